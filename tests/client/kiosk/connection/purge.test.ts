import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPurge, GOING_MS, type Purge } from '../../../../client/kiosk/connection/purge.ts'
import { PurgedReport } from '../../../../core/protocol/kiosk-events.ts'
import { NOON } from '../../../helpers/clock.ts'

let reports: PurgedReport[]
let purge: Purge
beforeEach(() => {
  vi.useFakeTimers()
  reports = []
  purge = createPurge({
    now: () => NOON,
    report: (report) => void reports.push(PurgedReport.parse(report)),
    painted: (then) => then(),
  })
})
afterEach(() => void vi.useRealTimers())

test('[CON-4] everybody who keeps something lets go, within two seconds, and the counts are said', async () => {
  const asked: string[] = []
  purge.add({ name: 'texts', purge: (story) => asked.push(`texts ${story}`) })
  purge.add({ name: 'sounds', purge: async (story) => asked.push(`sounds ${story}`) })
  purge.withdrawn(['story-a'])
  expect(GOING_MS).toBeLessThan(1_000)
  await vi.advanceTimersByTimeAsync(GOING_MS)
  expect(asked).toEqual(['texts story-a', 'sounds story-a'])
  expect(reports).toEqual([{ stories: [{ story: 'story-a', purged: { texts: 1, sounds: 2 } }], at: NOON }])
})

test('[CON-4] nothing is reported before it is true: a cache that fails is asked again', async () => {
  let broken = true
  purge.add({
    name: 'files',
    purge() {
      if (broken) throw new Error('The cache is busy.')
      return 3
    },
  })
  purge.withdrawn(['story-a'])
  await vi.advanceTimersByTimeAsync(20_000)
  expect(reports).toEqual([])
  broken = false
  await vi.advanceTimersByTimeAsync(5_000)
  expect(reports[0]!.stories[0]!.purged).toEqual({ files: 3 })
})

test('a story is purged once, however often the room names it', async () => {
  const asked: string[] = []
  purge.add({ name: 'texts', purge: (story) => asked.push(story) })
  for (let i = 0; i < 5; i++) purge.withdrawn(['story-a', 'story-b'])
  await vi.advanceTimersByTimeAsync(GOING_MS)
  purge.withdrawn(['story-a', 'story-b'])
  await vi.advanceTimersByTimeAsync(GOING_MS)
  expect(asked).toEqual(['story-a', 'story-b'])
})

test('[CON-5] after a reconnection it says again what it purged: the server may not have heard', async () => {
  const many = Array.from({ length: 450 }, (_, n) => `story-${n}`)
  purge.withdrawn(many)
  await vi.advanceTimersByTimeAsync(GOING_MS)
  reports.length = 0
  purge.again()
  expect(reports.map((each) => each.stories.length)).toEqual([200, 200, 50])
})
