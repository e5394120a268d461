import { interpolate, converter } from 'culori'
import { describe, expect, test } from 'vitest'
import { buildLightScene, sceneLibrary } from '../../../core/lighting/light-scene.ts'
import { patchRig } from '../../../core/lighting/patch.ts'
import { beginScene, framesFor, lightOutput, renderLight } from '../../../core/lighting/render-light.ts'
import type { Oklch } from '../../../core/model/colour.ts'
import type { CueAction } from '../../../core/model/cue.ts'
import type { Rig } from '../../../core/model/fixture.ts'
import type { Look } from '../../../core/model/look.ts'
import type { RoomState } from '../../../core/show/room-state.ts'
import { eased } from '../../../core/show/theme-fade.ts'
import {
  byId,
  emitters,
  GREY,
  makeFixture,
  makeLook,
  makeProfile,
  makeProgramme,
  makeRig,
  makeState,
  NOBODY,
  makeTheme,
  ORANGE,
  slots,
  themeCue,
  VIOLET,
} from './light-room.ts'

const themes = byId(
  makeTheme('dusk', GREY),
  makeTheme('orange', ORANGE),
  makeTheme('violet', VIOLET),
  makeTheme('calm', { l: 0.82, c: 0.075, h: 74 }),
)
const looks = byId<Look>(
  makeLook('dusk', 0.4),
  makeLook('orange', 1),
  makeLook('violet', 1),
  makeLook('calm', 0.5),
  makeLook('house', 1),
)

/** Universe 1 of a room at these instants, one after the other. */
function slotsAt(rig: Rig, state: RoomState, instants: number[], of = looks): Uint8Array[] {
  const { patch } = patchRig(rig)
  const library = sceneLibrary(patch, of, themes)
  const scene = buildLightScene({ ...library, state, programme: makeProgramme('dusk'), ...NOBODY })
  const output = lightOutput(patch, framesFor([patch]))
  beginScene(output, scene)
  return instants.map((t) => {
    renderLight(scene, t, output)
    return Uint8Array.from(output.frames.get(1)!)
  })
}

const frames = (from: number, to: number): number[] =>
  Array.from({ length: Math.ceil(((to - from) * 44) / 1_000) }, (_, i) => from + (i * 1_000) / 44)

/** What culori makes of a fade between two colours at their brightest, in linear sRGB. */
function oracle(from: Oklch, to: Oklch, x: number): number[] {
  const linear = converter('lrgb')
  const brightest = (colour: Oklch) => {
    const { r, g, b } = linear({ mode: 'oklch', ...colour })
    const top = Math.max(r, g, b)
    return { mode: 'lrgb', r: r / top, g: g / top, b: b / top } as const
  }
  const { r, g, b } = linear(interpolate([brightest(from), brightest(to)], 'oklab')(x))
  // OKLab's straight line may pass outside sRGB; a lamp has nothing beyond full.
  const top = Math.max(1, r, g, b)
  return [r / top, g / top, b / top]
}

