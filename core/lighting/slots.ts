/** Between levels and the wire's bytes: the last arithmetic before a universe, and the first after a desk's. */
import type { LampKind, LampSlot, SlotSource } from './lamp-kind.ts'
import type { PatchedLamp } from './patch.ts'

/** Writes one lamp's slots into its universe. A fine channel carries the low byte of 16 bits. */
export function writeSlots(
  { kind, at, fixture }: PatchedLamp,
  levels: Float64Array,
  universe: Uint8Array,
): void {
  const first = fixture.address - 1
  if (kind.plain !== null) {
    const { plain } = kind
    for (let i = 0; i < plain.length; i++) universe[first + i] = levels[at + plain[i]!]! * 255 + 0.5
    return
  }
  const { slots, dimmed } = kind
  const dimmer = dimmed ? dimmerOf(kind, at, levels) : 1
  let strayed: LampSlot | null = null
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i]!
    const value = valueOf(slot.source, at, levels, dimmer)
    if (value >= 0) universe[first + i] = byteOf(value, slot)
    else if (hasStrayed(universe[first + i]!, slot, strayed)) {
      universe[first + i] = byteOf(0, slot)
      strayed = slot
    }
  }
}

/** What stays as it is must be within its range: beside it another function may begin, a strobe even (VIS-5). */
function hasStrayed(byte: number, { part, low, high, source }: LampSlot, coarse: LampSlot | null): boolean {
  const [least, most] = low <= high ? [low, high] : [high, low]
  if (part === 'whole') return byte < least || byte > most
  if (part === 'coarse') return byte < least >> 8 || byte > most >> 8
  return coarse?.part === 'coarse' && sameSource(coarse.source, source)
}

/** Lamps of 8 bits that lie side by side on the wire as they do among the levels: their bytes are written in one go. */
export interface SlotRun {
  universe: Uint8Array
  first: number
  /** The level of the first slot. */
  at: number
  length: number
}

export interface SlotRuns {
  runs: readonly SlotRun[]
  /** Lamps that need more than that, by their number. */
  others: readonly number[]
}

export function slotRuns(lamps: readonly PatchedLamp[], universes: readonly Uint8Array[]): SlotRuns {
  const runs: SlotRun[] = []
  const others: number[] = []
  lamps.forEach(({ kind: { plain }, at, fixture }, i) => {
    if (plain === null || !plain.every((level, slot) => level === slot)) return others.push(i)
    const universe = universes[i]!
    const first = fixture.address - 1
    const last = runs.at(-1)
    const goesOn =
      last?.universe === universe && last.first + last.length === first && last.at + last.length === at
    if (goesOn) return (last.length += plain.length)
    return runs.push({ universe, first, at, length: plain.length })
  })
  return { runs, others }
}

export function writeRun({ universe, first, at, length }: SlotRun, levels: Float64Array): void {
  for (let i = 0; i < length; i++) universe[first + i] = levels[at + i]! * 255 + 0.5
}

/** The brightest level; of emitters that share one output, what they have of it together. */
function dimmerOf(kind: LampKind, at: number, levels: Float64Array): number {
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

/** The share of the cold white in what `temperatureOf` wrote. */
function coldShareOf(value: number, [atLow, atHigh]: readonly [number, number]): number {
  const warmest = 1 / Math.min(atLow, atHigh)
  const coldest = 1 / Math.max(atLow, atHigh)
  const kelvin = atLow + value * (atHigh - atLow)
  return Math.min(1, Math.max(0, (1 / kelvin - warmest) / (coldest - warmest)))
}

function byteOf(value: number, { part, low, high }: LampSlot): number {
  const steps = Math.round(low + value * (high - low))
  if (part === 'whole') return steps
  return part === 'coarse' ? steps >> 8 : steps & 255
}

/**
 * Reads what a desk's slots ask of a lamp, as levels 0–1: the reverse of `writeSlots`. What never moves is not read:
 * nobody opens a strobe from outside (VIS-5). Cells show one colour, the brightest of theirs.
 */
export function readSlots(
  { kind, at, fixture }: PatchedLamp,
  universe: Uint8Array,
  levels: Float64Array,
): void {
  const { slots, emitters } = kind
  const first = fixture.address - 1
  levels.fill(0, at, at + emitters.count)
  let dimmer = kind.dimmed ? 0 : 1
  let lit = false
  for (let i = 0; i < slots.length; i++) {
    const { source, part, low, high } = slots[i]!
    if (part === 'fine') continue
    const steps =
      part === 'whole'
        ? universe[first + i]!
        : universe[first + i]! * 256 + fineAfter(kind, i, first, universe)
    const value = high === low ? 0 : Math.min(1, Math.max(0, (steps - low) / (high - low)))
    switch (source.from) {
      case 'emitter':
        levels[at + source.index] = Math.max(levels[at + source.index]!, value)
        lit = true
        break
      case 'filter':
        levels[at + source.index] = Math.max(levels[at + source.index]!, 1 - value)
        lit = true
        break
      case 'temperature': {
        const cold = coldShareOf(value, source.kelvin)
        levels[at + source.warm] = 1 - cold
        levels[at + source.cold] = cold
        lit = true
        break
      }
      case 'dimmer':
        dimmer = Math.max(dimmer, value)
        break
      case 'held':
      case 'nowhere':
        break
      default:
        source satisfies never
    }
  }
  if (!lit) levels.fill(1, at, at + emitters.count)
  for (let k = at; k < at + emitters.count; k++) levels[k] = levels[k]! * dimmer
}

/** The low byte that belongs to a high one; slots of 16 bits lie one after the other, or the low byte is missing. */
function fineAfter({ slots }: LampKind, i: number, first: number, universe: Uint8Array): number {
  for (let k = i + 1; k < slots.length; k++) {
    if (slots[k]!.part !== 'fine' || !sameSource(slots[i]!.source, slots[k]!.source)) continue
    return universe[first + k]!
  }
  return 0
}

function sameSource(one: SlotSource, other: SlotSource): boolean {
  if (one.from !== other.from) return false
  return 'index' in one && 'index' in other ? one.index === other.index : true
}
