import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { storyOf } from '../../../core/contribution/story-of.ts'
import { BoothMessage } from '../../../core/protocol/booth.ts'
import { DraftReply, InboxReply } from '../../../core/protocol/inbox.ts'
import { DeskStory } from '../../../core/protocol/stories.ts'
import { WithdrawalReply } from '../../../core/protocol/withdrawal.ts'
import type { HeldContribution } from '../../../server/inbox/contribution-file.ts'
import { BoothCrew, inboxReasons, makeSent, SIX, WallScreen } from '../../helpers/booth.ts'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'

let server: TestServer
let crew: BoothCrew
const walls: string[] = []
beforeAll(async () => {
  server = await startTestServer({ startAt: Date.parse('2026-06-10T08:05:00Z') })
  crew = await BoothCrew.at(server)
})
beforeEach(() => crew.newDay())
afterEach(async () => {
  for (const id of walls.splice(0)) await server.context.installation.fleet.revoke(id)
})
afterAll(() => server.close())

const withdraw = (typed: string) => server.ask('/withdrawals', { method: 'POST', json: { receipt: typed } })

async function wallScreen(): Promise<WallScreen> {
  const { token, kiosk } = await server.admitKiosk('Wall', 'wall')
  walls.push(kiosk.id)
  const client = await server.kiosk(token)
  await client.heard()
  return new WallScreen(client)
}

/** Waits until the screen has what the test means. */
async function until(wall: WallScreen, what: () => boolean): Promise<void> {
  while (!what()) await wall.kiosk.line.nextWith('wall')
}

describe('who is at the Inbox', () => {
  test('whoever opens it is, and a console that only looks ahead is not', async () => {
    const [first, second] = crew.curators
    const here = async (): Promise<string[]> => (await crew.list(first)).present.map((each) => each.id)
    await crew.list(first)
    expect((await crew.get(second, '?ahead=true')).read(InboxReply).items).toEqual([])
    expect(await here()).toHaveLength(1)
    await crew.list(second)
    expect(await here()).toHaveLength(2)
    expect((await crew.get(second, '?ahead=perhaps')).status).toBe(400)
  })
})

describe('a booth is written in', () => {
  test('[CON-9] [BOO-5] a booth hears everything that is missing before it opens, and what it sends is refused', async () => {
    await server.context.inbox.booths.change(crew.venueId, {
      wayBack: { address: null, telephone: null },
      lead: { name: '', reach: '' },
      procedure: '',
    })
    const heard = crew.booth.line.untaken('booth').map((raw) => BoothMessage.parse(raw))
    await crew.booth.heard()
    expect(crew.booth.line.untaken('booth').at(-1)).toEqual({
      reasons: ['no-way-back', 'no-lead', 'no-procedure'],
      wayBack: { address: null, telephone: null },
    })
    expect(heard.length).toBeGreaterThanOrEqual(1)
    expect(await crew.send()).toEqual({ ok: false, reason: 'off' })
    await crew.settle()
    expect(await crew.send()).toMatchObject({ ok: true })
  })

  test('[CON-7] the receipt is five words and a number in groups, in the language of the page', async () => {
    const { words, number } = await crew.write('Мен үйден кеттім.', { language: 'kk' })
    expect(words).toHaveLength(5)
    expect(number).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/)
  })

  test('a screen of another role sends nothing, and what does not fit is answered', async () => {
    const listening = await server.kiosk((await server.admitKiosk('Listening')).token)
    expect(await crew.sendFrom(listening)).toEqual({ ok: false, reason: 'not-a-booth' })
    expect(await crew.send({ text: 'а'.repeat(4_001) })).toEqual({ ok: false, reason: 'malformed' })
    expect(await crew.send({ text: '🙂🙂🙂 \u200b\u202e !!!' })).toEqual({ ok: false, reason: 'empty' })
  })

  test('the same press twice is one contribution, whose later receipt alone counts', async () => {
    const sent = makeSent()
    const [one, two] = await Promise.all([crew.send(sent), crew.send(sent)])
    if (!one.ok || !two.ok) throw new Error('It was not taken.')
    expect(server.context.inbox.shelf.all()).toHaveLength(1)
    expect(await crew.kept(sent.key)).toBe(true)
    expect(await crew.send(sent)).toEqual({ ok: false, reason: 'already-sent' })
    expect((await withdraw(one.receipt.number)).status).toBe(404)
    expect((await withdraw(two.receipt.number)).status).toBe(200)
  })

  test('[BOO-1] what has no receipt is gone: nobody ever sees it, and its receipt opens nothing', async () => {
    const sent = makeSent({ text: 'Nobody may read this.' })
    const reply = await crew.send(sent)
    if (!reply.ok) throw new Error('It was not taken.')
    await crew.restart()
    expect(server.context.inbox.shelf.all()).toHaveLength(1)
    await crew.later(0.1)
    expect(server.context.inbox.shelf.all()).toEqual([])
    expect(await crew.kept(sent.key)).toBe(false)
    expect((await withdraw(reply.receipt.number)).status).toBe(404)
  })

  test('[BOO-2] what only the curators may read is not for print, whatever is sent', async () => {
    await crew.write(SIX[0]!, { wish: 'curators', print: true })
    await crew.write(SIX[1]!, { wish: 'wall', print: true })
    const kept = server.context.inbox.shelf.all().map(({ contribution: { wish, print } }) => [wish, print])
    expect(kept.toSorted()).toEqual([
      ['curators', false],
      ['wall', true],
    ])
  })

  test('a queue of school children is taken, a machine is not', async () => {
    const replies = []
    for (let i = 0; i < 40; i++) replies.push(await crew.send({ text: `The same ${i % 2}` }))
    expect(replies.filter((reply) => reply.ok)).toHaveLength(15)
    expect(replies.at(-1)).toEqual({ ok: false, reason: 'too-many' })
  })
})

