/**
 * Puts the table of contents of an MP4 (`moov`) before its sound (`mdat`). Telephones write it last, and a decoder
 * that is fed through a pipe cannot go back for it; a file on the disk would be the other way, and there is none
 * (CON-6). Only boxes of the top level are moved, and the offsets that point into `mdat` with them (ISO/IEC 14496-12,
 * 8.7.5). What does not fit is given back as it was: the decoder then says that it is broken.
 */

interface Box {
  type: string
  /** First byte of the box, of its content, and the byte behind it. */
  at: number
  content: number
  end: number
}

/** Deepest nesting on the way to a table of offsets: moov, trak, mdia, minf, stbl. */
const CONTAINERS: ReadonlySet<string> = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl'])
const MOST_BOXES = 10_000

export function withMoovInFront(file: Buffer): Buffer {
  const boxes = boxesIn(file, 0, file.length)
  const moov = boxes?.findIndex(({ type }) => type === 'moov') ?? -1
  const mdat = boxes?.findIndex(({ type }) => type === 'mdat') ?? -1
  if (boxes === null || moov < 0 || mdat < 0 || moov < mdat) return file
  const moved = boxes[moov]!
  const table = Buffer.from(file.subarray(moved.at, moved.end))
  const place = boxes[mdat]!.at
  // What lay between the two moves back by the size of the table.
  const shift = (offset: number): number =>
    offset >= place && offset < moved.at ? offset + table.length : offset
  if (!shiftOffsets(table, 0, table.length, shift, { left: MOST_BOXES })) return file
  const before = file.subarray(0, place)
  const between = file.subarray(place, moved.at)
  return Buffer.concat([before, table, between, file.subarray(moved.end)])
}

/** Null when the boxes do not fill their space exactly. */
function boxesIn(bytes: Buffer, from: number, to: number): Box[] | null {
  const boxes: Box[] = []
  let at = from
  while (at < to) {
    if (to - at < 8 || boxes.length > MOST_BOXES) return null
    const short = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    let content = at + 8
    let size = short
    if (short === 0) size = to - at
    if (short === 1) {
      if (to - at < 16) return null
      size = Number(bytes.readBigUInt64BE(at + 8))
      content = at + 16
    }
    if (size < content - at || size > to - at) return null
    boxes.push({ type, at, content, end: at + size })
    at += size
  }
  return boxes
}

function shiftOffsets(
  bytes: Buffer,
  from: number,
  to: number,
  shift: (offset: number) => number,
  budget: { left: number },
): boolean {
  const boxes = boxesIn(bytes, from, to)
  if (boxes === null) return false
  for (const box of boxes) {
    if (--budget.left < 0) return false
    if (CONTAINERS.has(box.type)) {
      if (!shiftOffsets(bytes, box.content, box.end, shift, budget)) return false
    } else if (box.type === 'stco' || box.type === 'co64') {
      if (!shiftTable(bytes, box, shift)) return false
    }
  }
  return true
}

/** `stco`: version and flags, a count, then offsets of 32 bits; `co64`: of 64. */
function shiftTable(bytes: Buffer, { type, content, end }: Box, shift: (offset: number) => number): boolean {
  if (end - content < 8) return false
  const count = bytes.readUInt32BE(content + 4)
  const width = type === 'stco' ? 4 : 8
  if (count * width > end - content - 8) return false
  for (let i = 0; i < count; i++) {
    const at = content + 8 + i * width
    if (width === 4) {
      const offset = shift(bytes.readUInt32BE(at))
      if (offset > 0xffffffff) return false
      bytes.writeUInt32BE(offset, at)
    } else {
      bytes.writeBigUInt64BE(BigInt(shift(Number(bytes.readBigUInt64BE(at)))), at)
    }
  }
  return true
}
