import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'

let server: TestServer
let token: string
beforeAll(async () => {
  server = await startTestServer()
  token = (await server.token('technician')).token
})
afterAll(() => server.close())

/** Every sample by its name with labels, as the text format has it (Prometheus, exposition format 0.0.4). */
async function scrape(): Promise<Map<string, number>> {
  const answer = await fetch(`${server.url}/metrics`, { headers: bearer(token) })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    expect.stringContaining('text/plain'),
  ])
  const samples = new Map<string, number>()
  for (const line of (await answer.text()).split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const read = /^([a-z_]+(?:\{[^}]*\})?) (\S+)$/.exec(line)
    expect(line, 'a line of the text format').toBe(read?.[0])
    samples.set(read![1]!, Number(read![2]))
  }
  return samples
}

test('[SEC-1] the metrics need a token: none, a forged one and a screen’s own are refused', async () => {
  const kiosk = await server.admitKiosk()
  for (const [headers, status] of [
    [{}, 401],
    [bearer(`unt_${'A'.repeat(43)}`), 401],
    [bearer(kiosk.token), 403],
  ] as const)
    expect((await fetch(`${server.url}/metrics`, { headers })).status).toBe(status)
})

test('what a screen and a cue do is in the numbers', async () => {
  const kiosk = await server.kiosk((await server.admitKiosk('Wall', 'wall')).token)
  kiosk.pulse({ clockError: 4, fps: 57 })
  await kiosk.heard()
  const cue = await server.cue((await server.token('operator')).token, { kind: 'theme', theme: 'white' })
  const told = await kiosk.nextCue()
  kiosk.acknowledge(cue.cueId, 'rendered', told.atServerTime + 30)
  await kiosk.heard()
  const samples = await scrape()
  expect(samples.get('untold_kiosks{room="hall",role="wall",state="connected"}')).toBe(1)
  expect(samples.get('untold_kiosk_clock_error_seconds{room="hall",quantile="1"}')).toBe(0.004)
  expect(samples.get('untold_kiosk_frames_per_second{room="hall",quantile="0"}')).toBe(57)
  expect(samples.get('untold_cues_total{room="hall",level="person"}')).toBe(1)
  expect(samples.get('untold_cue_durable_seconds_count')).toBe(1)
  expect(samples.get('untold_cue_late_seconds_count')).toBe(1)
  expect(samples.get('untold_cue_late_seconds_sum')).toBeCloseTo(0.03, 3)
  expect(samples.get('untold_room_mode{room="hall",mode="open"}')).toBe(1)
  // The light worker reports a few times a second.
  await vi.waitFor(
    async () => expect((await scrape()).get('untold_light_frames_total')).toBeGreaterThan(0),
    30_000,
  )
})

test('[VIS-4] nothing of visitors is in them, and the document names every metric and no other', async () => {
  const names = new Set(
    [...(await scrape()).keys()].map((key) => key.replace(/\{.*$/, '').replace(/_(bucket|sum|count)$/, '')),
  )
  const labels = new Set(
    [...(await scrape()).keys()].flatMap((key) => [...key.matchAll(/([a-z]+)="/g)].map((each) => each[1])),
  )
  expect(
    [...labels].filter(
      (each) => !['room', 'role', 'state', 'kind', 'quantile', 'mode', 'level', 'le'].includes(each!),
    ),
  ).toEqual([])
  const document = await readFile('docs/wires.md', 'utf8')
  const written = [...document.matchAll(/^\| `(untold_[a-z_]+)/gm)].map((each) => each[1]!)
  // Present only once something happened.
  const always = written.filter((each) => names.has(each) || each.startsWith('untold_kiosk'))
  expect(always.toSorted()).toEqual(written.toSorted())
  expect([...names].filter((each) => !written.includes(each))).toEqual([])
})
