/** Tells whoever looks which universes have changed, ten times a second at most, while somebody looks. */
import type { Milliseconds } from '../../core/model/time.ts'
import type { Frames } from '../../core/lighting/render-light.ts'

/** Universes that changed, and all of their slots. */
export type SlotListener = (changed: ReadonlyMap<number, Uint8Array>) => void

const EVERY: Milliseconds = 100

export class SlotWatch {
  readonly #frames: () => Frames
  /** What each listener was told last. */
  readonly #told = new Map<SlotListener, Map<number, Uint8Array>>()
  #timer: NodeJS.Timeout | null = null

  constructor(frames: () => Frames) {
    this.#frames = frames
  }

  /** Begins with every universe. Returns its release. */
  add(listener: SlotListener): () => void {
    this.#told.set(listener, new Map())
    this.#timer ??= setInterval(() => this.#look(), EVERY)
    this.#tell(listener)
    return () => this.#release(listener)
  }

  close(): void {
    for (const listener of [...this.#told.keys()]) this.#release(listener)
  }

  #release(listener: SlotListener): void {
    this.#told.delete(listener)
    if (this.#told.size > 0 || this.#timer === null) return
    clearInterval(this.#timer)
    this.#timer = null
  }

  #look(): void {
    for (const listener of this.#told.keys()) this.#tell(listener)
  }

  #tell(listener: SlotListener): void {
    const told = this.#told.get(listener)
    if (told === undefined) return
    const frames = this.#frames()
    const changed = new Map<number, Uint8Array>()
    for (const [universe, slots] of frames) {
      const before = told.get(universe)
      if (before !== undefined && Buffer.compare(before, slots) === 0) continue
      // A copy: the worker writes on.
      const copy = Uint8Array.from(slots)
      told.set(universe, copy)
      changed.set(universe, copy)
    }
    for (const universe of told.keys()) if (!frames.has(universe)) told.delete(universe)
    if (changed.size > 0) listener(changed)
  }
}
