import type { StepAction } from '../../../core/model/cue.ts'
import { describe, expect, test } from 'vitest'
import { buildLightScene, restingAt, sceneLibrary } from '../../../core/lighting/light-scene.ts'
import { patchRig } from '../../../core/lighting/patch.ts'
import { beginScene, framesFor, lightOutput, renderLight } from '../../../core/lighting/render-light.ts'
import { envelopeOf, loudnessAt } from '../../../core/lighting/voice-envelope.ts'
import type { CueAction, Level } from '../../../core/model/cue.ts'
import type { Rig } from '../../../core/model/fixture.ts'
import type { LightTiming } from '../../../core/model/light-timing.ts'
import type { LampIntent, Look } from '../../../core/model/look.ts'
import { SILENCE } from '../../../core/show/evening.ts'
import type { RoomProgramme } from '../../../core/show/programme.ts'
import { delayAt } from '../../../core/show/travelling-change.ts'
import { makeEvening, makeLight } from '../../helpers/builders.ts'
import {
  byId,
  GREY,
  makeFixture,
  makeLook,
  makeProgramme,
  makeRig,
  makeState,
  makeTheme,
  NOBODY,
  slots,
  makeProfile,
} from './light-room.ts'

/** A row of dimmers, a metre apart from 0 on; their levels are their bytes. */
function row(count: number, roles: Rig['fixtures'][number]['role'][] = []): Rig {
  return makeRig({
    profiles: [makeProfile({ id: 'dim', channels: slots('dimmer'), emitters: {} })],
    fixtures: Array.from({ length: count }, (_, i) =>
      makeFixture({
        id: `lamp-${i}`,
        profile: 'dim',
        address: i + 1,
        role: roles[i] ?? 'wash',
        position: { x: i, y: 0, z: 3 },
      }),
    ),
    groups: [{ id: 'front', name: 'Front', fixtures: ['lamp-0', 'lamp-1'] }],
  })
}

const themes = byId(makeTheme('dusk', GREY), makeTheme('orange', GREY), makeTheme('calm', GREY))
const at = (intensity: number, effects: LampIntent['effects'] = []): LampIntent => ({
  intensity,
  colour: 'theme.primary',
  effects,
})
const dusk = makeLook('dusk', 0.4)
const usual = [dusk, makeLook('orange', 1), makeLook('calm', 0.5), makeLook('house', 1)]

interface Played {
  rig?: Rig
  looks?: Look[]
  cues?: readonly { at: number; level?: Level; action: CueAction }[]
  programme?: RoomProgramme
  source?: Partial<typeof NOBODY> & object
}

/** What every lamp gives, in percent, from `from` to each of these instants. */
function play(instants: number[], played: Played): number[][] {
  const { patch } = patchRig(played.rig ?? row(4))
  const library = sceneLibrary(patch, byId(...usual, ...(played.looks ?? [])), themes)
  const programme = played.programme ?? makeProgramme('dusk')
  const state = makeState(...(played.cues ?? []))
  const scene = buildLightScene({ ...library, ...NOBODY, ...played.source, state, programme })
  const output = lightOutput(patch, framesFor([patch]))
  beginScene(output, scene)
  let t = instants[0]! - 500
  return instants.map((instant) => {
    for (; t < instant; t += 1_000 / 44) renderLight(scene, t, output)
    renderLight(scene, instant, output)
    t = instant + 1
    return [...output.frames.get(1)!.subarray(0, patch.lamps.length)].map((byte) => Math.round(byte / 2.55))
  })
}

const look = (id: string, overrides: Partial<CueAction & { kind: 'look' }> = {}): CueAction => ({
  kind: 'look',
  look: id,
  fadeMs: 0,
  until: null,
  ...overrides,
})

