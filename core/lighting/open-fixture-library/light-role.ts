/** What a channel does for the light, where it does it evenly over a good part of its values. */
import { kelvinOf, quantityOf, type Entity } from './entity.ts'
import type { ChannelRanges, Range } from './channel-ranges.ts'

interface Driven {
  /** What is sent for nothing and for full, in the channel's own resolution. */
  dark: number
  full: number
}

export type LightRole =
  | (Driven & { kind: 'colour'; colour: string })
  | (Driven & { kind: 'dimmer' })
  | (Driven & { kind: 'temperature'; kelvin: readonly [number, number] })

/** A channel that fades in less than this part of its values is something else, with a fade beside it. */
const GOOD_PART = 1 / 4

/** Null for everything else: it is held. */
export function lightRole(channel: ChannelRanges): LightRole | null {
  const colours = new Set(
    channel.ranges.flatMap((range) => (range.type === 'ColorIntensity' ? [String(range.color)] : [])),
  )
  const [colour] = colours
  if (colours.size === 1 && colour !== undefined) {
    const faded = fadedRange(channel, 'ColorIntensity')
    return faded === null ? null : { kind: 'colour', colour, ...faded }
  }
  if (colours.size > 1) return null
  const dimmed = fadedRange(channel, 'Intensity')
  return dimmed === null ? temperatureRole(channel) : { kind: 'dimmer', ...dimmed }
}

function temperatureRole(channel: ChannelRanges): LightRole | null {
  const range = widest(channel, (each) => {
    const [start, end] = [kelvinOf(each.colorTemperatureStart), kelvinOf(each.colorTemperatureEnd)]
    return each.type === 'ColorTemperature' && start !== null && end !== null && start !== end
  })
  if (range === null) return null
  const kelvin = [kelvinOf(range.colorTemperatureStart)!, kelvinOf(range.colorTemperatureEnd)!] as const
  return { kind: 'temperature', dark: range.from, full: range.to, kelvin }
}

function fadedRange(channel: ChannelRanges, type: string): Driven | null {
  const range = widest(channel, (each) => each.type === type && ends(each)[0] !== ends(each)[1])
  if (range === null) return null
  const [start, end] = ends(range)
  const rising = start < end
  const [dark, full] = rising ? [range.from, range.to] : [range.to, range.from]
  // A fade that begins above black has its black beside it.
  const beside = dark + (rising ? -1 : 1)
  const black = channel.ranges.some(
    (each) => each.from <= beside && beside <= each.to && isBlack(each) && each !== range,
  )
  return { dark: black ? beside : dark, full }
}

function ends(range: Range): [number, number] {
  const of = (end: Entity, otherwise: number): number => quantityOf(end) ?? otherwise
  if (range.brightness !== undefined) return [0, 0]
  return [of(range.brightnessStart, 0), of(range.brightnessEnd, 100)]
}

function isBlack(range: Range): boolean {
  if (range.type === 'ShutterStrobe') return range.shutterEffect === 'Closed'
  return range.type.endsWith('Intensity') && quantityOf(range.brightness) === 0
}

function widest(channel: ChannelRanges, fits: (range: Range) => boolean): Range | null {
  let found: Range | null = null
  for (const range of channel.ranges) {
    const wide = range.to - range.from + 1 >= (channel.most + 1) * GOOD_PART
    if (wide && fits(range) && (found === null || range.to - range.from > found.to - found.from))
      found = range
  }
  return found
}
