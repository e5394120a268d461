import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createRoomLights } from '../../../client/kiosk/connection/room-lights.ts'
import { createServerClock } from '../../../client/lib/server-clock.ts'
import { seeded } from '../../../client/kiosk/stage/seeded.ts'
import type { TravellingLight } from '../../../core/model/travelling-light.ts'
import { placeOfLight } from '../../../core/show/travelling-light.ts'
import { makeLight } from '../../helpers/builders.ts'
import { NOON } from '../../helpers/clock.ts'

/** Every way through the network takes up to 200 ms more than the last, there and back each on its own. */
const JITTER_MS = 200
/** A screen that has been on for half a minute: after twelve seconds the worst of these was 34 mm. */
const SYNCED_MS = 30_000
/** What a person could see between two screens side by side. */
const AGREE_M = 0.03

beforeEach(() => void vi.useFakeTimers({ now: NOON }))
afterEach(() => void vi.useRealTimers())

describe.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('over a network with 200 ms of jitter (%i)', (seed) => {
  test('two kiosks agree within 30 mm on where a released light is, all the way', async () => {
    const server = () => performance.now() + 5_000_000.25
    const chance = seeded(seed)
    const kiosks = [kiosk(server, chance), kiosk(server, chance)]
    await vi.advanceTimersByTimeAsync(SYNCED_MS)

    // The first lets a light go; the second hears of it when the network pleases.
    const [first, second] = kiosks as [Kiosk, Kiosk]
    const light = makeLight({ x0: 0.2, tStart: first.now() + 2_600 })
    first.lights.take([light])
    setTimeout(
      () => setTimeout(() => second.lights.take([light]), chance() * JITTER_MS),
      chance() * JITTER_MS,
    )

    let widest = 0
    let compared = 0
    for (let i = 0; i < 200; i++) {
      await vi.advanceTimersByTimeAsync(100)
      const places = kiosks.map(({ lights, now }) => {
        const [known] = lights.underWay()
        return known && now() > known.tStart ? placeOfLight(known, now()) : null
      })
      if (places.includes(null)) continue
      compared += 1
      widest = Math.max(widest, Math.abs(places[0]! - places[1]!))
    }
    for (const each of kiosks) each.stop()
    expect(compared).toBeGreaterThan(150)
    expect(widest).toBeLessThan(AGREE_M)
  })
})

type Kiosk = ReturnType<typeof kiosk>

/** The kiosk's own clock and its list of lights; only the wire is played. */
function kiosk(server: () => number, chance: () => number) {
  const clock = createServerClock()
  const lights = createRoomLights(() => undefined)
  const way = () => new Promise<void>((arrived) => setTimeout(arrived, chance() * JITTER_MS))
  const stop = clock.ask(async () => {
    await way()
    const t1 = server()
    const t2 = server()
    await way()
    return { t1, t2 }
  })
  return { now: clock.now, lights, stop }
}

test('a tab that slept for an hour, or whose clock was set back, draws no light that is not under way', () => {
  const lights = createRoomLights(() => undefined)
  const light: TravellingLight = makeLight()
  lights.take([light])
  lights.beat({ from: 0, to: 12 }, NOON + 3_600_000)
  expect(lights.underWay()).toEqual([])
  lights.take([light])
  lights.beat({ from: 0, to: 12 }, NOON - 3_600_000)
  expect(lights.underWay()).toEqual([])
})

test('a light that is heard of twice travels once, and what is known keeps its order', () => {
  let changes = 0
  const lights = createRoomLights(() => (changes += 1))
  const second = makeLight({ id: 'light-b', tStart: NOON + 1_000 })
  lights.take([second, makeLight()])
  lights.take([makeLight()])
  expect(lights.underWay().map((each) => each.id)).toEqual(['light-a', 'light-b'])
  expect(changes).toBe(1)
})
