/** From levels to the wire's bytes: the last arithmetic before a universe. */
import type { LampSlot, SlotSource } from './lamp-kind.ts'
import type { PatchedLamp } from './patch.ts'

/** Writes one lamp's slots into its universe. A fine channel carries the low byte of 16 bits. */
export function writeSlots(lamp: PatchedLamp, levels: Float64Array, universe: Uint8Array): void {
  const { slots, dimmed } = lamp.kind
  const dimmer = dimmed ? dimmerOf(lamp, levels) : 1
  const first = lamp.fixture.address - 1
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i]!
    const value = valueOf(slot.source, lamp.at, levels, dimmer)
    if (value >= 0) universe[first + i] = byteOf(value, slot)
  }
}

/** The brightest level; of emitters that share one output, what they have of it together. */
function dimmerOf({ kind, at }: PatchedLamp, levels: Float64Array): number {
  let brightest = 0
  let sum = 0
  for (let i = at; i < at + kind.emitters.count; i++) {
    brightest = Math.max(brightest, levels[i]!)
    sum += levels[i]!
  }
  return kind.fullLevel < 1 ? Math.min(1, sum) : brightest
}

/** What the slot carries, 0–1; −1 where it stays as it is: in the dark no filter needs to move. */
function valueOf(source: SlotSource, at: number, levels: Float64Array, dimmer: number): number {
  switch (source.from) {
    case 'emitter':
      if (!source.dimmed) return levels[at + source.index]!
      return dimmer > 0 ? levels[at + source.index]! / dimmer : 0
    case 'dimmer':
      return dimmer
    case 'held':
      return source.value / 255
    case 'nowhere':
      return 0
    case 'filter':
      if (!source.dimmed) return 1 - levels[at + source.index]!
      return dimmer > 0 ? 1 - levels[at + source.index]! / dimmer : -1
    case 'temperature':
      return temperatureOf(levels[at + source.warm]!, levels[at + source.cold]!, source.kelvin)
  }
}

/** Two whites mixed have about the mean of their reciprocal temperatures; lamps count in kelvin. */
function temperatureOf(warm: number, cold: number, [atLow, atHigh]: readonly [number, number]): number {
  if (warm + cold === 0) return -1
  const warmest = 1 / Math.min(atLow, atHigh)
  const coldest = 1 / Math.max(atLow, atHigh)
  const kelvin = 1 / (warmest + ((coldest - warmest) * cold) / (warm + cold))
  return Math.min(1, Math.max(0, (kelvin - atLow) / (atHigh - atLow)))
}

function byteOf(value: number, { part, low, high }: LampSlot): number {
  const steps = Math.round(low + value * (high - low))
  if (part === 'whole') return steps
  return part === 'coarse' ? steps >> 8 : steps & 255
}
