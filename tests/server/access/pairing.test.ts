import Database from 'better-sqlite3'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CueReport, KiosksReply, PairingReply } from '../../../core/protocol/http.ts'
import { Pairing, type Admission } from '../../../server/access/pairing.ts'
import type { Store } from '../../../server/ports/store.ts'
import { KioskFleet } from '../../../server/runtime/kiosk-fleet.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { makeRoom, makeVenue } from '../../helpers/builders.ts'
import { drivenClock } from '../../helpers/clock.ts'
import { openLine } from '../../helpers/kiosk-client.ts'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'

const WANTED: Admission = { roomId: 'hall', name: 'By the stairs', role: 'listening', audio: 'handset' }

describe('[SEC-3] the code on the screen', () => {
  let folder: string
  let store: Store
  let clock: ReturnType<typeof drivenClock>
  let pairing: Pairing
  let fleet: KioskFleet
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'untold-pairing-'))
    store = await openStore(join(folder, 'untold.sqlite'))
    await store.venues.addVenue(makeVenue())
    await store.venues.addRoom(makeRoom())
    clock = drivenClock()
    fleet = new KioskFleet(store.kiosks, clock, [], () => null)
    pairing = new Pairing(fleet, store.kiosks, store.keepsakes, store.audit, clock, 'allowed')
  })
  afterEach(async () => {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  })

  function begin() {
    const begun = pairing.begin('192.0.2.1')
    if (begun === null) throw new Error('No code was given.')
    return begun
  }
  const approve = (code: string, actor = 'person:a') => pairing.approve(code, WANTED, actor)

  test('[SEC-3] admits once: the token is given a single time and the code opens nothing more', async () => {
    const { userCode, deviceCode } = begin()
    expect(pairing.ask(deviceCode).outcome).toBe('authorization_pending')
    expect(await approve(userCode)).toMatchObject({ outcome: 'admitted', kiosk: WANTED })
    expect((await approve(userCode)).outcome).toBe('unknown-code')
    clock.advance(2_000)
    const answer = pairing.ask(deviceCode)
    if (answer.outcome !== 'admitted') throw new Error(answer.outcome)
    expect(await pairing.kiosk(answer.token)).toEqual(answer.kiosk)
    clock.advance(2_000)
    expect(pairing.ask(deviceCode).outcome).toBe('expired_token')
  })

  test('[SEC-3] of two who type it at once, one admits the screen', async () => {
    const { userCode } = begin()
    const outcomes = (await Promise.all([approve(userCode), approve(userCode)])).map((each) => each.outcome)
    expect(outcomes.toSorted()).toEqual(['admitted', 'unknown-code'])
  })

  test('[SEC-3] is never answered with a token that the server does not know yet', async () => {
    const { userCode, deviceCode } = begin()
    const approving = approve(userCode)
    expect(pairing.ask(deviceCode).outcome).toBe('authorization_pending')
    await approving
    clock.advance(2_000)
    expect(pairing.ask(deviceCode).outcome).toBe('admitted')
  })

  test('[SEC-3] can be typed again when the screen could not be written down', async () => {
    const { userCode } = begin()
    await expect(pairing.approve(userCode, { ...WANTED, roomId: 'nowhere' }, 'person:a')).rejects.toThrow()
    expect((await approve(userCode)).outcome).toBe('admitted')
  })

  test('[SEC-3] ends after ten minutes', async () => {
    const { userCode, deviceCode, expiresIn } = begin()
    clock.advance(expiresIn * 1_000)
    expect((await approve(userCode)).outcome).toBe('unknown-code')
    expect(pairing.ask(deviceCode).outcome).toBe('expired_token')
  })

  test('[SEC-3] is typed as people type', async () => {
    for (const change of [
      (code: string) => code.toLowerCase(),
      (code: string) => code.replace('-', ''),
      (code: string) => ` ${code.replace('-', ' ')} `,
    ])
      expect((await approve(change(begin().userCode))).outcome).toBe('admitted')
  })

  test('[SEC-3] cannot be guessed: after ten wrong ones the guesser waits, others do not', async () => {
    const { userCode } = begin()
    for (let n = 0; n < 10; n++) expect((await approve('BBBB-BBBB')).outcome).toBe('unknown-code')
    expect(await approve(userCode)).toMatchObject({ outcome: 'wait' })
    expect((await approve(userCode, 'person:b')).outcome).toBe('admitted')
    clock.advance(600_000)
    expect((await approve(begin().userCode)).outcome).toBe('admitted')
  })

  test('[SEC-3] is asked about at most once a second', () => {
    const { deviceCode, interval } = begin()
    expect(pairing.ask(deviceCode).outcome).toBe('authorization_pending')
    clock.advance(100)
    expect(pairing.ask(deviceCode).outcome).toBe('slow_down')
    clock.advance(interval * 1_000)
    expect(pairing.ask(deviceCode).outcome).toBe('authorization_pending')
  })

  test('[SEC-3] is not given to more than 200 screens at a time', () => {
    for (let n = 0; n < 200; n++) expect(pairing.begin(`192.0.2.${n}`)).not.toBeNull()
    expect(pairing.begin('192.0.2.250')).toBeNull()
    clock.advance(600_000)
    expect(pairing.begin('192.0.2.250')).not.toBeNull()
  })

  test('[SEC-3] is not given without end to one machine, so that the others still get theirs', () => {
    for (let n = 0; n < 40; n++) begin()
    expect(pairing.begin('192.0.2.1')).toBeNull()
    expect(pairing.begin('192.0.2.2')).not.toBeNull()
  })

  test('screens that are admitted at once stand side by side', async () => {
    const both = await Promise.all([approve(begin().userCode), approve(begin().userCode, 'person:b')])
    const spans = both.map((each) => (each.outcome === 'admitted' ? each.kiosk.span.from : null))
    expect(spans.toSorted()).toEqual([0, 2])
  })

  test('two pages of the demonstration with one name are one screen, also when they open at once', async () => {
    const [a, b] = await Promise.all([pairing.admitDemonstration(WANTED), pairing.admitDemonstration(WANTED)])
    expect(b.kiosk.id).toBe(a.kiosk.id)
    expect(await pairing.kiosk(a.token)).toBeNull()
    expect(await pairing.kiosk(b.token)).toMatchObject({ id: a.kiosk.id })
  })

  test('a page of the demonstration beside an open one is a screen of its own', async () => {
    const a = await pairing.admitDemonstration(WANTED)
    fleet.connected(a.kiosk.id, 'link')
    const b = await pairing.admitDemonstration(WANTED)
    expect(b.kiosk.name).toBe(`${WANTED.name} 2`)
    expect(await pairing.kiosk(a.token)).toMatchObject({ id: a.kiosk.id })
    fleet.disconnected(a.kiosk.id, 'link')
    expect((await pairing.admitDemonstration(WANTED)).kiosk.id).toBe(a.kiosk.id)
  })
})

