/**
 * The value at which a channel that is not light stands still and out of the way: an open shutter, an empty place
 * of a wheel, a head that looks ahead. What the definition gives as its default is trusted, unless it moves,
 * flashes, shuts the light off, or resets the lamp.
 */
import type { FixtureFile } from './fixture-file.ts'
import { kelvinOf, quantityOf, type Entity } from './entity.ts'
import { holds, type ChannelRanges, type Range } from './channel-ranges.ts'

export interface HeldValue {
  /** In the channel's own resolution. */
  value: number
  range: Range | null
  /** False where every value flashes, or may: then the lamp has to stay dark (VIS-5). */
  steady: boolean
}

/** What a capability does to the light, the best to hold first. */
const OPEN = 0
const NEUTRAL = 1
const STILL = 2
const COLOURED = 3
const MOVING = 4
const SHUT = 5
const FLASHING = 6

export function heldValue(channel: ChannelRanges, key: string, wheels: FixtureFile['wheels']): HeldValue {
  const { ranges, standard, most } = channel
  const ranked = ranges.map((range) => ({ range, rank: rankOf(range, key, wheels) }))
  const best = Math.min(...ranked.map((each) => each.rank))
  if (ranked.length === 0) return { value: Math.min(standard ?? 0, most), range: null, steady: true }
  const shutter = ranges.some((range) => range.type === 'ShutterStrobe')
  const trusted = ranked.find((each) => standard !== null && holds(each.range, standard))
  if (standard !== null && trusted !== undefined && trusted.rank <= (shutter ? best : COLOURED))
    return held(standard, trusted)
  const candidates = ranked.filter((each) => each.rank === best)
  const chosen = candidates.find((each) => holds(each.range, 0)) ?? candidates.reduce(wider)
  return held(neutralValue(chosen.range), chosen)
}

interface Ranked {
  range: Range
  rank: number
}

function wider(a: Ranked, b: Ranked): Ranked {
  return b.range.to - b.range.from > a.range.to - a.range.from ? b : a
}

function held(value: number, { range, rank }: Ranked): HeldValue {
  return { value, range, steady: rank !== FLASHING }
}

function rankOf(range: Range, key: string, wheels: FixtureFile['wheels']): number {
  switch (range.type) {
    case 'ShutterStrobe':
      if (range.shutterEffect === 'Open') return OPEN
      if (range.shutterEffect === 'Closed') return SHUT
      return stillEnd(range) === null ? FLASHING : NEUTRAL
    case 'NoFunction':
      return NEUTRAL
    case 'Intensity':
      return quantityOf(range.brightness) === 0 ? SHUT : STILL
    case 'WheelSlot':
      return wheelRank(range, key, wheels)
    case 'ColorPreset':
      return COLOURED
    case 'ColorTemperature':
      return range.colorTemperature === 'default' ? NEUTRAL : STILL
    case 'Effect':
      return mayFlash(range) ? FLASHING : MOVING
    case 'Maintenance':
      return range.hold === undefined ? COLOURED : MOVING
    case 'Iris':
      return quantityOf(range.openPercent) === 0 ? SHUT : range.openPercent === undefined ? STILL : NEUTRAL
    case 'Frost':
      return quantityOf(range.frostIntensity) === 0 ? NEUTRAL : STILL
    case 'Prism':
      return COLOURED
    case 'WheelShake':
    case 'IrisEffect':
    case 'FrostEffect':
    case 'Fog':
      return MOVING
    default:
      return turnRank(range)
  }
}

/** Wheels, prisms, blades and heads that turn: standing straight, standing, turning. */
function turnRank(range: Range): number {
  if (quantityOf(range.speed) === 0 || quantityOf(range.angle) === 0) return NEUTRAL
  const turns = /Rotation|Continuous/.test(range.type)
  return turns && (range.speedStart !== undefined || range.speed !== undefined) ? MOVING : STILL
}

function wheelRank(range: Range, key: string, wheels: FixtureFile['wheels']): number {
  if (typeof range.slotNumber !== 'number') return MOVING
  const name = (typeof range.wheel === 'string' ? range.wheel : range.wheel?.[0]) ?? key
  const slots = new Map(Object.entries(wheels ?? {})).get(name)?.slots
  const type = slots === undefined ? null : slots[range.slotNumber - 1]?.type
  if (type === 'Open' || (type === null && range.slotNumber === 1)) return NEUTRAL
  return type === 'Closed' ? SHUT : COLOURED
}

/** Programs that change the light by themselves are out of the limiter's sight. */
function mayFlash(range: Range): boolean {
  return (
    range.effectPreset !== undefined ||
    range.soundControlled === true ||
    /strob|flash|lightning|blitz|blink|pulse|burst|paparazzi/i.test(range.effectName ?? '')
  )
}

function neutralValue(range: Range): number {
  const { from, to } = range
  const centre = Math.floor((from + to) / 2)
  switch (range.type) {
    case 'Pan':
    case 'Tilt':
      return centre
    case 'ShutterStrobe':
      return stillEnd(range) ?? standing(range)
    case 'Iris':
      return largerEnd(range, range.openPercentStart, range.openPercentEnd) ?? standing(range)
    case 'Frost':
      return largerEnd(range, range.frostIntensityEnd, range.frostIntensityStart) ?? standing(range)
    case 'FogOutput':
      return largerEnd(range, range.fogOutputEnd, range.fogOutputStart) ?? standing(range)
    case 'BladeInsertion':
      return largerEnd(range, range.insertionEnd, range.insertionStart) ?? standing(range)
    case 'ColorTemperature':
      return daylightEnd(range) ?? standing(range)
    default:
      return standing(range)
  }
}

/** Nought where that is within the range, otherwise away from its edges. */
function standing({ from, to, menuClick }: Range): number {
  if (from === 0 || menuClick === 'start') return from
  return menuClick === 'end' ? to : Math.floor((from + to) / 2)
}

/** The end at which a strobe has no speed. */
function stillEnd(range: Range): number | null {
  if (quantityOf(range.speedStart) === 0) return range.from
  return quantityOf(range.speedEnd) === 0 ? range.to : null
}

function largerEnd({ from, to }: Range, start: Entity, end: Entity): number | null {
  const [a, b] = [quantityOf(start), quantityOf(end)]
  return a === null || b === null ? null : a >= b ? from : to
}

/** Emitters that nobody measured are taken to be balanced for daylight. */
function daylightEnd({ from, to, colorTemperatureStart, colorTemperatureEnd }: Range): number | null {
  const [a, b] = [kelvinOf(colorTemperatureStart), kelvinOf(colorTemperatureEnd)]
  if (a === null || b === null) return null
  return Math.abs(a - 6_500) <= Math.abs(b - 6_500) ? from : to
}
