/** Whoever edits the rig while it is lit, and how often: measured on the slots that go out. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { patchRig } from '../../../core/lighting/patch.ts'
import type { CueAction } from '../../../core/model/cue.ts'
import type { FixtureProfile, Rig } from '../../../core/model/fixture.ts'
import { LightEngine, type Lighting } from '../../../server/lights/engine.ts'
import { lightMemory } from '../../../server/lights/light-memory.ts'
import {
  byId,
  GREY,
  makeFixture,
  makeLook,
  makeProfile,
  makeProgramme,
  makeRig,
  makeState,
  makeTheme,
  slots,
  themeCue,
} from '../../core/lighting/light-room.ts'
import { swingsInAnySecond } from '../../core/lighting/swings.ts'

const FRAME = 1_000 / 44
const shuttered = (value: number): FixtureProfile =>
  makeProfile({
    id: 'shuttered',
    channels: [{ kind: 'held', value, note: 'Shutter' }, ...slots('red', 'green', 'blue')],
  })
const dimmer = makeProfile({ id: 'dimmer', channels: slots('dimmer') })
const profiles = [makeProfile(), shuttered(255), dimmer]
const still = makeFixture({ id: 'still', address: 101 })
const head = makeFixture({ id: 'head', profile: 'shuttered', address: 201 })
const rigs: readonly Rig[] = [
  makeRig({ profiles, fixtures: [still, head, makeFixture({ address: 4 })] }),
  makeRig({ profiles, fixtures: [still, head, makeFixture({ address: 90 })] }),
  makeRig({
    profiles: [makeProfile(), shuttered(0), dimmer],
    fixtures: [still, head, makeFixture({ address: 4 })],
  }),
  makeRig({ profiles, fixtures: [still, head, makeFixture({ universe: 2, address: 4 })] }),
  makeRig({ profiles, fixtures: [still, head, makeFixture({ id: 'other', address: 5 })] }),
  makeRig({ profiles, fixtures: [still, head, makeFixture({ profile: 'dimmer', address: 4, egress: 1 })] }),
  makeRig({ profiles, fixtures: [still] }),
]
const lit = (rig: Rig): Lighting => ({
  rigs: [rig],
  voices: new Map(),
  looks: byId(
    makeLook('white', 1),
    makeLook('black', 0, { roles: {} }),
    makeLook('calm', 0.4),
    makeLook('house', 1),
  ),
  themes: byId(...['white', 'black', 'calm'].map((id) => makeTheme(id, { ...GREY, l: 1 }))),
})
const memoryOf = (rig: Rig) => lightMemory([patchRig(rig).patch])

/** Every slot of the universes as a lamp that hangs there has it: a universe that is not sent stays as it was. */
class Meter {
  readonly #tracks = new Map<string, { t: number; value: number }[]>()
  look(engine: LightEngine, t: number): void {
    for (const [universe, bytes] of engine.frames)
      for (const slot of WATCHED) {
        const key = `${universe}/${slot}`
        const track = this.#tracks.get(key) ?? []
        this.#tracks.set(key, track)
        track.push({ t, value: bytes[slot - 1]! / 255 })
      }
  }
  worst(): number {
    return Math.max(...[...this.#tracks.values()].map((track) => swingsInAnySecond(track, 0.1)))
  }
  track(universe: number, slot: number): { t: number; value: number }[] {
    return this.#tracks.get(`${universe}/${slot}`) ?? []
  }
}
/** Held in every rig that has the lamp: it opens and closes at once. */
const SHUTTER = 201
const WATCHED = [4, 5, 6, 7, 90, 91, 101, 201, 202]

function edit(engine: LightEngine, meter: Meter, edits: readonly Rig[], every: number, from: number): number {
  let t = from
  for (const rig of edits) {
    engine.change(lit(rig), memoryOf(rig), t)
    for (let i = 0; i < every; i++, t += FRAME) {
      engine.render(t)
      meter.look(engine, t)
    }
  }
  return t
}

function begin(): LightEngine {
  const white = { roomId: 'hall', state: makeState(), programme: makeProgramme('white'), lights: [] }
  const engine = new LightEngine(lit(rigs[0]!), memoryOf(rigs[0]!), [white], false, 10_000)
  for (let t = 10_000; t < 12_000; t += FRAME) engine.render(t)
  return engine
}

describe('[VIS-5] a rig that is edited again and again under a steady white', () => {
  test.each([
    ['an address to and fro', rigs[0]!, rigs[1]!],
    ['the value of a held slot', rigs[0]!, rigs[2]!],
    ['a universe to and fro', rigs[0]!, rigs[3]!],
    ['a lamp removed and put back', rigs[0]!, rigs[6]!],
    ['a floor put up and taken away', rigs[4]!, rigs[5]!],
  ])('[VIS-5] %s makes no lamp flash, in no frame a jump, and is counted', (_, one, other) => {
    for (const every of [1, 2, 5, 11, 15]) {
      const engine = begin()
      const meter = new Meter()
      const edits = Array.from({ length: Math.ceil(150 / every) }, (__, i) => (i % 2 === 0 ? other : one))
      edit(engine, meter, edits, every, 12_000)

      expect(meter.worst()).toBeLessThanOrEqual(3)
      for (const slot of WATCHED) {
        if (slot === SHUTTER) continue
        const track = meter.track(1, slot)
        const steps = track.slice(1).map(({ value }, i) => Math.abs(value - track[i]!.value))
        expect(Math.max(...steps)).toBeLessThan(0.06)
      }
      expect(engine.heldBack()).toBeGreaterThan(0)
    }
  })

  test('[VIS-5] a shutter is open or closed and never in between, where it would strobe', () => {
    const between = (meter: Meter): number[] =>
      meter.track(1, SHUTTER).flatMap(({ value }) => (value === 0 || value === 1 ? [] : [value]))
    for (const other of [rigs[2]!, rigs[6]!])
      for (const every of [1, 5, 60]) {
        const [engine, meter] = [begin(), new Meter()]
        edit(engine, meter, [other, rigs[0]!, other, rigs[0]!, other], every, 12_000)
        expect(between(meter)).toEqual([])
        expect(meter.worst()).toBeLessThanOrEqual(3)
      }
    // Whoever had the lamp before left its shutter closed.
    const [engine, meter] = [begin(), new Meter()]
    engine.goOnFrom(new Map([[1, new Uint8Array(512)]]), 12_000)
    for (let t = 12_000; t < 16_000; t += FRAME) {
      engine.render(t)
      meter.look(engine, t)
    }
    expect(between(meter)).toEqual([])
    expect(meter.track(1, SHUTTER)[0]!.value).toBe(1)
    const red = meter.track(1, SHUTTER + 1).map(({ value }) => value)
    expect(Math.max(...red.slice(1).map((value, i) => Math.abs(value - red[i]!)))).toBeLessThan(0.06)
  })

  test('one edit is there after a second, and a universe that was left ends when it is dark', () => {
    const engine = begin()
    const meter = new Meter()
    const end = edit(engine, meter, [rigs[3]!], 45, 12_000)
    expect([...engine.frames.get(2)!.subarray(3, 6)]).toEqual([255, 255, 255])
    expect([...engine.frames.get(1)!.subarray(3, 6)]).toEqual([0, 0, 0])
    const empty = makeRig({ profiles, fixtures: [makeFixture({ universe: 2, address: 4 })] })
    edit(engine, meter, [empty], 45, end)
    expect(engine.frames.get(1)!.every((byte) => byte === 0)).toBe(true)
    for (let t = end + 1_100; t < end + 2_200; t += FRAME) engine.render(t)
    expect([...engine.frames.keys()]).toEqual([2])
    expect(engine.heldBack()).toBe(0)
  })
})

const step = fc.record({
  rig: fc.option(fc.constantFrom(...rigs), { nil: null, freq: 3 }),
  cue: fc.option(
    fc.constantFrom<CueAction>(
      themeCue('white', 0),
      themeCue('black', 0),
      themeCue('white', 300),
      { kind: 'blackout', fadeMs: 0, until: null },
      { kind: 'release', of: 'all', fadeMs: 0 },
      { kind: 'calm', fadeMs: 300 },
      { kind: 'release', of: 'calm', fadeMs: 200 },
    ),
    { nil: null, freq: 2 },
  ),
  frames: fc.integer({ min: 1, max: 14 }),
})

test('[VIS-5] edits of the rig among cues: no slot has more than three opposing changes in any second', () => {
  let heldBack = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
      const engine = begin()
      const meter = new Meter()
      const cues: { at: number; level: 'calm' | 'person'; action: CueAction }[] = []
      let t = 12_000
      for (const { rig, cue, frames } of steps) {
        if (rig !== null) engine.change(lit(rig), memoryOf(rig), t)
        if (cue !== null) {
          const calm = cue.kind === 'calm' || (cue.kind === 'release' && cue.of === 'calm')
          cues.push({ at: t, level: calm ? 'calm' : 'person', action: cue })
          const state = makeState(...cues)
          engine.update({ roomId: 'hall', state, programme: makeProgramme('white'), lights: [] }, t)
        }
        for (let i = 0; i < frames; i++, t += FRAME) {
          engine.render(t)
          meter.look(engine, t)
        }
      }
      heldBack += engine.heldBack()
      expect(meter.worst()).toBeLessThanOrEqual(3)
    }),
    { numRuns: 120 },
  )
  expect(heldBack).toBeGreaterThan(100)
}, 300_000)