describe('the lamps go with the screens', () => {
  const state = makeState({ at: 10_000, action: themeCue('orange', 3_000) })

  test('the orange cue ends in orange: 255, 54, 0', () => {
    const [, end] = slotsAt(makeRig(), state, [10_000, 13_000])

    expect([...end!.subarray(0, 3)]).toEqual([255, 54, 0])
  })

  test.each([0.1, 0.25, 0.5, 0.75, 0.9])('after %f of the fade they show its mixture in OKLab', (share) => {
    const t = 10_000 + share * 3_000
    const slots = slotsAt(makeRig(), state, [...frames(9_000, t), t]).at(-1)!

    const x = eased(share * 3_000, 3_000)
    const intensity = 0.4 + (1 - 0.4) * x
    oracle(GREY, ORANGE, x).forEach((component, i) => {
      expect(Math.abs(slots[i]! - component * intensity * 255)).toBeLessThan(1.5)
    })
  })

  test('a cue in the middle of a fade takes over from the levels as they are', () => {
    const twice = makeState(
      { at: 10_000, action: themeCue('orange', 3_000) },
      { at: 11_500, action: themeCue('violet', 3_000) },
    )
    const shown = slotsAt(makeRig(), twice, frames(9_000, 16_000))

    for (let i = 1; i < shown.length; i++) {
      for (let k = 0; k < 3; k++) expect(Math.abs(shown[i]![k]! - shown[i - 1]![k]!)).toBeLessThan(8)
    }
  })

  test('a look of its own changes intensity and leaves the colour to the theme', () => {
    const dimmed = makeState(
      { at: 1_000, action: themeCue('orange', 0) },
      { at: 5_000, action: { kind: 'look', look: 'half', fadeMs: 1_000, until: null } },
    )
    const of = new Map(looks).set('half', makeLook('half', 0.5))

    const [, end] = slotsAt(makeRig(), dimmed, [4_000, 7_000], of)

    expect([...end!.subarray(0, 3)]).toEqual([128, 27, 0])
  })

  test('an unknown theme or look keeps what was on', () => {
    const odd = makeState(
      { at: 1_000, action: themeCue('orange', 0) },
      { at: 5_000, action: { kind: 'look', look: 'nobody-knows', fadeMs: 0, until: null } },
      { at: 6_000, action: themeCue('nobody-knows', 0) },
    )

    const [end] = slotsAt(makeRig(), odd, [9_000])

    expect([...end!.subarray(0, 3)]).toEqual([255, 54, 0])
  })

  test('a role that comes up from dark to a colour of its own does so in that colour', () => {
    const dark = makeLook('dusk', 0, { roles: {} })
    const lit = makeLook('orange', 1, { roles: { wash: { intensity: 1, colour: ORANGE } } })
    const of = byId(dark, lit)

    const shown = slotsAt(makeRig(), state, frames(9_900, 13_000), of).filter((slots) => slots[0]! > 60)

    expect(shown.length).toBeGreaterThan(50)
    for (const slots of shown) expect(slots[1]! / slots[0]!).toBeCloseTo(54 / 255, 1)
  })
})

describe('slots', () => {
  test('a fine channel carries the low byte: 92 steps and more where 8 bits have 3', () => {
    const wide = makeProfile({
      id: 'wide',
      channels: slots('red', 'red-fine', 'green', 'green-fine', 'blue', 'blue-fine'),
    })
    const rig = makeRig({ profiles: [wide], fixtures: [makeFixture({ profile: 'wide' })] })
    const from = makeLook('dusk', 0, { roles: {} })
    const state = makeState({ at: 10_000, action: themeCue('orange', 30_000) })

    const shown = slotsAt(rig, state, frames(10_000, 12_000), new Map(looks).set('dusk', from))

    expect(new Set(shown.map((slots) => slots[0])).size).toBeLessThan(6)
    expect(new Set(shown.map((slots) => slots[0]! * 256 + slots[1]!)).size).toBeGreaterThan(80)
  })

  test('with a dimmer beside the colours, the dimmer carries the intensity', () => {
    const dimmed = makeProfile({
      id: 'drgb',
      channels: [...slots('dimmer', 'red', 'green', 'blue'), { kind: 'held', value: 12, note: 'shutter' }],
    })
    const rig = makeRig({ profiles: [dimmed], fixtures: [makeFixture({ profile: 'drgb' })] })
    const state = makeState({ at: 0, action: themeCue('orange', 0) })

    const [end] = slotsAt(rig, state, [9_000], new Map(looks).set('orange', makeLook('orange', 0.5)))

    expect([...end!.subarray(0, 5)]).toEqual([128, 255, 54, 0, 12])
  })

  test('a dimmer alone follows the intensity, whatever the colour', () => {
    const bulb = makeProfile({ id: 'bulb', channels: slots('dimmer', 'dimmer-fine'), emitters: {} })
    const rig = makeRig({ profiles: [bulb], fixtures: [makeFixture({ profile: 'bulb', address: 511 })] })

    const [end] = slotsAt(rig, makeState({ at: 0, action: themeCue('orange', 0) }), [9_000])

    expect([...end!.subarray(510)]).toEqual([255, 255])
  })

  test('a fixture that cannot be patched stays dark and is named; the others shine', () => {
    const fixtures = [
      makeFixture({ id: 'good' }),
      makeFixture({ id: 'over', address: 511 }),
      makeFixture({ id: 'unknown', profile: 'nothing', address: 20 }),
      makeFixture({ id: 'twin', address: 3 }),
    ]

    const { patch, problems } = patchRig(makeRig({ fixtures }))

    expect(patch.lamps.map((lamp) => lamp.fixture.id)).toEqual(['good', 'twin'])
    expect(problems).toEqual([
      'Fixture "over" stays dark: it would end at slot 513; the last is 512.',
      'Fixture "unknown" stays dark: there is no profile "nothing".',
      'Fixtures "good" and "twin" share slots; patch one elsewhere.',
    ])
  })
})

