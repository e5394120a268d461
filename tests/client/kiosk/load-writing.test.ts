import { expect, test, vi } from 'vitest'
import { createLoadWriting } from '../../../client/kiosk/load-writing.ts'

const WRITING = { createBooth: () => null }

test('only a booth fetches what only a booth needs, and once', async () => {
  const fetch = vi.fn(() => Promise.resolve(WRITING))
  const load = createLoadWriting(fetch, () => expect.unreachable())
  expect(await load('listening')).toBeNull()
  expect(await load('wall')).toBeNull()
  expect(fetch).not.toHaveBeenCalled()
  expect(await Promise.all([load('booth'), load('booth')])).toEqual([WRITING, WRITING])
  expect(fetch).toHaveBeenCalledTimes(1)
})

test('[BOO-4] a booth that does not get it begins anew, and shows nothing without it', async () => {
  const lost = vi.fn()
  const load = createLoadWriting(() => Promise.reject(new TypeError('Failed to fetch')), lost)
  const shown = vi.fn()
  void load('booth').then(shown, shown)
  await vi.waitFor(() => expect(lost).toHaveBeenCalledTimes(1))
  await new Promise((done) => setImmediate(done))
  expect(shown).not.toHaveBeenCalled()
})
