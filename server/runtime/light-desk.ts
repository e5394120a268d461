/**
 * What technicians patch and programme, as the server holds it while it runs: every room's rig and every look, each
 * with its newest revision. An edit is checked against the newest state, written, and only then told to the lamps;
 * two technicians never overwrite each other.
 */
import * as z from 'zod/mini'
import { unsafeIn } from '../../core/lighting/safe-looks.ts'
import type { Rig } from '../../core/model/fixture.ts'
import { Look } from '../../core/model/look.ts'
import type { RigChange } from '../../core/model/rig-change.ts'
import type { Instant } from '../../core/model/time.ts'
import { changeRig, type RigProblem } from '../../core/lighting/patching/change-rig.ts'
import { stillMeans } from '../../core/lighting/patching/touched-fixtures.ts'
import type { Clock } from '../clock.ts'
import type { DeskPapers, PaperKind, PaperRevision } from '../ports/desk-papers.ts'
import { keptRig } from './kept-rig.ts'
import { listeners } from './listeners.ts'

/** A paper in force. Revision 0 is what was there before anybody wrote anything. */
export interface Paper<Body> {
  revision: number
  base: number | null
  at: Instant | null
  actor: string
  what: string
  body: Body
}

export type Edited<Body> =
  | { outcome: 'done'; paper: Paper<Body> }
  /** Somebody else changed what the edit is about; this is what it is now. */
  | { outcome: 'stale'; paper: Paper<Body> }
  | { outcome: 'nothing-to-undo' }

export type RigEdited = Edited<Rig> | { outcome: 'refused'; problems: RigProblem[]; rig: Rig }

export interface LightDeskOptions {
  papers: DeskPapers
  clock: Clock
  rooms: readonly string[]
  /** What ships as files: the rig of the demonstration's room, and the looks of all. */
  shipped: { rig: Rig; looks: readonly Look[] }
  complain(problem: string): void
}

/** Tries of an edit against another writer of the same database before it is given up. */
const MOST_TRIES = 5

export class LightDesk {
  readonly onRig = listeners<[Rig]>()
  readonly onLooks = listeners<[ReadonlyMap<string, Look>, changed: string]>()
  /** Lamps of a room that pulse until then; none: it has ended. */
  readonly onIdentify = listeners<[roomId: string, fixtures: readonly string[], until: Instant]>()
  readonly #papers: DeskPapers
  readonly #clock: Clock
  readonly #shipped: ReadonlyMap<string, Look>
  readonly #rigs: Map<string, Paper<Rig>>
  readonly #looks: Map<string, Paper<Look | null>>
  #inForce: ReadonlyMap<string, Look>
  #identified = new Map<string, { fixtures: readonly string[]; until: Instant }>()
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(
    options: LightDeskOptions,
    rigs: Map<string, Paper<Rig>>,
    looks: Map<string, Paper<Look | null>>,
  ) {
    this.#papers = options.papers
    this.#clock = options.clock
    this.#shipped = new Map(options.shipped.looks.map((look) => [look.id, look]))
    this.#rigs = rigs
    this.#looks = looks
    this.#inForce = this.#collect()
  }

