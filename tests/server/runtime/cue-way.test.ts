import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fingerprint } from '../../../core/show/fingerprint.ts'
import { SnapshotMessage } from '../../../core/protocol/kiosk-events.ts'
import { CueReply } from '../../../core/protocol/http.ts'
import { startServer } from '../../../server/compose.ts'
import { ask } from '../../helpers/ask.ts'
import {
  bearer,
  keptLog,
  startTestServer,
  type AdmittedKiosk,
  type TestServer,
} from '../../helpers/server.ts'

let server: TestServer
let operator: string
let screen: AdmittedKiosk
beforeAll(async () => {
  server = await startTestServer()
  operator = (await server.token('operator')).token
  screen = await server.admitKiosk()
})
afterAll(() => server.close())

const room = () => server.context.installation.rooms.get('hall')!

describe('a cue’s way', () => {
  test('it reaches every screen of the room at least 200 ms before its instant, numbered and durable', async () => {
    const second = await server.admitKiosk('Second')
    const kiosks = [await server.kiosk(screen.token), await server.kiosk(second.token)]
    const reply = await server.cue(operator, {
      kind: 'theme',
      theme: 'orange',
      fadeMs: 3_000,
      until: 'released',
    })
    for (const kiosk of kiosks) {
      const cue = await kiosk.nextCue()
      expect(cue).toMatchObject({ id: reply.cueId, seq: reply.seq, atServerTime: reply.at, epoch: 1 })
      expect(cue.atServerTime - cue.issuedAt).toBeGreaterThanOrEqual(200)
      expect(cue.action).toEqual({ kind: 'theme', theme: 'orange', fadeMs: 3_000, until: null })
      expect(kiosk.state).toEqual(room().state)
      kiosk.close()
    }
  })

  test('[VEN-3] it is done when every screen that is there has drawn it, and not before', async () => {
    const second = await server.admitKiosk('Drawing')
    const [a, b] = [await server.kiosk(screen.token), await server.kiosk(second.token)]
    const { cueId, at } = await server.cue(operator, { kind: 'theme', theme: 'white' })
    await Promise.all([a.nextCue(), b.nextCue()])
    const row = async (id: string) => {
      const { kiosks, done } = await server.report(operator, cueId)
      const { received, applied, rendered } = kiosks.find((each) => each.kioskId === id)!
      return { received, applied, rendered, done }
    }
    const say = async (kiosk: typeof a, stage: 'received' | 'applied' | 'rendered', when: number) => {
      kiosk.acknowledge(cueId, stage, when)
      await kiosk.heard()
    }
    expect(await row(screen.kiosk.id)).toEqual({ received: null, applied: null, rendered: null, done: false })
    await say(a, 'received', at - 200)
    await say(a, 'applied', at - 199)
    expect(await row(screen.kiosk.id)).toEqual({
      received: at - 200,
      applied: at - 199,
      rendered: null,
      done: false,
    })
    await say(a, 'rendered', at + 8)
    expect((await row(screen.kiosk.id)).done).toBe(false)
    await say(b, 'rendered', at + 9)
    await say(a, 'rendered', at + 999)
    const { kiosks, lights } = await server.report(operator, cueId)
    expect((await row(screen.kiosk.id)).rendered).toBe(at + 8)
    expect(kiosks.filter((each) => each.online).every((each) => each.rendered !== null)).toBe(true)
    expect(lights.state).not.toBe('confirmed')
    a.close()
    b.close()
  })

  test('[VEN-3] what the screens said outlives a restart', async () => {
    const kiosk = await server.kiosk(screen.token)
    const { cueId } = await server.cue(operator, { kind: 'theme', theme: 'violet' })
    await kiosk.nextCue()
    kiosk.acknowledge(cueId, 'rendered', 1_234.5)
    await kiosk.heard()
    await server.restart()
    const { kiosks } = await server.report(operator, cueId)
    expect(kiosks.find((each) => each.kioskId === screen.kiosk.id)).toMatchObject({
      rendered: 1_234.5,
      online: false,
    })
  })

  test('a screen speaks for itself alone: nothing in its word can name another', async () => {
    const kiosk = await server.kiosk(screen.token)
    const { cueId } = await server.cue(operator, { kind: 'theme', theme: 'dusk' })
    await kiosk.nextCue()
    kiosk.acknowledge(cueId, 'received', 5)
    kiosk.acknowledge('cue-of-nobody', 'received', 5)
    await kiosk.heard()
    const told = (await server.report(operator, cueId)).kiosks.filter((each) => each.received !== null)
    expect(told.map((each) => each.kioskId)).toEqual([screen.kiosk.id])
    kiosk.close()
  })

  test('a request with the same key is one cue, also after a restart; another request with it is refused', async () => {
    const idempotencyKey = 'evening-of-the-opening'
    const once = { kind: 'theme', theme: 'orange', idempotencyKey }
    const first = await server.cue(operator, once)
    const { seq } = await server.hall(operator)
    expect(await server.cue(operator, once)).toEqual(first)
    const other = await server.tryCue(operator, { kind: 'calm', idempotencyKey })
    expect(other.status).toBe(422)
    expect(other.text).toContain('idempotencyKey')
    await server.restart()
    expect(await server.cue(operator, once)).toEqual(first)
    expect(await server.hall(operator)).toMatchObject({ seq, calm: false })
  })

  test('[SEC-4] it is on the record by who asked, without what a story says', async () => {
    const { cueId } = await server.cue(operator, { kind: 'story', story: 'the-bowl' })
    const [entry] = await server.context.audit.read(null, 1)
    expect(entry).toMatchObject({ action: 'cue.story', subject: 'room:hall' })
    expect(JSON.stringify(entry)).not.toContain('the-bowl')
    expect(await server.context.audit.firstBroken()).toBeNull()
    await server.cue(operator, { kind: 'stopStory' })
    expect((await server.report(operator, cueId)).cue.origin.kind).toBe('integration')
  })
})

