/** Levels for lamps that are not there, with everything that a wire does: changes, repeats, signs of life. */
import type { UniverseOutput } from '../../../core/model/light-wire.ts'
import type { Frames } from '../../../core/lighting/render-light.ts'
import type { Milliseconds } from '../../../core/model/time.ts'
import type { LightDriver, StopPolicy, WireReport } from '../driver.ts'
import { isDue, openStream, type Stream } from '../stream.ts'
import { SimulatorNode } from './node.ts'
import { patchSimulated, simulatedPacket, slotsDiffer } from './packet.ts'
import type { SimulatorSettings } from './settings.ts'

export interface SimulatorSenderOptions {
  settings: SimulatorSettings
  universes: readonly UniverseOutput[]
  now: Milliseconds
}

export class SimulatorSender implements LightDriver {
  readonly protocol = 'simulator'
  onStop: StopPolicy
  readonly #node: SimulatorNode | null
  #streams: Stream[] = []

  constructor({ settings, universes, now }: SimulatorSenderOptions) {
    this.onStop = settings.onStop
    this.#node = settings.on ? new SimulatorNode(now) : null
    this.change(universes)
  }

  change(universes: readonly UniverseOutput[]): void {
    const before = new Map(this.#streams.map((stream) => [stream.universe, stream]))
    this.#streams = universes.map(
      ({ universe }) => before.get(universe) ?? openStream(universe, simulatedPacket(), 0),
    )
  }

  send(frames: Frames, now: Milliseconds): void {
    if (this.#node === null) return
    for (let i = 0; i < this.#streams.length; i++) {
      const stream = this.#streams[i]!
      const slots = frames.get(stream.universe)
      if (slots === undefined || !isDue(stream, slotsDiffer(stream.packet, slots), now)) continue
      patchSimulated(stream.packet, slots)
      this.#node.send()
      stream.sent++
      stream.lastAt = now
    }
  }

  /** Nothing reaches a lamp, so no universe counts as sent. */
  report(): WireReport {
    const universes = this.#streams.map(({ universe, sent }) => {
      return { universe, sent, delivery: 'off' as const }
    })
    const own = this.#streams.map(({ universe }) => universe).sort((a, b) => a - b)
    return { nodes: this.#node === null ? [] : [this.#node.report(own)], universes }
  }

  sequences(): Map<number, number> {
    return new Map()
  }

  async stop(): Promise<void> {
    this.#streams = []
  }
}
