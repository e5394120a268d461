/** The schedule of one venue while it runs: its rules and hours, changed one wish at a time, durably, for all its rooms. */
import { createHash } from 'node:crypto'
import type { OpeningHours } from '../../core/model/opening-hours.ts'
import type { Instant, Milliseconds } from '../../core/model/time.ts'
import type { Venue } from '../../core/model/venue.ts'
import type { RuleEdit, ScheduleReply } from '../../core/protocol/schedule.ts'
import type { Programme } from '../../core/show/programme.ts'
import { programmeOf, strongestFirst } from '../../core/show/schedule/programme-of.ts'
import type { ScheduleRule } from '../../core/model/schedule-rule.ts'
import type { VenueRegister } from '../ports/register.ts'
import { listeners } from './listeners.ts'

export type ScheduleChange =
  | RuleEdit
  /** All of them in this order, or none. */
  | { kind: 'edits'; edits: readonly RuleEdit[] }
  | { kind: 'hours'; hours: OpeningHours | null }
  | { kind: 'school-hours'; hours: OpeningHours | null }

export type Changed =
  | { outcome: 'changed' }
  /** Somebody was quicker; nothing was changed. */
  | { outcome: 'stale' }
  | { outcome: 'taken' | 'missing' | 'full' }

/** More rules than anybody can overlook; what they cost is measured in `bench/`. */
export const MOST_RULES = 1_000

/** How long rooms share what was computed for one of them. */
const SHARED_MS = 60_000

export class Timetable {
  /** Everybody who holds a programme computes it anew. */
  readonly onChange = listeners<[]>()
  #venue: Venue
  #rules: readonly ScheduleRule[]
  #version: string
  #tail: Promise<unknown> = Promise.resolve()
  #ahead: { venue: Venue; rules: readonly ScheduleRule[]; programme: Programme } | null = null
  readonly #register: VenueRegister

  constructor(venue: Venue, rules: readonly ScheduleRule[], register: VenueRegister) {
    this.#venue = venue
    this.#rules = strongestFirst(rules)
    this.#version = versionOf(venue, this.#rules)
    this.#register = register
  }

  get venue(): Venue {
    return this.#venue
  }

  /** Strongest first. */
  get rules(): readonly ScheduleRule[] {
    return this.#rules
  }

  /**
   * What the rules want from now on, for so many milliseconds at least. Rooms that ask within the same minute get one and the
   * same, computed once: it may begin up to a minute before `now`, and is never changed.
   */
  ahead(now: Instant, length: Milliseconds): Programme {
    const known = this.#ahead
    if (
      known !== null &&
      known.venue === this.#venue &&
      known.rules === this.#rules &&
      now >= known.programme.from &&
      now - known.programme.from < SHARED_MS &&
      known.programme.to >= now + length
    )
      return known.programme
    const programme = programmeOf(this.#rules, this.#venue, now, now + length + SHARED_MS)
    this.#ahead = { venue: this.#venue, rules: this.#rules, programme }
    return programme
  }

  view(): ScheduleReply {
    const { id, timeZone, hours, schoolHours } = this.#venue
    return { venueId: id, timeZone, hours, schoolHours, version: this.#version, rules: [...this.#rules] }
  }

  /** What else is settled about the venue; its hours stay as they are here. */
  resettle(venue: Venue): Promise<void> {
    const turn = this.#tail.then(async () => {
      const { hours, schoolHours } = this.#venue
      const settled = { ...venue, hours, schoolHours }
      await this.#register.changeVenue(settled)
      this.#venue = settled
      this.onChange.tell()
    })
    this.#tail = turn.catch(() => undefined)
    return turn
  }

  /** `version` names the schedule that the person saw. */
  change(version: string, change: ScheduleChange): Promise<Changed> {
    const turn = this.#tail.then(() => this.#change(version, change))
    this.#tail = turn.catch(() => undefined)
    return turn
  }

  async #change(version: string, change: ScheduleChange): Promise<Changed> {
    if (version !== this.#version) return { outcome: 'stale' }
    switch (change.kind) {
      case 'add':
      case 'change':
      case 'remove':
        return this.#edit([change])
      case 'edits':
        return this.#edit(change.edits)
      case 'hours': {
        const venue = { ...this.#venue, hours: change.hours }
        await this.#register.changeVenue(venue)
        this.#venue = venue
        break
      }
      case 'school-hours': {
        const venue = { ...this.#venue, schoolHours: change.hours }
        await this.#register.changeVenue(venue)
        this.#venue = venue
        break
      }
      default:
        return change satisfies never
    }
    return this.#changed()
  }

  async #edit(edits: readonly RuleEdit[]): Promise<Changed> {
    let rules = this.#rules
    for (const edit of edits) {
      const edited = afterEdit(rules, edit)
      if (!Array.isArray(edited)) return edited
      rules = edited
    }
    await this.#register.editRules(this.#venue.id, edits)
    this.#rules = strongestFirst(rules)
    return this.#changed()
  }

  #changed(): Changed {
    this.#version = versionOf(this.#venue, this.#rules)
    this.onChange.tell()
    return { outcome: 'changed' }
  }
}

function afterEdit(rules: readonly ScheduleRule[], edit: RuleEdit): ScheduleRule[] | Changed {
  const known = (id: string): boolean => rules.some((each) => each.id === id)
  switch (edit.kind) {
    case 'add':
      if (known(edit.rule.id)) return { outcome: 'taken' }
      return rules.length >= MOST_RULES ? { outcome: 'full' } : [...rules, edit.rule]
    case 'change': {
      const { rule } = edit
      return known(rule.id)
        ? rules.map((each) => (each.id === rule.id ? rule : each))
        : { outcome: 'missing' }
    }
    case 'remove':
      return known(edit.ruleId) ? rules.filter((each) => each.id !== edit.ruleId) : { outcome: 'missing' }
    default:
      return edit satisfies never
  }
}

function versionOf({ hours, schoolHours }: Venue, rules: readonly ScheduleRule[]): string {
  return createHash('sha256')
    .update(JSON.stringify([hours, schoolHours, rules]))
    .digest('hex')
    .slice(0, 16)
}