  /** Reads what was kept. A room that has no rig yet takes the one that ships for it, or an empty one. */
  static async open(options: LightDeskOptions): Promise<LightDesk> {
    const { papers, rooms, shipped, clock, complain } = options
    const rigs = new Map<string, Paper<Rig>>()
    for (const kept of await papers.newest('rig')) {
      const rig = keptRig(kept.body)
      if (rig !== null) rigs.set(kept.id, { ...kept, body: rig })
      else complain(`The rig of the room "${kept.id}" (revision ${kept.revision}) cannot be read.`)
    }
    for (const roomId of rooms) {
      if (rigs.has(roomId)) continue
      const rig = shipped.rig.roomId === roomId ? shipped.rig : { roomId, profiles: [], fixtures: [] }
      const first = { kind: 'rig', id: roomId, revision: 1, base: null, at: clock.now() } as const
      const revision = { ...first, actor: 'system', what: 'begin', body: rig }
      await papers.add(revision)
      rigs.set(roomId, { ...revision, body: rig })
    }
    const looks = new Map<string, Paper<Look | null>>()
    for (const kept of await papers.newest('look')) {
      const look = z.safeParse(z.nullable(Look), kept.body)
      const unsafe = look.success && look.data !== null && unsafeIn(look.data).length > 0
      if (look.success && !unsafe) looks.set(kept.id, { ...kept, body: look.data })
      else if (unsafe)
        complain(
          `The look "${kept.id}" (revision ${kept.revision}) is too dark, late or restless for what rests on it; the shipped one is used.`,
        )
      else
        complain(`The look "${kept.id}" (revision ${kept.revision}) cannot be read; the shipped one is used.`)
    }
    return new LightDesk(options, rigs, looks)
  }