describe('[SEC-3] a paired screen', () => {
  let server: TestServer
  let technician: Record<string, string>
  let operator: string
  beforeAll(async () => {
    server = await startTestServer()
    technician = bearer((await server.token('technician')).token)
    operator = (await server.token('operator')).token
  })
  afterAll(() => server.close())

  test('[SEC-3] over HTTP goes from code to token, and is on the record', async () => {
    const begun = (await server.ask('/pairings', { method: 'POST' })).read(PairingReply)
    const asked = { method: 'POST', json: { deviceCode: begun.deviceCode } }
    expect((await server.ask('/pairings/token', asked)).problem()).toBe('authorization_pending')
    expect((await server.ask('/pairings/token', asked)).problem()).toBe('slow_down')
    const approval = { method: 'POST', headers: technician, json: WANTED }
    const wrong = await server.ask('/pairings/BBBB-BBBB/approve', approval)
    expect([wrong.status, wrong.problem()]).toEqual([404, 'unknown_code'])
    const right = await server.ask(`/pairings/${begun.userCode}/approve`, approval)
    expect(right.status).toBe(201)
    const [entry] = await server.context.audit.read(null, 1)
    expect(entry).toMatchObject({ action: 'kiosk.admit', actor: expect.stringMatching(/^token:token-/) })
  })

  test('[SEC-3] has its token stored as a hash alone, and no secret is logged', async () => {
    const { token, kiosk } = await server.admitKiosk()
    const database = new Database(server.database, { readonly: true })
    const row = database
      .prepare<[string], { token_hash: string }>('select * from kiosks where id = ?')
      .get(kiosk.id)
    database.close()
    expect(row?.token_hash).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(row)).not.toContain(token)
    expect(server.logLines.join()).not.toContain(token)
    const list = await server.ask('/kiosks', { headers: technician })
    expect(list.text).not.toMatch(/token|unk_/i)
    expect(list.read(KiosksReply).items.map((each) => each.id)).toContain(kiosk.id)
  })

  test('[SEC-3] hears the cues of its own room and of no other', async () => {
    await server.close()
    server = await startServerWithTwoRooms()
    technician = bearer((await server.token('technician')).token)
    operator = (await server.token('operator')).token
    const here = await server.kiosk((await server.admitKiosk('Here')).token)
    const cellar = { method: 'POST', headers: bearer(operator), json: { kind: 'theme', theme: 'white' } }
    expect((await server.ask('/rooms/cellar/cues', cellar)).status).toBe(202)
    const { cueId } = await server.cue(operator, { kind: 'theme', theme: 'orange' })
    expect((await here.nextCue()).id).toBe(cueId)
    expect(here.line.untaken('cue')).toEqual([])
    const report = (await server.ask(`/rooms/hall/cues/${cueId}`, { headers: technician })).read(CueReport)
    expect(report.kiosks).toHaveLength(1)
    const foreign = await server.ask(`/rooms/cellar/cues/${cueId}`, { headers: technician })
    expect(foreign.status).toBe(404)
  })

  test('[SEC-3] that is revoked is disconnected at once and its token never works again', async () => {
    const { token, kiosk } = await server.admitKiosk('Revoked')
    const client = await server.kiosk(token)
    const removed = await server.ask(`/kiosks/${kiosk.id}`, { method: 'DELETE', headers: technician })
    expect(removed.status).toBe(204)
    expect(await client.line.next('dismissed')).toEqual({ reason: 'revoked' })
    await client.line.next('disconnect')

    expect((await server.ask('/kiosk/exhibition', { headers: bearer(token) })).status).toBe(401)
    const auth = { protocol: 1, token, last: null }
    const refused = openLine(server.url, '/kiosk', { auth })
    expect(await refused.next('connect_error')).toBe('revoked')
    await server.restart()
    const later = openLine(server.url, '/kiosk', { auth })
    expect(await later.next('connect_error')).toBe('revoked')
    expect((await server.ask(`/kiosks/${kiosk.id}`, { method: 'DELETE', headers: technician })).status).toBe(
      404,
    )
  })

  async function startServerWithTwoRooms(): Promise<TestServer> {
    const started = await startTestServer()
    const store = await openStore(started.database)
    await store.venues.addRoom(makeRoom({ id: 'cellar' }))
    await store.close()
    await started.restart()
    return started
  }
})