describe('[END-3] a screen that was away', () => {
  test('[END-3] is given the cues that it missed, and takes each once', async () => {
    const before = await server.kiosk(screen.token)
    before.close()
    for (const theme of ['white', 'violet', 'orange']) await server.cue(operator, { kind: 'theme', theme })
    const kiosk = await server.kiosk(screen.token, before.state)
    expect(kiosk.welcome.room.kind).toBe('cues')
    expect(kiosk.applied).toHaveLength(3)
    expect(kiosk.state).toEqual(room().state)
    kiosk.close()
  })

  test('[END-3] for more than 200 cues is given the whole room', async () => {
    const before = await server.kiosk(screen.token)
    before.close()
    for (let n = 0; n < 201; n++)
      await room().issue({ kind: 'volume', volume: n / 201 }, { kind: 'person', id: 'a' })
    const kiosk = await server.kiosk(screen.token, before.state)
    expect(kiosk.welcome.room.kind).toBe('snapshot')
    expect(kiosk.state).toEqual(room().state)

    kiosk.line.socket.emit('catch-up', { epoch: before.state.epoch, seq: before.state.seq })
    expect(SnapshotMessage.parse(await kiosk.line.next('snapshot')).state).toEqual(room().state)
    kiosk.close()
  })

  test('[END-3] asks for what lies between and is given it', async () => {
    const kiosk = await server.kiosk(screen.token)
    const { epoch, seq } = kiosk.state
    await server.cue(operator, { kind: 'theme', theme: 'white' })
    kiosk.line.socket.emit('catch-up', { epoch, seq })
    expect(await kiosk.line.next('cues')).toMatchObject({ cues: [{ seq: seq + 1 }] })
    kiosk.line.socket.emit('catch-up', { epoch, seq: seq + 1 })
    expect(await kiosk.line.next('cues')).toEqual({ cues: [] })
    kiosk.close()
  })

  test('[END-3] knows nothing yet, or knows more than the log, and is given the whole room', async () => {
    expect((await server.kiosk(screen.token)).welcome.room.kind).toBe('snapshot')
    const ahead = { ...room().state, seq: room().state.seq + 5 }
    expect((await server.kiosk(screen.token, ahead)).welcome.room.kind).toBe('snapshot')
  })

  test('[END-3] reconnects to a restarted server and goes on without a gap', async () => {
    const before = await server.kiosk(screen.token)
    await server.restart()
    const kiosk = await server.kiosk(screen.token, before.state)
    await server.cue(operator, { kind: 'theme', theme: 'dusk' })
    const cue = await kiosk.nextCue()
    expect(cue.seq).toBe(before.state.seq + 1)
    expect(cue.epoch).toBeGreaterThan(before.state.epoch)
    expect(kiosk.state).toEqual(room().state)
    kiosk.close()
  })
})