describe('safety', () => {
  const rgbw = makeProfile({
    id: 'rgbw',
    channels: slots('red', 'green', 'blue', 'white'),
    emitters: emitters(),
  })

  test('[VEN-4] no look, theme or blackout takes a lamp below its egress floor', () => {
    const bulb = makeProfile({ id: 'bulb', channels: slots('dimmer'), emitters: {} })
    const rig = makeRig({
      profiles: [rgbw, bulb],
      fixtures: [
        makeFixture({ id: 'a', profile: 'rgbw', egress: 0.1 }),
        makeFixture({ id: 'b', profile: 'bulb', address: 10, egress: 0.051 }),
      ],
    })
    const dark = byId<Look>(makeLook('dusk', 0.5), makeLook('orange', 0, { roles: {} }))

    const shown = slotsAt(
      rig,
      makeState({ at: 1_000, action: themeCue('orange', 500) }),
      frames(0, 4_000),
      dark,
    )

    for (const slots of shown) {
      const { red, green, blue, white } = emitters()
      const weights = [red!, green!, blue!, white!].map((each) => each.luminance)
      const given = weights.reduce((sum, weight, i) => sum + (weight * slots[i]!) / 255, 0)
      expect(given / weights.reduce((sum, weight) => sum + weight, 0)).toBeGreaterThanOrEqual(0.1)
      expect(slots[9]! / 255).toBeGreaterThanOrEqual(0.051)
    }
  })

  test('[VEN-1] calm moves the lamps within half a second and ends in the light of its look', () => {
    const state = makeState(
      { at: 1_000, action: themeCue('violet', 0) },
      { at: 5_000, level: 'calm', action: { kind: 'calm', fadeMs: 1_500 } },
    )

    const shown = slotsAt(makeRig(), state, [...frames(4_900, 6_500), 6_500])

    const before = shown[0]!
    const soon = shown[Math.floor((100 + 500) * 0.044)]!
    const end = shown.at(-1)
    expect([...soon.subarray(0, 3)]).not.toEqual([...before.subarray(0, 3)])
    const [r, g, b] = oracle({ l: 0.82, c: 0.075, h: 74 }, GREY, 0)
    expect([...end!.subarray(0, 3)]).toEqual([r, g, b].map((each) => Math.round(each! * 0.5 * 255)))
  })

  test('[VEN-4] an alarm raises the house light to full, over calm as well', () => {
    const house = makeLook('house', 1, {
      roles: { wash: { intensity: 1, colour: { l: 1, c: 0, h: 0 } } },
    })
    const state = makeState(
      { at: 5_000, level: 'calm', action: { kind: 'calm', fadeMs: 1_500 } },
      { at: 8_000, level: 'alarm', action: { kind: 'alarm' } },
    )

    const shown = slotsAt(makeRig(), state, frames(0, 9_000), new Map(looks).set('house', house))

    expect([...shown.at(-1)!.subarray(0, 3)]).toEqual([255, 255, 255])
  })
})

describe('over all lamps', () => {
  const dark: CueAction = { kind: 'blackout', fadeMs: 1_000, until: null }
  const rig = makeRig({
    fixtures: [makeFixture(), makeFixture({ id: 'exit', address: 10, egress: 0.2 })],
  })

  test('[VEN-4] a blackout puts out every lamp but the light to leave by', () => {
    const state = makeState({ at: 1_000, action: themeCue('orange', 0) }, { at: 5_000, action: dark })
    const shown = slotsAt(rig, state, frames(4_000, 7_000))
    expect([...shown.at(-1)!.subarray(0, 3)]).toEqual([0, 0, 0])
    const [r, g, b] = shown.at(-1)!.subarray(9, 12)
    expect((0.2126 * r! + 0.7152 * g! + 0.0722 * b!) / 255).toBeGreaterThanOrEqual(0.2)
    expect(shown[0]![0]).toBe(255)
  })

  test('the grand master dims all colours alike, from wherever they are', () => {
    const state = makeState(
      { at: 1_000, action: themeCue('orange', 0) },
      { at: 5_000, action: { kind: 'master', master: 0.5, fadeMs: 1_000, until: null } },
    )
    const shown = slotsAt(rig, state, frames(4_000, 7_000))
    expect([...shown.at(-1)!.subarray(0, 3)]).toEqual([128, 27, 0])
    for (let i = 1; i < shown.length; i++) expect(shown[i - 1]![0]! - shown[i]![0]!).toBeLessThan(8)
  })
})
