/**
 * One universe as others send it: the source of the highest priority has it, several of the same priority are
 * merged HTP, slot by slot, as receivers do (E1.31 §6.2.3). A source that is silent for 2.5 s is gone (§6.7.1).
 */
import { UNIVERSE_SLOTS } from '../../../core/lighting/patch.ts'
import type { Milliseconds } from '../../../core/model/time.ts'

export const SOURCE_LOSS_MS: Milliseconds = 2_500
/** A fifth source of a universe is a mistake or an attack. */
export const MOST_SOURCES = 4

export interface DeskSource {
  /** Its CID, or its address where the wire knows no more. */
  key: string
  name: string
  address: string
  priority: number
}

interface HeardSource extends DeskSource {
  sequence: number
  heardAt: Milliseconds
  slots: Uint8Array
}

export class DeskUniverse {
  /** What comes of all sources; stays when they are gone. */
  readonly merged = new Uint8Array(UNIVERSE_SLOTS)
  readonly #sources = new Map<string, HeardSource>()
  #changed = false
  /** Packets of sources beyond the fourth, and those that came late. */
  refused = 0

  /** `sequence`: null where the sender does not count. */
  hear(source: DeskSource, sequence: number | null, slots: Uint8Array, now: Milliseconds): void {
    const known = this.#sources.get(source.key) ?? this.#make(source, now)
    if (known === null || (sequence !== null && known.sequence !== -1 && isLate(sequence - known.sequence))) {
      this.refused++
      return
    }
    known.sequence = sequence ?? -1
    known.heardAt = now
    known.name = source.name
    known.address = source.address
    if (
      known.priority === source.priority &&
      known.slots.length === slots.length &&
      equal(known.slots, slots)
    )
      return
    known.priority = source.priority
    if (known.slots.length !== slots.length) known.slots = new Uint8Array(slots.length)
    known.slots.set(slots)
    this.#changed = true
  }

  /** It says that it ends. */
  end(key: string): void {
    this.#changed = this.#sources.delete(key) || this.#changed
  }

  /** Lets go of who is gone. Whether anybody is there. */
  isThere(now: Milliseconds): boolean {
    for (const [key, { heardAt }] of this.#sources) if (now - heardAt >= SOURCE_LOSS_MS) this.end(key)
    return this.#sources.size > 0
  }

  /** Brings `merged` up to date; true when it has changed. With nobody there it stays as it is. */
  merge(): boolean {
    if (!this.#changed) return false
    this.#changed = false
    if (this.#sources.size === 0) return false
    const highest = this.#highest()
    this.merged.fill(0)
    for (const { priority, slots } of this.#sources.values()) {
      if (priority !== highest) continue
      for (let i = 0; i < slots.length; i++) if (slots[i]! > this.merged[i]!) this.merged[i] = slots[i]!
    }
    return true
  }

  /** The highest priority that is heard; −1 while nobody is. */
  strongest(): number {
    return this.#sources.size === 0 ? -1 : this.#highest()
  }

  sources(): (DeskSource & { used: boolean })[] {
    const highest = this.#highest()
    return [...this.#sources.values()].map(({ key, name, address, priority }) => {
      return { key, name, address, priority, used: priority === highest }
    })
  }

  #highest(): number {
    let highest = 0
    for (const { priority } of this.#sources.values()) highest = Math.max(highest, priority)
    return highest
  }

  /** Where it is full, the weakest makes room for a stronger one. */
  #make(source: DeskSource, now: Milliseconds): HeardSource | null {
    if (this.#sources.size >= MOST_SOURCES) {
      const weakest = [...this.#sources.values()].sort((a, b) => a.priority - b.priority)[0]!
      if (weakest.priority >= source.priority) return null
      this.end(weakest.key)
    }
    const made = { ...source, priority: -1, sequence: -1, heardAt: now, slots: new Uint8Array(0) }
    this.#sources.set(source.key, made)
    return made
  }
}

/** §6.7.2: from 20 behind up to the same number a packet came late; further away the source began anew. */
function isLate(ahead: number): boolean {
  const signed = (ahead << 24) >> 24
  return signed <= 0 && signed > -20
}

function equal(one: Uint8Array, other: Uint8Array): boolean {
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false
  return true
}