describe('the Inbox', () => {
  test('[BOO-3] curators see nothing while it could be told who sat in the booth', async () => {
    for (const text of SIX.slice(0, 5)) await crew.write(text)
    expect((await crew.list()).items).toEqual([])
    await crew.later(1)
    expect((await crew.list()).items).toEqual([])
    await crew.write(SIX[5]!)
    expect((await crew.list()).items).toEqual([])
    await crew.later(1)
    expect((await crew.list()).items).toHaveLength(6)
  })

  test('[BOO-3] what is left of a quiet day is opened with the next opening', async () => {
    await crew.write(SIX[0]!)
    await crew.later(4)
    expect((await crew.list()).items).toEqual([])
    await crew.later(16)
    expect((await crew.list()).items).toHaveLength(1)
  })

  test('[BOO-3] neither list nor item nor record says when, where or in which order it was written', async () => {
    const rows = await crew.sixInTheInbox()
    expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).toSorted())
    const item = JSON.stringify(await crew.open(rows[0]!.id))
    const hour = String(Math.floor(server.context.clock.now() / 3_600_000) - 2)
    for (const trace of ['kiosk', 'written', 'opening', 'hour', hour]) expect(item).not.toContain(trace)
    const audit = JSON.stringify(await server.context.audit.read(null, 100))
    expect(audit).not.toContain('contribution.sent')
    expect(server.logLines.join('')).not.toMatch(/contribut|words-/)
  })

  test('[ANO-6] two people let the wall show it; nobody twice, nobody who changed it, no script', async () => {
    const { id } = (await crew.sixInTheInbox())[0]!
    const [first, second, third] = crew.curators
    expect((await crew.act(first, id, 'approve', { base: 1 })).status).toBe(200)
    expect(inboxReasons(await crew.act(first, id, 'approve', { base: 1 }))).toEqual(['already-approved'])
    const script = bearer((await server.token('admin')).token)
    const asked = { method: 'POST', headers: script, json: { base: 1 } } as const
    expect(inboxReasons(await server.ask(`/inbox/${id}/approve`, asked))).toEqual(['people-only'])

    const { text } = await crew.open(id)
    const wider = { base: 1, text: `${text} So it was.`, language: 'en', kept: [] }
    expect((await crew.act(third, id, 'propose', wider)).status).toBe(200)
    expect(inboxReasons(await crew.act(third, id, 'approve', { base: 2 }))).toEqual(['editor-cannot-approve'])
    expect(inboxReasons(await crew.act(second, id, 'approve', { base: 1 }))).toEqual(['not-newest'])
    expect((await crew.open(id)).wall.approvals).toEqual([])
    expect((await crew.act(first, id, 'approve', { base: 2 })).status).toBe(200)
    expect((await crew.act(second, id, 'approve', { base: 2 })).status).toBe(200)
    expect((await crew.open(id)).row.tray).toBe('approved')
  })

  test('[ANO-2] [ANO-3] an identifying detail blocks it until it is settled one by one', async () => {
    const rows = await crew.sixInTheInbox(['Serik Akhmetov lives in Shymkent and I am 41.', ...SIX.slice(1)])
    const { id } = rows.find(({ open }) => open.direct > 0)!
    const [first] = crew.curators
    const reasons = inboxReasons(await crew.act(first, id, 'approve', { base: 1 }))
    expect(reasons).toContain('direct-detail')
    expect(reasons).toContain('quasi-detail')
    const { findings, text } = await crew.open(id)
    const direct = findings.find(({ risk }) => risk === 'direct')!
    const keep = { start: direct.start, end: direct.end, type: direct.type, reason: 'It must stay.' }
    const kept = await crew.act(first, id, 'propose', { base: 1, text, language: 'en', kept: [keep] })
    expect(inboxReasons(kept)).toEqual(['direct-cannot-stay'])
  })

  test('the same text forty times is one line, decided together; each keeps its own receipt', async () => {
    const receipts = []
    for (let i = 0; i < 3; i++) receipts.push(await crew.write('  I BELIEVE   you!'))
    await crew.later(1)
    for (let i = 0; i < 3; i++) receipts.push(await crew.write('i believe you'))
    await crew.later(1)
    const { items } = await crew.list()
    expect(items.map(({ copies }) => copies)).toEqual([5])
    for (const receipt of receipts.slice(0, 5)) expect((await withdraw(receipt.number)).status).toBe(200)
    await server.context.installation.withdrawals.settled()
    expect((await crew.list()).items.map(({ copies }) => copies)).toEqual([0])
    expect((await withdraw(receipts[5]!.number)).status).toBe(200)
    await server.context.installation.withdrawals.settled()
    expect((await crew.list()).items).toEqual([])
  })

  test('a slur is held back until somebody releases it; a call for help comes first until somebody has seen to it', async () => {
    const rows = await crew.sixInTheInbox(['You are all whores.', 'I am afraid to go home.', ...SIX.slice(2)])
    const held = rows.find(({ tray }) => tray === 'held')!
    expect(held.cautions).toEqual(['slur'])
    const [first] = crew.curators
    expect(inboxReasons(await crew.act(first, held.id, 'approve', { base: 1 }))).toContain('held-back')
    await crew.act(first, held.id, 'release')
    expect((await crew.open(held.id)).row.tray).toBe('first')
    const call = rows.find(({ tray }) => tray === 'calls')!
    expect(call.cautions).toEqual(['danger'])
    await crew.act(first, call.id, 'attend')
    expect((await crew.open(call.id)).row.tray).toBe('first')
  })

  test('[BOO-2] what only the curators may read can never go on the wall, nor become a story', async () => {
    for (const text of SIX) await crew.write(text, { wish: 'curators' })
    await crew.later(20)
    const row = (await crew.list()).items[0]!
    expect(row.tray).toBe('read')
    const [first] = crew.curators
    expect(inboxReasons(await crew.act(first, row.id, 'approve', { base: 1 }))).toEqual(['only-for-curators'])
    expect(inboxReasons(await crew.act(first, row.id, 'draft'))).toEqual(['only-for-curators'])
  })

  test('[BOO-3] what nobody approved is destroyed after seven days, with its key', async () => {
    const rows = await crew.sixInTheInbox()
    await crew.approve(rows[0]!.id)
    await crew.act(crew.curators[0], rows[1]!.id, 'decline', { reason: 'other' })
    await crew.later(7 * 24)
    const { items } = await crew.list()
    expect(items.map(({ id }) => id)).toEqual([rows[0]!.id])
    for (const { id } of rows.slice(1)) expect(server.context.vault.holds(id)).toBe(false)
  })

  test('destroying leaves nothing: no row, no key, nothing in an older copy of the database', async () => {
    const { id } = (await crew.sixInTheInbox())[0]!
    expect((await crew.act(crew.curators[0], id, 'destroy')).status).toBe(200)
    expect((await crew.get(crew.curators[0], `/${id}`)).status).toBe(404)
    expect(server.context.vault.holds(id)).toBe(false)
  })

  test('[CON-3] it becomes a story draft, and the same receipt takes the story back', async () => {
    for (const text of SIX.slice(0, 2)) await crew.write(text)
    const receipt = await crew.write('I left in March. I had two bags! Nobody asked why.')
    await crew.later(20)
    const rows = (await crew.list()).items
    const opened = await Promise.all(rows.map(({ id }) => crew.open(id)))
    const { row } = opened.find(({ text }) => text.startsWith('I left'))!
    const [curator] = crew.curators
    const { story } = (await crew.act(curator, row.id, 'draft')).read(DraftReply)
    const draft = (await crew.ask(curator, `/desk/stories/${story}`, {})).read(DeskStory)
    expect(draft.draft.text.en?.beats).toEqual(['I left in March. I had two bags! Nobody asked why.'])
    expect(draft.consents).toMatchObject([
      { form: 'booth', scope: { venues: [crew.venueId], media: ['text'] } },
    ])
    expect((await crew.get(curator, `/${row.id}`)).status).toBe(404)
    expect((await withdraw(receipt.words.join(' '))).status).toBe(200)
    expect(server.context.stories.shelf.get(story)).toBeNull()
    expect(server.context.vault.withdrawn().has(story)).toBe(true)
  })
})

