/** All wires as one: each gets every frame, and what they report is put together. */
import type { UniverseOutput } from '../../core/model/light-wire.ts'
import type { Frames } from '../../core/lighting/render-light.ts'
import type { Milliseconds } from '../../core/model/time.ts'
import type { LightDriver, Protocol, UniverseReport, WireReport } from './driver.ts'

export type WireSequences = Readonly<Partial<Record<Protocol, ReadonlyMap<number, number>>>>

export class Wires {
  #drivers: readonly LightDriver[]
  #ended = false
  #turn: Promise<void> = Promise.resolve()

  constructor(drivers: readonly LightDriver[]) {
    this.#drivers = drivers
  }

  send(frames: Frames, now: Milliseconds): void {
    for (const driver of this.#drivers) driver.send(frames, now)
  }

  change(universes: readonly UniverseOutput[], now: Milliseconds): void {
    for (const driver of this.#drivers) driver.change(universes, now)
  }

  /** Another driver for a wire, once the one before has ended what receivers hear; the other wires go on meanwhile. */
  replace(protocol: Protocol, make: (sequences: ReadonlyMap<number, number>) => LightDriver): Promise<void> {
    this.#turn = this.#turn.then(async () => {
      const old = this.#drivers.find((each) => each.protocol === protocol)
      if (old === undefined) return
      this.#drivers = this.#drivers.filter((each) => each !== old)
      await old.stop()
      if (!this.#ended) this.#drivers = [...this.#drivers, make(old.sequences())]
    })
    return this.#turn
  }

  /** A universe went out when one wire took it there: venues rarely patch a lamp to two. */
  report(): WireReport {
    const reports = this.#drivers.map((driver) => driver.report())
    const universes = new Map<number, UniverseReport>()
    for (const report of reports.flatMap((each) => each.universes)) {
      const { universe } = report
      universes.set(
        universe,
        bothOf(universes.get(universe) ?? { universe, sent: 0, delivery: 'off' }, report),
      )
    }
    return {
      nodes: reports.flatMap(({ nodes }) => nodes),
      universes: [...universes.values()],
      disbelieved: reports.find(({ disbelieved }) => disbelieved != null)?.disbelieved ?? null,
    }
  }

  sequences(): WireSequences {
    return Object.fromEntries(this.#drivers.map((driver) => [driver.protocol, driver.sequences()]))
  }

  /** Whether any wire wants its lamps in the safe look before it ends. */
  get fadesOnStop(): boolean {
    return this.#drivers.some(({ onStop }) => onStop === 'safe-look')
  }

  /** Ends those wires that need nothing before; the others go on until `stop`. */
  async stopAtOnce(): Promise<void> {
    this.#ended = true
    await this.#turn
    const [later, now] = [true, false].map((fades) =>
      this.#drivers.filter(({ onStop }) => (onStop === 'safe-look') === fades),
    )
    this.#drivers = later!
    await Promise.all(now!.map((driver) => driver.stop()))
  }

  async stop(): Promise<void> {
    this.#ended = true
    await this.#turn
    await Promise.all(this.#drivers.map((driver) => driver.stop()))
  }
}

const FAR: readonly UniverseReport['delivery'][] = ['off', 'waiting', 'sent-unconfirmed']

function bothOf(one: UniverseReport, other: UniverseReport): UniverseReport {
  const furthest = FAR.indexOf(one.delivery) >= FAR.indexOf(other.delivery) ? one : other
  return { universe: one.universe, sent: one.sent + other.sent, delivery: furthest.delivery }
}
