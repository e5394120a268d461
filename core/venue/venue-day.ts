/**
 * Whether a venue is open, from its own record and its hours: looked up, never triggered. After a start at 10:01 the
 * opening of 10:00 is in force.
 */
import type { Origin } from '../model/cue.ts'
import type { DayEntry, VenueDay } from '../model/morning-check.ts'
import type { Instant, Milliseconds } from '../model/time.ts'

/** So long before opening the check is made by itself. */
export const CHECK_BEFORE_MS: Milliseconds = 30 * 60_000
/** As much of the record as is kept. */
export const KEPT_ENTRIES = 400

export const BY_HOURS: Origin = { kind: 'system', id: 'hours' }

export type Standing = Exclude<DayEntry, { how: 'refused' }>

/** The entry that holds now. */
export function standingOf({ entries }: VenueDay): Standing {
  const standing = entries.find((each): each is Standing => each.how !== 'refused')
  if (standing === undefined) throw new Error('A venue’s record begins with its first start.')
  return standing
}

export function isOpen(day: VenueDay): boolean {
  return standingOf(day).how !== 'closed'
}

export function withEntry(day: VenueDay, entry: DayEntry): VenueDay {
  const first = day.entries.at(-1)!
  const kept = [entry, ...day.entries].slice(0, KEPT_ENTRIES)
  // Whatever is forgotten, something must say how it stands.
  return {
    ...day,
    entries: kept.some((each) => each.how !== 'refused') ? kept : [...kept.slice(0, -1), first],
  }
}

export interface OpenSpan {
  from: Instant
  to: Instant
}

export type DayStep =
  { kind: 'check'; for: Instant } | { kind: 'open'; at: Instant } | { kind: 'close'; at: Instant }

/**
 * What the hours want now, or null. `hours`: when the venue is open, around now; null: it never closes. What a person
 * did after the last change of the hours stands until the next one.
 */
export function nextStep(day: VenueDay, hours: readonly OpenSpan[] | null, now: Instant): DayStep | null {
  if (hours === null) return null
  const standing = standingOf(day)
  const edges = hours
    .flatMap(({ from, to }) => [
      { at: from, kind: 'open' as const },
      { at: to, kind: 'close' as const },
    ])
    .filter(({ at }) => at <= now)
    .toSorted((a, b) => a.at - b.at)
  const edge = edges.at(-1)
  const refused = day.entries[0]?.how === 'refused' ? day.entries[0].at : -Infinity
  if (edge !== undefined && edge.at > standing.at && edge.at > refused) {
    if (edge.kind === 'close' && standing.how !== 'closed') return edge
    if (edge.kind === 'open' && standing.how === 'closed') return edge
  }
  const next = hours.map(({ from }) => from).find((from) => from > now && from - now <= CHECK_BEFORE_MS)
  if (next !== undefined && (day.checkedFor === null || day.checkedFor < next))
    return { kind: 'check', for: next }
  return null
}
