import { connect } from 'node:net'
import fc from 'fast-check'
import type * as z from 'zod/mini'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { Problem } from '../../../core/protocol/http.ts'
import { CueRequest } from '../../../core/protocol/cue-request.ts'
import type { RoomState } from '../../../core/show/room-state.ts'
import { ask, type Answer, type Asked } from '../../helpers/ask.ts'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'

let server: TestServer
let operator: string
let before: RoomState | undefined
beforeAll(async () => {
  server = await startTestServer()
  operator = (await server.token('admin')).token
  await server.cue(operator, { kind: 'theme', theme: 'white' })
  before = hallState()
})
afterAll(() => server.close())
afterEach(async () => {
  expect(hallState()).toEqual(before)
  expect((await ask(`${server.url}/healthz`)).status).toBe(200)
  expect(server.logLines.filter((line) => /"level":[56]0/.test(line))).toEqual([])
})

function hallState(): RoomState | undefined {
  return server.context.installation.rooms.get('hall')?.state
}

const JSON_TYPE = { 'Content-Type': 'application/json' }
const post = (asked: Asked, path = '/rooms/hall/cues') =>
  server.ask(path, { method: 'POST', ...asked, headers: { ...bearer(operator), ...asked.headers } })

/** One clear refusal: a problem with a sentence, and nothing of what lies behind. */
function expectRefusal(answer: Answer, status: number): z.infer<typeof Problem> {
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
  const problem = answer.read(Problem)
  expect([answer.status, problem.status]).toEqual([status, status])
  expect(problem.detail).not.toMatch(/\bat \/|node_modules|\.ts:|undefined|\[object/)
  expect(problem.detail.length).toBeGreaterThan(10)
  return problem
}

describe('[SEC-7] a body that is no JSON', () => {
  test.each([
    ['cut off', '{"kind":"calm"'],
    ['empty', ''],
    ['a word', 'calm'],
    ['two at once', '{"kind":"calm"}{"kind":"calm"}'],
    ['with a comment', '{"kind":"calm"/*!*/}'],
    ['binary', Buffer.from([0xff, 0xfe, 0, 1, 2])],
    ['a number', '5'],
    ['a text', '"calm"'],
  ])('[SEC-7] %s', async (_, raw) => {
    expectRefusal(await post({ raw, headers: JSON_TYPE }), 400)
  })

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
  ])('[SEC-7] of the type %s is refused by its type', async (type) => {
    expectRefusal(await post({ raw: '{"kind":"calm"}', headers: { 'Content-Type': type } }), 415)
  })

  test('[SEC-7] of no type, in an unknown encoding, or with an unknown charset', async () => {
    expectRefusal(await post({ raw: '{"kind":"calm"}' }), 400)
    expectRefusal(await post({ raw: 'x', headers: { ...JSON_TYPE, 'Content-Encoding': 'rot13' } }), 415)
    expectRefusal(
      await post({ raw: '{}', headers: { 'Content-Type': 'application/json; charset=klingon' } }),
      415,
    )
  })

  test('[SEC-7] larger than 64 kB, plain or unpacked', async () => {
    const { gzipSync } = await import('node:zlib')
    const large = JSON.stringify({ kind: 'calm', idempotencyKey: 'x'.repeat(65 * 1_024) })
    expectRefusal(await post({ raw: large, headers: JSON_TYPE }), 413)
    const packed = gzipSync(JSON.stringify({ kind: 'calm', x: ' '.repeat(20_000_000) }))
    expectRefusal(await post({ raw: packed, headers: { ...JSON_TYPE, 'Content-Encoding': 'gzip' } }), 413)
  })

  test.each([
    ['arrays', '['.repeat(20_000) + ']'.repeat(20_000)],
    ['objects in a field', `{"kind":"theme","theme":${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}}`],
    ['arrays never closed', '['.repeat(60_000)],
  ])('[SEC-7] nested 20,000 deep: %s', async (_, raw) => {
    expectRefusal(await post({ raw, headers: JSON_TYPE }), 400)
  })
})

