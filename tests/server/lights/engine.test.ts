import { describe, expect, test } from 'vitest'
import { patchRig } from '../../../core/lighting/patch.ts'
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
  looks: byId(makeLook('dusk', 0.5), makeLook('orange', 1), makeLook('calm', 0.4), makeLook('house', 1)),
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