describe('a look', () => {
  test('is asked of a fixture by its own name, else by its group’s, else by its role’s', () => {
    const front = makeLook('own', 0.2, { groups: { front: at(0.6) }, fixtures: { 'lamp-1': at(0.9) } })
    expect(play([5_000], { looks: [front], cues: [{ at: 1_000, action: look('own') }] })).toEqual([
      [60, 90, 20, 20],
    ])
  })

  test('leaves dark what it does not name, unless it lies over another', () => {
    const only = { roles: {}, fixtures: { 'lamp-3': at(0.8) } }
    const cues = [{ at: 1_000, action: look('own') }]
    expect(play([5_000], { looks: [makeLook('own', 0, only)], cues })).toEqual([[0, 0, 0, 80]])
    expect(play([5_000], { looks: [makeLook('own', 0, { ...only, layer: 'over' })], cues })).toEqual([
      [40, 40, 40, 80],
    ])
  })

  test('lies over weaker ones in the order of who asked: person over show over theme', () => {
    const looks = [
      makeLook('shown', 0, { roles: {}, groups: { front: at(0.7) }, layer: 'over' }),
      makeLook('asked', 0, { roles: {}, fixtures: { 'lamp-0': at(0.1) }, layer: 'over' }),
    ]
    const cues = [
      { at: 1_000, action: look('asked') },
      { at: 2_000, level: 'show' as const, action: look('shown') },
    ]
    expect(play([5_000], { looks, cues })).toEqual([[10, 70, 40, 40]])
  })

  test('that is for the highest takes nothing away (HTP), and lifts what it names', () => {
    const looks = [
      makeLook('lift', 0, {
        roles: {},
        fixtures: { 'lamp-0': at(0.1), 'lamp-2': at(0.9) },
        layer: 'highest',
      }),
    ]
    expect(play([5_000], { looks, cues: [{ at: 1_000, action: look('lift') }] })).toEqual([[40, 40, 90, 40]])
  })

  test('[VEN-1] gives way to calm with everything that it has', () => {
    const looks = [
      makeLook('own', 1, { fixtures: { 'lamp-1': at(1, [{ kind: 'breathe', periodMs: 2_000, depth: 1 }]) } }),
    ]
    const cues = [
      { at: 1_000, action: look('own') },
      { at: 5_000, level: 'calm' as const, action: { kind: 'calm' as const, fadeMs: 1_000 } },
    ]
    expect(play([4_900, 6_100, 7_000], { looks, cues }).slice(1)).toEqual(Array(2).fill([50, 50, 50, 50]))
  })
})

describe('a split fade', () => {
  const timing: LightTiming = { upMs: 1_000, downMs: 4_000, colourMs: 0, delayMs: 1_000, curve: 'linear' }
  const crossing = makeLook('crossing', 0, { fixtures: { 'lamp-0': at(1), 'lamp-1': at(0.4) }, roles: {} })
  const cues = [{ at: 10_000, action: look('crossing', { timing, fadeMs: 5_000 }) }]

  test('waits, then lets lamps up in one time and down in another', () => {
    expect(play([10_900, 11_500, 12_000, 13_000, 15_000], { looks: [crossing], cues })).toEqual([
      [40, 40, 40, 40],
      [70, 40, 35, 35],
      [100, 40, 30, 30],
      [100, 40, 20, 20],
      [100, 40, 0, 0],
    ])
  })

  test.each([
    ['slow-start', 55],
    ['slow-end', 85],
    ['eased', 70],
  ] as const)('goes as its curve says: %s', (curve, half) => {
    const curved = [{ at: 10_000, action: look('crossing', { timing: { ...timing, curve }, fadeMs: 5_000 }) }]
    expect(play([11_500], { looks: [crossing], cues: curved })[0]![0]).toBe(half)
  })

  test('that is interrupted goes on from where every lamp is', () => {
    const back = [...cues, { at: 11_500, action: look('house', { fadeMs: 2_000 }) }]
    const [, before, , after] = play([11_000, 11_499, 11_500, 11_530], { looks: [crossing], cues: back })
    before!.forEach((level, i) => expect(Math.abs(after![i]! - level)).toBeLessThanOrEqual(2))
  })
})

