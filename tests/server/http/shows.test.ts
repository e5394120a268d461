import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { CueReply, RoomStateReply, WhyReply } from '../../../core/protocol/http.ts'
import { ShowsMessage } from '../../../core/protocol/console-events.ts'
import {
  DryRunReply,
  ShowHistoryReply,
  ShowReply,
  ShowRevisionReply,
  ShowsReply,
} from '../../../core/protocol/shows.ts'
import type { Show } from '../../../core/model/show.ts'
import { ahead } from '../../../core/show/show-ahead.ts'
import { openStore } from '../../../server/store/open-store.ts'
import type { Answer } from '../../helpers/ask.ts'
import { makeRoom, makeShow, makeShowCue } from '../../helpers/builders.ts'
import { openLine } from '../../helpers/kiosk-client.ts'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'

/** A Wednesday in June: only the everyday rule holds, whatever day it is where the test runs. */
const ORDINARY_DAY = Date.parse('2026-06-10T12:00+05:00')

let server: TestServer
let token: string
beforeAll(async () => {
  server = await startTestServer({ startAt: ORDINARY_DAY })
  await server.stopped(async () => {
    const store = await openStore(join(server.config.dataDir, 'untold.sqlite'))
    await store.venues.addRoom(
      makeRoom({ id: 'cellar', name: { kk: 'Жертөле', ru: 'Подвал', en: 'Cellar' } }),
    )
    await store.close()
  })
  token = (await server.token('operator')).token
})
afterAll(() => server.close())
beforeEach(async () => {
  for (const room of ['hall', 'cellar']) await ask(room, { kind: 'show.stop', fadeMs: 0 })
  await ask('hall', { kind: 'release', of: 'all', fadeMs: 0 })
  await vi.waitFor(async () => {
    expect(await state('hall')).toMatchObject({ show: null, overrides: [] })
  }, 5_000)
})

const ask = (room: string, json: unknown): Promise<Answer> =>
  server.ask(`/rooms/${room}/cues`, { method: 'POST', headers: bearer(token), json })
const state = async (room: string) =>
  (await server.ask(`/rooms/${room}/state`, { headers: bearer(token) })).read(RoomStateReply)
const post = (show: Show, revision: number): Promise<Answer> =>
  server.ask(`/shows/${show.id}`, { method: 'POST', headers: bearer(token), json: { revision, show } })
async function saved(show: Show, revision = 0): Promise<ShowReply> {
  const answer = await post(show, revision)
  if (answer.status !== 200) throw new Error(answer.text)
  return answer.read(ShowReply)
}
async function taken(room: string, json: unknown): Promise<void> {
  const answer = await ask(room, json)
  if (answer.status !== 202) throw new Error(answer.text)
}
const white = { kind: 'theme', theme: 'white', fadeMs: 0 } as const
const violet = { kind: 'theme', theme: 'violet', fadeMs: 0 } as const

