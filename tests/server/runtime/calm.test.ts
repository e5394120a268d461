import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { WhyReply } from '../../../core/protocol/http.ts'
import { onAt } from '../../../core/show/on-at.ts'
import type { KioskClient } from '../../helpers/kiosk-client.ts'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'

let server: TestServer
let operator: string
let curator: string
let kiosk: KioskClient
beforeAll(async () => {
  server = await startTestServer()
  operator = (await server.token('operator')).token
  curator = (await server.token('curator')).token
  kiosk = await server.kiosk((await server.admitKiosk()).token)
})
afterAll(() => server.close())
beforeEach(async () => {
  const { claims } = server.context.installation.rooms.get('hall')!.state
  for (const of of ['alarm', 'calm'] as const)
    if (claims.some((each) => each.level === of && each.until === null)) await ask({ kind: 'release', of })
  await ask({ kind: 'release', of: 'all' })
})

/** When everything that was asked so far has taken effect. */
const soon = () => server.context.clock.now() + 1_000

function modeSoon() {
  const room = server.context.installation.rooms.get('hall')!
  return onAt(room.state, room.programme, soon()).mode
}

/** Asks, and waits until the screen has it. */
async function ask(request: Record<string, unknown>, as = operator) {
  const reply = await server.cue(as, request)
  let cue = await kiosk.nextCue()
  while (cue.id !== reply.cueId) cue = await kiosk.nextCue()
  return { reply, cue }
}

test('[VEN-1] calm takes effect on a connected screen at once, above everything that a person has set', async () => {
  await ask({ kind: 'theme', theme: 'orange', fadeMs: 0 })
  await ask({ kind: 'look', look: 'house' })
  await ask({ kind: 'story', story: 'the-kitchen' })

  const asked = performance.now()
  await server.cue(curator, { kind: 'calm' })
  const { at } = await kiosk.line.nextWith('cue')
  expect(at - asked).toBeLessThan(500)

  const cue = await lastCue()
  expect(cue).toMatchObject({ level: 'calm', action: { kind: 'calm', fadeMs: expect.any(Number) } })
  expect(cue.atServerTime).toBe(cue.issuedAt)
  const on = onAt(kiosk.state, kiosk.welcome.programme, cue.atServerTime + 10_000)
  expect(on).toMatchObject({ mode: 'calm', theme: { value: 'calm', level: 'calm' }, look: null, story: null })
  expect(on.theme.beat.map((each) => [each.level, each.value])).toEqual([
    ['person', 'orange'],
    ['schedule', expect.any(String)],
  ])
  expect(await server.hall(operator)).toMatchObject({ calm: true, theme: 'calm', look: 'calm', story: null })

  async function lastCue() {
    const [last] = await server.context.installation.rooms
      .get('hall')!
      .missedSince({
        epoch: kiosk.state.epoch,
        seq: kiosk.state.seq - 1,
      })
      .then((cues) => cues ?? [])
    if (last === undefined) throw new Error('The log is empty.')
    return last
  }
})

test('[VEN-1] calm may be called by everybody on the staff, and released by those who run the room', async () => {
  await ask({ kind: 'calm' }, curator)
  const refused = await server.tryCue(curator, { kind: 'release', of: 'calm' })
  expect([refused.status, refused.problem()]).toEqual([403, 'not_allowed'])
  expect(modeSoon()).toBe('calm')
  await ask({ kind: 'release', of: 'calm' })
  expect(modeSoon()).toBe('open')
})

test('[VEN-3] what is asked during calm is taken, and the answer says what holds it back', async () => {
  await ask({ kind: 'calm' })
  const { reply } = await ask({ kind: 'theme', theme: 'orange' })
  expect(reply.heldBackBy).toBe('calm')
  expect((await server.hall(operator)).theme).toBe('calm')
  const story = await server.tryCue(operator, { kind: 'story', story: 'the-bowl' })
  expect(story.status).toBe(422)
  expect(story.text).toMatch(/Release calm/)

  const { cue } = await ask({ kind: 'release', of: 'calm' })
  const on = onAt(kiosk.state, kiosk.welcome.programme, cue.atServerTime)
  expect(on).toMatchObject({ mode: 'open', theme: { value: 'orange', level: 'person' } })
})

