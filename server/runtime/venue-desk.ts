/**
 * What administrators settle about venues and their rooms while the server runs, each edit kept as a revision. The same
 * plan as for a file (`planVenue`) decides what changes; nothing that screens or logs hang on is ever taken away.
 */
import * as z from 'zod/mini'
import type { Venue } from '../../core/model/venue.ts'
import { planVenue, type VenueStep } from '../../core/venue/venue-file.ts'
import {
  changedSettings,
  fileWith,
  settingsOf,
  VenuePaper,
  type VenueSettings,
} from '../../core/venue/venue-settings.ts'
import type { Clock } from '../clock.ts'
import type { DeskPapers, PaperRevision } from '../ports/desk-papers.ts'
import type { VenueRegister } from '../ports/register.ts'
import type { Installation } from './installation.ts'
import { listeners } from './listeners.ts'
import { knowsZone, takeVenueStep } from './take-venue.ts'

/** A revision of a venue's settings, read back. */
export type VenueRevision = Omit<PaperRevision, 'kind' | 'body'> & { body: VenuePaper }

export type VenueEdited =
  | { outcome: 'done'; revision: VenueRevision }
  /** Somebody was quicker; nothing was changed. */
  | { outcome: 'stale'; revision: VenueRevision }
  | { outcome: 'unknown' | 'taken' | 'nothing-to-undo' }
  /** It cannot be so; every reason, in words. */
  | { outcome: 'refused'; problems: string[] }

export interface VenueDeskParts {
  register: VenueRegister
  papers: DeskPapers
  installation: Pick<
    Installation,
    'timetables' | 'rooms' | 'openVenue' | 'openRoom' | 'exhibitions' | 'eachRoom'
  >
  clock: Clock
  complain(problem: string): void
}

export class VenueDesk {
  /** A venue is there that was not. */
  readonly onVenue = listeners<[Venue]>()
  readonly #parts: VenueDeskParts
  readonly #newest: Map<string, VenueRevision>
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(parts: VenueDeskParts, newest: Map<string, VenueRevision>) {
    this.#parts = parts
    this.#newest = newest
  }

  /** Reads what was kept; what a file has changed meanwhile becomes a revision of its own. */
  static async open(parts: VenueDeskParts): Promise<VenueDesk> {
    const newest = new Map<string, VenueRevision>()
    for (const paper of await parts.papers.newest('venue')) {
      const body = z.safeParse(VenuePaper, paper.body)
      if (body.success) newest.set(paper.id, { ...paper, body: body.data })
      else
        parts.complain(`The settings of the venue "${paper.id}" (revision ${paper.revision}) cannot be read.`)
    }
    const desk = new VenueDesk(parts, newest)
    for (const { venue } of parts.installation.timetables.values()) {
      const kept = newest.get(venue.id)
      const settings = desk.#present(venue)
      const what =
        kept === undefined ? 'begin' : `file ${changedSettings(kept.body.settings, settings).join(' ')}`
      if (what !== 'file ')
        await desk.#keep(venue.id, { settings, verifiedBy: kept?.body.verifiedBy ?? {} }, what, 'system')
    }
    return desk
  }