describe('a show in a room', () => {
  test('the opening evening and the silent minute ship, and can start', async () => {
    const { items } = (await server.ask('/shows', { headers: bearer(token) })).read(ShowsReply)
    expect(items.map(({ id, grave }) => [id, grave])).toEqual(
      expect.arrayContaining([
        ['opening-evening', 0],
        ['silent-minute', 0],
      ]),
    )
    await taken('hall', { kind: 'show.start', show: 'opening-evening' })
    await vi.waitFor(async () => expect((await state('hall')).show?.next?.number).toBe('1'), 5_000)
    expect((await state('hall')).theme).toBe('dusk')
  })

  test('[VEN-3] eight presses of GO at once are one, and the other seven are told so in words', async () => {
    await saved(
      makeShow([makeShowCue('1', { action: white }), makeShowCue('2')], { id: 'eight', protectMs: 10_000 }),
    )
    await taken('hall', { kind: 'show.start', show: 'eight' })
    const before = (await state('hall')).seq
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask('hall', { kind: 'show.go' })))
    expect(answers.map((each) => each.status).toSorted()).toEqual([202, ...Array(7).fill(409)])
    for (const each of answers.filter(({ status }) => status === 409)) {
      expect(each.problem()).toBe('go_protected')
      expect(each.text).toMatch(
        /GO was pressed \d\.\d s ago\. Within 10\.0 s a second press counts as the same/,
      )
    }
    expect((await state('hall')).seq).toBe(before + 1)
    await vi.waitFor(async () => expect((await state('hall')).show?.next?.number).toBe('2'), 5_000)
    expect((await state('hall')).show?.protectedUntil).toBeGreaterThan(ORDINARY_DAY)
  })

  test('a GO that is sent again with its key is the same GO', async () => {
    await saved(makeShow([makeShowCue('1'), makeShowCue('2')], { id: 'again', protectMs: 0 }))
    await taken('hall', { kind: 'show.start', show: 'again' })
    const go = { kind: 'show.go', idempotencyKey: 'press-1' }
    const [first, second] = [await ask('hall', go), await ask('hall', go)]
    expect(second.read(CueReply).cueId).toBe(first.read(CueReply).cueId)
  })

  test('why tells of the show, its cue and what waits behind it, in three languages', async () => {
    const name = { kk: 'Кеш', ru: 'Вечер', en: 'Evening' }
    const said = { kk: 'Ақ жарық', ru: 'Белый свет', en: 'White light' }
    const cues = [makeShowCue('1', { action: white, name: said }), makeShowCue('2', { name: said })]
    await saved(makeShow(cues, { id: 'why', name, protectMs: 0 }))
    await taken('hall', { kind: 'show.start', show: 'why' })
    await taken('hall', { kind: 'show.go' })
    await vi.waitFor(async () => {
      const [first] = (await state('hall')).overrides
      expect(first?.holder.origin).toEqual({ kind: 'show', id: 'why', number: '1' })
    }, 5_000)
    const why = (await server.ask('/rooms/hall/why', { headers: bearer(token) })).read(WhyReply)
    expect(why.theme).toMatchObject({
      value: 'white',
      holder: { level: 'show', origin: { kind: 'show', id: 'why', number: '1' }, name: 'Evening, cue 1' },
      beat: [{ value: 'dusk', holder: { level: 'schedule' } }],
    })
    expect(why.show).toMatchObject({ state: 'standing-by', last: { number: '1' }, next: { number: '2' } })
    expect(why.sentences.en[0]).toMatch(
      /^Theme: White \(by a show: Evening, cue 1, while the show is on\)\. Waiting behind it: Dusk \(Every day\)\.$/,
    )
    expect(why.sentences.en.at(-1)).toBe(
      'Show: Evening (started by operator). On: cue 1 “White light”. Waits for GO: cue 2 “White light”.',
    )
    expect(why.sentences.ru[0]).toContain('по сценарию: Вечер, шаг 1, пока идёт сценарий')
    expect(why.sentences.ru.at(-1)).toContain('Ждёт GO: шаг 2 «Белый свет».')
    expect(why.sentences.kk[0]).toContain('сценарий бойынша: Кеш, 1-қадам, сценарий жүріп жатқанда')
    expect(why.sentences.kk.at(-1)).toContain('GO күтіп тұр: 2-қадам «Ақ жарық».')
  })

  test('two shows run in two rooms at once, each with its own list', async () => {
    const two = (id: string, action: Show['cues'][0]['action']): Show =>
      makeShow([makeShowCue('1', { action }), makeShowCue('2')], { id, protectMs: 0 })
    await saved(two('in-hall', white))
    await saved(two('in-cellar', violet))
    for (const room of ['hall', 'cellar']) {
      await taken(room, { kind: 'show.start', show: `in-${room}` })
      await taken(room, { kind: 'show.go' })
    }
    await vi.waitFor(async () => {
      expect([(await state('hall')).theme, (await state('cellar')).theme]).toEqual(['white', 'violet'])
    }, 5_000)
    await taken('hall', { kind: 'show.stop', fadeMs: 0 })
    await vi.waitFor(async () => expect((await state('hall')).show).toBeNull(), 5_000)
    expect((await state('cellar')).show).toMatchObject({ id: 'in-cellar', next: { number: '2' } })
  })

  test('a room goes by the list that it was started with, through edits, a removal and a restart', async () => {
    const first = await saved(
      makeShow([makeShowCue('1'), makeShowCue('2', { action: white })], { id: 'kept', protectMs: 0 }),
    )
    await taken('hall', { kind: 'show.start', show: 'kept' })
    await taken('hall', { kind: 'show.go' })
    const edited = await saved({ ...first.show, cues: [makeShowCue('9')] }, first.revision)
    const path = `/shows/kept?revision=${edited.revision}`
    expect((await server.ask(path, { method: 'DELETE', headers: bearer(token) })).status).toBe(204)
    expect((await server.ask('/shows/kept', { headers: bearer(token) })).status).toBe(404)
    await server.restart()
    expect((await state('hall')).show).toMatchObject({ id: 'kept', revision: 1, next: { number: '2' } })
    await taken('hall', { kind: 'show.go', cue: '2' })
    await vi.waitFor(async () => expect((await state('hall')).theme).toBe('white'), 5_000)
    const list = await server.ask('/shows/kept/revisions/1', { headers: bearer(token) })
    expect(list.read(ShowRevisionReply).show).toEqual(first.show)
  })

  test('[END-2] a screen holds all that follows by itself, and needs nobody for it', async () => {
    await saved(
      makeShow(
        [
          makeShowCue('1', { action: white, follow: 'continue' }),
          makeShowCue('2', { preWaitMs: 600_000, action: violet }),
        ],
        { id: 'alone', protectMs: 0 },
      ),
    )
    const screen = await server.kiosk((await server.admitKiosk()).token)
    await taken('hall', { kind: 'show.start', show: 'alone' })
    await taken('hall', { kind: 'show.go' })
    await vi.waitFor(() => expect(screen.state.show?.pending).toHaveLength(2), 5_000)
    const held = ahead(screen.state)
      .claims.filter((each) => each.level === 'show')
      .slice(-2)
    expect(held.map((each) => each.value)).toEqual(['white', 'violet'])
    expect(held[1]!.from - held[0]!.from).toBe(600_000)
    screen.close()
  })

  test('what cannot be is refused in words', async () => {
    const empty = await saved(makeShow([], { id: 'empty' }))
    expect(empty.problems).toMatchObject([{ kind: 'no-cues', grave: true }])
    const refusals = [
      [{ kind: 'show.start', show: 'empty' }, 'cannot start: it has no cues'],
      [{ kind: 'show.start', show: 'nowhere' }, 'There is no show'],
      [{ kind: 'show.start', show: 'opening-evening', from: '99' }, 'no cue 99'],
      [{ kind: 'show.go' }, 'No show is on in this room'],
      [{ kind: 'show.jump', to: '1' }, 'No show is on'],
    ] as const
    for (const [json, said] of refusals) {
      const answer = await ask('hall', json)
      expect([answer.status, answer.problem()]).toEqual([422, 'cue_refused'])
      expect(answer.text).toContain(said)
    }
  })
})

