import { stat } from 'node:fs/promises'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { KiosksReply } from '../../../core/protocol/http.ts'
import { Welcome } from '../../../core/protocol/kiosk-events.ts'
import { ReceiptReply, StaffWithdrawalReply, WithdrawalReply } from '../../../core/protocol/withdrawal.ts'
import { LEASE_MS, LeaseGrant } from '../../../core/show/lease.ts'
import { makeDraft, makeDraftText } from '../../core/editorial/story-builders.ts'
import { DeskCrew } from '../../helpers/desk.ts'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'
import { TOLD, tellStory } from '../../helpers/told-story.ts'

const STORY = TOLD
let server: TestServer
let curator: Record<string, string>
beforeEach(async () => {
  server = await startTestServer()
  curator = bearer((await server.token('curator')).token)
})
afterEach(() => server.close())

async function receipt(language = 'ru'): Promise<ReceiptReply> {
  const answer = await server.ask(`/desk/stories/${STORY}/receipts`, {
    method: 'POST',
    headers: curator,
    json: { language },
  })
  expect(answer.status).toBe(201)
  return answer.read(ReceiptReply)
}
const withdraw = (typed: string) => server.ask('/withdrawals', { method: 'POST', json: { receipt: typed } })
const withdrawn = async (typed: string) => (await withdraw(typed)).read(WithdrawalReply)

describe('withdrawing', () => {
  test('[CON-9] a receipt comes with every way back from home that a venue has settled and that leads there', async () => {
    await tellStory(server)
    expect((await receipt()).wayBack).toEqual({ addresses: [], telephones: [] })
    const { booths } = server.context.inbox
    await booths.change('astana', {
      wayBack: { address: 'localhost/withdraw', telephone: '+7 717 200 00 00' },
    })
    expect((await receipt()).wayBack).toEqual({ addresses: [], telephones: ['+7 717 200 00 00'] })
    await booths.change('astana', { wayBack: { address: 'untold.example/withdraw', telephone: null } })
    expect((await receipt()).wayBack).toEqual({ addresses: ['untold.example/withdraw'], telephones: [] })
  })

  test.each(['kk', 'ru', 'en'])(
    '[CON-3] the five words alone are enough, in %s, without anybody signing in',
    async (language) => {
      await tellStory(server)
      const { words } = await receipt(language)
      expect((await withdraw(words.join(' '))).status).toBe(200)
      expect(server.context.installation.exhibitions.find(STORY)).toBeNull()
    },
  )

  test('[CON-3] the number alone is enough', async () => {
    await tellStory(server)
    expect((await withdraw((await receipt()).number)).status).toBe(200)
  })

  test('[CON-3] a curator withdraws for a narrator who has no receipt any more', async () => {
    await tellStory(server)
    const answer = await server.ask(`/desk/stories/${STORY}/withdraw`, { method: 'POST', headers: curator })
    expect(answer.read(StaffWithdrawalReply)).toMatchObject({ story: STORY, by: 'curator' })
  })

  test('[CON-3] nobody brings it back: not a list of stories, not a cue, not the vault', async () => {
    await tellStory(server)
    const { words } = await receipt()
    await withdraw(words.join(' '))
    await tellStory(server).catch(() => undefined)
    const { installation, vault } = server.context
    expect(installation.exhibitions.find(STORY)).toBeNull()
    const { token } = await server.token('admin')
    expect((await server.tryCue(token, { kind: 'story', story: STORY })).status).toBe(422)
    expect(await vault.seal({ storyId: STORY, kind: 'draft', revision: 2 }, Buffer.from('x'))).toMatchObject({
      ok: false,
    })
    await server.restart()
    expect(server.context.vault.withdrawn().has(STORY)).toBe(true)
    expect(server.context.installation.rooms.get('hall')!.state.withdrawn).toContain(STORY)
  })

  test('[CON-4] it is one cue without lead, in the log of every room', async () => {
    await tellStory(server)
    const before = server.context.clock.now()
    await withdraw((await receipt()).number)
    for (const room of server.context.installation.rooms.values()) {
      const [cue] = (await room.missedSince({ epoch: room.state.epoch, seq: room.state.seq - 1 })) ?? []
      expect(cue).toMatchObject({ level: 'withdraw', action: { kind: 'withdraw', story: STORY } })
      expect(cue!.atServerTime).toBe(cue!.issuedAt)
      expect(cue!.atServerTime).toBeGreaterThanOrEqual(before)
      expect(room.state.withdrawn).toEqual([STORY])
    }
  })

  test('[CON-4] it goes past a crowd of other wishes', async () => {
    await tellStory(server)
    const { number } = await receipt()
    const { token } = await server.token('operator')
    const crowd = Array.from({ length: 60 }, (_, n) => server.cue(token, { kind: 'volume', volume: n / 100 }))
    const begun = performance.now()
    const [{ at, now }] = await Promise.all([withdrawn(number), ...crowd])
    expect(now - at).toBeLessThan(2_000)
    expect(performance.now() - begun).toBeLessThan(8_000)
  })

  test('[CON-3] twice, at once and later, is as once', async () => {
    await tellStory(server)
    const { words, number } = await receipt()
    const both = await Promise.all([withdrawn(words.join(' ')), withdrawn(number)])
    const later = await withdrawn(number)
    expect(new Set([...both, later].map((each) => each.at)).size).toBe(1)
    const hall = server.context.installation.rooms.get('hall')!
    expect(hall.state.withdrawn).toEqual([STORY])
    expect(hall.state.seq).toBe(1)
  })
})

