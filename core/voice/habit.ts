/** What `voice-score.ts` asks of a language: its syllables and its music. Nothing here aims at being understood. */

/**
 * The eight vowels that the qobyz can form; the number is what travels in a score.
 *
 * | | sound | Kazakh | Russian | English |
 * | --- | --- | --- | --- | --- |
 * | 0 | a | а я | а я | father, lot, the start of *my*, *house* |
 * | 1 | æ | ә | – | cat |
 * | 2 | e | е э | е э | bed, day |
 * | 3 | i | и і | и, unstressed е я | see, sit |
 * | 4 | ɨ, ə | ы | ы, far from the stress а о | the reduced vowel, cut |
 * | 5 | o | о ё | о ё | thought, go |
 * | 6 | ø | ө ү | – | bird |
 * | 7 | u | ұ у ю | у ю | moon |
 */
export type Vowel = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7

/** How a syllable begins; it decides how far the bow lifts before it. */
export type Onset = 'vowel' | 'sonorant' | 'fricative' | 'stop'

export interface Syllable {
  vowel: Vowel
  onset: Onset
  /** 0 unstressed – 1 the word's stress. */
  stress: number
}

export interface Habit {
  /** Syllables a second when nothing hurries. */
  rate: number
  /** How much longer a stressed syllable lasts: 0.4 is 40 % longer. */
  lengthening: number
  /** How far the pitch rises on a stressed syllable, as a share of the octave; negative falls. */
  accent: number
  /** How far it rises on the last syllable before a comma. */
  continuation: number
  /** How far it rises on the last stress of a question, and on the last syllable of one. */
  question: { stress: number; end: number }
  /** Syllables of one word in small letters. None where the language hears none (Russian `в`, `к`). */
  syllables(word: string): Syllable[]
}

const SONORANT = /[лмнңрйwlmnryу]/u
const FRICATIVE = /[сзшщжфвхһғsʃzfvhjюяё]/u

/** Judged by the letter that stands directly before the vowel, or null where none does. */
export function onsetOf(letter: string | null): Onset {
  if (letter === null) return 'vowel'
  if (SONORANT.test(letter)) return 'sonorant'
  return FRICATIVE.test(letter) ? 'fricative' : 'stop'
}
