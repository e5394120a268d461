/** A fixture profile made ready for rendering: its emitters, and what each of its slots is fed from. */
import type { Channel, Emitter, FixtureProfile } from '../model/fixture.ts'
import { emittersOf, type Emitters } from './emitters.ts'

/** White as screens mean it (D65), for a dimmer whose lamp nobody measured. */
const UNMEASURED: Emitter = { xy: [0.3127, 0.329], luminance: 1, assumed: true }

/**
 * Where a slot's value comes from. `dimmed` light stands behind a dimmer, which carries the brightest level, and
 * has its share of it. A slot that comes from nowhere stays 0.
 */
export type SlotSource =
  | { from: 'emitter' | 'filter'; index: number; dimmed: boolean }
  | { from: 'temperature'; warm: number; cold: number; kelvin: readonly [number, number] }
  | { from: 'dimmer' }
  | { from: 'held'; value: number }
  | { from: 'nowhere' }

export interface LampSlot {
  source: SlotSource
  part: 'whole' | 'coarse' | 'fine'
  /** What is sent for nothing and for full. */
  low: number
  high: number
}

export interface LampKind {
  id: string
  emitters: Emitters
  slots: readonly LampSlot[]
  /** The emitter of each slot where that is all there is: 8 bits apiece, from nothing to full. */
  plain: Uint8Array | null
  /** Whether a slot of it carries the brightest level. */
  dimmed: boolean
  /** Every emitter's level when the lamp gives all the light it has: 1, or a share where they share one output. */
  fullLevel: number
  /** Luminance at that; the lamp's relative luminances are shares of it. */
  fullLuminance: number
}

export function lampKind(profile: FixtureProfile): LampKind {
  const { channels } = profile
  const used = new Set(channels.flatMap(emittersIn))
  const names = Object.keys(profile.emitters).filter((each) => used.has(each))
  const onlyDimmer = names.length === 0 && channels.some((each) => each.kind === 'dimmer')
  const emitters = emittersOf(
    onlyDimmer ? [profile.emitters['white'] ?? UNMEASURED] : names.map((each) => profile.emitters[each]!),
  )
  const shared = channels.some((each) => each.kind === 'temperature')
  const fullLevel = shared && names.length > 0 ? 1 / names.length : 1
  const slots = channels.map((channel) => lampSlot(channel, names, channels))
  return {
    id: profile.id,
    emitters,
    slots,
    plain: plainSlots(slots),
    dimmed: channels.some((each) => each.kind === 'dimmer'),
    fullLevel,
    fullLuminance: emitters.luminance.reduce((sum, each) => sum + each * fullLevel, 0),
  }
}

function plainSlots(slots: readonly LampSlot[]): Uint8Array | null {
  const emitters = slots.map(({ source, part, low, high }) =>
    source.from === 'emitter' && !source.dimmed && part === 'whole' && low === 0 && high === 255
      ? source.index
      : -1,
  )
  return emitters.includes(-1) ? null : Uint8Array.from(emitters)
}

function emittersIn(channel: Channel): string[] {
  switch (channel.kind) {
    case 'emitter':
    case 'filter':
      return [channel.emitter]
    case 'temperature':
      return [channel.warm, channel.cold]
    case 'dimmer':
    case 'held':
      return []
  }
}

function lampSlot(channel: Channel, names: readonly string[], channels: readonly Channel[]): LampSlot {
  if (channel.kind === 'held')
    return { source: { from: 'held', value: channel.value }, part: 'whole', low: 0, high: 255 }
  const [low, high] = channel.range ?? [0, channel.part === 'whole' ? 255 : 65_535]
  return { source: sourceOf(channel, names, channels), part: channel.part, low, high }
}

/** A colour without an emitter stays dark, for nobody knows what it would do. */
function sourceOf(
  channel: Exclude<Channel, { kind: 'held' }>,
  names: readonly string[],
  channels: readonly Channel[],
): SlotSource {
  if (channel.kind === 'dimmer') return { from: 'dimmer' }
  if (channel.kind === 'temperature') {
    const [warm, cold] = [names.indexOf(channel.warm), names.indexOf(channel.cold)]
    if (warm === -1 || cold === -1) return { from: 'nowhere' }
    return { from: 'temperature', warm, cold, kelvin: channel.kelvin }
  }
  const index = names.indexOf(channel.emitter)
  if (index === -1) return { from: 'nowhere' }
  const dimmed = channels.some(
    (each) => each.kind === 'dimmer' && (each.cell === undefined || each.cell === channel.cell),
  )
  return { from: channel.kind, index, dimmed }
}
