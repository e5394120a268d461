/** What the house itself says on its wall for a while: short, in whichever of the three languages it was written. */
import * as z from 'zod/mini'
import { LANGUAGES, type Language } from './language.ts'

/** What a hall reads at one glance: five or six lines of the wall's type. */
export const MESSAGE_LIMIT = 120

/** What nobody can see, or what would turn other lines round, is no message. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u

const text = z.string().check(
  z.trim(),
  z.maxLength(MESSAGE_LIMIT, `a message is at most ${MESSAGE_LIMIT} characters in each language`),
  z.refine((said) => !UNSEEN.test(said), 'a message is one paragraph without invisible characters'),
)

export const HallMessage = z
  .strictObject({ kk: text, ru: text, en: text })
  .check(
    z.refine(
      (message) => LANGUAGES.some((each) => message[each] !== ''),
      'write the message in at least one language',
    ),
  )
export type HallMessage = z.infer<typeof HallMessage>

/** Those in which it was written: the venue's in its order, then any other. */
export function writtenIn(message: HallMessage, languages: readonly Language[]): Language[] {
  const others = LANGUAGES.filter((each) => !languages.includes(each))
  return [...languages, ...others].filter((each) => message[each] !== '')
}

/** In the reader's language, else in the first that there is. */
export function messageIn(message: HallMessage, language: Language): string {
  return message[writtenIn(message, [language])[0] ?? language]
}

export function sameMessage(a: HallMessage, b: HallMessage): boolean {
  return LANGUAGES.every((each) => a[each] === b[each])
}