  venues(): Venue[] {
    return [...this.#parts.installation.timetables.values()].map(({ venue }) => venue)
  }

  revision(id: string): VenueRevision | null {
    return this.#newest.get(id) ?? null
  }

  isUndoable(id: string): boolean {
    return (this.#newest.get(id)?.base ?? null) !== null
  }

  /** A new venue with its rooms and its first rule. */
  create(id: string, settings: VenueSettings, actor: string): Promise<VenueEdited> {
    return this.#inTurn(async () => {
      if (this.#parts.installation.timetables.has(id)) return { outcome: 'taken' }
      return this.#put(id, settings, { verifiedBy: {}, what: 'begin', base: null, actor })
    })
  }

  /** `revision`: the one that the person saw. */
  change(id: string, revision: number, settings: VenueSettings, actor: string): Promise<VenueEdited> {
    return this.#inTurn(async () => {
      const now = this.#newest.get(id)
      if (now === undefined) return { outcome: 'unknown' }
      if (now.revision !== revision) return { outcome: 'stale', revision: now }
      const what = changedSettings(now.body.settings, settings).join(' ')
      if (what === '') return { outcome: 'done', revision: now }
      return this.#put(id, settings, { verifiedBy: now.body.verifiedBy, what, base: now.revision, actor })
    })
  }

  /** Takes back the newest change; a room that it added stays. */
  undo(id: string, revision: number, actor: string): Promise<VenueEdited> {
    return this.#inTurn(async () => {
      const now = this.#newest.get(id)
      if (now === undefined) return { outcome: 'unknown' }
      if (now.revision !== revision) return { outcome: 'stale', revision: now }
      if (now.base === null) return { outcome: 'nothing-to-undo' }
      const paper = await this.#parts.papers.revision('venue', id, now.base)
      const before = z.safeParse(VenuePaper, paper?.body)
      if (paper === null || !before.success) return { outcome: 'nothing-to-undo' }
      const added = now.body.settings.rooms.filter(
        ({ id: room }) => !before.data.settings.rooms.some((each) => each.id === room),
      )
      const settings = { ...before.data.settings, rooms: [...before.data.settings.rooms, ...added] }
      return this.#put(id, settings, {
        verifiedBy: before.data.verifiedBy,
        what: 'undo',
        base: paper.base,
        actor,
      })
    })
  }

  /** Somebody has called the line today, and what its screen says is so (VEN-2). `today`: an ISO date at the venue. */
  verify(id: string, line: string, today: string, actor: string): Promise<VenueEdited> {
    return this.#inTurn(async () => {
      const now = this.#newest.get(id)
      const lines = now?.body.settings.supportLines ?? []
      if (now === undefined || !lines.some((each) => each.id === line)) return { outcome: 'unknown' }
      const settings = {
        ...now.body.settings,
        supportLines: lines.map((each) => (each.id === line ? { ...each, verifiedAt: today } : each)),
      }
      const verifiedBy = { ...now.body.verifiedBy, [line]: actor }
      return this.#put(id, settings, { verifiedBy, what: 'verify', base: now.revision, actor })
    })
  }

  async #put(
    id: string,
    settings: VenueSettings,
    how: { verifiedBy: Record<string, string>; what: string; base: number | null; actor: string },
  ): Promise<VenueEdited> {
    const { register } = this.#parts
    const present = { venues: await register.venues(), rooms: await register.rooms() }
    const file = fileWith(id, settings, present)
    const plan = planVenue(file, present, knowsZone)
    if (!plan.ok) return { outcome: 'refused', problems: plan.problems }
    for (const step of plan.steps)
      // A venue that runs is written by its timetable, which alone knows its hours.
      if (step.kind !== 'change-venue') await takeVenueStep(register, file, step)
    for (const step of plan.steps) await this.#tell(step, file.venue)
    const revision = await this.#keep(
      id,
      { settings, verifiedBy: how.verifiedBy },
      how.what,
      how.actor,
      how.base,
    )
    this.#parts.installation.exhibitions.changed()
    return { outcome: 'done', revision }
  }

  async #tell(step: VenueStep, venue: Venue): Promise<void> {
    const { installation, register } = this.#parts
    switch (step.kind) {
      case 'add-venue':
        await installation.openVenue(venue)
        return this.onVenue.tell(venue)
      case 'change-venue':
        return installation.timetables.get(venue.id)?.resettle(venue)
      case 'add-room': {
        const room = (await register.rooms()).find((each) => each.id === step.id)
        return room === undefined ? undefined : installation.openRoom(room)
      }
      case 'change-room': {
        const room = (await register.rooms()).find((each) => each.id === step.id)
        if (room !== undefined) installation.rooms.get(step.id)?.rename(room.name)
        return
      }
      default:
        return step satisfies never
    }
  }

  async #keep(
    id: string,
    body: VenuePaper,
    what: string,
    actor: string,
    base: number | null = this.#newest.get(id)?.revision ?? null,
  ): Promise<VenueRevision> {
    const revision = (this.#newest.get(id)?.revision ?? 0) + 1
    const paper = { id, revision, base, at: this.#parts.clock.now(), actor, what, body }
    await this.#parts.papers.add({ kind: 'venue', ...paper })
    this.#newest.set(id, paper)
    return paper
  }

  #present(venue: Venue): VenueSettings {
    const rooms = [...this.#parts.installation.rooms.values()].map(({ room }) => room)
    return settingsOf(venue, rooms)
  }

  /** One edit after the other: each sees what the one before has done. */
  #inTurn<Result>(edit: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(edit)
    this.#turn = result.catch(() => undefined)
    return result
  }
}