describe('effects', () => {
  const with_ = (effects: LampIntent['effects']): Look =>
    makeLook('moving', 0, { roles: { wash: at(0.8, effects) } })
  const cues = [{ at: 1_000, action: look('moving') }]

  test('breathe takes all lamps down and up again together', () => {
    const looks = [with_([{ kind: 'breathe', periodMs: 4_000, depth: 0.5 }])]
    expect(play([8_000, 9_000, 10_000, 12_000], { looks, cues })).toEqual([
      [80, 80, 80, 80],
      [60, 60, 60, 60],
      [40, 40, 40, 40],
      [80, 80, 80, 80],
    ])
  })

  test('a wave goes along the room by where lamps hang', () => {
    const looks = [with_([{ kind: 'wave', periodMs: 4_000, depth: 0.5, axis: 'x', lengthM: 4 }])]
    expect(play([8_000, 9_000], { looks, cues })).toEqual([
      [80, 60, 40, 60],
      [60, 80, 60, 40],
    ])
  })

  test('a lamp follows the light that travels past it, and nothing when none does', () => {
    const looks = [
      makeLook('moving', 0, { roles: { wash: at(0, [{ kind: 'follow', lift: 0.8, widthM: 1.5 }]) } }),
    ]
    const light = makeLight({ x0: 0, direction: 'right', speed: 1, tStart: 20_000 })
    const shown = play([15_000, 21_000, 22_000, 23_000], {
      looks,
      cues,
      source: { lights: [light] } as never,
    })
    expect(shown[0]).toEqual([0, 0, 0, 0])
    expect(shown.slice(1).map((levels) => levels.indexOf(Math.max(...levels)))).toEqual([1, 2, 3])
    expect(Math.max(...shown[2]!)).toBe(80)
  })

  test('lamps go with the narration, and give their full light when it is over', () => {
    const looks = [with_([{ kind: 'voice', depth: 0.5 }])]
    const syllables = [[2, 3, 0, 1, 0.5]] as const
    const voices = new Map([['tale', envelopeOf({ seconds: 8, beats: [{ syllables }] })]])
    const told = [
      ...cues,
      { at: 20_000, action: { kind: 'story', story: 'tale', until: 28_000 } as CueAction },
    ]
    const [before, silent, spoken, after] = play([19_000, 21_500, 24_500, 30_000], {
      looks,
      cues: told,
      source: { voices },
    })
    expect([before![0], silent![0], spoken![0], after![0]]).toEqual([80, 40, 80, 80])
  })

  test('that follow rest while there is nothing to follow, and no frame is computed for them', () => {
    const moving = with_([
      { kind: 'voice', depth: 0.5 },
      { kind: 'follow', lift: 0.1, widthM: 2 },
    ])
    const { patch } = patchRig(makeRig())
    const library = sceneLibrary(patch, byId(...usual, moving), themes)
    const told: CueAction = { kind: 'story', story: 'tale', until: 28_000 }
    const scene = buildLightScene({
      ...library,
      state: makeState(...cues, { at: 20_000, action: told }),
      programme: makeProgramme('dusk'),
      lights: [makeLight({ x0: 0, direction: 'right', speed: 1, tStart: 40_000 })],
      voices: new Map([['tale', envelopeOf({ seconds: 8, beats: [] })]]),
    })
    const rests = [19_000, 21_000, 30_000, 41_000, 60_000].map((t) => restingAt(scene, t) !== -1)
    expect(rests).toEqual([true, false, true, false, true])
  })

  test('come and go with the fade of their look, without a jump', () => {
    const looks = [with_([{ kind: 'breathe', periodMs: 2_000, depth: 1 }])]
    const slow = [{ at: 10_000, action: look('moving', { fadeMs: 4_000 }) }]
    const instants = Array.from({ length: 176 }, (_, i) => 10_000 + (i * 1_000) / 44)
    const shown = play(instants, { looks, cues: slow }).map(([first]) => first!)
    for (let i = 1; i < shown.length; i++) expect(Math.abs(shown[i]! - shown[i - 1]!)).toBeLessThan(6)
  })
})

describe('the envelope of a voice', () => {
  test('comes with a syllable at once, leaves it slowly, and is nothing before and after', () => {
    const envelope = envelopeOf({ seconds: 4, beats: [{ syllables: [[1, 0.5, 0, 1, 0.5]] }] })
    expect(loudnessAt(envelope, 900)).toBe(0)
    expect(loudnessAt(envelope, 1_400)).toBeGreaterThan(0.85)
    expect(loudnessAt(envelope, 2_000)).toBeGreaterThan(0.3)
    expect(loudnessAt(envelope, 3_900)).toBeLessThan(0.15)
    expect([loudnessAt(envelope, -1), loudnessAt(envelope, 60_000)]).toEqual([0, 0])
  })
})