  rigs(): Rig[] {
    return [...this.#rigs.values()].map(({ body }) => body)
  }

  /** A room that came after the start has no lamps yet. */
  rig(roomId: string): Paper<Rig> {
    const kept = this.#rigs.get(roomId)
    if (kept !== undefined) return kept
    const body = { roomId, profiles: [], fixtures: [] }
    return { revision: 0, base: null, at: null, actor: 'system', what: 'begin', body }
  }

  /** Lets some lamps pulse slowly until then; it ends by itself, and with an empty list at once. */
  identify(roomId: string, fixtures: readonly string[], until: Instant): void {
    this.#identified.set(roomId, { fixtures, until })
    this.onIdentify.tell(roomId, fixtures, until)
  }

  identified(roomId: string): { fixtures: readonly string[]; until: Instant } | null {
    const found = this.#identified.get(roomId)
    const over = found === undefined || found.fixtures.length === 0 || found.until <= this.#clock.now()
    return over ? null : found
  }

  /** Looks in force: those that ship, with what was changed or added here. */
  looks(): ReadonlyMap<string, Look> {
    return this.#inForce
  }

  /** What was written of a look here; its body is null where nothing is, and the shipped one is in force. */
  look(id: string): Paper<Look | null> {
    const paper = this.#looks.get(id)
    if (paper !== undefined) return paper
    return { revision: 0, base: null, at: null, actor: 'system', what: 'begin', body: null }
  }

  lookSource(id: string): 'shipped' | 'changed' | 'own' {
    if (!this.#shipped.has(id)) return 'own'
    return (this.#looks.get(id)?.body ?? null) === null ? 'shipped' : 'changed'
  }

  changeRig(roomId: string, from: number, change: RigChange, actor: string): Promise<RigEdited> {
    return this.#inTurn(async () => {
      for (let tries = 0; ; tries++) {
        const now = this.rig(roomId)
        if (from !== now.revision && !(await this.#stillMeans(change, roomId, from, now)))
          return { outcome: 'stale', paper: now }
        const changed = changeRig(now.body, change)
        if (!changed.ok) return { outcome: 'refused', problems: changed.problems, rig: changed.rig }
        const base = now.revision === 0 ? null : now.revision
        const paper = await this.#write('rig', roomId, now.revision, base, change.kind, changed.rig, actor)
        if (paper !== null) return this.#tookRig(roomId, { ...paper, body: changed.rig })
        await this.#readRigAgain(roomId)
        if (tries >= MOST_TRIES) return { outcome: 'stale', paper: this.rig(roomId) }
      }
    })
  }

  undoRig(roomId: string, from: number, actor: string): Promise<Edited<Rig>> {
    return this.#inTurn(async () => {
      const now = this.rig(roomId)
      if (from !== now.revision) return { outcome: 'stale', paper: now }
      const before = now.base === null ? null : await this.#papers.revision('rig', roomId, now.base)
      const rig = before === null ? null : keptRig(before.body)
      if (before === null || rig === null) return { outcome: 'nothing-to-undo' }
      const paper = await this.#write('rig', roomId, from, before.base, 'undo', rig, actor)
      if (paper !== null) return this.#tookRig(roomId, { ...paper, body: rig })
      await this.#readRigAgain(roomId)
      return { outcome: 'stale', paper: this.rig(roomId) }
    })
  }

  /** `look` null takes a look away; of one that ships, what was changed. */
  saveLook(id: string, from: number, look: Look | null, actor: string): Promise<Edited<Look | null>> {
    return this.#inTurn(async () => {
      const now = this.look(id)
      if (from !== now.revision) return { outcome: 'stale', paper: now }
      const base = now.revision === 0 ? null : now.revision
      return this.#writeLook(id, now, base, look === null ? 'remove' : 'change', look, actor)
    })
  }

  undoLook(id: string, from: number, actor: string): Promise<Edited<Look | null>> {
    return this.#inTurn(async () => {
      const now = this.look(id)
      if (from !== now.revision) return { outcome: 'stale', paper: now }
      if (!isLookUndoable(now)) return { outcome: 'nothing-to-undo' }
      const before = now.base === null ? null : await this.#papers.revision('look', id, now.base)
      const look = z.safeParse(z.nullable(Look), before?.body ?? null)
      if (!look.success || (now.base !== null && before === null)) return { outcome: 'nothing-to-undo' }
      if (look.data !== null && unsafeIn(look.data).length > 0) return { outcome: 'nothing-to-undo' }
      return this.#writeLook(id, now, before?.base ?? null, 'undo', look.data, actor)
    })
  }

  async #writeLook(
    id: string,
    now: Paper<Look | null>,
    base: number | null,
    what: string,
    look: Look | null,
    actor: string,
  ): Promise<Edited<Look | null>> {
    const paper = await this.#write('look', id, now.revision, base, what, look, actor)
    if (paper === null) return { outcome: 'stale', paper: now }
    const fresh = { ...paper, body: look }
    this.#looks.set(id, fresh)
    this.#inForce = this.#collect()
    this.onLooks.tell(this.#inForce, id)
    return { outcome: 'done', paper: fresh }
  }

  #collect(): ReadonlyMap<string, Look> {
    const looks = new Map(this.#shipped)
    for (const [id, { body }] of this.#looks) if (body !== null) looks.set(id, body)
    return looks
  }

  /** Null when another writer was first. */
  async #write(
    kind: PaperKind,
    id: string,
    from: number,
    base: number | null,
    what: string,
    body: unknown,
    actor: string,
  ): Promise<PaperRevision | null> {
    const at = this.#clock.now()
    const revision: PaperRevision = { kind, id, revision: from + 1, base, at, actor, what, body }
    return (await this.#papers.add(revision)) ? revision : null
  }

  #tookRig(roomId: string, paper: Paper<Rig>): RigEdited & Edited<Rig> {
    this.#rigs.set(roomId, paper)
    this.onRig.tell(paper.body)
    return { outcome: 'done', paper }
  }

  async #readRigAgain(roomId: string): Promise<void> {
    for (const kept of await this.#papers.newest('rig')) {
      if (kept.id !== roomId) continue
      const rig = keptRig(kept.body)
      if (rig !== null) this.#rigs.set(roomId, { ...kept, body: rig })
    }
  }

  async #stillMeans(change: RigChange, roomId: string, from: number, now: Paper<Rig>): Promise<boolean> {
    const then = from < now.revision ? await this.#papers.revision('rig', roomId, from) : null
    const rig = then === null ? null : keptRig(then.body)
    return rig !== null && stillMeans(change, rig, now.body)
  }

  /** One edit after the other: each sees what the one before has done. */
  #inTurn<Result>(edit: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(edit)
    this.#turn = result.catch(() => undefined)
    return result
  }
}

/** Whether there is something before this revision that an undo can bring back. */
export function isRigUndoable(paper: Paper<Rig>): boolean {
  return paper.base !== null
}

export function isLookUndoable(paper: Paper<Look | null>): boolean {
  return paper.base !== null || paper.body !== null
}
