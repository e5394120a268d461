import { describe, expect, test } from 'vitest'
import { buildLightScene, sceneLibrary } from '../../../../core/lighting/light-scene.ts'
import { patchRig } from '../../../../core/lighting/patch.ts'
import { beginScene, framesFor, lightOutput, renderLight } from '../../../../core/lighting/render-light.ts'
import type { Emitter, FixtureProfile } from '../../../../core/model/fixture.ts'
import type { RoomState } from '../../../../core/show/room-state.ts'
import {
  byId,
  makeFixture,
  makeLook,
  makeProgramme,
  makeRig,
  makeState,
  NOBODY,
  makeTheme,
  ORANGE,
  themeCue,
  VIOLET,
} from '../light-room.ts'
import { definition, imported, LIBRARY, profileOf } from './library.ts'

const WHITE = { l: 1, c: 0, h: 0 }
const themes = byId(
  makeTheme('dusk', VIOLET),
  makeTheme('orange', ORANGE),
  makeTheme('white', WHITE),
  makeTheme('calm', { l: 0.82, c: 0.075, h: 74 }),
)
const looks = byId(
  makeLook('dusk', 0.4),
  makeLook('orange', 1),
  makeLook('white', 1),
  makeLook('calm', 0.5),
  makeLook('dark', 0),
  makeLook('house', 1),
)

/** What one lamp of this kind sends at these instants, slot by slot. */
function sent(
  profile: FixtureProfile,
  state: RoomState,
  instants: readonly number[],
  egress = 0,
): number[][] {
  const fixture = makeFixture({ profile: profile.id, egress })
  const { patch } = patchRig(makeRig({ profiles: [profile], fixtures: [fixture] }))
  const library = sceneLibrary(patch, looks, themes)
  const scene = buildLightScene({ ...library, state, programme: makeProgramme('dusk'), ...NOBODY })
  const output = lightOutput(patch, framesFor([patch]))
  beginScene(output, scene)
  return instants.map((t) => {
    renderLight(scene, t, output)
    return [...output.frames.get(1)!.subarray(0, profile.channels.length)]
  })
}

const shownIn = (profile: FixtureProfile, theme: string): number[] =>
  sent(profile, makeState({ at: 0, action: themeCue(theme, 0) }), [9_000])[0]!

/** CIE xy of what these emitters give at these slot values. */
function chromaticity(values: readonly number[], emitters: readonly Emitter[]): [number, number] {
  let [X, Y, Z] = [0, 0, 0]
  emitters.forEach(({ xy: [x, y], luminance }, i) => {
    const light = (values[i]! / 255) * luminance
    X += (x / y) * light
    Y += light
    Z += ((1 - x - y) / y) * light
  })
  return [X / (X + Y + Z), Y / (X + Y + Z)]
}