describe('[SEC-7] a cue that does not fit names the field', () => {
  test.each<[string, unknown, string]>([
    ['an unknown kind', { kind: 'explode' }, 'body.kind'],
    ['a kind of every object', { kind: 'constructor' }, 'body.kind'],
    ['no kind', { theme: 'orange' }, 'body.kind'],
    ['an unknown field', { kind: 'calm', please: true }, 'body'],
    ['a wrong type', { kind: 'theme', theme: 5 }, 'body.theme'],
    ['a path for a name', { kind: 'theme', theme: '../../etc/passwd' }, 'body.theme'],
    ['a volume above one', { kind: 'volume', volume: 1.01 }, 'body.volume'],
    ['a fade of an hour', { kind: 'theme', theme: 'orange', fadeMs: 3_600_000 }, 'body.fadeMs'],
    ['half a millisecond', { kind: 'theme', theme: 'orange', fadeMs: 0.5 }, 'body.fadeMs'],
    ['a date without time', { kind: 'theme', theme: 'orange', until: '2026-11-25' }, 'body.until'],
    ['an empty key', { kind: 'calm', idempotencyKey: '' }, 'body.idempotencyKey'],
    ['a long key', { kind: 'calm', idempotencyKey: 'x'.repeat(129) }, 'body.idempotencyKey'],
    ['a withdrawal, which is not asked for here', { kind: 'withdraw', story: 'the-bowl' }, 'body.kind'],
    ['an array', [{ kind: 'calm' }], 'body'],
  ])('[SEC-7] %s', async (_, json, field) => {
    const problem = expectRefusal(await post({ json }), 400)
    expect(problem.errors?.map((each) => each.field)).toContain(field)
  })

  test('[SEC-7] "__proto__" and "constructor" are fields like any other: unknown', async () => {
    for (const raw of [
      '{"kind":"calm","__proto__":{"admin":true}}',
      '{"__proto__":{"kind":"calm"}}',
      '{"kind":"calm","constructor":{"prototype":{"admin":true}}}',
    ])
      expectRefusal(await post({ raw, headers: JSON_TYPE }), 400)
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false)
  })

  test('a theme, look, story or release that makes no sense now is refused in words', async () => {
    for (const json of [
      { kind: 'theme', theme: 'purple' },
      { kind: 'look', look: 'disco' },
      { kind: 'story', story: 'nobody-told' },
      { kind: 'release', of: 'calm' },
      { kind: 'theme', theme: 'orange', until: '2020-01-01T00:00:00Z' },
    ]) {
      const problem = expectRefusal(await post({ json }), 422)
      expect(problem.errors).toHaveLength(1)
    }
  })
})

describe('[SEC-7] an address that leads nowhere', () => {
  test.each([
    ['an unknown room', '/rooms/attic/cues', 404],
    ['a room that is no name', '/rooms/..%2f..%2fetc/cues', 400],
    ['a room of every object', '/rooms/__proto__/cues', 400],
    ['a room called constructor', '/rooms/constructor/cues', 404],
    ['a room with a long name', `/rooms/${'a'.repeat(300)}/cues`, 400],
    ['broken percent signs', '/rooms/%E0%A4%A/cues', 400],
    ['a null byte', '/rooms/hall%00/cues', 400],
  ])('[SEC-7] %s', async (_, path, status) => {
    expectRefusal(await post({ json: { kind: 'calm' } }, path), status)
  })

  test('[SEC-7] questions that do not fit', async () => {
    for (const path of [
      '/rooms/hall/programme',
      '/rooms/hall/programme?from=yesterday&to=today',
      '/rooms/hall/programme?from=2026-01-01T00:00:00Z&to=2026-01-01T00:00:00Z',
      '/rooms/hall/programme?from=2026-01-01T00:00:00Z&to=2028-01-01T00:00:00Z',
      '/rooms/hall/programme?from=2026-01-01T00:00:00Z&from=2026-02-01T00:00:00Z&to=2026-03-01T00:00:00Z',
      '/audit?before=0',
      '/audit?before=1e999',
      '/audit?__proto__=1',
      '/lighting/universes/0',
      '/lighting/universes/1.5',
      '/rooms/hall/cues/-',
    ])
      expectRefusal(await server.ask(path, { headers: bearer(operator) }), 400)
  })
})

test('[SEC-7] what is not HTTP is refused and the next one is answered', async () => {
  const said = (bytes: string | Buffer) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(server.running.port, '127.0.0.1', () => socket.end(bytes))
      let heard = ''
      socket.on('data', (part) => (heard += part.toString()))
      socket.on('close', () => resolve(heard))
      socket.on('error', reject)
    })
  for (const bytes of [
    'nonsense\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    'GET /\u0000 HTTP/1.1\r\nHost: x\r\n\r\n',
    'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n',
    'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(100_000)}\r\n\r\n`,
    Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00]),
  ])
    expect(await said(bytes)).toMatch(/^HTTP\/1\.1 4\d\d /)
})

test('[SEC-7] no JSON that anybody can think of changes anything unless it is a cue', async () => {
  const almost = fc.record(
    {
      kind: fc.oneof(fc.constantFrom('theme', 'calm', 'volume', 'release', 'story'), fc.jsonValue()),
      theme: fc.jsonValue(),
      volume: fc.jsonValue(),
      of: fc.jsonValue(),
      further: fc.jsonValue(),
    },
    { requiredKeys: ['kind', 'further'] },
  )
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.jsonValue(), almost), async (json) => {
      fc.pre(!CueRequest.safeParse(json).success)
      expectRefusal(await post({ raw: JSON.stringify(json), headers: JSON_TYPE }), 400)
    }),
    { numRuns: 150 },
  )
})

test('[SEC-7] no bytes do either, on any route that takes a body', async () => {
  const path = fc.constantFrom(
    '/rooms/hall/cues',
    '/session',
    '/setup',
    '/people',
    '/tokens',
    '/pairings/token',
    '/demonstration/kiosks',
  )
  await fc.assert(
    fc.asyncProperty(path, fc.uint8Array({ maxLength: 400 }), async (where, bytes) => {
      expectRefusal(await post({ raw: Buffer.from(bytes), headers: JSON_TYPE }, where), 400)
    }),
    { numRuns: 100 },
  )
})
