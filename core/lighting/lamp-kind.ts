/** A fixture profile made ready for rendering: its emitters, and what each of its slots is fed from. */
import type { Channel, Emitter, FixtureProfile } from '../model/fixture.ts'
import { emittersOf, type Emitters } from './emitters.ts'

/** In this order a lamp's levels stand. */
const COLOURS = ['red', 'green', 'blue', 'white', 'amber'] as const

/** White as screens mean it (D65), for a dimmer whose lamp nobody measured. */
const UNMEASURED: Emitter = { xy: [0.3127, 0.329], luminance: 1 }

/** Where a slot's value comes from: an emitter's level, the brightest emitter's, or nowhere (stays 0). */
export type SlotSource = { from: 'emitter'; index: number } | { from: 'dimmer' } | { from: 'nowhere' }
/** A value of 16 bits is split over two slots; a slot without a fine partner carries 8 bits. */
export type SlotPart = 'whole' | 'coarse' | 'fine'

export interface LampKind {
  id: string
  emitters: Emitters
  slots: readonly { source: SlotSource; part: SlotPart }[]
  /** Luminance with every emitter at full; the lamp's relative luminances are shares of it. */
  fullLuminance: number
  /** With a dimmer beside colours, the dimmer carries the brightest level and the colours their share of it. */
  dimmed: boolean
}

export function lampKind(profile: FixtureProfile): LampKind {
  const colours = COLOURS.filter((each) => profile.channels.includes(each) && profile.emitters[each])
  const onlyDimmer = colours.length === 0 && profile.channels.includes('dimmer')
  const list = onlyDimmer
    ? [profile.emitters.white ?? UNMEASURED]
    : colours.map((each) => profile.emitters[each]!)
  const emitters = emittersOf(list)
  const slots = profile.channels.map((channel) => ({
    source: sourceOf(channel, colours, onlyDimmer),
    part: partOf(channel, profile.channels),
  }))
  return {
    id: profile.id,
    emitters,
    slots,
    fullLuminance: emitters.luminance.reduce((sum, each) => sum + each, 0),
    dimmed: !onlyDimmer && profile.channels.includes('dimmer'),
  }
}

/**
 * `strobe-open` is held at 0: on most LED lamps that is "open", and where it is not the lamp is dark, never
 * flashing (VIS-5). A colour without a measured emitter stays dark, for nobody knows what it would do.
 */
function sourceOf(channel: Channel, colours: readonly string[], onlyDimmer: boolean): SlotSource {
  const base = channel.replace(/-fine$/, '')
  if (base === 'dimmer') return onlyDimmer ? { from: 'emitter', index: 0 } : { from: 'dimmer' }
  const index = colours.indexOf(base)
  return index === -1 ? { from: 'nowhere' } : { from: 'emitter', index }
}

function partOf(channel: Channel, channels: readonly Channel[]): SlotPart {
  if (channel.endsWith('-fine')) return 'fine'
  return channels.some((each) => each === `${channel}-fine`) ? 'coarse' : 'whole'
}