describe('what travels through the room', () => {
  const horizon = { from: 0, to: 10 }
  const intervals = [
    { from: 0, to: 100_000, theme: 'dusk', rule: 'a', beat: [] },
    { from: 100_000, to: 1e12, theme: 'orange', rule: 'b', beat: [] },
  ]
  const programme = makeProgramme('dusk', { intervals, horizon })
  const rig = row(11, [...Array<'wash'>(10).fill('wash'), 'facade'])

  test('a scheduled change reaches every lamp when its front does, the façade last', () => {
    const arrivals = Array.from({ length: 10 }, (_, x) => 100_000 + delayAt(100_000, x, horizon))
    const facade = 100_000 + delayAt(100_000, 'facade', horizon)
    expect(Math.max(...arrivals)).toBeLessThan(facade)
    for (const [lamp, arrives] of [...arrivals, facade].entries()) {
      // Places are counted in quarters of a metre, which is an eighth of a second.
      const [before, after, done] = play([arrives - 130, arrives + 600, arrives + 3_200], { rig, programme })
      expect([before![lamp], done![lamp]]).toEqual([40, 100])
      expect(after![lamp]).toBeGreaterThan(40)
    }
  })

  test('in the silent minute lamps go dark, and each has its light as the one light passes it', () => {
    const evening = makeEvening({ silences: [{ from: 200_000, direction: 'right' }] })
    const silent = makeProgramme('dusk', { horizon, evening })
    const instants = Array.from({ length: 61 }, (_, i) => 200_000 + i * 1_000)
    const shown = play(instants, { rig, programme: silent })
    const first = shown.findIndex((levels) => levels[1]! > 30 && levels[8] === 0)
    const second = shown.findIndex((levels) => levels[8]! > 30 && levels[1] === 0)
    expect(first).toBeGreaterThan(7)
    expect(second).toBeGreaterThan(first)
    expect(play([200_000 + SILENCE + 100], { rig, programme: silent })[0]).toEqual(Array(11).fill(40))
  })

  test('what a show has planned reaches the lamps at its instants, its silent minute too, and goes with its end', () => {
    const step = (number: string, at: number, action: StepAction) => ({
      cue: `c${number}`,
      number,
      at,
      action,
    })
    const cues = [
      {
        at: 190_000,
        level: 'show' as const,
        action: {
          ...{ kind: 'show.start' as const, show: 'minute', revision: 1, next: 'c1' },
          ...{ protectMs: 1_000, endFadeMs: 2_000 },
        },
      },
      {
        at: 191_000,
        level: 'show' as const,
        action: {
          kind: 'show.go' as const,
          steps: [
            step('1', 191_000, { kind: 'master', master: 0.5, fadeMs: 0, until: null }),
            step('2', 200_000, { kind: 'silence', direction: 'right' }),
          ],
          next: null,
          endsAt: 270_000,
        },
      },
    ]
    const told = { rig, programme: makeProgramme('dusk', { horizon }), cues }
    const [before, half, dark, light, over] = play([190_500, 195_000, 230_000, 265_000, 273_000], told)
    expect([before, half, light, over].map((levels) => levels![9])).toEqual([40, 20, 20, 40])
    expect(Math.min(...dark!)).toBe(0)
  })

  test('[VEN-1] calm breaks into a silent minute, and it does not come back', () => {
    const evening = makeEvening({ silences: [{ from: 200_000, direction: 'right' }] })
    const silent = makeProgramme('dusk', { horizon, evening })
    const cues = [
      { at: 210_000, level: 'calm' as const, action: { kind: 'calm' as const, fadeMs: 1_500 } },
      {
        at: 220_000,
        level: 'calm' as const,
        action: { kind: 'release' as const, of: 'calm' as const, fadeMs: 3_000 },
      },
    ]
    const [dark, calm, after] = play([209_900, 212_000, 224_000], { rig, programme: silent, cues })
    expect(Math.max(...dark!.slice(5))).toBe(0)
    expect(calm).toEqual(Array(11).fill(50))
    expect(after).toEqual(Array(11).fill(40))
  })
})
