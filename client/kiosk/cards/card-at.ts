/** Which context card a resting screen shows at an instant of the room's time; pure, so that it needs no server. */
import { isInForce, type ContextCard } from '../../../core/model/context-card.ts'
import type { Language } from '../../../core/model/language.ts'
import type { Instant, Milliseconds } from '../../../core/model/time.ts'

/** How long a card stands, and how long the quiet after it. */
export const STANDS_MS: Milliseconds = 18_000
export const QUIET_MS: Milliseconds = 14_000
const TURN_MS = STANDS_MS + QUIET_MS

export interface ShownCard {
  card: ContextCard
  language: Language
}

/** One card in each language of the venue in turn, then the next; `seed` lets neighbours show others. */
export function cardAt(
  cards: readonly ContextCard[],
  languages: readonly Language[],
  seed: number,
  t: Instant,
): ShownCard | null {
  const inForce = cards.filter((card) => isInForce(card, t))
  const turn = Math.floor(t / TURN_MS)
  if (inForce.length === 0 || t - turn * TURN_MS >= STANDS_MS) return null
  const card = inForce[(Math.floor(turn / languages.length) + seed) % inForce.length]
  const language = languages[turn % languages.length]
  return card && language ? { card, language } : null
}

/** The time until a card comes or goes. */
export function untilChange(t: Instant): Milliseconds {
  const within = t % TURN_MS
  return within < STANDS_MS ? STANDS_MS - within : TURN_MS - within
}
