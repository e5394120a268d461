import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildLightScene, sceneLibrary } from '../../../core/lighting/light-scene.ts'
import { patchRig, type Patch } from '../../../core/lighting/patch.ts'
import { beginScene, framesFor, lightOutput, renderLight } from '../../../core/lighting/render-light.ts'
import type { SafeMove } from '../../../core/lighting/safe-moves.ts'
import { beginMove, isNewMove, limitChanges, safetyLimiter } from '../../../core/lighting/safety-limiter.ts'
import type { Look } from '../../../core/model/look.ts'
import { eased } from '../../../core/show/theme-fade.ts'
import { swingsInAnySecond } from './swings.ts'
import {
  byId,
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
  themeCue,
  slots,
} from './light-room.ts'

const THREE_LAMPS = patchRig(
  makeRig({
    profiles: [makeProfile(), makeProfile({ id: 'rgbw', channels: slots('red', 'green', 'blue', 'white') })],
    fixtures: [
      makeFixture({ id: 'a' }),
      makeFixture({ id: 'b', address: 10, profile: 'rgbw' }),
      makeFixture({ id: 'c', address: 20 }),
    ],
  }),
).patch

interface Step {
  dt: number
  target: number[]
  /** Changes the mode here. */
  mode: 'keep' | 'open' | 'calm' | 'alarm'
}

interface Shown {
  t: number
  levels: Float64Array
  move: SafeMove | null
}

/** The steadiest light there is, and full. */
const LEADS_TO = { calm: 0.4, alarm: 1 }
const FADE = { calm: 600, alarm: 200 }

/** Drives the limiter directly, below scenes and cues. */
function drive(patch: Patch, steps: readonly Step[]): { shown: Shown[]; heldBack: number } {
  const limiter = safetyLimiter(patch)
  const shown: Shown[] = []
  let t = 10_000
  let move: SafeMove | null = null
  for (const step of steps) {
    t += step.dt
    move = moveAfter(move, step, t)
    const steady = move === null ? null : new Float64Array(patch.levelCount).fill(LEADS_TO[move.mode])
    if (move !== null && steady !== null && isNewMove(limiter, move)) beginMove(limiter, move, steady)
    limitChanges(limiter, t, steady ?? Float64Array.from(step.target), move)
    shown.push({ t, levels: Float64Array.from(limiter.shown), move })
  }
  return { shown, heldBack: limiter.heldBack }
}

function moveAfter(move: SafeMove | null, { mode }: Step, t: number): SafeMove | null {
  if (mode === 'open') return null
  if (mode === 'keep' || move?.mode === mode) return move
  return { from: t, until: null, fadeMs: FADE[mode], mode }
}

const level = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }))
const hostileStep = (patch: Patch) =>
  fc.record({
    dt: fc.oneof(fc.constant(1_000 / 44), fc.double({ min: 1, max: 400, noNaN: true })),
    target: fc.oneof(
      fc.constantFrom(0, 1).map((all) => Array.from({ length: patch.levelCount }, () => all)),
      fc.array(level, { minLength: patch.levelCount, maxLength: patch.levelCount }),
    ),
    mode: fc.oneof(
      { weight: 6, arbitrary: fc.constant('keep' as const) },
      { weight: 1, arbitrary: fc.constantFrom('open' as const, 'calm' as const, 'alarm' as const) },
    ),
  })
const hostile = fc.array(hostileStep(THREE_LAMPS), { minLength: 2, maxLength: 120 })

/** Relative luminance of every lamp, and of the room, as an eye would have it. */
function luminances(patch: Patch, levels: Float64Array): number[] {
  let room = 0
  let full = 0
  const lamps = patch.lamps.map(({ kind, at }) => {
    const given = kind.emitters.luminance.reduce((sum, each, i) => sum + each * levels[at + i]!, 0)
    room += given
    full += kind.fullLuminance
    return given / kind.fullLuminance
  })
  return [...lamps, room / full]
}

/** Luminance over time of each lamp, and of the room last. */
function tracks(patch: Patch, shown: readonly Shown[]): { t: number; value: number }[][] {
  const things = patch.lamps.length + 1
  return Array.from({ length: things }, (_, i) =>
    shown.map(({ t, levels }) => ({ t, value: luminances(patch, levels)[i]! })),
  )
}

