/** A reason in three languages. */
import type { Localised } from '../../model/language.ts'
import type { Reason } from '../reason.ts'
import { en } from './en.ts'
import { kk } from './kk.ts'
import { ru } from './ru.ts'
import type { Saying } from './saying.ts'

export function reasonWords(reason: Reason): Localised {
  return { kk: say(kk, reason), ru: say(ru, reason), en: say(en, reason) }
}

function say(saying: Saying, reason: Reason): string {
  // Each code's own sentence takes exactly that reason; the table's type says so, a union cannot.
  return (saying[reason.code] as (each: Reason) => string)(reason)
}
