import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createRecordings, PATIENCE_MS, type RecordingsOutside } from '../../../client/kiosk/recordings.ts'
import type { PublishedReading } from '../../../core/protocol/exhibition.ts'

const made = (name: string): PublishedReading => ({
  sound: name.repeat(64),
  seconds: 10,
  voice: 'reader',
  envelope: 'AAD/',
  beats: [],
})
const [a, b, c] = ['a', 'b', 'c'].map(made) as [PublishedReading, PublishedReading, PublishedReading]
const bufferOf = (duration: number) => ({ duration }) as AudioBuffer

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function shelf(overrides: Partial<RecordingsOutside> = {}) {
  const missed = vi.fn()
  const fetch = vi.fn<RecordingsOutside['fetch']>(() => Promise.resolve(new ArrayBuffer(8)))
  const decode = () => Promise.resolve(bufferOf(10.1))
  return {
    missed,
    fetch,
    recordings: createRecordings({ hearing: 'aloud', fetch, decode, missed, ...overrides }),
  }
}

test('it is fetched when a light is chosen, and once only', async () => {
  const { recordings, fetch, missed } = shelf()
  recordings.want('story-a', a)
  const opened = await recordings.open('story-a', a)
  expect(opened).toMatchObject({ seconds: 10, buffer: { duration: 10.1 } })
  expect([fetch.mock.calls, missed.mock.calls]).toEqual([[[a.sound]], []])
})

test.each([
  ['is missing', { fetch: () => Promise.resolve(null) }],
  ['cannot be decoded', { decode: () => Promise.resolve(null) }],
  ['is another one', { decode: () => Promise.resolve(bufferOf(4)) }],
])('a reading that %s is told to the console, and asked for again by the next visitor', async (_, broken) => {
  const { recordings, missed } = shelf(broken)
  expect(await recordings.open('story-a', a)).toBeNull()
  expect(await recordings.open('story-a', a)).toBeNull()
  expect(missed).toHaveBeenCalledTimes(2)
})

test('a visitor does not wait for a slow network; the console is told, and what comes late is there for the next', async () => {
  let arrive: (bytes: ArrayBuffer) => void = () => undefined
  const { recordings, missed } = shelf({ fetch: () => new Promise((arrived) => (arrive = arrived)) })
  const opening = recordings.open('story-a', a)
  await vi.advanceTimersByTimeAsync(PATIENCE_MS)
  expect(await opening).toBeNull()
  expect(missed).toHaveBeenCalledTimes(1)
  arrive(new ArrayBuffer(8))
  expect(await recordings.open('story-a', a)).toMatchObject({ seconds: 10 })
  await vi.advanceTimersByTimeAsync(PATIENCE_MS)
  expect(missed).toHaveBeenCalledTimes(1)
})

test('where nothing is heard nothing is fetched, and the time is kept', async () => {
  const { recordings, fetch, missed } = shelf({ hearing: 'silent' })
  expect(await recordings.open('story-a', a)).toMatchObject({ buffer: null, seconds: 10 })
  expect([fetch.mock.calls, missed.mock.calls]).toEqual([[], []])
})

test('[CON-4] [VIS-4] what was withdrawn is let go of and counted, and what nobody hears is not kept', async () => {
  const { recordings, fetch } = shelf()
  recordings.want('story-a', a)
  recordings.want('story-b', b)
  expect([recordings.purge('story-a'), recordings.purge('story-a'), recordings.purge('story-z')]).toEqual([
    1, 0, 0,
  ])
  recordings.want('story-b', b)
  expect(fetch).toHaveBeenCalledTimes(2)
  recordings.want('story-c', c)
  recordings.want('story-a', a)
  expect(recordings.purge('story-b')).toBe(0)
  recordings.clear()
  expect([recordings.purge('story-a'), recordings.purge('story-c')]).toEqual([0, 0])
})
