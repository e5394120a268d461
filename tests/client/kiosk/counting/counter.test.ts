import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { memoryDrawer } from '../../../../client/kiosk/counting/batch-drawer.ts'
import { createCounter, LATEST_MS } from '../../../../client/kiosk/counting/counter.ts'
import { ulid } from '../../../../client/kiosk/counting/ulid.ts'
import type { Happening } from '../../../../client/kiosk/visitor/visit-model.ts'
import { CountBatch, HOUR_MS } from '../../../../core/protocol/counts.ts'
import { NOON } from '../../../helpers/clock.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function screen() {
  const drawer = memoryDrawer()
  const sent: CountBatch[] = []
  let answer: 'taken' | 'refused' | 'away' = 'taken'
  const counter = createCounter({
    drawer,
    send: async (batch) => {
      if (answer !== 'away') sent.push(batch)
      return answer
    },
    now: () => NOON + 1_234,
    freshId: ulid,
    chance: () => 0.5,
  })
  return { counter, drawer, sent, answers: (next: typeof answer) => (answer = next) }
}

const heard: Happening = { kind: 'heard', story: 'door' }

test('[VIS-4] what is kept and sent is numbers by the hour: nothing of when, who or in which order', async () => {
  const { counter, sent } = screen()
  counter.count({ kind: 'visit' })
  counter.count(heard)
  counter.count({ kind: 'answer', story: 'door', answer: { kind: 'act', act: 'believe' } })
  counter.count(heard)
  await vi.advanceTimersByTimeAsync(LATEST_MS)
  const hour = Math.floor(NOON / HOUR_MS) * HOUR_MS
  expect(sent.map((batch) => batch.counted)).toEqual([
    [
      { of: 'visits', hour, count: 1 },
      { of: 'story', hour, story: 'door', what: 'believe', count: 1 },
      { of: 'story', hour, story: 'door', what: 'heard', count: 2 },
    ],
  ])
  expect(CountBatch.safeParse(sent[0]).success).toBe(true)
})

test('while the server is away numbers wait, and each is told once when it is back', async () => {
  const { counter, drawer, sent, answers } = screen()
  answers('away')
  counter.count(heard)
  await vi.advanceTimersByTimeAsync(LATEST_MS)
  counter.count(heard)
  await vi.advanceTimersByTimeAsync(10 * 60_000)
  expect(await drawer.all()).toHaveLength(2)
  answers('taken')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(sent).toHaveLength(2)
  expect(new Set(sent.map((batch) => batch.id)).size).toBe(2)
  expect(await drawer.all()).toEqual([])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(sent).toHaveLength(2)
})

test('numbers of a page that was loaded anew are told by the next one', async () => {
  const before = screen()
  before.answers('away')
  before.counter.count(heard)
  await vi.advanceTimersByTimeAsync(1)
  before.counter.dispose()
  const sent: CountBatch[] = []
  createCounter({
    drawer: before.drawer,
    send: async (batch) => {
      sent.push(batch)
      return 'taken'
    },
    now: () => NOON,
    freshId: ulid,
    chance: () => 0,
  })
  await vi.advanceTimersByTimeAsync(LATEST_MS)
  expect(sent).toHaveLength(1)
})

test('what the server will never take is let go', async () => {
  const { counter, drawer, answers } = screen()
  answers('refused')
  counter.count(heard)
  await vi.advanceTimersByTimeAsync(LATEST_MS)
  expect(await drawer.all()).toEqual([])
})
