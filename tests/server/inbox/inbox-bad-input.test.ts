import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { InboxItem } from '../../../core/protocol/inbox.ts'
import { BoothCrew, makeSent, SIX } from '../../helpers/booth.ts'
import { startTestServer, type TestServer } from '../../helpers/server.ts'

let server: TestServer
let crew: BoothCrew
beforeAll(async () => {
  server = await startTestServer({ startAt: Date.parse('2026-06-10T08:05:00Z') })
  crew = await BoothCrew.at(server)
})
beforeEach(() => crew.newDay())
afterAll(() => server.close())

/** What came of one text, opened by a curator on the next day. */
async function opened(text: string): Promise<InboxItem> {
  await crew.write(text)
  await crew.later(20)
  const [row] = (await crew.list()).items
  return crew.open(row!.id)
}

describe('what is sent from a booth', () => {
  test('[SEC-7] of 100,000 characters nothing is taken, and the server goes on', async () => {
    const refused = crew.booth.line.next('disconnect')
    crew.booth.line.socket.emit('contribute', makeSent({ text: 'ә'.repeat(100_000) }))
    await refused
    expect(server.context.inbox.shelf.all()).toEqual([])
    expect(await crew.send()).toMatchObject({ ok: true })
  })

  test.each([
    ['no object', 'text'],
    ['nothing', null],
    ['a key that is none', { ...makeSent(), key: 'abc' }],
    ['more than was asked', { ...makeSent(), booth: 'kiosk-1' }],
    ['a wish that is none', { ...makeSent(), wish: 'book' }],
    ['a text that is a list', { ...makeSent(), text: ['a'] }],
    ['nested a thousand deep', JSON.parse('['.repeat(1_000) + ']'.repeat(1_000)) as unknown],
  ])('[SEC-7] %s: it is answered in words and changes nothing', async (_, body) => {
    // Whoever sends nonsense may have been cut off before; a real booth comes back.
    await crew.send({ text: '…' })
    const { socket } = crew.booth.line
    expect(await socket.timeout(8_000).emitWithAck('contribute', body)).toEqual({
      ok: false,
      reason: 'malformed',
    })
    expect(await socket.timeout(8_000).emitWithAck('contribute:kept', body)).toBe(false)
    expect(server.context.inbox.shelf.all()).toEqual([])
  })

  test('a text that is not acknowledged, because nobody asked to be answered, is taken all the same and then destroyed', async () => {
    await crew.send({ text: '…' })
    crew.booth.line.socket.emit('contribute', makeSent())
    await crew.booth.heard()
    await expect.poll(() => server.context.inbox.shelf.all().length).toBe(1)
    await crew.later(0.1)
    expect(server.context.inbox.shelf.all()).toEqual([])
  })

  test('markup is words', async () => {
    const text = '<script>alert(1)</script> <b>I left</b> &amp; **came** back'
    expect((await opened(text)).text).toBe(text)
  })

  test('zero-width and bidirectional signs hide neither a name nor a slur', async () => {
    const { text, findings, row } = await opened('Мар\u200bина Серг\u202eеевна, ты шл\u2060юха')
    expect(text).toBe('Марина Сергеевна, ты шлюха')
    expect(findings.map(({ type }) => type)).toContain('name')
    expect(row.tray).toBe('held')
  })

  test('a phone book is taken as it is, and every number in it must go', async () => {
    const book = Array.from(
      { length: 80 },
      (_, i) => `Серик Ахметов ${i}, +7 701 555 ${10 + (i % 80)} ${11 + (i % 80)}`,
    )
    const { findings, row } = await opened(book.join('\n'))
    expect(findings.filter(({ type }) => type === 'phone').length).toBeGreaterThanOrEqual(80)
    expect(row.open.direct).toBeGreaterThanOrEqual(80)
    const [curator] = crew.curators
    expect((await crew.act(curator, row.id, 'approve', { base: 1 })).status).toBe(409)
  })
})

describe('receipts', () => {
  test('[CON-7] are guessed at thirty times from one address, and then nobody there is answered for a while', async () => {
    const { number } = await crew.write(SIX[0]!)
    const guess = (receipt: string) => server.ask('/withdrawals', { method: 'POST', json: { receipt } })
    const answers = []
    for (let i = 0; i < 31; i++) answers.push((await guess(`${1000 + i} 5678 9012 3456`)).status)
    expect(answers.slice(0, 30).every((status) => status === 404)).toBe(true)
    expect(answers.at(-1)).toBe(429)
    expect((await guess(number)).status).toBe(429)
    // [CON-3]: a booth behind the same address still takes back; its own tries are counted apart.
    const { token } = await server.admitKiosk('Another booth', 'booth')
    const inBooth = (receipt: string) =>
      server.ask('/withdrawals', {
        method: 'POST',
        json: { receipt },
        headers: { authorization: `Bearer ${token}` },
      })
    expect((await inBooth('1000 5678 9012 3456')).status).toBe(404)
    expect((await inBooth(number)).status).toBe(200)
    await crew.later(0.2)
    expect((await guess(number)).status).toBe(200)
  })
})
