import { describe, expect, test, vi } from 'vitest'
import { patchRig } from '../../../core/lighting/patch.ts'
import { clockWithOffset, runningClock } from '../../../server/clock.ts'
import { LightEngine, type Intent, type Lighting } from '../../../server/lights/engine.ts'
import { lightMemory } from '../../../server/lights/light-memory.ts'
import {
  byId,
  GREY,
  makeFixture,
  makeLook,
  makeProgramme,
  makeRig,
  makeState,
  makeTheme,
  ORANGE,
  themeCue,
} from '../../core/lighting/light-room.ts'

const lighting: Lighting = {
  voices: new Map(),
  rigs: [
    makeRig(),
    makeRig({ roomId: 'cellar', fixtures: [makeFixture({ id: 'other', address: 101 })] }),
    makeRig({ roomId: 'roof', fixtures: [makeFixture({ id: 'far', universe: 7 })] }),
  ],
  looks: byId(makeLook('dusk', 0.6), makeLook('orange', 1), makeLook('calm', 0.4), makeLook('house', 1)),
  themes: byId(makeTheme('dusk', GREY), makeTheme('orange', ORANGE), makeTheme('calm', GREY)),
}
const orange: Intent = {
  roomId: 'hall',
  state: makeState({ at: 1, action: themeCue('orange', 0) }),
  programme: makeProgramme('dusk'),
  lights: [],
}

const memoryOf = ({ rigs }: Lighting) => lightMemory(rigs.map((rig) => patchRig(rig).patch))
const begin = (asked: Intent[]): LightEngine =>
  new LightEngine(lighting, memoryOf(lighting), asked, false, 10_000)

/** Renders until the instant and says what the first lamp of the universe has. */
function lampAt(engine: LightEngine, universe: number, from: number, to: number, slot = 0): number[] {
  for (let t = from; t < to; t += 1_000 / 44) engine.render(t)
  engine.render(to)
  return [...engine.frames.get(universe)!.subarray(slot, slot + 3)]
}
const SAFE = [102, 102, 102]

describe('the lamps of all rooms', () => {
  test('begin in the safe look and rise from it to what should be on', () => {
    const engine = begin([])
    expect([...engine.frames.get(1)!.subarray(0, 3)]).toEqual(SAFE)

    engine.update(orange, 20_000)

    const halfway = lampAt(engine, 1, 20_000, 21_500)
    expect(halfway).toEqual([179, 78, 51])
    expect(lampAt(engine, 1, 21_510, 23_000)).toEqual([255, 54, 0])
  })

  test('begin where they were, when that is known', () => {
    const engine = begin([orange])

    expect([...engine.frames.get(1)!.subarray(0, 3)]).toEqual([255, 54, 0])
  })

  test('follow each room alone, also where two rooms share a universe', () => {
    const engine = begin([])
    engine.update(orange, 10_000)

    lampAt(engine, 1, 10_000, 14_000)

    expect([...engine.frames.get(1)!.subarray(0, 3)]).toEqual([255, 54, 0])
    expect([...engine.frames.get(1)!.subarray(100, 103)]).toEqual(SAFE)
    expect([...engine.frames.get(7)!.subarray(0, 3)]).toEqual(SAFE)
  })

  test('ignore a room without lamps, and say how far the others have come', () => {
    const engine = begin([])
    engine.update({ ...orange, roomId: 'nowhere' }, 10_000)
    engine.update(orange, 11_000)
    engine.render(12_000)

    expect(engine.rooms()).toEqual([
      { roomId: 'hall', seq: 1, since: 11_000, through: 12_000, takenOver: false },
    ])
  })
})

