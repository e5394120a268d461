/** Where any three characters stand together in a text, so that a fixed string is found without reading the text again. */

/** Each place has a hash of the three characters that end there; places of one hash are a chain, the last one first. */
export interface Trigrams {
  /** How many places a hash has. */
  count: Int32Array
  /** The last place of a hash, plus one; 0: there is none. */
  last: Int32Array
  /** The place of the same hash before this one, plus one. */
  before: Int32Array
}

/** A stretch of a text has some ten thousand different threes; tables that fit the processor's cache are read faster. */
const SIZE = 1 << 14

const hash = (one: number, two: number, three: number): number =>
  (Math.imul(one, 961) + Math.imul(two, 31) + three) & (SIZE - 1)

const hashAt = (text: string, i: number): number =>
  hash(text.charCodeAt(i - 2), text.charCodeAt(i - 1), text.charCodeAt(i))

export function trigramsOf(text: string): Trigrams {
  const [count, last, before] = [new Int32Array(SIZE), new Int32Array(SIZE), new Int32Array(text.length)]
  let one = text.charCodeAt(0)
  let two = text.charCodeAt(1)
  for (let i = 2; i < text.length; i++) {
    const three = text.charCodeAt(i)
    const key = hash(one, two, three)
    count[key]! += 1
    before[i] = last[key]!
    last[key] = i + 1
    one = two
    two = three
  }
  return { count, last, before }
}

/** Adds to `found` where `piece` begins in the text that `trigrams` were taken of, in no order. */
export function findPiece(text: string, trigrams: Trigrams, piece: string, found: number[]): void {
  if (piece.length < 3) return findShort(text, piece, found)
  // The rarest three of its characters lead to the fewest places.
  let [rarest, fewest, offset] = [0, Infinity, 0]
  for (let i = 2; i < piece.length; i++) {
    const key = hashAt(piece, i)
    const places = trigrams.count[key]!
    if (places === 0) return
    if (places < fewest) [rarest, fewest, offset] = [key, places, i]
  }
  for (let at = trigrams.last[rarest]!; at > 0; at = trigrams.before[at - 1]!) {
    const begin = at - 1 - offset
    if (begin >= 0 && text.startsWith(piece, begin)) found.push(begin)
  }
}

function findShort(text: string, piece: string, found: number[]): void {
  for (let i = text.indexOf(piece); i >= 0; i = text.indexOf(piece, i + 1)) found.push(i)
}
