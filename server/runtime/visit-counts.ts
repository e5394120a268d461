/** What screens count, kept by venue and day; what of it staff may read; and how warm it makes the horizon (VIS-4). */
import { Temporal } from 'temporal-polyfill'
import type { AnswerAct } from '../../core/model/answer.ts'
import { LANGUAGES, type Language } from '../../core/model/language.ts'
import type { Instant } from '../../core/model/time.ts'
import type { Venue } from '../../core/model/venue.ts'
import {
  HOUR_MS,
  STORY_COUNTS,
  type CountBatch,
  type CountsReply,
  type StoryCount,
} from '../../core/protocol/counts.ts'
import { saidSoFar } from '../../core/reports/said.ts'
import { FEWEST, suppress } from '../../core/reports/suppress.ts'
import { warmthOf } from '../../core/reports/warmth.ts'
import type { Clock } from '../clock.ts'
import type { CountBook, CountRow } from '../ports/count-book.ts'
import { listeners } from './listeners.ts'

/** A screen that was away for longer has lost what it counted. */
const OLDEST_MS = 40 * 24 * HOUR_MS
/** A screen's clock may be a little ahead. */
const AHEAD_MS = 2 * HOUR_MS
const HOURS = 24

export interface VisitCountsParts {
  book: CountBook
  clock: Clock
  venueOf(venueId: string): Venue | null
  /** Only what is on show can be counted. */
  isOnShow(story: string): boolean
}

export class VisitCounts {
  /** The horizon of a venue got warmer, or a new day began. */
  readonly onWarmth = listeners<[venueId: string, warmth: number]>()
  readonly #parts: VisitCountsParts
  readonly #today = new Map<string, { day: string; answers: number; warmth: number }>()

  constructor(parts: VisitCountsParts) {
    this.#parts = parts
  }

  /** Adds a batch; one that was added before, or that says nothing we can keep, changes nothing. */
  async take(venueId: string, batch: CountBatch): Promise<void> {
    const { book, clock, venueOf, isOnShow } = this.#parts
    const venue = venueOf(venueId)
    if (venue === null) return
    const now = clock.now()
    const rows: CountRow[] = []
    for (const counted of batch.counted) {
      if (counted.hour < now - OLDEST_MS || counted.hour > now + AHEAD_MS) continue
      const { day, hour } = localHour(counted.hour, venue.timeZone)
      if (counted.of === 'visits') rows.push({ of: 'visits', day, hour, count: counted.count })
      else if (counted.of === 'language')
        rows.push({ of: 'language', day, language: counted.language, count: counted.count })
      else if (isOnShow(counted.story))
        rows.push({ of: 'story', day, story: counted.story, what: counted.what, count: counted.count })
    }
    // Before it is added: what is read from the book must not hold it already.
    const today = await this.#dayOf(venue)
    if (!(await book.add(venueId, batch.id, rows, now))) return
    for (const row of rows)
      if (row.of === 'story' && isAnswer(row.what) && row.day === today.day) today.answers += row.count
    this.#tell(venueId, today)
  }

  /** 0–1, for a screen that has just come. */
  async warmth(venueId: string): Promise<number> {
    const venue = this.#parts.venueOf(venueId)
    return venue === null ? 0 : (await this.#dayOf(venue)).warmth
  }

  /** Midnight makes the horizon cool again. Called now and then. */
  async look(venueIds: readonly string[]): Promise<void> {
    for (const venueId of venueIds) {
      const venue = this.#parts.venueOf(venueId)
      if (venue !== null) this.#tell(venueId, await this.#dayOf(venue))
    }
    await this.#parts.book.forgetBatchesBefore(this.#parts.clock.now() - OLDEST_MS)
  }

  /** Days that have ended, with every small number hidden; today would show people one by one. */
  async reply(venue: Venue, first: string, last: string): Promise<CountsReply> {
    const { day: today } = localHour(this.#parts.clock.now(), venue.timeZone)
    const rows = (await this.#parts.book.rows(venue.id, first, last)).filter((row) => row.day < today)
    const days = [...new Set(rows.map((row) => row.day))].sort()
    return {
      fewest: FEWEST,
      days: days.map((day) =>
        dayReply(
          day,
          rows.filter((row) => row.day === day),
        ),
      ),
    }
  }

  /** What people said they will do, of the last days that have ended: for a wall. */
  async said(venueId: string): Promise<Partial<Record<AnswerAct, number>>> {
    const venue = this.#parts.venueOf(venueId)
    if (venue === null) return {}
    const now = this.#parts.clock.now()
    const [first, last] = [now - OLDEST_MS, now].map((at) => localHour(at, venue.timeZone).day)
    return saidSoFar((await this.reply(venue, first!, last!)).days)
  }

  async #dayOf(venue: Venue): Promise<{ day: string; answers: number; warmth: number }> {
    const { day } = localHour(this.#parts.clock.now(), venue.timeZone)
    const known = this.#today.get(venue.id)
    if (known?.day === day) return known
    const rows = await this.#parts.book.rows(venue.id, day, day)
    const again = this.#today.get(venue.id)
    if (again?.day === day) return again
    const answers = rows.reduce(
      (sum, row) => (row.of === 'story' && isAnswer(row.what) ? sum + row.count : sum),
      0,
    )
    const fresh = { day, answers, warmth: known === undefined ? warmthOf(answers) : -1 }
    this.#today.set(venue.id, fresh)
    return fresh
  }

  #tell(venueId: string, today: { answers: number; warmth: number }): void {
    const warmth = warmthOf(today.answers)
    if (warmth === today.warmth) return
    today.warmth = warmth
    this.onWarmth.tell(venueId, warmth)
  }
}

function dayReply(day: string, rows: readonly CountRow[]): CountsReply['days'][number] {
  const hours = Array<number>(HOURS).fill(0)
  const spoken = LANGUAGES.map(() => 0)
  const stories = new Map<string, Map<StoryCount, number>>()
  for (const row of rows) {
    if (row.of === 'visits') hours[row.hour]! += row.count
    else if (row.of === 'language') spoken[LANGUAGES.indexOf(row.language)]! += row.count
    else {
      const counts = stories.get(row.story) ?? new Map<StoryCount, number>()
      stories.set(row.story, counts.set(row.what, (counts.get(row.what) ?? 0) + row.count))
    }
  }
  const visits = suppress(hours)
  const names = [...stories.keys()].sort()
  const totals: Partial<Record<StoryCount, number | null>> = {}
  const shown = names.map((story) => ({ story, counts: {} as Partial<Record<StoryCount, number | null>> }))
  for (const what of STORY_COUNTS) {
    const column = suppress(names.map((story) => stories.get(story)?.get(what) ?? 0))
    totals[what] = column.total
    for (const [i, cell] of column.cells.entries()) shown[i]!.counts[what] = cell
  }
  const { cells } = suppress(spoken)
  const languages: Partial<Record<Language, number | null>> = {}
  if (spoken.some((count) => count > 0))
    for (const [i, language] of LANGUAGES.entries()) languages[language] = cells[i]!
  return { day, visits: { total: visits.total, hours: visits.cells }, stories: shown, totals, languages }
}

function isAnswer(what: StoryCount): boolean {
  return what !== 'begun' && what !== 'heard'
}

function localHour(at: Instant, timeZone: string): { day: string; hour: number } {
  const local = Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(timeZone)
  return { day: local.toPlainDate().toString(), hour: local.hour }
}