describe('a rig that changes under the lamps', () => {
  const changed: Lighting = {
    ...lighting,
    rigs: [
      makeRig({ fixtures: [makeFixture({ universe: 5, address: 30 }), makeFixture({ id: 'new' })] }),
      ...lighting.rigs.slice(1),
    ],
  }

  test('goes over from what was sent, slot by slot: nothing jumps, wherever a lamp is patched now', () => {
    const engine = begin([orange])
    expect(lampAt(engine, 1, 10_000, 12_000)).toEqual([255, 54, 0])

    engine.change(changed, memoryOf(changed), 12_000)
    engine.render(12_001)

    expect([...engine.frames.get(5)!.subarray(29, 32)]).toEqual([0, 0, 0])
    expect([...engine.frames.get(1)!.subarray(0, 3)]).toEqual([255, 54, 0])
    const halfway = lampAt(engine, 5, 12_010, 12_500, 29)
    expect(halfway[0]).toBeGreaterThan(100)
    expect(halfway[0]).toBeLessThan(150)
    // Another lamp has the slots of the first now; the other rooms have noticed nothing.
    expect(lampAt(engine, 1, 12_510, 13_100)).toEqual([255, 54, 0])
    expect([...engine.frames.get(5)!.subarray(29, 32)]).toEqual([255, 54, 0])
    expect([...engine.frames.get(7)!.subarray(0, 3)]).toEqual(SAFE)
    expect(engine.rooms()).toMatchObject([{ roomId: 'hall', seq: 1 }])
  })

  test('goes on in the middle of a fade', () => {
    const fading = { ...orange, state: makeState({ at: 12_000, action: themeCue('orange', 4_000) }) }
    const engine = begin([fading])
    lampAt(engine, 1, 10_000, 14_000)
    engine.change(changed, memoryOf(changed), 14_001)
    expect(lampAt(engine, 5, 14_001, 14_023, 29)[0]).toBeLessThan(10)
    expect(lampAt(engine, 5, 14_030, 16_100, 29)).toEqual([255, 54, 0])
  })

  test('other looks come softly, too', () => {
    const engine = begin([orange])
    lampAt(engine, 1, 10_000, 12_000)
    const dimmer = { ...lighting, looks: new Map(lighting.looks).set('orange', makeLook('orange', 0.5)) }
    engine.change(dimmer, memoryOf(dimmer), 12_000)
    const [soon] = lampAt(engine, 1, 12_000, 12_050)
    expect(soon).toBeGreaterThan(240)
    expect(lampAt(engine, 1, 12_060, 13_100)).toEqual([128, 27, 0])
  })
})

describe('a worker that starts anew', () => {
  test('goes on from what the last one showed', () => {
    const memory = memoryOf(lighting)
    const first = new LightEngine(lighting, memory, [orange], false, 10_000)
    lampAt(first, 1, 10_000, 11_000)

    const dusk = { ...orange, state: makeState() }
    const second = new LightEngine(lighting, memory, [dusk], true, 20_000)
    expect([...second.frames.get(1)!.subarray(0, 3)]).toEqual([255, 54, 0])
    expect(lampAt(second, 1, 20_000, 21_100)).toEqual([153, 153, 153])
  })
})

