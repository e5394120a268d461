/** Every word of the interface that a machine may have to say, in one language: what the server makes sounds of. */
import { LANGUAGES, type Language } from '../../../core/model/language.ts'
import { asSpoken, DIGITS } from '../../../core/speech/phrase.ts'
import { CATALOGUE } from '../words/catalogue.ts'
import { COUNTDOWN, WRITING_COUNTDOWN } from '../visitor/visit-model.ts'
import { VOLUME_STEPS } from '../visitor/settings.ts'

/** Minutes that a story may take, more than any does. */
const LONGEST_MINUTES = 6
const MINUTE = 60

export function phrasesIn(language: Language): string[] {
  const words = CATALOGUE[language]
  // Nothing of what stands in a pairing code, a letter's key or a text is ever said.
  const { keys: _, ...booth } = words.booth
  const said = new Set<string>()
  const add = (text: string): void => {
    if (/\p{L}|\p{N}/u.test(text)) said.add(asSpoken(text))
  }
  collect({ ...words, pairing: null, booth }, add)
  const minutes = Array.from({ length: LONGEST_MINUTES }, (__, index) => (index + 1) * MINUTE)
  for (const from of minutes) {
    add(words.about.length(from))
    for (const to of minutes) if (to >= from) add(words.care.lengths(from, to))
  }
  for (let step = 1; step <= VOLUME_STEPS; step++) add(words.settings.volumeIs(step, VOLUME_STEPS))
  for (const seconds of [COUNTDOWN, WRITING_COUNTDOWN]) add(words.idle.left(seconds))
  for (let some = 1; some < 2 ** LANGUAGES.length; some++)
    add(words.supportPanel.speaks(LANGUAGES.filter((__, index) => (some >> index) & 1)))
  for (const other of LANGUAGES) add(CATALOGUE[other].name)
  for (const digit of DIGITS) add(digit)
  return [...said]
}

/** Strings wherever they stand; what is made of numbers is listed above. */
function collect(value: unknown, add: (text: string) => void): void {
  if (typeof value === 'string') add(value)
  else if (typeof value === 'object' && value !== null)
    for (const each of Object.values(value)) collect(each, add)
}
