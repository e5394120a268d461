/** What stands in a turn that no text has: a fact, the day of the campaign, what people said they will do. */
import { mix } from './hash.ts'

export type Between =
  | { kind: 'card'; index: number }
  | { kind: 'day' }
  | { kind: 'act'; index: number }
  /** The sky alone. */
  | { kind: 'quiet' }

export interface BetweenHas {
  /** Facts in force. */
  cards: number
  /** Whether today is a day of the campaign. */
  day: boolean
  /** Acts of which a number may be shown (VIS-4). */
  acts: number
}

/**
 * `turn`: its number. Facts and the rest take turns; each is said in every language before the next is. Which language
 * it is in: `betweenLanguage`.
 */
export function betweenAt(turn: number, languages: number, has: BetweenHas): Between {
  const pair = Math.floor(turn / 2)
  const round = Math.floor(pair / languages)
  if (modulo(turn, 2) === 1) {
    const others: Between[] = []
    if (has.day) others.push({ kind: 'day' })
    if (has.acts > 0) others.push({ kind: 'act', index: mix(round, 0xac7) % has.acts })
    if (others.length > 0) return others[modulo(round, others.length)]!
  }
  if (has.cards === 0) return { kind: 'quiet' }
  return { kind: 'card', index: modulo(round, has.cards) }
}

/** Its place in the venue's list. */
export function betweenLanguage(turn: number, languages: number): number {
  return modulo(Math.floor(turn / 2), languages)
}

function modulo(a: number, b: number): number {
  return ((a % b) + b) % b
}