describe('the house desk', () => {
  const patched: Lighting = {
    ...lighting,
    rigs: [
      makeRig({
        fixtures: [makeFixture(), makeFixture({ id: 'exit', address: 10, egress: 0.2 })],
        inputs: [{ id: 'house', protocol: 'e131', universe: 77, of: 1, mode: 'layer' }],
      }),
    ],
  }
  const blue = (): Uint8Array => {
    const slots = new Uint8Array(512)
    slots.set([0, 0, 255], 0)
    return slots
  }
  const of = (desk: 'off' | 'layer' | 'takeover', at = 11_000): Intent => ({
    ...orange,
    state: makeState(
      { at: 1, action: themeCue('dusk', 0) },
      { at, action: { kind: 'desk', desk, fadeMs: 0, until: null } },
    ),
  })
  const lit = (intent: Intent): LightEngine => {
    const engine = new LightEngine(patched, memoryOf(patched), [intent], false, 10_000)
    engine.hearDesk(1, blue())
    engine.setDesk('house', 1)
    return engine
  }
  const dusk: Intent = { ...orange, state: makeState() }

  test('beside the room lifts a lamp and colours it; taking over it has the lamp alone', () => {
    expect(lampAt(lit(dusk), 1, 10_000, 12_000)).toEqual([0, 0, 255])
    const quiet = lit(of('takeover'))
    quiet.hearDesk(1, new Uint8Array(512))
    expect(lampAt(quiet, 1, 10_000, 12_000)).toEqual([0, 0, 0])
    expect(quiet.rooms()[0]).toMatchObject({ takenOver: true })
    const layered = lit(dusk)
    layered.hearDesk(1, new Uint8Array(512))
    expect(lampAt(layered, 1, 10_000, 12_000)).toEqual([153, 153, 153])
    expect(layered.rooms()[0]).toMatchObject({ takenOver: false })
  })

  test('that is switched off by a cue does nothing, and nothing while it is gone', () => {
    expect(lampAt(lit(of('off')), 1, 10_000, 12_000)).toEqual([153, 153, 153])
    const gone = lit(of('takeover'))
    gone.setDesk('house', 0)
    expect(lampAt(gone, 1, 10_000, 12_000)).toEqual([153, 153, 153])
  })

  test('[VEN-1] has nothing to say in calm, and [VEN-4] never below the light to leave by', () => {
    const engine = lit(of('takeover'))
    engine.hearDesk(1, new Uint8Array(512))
    const [r, g, b] = lampAt(engine, 1, 10_000, 12_000, 9)
    expect(0.2126 * r! + 0.7152 * g! + 0.0722 * b!).toBeGreaterThanOrEqual(0.2 * 255)
    const calm = makeState(
      { at: 1, action: { kind: 'desk', desk: 'takeover', fadeMs: 0, until: null } },
      { at: 12_000, level: 'calm', action: { kind: 'calm', fadeMs: 500 } },
    )
    engine.update({ ...orange, state: calm }, 12_000)
    expect(lampAt(engine, 1, 12_000, 13_000)).toEqual(SAFE)
  })

  test('is not heard any more once the lamps go to the safe look at the end', () => {
    const engine = lit(of('takeover'))
    expect(lampAt(engine, 1, 10_000, 12_000)).toEqual([0, 0, 255])
    engine.goSafe(12_000, 2_000)
    engine.hearDesk(1, blue())
    engine.setDesk('house', 1)
    const halfway = lampAt(engine, 1, 12_000, 13_000)
    expect(halfway[0]).toBeGreaterThan(20)
    expect(halfway[2]).toBeLessThan(255)
    expect(lampAt(engine, 1, 13_010, 14_100)).toEqual(SAFE)
  })

  test('goes dark with the grand master, and with a blackout', () => {
    const cues = [
      { at: 1, action: { kind: 'desk', desk: 'takeover', fadeMs: 0, until: null } },
      { at: 11_000, action: { kind: 'master', master: 0.5, fadeMs: 0, until: null } },
    ] as const
    const half = lit({ ...orange, state: makeState(...cues) })
    expect(lampAt(half, 1, 10_000, 12_000)).toEqual([0, 0, 128])
    half.update(
      {
        ...orange,
        state: makeState(...cues, { at: 13_000, action: { kind: 'blackout', fadeMs: 0, until: null } }),
      },
      13_000,
    )
    expect(lampAt(half, 1, 13_000, 14_000)).toEqual([0, 0, 0])
  })
})

test('a lamp that a technician looks for pulses slowly, and is as before when it was found', () => {
  const engine = begin([{ ...orange, state: makeState() }])
  engine.identify('hall', ['lamp'], 11_000, 16_000)
  const shown = Array.from({ length: 260 }, (_, i) => lampAt(engine, 1, 11_000 + i * 20, 11_000 + i * 20)[0]!)
  expect(Math.max(...shown)).toBe(255)
  expect(Math.min(...shown.slice(0, 240))).toBeLessThan(40)
  shown.slice(1).forEach((level, i) => expect(Math.abs(level - shown[i]!)).toBeLessThan(128))
  expect(shown.at(-1)).toBe(153)
})

test('a step of the machine’s clock in the middle of a fade moves nothing', () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const clock = runningClock(null)
  const began = clock.now()
  vi.setSystemTime(Date.now() + 3_600_000)
  expect(clock.now() - began).toBeLessThan(1_000)
  vi.setSystemTime(0)
  expect(clock.now()).toBeGreaterThanOrEqual(began)
  expect(clockWithOffset(clock.offset).now() - clock.now()).toBeLessThan(50)
  vi.useRealTimers()
})
