/** What others send on the universes that go out from here: whom the lamps follow instead, and what is on before a start. */
import type { Milliseconds } from '../../../core/model/time.ts'
import { DeskUniverse } from '../desk/desk-universe.ts'
import type { ReadData } from './read-data.ts'

/** Our own packets come back from every group that is joined: universes beyond these are not overheard. */
export const MOST_OVERHEARD = 64

export interface Stranger {
  universe: number
  name: string
  address: string
  priority: number
}

export class Overheard {
  #universes: ReadonlyMap<number, { ours: number; heard: DeskUniverse }> = new Map()
  readonly #stronger = new Map<number, Uint8Array>()
  #now: Milliseconds = 0

  /** Our own universes and their priorities. */
  change(own: ReadonlyMap<number, number>): void {
    const first = [...own].slice(0, MOST_OVERHEARD)
    this.#universes = new Map(
      first.map(([universe, ours]) => [
        universe,
        { ours, heard: this.#universes.get(universe)?.heard ?? new DeskUniverse() },
      ]),
    )
  }

  universes(): readonly number[] {
    return [...this.#universes.keys()]
  }

  hear(data: ReadData, from: string): void {
    const { cid: key, name, priority, sequence, slots } = data
    const heard = this.#universes.get(data.universe)?.heard
    if (data.terminated) heard?.end(key)
    else heard?.hear({ key, name, address: from, priority }, sequence, slots, this.#now)
  }

  /** Called once before a frame. */
  tick(now: Milliseconds): void {
    this.#now = now
    for (const { heard } of this.#universes.values()) heard.isThere(now)
  }

  /** Whom receivers follow instead of us. */
  stronger(): Stranger[] {
    return [...this.#universes].flatMap(([universe, { ours, heard }]) =>
      heard
        .sources()
        .filter(({ used, priority }) => used && priority > ours)
        .map(({ name, address, priority }) => ({ universe, name, address, priority })),
    )
  }

  /** What receivers show of the universes that somebody stronger sends. The same map each time: it is for now. */
  strongerLevels(): ReadonlyMap<number, Uint8Array> {
    this.#stronger.clear()
    for (const [universe, { ours, heard }] of this.#universes) {
      if (heard.strongest() <= ours) continue
      heard.merge()
      this.#stronger.set(universe, heard.merged)
    }
    return this.#stronger
  }

  /** What receivers show at present, of the universes that somebody sends. */
  levels(): Map<number, Uint8Array> {
    const shown = new Map<number, Uint8Array>()
    for (const [universe, { heard }] of this.#universes) {
      heard.merge()
      if (heard.sources().length > 0) shown.set(universe, heard.merged)
    }
    return shown
  }
}
