import { beforeEach, expect, test } from 'vitest'
import { Refused, type Refusal } from '../../../client/console/api/ask.ts'
import { Uploads, type UploadParts } from '../../../client/console/stories/uploads.ts'
import type { Ingest } from '../../../core/protocol/readings.ts'

const HERE = { story: 'story-1', language: 'en' } as const
const FILE = new Blob(['a reading'])
const AWAY: Refusal = { kind: 'away' }

/** A server whose answers this test gives, one by one. */
let answer: { give(ingest: Ingest): void; come(share: number): void }
let looks: (() => Promise<Ingest>)[]
let stopped: string[]
let aborted: number
let settled: number
let names: number
let uploads: Uploads

const ingest = (state: Ingest['state'], id = 'ingest-1'): Ingest => ({ id, ...HERE, begunAt: 0, state })
const DONE = ingest({ kind: 'done', audio: 'a'.repeat(64), revision: 2 })

beforeEach(() => {
  looks = []
  stopped = []
  aborted = settled = names = 0
  const parts: UploadParts = {
    send(_place, _name, _file, come) {
      let stop = (): void => undefined
      const coming = new Promise<Ingest>((give, reject) => {
        stop = () => {
          aborted += 1
          reject(new Refused(AWAY))
        }
        answer = { give, come }
      })
      return { answer: coming, stop }
    },
    look: () => looks.shift()?.() ?? Promise.resolve(ingest({ kind: 'working', share: 0.5 })),
    stop: (name) => void stopped.push(name),
    settled: async () => void (settled += 1),
    freshName: () => `upload-${++names}`,
    pause: () => new Promise((done) => setImmediate(done)),
  }
  uploads = new Uploads(parts)
})

test('one that is sent, worked on and done lets the page look at the story again', async () => {
  const told: string[] = []
  uploads.subscribe(() => told.push(uploads.of(HERE).step))
  const going = uploads.begin(HERE, FILE)
  answer.come(0.7)
  expect(uploads.of(HERE)).toEqual({ step: 'sending', share: 0.7 })
  looks = [async () => ingest({ kind: 'working', share: 0.2 }), async () => DONE]
  answer.give(ingest({ kind: 'waiting' }))
  await going
  expect(told).toEqual(['sending', 'sending', 'waiting', 'working', 'none'])
  expect(settled).toBe(1)
})

test('what is stopped while its answer is on its way is stopped at the server, by its name', async () => {
  const going = uploads.begin(HERE, FILE)
  answer.come(1)
  uploads.stop(HERE)
  await going
  expect([uploads.of(HERE).step, aborted, stopped]).toEqual(['none', 1, ['upload-1']])

  // The next one is another: the first one's late words change nothing of it.
  const late = answer
  const next = uploads.begin(HERE, FILE)
  late.come(0.1)
  expect(uploads.of(HERE)).toEqual({ step: 'sending', share: 0 })
  looks = [async () => DONE]
  answer.give(DONE)
  await next
  expect([settled, stopped]).toEqual([1, ['upload-1']])
})

test('stopped, then a damaged file, then a good one: the good one comes', async () => {
  const first = uploads.begin(HERE, FILE)
  uploads.stop(HERE)
  await first
  const damaged = uploads.begin(HERE, FILE)
  looks = [async () => ingest({ kind: 'failed', fault: 'broken', reasons: [] })]
  answer.give(ingest({ kind: 'waiting' }))
  await damaged
  expect(uploads.of(HERE)).toMatchObject({ step: 'failed', fault: 'broken' })
  const good = uploads.begin(HERE, FILE)
  looks = [async () => DONE]
  answer.give(ingest({ kind: 'waiting' }))
  await good
  expect([uploads.of(HERE).step, settled]).toEqual(['none', 1])
})

test('a look that is not answered ends nothing; one that is refused does', async () => {
  const going = uploads.begin(HERE, FILE)
  const refuse = (refusal: Refusal) => () => Promise.reject(new Refused(refusal))
  const busy = { kind: 'refused', problem: null, body: null, retryAfterSeconds: null } as const
  looks = [refuse(AWAY), refuse({ ...busy, status: 429 }), refuse({ ...busy, status: 503 }), async () => DONE]
  answer.give(ingest({ kind: 'waiting' }))
  await going
  expect([uploads.of(HERE).step, settled]).toEqual(['none', 1])

  const gone = uploads.begin(HERE, FILE)
  looks = [refuse({ ...busy, status: 404 })]
  answer.give(ingest({ kind: 'waiting' }))
  await gone
  expect(uploads.of(HERE)).toMatchObject({ step: 'failed', fault: null })
})
