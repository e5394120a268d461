/** A cheap "surely not in this text": which three characters stand together somewhere in it. */

/** One for each hash that some three characters of the text have. */
export type Trigrams = Uint8Array

const SIZE = 1 << 16

const hash = (one: number, two: number, three: number): number =>
  (Math.imul(one, 961) + Math.imul(two, 31) + three) & (SIZE - 1)

export function trigramsOf(text: string): Trigrams {
  const trigrams = new Uint8Array(SIZE)
  let one = text.charCodeAt(0)
  let two = text.charCodeAt(1)
  for (let i = 2; i < text.length; i++) {
    const three = text.charCodeAt(i)
    trigrams[hash(one, two, three)] = 1
    one = two
    two = three
  }
  return trigrams
}

/** False only where `piece` does not stand in the text. */
export function mayHold(trigrams: Trigrams, piece: string): boolean {
  for (let i = 2; i < piece.length; i++)
    if (trigrams[hash(piece.charCodeAt(i - 2), piece.charCodeAt(i - 1), piece.charCodeAt(i))] === 0)
      return false
  return true
}
