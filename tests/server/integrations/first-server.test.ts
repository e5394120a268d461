import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { LightsReply, WhyReply } from '../../../core/protocol/http.ts'
import type { FirstServerSettings } from '../../../server/integrations/first-server.ts'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'

const ORDINARY = Date.parse('2026-07-01T14:00:00+05:00')
/** Both are asked several times a second; a loaded machine may take its time. */
const SOON = { timeout: 20_000, interval: 50 }

let first: TestServer
let standby: TestServer
let atFirst: string
let atStandby: string
/** A token there that may only look. */
let following: FirstServerSettings

beforeAll(async () => {
  first = await startTestServer({ startAt: ORDINARY })
  atFirst = (await first.token('operator')).token
  following = { url: first.url, token: (await first.token('curator')).token }
  standby = await startTestServer({ startAt: ORDINARY, standbyOf: following })
  atStandby = (await standby.token('operator')).token
})

afterAll(async () => {
  await standby.close()
  await first.close()
})

const stands = (mode: { calm: boolean; alarm: boolean }) =>
  vi.waitFor(async () => expect(await standby.hall(atStandby)).toMatchObject(mode), SOON)

const tells = (problems: object[]) =>
  vi.waitFor(async () => {
    const lights = (await standby.ask('/lighting', { headers: bearer(atStandby) })).read(LightsReply)
    const own = lights.problems.filter(({ code }) => code === 'first-server')
    expect(own).toMatchObject(problems)
    expect(own).toHaveLength(problems.length)
  }, SOON)

const release = (server: TestServer, token: string, of: 'calm' | 'alarm') =>
  server.cue(token, { kind: 'release', of })

test('[VEN-4] a standby is in calm and in alarm as long as the first server is, and says by whom', async () => {
  await first.cue(atFirst, { kind: 'calm' })
  await stands({ calm: true, alarm: false })
  const why = (await standby.ask('/rooms/hall/why', { headers: bearer(atStandby) })).read(WhyReply)
  expect(why.theme.holder).toMatchObject({ level: 'calm', name: 'First server' })

  await first.cue(atFirst, { kind: 'alarm' })
  await stands({ calm: false, alarm: true })
  await release(first, atFirst, 'alarm')
  await stands({ calm: true, alarm: false })
  await release(first, atFirst, 'calm')
  await stands({ calm: false, alarm: false })
})

test('[VEN-3] a standby says whose it is', async () => {
  const of = async (server: TestServer, token: string) =>
    (await server.ask('/lighting', { headers: bearer(token) })).read(LightsReply).standbyOf
  expect(await of(standby, atStandby)).toBe(`127.0.0.1:${first.running.port}`)
  expect(await of(first, atFirst)).toBeNull()
})

test('[VEN-4] [VEN-3] when the first server dies in calm, the standby stays in it and says that nobody answers', async () => {
  await first.cue(atFirst, { kind: 'calm' })
  await stands({ calm: true, alarm: false })
  const { port } = first.running
  await first.stopped(() => tells([{ why: 'away', address: `127.0.0.1:${port}` }]), { port })
  expect(await standby.hall(atStandby)).toMatchObject({ calm: true })

  await tells([])
  await release(first, atFirst, 'calm')
  await stands({ calm: false, alarm: false })
})

test('what somebody called for at the standby itself is not ended from elsewhere', async () => {
  await standby.cue(atStandby, { kind: 'calm' })
  await first.cue(atFirst, { kind: 'alarm' })
  await stands({ calm: false, alarm: true })
  await release(first, atFirst, 'alarm')
  await stands({ calm: true, alarm: false })
  await release(standby, atStandby, 'calm')
  await stands({ calm: false, alarm: false })
})

test('two that follow each other let go together', async () => {
  const { port } = first.running
  const look = (await standby.token('curator')).token
  await first.restart({ port, standbyOf: { url: standby.url, token: look } })
  await first.cue(atFirst, { kind: 'calm' })
  await stands({ calm: true, alarm: false })
  await release(first, atFirst, 'calm')
  await stands({ calm: false, alarm: false })
  expect(await first.hall(atFirst)).toMatchObject({ calm: false })
})

test('[VEN-3] a token that the first server does not know is said', async () => {
  await standby.restart({ standbyOf: { ...following, token: 'a-token-that-nobody-made' } })
  await tells([{ why: 'token' }])
})
