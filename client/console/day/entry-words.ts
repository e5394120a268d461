import type { DayEntryView } from '../../../core/protocol/venue-day.ts'
import type { DayWords } from '../words/day/words.ts'

/** One line of a venue's record. */
export function entryWords({ entry, byName }: DayEntryView, say: DayWords): string {
  const name = byName ?? say.byHours
  switch (entry.how) {
    case 'first-start':
      return say.how['first-start']
    case 'check':
      return say.how.check(name)
    case 'anyway':
      return say.how.anyway(name, entry.why, entry.against.length)
    case 'refused':
      return say.how.refused(name, entry.count)
    case 'closed':
      return say.how.closed(name)
    default:
      return entry satisfies never
  }
}