describe('[END-3] a screen’s pulse', () => {
  test('[END-3] that shows another state at the same cue is answered with the whole room', async () => {
    const kiosk = await server.kiosk(screen.token)
    kiosk.pulse({ fingerprint: '0000000000000000' })
    expect(SnapshotMessage.parse(await kiosk.line.next('snapshot')).state).toEqual(room().state)
    expect(server.context.installation.fleet.view(screen.kiosk.id)).toMatchObject({
      inStep: false,
      online: true,
    })
    kiosk.pulse()
    await kiosk.heard()
    expect(server.context.installation.fleet.view(screen.kiosk.id)).toMatchObject({ inStep: true })
    expect(fingerprint(kiosk.state)).toBe(fingerprint(room().state))
    expect(kiosk.line.untaken('snapshot')).toEqual([])
    kiosk.close()
  })

  test('that is merely behind is left to catch up by itself', async () => {
    const kiosk = await server.kiosk(screen.token)
    kiosk.pulse({ seq: kiosk.state.seq - 1 })
    await kiosk.heard()
    expect(kiosk.line.untaken('snapshot')).toEqual([])
    expect(server.context.installation.fleet.view(screen.kiosk.id)).toMatchObject({ inStep: false })
    kiosk.close()
  })

  test('[END-4] is what staff see of it, and is gone when the screen is gone', async () => {
    const kiosk = await server.kiosk(screen.token)
    kiosk.pulse({ fps: 12, webgl: 'lost', audio: 'muted' })
    await kiosk.heard()
    const list = await server.ask('/kiosks', { headers: bearer(operator) })
    expect(list.text).toMatch(/"fps":12,"webgl":"lost","audio":"muted"/)
    const gone = new Promise<void>((resolve) => {
      const release = server.context.installation.fleet.onChange.add((id) => {
        if (id !== screen.kiosk.id || server.context.installation.fleet.view(id)?.online !== false) return
        release()
        resolve()
      })
    })
    kiosk.close()
    await gone
    expect(server.context.installation.fleet.view(screen.kiosk.id)).toMatchObject({
      online: false,
      pulse: null,
    })
  })
})

test('[END-3] a server that was overtaken by another one on the same folder writes nothing more and says so', async () => {
  const other = await startServer({ ...server.config, port: 0 }, keptLog([]))
  try {
    const before = room().state
    const refused = await server.tryCue(operator, { kind: 'theme', theme: 'orange' })
    expect([refused.status, refused.problem()]).toEqual([503, 'not_leading'])
    expect(room().state).toEqual(before)
    const taken = await ask(`http://127.0.0.1:${other.port}/api/v1/rooms/hall/cues`, {
      method: 'POST',
      headers: bearer(operator),
      json: { kind: 'theme', theme: 'orange' },
    })
    expect(taken.read(CueReply).seq).toBe(before.seq + 1)
  } finally {
    await other.close()
  }
})