describe('an imported lamp takes part in the picture', () => {
  test('an RGBW par turns orange with its white out', () => {
    expect(shownIn(profileOf('generic/rgbw-fader', '8-bit'), 'orange')).toEqual([255, 54, 0, 0])
  })

  test('every segment of a bar turns the same orange, its strobe open and its dimmer up', () => {
    const profile = profileOf('american-dj/mega-bar-rgba', 'halves')

    const slots = shownIn(profile, 'orange')

    expect(slots.slice(0, 4)).toEqual(slots.slice(4, 8))
    expect(slots.slice(8)).toEqual([0, 255])
    const [x, y] = chromaticity(slots.slice(0, 4), Object.values(profile.emitters))
    expect(x).toBeCloseTo(0.5442, 2)
    expect(y).toBeCloseTo(0.4061, 2)
  })

  test('cyan, magenta and yellow let orange through: no cyan, much magenta, all the yellow', () => {
    expect(shownIn(profileOf('generic/cmy-fader', '8-bit'), 'orange')).toEqual([0, 201, 255])
  })

  test('in the dark the filters of a head with a dimmer stay where they are', () => {
    const state = makeState(
      { at: 0, action: themeCue('orange', 0) },
      { at: 5_000, action: { kind: 'look', look: 'dark', fadeMs: 1_000, until: null } },
    )

    const [lit, dark] = sent(profileOf('dts/xr1200-wash', 'fresnel'), state, [4_000, 9_000])

    expect(lit!.slice(5, 11)).toEqual([255, 244, 0, 0, 201, 255])
    expect(dark!.slice(5, 11)).toEqual([8, 244, 0, 0, 201, 255])
  })

  test('a lamp between warm and cold gives its warmest white for orange and its full light for white', () => {
    const profile = profileOf('generic/color-temperature-fader', '8-bit')

    expect(shownIn(profile, 'orange')).toEqual([255, 0])
    const [dimmer, temperature] = shownIn(profile, 'white')
    expect(dimmer).toBe(255)
    expect(temperature).toBeGreaterThan(220)
  })

  test('[VEN-4] a lamp between warm and cold keeps its floor, and no more than that', () => {
    const profile = profileOf('generic/color-temperature-fader', '8-bit')
    const state = makeState({ at: 0, action: { kind: 'look', look: 'dark', fadeMs: 0, until: null } })

    const [slots] = sent(profile, state, [9_000], 0.2)

    expect(slots![0]! / 255).toBeGreaterThanOrEqual(0.2)
    expect(slots![0]! / 255).toBeLessThan(0.21)
  })

  test('every lamp of a dimmer pack follows the intensity', () => {
    expect(shownIn(profileOf('generic/4-channel-dimmer-pack', '4-channel'), 'dusk')).toEqual([
      102, 102, 102, 102,
    ])
  })
})

describe('safety', () => {
  const restless = makeState(
    ...Array.from({ length: 40 }, (_, i) => ({
      at: i * 250,
      action: themeCue(['orange', 'white', 'dusk'][i % 3]!, i % 2 === 0 ? 0 : 200),
    })),
    { at: 10_000, level: 'calm' as const, action: { kind: 'calm' as const, fadeMs: 1_500 } },
  )
  const instants = Array.from({ length: 300 }, (_, i) => i * 43)

  test.each(LIBRARY.filter((name) => name !== 'minuit-une/m-carre'))(
    '[VIS-5] %s: no held slot, shutter or strobe ever leaves its value, whatever is asked',
    (name) => {
      const result = imported(definition(name), name)
      if (!result.ok) throw new Error(JSON.stringify(result.problems))
      for (const { profile } of result.modes) {
        const frames = sent(profile, restless, instants)
        profile.channels.forEach((channel, slot) => {
          const values = new Set(frames.map((slots) => slots[slot]))
          if (channel.kind === 'held') expect([...values]).toEqual([channel.value])
          else if (channel.part === 'whole' && channel.range !== undefined) {
            const [a, b] = channel.range
            for (const value of values) {
              expect(value).toBeGreaterThanOrEqual(Math.min(a, b))
              expect(value).toBeLessThanOrEqual(Math.max(a, b))
            }
          }
        })
      }
    },
  )
})

test('[VIS-5] in the dark a colour temperature stays where it is one, and never in the strobe beside it', () => {
  const lamp = {
    name: 'White',
    availableChannels: {
      Dimmer: { capability: { type: 'Intensity' } },
      White: {
        capabilities: [
          { dmxRange: [0, 9], type: 'ShutterStrobe', shutterEffect: 'Strobe' },
          {
            dmxRange: [10, 255],
            type: 'ColorTemperature',
            colorTemperatureStart: '2700K',
            colorTemperatureEnd: '6500K',
          },
        ],
      },
    },
    modes: [{ name: 'all', channels: ['Dimmer', 'White'] }],
  }
  const result = imported(lamp)
  const [mode] = result.ok ? result.modes : []
  const dark = makeState({ at: 0, action: { kind: 'look', look: 'dark', fadeMs: 0, until: null } })
  expect(sent(mode!.profile, dark, [9_000])[0]).toEqual([0, 10])
})
