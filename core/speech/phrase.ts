/**
 * Words that a machine says to a visitor who has asked for it: how a phrase is named, and how a number is said. Both
 * sides compute the name, so that a screen asks for a sound by what stands on it, and never sends a text.
 */
import type { Language } from '../model/language.ts'
import type { SupportLine } from '../model/venue.ts'

/** What every sound was made with. Another voice, pace or level is another number, and everything is made anew. */
export const VOICE_EDITION = 1

/** As it is spoken: one space between words, whatever the typesetter put there. */
export function asSpoken(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/**
 * A phrase's name: 16 hexadecimal digits of its language, the voice and its words. It finds a phrase among those that
 * the server knows already and lets nobody in, so it need not resist an attacker.
 */
export function phraseKey(language: Language, text: string): string {
  const named = `${VOICE_EDITION} ${language} ${asSpoken(text)}`
  let a = 0x811c9dc5
  let b = 0x9e3779b9
  for (let i = 0; i < named.length; i++) {
    const unit = named.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ (unit + i), 0x85ebca6b) ^ (b >>> 13)
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}

/** What a receipt's number is said with. Asked for all together or not at all, so that nobody learns which it has (CON-7). */
export const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** A telephone number digit by digit: `111` is three ones, never a hundred and eleven. */
export function spokenNumber(number: string): string {
  return [...number.replace(/[^\d+]/gu, '')].join(', ')
}

/** What is said of a support line beyond what the interface's own words say. */
export function phrasesOfLine(line: SupportLine, language: Language): string[] {
  return [spokenNumber(line.number), line.name[language], line.hours[language], line.cost[language]]
}