describe('a show on the desk', () => {
  test('two people at once: what each changed is in it, and the same thing changed twice is refused with both', async () => {
    const base = await saved(makeShow([makeShowCue('1'), makeShowCue('2')], { id: 'two' }))
    const [one, two] = base.show.cues as [Show['cues'][0], Show['cues'][0]]
    const mine = await saved({ ...base.show, cues: [{ ...one, preWaitMs: 700 }, two] }, base.revision)
    expect(mine).toMatchObject({ revision: 2, merged: false })
    const theirs = await saved({ ...base.show, cues: [two, one] }, base.revision)
    expect(theirs).toMatchObject({ revision: 3, merged: true, what: 'merge' })
    expect(theirs.show.cues).toEqual([two, { ...one, preWaitMs: 700 }])

    const contested = await post({ ...base.show, cues: [{ ...one, preWaitMs: 900 }, two] }, base.revision)
    expect([contested.status, contested.problem()]).toEqual([409, 'contested'])
    const told = JSON.parse(contested.text) as { conflicts: unknown; now: { revision: number } }
    expect(told).toMatchObject({ conflicts: [{ kind: 'cue', cue: 'c1' }], now: { revision: 3 } })
    const { items } = (await server.ask('/shows/two/revisions', { headers: bearer(token) })).read(
      ShowHistoryReply,
    )
    expect(items.map(({ revision, what }) => [revision, what])).toEqual([
      [3, 'merge'],
      [2, 'change'],
      [1, 'begin'],
    ])
  })

  test('twenty edits of twenty cues from one revision, all at once: none is lost', async () => {
    const cues = Array.from({ length: 20 }, (_, i) => makeShowCue(String(i + 1)))
    const base = await saved(makeShow(cues, { id: 'many' }))
    const edits = cues.map((cue, i) => ({
      ...base.show,
      cues: cues.map((each) => (each === cue ? { ...each, preWaitMs: i + 1 } : each)),
    }))
    const answers = await Promise.all(edits.map((show) => post(show, base.revision)))
    expect(answers.map((each) => each.status)).toEqual(Array(20).fill(200))
    const now = (await server.ask('/shows/many', { headers: bearer(token) })).read(ShowReply)
    expect(now.show.cues.map((cue) => cue.preWaitMs)).toEqual(cues.map((_, i) => i + 1))
  })

  test('consoles hear of an edit, and a dry run of an unsaved list moves nothing', async () => {
    const { cookie } = await server.staff('operator')
    const line = openLine(server.url, '/console', { headers: { Cookie: cookie } })
    await line.next('rooms')
    const show = makeShow([makeShowCue('1', { action: violet })], { id: 'heard' })
    await saved(show)
    expect(ShowsMessage.parse(await line.next('shows'))).toEqual({ show: 'heard' })
    line.close()

    const before = (await state('hall')).seq
    await taken('hall', { kind: 'theme', theme: 'white' })
    const answer = await server.ask('/rooms/hall/dry-run', {
      method: 'POST',
      headers: bearer(token),
      json: { show },
    })
    const run = answer.read(DryRunReply)
    expect(run).toMatchObject({ gos: 1, cues: [{ number: '1', comes: 'go' }] })
    // What a person takes begins a moment later, and the room may have been white before.
    await vi.waitFor(async () => {
      const later = await server.ask('/rooms/hall/dry-run', {
        method: 'POST',
        headers: bearer(token),
        json: { show },
      })
      expect(later.read(DryRunReply).cues[0]).toMatchObject({
        effect: 'beaten',
        beatenBy: { level: 'person', value: 'white', name: { kk: 'operator' } },
      })
    })
    expect((await state('hall')).seq).toBe(before + 1)
  })

  test('[SEC-7] a list that is none is refused field by field', async () => {
    const good = makeShow([makeShowCue('1')], { id: 'bad' })
    const [cue] = good.cues as [Show['cues'][0]]
    for (const [show, field] of [
      [{ ...good, cues: [{ ...cue, number: '' }] }, 'body.show.cues.0.number'],
      [{ ...good, cues: [{ ...cue, preWaitMs: -1 }] }, 'body.show.cues.0.preWaitMs'],
      [{ ...good, cues: [{ ...cue, action: { kind: 'calm' } }] }, 'body.show.cues.0.action.kind'],
      [{ ...good, cues: [cue, cue] }, 'body.show'],
      [{ ...good, cues: Array.from({ length: 301 }, (_, i) => makeShowCue(String(i))) }, 'body.show.cues'],
    ] as const) {
      const answer = await post(show as Show, 0)
      expect(answer.status).toBe(400)
      expect((JSON.parse(answer.text) as { errors: { field: string }[] }).errors[0]?.field).toBe(field)
    }
    expect((await server.ask('/shows/bad', { headers: bearer(token) })).status).toBe(404)
  })
})
