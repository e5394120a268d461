import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CueRequest } from '../../core/protocol/cue-request.ts'
import { fingerprint } from '../../core/show/fingerprint.ts'
import { takeCues } from '../../core/show/mirror.ts'
import { emptyRoom } from '../../core/show/room-state.ts'
import { RoomWorld, type Screen } from './room-world.ts'

const SCREENS = 3

/** The model knows only what the senders were told; the world is compared with that at the end. */
interface Model {
  keys: Map<string, string>
}
type Step = fc.AsyncCommand<Model, RoomWorld>

function step(name: string, run: (world: RoomWorld, model: Model) => unknown): Step {
  return {
    check: () => true,
    run: async (model, world) => void (await run(world, model)),
    toString: () => name,
  }
}

const request: fc.Arbitrary<CueRequest> = fc.oneof(
  fc.constantFrom('orange', 'white', 'dusk').map((theme) => ({ kind: 'theme' as const, theme, fadeMs: 100 })),
  fc.constantFrom(0, 0.5, 1).map((volume) => ({ kind: 'volume' as const, volume })),
  fc.constant({ kind: 'story' as const, story: 'the-bowl' }),
  fc.constant({ kind: 'calm' as const }),
  fc.constantFrom('calm', 'all', 'theme').map((of) => ({ kind: 'release' as const, of: of as 'calm' })),
)
const key = fc.constantFrom('key-a', 'key-b')
const screen = fc.nat({ max: SCREENS - 1 })
const onScreen = (name: string, act: (world: RoomWorld, screen: Screen) => unknown) =>
  screen.map((i) => step(`${name} ${i}`, (world) => act(world, world.screens[i]!)))

const steps: fc.Arbitrary<Step>[] = [
  request.map((each) => step(`cue ${JSON.stringify(each)}`, (world) => world.issue(each))),
  request.map((each) => step(`another cue ${JSON.stringify(each)}`, (world) => world.issue(each))),
  key.map((each) =>
    step(`cue with ${each}`, async (world, model) => {
      const issued = await world.issue({ kind: 'theme', theme: 'orange', idempotencyKey: each })
      if (issued.outcome !== 'issued' && issued.outcome !== 'repeated') throw new Error(issued.outcome)
      const before = model.keys.get(each) ?? issued.cue.id
      expect(issued.cue.id).toBe(before)
      model.keys.set(each, before)
    }),
  ),
  onScreen('deliver to', (world, each) => world.deliver(each)),
  onScreen('deliver everything to', async (world, each) => {
    while (each.wire.length > 0) await world.deliver(each)
  }),
  onScreen('drop for', (_, each) => each.wire.shift()),
  onScreen('duplicate for', (_, each) => each.wire.push(...each.wire.slice(0, 2))),
  onScreen('reorder for', (_, each) => each.wire.reverse()),
  onScreen('partition', (world, each) => world.cut(each)),
  onScreen('reconnect', (world, each) => world.reconnect(each)),
  fc.constant(step('restart the server', (world) => world.restart())),
  fc
    .integer({ min: -3_600_000, max: 3_600_000 })
    .map((by) => step(`clock jumps by ${by} ms`, (world) => world.clock.advance(by))),
  fc.constant(
    step('another server takes over', async (world) => {
      const left = await world.takeOver()
      const late = await left.room.issue({ kind: 'calm' }, { kind: 'person', id: 'person-b' })
      expect(late.outcome).toBe('fenced')
      await left.close()
    }),
  ),
]

test('[END-3] after any drops, duplicates, reorders, restarts, partitions and clock jumps all hold what the log implies', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(steps, { maxCommands: 60, size: '+1' }), async (commands) => {
      const world = await RoomWorld.open(SCREENS)
      try {
        await fc.asyncModelRun(() => ({ model: { keys: new Map<string, string>() }, real: world }), commands)
        await world.heal()
        await expectOneTruth(world)
      } finally {
        await world.close()
      }
    }),
    { numRuns: 40 },
  )
})

async function expectOneTruth(world: RoomWorld): Promise<void> {
  const log = await world.log.since('hall', 0, 10_000)
  const truth = takeCues(emptyRoom('hall'), log).state
  expect(log.map((cue) => cue.id)).toEqual(world.acknowledged)
  expect(await world.log.state('hall')).toEqual(truth)
  expect(world.room.state).toEqual(truth)
  for (const each of world.screens) {
    const { epoch, seq } = each.state
    expect([epoch, seq, fingerprint(each.state)]).toEqual([truth.epoch, truth.seq, fingerprint(truth)])
    expect(new Set(each.applied).size).toBe(each.applied.length)
  }
}

let world: RoomWorld
beforeEach(async () => {
  world = await RoomWorld.open(1)
})
afterEach(() => world.close())

test('[END-3] a screen at most 200 cues behind is given them; one further behind, the whole room', async () => {
  const [only] = world.screens
  if (only === undefined) throw new Error('There is one screen.')
  world.cut(only)
  for (let n = 0; n < 200; n++) await world.issue({ kind: 'volume', volume: n / 200 })
  expect(await world.room.missedSince(only.state)).toHaveLength(200)
  await world.issue({ kind: 'theme', theme: 'orange' })
  expect(await world.room.missedSince(only.state)).toBeNull()
  await world.heal()
  await expectOneTruth(world)
})

test('[END-3] a screen that is ahead of the log is given the whole room', async () => {
  await world.issue({ kind: 'theme', theme: 'orange' })
  expect(await world.room.missedSince({ epoch: 1, seq: 2 })).toBeNull()
  expect(await world.room.missedSince({ epoch: 9, seq: 1 })).toBeNull()
  expect(await world.room.missedSince({ epoch: 1, seq: 1 })).toEqual([])
})
