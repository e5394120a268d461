/** Lists are words with spaces between them. */

export const words = (list: string) => list.split(/\s+/u).filter((word) => word !== '')

/** So many are a millisecond or two of a slow machine. */
const WORDS_A_STEP = 200

/** Does something with each word; pauses now and then, so that nobody must wait for a whole list. */
export function* eachWord(list: string, act: (word: string) => void): Generator<void> {
  let done = 0
  for (const word of words(list)) {
    act(word)
    if (++done % WORDS_A_STEP === 0) yield
  }
}

export const small = (word: string) => word.toLowerCase()

export const isLatin = (word: string) => /^[a-z\u00df-\u024f]/u.test(word)
