/**
 * Opening and closing a venue, by its hours or by a person, and the morning check before it (VEN-2). What a venue is
 * lies in its record; screens are brought to it again and again, whoever was away.
 */
import type { Origin } from '../../core/model/cue.ts'
import type { Instant, Milliseconds } from '../../core/model/time.ts'
import {
  VenueDay,
  type CheckReason,
  type DayEntry,
  type MorningCheck,
} from '../../core/model/morning-check.ts'
import { LANGUAGES, type Language } from '../../core/model/language.ts'
import type { SelfTest } from '../../core/model/self-test.ts'
import { isoOfDay } from '../../core/show/schedule/calendar-day.ts'
import { dayTimes } from '../../core/show/schedule/day-times.ts'
import { openBetween } from '../../core/show/schedule/programme-of.ts'
import { isOver } from '../../core/venue/command-life.ts'
import { judgeMorning, type MorningFacts } from '../../core/venue/morning-check.ts'
import { BY_HOURS, CHECK_BEFORE_MS, nextStep, standingOf, withEntry } from '../../core/venue/venue-day.ts'
import type { Clock } from '../clock.ts'
import type { AuditLog } from '../ports/register.ts'
import type { VenuePapers } from '../ports/venue-papers.ts'
import { titleOf } from './exhibitions.ts'
import type { Installation } from './installation.ts'
import type { KioskCommands } from './kiosk-commands.ts'
import { listeners } from './listeners.ts'

/** How often the record is compared with the hours and with the screens. */
const LOOK_EVERY_MS = 2_000
/** A self-test that does not come by then counts as no answer. The silent minute is shorter. */
const TEST_PATIENCE_MS: Milliseconds = 75_000
/** How far back the last change of the hours is looked for. */
const LOOK_BACK_MS: Milliseconds = 8 * 86_400_000
const LAMPS_FADE_MS = 20_000

export interface DaysOutside {
  papers: VenuePapers
  clock: Clock
  audit: AuditLog
  installation: Installation
  commands: KioskCommands
  /** Languages of a story that no native speaker has signed off. */
  unsigned(story: string): readonly Language[]
  /** Machines of the lamps (`MorningFacts`). */
  nodes(): MorningFacts['nodes']
  /** Asks every projector and panel of the venue's screens; never rejects. */
  displays(venueId: string): Promise<MorningFacts['displays']>
  complain(problem: unknown, what: string): void
}

export type Opened = { outcome: 'opened' } | { outcome: 'refused'; reasons: readonly CheckReason[] }

export class VenueDays {
  readonly onChange = listeners<[venueId: string]>()
  readonly #days = new Map<string, VenueDay>()
  readonly #checking = new Map<string, Promise<MorningCheck>>()
  readonly #stepping = new Set<string>()
  readonly #outside: DaysOutside
  readonly #timer: ReturnType<typeof setInterval>
  #writing: Promise<unknown> = Promise.resolve()
  #closed = false

  private constructor(outside: DaysOutside, kept: readonly VenueDay[]) {
    this.#outside = outside
    for (const day of kept) this.#days.set(day.venueId, day)
    this.#begin()
    this.#timer = setInterval(() => this.#look(), LOOK_EVERY_MS)
  }

  static async open(outside: DaysOutside): Promise<VenueDays> {
    const kept = (await outside.papers.all('day')).flatMap(({ id, body }) => {
      const parsed = VenueDay.safeParse(body)
      if (!parsed.success) outside.complain(parsed.error, `The record of the venue ${id} could not be read.`)
      return parsed.success ? [parsed.data] : []
    })
    return new VenueDays(outside, kept)
  }

  day(venueId: string): VenueDay | null {
    this.#begin()
    return this.#days.get(venueId) ?? null
  }

  isChecking(venueId: string): boolean {
    return this.#checking.has(venueId)
  }

  /** When it is open next by its hours, or null: it never closes, or never opens. */
  opensNext(venueId: string): Instant | null {
    const now = this.#outside.clock.now()
    const hours = this.#hours(venueId, now, now + LOOK_BACK_MS)
    return hours?.find(({ from }) => from > now)?.from ?? null
  }