test('[CON-3] making a story of it, cut short anywhere, is completed or undone by the next start', async () => {
  const receipt = await crew.write(SIX[0]!)
  await crew.write(SIX[1]!)
  await crew.later(20)
  const { shelf } = server.context.inbox
  const [begun, never] = shelf.all() as [HeldContribution, HeldContribution]
  const drafting = (held: HeldContribution, story: string) => ({
    held,
    next: { ...held.contribution, state: { kind: 'drafting' as const, story } },
  })
  await shelf.change([drafting(begun, 'story-begun'), drafting(never, 'story-never')])
  const hand = {
    actor: { kind: 'person' as const, id: crew.curators[0].id, manages: false },
    signature: 'test',
  }
  await server.context.stories.beginAs(
    'story-begun',
    'narrator',
    storyOf(begun.contribution.text, 'en', 1),
    hand,
  )
  await crew.restart()
  // The start goes on without waiting for it.
  await vi.waitFor(async () =>
    expect((await crew.list()).items.map(({ id }) => id)).toEqual([never.contribution.id]),
  )
  // Whichever of the two it was that became a story: its receipt takes back that, and the other's the words.
  expect((await withdraw(receipt.number)).status).toBe(200)
  const gone = server.context.vault.withdrawn()
  expect(gone.has('story-begun') || gone.has(never.contribution.id)).toBe(true)
  expect(gone.has('story-begun')).toBe(begun.contribution.text === SIX[0])
})

