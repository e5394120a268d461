/**
 * Mixing a colour from a lamp's own emitters, in linear light, from their chromaticities.
 * Naive hex to DMX is wrong: `#FF7F00` is 255, 54, 0 for emitters with sRGB's primaries.
 */
import type { Emitter } from '../model/fixture.ts'
import { colourBody, paling, reachOf, type ColourBody } from './colour-body.ts'
import { linearFromXyz } from './xyz.ts'

/** Emitters side by side, as each is at full. */
export interface Emitters {
  count: number
  /** CIE XYZ, three numbers apiece. */
  xyz: Float64Array
  luminance: Float64Array
  /** How far beyond saturated red: R − 4(G + B) in linear sRGB, positive where R/(R+G+B) > 0.8 (VIS-5). */
  red: Float64Array
  /** The faces of the body of all colours that the emitters can give together. */
  body: ColourBody
}

export function emittersOf(list: readonly Emitter[]): Emitters {
  const xyz = new Float64Array(list.length * 3)
  const red = new Float64Array(list.length)
  list.forEach(({ xy: [x, y], luminance }, i) => {
    const X = (x / y) * luminance
    const Z = ((1 - x - y) / y) * luminance
    xyz.set([X, luminance, Z], i * 3)
    const [r, g, b] = linearFromXyz(X, luminance, Z)
    red[i] = r - 4 * (g + b)
  })
  const luminance = Float64Array.from(list, (each) => each.luminance)
  return { count: list.length, xyz, luminance, red, body: colourBody(xyz) }
}

/**
 * The brightest mixture that has the chromaticity of (x, y, z): levels 0–1 in `out`, at least one at 1.
 * A colour outside the gamut is paled towards the lamp's own white until it fits. A lamp of two emitters
 * comes as near as it can, a lamp of one has no choice. Black has no chromaticity: all levels are 0.
 */
export function brightestMix(lamp: Emitters, x: number, y: number, z: number, out: Float64Array): void {
  out.fill(0)
  if (x + y + z <= 1e-9 || lamp.count === 0) return
  if (lamp.count === 1) out[0] = 1
  else if (lamp.count === 2) nearestOfTwo(lamp, x, y, z, out)
  else paledMix(lamp, x, y, z, out)
}

/** Pales (x, y, z) by as little of the lamp's white as makes it possible, which mostly is none. */
function paledMix({ body }: Emitters, x: number, y: number, z: number, out: Float64Array): void {
  const scale = (x + y + z) / (body.white[0]! + body.white[1]! + body.white[2]!)
  const [wx, wy, wz] = [body.white[0]! * scale, body.white[1]! * scale, body.white[2]! * scale]
  const share = paling(body, x, y, z, wx, wy, wz)
  if (!reachOf(body, mix(x, wx, share), mix(y, wy, share), mix(z, wz, share), out))
    for (let i = 0; i < body.count; i++) out[i] = 1
}

/** Nearest point of the line between two emitters in CIE 1976 u′v′, where distances are about what is seen. */
function nearestOfTwo(lamp: Emitters, x: number, y: number, z: number, out: Float64Array): void {
  const { xyz } = lamp
  const sum = x + 15 * y + 3 * z
  const sum0 = xyz[0]! + 15 * xyz[1]! + 3 * xyz[2]!
  const sum1 = xyz[3]! + 15 * xyz[4]! + 3 * xyz[5]!
  const u0 = (4 * xyz[0]!) / sum0
  const v0 = (9 * xyz[1]!) / sum0
  const du = (4 * xyz[3]!) / sum1 - u0
  const dv = (9 * xyz[4]!) / sum1 - v0
  const along = ((4 * x) / sum - u0) * du + ((9 * y) / sum - v0) * dv
  const share = clamped(along / Math.max(1e-12, du * du + dv * dv))
  const first = (1 - share) / sum0
  const second = share / sum1
  const top = Math.max(first, second)
  out[0] = first / top
  out[1] = second / top
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share
}

function clamped(level: number): number {
  return level < 0 ? 0 : level > 1 ? 1 : level
}
