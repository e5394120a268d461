/**
 * How levels leave the house, as the server holds it while it runs. What the environment says is there at first;
 * what a technician changes is kept and goes before it. Two fields belong to this machine and not to the house, the
 * interface and the priority: where the environment names them they stand, so that a standby with a copy of the
 * database never speaks as loudly as the first server.
 */
import * as z from 'zod/mini'
import {
  changedWiring,
  Wiring,
  WIRING_PARTS,
  wiringStillMeans,
  type WiringChange,
} from '../../core/model/wiring.ts'
import {
  wiringRefusals,
  type MachineAddress,
  type WiringRefusal,
} from '../../core/lighting/patching/wiring-problems.ts'
import type { Clock } from '../clock.ts'
import type { DeskPapers, PaperRevision } from '../ports/desk-papers.ts'
import type { Edited, Paper } from './light-desk.ts'
import { listeners } from './listeners.ts'

/** There is one for the whole installation. */
const HOUSE = 'house'

/** What only this machine's environment can say; null where it says nothing. */
export interface PinnedWiring {
  interface: string | null
  priority: number | null
}

export interface LightWiringOptions {
  papers: DeskPapers
  clock: Clock
  /** What the environment says, or its defaults. */
  environment: Wiring
  pinned: PinnedWiring
  /** What this machine has now. */
  addresses(): (MachineAddress & { name: string })[]
  complain(problem: string): void
}

export type WiringEdited = Edited<Wiring | null> | { outcome: 'refused'; refusals: WiringRefusal[] }

export class LightWiring {
  readonly onWiring = listeners<[Wiring]>()
  readonly pinned: PinnedWiring
  readonly #options: LightWiringOptions
  #paper: Paper<Wiring | null>
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(options: LightWiringOptions, paper: Paper<Wiring | null>) {
    this.#options = options
    this.#paper = paper
    this.pinned = options.pinned
  }

  static async open(options: LightWiringOptions): Promise<LightWiring> {
    const begin: Paper<Wiring | null> = {
      ...{ revision: 0, base: null, at: null, actor: 'system', what: 'begin', body: null },
    }
    const kept = (await options.papers.newest('wiring')).find(({ id }) => id === HOUSE)
    if (kept === undefined) return new LightWiring(options, begin)
    const wiring = z.safeParse(z.nullable(Wiring), kept.body)
    if (!wiring.success)
      options.complain(`The wiring (revision ${kept.revision}) cannot be read; the environment's is used.`)
    return new LightWiring(options, { ...kept, body: wiring.data ?? null })
  }

  /** What was written here; its body is null where the environment's is in force. */
  paper(): Paper<Wiring | null> {
    return this.#paper
  }

  /** Where this machine can send from now. */
  addresses(): (MachineAddress & { name: string })[] {
    return this.#options.addresses()
  }

  /** What is in force. */
  get wiring(): Wiring {
    return this.#pin(this.#paper.body ?? this.#options.environment)
  }

  change(from: number, change: WiringChange, actor: string): Promise<WiringEdited> {
    return this.#inTurn<WiringEdited>(async () => {
      const now = this.#paper
      if (from !== now.revision && !(await this.#stillMeans(change, from)))
        return { outcome: 'stale', paper: now }
      const wiring = this.#pin(changedWiring(this.wiring, change))
      const refusals = wiringRefusals(wiring, this.#options.addresses())
      if (refusals.length > 0) return { outcome: 'refused', refusals }
      const what = WIRING_PARTS.filter((part) => change[part] !== undefined).join('-')
      return this.#write(now, now.revision === 0 ? null : now.revision, what, wiring, actor)
    })
  }

  undo(from: number, actor: string): Promise<Edited<Wiring | null>> {
    return this.#inTurn(async () => {
      const now = this.#paper
      if (from !== now.revision) return { outcome: 'stale', paper: now }
      if (!isWiringUndoable(now)) return { outcome: 'nothing-to-undo' }
      const before = now.base === null ? null : await this.#options.papers.revision('wiring', HOUSE, now.base)
      if (now.base !== null && before === null) return { outcome: 'nothing-to-undo' }
      const wiring = z.safeParse(z.nullable(Wiring), before?.body ?? null)
      if (!wiring.success) return { outcome: 'nothing-to-undo' }
      return this.#write(now, before?.base ?? null, 'undo', wiring.data, actor)
    })
  }

  async #stillMeans(change: WiringChange, from: number): Promise<boolean> {
    const then = from === 0 ? null : await this.#options.papers.revision('wiring', HOUSE, from)
    if (from !== 0 && then === null) return false
    const wiring = z.safeParse(z.nullable(Wiring), then?.body ?? null)
    if (!wiring.success) return false
    return wiringStillMeans(change, this.#pin(wiring.data ?? this.#options.environment), this.wiring)
  }

  async #write(
    now: Paper<Wiring | null>,
    base: number | null,
    what: string,
    body: Wiring | null,
    actor: string,
  ): Promise<Edited<Wiring | null>> {
    const at = this.#options.clock.now()
    const revision: PaperRevision = {
      ...{ kind: 'wiring', id: HOUSE, revision: now.revision + 1, base, at, actor, what, body },
    }
    if (!(await this.#options.papers.add(revision))) {
      await this.#readAgain()
      return { outcome: 'stale', paper: this.#paper }
    }
    this.#paper = { ...revision, body }
    this.onWiring.tell(this.wiring)
    return { outcome: 'done', paper: this.#paper }
  }

  async #readAgain(): Promise<void> {
    const kept = (await this.#options.papers.newest('wiring')).find(({ id }) => id === HOUSE)
    const wiring = z.safeParse(z.nullable(Wiring), kept?.body)
    if (kept !== undefined && wiring.success) this.#paper = { ...kept, body: wiring.data }
  }

  #pin(wiring: Wiring): Wiring {
    const { interface: own, priority } = this.pinned
    return {
      ...wiring,
      e131: {
        ...wiring.e131,
        interface: own ?? wiring.e131.interface,
        priority: priority ?? wiring.e131.priority,
      },
      artnet: {
        ...wiring.artnet,
        interface: own !== null && !own.includes(':') ? own : wiring.artnet.interface,
      },
    }
  }

  /** One edit after the other: each sees what the one before has done. */
  #inTurn<Result>(edit: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(edit)
    this.#turn = result.catch(() => undefined)
    return result
  }
}

/** Whether there is something before this revision that an undo can bring back. */
export function isWiringUndoable(paper: Paper<Wiring | null>): boolean {
  return paper.base !== null || paper.body !== null
}