test('[VEN-4] an alarm outranks calm, comes at once, and latches until a person releases it', async () => {
  await ask({ kind: 'calm' })
  const { cue, reply } = await ask({ kind: 'alarm' }, curator)
  expect(cue.atServerTime).toBe(cue.issuedAt)
  expect(reply.heldBackBy).toBeNull()
  expect(await server.hall(operator)).toMatchObject({ alarm: true, calm: false, look: 'house' })
  expect((await ask({ kind: 'calm' })).reply.heldBackBy).toBe('alarm')
  await ask({ kind: 'release', of: 'all' })
  const day = cue.atServerTime + 86_400_000
  expect(onAt(kiosk.state, kiosk.welcome.programme, day).mode).toBe('alarm')

  const released = (await ask({ kind: 'release', of: 'alarm' })).cue
  expect(onAt(kiosk.state, kiosk.welcome.programme, released.atServerTime).mode).toBe('calm')
})

test('[VEN-1] calm outlives a restart of the server', async () => {
  await ask({ kind: 'calm' })
  await server.restart()
  kiosk = await server.kiosk((await server.admitKiosk('After')).token)
  expect(modeSoon()).toBe('calm')
  expect(onAt(kiosk.state, kiosk.welcome.programme, soon()).mode).toBe('calm')
})

test('why it is calm is said, in every language, with the name of who called it', async () => {
  const staff = await server.staff('reviewer')
  const called = await server.ask('/rooms/hall/cues', {
    method: 'POST',
    headers: { Cookie: staff.cookie },
    json: { kind: 'calm' },
  })
  expect(called.status).toBe(202)
  await kiosk.nextCue()
  const why = (await server.ask('/rooms/hall/why', { headers: bearer(operator) })).read(WhyReply)
  expect(why.theme).toMatchObject({ value: 'calm', holder: { level: 'calm', name: staff.username } })
  for (const sentences of Object.values(why.sentences)) expect(sentences[0]).toContain(staff.username)
})

test('[VEN-1] [VEN-4] why says that calm and alarm are silent, and what waits behind them', async () => {
  await ask({ kind: 'volume', volume: 0.4 })
  await ask({ kind: 'theme', theme: 'violet', fadeMs: 0 })
  for (const kind of ['calm', 'alarm'] as const) {
    await ask({ kind })
    const why = async () =>
      (await server.ask('/rooms/hall/why', { headers: bearer(operator) })).read(WhyReply)
    // Calm and alarm come at once, what waits behind them a moment after it was asked for.
    await vi.waitFor(async () => {
      const { theme, volume, sentences } = await why()
      expect(theme.holder.level).toBe(kind)
      expect(volume).toMatchObject({ value: '0', holder: { level: kind } })
      expect(volume.beat[0]).toMatchObject({ value: '0.4', holder: { level: 'person' } })
      expect(sentences.en[0]).toMatch(/Waiting behind it: .*Violet \([^)]+\), /)
    }, 10_000)
    const { sentences } = await why()
    expect(sentences.en.join('\n')).toMatch(
      kind === 'calm'
        ? /^Volume: 0 % \(calm, called by: .*\)\. Waiting behind it: 40 % \(/m
        : /^Volume: 0 % \(alarm, raised by: .*\)\. Waiting behind it: 40 % \(/m,
    )
  }
})

test('[VEN-1] calm also outlives a machine whose clock was set back while it was off', async () => {
  const house = await startTestServer({ startAt: Date.parse('2026-11-30T18:00:00+05:00') })
  try {
    const token = (await house.token('operator')).token
    await house.cue(token, { kind: 'theme', theme: 'violet', fadeMs: 0 })
    await house.cue(token, { kind: 'theme', theme: 'white', fadeMs: 0 })
    await house.cue(token, { kind: 'calm' })
    await house.restart({ startAt: Date.parse('2026-11-30T17:00:00+05:00') })
    const state = await house.hall(token)
    expect(state).toMatchObject({ calm: true, theme: 'calm', seq: 4 })
    expect(state.overrides.map((each) => each.value)).toContain('calm')
    expect(house.logLines.join()).toContain('clock was set back')

    await house.cue(token, { kind: 'release', of: 'calm', fadeMs: 0 })
    const room = house.context.installation.rooms.get('hall')!
    const later = onAt(room.state, room.programme, house.context.clock.now() + 1_000)
    expect(later).toMatchObject({ mode: 'open', theme: { value: 'white' } })
    await house.restart({ startAt: Date.parse('2026-11-30T17:05:00+05:00') })
    expect((await house.hall(token)).seq).toBe(5)
  } finally {
    await house.close()
  }
})