describe('the safety limiter', () => {
  test('[VIS-5] shows at most three opposing changes in any second, per lamp and room, whatever is asked', () => {
    fc.assert(
      fc.property(hostile, (steps) => {
        const { shown } = drive(THREE_LAMPS, steps)
        for (const track of tracks(THREE_LAMPS, shown)) {
          expect(swingsInAnySecond(track, 0.1)).toBeLessThanOrEqual(3)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('[VIS-5] keeps one of the three for calm and alarm', () => {
    const open = hostile.map((steps) => steps.map((step) => ({ ...step, mode: 'keep' as const })))
    fc.assert(
      fc.property(open, (steps) => {
        const { shown } = drive(THREE_LAMPS, steps)
        for (const track of tracks(THREE_LAMPS, shown)) {
          expect(swingsInAnySecond(track, 0.1)).toBeLessThanOrEqual(2)
        }
      }),
    )
  })

  test('[VIS-5] no wave, slow or fast, makes more of it, and a slow one passes untouched', () => {
    const wave = fc.record({
      hertz: fc.integer({ min: 1, max: 160 }).map((each) => each / 20),
      depth: fc.integer({ min: 0, max: 100 }).map((each) => each / 100),
      bend: fc.integer({ min: 0, max: 12 }).map((each) => each / 2),
    })
    fc.assert(
      fc.property(wave, wave, (one, other) => {
        const height = (t: number): number =>
          (one.depth * (1 + Math.sin(one.hertz * 6.283 * t + one.bend * Math.sin(other.hertz * t)))) / 2
        const steps = Array.from({ length: 180 }, (_, i): Step => {
          const target = new Array<number>(THREE_LAMPS.levelCount).fill(height(i / 44))
          return { dt: 1_000 / 44, target, mode: 'keep' }
        })
        const { shown, heldBack } = drive(THREE_LAMPS, steps)
        for (const track of tracks(THREE_LAMPS, shown)) {
          expect(swingsInAnySecond(track, 0.1)).toBeLessThanOrEqual(2)
        }
        if (one.hertz < 0.4 && one.bend < 0.1) expect(heldBack).toBe(0)
      }),
      { numRuns: 300 },
    )
  })

  test('[VIS-5] a person who changes their mind in the middle of a fade is not held up', () => {
    const orange = (share: number): number[] => [
      share,
      share * 0.21,
      0,
      share,
      share * 0.21,
      0,
      0,
      share,
      share * 0.21,
      0,
    ]
    const there = Array.from({ length: 66 }, (_, i) => eased(i, 132))
    const back = Array.from({ length: 132 }, (_, i) => there.at(-1)! * (1 - eased(i, 132)))
    const steps = [...there, ...back].map((share): Step => {
      return { dt: 1_000 / 44, target: orange(share), mode: 'keep' }
    })

    expect(drive(THREE_LAMPS, steps).heldBack).toBe(0)
  })

  test('[VIS-5] calm and alarm move every lamp one way only, and arrive', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom('calm' as const, 'alarm' as const), (before, mode) => {
        const frames = Math.ceil((1_000 + FADE[mode] + 100) * 0.044)
        const after = Array.from({ length: frames }, (_, i): Step => {
          return { dt: 1_000 / 44, target: [], mode: i === 0 ? mode : 'keep' }
        })
        const { shown } = drive(THREE_LAMPS, [...before, ...after])
        const moving = shown.slice(before.length - 1)

        for (const track of tracks(THREE_LAMPS, moving)) {
          const steps = track.slice(1).map(({ value }, i) => value - track[i]!.value)
          const both = steps.some((step) => step > 1e-9) && steps.some((step) => step < -1e-9)
          expect(both).toBe(false)
        }
        expect([...shown.at(-1)!.levels]).toEqual(
          Array.from({ length: THREE_LAMPS.levelCount }, () => LEADS_TO[mode]),
        )
      }),
    )
  })

  test('[VEN-1] calm out of hostile flashing takes effect at once', () => {
    const flashing = Array.from({ length: 88 }, (_, i): Step => {
      const all = Math.floor(i / 3) % 2
      return { dt: 1_000 / 44, target: new Array<number>(THREE_LAMPS.levelCount).fill(all), mode: 'keep' }
    })
    const calm: Step[] = Array.from({ length: 22 }, (_, i) => {
      return { dt: 1_000 / 44, target: [], mode: i === 0 ? 'calm' : 'keep' }
    })

    const { shown, heldBack } = drive(THREE_LAMPS, [...flashing, ...calm])

    expect(heldBack).toBeGreaterThan(0)
    expect(luminances(THREE_LAMPS, shown.at(-1)!.levels)).not.toEqual(
      luminances(THREE_LAMPS, shown[87]!.levels),
    )
  })

  test('[VIS-5] an alarm that would be the fourth change waits its turn, and comes', () => {
    const all = (value: number): number[] => new Array<number>(THREE_LAMPS.levelCount).fill(value)
    const frames = (count: number, step: Partial<Step>): Step[] =>
      Array.from({ length: count }, () => ({ dt: 1_000 / 44, target: all(1), mode: 'keep', ...step }))
    const steps = [
      ...frames(44, {}),
      ...frames(3, { target: all(0) }),
      ...frames(3, {}),
      ...frames(20, { mode: 'calm' }),
      ...frames(60, { mode: 'alarm' }),
    ]

    const { shown } = drive(THREE_LAMPS, steps)

    for (const track of tracks(THREE_LAMPS, shown)) expect(swingsInAnySecond(track, 0.1)).toBe(3)
    expect([...shown.at(-1)!.levels]).toEqual(all(LEADS_TO.alarm))
  })

  test('[VIS-5] of saturated red it shows no pair in any second', () => {
    const red = (on: boolean): number[] => [on ? 1 : 0, 0, 0, on ? 1 : 0, 0, 0, 0, on ? 1 : 0, 0, 0]
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 2, maxLength: 150 }), (pattern) => {
        const steps = pattern.map((on): Step => ({ dt: 1_000 / 44, target: red(on), mode: 'keep' }))
        const { shown } = drive(THREE_LAMPS, steps)
        const track = shown.map(({ t, levels }) => ({ t, value: levels[0]! }))
        expect(swingsInAnySecond(track, 0.1)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('lets an ordinary cue through untouched, and counts nothing', () => {
    const fade = Array.from({ length: 132 }, (_, i): Step => {
      return {
        dt: 1_000 / 44,
        target: new Array<number>(THREE_LAMPS.levelCount).fill(i / 131),
        mode: 'keep',
      }
    })

    const { shown, heldBack } = drive(THREE_LAMPS, fade)

    expect(heldBack).toBe(0)
    shown.forEach(({ levels }, i) => expect([...levels]).toEqual(fade[i]!.target))
  })
})

describe('from cue to byte', () => {
  const themes = byId(makeTheme('dusk', GREY), makeTheme('orange', ORANGE), makeTheme('calm', GREY))
  const looks = byId<Look>(
    makeLook('dusk', 0.4),
    makeLook('orange', 1),
    makeLook('black', 0, { roles: {} }),
    makeLook('house', 1),
    makeLook('calm', 0.5),
  )
  const action = fc.oneof(
    fc.record({
      kind: fc.constant('look' as const),
      look: fc.constantFrom('black', 'house', 'dusk'),
      fadeMs: fc.constantFrom(0, 0, 30, 200),
      until: fc.constant(null),
    }),
    fc.constantFrom(themeCue('orange', 0), themeCue('dusk', 0), themeCue('orange', 50)),
    fc.constantFrom(
      { kind: 'calm' as const, fadeMs: 300 },
      { kind: 'release' as const, of: 'calm' as const, fadeMs: 0 },
    ),
  )
  const cues = fc.array(fc.record({ wait: fc.integer({ min: 10, max: 300 }), action }), {
    minLength: 5,
    maxLength: 40,
  })

  test('[VIS-5] no sequence of cues makes a lamp flash on the wire', () => {
    const { patch } = patchRig(makeRig())
    let hostileEnough = 0
    fc.assert(
      fc.property(cues, (list) => {
        let at = 10_000
        const timed = list.map((each) => {
          at += each.wait
          const level = each.action.kind === 'calm' || each.action.kind === 'release' ? 'calm' : 'person'
          return { at, level, action: each.action } as const
        })
        const source = { ...sceneLibrary(patch, looks, themes), programme: makeProgramme('dusk'), ...NOBODY }
        const output = lightOutput(patch, framesFor([patch]))
        const track: { t: number; value: number }[] = []
        for (let i = 0; i <= timed.length; i++) {
          const state = makeState(...timed.slice(0, i))
          const scene = buildLightScene({ ...source, state })
          beginScene(output, scene)
          const until = timed[i]?.at ?? at + 1_500
          for (let t = timed[i - 1]?.at ?? 9_900; t < until; t += 1_000 / 44) {
            renderLight(scene, t, output)
            const [r, g, b] = output.frames.get(1)!
            track.push({ t, value: (0.2126 * r! + 0.7152 * g! + 0.0722 * b!) / 255 })
          }
        }
        hostileEnough += output.limiter.heldBack
        expect(swingsInAnySecond(track, 0.1)).toBeLessThanOrEqual(3)
      }),
      { numRuns: 60 },
    )
    expect(hostileEnough).toBeGreaterThan(0)
  })
})
