/** The QR code of an address, as one path for SVG. Loaded only by a screen that shows a code. */
import { encode } from 'uqr'

/** Modules of quiet around it, as ISO/IEC 18004 wants. */
const QUIET = 4

export interface Square {
  /** Modules along one side, the quiet ones too. */
  side: number
  /** The dark modules in units of one module. */
  path: string
}

/** With a quarter of it dirty, scratched or in glare it is still read. */
export function squareOf(address: string): Square {
  const { size, data } = encode(address, { ecc: 'Q', border: QUIET })
  const runs = data.flatMap((row, y) =>
    runsOf(row).map(([from, length]) => `M${from} ${y}h${length}v1h-${length}z`),
  )
  return { side: size, path: runs.join('') }
}

/** Neighbours are one rectangle, so that no hair of light stands between them at any size. */
function runsOf(row: readonly boolean[]): [from: number, length: number][] {
  const runs: [number, number][] = []
  row.forEach((dark, x) => {
    const last = runs.at(-1)
    if (!dark) return
    if (last !== undefined && last[0] + last[1] === x) last[1]++
    else runs.push([x, 1])
  })
  return runs
}