describe('what the narrator sees', () => {
  test('[CON-5] each screen by a number, dark when it has said so, awaited until its lease ends when it has not', async () => {
    await tellStory(server)
    const here = await server.admitKiosk('By the window')
    const away = await server.admitKiosk('Behind the stairs')
    const screen = await server.kiosk(here.token)
    const other = await server.kiosk(away.token)
    const granted = other.welcome.leases
    expect(granted.leases).toEqual([{ story: STORY, revision: 1, until: granted.at + LEASE_MS }])
    other.close()
    const { words } = await receipt()
    const first = await withdrawn(words.join(' '))
    expect(first.screens.map((each) => each.state)).toEqual(['awaited', 'awaited'])
    const cue = await screen.nextCue()
    expect(cue.action).toEqual({ kind: 'withdraw', story: STORY })
    screen.line.socket.emit('purged', {
      stories: [{ story: STORY, purged: { texts: 1 } }],
      at: cue.atServerTime + 700,
    })
    await screen.heard()
    await server.context.installation.withdrawals.settled()
    const second = await withdrawn(words.join(' '))
    const dark = second.screens.find((each) => each.state === 'dark')!
    const awaited = second.screens.find((each) => each.state === 'awaited')!
    expect(dark).toMatchObject({ state: 'dark' })
    expect(awaited).toMatchObject({ until: granted.at + LEASE_MS })
    expect(second.erasedAt).not.toBeNull()
  })

  test('[CON-5] neither story, title, venue, room nor the screens’ names are in the answer', async () => {
    await tellStory(server)
    await server.admitKiosk('By the window')
    const answer = await withdraw((await receipt()).number)
    for (const word of [STORY, 'window', 'hall', 'astana', 'kiosk-', 'listening'])
      expect(answer.text.toLowerCase()).not.toContain(word)
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  test('[CON-5] staff see which screen, and what it let go of', async () => {
    await tellStory(server)
    const { token, kiosk } = await server.admitKiosk()
    const screen = await server.kiosk(token)
    await withdraw((await receipt()).number)
    const cue = await screen.nextCue()
    screen.line.socket.emit('purged', {
      stories: [{ story: STORY, purged: { texts: 1, sounds: 2 } }],
      at: cue.atServerTime,
    })
    await screen.heard()
    const answer = await server.ask(`/desk/stories/${STORY}/withdrawal`, { headers: curator })
    expect(answer.read(StaffWithdrawalReply).screens).toMatchObject([
      { kioskId: kiosk.id, ordinal: 1, purged: { texts: 1, sounds: 2 } },
    ])
  })

  test('[CON-5] a screen that says it was dark in the future is not believed', async () => {
    await tellStory(server)
    const screen = await server.kiosk((await server.admitKiosk()).token)
    const { number } = await receipt()
    await withdraw(number)
    await screen.nextCue()
    screen.line.socket.emit('purged', { stories: [{ story: STORY, purged: {} }], at: 9e12 })
    await screen.heard()
    const { screens, now } = await withdrawn(number)
    expect(screens[0]).toMatchObject({ state: 'dark' })
    expect((screens[0] as { at: number }).at).toBeLessThanOrEqual(now)
  })
})

describe('[CON-7] who guesses', () => {
  test('hears the same sentence in the same shape, whatever was tried', async () => {
    await tellStory(server)
    await receipt()
    const tries = [
      '',
      'acorn',
      'acorn lighthouse pyramid noodle waltz',
      '1234 5678 9012 3456',
      'ы'.repeat(200),
    ]
    const answers = await Promise.all(tries.map(withdraw))
    expect(new Set(answers.map((each) => `${each.status} ${each.text}`)).size).toBe(1)
    expect(answers[0]!.status).toBe(404)
  })

  test('is stopped after some tries, and told when to come back', async () => {
    for (let i = 0; i < 30; i++) expect((await withdraw(`acorn ${i}`)).status).toBe(404)
    const answer = await withdraw('acorn')
    expect(answer.status).toBe(429)
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
  })

  test('finds no receipt in the database: only keyed hashes', async () => {
    await tellStory(server)
    const { words, number } = await receipt('en')
    await server.context.installation.withdrawals.settled()
    const { readFile } = await import('node:fs/promises')
    for (const file of [server.database, `${server.database}-wal`]) {
      const bytes = await readFile(file)
      for (const secret of [words.join(' '), number, number.replaceAll(' ', '')])
        expect(bytes.includes(secret)).toBe(false)
    }
    for (const line of server.logLines) expect(line).not.toContain(words.join(' '))
  })

  test('a story without a narrator has no receipt', async () => {
    const shipped = server.context.installation.exhibitions.published()[0]!
    const answer = await server.ask(`/desk/stories/${shipped.id}/receipts`, {
      method: 'POST',
      headers: curator,
      json: { language: 'kk' },
    })
    expect(answer.status).toBe(409)
  })
})

describe('leases on the wire', () => {
  test('[CON-4] a screen is granted on arrival, told anew when what is on show changes, and not told of what went', async () => {
    await tellStory(server)
    const screen = await server.kiosk((await server.admitKiosk()).token)
    expect(Welcome.parse(screen.welcome).leases.leases.map((each) => each.story)).toEqual([STORY])
    await withdraw((await receipt()).number)
    expect(LeaseGrant.parse(await screen.line.next('leases')).leases).toEqual([])
    expect(await screen.line.next('exhibition')).toMatchObject({ exhibition: expect.any(String) })
  })
})

test('[CON-6] it counts as erased only when the write-ahead log is empty too, and a restart takes that up', async () => {
  await tellStory(server)
  const reader = new Database(server.database, { readonly: true })
  // Somebody reads along, as a copy of the database does: the log cannot be cut meanwhile.
  reader.exec('begin')
  reader.prepare('select count(*) from stories').get()
  const { withdrawals } = server.context.installation
  await withdrawals.withdraw(STORY, 'curator', { kind: 'system', id: 'test' })
  await withdrawals.settled()
  expect((await withdrawals.staffView(STORY))!.erasedAt).toBeNull()
  expect(server.logLines.join('')).toContain('could not be erased yet')
  reader.close()
  await server.restart()
  const again = server.context.installation.withdrawals
  await again.settled()
  expect((await again.staffView(STORY))!.erasedAt).not.toBeNull()
  expect((await stat(`${server.database}-wal`)).size).toBeLessThan(64 * 1024)
  const said = (await server.ask('/audit', { headers: bearer((await server.token('admin')).token) })).text
  expect(said.split('story.erase').length - 1).toBe(1)
})

test('[CON-3] [CON-6] whoever edits, checks or approves while it is withdrawn brings nothing of it back', async () => {
  const crew = await DeskCrew.at(server)
  for (let round = 0; round < 5; round++) {
    const { id } = await crew.begin('narrator')
    const draft = makeDraft({ text: { en: makeDraftText(`round ${round}`) } })
    const crowd = Array.from({ length: 6 }, (_, n) => [
      crew.act(crew.curator, id, 'autosave', { base: 1, draft: { ...draft, seed: n } }),
      crew.act(crew.curator, id, 'revisions', { base: 1, draft: { ...draft, seed: n }, restores: null }),
      crew.act(crew.curator, id, 'asides', { base: 1, draft: { ...draft, seed: n } }),
      crew.act(crew.curator, id, 'forbidden', { words: [`word${n}`] }),
    ]).flat()
    const [withdrawn, ...answers] = await Promise.all([crew.act(crew.curator, id, 'withdraw'), ...crowd])
    expect(withdrawn!.status).toBe(200)
    // Each was carried out before, was told of the other's text, or was told that the story is gone.
    for (const { status } of answers) expect([200, 201, 204, 409, 410]).toContain(status)
    await server.context.installation.withdrawals.settled()
    expect((await crew.get(crew.curator, `/stories/${id}`)).status).toBe(410)
    expect(server.context.vault.holds(id)).toBe(false)
    const database = new Database(server.database, { readonly: true })
    for (const table of ['story_texts', 'story_steps', 'story_asides'])
      expect(database.prepare(`select count(*) from ${table} where story_id = ?`).pluck().get(id)).toBe(0)
    expect(database.prepare('select file from stories where id = ?').pluck().get(id)).toBeNull()
    database.close()
  }
})

test('[CON-4] staff see until when a screen that is cut off could show a narrator’s story', async () => {
  const { token, kiosk } = await server.admitKiosk()
  const { fleet } = server.context.installation
  const cutOff = async () => {
    ;(await server.kiosk(token)).close()
    await vi.waitFor(() => expect(fleet.view(kiosk.id)?.online).toBe(false), 5_000)
    const views = (await server.ask('/kiosks', { headers: curator })).read(KiosksReply).items
    return views.find((each) => each.id === kiosk.id)?.leaseUntil ?? null
  }
  expect(await cutOff()).toBeNull()
  await tellStory(server)
  const asked = server.context.clock.now()
  const until = (await cutOff()) ?? 0
  expect(until).toBeGreaterThanOrEqual(asked + LEASE_MS)
  expect(until).toBeLessThanOrEqual(server.context.clock.now() + LEASE_MS)
  // A server that starts anew has granted nothing, and does not know what the one before it did.
  await server.restart()
  expect(server.context.installation.fleet.view(kiosk.id)?.leaseUntil).toBeGreaterThan(asked)
})
