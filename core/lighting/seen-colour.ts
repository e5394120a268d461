/**
 * The way back from the wire: what a lamp shows, read from the very bytes that are sent to it. The console's plan
 * and its preview draw from this, so a mistake on the way out shows there too.
 */
import { encodeSrgb } from '../model/oklab.ts'
import type { LampKind, LampSlot } from './lamp-kind.ts'
import { linearFromXyz } from './xyz.ts'

/** A lamp's light as a screen can show it. */
export interface SeenColour {
  /** sRGB, 0–255, at the brightest that the screen has for this colour. */
  r: number
  g: number
  b: number
  /** How far up the lamp is, 0–1 of its light. */
  intensity: number
}

const BLACK: SeenColour = { r: 0, g: 0, b: 0, intensity: 0 }

/** `universe`: the 512 slots of the lamp's universe; `address` counts from 1. */
export function seenColour(kind: LampKind, address: number, universe: ArrayLike<number>): SeenColour {
  const levels = levelsInSlots(kind, address, universe)
  const { xyz, count } = kind.emitters
  let [x, y, z] = [0, 0, 0]
  let highest = 0
  let sum = 0
  for (let i = 0; i < count; i++) {
    x += levels[i]! * xyz[i * 3]!
    y += levels[i]! * xyz[i * 3 + 1]!
    z += levels[i]! * xyz[i * 3 + 2]!
    highest = Math.max(highest, levels[i]!)
    sum += levels[i]!
  }
  const [r, g, b] = linearFromXyz(x, y, z)
  const largest = Math.max(r, g, b)
  if (largest <= 0) return BLACK
  const shown = (linear: number): number => Math.round(encodeSrgb(linear / largest) * 255)
  return { r: shown(r), g: shown(g), b: shown(b), intensity: kind.fullLevel < 1 ? Math.min(1, sum) : highest }
}

/** The level of each emitter, 0–1, that makes these bytes. Cells of a lamp show the same; the first one counts. */
export function levelsInSlots(kind: LampKind, address: number, universe: ArrayLike<number>): Float64Array {
  const levels = new Float64Array(kind.emitters.count)
  const { dimmer, lights, temperature } = readingOf(kind)
  const valueOf = (place: Place): number => valueAt(place, address, universe)
  const dimmed = dimmer === null ? 1 : valueOf(dimmer)
  if (temperature !== null) {
    const { warm, cold, kelvin } = temperature
    const [atLow, atHigh] = kelvin
    const mired = 1 / (atLow + valueOf(temperature.place) * (atHigh - atLow))
    const [warmest, coldest] = [1 / Math.min(atLow, atHigh), 1 / Math.max(atLow, atHigh)]
    const share = Math.min(1, Math.max(0, (mired - warmest) / (coldest - warmest)))
    levels[warm] = dimmed * (1 - share)
    levels[cold] = dimmed * share
    return levels
  }
  lights.forEach((light, i) => {
    if (light === null) return
    const value = light.taken ? 1 - valueOf(light.place) : valueOf(light.place)
    levels[i] = light.dimmed ? value * dimmed : value
  })
  if (lights.every((each) => each === null) && dimmer !== null) levels.fill(dimmed)
  return levels
}

/** Where a value stands among a lamp's slots; `fine` is null for 8 bits. */
interface Place {
  slot: LampSlot
  at: number
  fine: number | null
}

interface Reading {
  dimmer: Place | null
  /** By emitter; `taken`: a filter that takes the light away. */
  lights: readonly ({ place: Place; taken: boolean; dimmed: boolean } | null)[]
  temperature: { place: Place; warm: number; cold: number; kelvin: readonly [number, number] } | null
}

/** Found once for each kind of lamp: some have hundreds of slots. */
const READINGS = new WeakMap<LampKind, Reading>()

function readingOf(kind: LampKind): Reading {
  const known = READINGS.get(kind)
  if (known !== undefined) return known
  const place = (fits: (slot: LampSlot) => boolean): Place | null => {
    const at = kind.slots.findIndex((slot) => slot.part !== 'fine' && fits(slot))
    if (at === -1) return null
    const slot = kind.slots[at]!
    const fine =
      slot.part === 'coarse' ? kind.slots.findIndex((each) => each.part === 'fine' && fits(each)) : -1
    return { slot, at, fine: fine === -1 ? null : fine }
  }
  const lights = Array.from({ length: kind.emitters.count }, (_, index) => {
    const found = place(
      ({ source }) => (source.from === 'emitter' || source.from === 'filter') && source.index === index,
    )
    const source = found?.slot.source
    if (found === null || (source?.from !== 'emitter' && source?.from !== 'filter')) return null
    return { place: found, taken: source.from === 'filter', dimmed: source.dimmed }
  })
  const warmth = place(({ source }) => source.from === 'temperature')
  const source = warmth?.slot.source
  const temperature =
    warmth !== null && source?.from === 'temperature'
      ? { place: warmth, warm: source.warm, cold: source.cold, kelvin: source.kelvin }
      : null
  const reading = { dimmer: place(({ source }) => source.from === 'dimmer'), lights, temperature }
  READINGS.set(kind, reading)
  return reading
}

/** As a share of the slot's range. */
function valueAt({ slot, at, fine }: Place, address: number, universe: ArrayLike<number>): number {
  const byte = (i: number): number => universe[address - 1 + i] ?? 0
  const steps = slot.part === 'coarse' ? byte(at) * 256 + (fine === null ? 0 : byte(fine)) : byte(at)
  const value = (steps - slot.low) / (slot.high - slot.low)
  return Math.min(1, Math.max(0, value))
}
