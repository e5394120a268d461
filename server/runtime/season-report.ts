/** A venue's report: what was counted, what ran, and what happened, from the house's own books. */
import type { Localised } from '../../core/model/language.ts'
import type { Venue } from '../../core/model/venue.ts'
import type { ReportReply } from '../../core/protocol/report.ts'
import { seasonOf } from '../../core/reports/season.ts'
import { FEWEST } from '../../core/reports/suppress.ts'
import { dayOfIso } from '../../core/show/schedule/calendar-day.ts'
import { dayTimes } from '../../core/show/schedule/day-times.ts'
import { openBetween } from '../../core/show/schedule/programme-of.ts'
import type { Instant } from '../../core/model/time.ts'
import type { Clock } from '../clock.ts'
import type { ServiceBook } from '../ports/service-book.ts'
import type { VisitCounts } from './visit-counts.ts'

const MINUTE_MS = 60_000

export interface SeasonReportParts {
  counts: VisitCounts
  book: ServiceBook
  clock: Clock
  titleOf(story: string): Localised | null
  roomName(roomId: string): Localised | null
}

export class SeasonReports {
  readonly #parts: SeasonReportParts

  constructor(parts: SeasonReportParts) {
    this.#parts = parts
  }

  /** From the first to the last day of the venue's calendar, both included. */
  async of(venue: Venue, first: string, last: string): Promise<ReportReply> {
    const { counts, book, clock, titleOf, roomName } = this.#parts
    const season = seasonOf((await counts.reply(venue, first, last)).days)
    const times = dayTimes(venue)
    const bounds = (day: string) => ({
      from: times.startOf(dayOfIso(day)),
      to: Math.min(clock.now(), times.startOf(dayOfIso(day) + 1)),
    })
    const incidents = await book.incidents(venue.id, bounds(first).from, times.startOf(dayOfIso(last) + 1))
    return {
      venue: { id: venue.id, name: venue.name, timeZone: venue.timeZone },
      first,
      last,
      fewest: FEWEST,
      ...season,
      stories: season.stories.map((each) => ({
        ...each,
        title: titleOf(each.story) ?? { kk: each.story, ru: each.story, en: each.story },
      })),
      service: (await book.days(venue.id, first, last)).map((each) => {
        const { from, to } = bounds(each.day)
        const open = Math.max(each.openMinutes, openMinutes(venue, from, to))
        return {
          day: each.day,
          open,
          ran: each.openMinutes,
          screens: each.screenMinutes,
          well: each.wellMinutes,
        }
      }),
      incidents: incidents.map(({ kind, roomId, beganAt, endedAt }) => ({
        kind,
        room: roomId === null ? null : roomName(roomId),
        beganAt,
        endedAt,
      })),
    }
  }
}

function openMinutes(venue: Venue, from: Instant, to: Instant): number {
  if (to <= from) return 0
  const spans = venue.hours === null ? [{ from, to }] : openBetween(venue.hours, venue, from, to)
  const open = spans.reduce((sum, each) => sum + Math.min(to, each.to) - Math.max(from, each.from), 0)
  return Math.floor(open / MINUTE_MS)
}