describe('while receivers follow somebody stronger', () => {
  const LAMP = 4
  const sends = (level: number) => {
    const slots = new Uint8Array(512)
    slots.fill(level, LAMP - 1, LAMP + 2)
    return new Map([[1, slots]])
  }
  const NOBODY: ReadonlyMap<number, Uint8Array> = new Map()

  test('lamps are lent his levels, and when he is gone they go over from there without a jump', () => {
    const [engine, meter] = [begin(), new Meter()]
    const pass = (from: number, until: number, stronger: ReadonlyMap<number, Uint8Array>) => {
      for (let t = from; t < until; t += FRAME) {
        engine.mirror(stronger, t)
        engine.render(t)
        meter.look(engine, t)
      }
    }
    pass(12_000, 14_000, sends(20))
    expect(engine.frames.get(1)![LAMP - 1]).toBe(20)
    // His shutter is closed; ours is held open all the same.
    expect(engine.frames.get(1)![SHUTTER - 1]).toBe(255)

    pass(14_000, 14_400, NOBODY)
    expect(engine.frames.get(1)![LAMP - 1]).toBe(20)
    pass(14_400, 18_000, NOBODY)
    expect(engine.frames.get(1)![LAMP - 1]).toBe(255)
    const after = meter.track(1, LAMP).filter(({ t }) => t > 12_100)
    const steps = after.slice(1).map(({ value }, i) => Math.abs(value - after[i]!.value))
    expect(Math.max(...steps)).toBeLessThan(0.02)
  })

  test('[VIS-5] whatever he does, and however often he comes and goes, what leaves here makes three changes at most', () => {
    const turns = fc.array(
      fc.record({
        level: fc.option(fc.integer({ min: 0, max: 255 })),
        frames: fc.integer({ min: 1, max: 30 }),
      }),
      { minLength: 2, maxLength: 30 },
    )
    fc.assert(
      fc.property(turns, (script) => {
        const [engine, meter] = [begin(), new Meter()]
        let t = 12_000
        for (const { level, frames } of script)
          for (let i = 0; i < frames; i++, t += FRAME) {
            engine.mirror(level === null ? NOBODY : sends(level), t)
            engine.render(t)
            meter.look(engine, t)
          }
        expect(meter.worst()).toBeLessThanOrEqual(3)
      }),
      { numRuns: 60 },
    )
  })
})
