/** The clock of consents: no end passes unnoticed, however the timers fall. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runConsentClock } from '../../../server/desk/consent-clock.ts'
import { listeners } from '../../../server/runtime/listeners.ts'

const END = 100_000
let now: number
let release: () => void
beforeEach(() => {
  vi.useFakeTimers()
  now = END - 5_000
})
afterEach(() => {
  release()
  vi.useRealTimers()
})

function start(options: { whileSettling?: () => void } = {}) {
  const changed = vi.fn<() => void>()
  const onShowChange = listeners<[]>()
  const stories = {
    onShowChange,
    nextConsentChange: (since: number) => (END > since ? END : null),
    endConsents: async () => options.whileSettling?.(),
  }
  release = runConsentClock(stories, { now: () => now, offset: 0 }, changed, () => undefined)
  return { changed, onShowChange }
}

const passes = async (real: number, ours = real) => {
  now += ours
  await vi.advanceTimersByTimeAsync(real)
}

test('[CON-1] a consent ends at its instant, once', async () => {
  const { changed } = start()
  await passes(4_999)
  expect(changed).not.toHaveBeenCalled()
  await passes(1)
  expect(changed).toHaveBeenCalledOnce()
  await passes(7_200_000)
  expect(changed).toHaveBeenCalledOnce()
})

test('[CON-1] also when the timer strikes a hair before it, and it passes while that is settled', async () => {
  let late = 0
  const { changed } = start({
    whileSettling: () => {
      now += late
    },
  })
  await passes(0)
  late = 1
  await passes(5_000, 4_999.6)
  await passes(5)
  expect(changed).toHaveBeenCalledOnce()
  expect(now).toBeGreaterThanOrEqual(END)
})

test('[CON-1] also when something else changes on show between the instant and the timer', async () => {
  const { changed, onShowChange } = start()
  await passes(0)
  now = END + 3
  onShowChange.tell()
  await passes(1)
  expect(changed).toHaveBeenCalledOnce()
})
