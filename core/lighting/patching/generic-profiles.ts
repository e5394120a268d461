/** Kinds of lamp that need no file: what a lamp does whose maker's name nobody can read any more. */
import type { Channel, Emitter, FixtureProfile } from '../../model/fixture.ts'
import { assumedEmitter, whiteEmitter } from '../open-fixture-library/assumed-emitters.ts'

const WARM_KELVIN = 2_700
const COLD_KELVIN = 6_500

const EMITTERS: Readonly<Record<string, Emitter>> = {
  red: assumedEmitter('Red')!,
  green: assumedEmitter('Green')!,
  blue: assumedEmitter('Blue')!,
  /** About 3200 K: the white that most lamps of this kind carry. */
  white: { xy: [0.4234, 0.399], luminance: 0.9, assumed: true },
  amber: assumedEmitter('Amber')!,
  'warm-white': whiteEmitter(WARM_KELVIN),
  'cold-white': whiteEmitter(COLD_KELVIN),
}

const RGB = ['red', 'green', 'blue']

export const GENERIC_PROFILES: readonly FixtureProfile[] = [
  generic('generic-rgb', 'Generic RGB', colours(RGB, 8)),
  generic('generic-rgb-16', 'Generic RGB, 16 bit', colours(RGB, 16)),
  generic('generic-drgb', 'Generic dimmer RGB', [...dimmer(8), ...colours(RGB, 8)]),
  generic('generic-rgbw', 'Generic RGBW', colours([...RGB, 'white'], 8)),
  generic('generic-rgbw-16', 'Generic RGBW, 16 bit', colours([...RGB, 'white'], 16)),
  generic('generic-drgbw', 'Generic dimmer RGBW', [...dimmer(8), ...colours([...RGB, 'white'], 8)]),
  generic('generic-rgba', 'Generic RGBA', colours([...RGB, 'amber'], 8)),
  generic('generic-rgba-16', 'Generic RGBA, 16 bit', colours([...RGB, 'amber'], 16)),
  generic('generic-rgbwa', 'Generic RGBWA', colours([...RGB, 'white', 'amber'], 8)),
  generic('generic-rgbwa-16', 'Generic RGBWA, 16 bit', colours([...RGB, 'white', 'amber'], 16)),
  generic('generic-dimmer', 'Generic dimmer', dimmer(8)),
  generic('generic-dimmer-16', 'Generic dimmer, 16 bit', dimmer(16)),
  generic('generic-cct', 'Generic tunable white: dimmer, colour temperature', [
    ...dimmer(8),
    {
      kind: 'temperature',
      warm: 'warm-white',
      cold: 'cold-white',
      kelvin: [WARM_KELVIN, COLD_KELVIN],
      part: 'whole',
    },
  ]),
  generic('generic-two-whites', 'Generic warm and cold white', colours(['warm-white', 'cold-white'], 8)),
]

export function genericProfile(id: string): FixtureProfile | null {
  return GENERIC_PROFILES.find((each) => each.id === id) ?? null
}

function generic(id: string, name: string, channels: Channel[]): FixtureProfile {
  const used = channels.flatMap((each) =>
    each.kind === 'emitter' ? [each.emitter] : each.kind === 'temperature' ? [each.warm, each.cold] : [],
  )
  const emitters = Object.fromEntries(used.map((each) => [each, EMITTERS[each]!]))
  return { id, name, channels, emitters }
}

function colours(names: readonly string[], bits: 8 | 16): Channel[] {
  return names.flatMap((emitter) => parts(bits).map((part): Channel => ({ kind: 'emitter', emitter, part })))
}

function dimmer(bits: 8 | 16): Channel[] {
  return parts(bits).map((part): Channel => ({ kind: 'dimmer', part }))
}

function parts(bits: 8 | 16): ('whole' | 'coarse' | 'fine')[] {
  return bits === 8 ? ['whole'] : ['coarse', 'fine']
}
