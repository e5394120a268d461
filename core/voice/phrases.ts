/** A beat's text as sentences of phrases of words, with the pause that the punctuation asks for after each. */

export interface Phrase {
  words: string[]
  /** What stands after it: a comma's pause, or the end of the sentence. */
  ends: 'comma' | 'stop'
}

export interface Sentence {
  phrases: Phrase[]
  asks: boolean
}

/** A word keeps its inner apostrophe and decimal point; a hyphen parts words without a pause. */
const TOKEN =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|[.!?…]+|[,;:()]|[\u2013\u2014]/gu

export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let phrases: Phrase[] = []
  let words: string[] = []
  const endPhrase = (ends: Phrase['ends']) => {
    if (words.length > 0) phrases.push({ words, ends })
    words = []
  }
  const endSentence = (asks: boolean) => {
    endPhrase('stop')
    if (phrases.length > 0) sentences.push({ phrases, asks })
    phrases = []
  }
  for (const [token] of text.normalize('NFC').toLowerCase().matchAll(TOKEN)) {
    if (/^[.!?…]/u.test(token)) endSentence(token.includes('?'))
    else if (/^[,;:()\u2013\u2014]/u.test(token)) endPhrase('comma')
    else words.push(token)
  }
  endSentence(false)
  return sentences
}
