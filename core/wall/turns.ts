/**
 * Whose turn it is on the wall: a pure function of the room's time and the set of texts, so that every screen of the
 * wall, and one that has just been switched on, knows it without a word. Languages take turns; within a language
 * every text comes forward once before any comes again, each time in another order. Turns that nobody has are
 * for what lies between: a fact, the day, what people said they will do. Who comes or goes changes few turns.
 */
import type { WallText } from '../model/contribution.ts'
import type { Language } from '../model/language.ts'
import type { Instant, Milliseconds } from '../model/time.ts'
import { keyOf, mix } from './hash.ts'
import { passagesOf, readingTime } from './passages.ts'
import { seat } from './seats.ts'

export const TURN: Milliseconds = 26_000
/** A light comes forward, then its words arrive; they leave, and it goes back. */
export const COMING: Milliseconds = 4_600
export const GOING: Milliseconds = 4_200
/** Long texts take several turns in a row; none goes on from one row of turns into the next. */
const ROW = 64

interface Standing {
  from: Instant
  until: Instant
}
/** What stands on the wall for one turn, or for as many as it needs. */
export type Turn =
  | ({ kind: 'text'; text: WallText; passages: readonly string[] } & Standing)
  /** Nobody's: `number` counts turns and chooses what stands between. */
  | ({ kind: 'between'; number: number } & Standing)

export interface Turns {
  at(t: Instant): Turn
}

interface Told {
  text: WallText
  key: number
  passages: readonly string[]
  /** How many turns it takes. */
  width: number
}

/** `languages`: the venue's, in its order; texts in others follow after them. */
export function createTurns(texts: readonly WallText[], languages: readonly Language[]): Turns {
  const groups = groupsOf(texts, languages)
  /** Per language: who has which turn of the round that was asked for last. */
  const rounds = groups.map(() => ({ round: Number.NaN, taken: new Map<number, Told>() }))

  /** Who would begin at this turn, if nobody who began before still stood there. */
  function beginner(turn: number): Told | null {
    if (groups.length === 0) return null
    const which = modulo(turn, groups.length)
    const group = groups[which]!
    const seats = roundOf(group.length)
    const own = Math.floor(turn / groups.length)
    const round = Math.floor(own / seats)
    const known = rounds[which]!
    if (known.round !== round) {
      known.round = round
      known.taken = seated(group, seats, mix(which, round))
    }
    return known.taken.get(own - round * seats) ?? null
  }

  function rowFrom(first: number): Turn[] {
    const row: Turn[] = []
    for (let at = first; at < first + ROW;) {
      const told = beginner(at)
      const fits = told !== null && at + told.width <= first + ROW
      const next = at + (fits ? told.width : 1)
      const standing = { from: at * TURN, until: next * TURN }
      const turn: Turn = fits
        ? { kind: 'text', text: told.text, passages: told.passages, ...standing }
        : { kind: 'between', number: at, ...standing }
      for (; at < next; at++) row.push(turn)
    }
    return row
  }

  let known: { first: number; row: Turn[] } = { first: Number.NaN, row: [] }
  return {
    at(t) {
      const turn = Math.floor(t / TURN)
      const first = Math.floor(turn / ROW) * ROW
      if (known.first !== first) known = { first, row: rowFrom(first) }
      return known.row[turn - first]!
    },
  }
}

/** Which passage stands at `t`, from when until when; null while the light comes and goes. */
export function passageAt(
  turn: Turn & { kind: 'text' },
  t: Instant,
): { index: number; from: Instant; until: Instant } | null {
  let from = turn.from + COMING
  const room = turn.until - GOING - from
  const needed = turn.passages.reduce((sum, each) => sum + readingTime(each), 0)
  if (t < from) return null
  for (const [index, passage] of turn.passages.entries()) {
    const until = from + (readingTime(passage) / needed) * room
    if (t < until) return { index, from, until }
    from = until
  }
  return null
}

/** 0 where it hangs, 1 forward. */
export function forwardness(turn: { from: Instant; until: Instant }, t: Instant): number {
  const coming = (t - turn.from) / COMING
  const going = (turn.until - t) / GOING
  const x = Math.min(1, Math.max(0, Math.min(coming, going)))
  return x * x * x * (x * (6 * x - 15) + 10)
}

function groupsOf(texts: readonly WallText[], languages: readonly Language[]): Told[][] {
  const byLanguage = new Map<Language, Told[]>(languages.map((each) => [each, []]))
  for (const text of [...texts].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const passages = passagesOf(text.text)
    const needed = passages.reduce((sum, each) => sum + readingTime(each), COMING + GOING)
    const width = Math.ceil(needed / TURN)
    if (passages.length === 0 || width > ROW) continue
    const group = byLanguage.get(text.language) ?? []
    byLanguage.set(text.language, group)
    group.push({ text, key: keyOf(text.id) ^ text.seed, passages, width })
  }
  return [...byLanguage.values()].filter((each) => each.length > 0)
}

/** Turns of one round of a language: some more than it has texts, in steps, so that few additions change it. */
function roundOf(count: number): number {
  const wanted = Math.max(4, Math.ceil(count * 1.2))
  const step = 2 ** Math.floor(Math.log2(wanted) - 1)
  return Math.ceil(wanted / step) * step
}

function seated(group: readonly Told[], seats: number, salt: number): Map<number, Told> {
  const keys = group.map(({ key }) => key)
  const seatOf = seat(keys, seats, 2 ** Math.ceil(Math.log2(seats)), salt)
  return new Map(group.map((told, i) => [seatOf[i]!, told]))
}

function modulo(a: number, b: number): number {
  return ((a % b) + b) % b
}
