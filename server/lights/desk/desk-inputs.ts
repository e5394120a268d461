/** The house desk: what comes in over both wires, on its way to the lamps that it means. */
import type { DeskInput } from '../../../core/model/light-wire.ts'
import type { Milliseconds } from '../../../core/model/time.ts'
import type { DeskEar } from '../artnet/discovery.ts'
import { portAddressOf, universeAt } from '../artnet/packet.ts'
import type { ReadData } from '../e131/read-data.ts'
import { DeskUniverse } from './desk-universe.ts'

/** How long the desk takes to be there, and to be gone: lamps go from one to the other without a jump. */
const ARRIVE_MS: Milliseconds = 1_000
const LEAVE_MS: Milliseconds = 2_000

/** What the lamps are told. */
export interface DeskListener {
  hearDesk(universe: number, slots: Uint8Array): void
  setDesk(inputId: string, presence: number): void
}

/** What staff are told. */
export interface DeskReport {
  id: string
  protocol: DeskInput['protocol']
  universe: number
  of: number
  mode: DeskInput['mode']
  /** `lost`: it was heard once and is no more. */
  state: 'silent' | 'heard' | 'lost'
  sources: { name: string; address: string; priority: number; used: boolean }[]
  /** Packets that came late, or from one source too many. */
  refused: number
}

interface Line {
  input: DeskInput
  universe: DeskUniverse
  presence: number
  /** What the lamps were told last; they are told again when the rig has changed under them. */
  told: number
  heard: boolean
}

export class DeskInputs implements DeskEar {
  #lines: Line[] = []
  /** Two rooms may hear the same universe of the desk. */
  #artNet: ReadonlyMap<number, readonly Line[]> = new Map()
  #e131: ReadonlyMap<number, readonly Line[]> = new Map()
  #tickedAt: Milliseconds
  #now: Milliseconds

  constructor(now: Milliseconds) {
    this.#now = now
    this.#tickedAt = now
  }

  /** From now on these; inputs that stay keep who they hear. */
  change(inputs: readonly DeskInput[]): void {
    const before = new Map(this.#lines.map((line) => [keyOf(line.input), line]))
    const by = (protocol: DeskInput['protocol']) => {
      const lines = this.#lines.filter(({ input }) => input.protocol === protocol)
      return new Map(
        lines.map(({ input: { universe } }) => [
          universe,
          lines.filter(({ input }) => input.universe === universe),
        ]),
      )
    }
    this.#lines = inputs.map((input) => {
      const known = before.get(keyOf(input))
      const line = known ?? { input, universe: new DeskUniverse(), presence: 0, told: 0, heard: false }
      return { ...line, input, told: -1 }
    })
    this.#artNet = by('artnet')
    this.#e131 = by('e131')
  }

  /** The universes to listen to over E1.31. */
  e131Universes(): ReadonlySet<number> {
    return new Set(this.#e131.keys())
  }

  listens(): boolean {
    return this.#artNet.size > 0
  }

  wants(portAddress: number): boolean {
    return this.#artNet.has(universeAt(portAddress))
  }

  portAddresses(): readonly number[] {
    return [...this.#artNet.keys()].flatMap((universe) => portAddressOf(universe) ?? [])
  }

  hear(from: string, portAddress: number, sequence: number, slots: Uint8Array): void {
    const source = { key: from, name: from, address: from, priority: 100 }
    // 0 says that the sender does not count.
    for (const { universe } of this.#artNet.get(universeAt(portAddress)) ?? [])
      universe.hear(source, sequence === 0 ? null : sequence, slots, this.#now)
  }

  hearE131(data: ReadData, from: string): void {
    const { cid: key, name, priority, sequence, slots } = data
    for (const { universe } of this.#e131.get(data.universe) ?? [])
      if (data.terminated) universe.end(key)
      else universe.hear({ key, name, address: from, priority }, sequence, slots, this.#now)
  }

  /** Called once before a frame. */
  tick(now: Milliseconds, listener: DeskListener): void {
    const passed = now - this.#tickedAt
    this.#tickedAt = now
    this.#now = now
    for (let i = 0; i < this.#lines.length; i++) {
      const line = this.#lines[i]!
      const there = line.universe.isThere(now)
      line.heard ||= there
      if (line.universe.merge() || (line.told === -1 && line.heard))
        listener.hearDesk(line.input.of, line.universe.merged)
      const step = there ? passed / ARRIVE_MS : -passed / LEAVE_MS
      line.presence = Math.min(1, Math.max(0, line.presence + step))
      if (line.presence === line.told) continue
      line.told = line.presence
      listener.setDesk(line.input.id, line.presence)
    }
  }

  report(): DeskReport[] {
    return this.#lines.map(({ input, universe, heard }) => {
      const { id, protocol, universe: number, of, mode } = input
      const sources = universe.sources()
      return {
        ...{ id, protocol, universe: number, of, mode, refused: universe.refused },
        state: sources.length > 0 ? 'heard' : heard ? 'lost' : 'silent',
        sources: sources.map(({ name, address, priority, used }) => ({ name, address, priority, used })),
      }
    })
  }
}

const keyOf = ({ protocol, universe, id }: DeskInput): string => `${protocol} ${universe} ${id}`
