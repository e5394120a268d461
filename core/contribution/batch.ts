/**
 * When what visitors wrote may be seen, so that nobody can tell who was in the booth (BOO-3). Twice: curators see an
 * arrival only when its hour has ended and it is one of several, and the wall shows a batch.
 */
import type { Written } from '../model/kept-contribution.ts'

export const LEAST_IN_BATCH = 5
export const LEAST_HOURS = 2
/** Longest that something unapproved is kept, in hours (7 days). */
export const UNAPPROVED_HOURS = 7 * 24

export interface Waiting {
  id: string
  written: Written
}

/**
 * The next batch in shuffled order, or nothing: at least five from at least two opening hours, none of them from the
 * hour that is still running. `below(n)`: a whole number from 0 to n − 1, from chance.
 */
export function batchOf(
  waiting: readonly Waiting[],
  now: Written,
  below: (limit: number) => number,
): string[] {
  const ended = waiting.filter(({ written }) => written.hour < now.hour)
  return isCrowd(ended) ? shuffled(ended, below) : []
}

/**
 * Arrivals that curators may see now, in shuffled order: a crowd of the same kind, or, since their time is limited too,
 * whatever is left of an earlier opening.
 */
export function arrivalsDue(
  waiting: readonly Waiting[],
  now: Written,
  below: (limit: number) => number,
): string[] {
  const ended = waiting.filter(({ written }) => written.hour < now.hour)
  const due = isCrowd(ended) ? ended : ended.filter(({ written }) => written.opening < now.opening)
  return shuffled(due, below)
}

/** Whether something that nobody approved has been kept for as long as it may be. */
export function isOver(written: Written, now: Written): boolean {
  return now.hour >= written.hour + UNAPPROVED_HOURS
}

/** The day of opening on which it is destroyed unless it is approved: as exact as anybody is told. */
export function lastDay({ opening }: Written): string {
  const day = new Date(`${opening}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + UNAPPROVED_HOURS / 24)
  return day.toISOString().slice(0, 10)
}

function isCrowd(waiting: readonly Waiting[]): boolean {
  const hours = new Set(waiting.map(({ written }) => written.hour))
  return waiting.length >= LEAST_IN_BATCH && hours.size >= LEAST_HOURS
}

/** Fisher and Yates, from an order that says nothing (by id). */
function shuffled(waiting: readonly Waiting[], below: (limit: number) => number): string[] {
  const ids = waiting.map(({ id }) => id).sort()
  for (let i = ids.length - 1; i > 0; i--) {
    const j = below(i + 1)
    ;[ids[i], ids[j]] = [ids[j]!, ids[i]!]
  }
  return ids
}
