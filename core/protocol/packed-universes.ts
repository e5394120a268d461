/** Levels of universes as one piece of bytes: for each its number, high byte first, and its 512 slots. */

const SLOTS = 512
const EACH = 2 + SLOTS

export function packUniverses(universes: ReadonlyMap<number, Uint8Array>): Uint8Array {
  const packed = new Uint8Array(universes.size * EACH)
  let at = 0
  for (const [universe, slots] of universes) {
    packed[at] = universe >> 8
    packed[at + 1] = universe & 255
    packed.set(slots, at + 2)
    at += EACH
  }
  return packed
}

/** Null for bytes that are no whole number of universes. */
export function unpackUniverses(packed: Uint8Array): Map<number, Uint8Array> | null {
  if (packed.length % EACH !== 0) return null
  const universes = new Map<number, Uint8Array>()
  for (let at = 0; at < packed.length; at += EACH)
    universes.set(packed[at]! * 256 + packed[at + 1]!, packed.slice(at + 2, at + EACH))
  return universes
}