describe('the wall', () => {
  test('[BOO-3] fewer than five wait; five from two hours rise together, on walls and nowhere else', async () => {
    const wall = await wallScreen()
    const rows = await crew.sixInTheInbox()
    const listening = await server.kiosk((await server.admitKiosk('Listening')).token)
    for (const { id } of rows.slice(0, 4)) await crew.approve(id)
    await wall.kiosk.heard()
    expect(wall.texts.size).toBe(0)
    await crew.approve(rows[4]!.id)
    await until(wall, () => wall.texts.size > 0)
    expect(wall.texts.size).toBe(5)
    await listening.heard()
    await crew.booth.heard()
    expect(listening.line.untaken('wall')).toEqual([])
    expect(crew.booth.line.untaken('wall')).toEqual([])
  })

  test('[BOO-3] once it hangs there nothing says any more when it was written, and a restart changes neither text nor place', async () => {
    const rows = await crew.sixInTheInbox()
    for (const { id } of rows) await crew.approve(id)
    const before = server.context.inbox.wallTexts(crew.venueId)
    expect(before.length).toBeGreaterThanOrEqual(5)
    const hung = server.context.inbox.shelf
      .all()
      .filter(({ contribution }) => contribution.state.kind === 'on-wall')
    for (const { contribution } of hung) expect(contribution.written).toBeNull()
    await crew.restart()
    expect(server.context.inbox.wallTexts(crew.venueId)).toEqual(before)
  })

  test('[CON-3] [CON-4] [CON-5] a receipt takes its light off every wall, which says so; other screens are not asked', async () => {
    const receipts = new Map<string, string>()
    for (const text of SIX.slice(0, 3)) receipts.set(text, (await crew.write(text)).number)
    await crew.later(1)
    for (const text of SIX.slice(3)) receipts.set(text, (await crew.write(text)).number)
    await crew.later(1)
    for (const { id } of (await crew.list()).items.slice(0, 5)) await crew.approve(id)
    const wall = await wallScreen()
    expect(wall.texts.size).toBe(5)
    const [id, text] = [...wall.texts][0]!
    const reply = (await withdraw(receipts.get(text)!)).read(WithdrawalReply)
    expect(reply.screens).toMatchObject([{ ordinal: 1, state: 'awaited' }])
    const cue = await wall.kiosk.nextCue()
    expect(cue.action).toEqual({ kind: 'withdraw', story: id })
    await until(wall, () => wall.texts.size === 4)
    wall.kiosk.line.socket.emit('purged', {
      stories: [{ story: id, purged: { texts: 1 } }],
      at: server.context.clock.now(),
    })
    await wall.kiosk.heard()
    await server.context.installation.withdrawals.settled()
    const after = (await withdraw(receipts.get(text)!)).read(WithdrawalReply)
    expect(after.screens).toMatchObject([{ ordinal: 1, state: 'dark' }])
    expect(after.erasedAt).not.toBeNull()
    expect(server.context.inbox.wallTexts(crew.venueId).map((each) => each.id)).not.toContain(id)
  })

  test('[BOO-2] [ANO-6] the book holds what hangs on the wall and may be printed, never what was taken back, and says what print means', async () => {
    const allowed = SIX.filter((_, i) => i % 2 === 0)
    const receipts = new Map<string, string>()
    for (const [i, text] of SIX.entries()) {
      receipts.set(text, (await crew.write(text, { print: allowed.includes(text) })).number)
      if (i === 2) await crew.later(1)
    }
    await crew.later(1)
    const [curator] = crew.curators
    const make = (who = curator) =>
      crew.ask(who, `/venues/${crew.venueId}/book`, { method: 'POST', json: { language: 'en' } })
    expect((await make()).status).toBe(409)
    for (const { id } of (await crew.list()).items) await crew.approve(id)
    const hanging = () => server.context.inbox.wallTexts(crew.venueId).map(({ text }) => text)
    const book = async () => {
      const answer = await make()
      expect(answer.status).toBe(200)
      expect(answer.headers['content-disposition']).toMatch(
        /^attachment; filename="untold-book-[-\d]+\.html"$/,
      )
      return answer.text
    }
    const first = await book()
    for (const text of SIX) {
      const printed = hanging().includes(text) && allowed.includes(text)
      expect(first.includes(text.replaceAll("'", '&#39;')), text).toBe(printed)
    }
    expect(first).toContain('What is printed cannot be called back')
    expect(first).toContain('Напечатанное вернуть нельзя')
    expect(first).toContain('Қағазға басылғанды қайтарып алу мүмкін емес')
    const venue = (await crew.list()).venues.find(({ id }) => id === crew.venueId)!
    const printable = allowed.filter((text) => hanging().includes(text))
    expect(venue.printable).toBe(printable.length)
    const taken = printable[0]!
    expect((await withdraw(receipts.get(taken)!)).status).toBe(200)
    if (printable.length > 1) expect(await book()).not.toContain(taken)
    else expect((await make()).status).toBe(409)
  })

  test('[ANO-4] what together is rare in the whole exhibition is said to who reads it, and is no obstacle', async () => {
    const rare = 'Я из Тараза, мне 34 года, работаю учительницей, у меня пятеро детей.'
    const rows = await crew.sixInTheInbox([rare, ...SIX.slice(1)])
    const items = await Promise.all(rows.map(({ id }) => crew.open(id)))
    const hers = items.find(({ text }) => text === rare)!
    expect(hers.rare).toHaveLength(1)
    expect(hers.rare[0]!.words.en).toContain('Only this text says all of this')
    expect(hers.rare[0]!.words.kk).toContain('осы жазбада')
    for (const { text, rare: warned } of items) if (text !== rare) expect(warned).toEqual([])
    // Words that are made general say no more than they say.
    const warnings = async (text: string) => {
      const path = `/inbox/${hers.row.id}/check`
      const answer = await crew.ask(crew.curators[0], path, {
        method: 'POST',
        json: { text, language: 'ru' },
      })
      return (JSON.parse(answer.text) as { rare: unknown[] }).rare.length
    }
    expect(await warnings(rare)).toBe(1)
    expect(await warnings('Я из одного города, мне больше тридцати, у меня дети.')).toBe(0)
  })

  test('a curator takes a light down, and pauses and resumes the wall', async () => {
    for (const { id } of await crew.sixInTheInbox()) await crew.approve(id)
    const wall = await wallScreen()
    const size = wall.texts.size
    const [curator] = crew.curators
    const post = (path: string) => crew.ask(curator, path, { method: 'POST' })
    expect((await post(`/venues/${crew.venueId}/wall/pause`)).status).toBe(200)
    await until(wall, () => wall.paused)
    expect(wall.texts.size).toBe(size)
    expect((await post(`/venues/${crew.venueId}/wall/resume`)).status).toBe(200)
    await until(wall, () => !wall.paused)
    const id = [...wall.texts.keys()][0]!
    expect(inboxReasons(await crew.act(curator, id, 'destroy'))).toEqual(['on-wall'])
    expect((await crew.act(curator, id, 'take-down')).status).toBe(200)
    await until(wall, () => wall.texts.size === size - 1)
  })
})
