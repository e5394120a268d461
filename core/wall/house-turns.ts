/**
 * When the house itself speaks on the wall: first at once, in every language; then between what visitors wrote, whose
 * turns it takes about as often as it leaves them. A pure function of the room's time, so that all screens agree.
 */
import type { Instant, Milliseconds } from '../model/time.ts'
import { mix } from './hash.ts'
import { readingTime } from './passages.ts'
import { TURN, type Turn, type Turns } from './turns.ts'

/** What stood there fades, and the light of whoever spoke goes back. */
const QUIET: Milliseconds = 1_600
/** Between one language and the next. */
const PAUSE: Milliseconds = 1_200

/** `speaks`: the text of this index, from when until when. `rests`: the house has the turn, and nothing stands now. */
export type HouseTurn =
  { kind: 'speaks'; index: number; from: Instant; until: Instant } | { kind: 'rests'; until: Instant }

/** `texts`: in the languages that were written; null: a visitor's words have the turn. */
export function houseTurn(
  since: Instant,
  texts: readonly string[],
  turns: Turns,
  t: Instant,
): HouseTurn | null {
  const spoken = since + QUIET + texts.reduce((sum, each) => sum + readingTime(each) + PAUSE, 0)
  if (t < spoken) return within(texts, 0, since, spoken, t)
  const turn = turns.at(t)
  // Nobody is read from the middle: who was interrupted has waited, and goes on waiting for a turn of their own.
  if (turn.from < spoken) return { kind: 'rests', until: turn.until }
  const number = Math.round(turn.from / TURN)
  return yields(turn, number) ? within(texts, number, turn.from, turn.until, t) : null
}

function yields(turn: Turn, number: number): boolean {
  return turn.kind === 'between' || mix(number, 0x40e5) % 2 === 0
}

/** One language after another, as many as can be read to their end; each turn begins with the next. */
function within(
  texts: readonly string[],
  first: number,
  from: Instant,
  until: Instant,
  t: Instant,
): HouseTurn {
  let begins = from + QUIET
  for (let n = 0; n < texts.length; n++) {
    const index = (first + n) % texts.length
    const ends = begins + readingTime(texts[index]!)
    if (ends > until) break
    if (t < begins) return { kind: 'rests', until: begins }
    if (t < ends) return { kind: 'speaks', index, from: begins, until: ends }
    begins = ends + PAUSE
  }
  return { kind: 'rests', until }
}