  /** Looks at everything now; whoever asks while it runs gets the same answer. */
  check(venueId: string, by: Origin): Promise<MorningCheck> {
    const running = this.#checking.get(venueId)
    if (running !== undefined) return running
    const check = this.#check(venueId, by).finally(() => {
      this.#checking.delete(venueId)
      this.onChange.tell(venueId)
    })
    this.#checking.set(venueId, check)
    this.onChange.tell(venueId)
    return check
  }

  /**
   * Opens when a check that is made now finds nothing. `anyway`: an administrator's reason to open against what it
   * finds; who that is, and against what, stays on the record.
   */
  async openVenue(venueId: string, by: Origin, actor: string, anyway: string | null): Promise<Opened> {
    const { reasons } = await this.check(venueId, by)
    const at = this.#outside.clock.now()
    if (reasons.length > 0 && anyway === null) {
      await this.#enter(
        venueId,
        { how: 'refused', at, by, count: reasons.length },
        actor,
        'venue.open-refused',
      )
      return { outcome: 'refused', reasons }
    }
    const entry: DayEntry =
      reasons.length > 0 && anyway !== null
        ? { how: 'anyway', at, by, why: anyway, against: reasons }
        : { how: 'check', at, by }
    await this.#enter(venueId, entry, actor, `venue.open${entry.how === 'anyway' ? '-anyway' : ''}`)
    await this.#lamps(venueId, { kind: 'release', of: 'look' }, by)
    this.#bringScreens(venueId)
    return { outcome: 'opened' }
  }

  /** Sessions finish, screens go dark, lamps go to their closed look. */
  async closeVenue(venueId: string, by: Origin, actor: string): Promise<void> {
    await this.#enter(venueId, { how: 'closed', at: this.#outside.clock.now(), by }, actor, 'venue.close')
    await this.#lamps(venueId, { kind: 'look', look: 'closed', fadeMs: LAMPS_FADE_MS }, by)
    this.#bringScreens(venueId)
  }

  async close(): Promise<void> {
    this.#closed = true
    clearInterval(this.#timer)
    await this.#writing
  }

  /** Nobody has closed it: a venue begins open, and its record says that nothing was checked. */
  #begin(): void {
    const at = this.#outside.clock.now()
    for (const venueId of this.#outside.installation.timetables.keys())
      if (!this.#days.has(venueId))
        this.#set({ venueId, entries: [{ how: 'first-start', at }], check: null, checkedFor: null })
  }

  #look(): void {
    this.#begin()
    const now = this.#outside.clock.now()
    for (const [venueId, day] of this.#days) {
      this.#bringScreens(venueId)
      if (this.#stepping.has(venueId) || this.#checking.has(venueId)) continue
      const step = nextStep(day, this.#hours(venueId, now - LOOK_BACK_MS, now + CHECK_BEFORE_MS), now)
      if (step === null) continue
      this.#stepping.add(venueId)
      this.#step(venueId, step)
        .catch((problem: unknown) => this.#outside.complain(problem, 'The day’s plan could not be followed.'))
        .finally(() => this.#stepping.delete(venueId))
    }
  }

  async #step(venueId: string, step: NonNullable<ReturnType<typeof nextStep>>): Promise<void> {
    switch (step.kind) {
      case 'check':
        await this.check(venueId, BY_HOURS)
        this.#set({ ...this.#days.get(venueId)!, checkedFor: step.for })
        return
      case 'open':
        await this.openVenue(venueId, BY_HOURS, 'system', null)
        return
      case 'close':
        return this.closeVenue(venueId, BY_HOURS, 'system')
      default:
        return step satisfies never
    }
  }

  #hours(venueId: string, from: Instant, to: Instant) {
    const venue = this.#outside.installation.timetables.get(venueId)?.venue
    return venue === undefined || venue.hours === null ? null : openBetween(venue.hours, venue, from, to)
  }

  /** A screen of a closed venue sleeps until it opens; one of an open venue does not sleep from last night. */
  #bringScreens(venueId: string): void {
    const { commands, installation } = this.#outside
    const day = this.#days.get(venueId)
    if (this.#closed || day === undefined) return
    const standing = standingOf(day)
    for (const kiosk of this.#kiosks(venueId)) {
      const [newest] = commands
        .newest(kiosk.id)
        .filter(({ action, standing: { state } }) => RESTS.has(action.kind) && state !== 'expired')
      const since = newest !== undefined && newest.issuedAt >= standing.at
      if (since || !installation.fleet.view(kiosk.id)?.online) continue
      if (standing.how === 'closed') commands.issue(kiosk.id, { kind: 'sleep', wakes: 'opening' }, BY_HOURS)
      else if (commands.isToSleep(kiosk.id)) commands.issue(kiosk.id, { kind: 'wake' }, BY_HOURS)
    }
  }

  #kiosks(venueId: string) {
    const { installation } = this.#outside
    return [...installation.rooms.values()]
      .filter(({ venue }) => venue.id === venueId)
      .flatMap(({ room }) => installation.fleet.inRoom(room.id))
  }

  async #lamps(
    venueId: string,
    cue: { kind: 'release'; of: 'look' } | { kind: 'look'; look: string; fadeMs: Milliseconds },
    by: Origin,
  ): Promise<void> {
    const rooms = [...this.#outside.installation.rooms.values()].filter(({ venue }) => venue.id === venueId)
    for (const room of rooms)
      await room
        .issue(cue, by)
        .catch((problem: unknown) => this.#outside.complain(problem, 'The lamps could not be told.'))
  }

  async #check(venueId: string, by: Origin): Promise<MorningCheck> {
    const { installation, clock, unsigned, nodes, displays } = this.#outside
    const venue = installation.timetables.get(venueId)!.venue
    const kiosks = this.#kiosks(venueId)
    const [tests, shown] = await Promise.all([this.#tests(kiosks), displays(venueId)])
    const now = clock.now()
    const times = dayTimes(venue)
    const today = times.dayAt(now)
    const date = isoOfDay(today)
    const texts = installation.exhibitions.onShowAt(venueId).map((story) => ({
      story: story.id,
      title: titleOf(story) ?? untitled(story.id),
      unsigned: unsigned(story.id).filter(
        (each) => LANGUAGES.includes(each) && story.text[each] !== undefined,
      ),
      until: story.until,
    }))
    const machines = nodes()
    const verdict = judgeMorning({
      now,
      date,
      dayEnds: times.startOf(today + 1),
      lines: venue.supportLines,
      texts,
      kiosks: kiosks.map(({ id, name, role, audio }) => ({
        ...{ id, name, role, audio },
        online: installation.fleet.view(id)?.online ?? false,
        test: tests.get(id) ?? null,
      })),
      nodes: machines,
      displays: shown,
    })
    const check: MorningCheck = {
      ...{ at: now, by, date },
      ...verdict,
      looked: {
        lines: venue.supportLines.length,
        texts: texts.length,
        kiosks: kiosks.length,
        nodes: machines.length,
        displays: shown.length,
      },
    }
    this.#set({ ...this.#days.get(venueId)!, check })
    return check
  }

  /** Asks every screen that is here to look at itself, and waits for their words. */
  #tests(kiosks: readonly { id: string; online: boolean }[]): Promise<Map<string, SelfTest>> {
    const { commands } = this.#outside
    const found = new Map<string, SelfTest>()
    const waiting = new Map(
      kiosks
        .filter((kiosk) => kiosk.online)
        .map(({ id }) => [commands.issue(id, { kind: 'self-test' }, BY_HOURS).id, id] as const),
    )
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(patience)
        release()
        resolve(found)
      }
      const patience = setTimeout(end, TEST_PATIENCE_MS)
      const release = commands.onChange.add((command) => {
        const kiosk = waiting.get(command.id)
        if (kiosk === undefined || !isOver(command)) return
        if (command.standing.state === 'done' && command.test !== null) found.set(kiosk, command.test)
        waiting.delete(command.id)
        if (waiting.size === 0) end()
      })
      if (waiting.size === 0) end()
    })
  }

  async #enter(venueId: string, entry: DayEntry, actor: string, action: string): Promise<void> {
    this.#set(withEntry(this.#days.get(venueId)!, entry))
    const { audit, clock } = this.#outside
    await audit.write({ at: clock.now(), actor, action, subject: `venue:${venueId}` })
    await this.#writing
  }

  #set(day: VenueDay): void {
    this.#days.set(day.venueId, day)
    const { papers, complain } = this.#outside
    this.#writing = this.#writing
      .then(() => papers.keep('day', { id: day.venueId, at: day.entries.at(-1)!.at, body: day }))
      .catch((problem: unknown) => complain(problem, 'The record of a venue could not be written down.'))
    this.onChange.tell(day.venueId)
  }
}

const RESTS: ReadonlySet<string> = new Set(['sleep', 'wake'])

function untitled(id: string) {
  return { kk: id, ru: id, en: id }
}
