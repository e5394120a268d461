import { copyFile, readFile } from 'node:fs/promises'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BoothCrew, makeSent, SIX } from '../../helpers/booth.ts'
import { filesWith } from '../../helpers/canary.ts'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'

const CANARY = 'Zephyrine kept the kettle quiet'
const WORDS = ['Zephyrine', 'kettle quiet']

let server: TestServer
let crew: BoothCrew
beforeAll(async () => {
  server = await startTestServer({ startAt: Date.parse('2026-06-10T08:05:00Z') })
  crew = await BoothCrew.at(server)
})
afterAll(() => server.close())

/** Everything that anybody but the Inbox can ask for. */
async function publicAnswers(): Promise<string> {
  const admin = bearer((await server.token('admin')).token)
  const answers = []
  for (const path of ['/audit', '/rooms', '/kiosks', '/stories', '/venues', '/rooms/hall/state', '/inbox'])
    answers.push((await server.ask(path, { headers: admin })).text)
  return answers.join('')
}

test('[CON-6] [BOO-1] no word that a visitor wrote touches disk, log or any answer but the one to who opens it', async () => {
  const sent = makeSent({ text: `I ${CANARY}, and I left.` })
  const reply = await crew.send(sent)
  if (!reply.ok) throw new Error(reply.reason)
  expect(await filesWith(server.config.dataDir, WORDS)).toEqual([])
  await crew.kept(sent.key)
  for (const text of SIX.slice(0, 2)) await crew.write(text)
  await crew.later(1)
  for (const text of SIX.slice(2, 5)) await crew.write(text)
  await crew.write(`Тише. ${CANARY}.`, { wish: 'curators' })
  await crew.later(1)
  const rows = (await crew.list()).items
  const opened = await Promise.all(rows.map(({ id }) => crew.open(id)))
  const { row, wall } = opened.find(
    ({ text, row: each }) => text.includes('Zephyrine') && each.wish === 'wall',
  )!
  const [, , third] = crew.curators
  const words = `Somebody ${CANARY}, and I left.`
  await crew.act(third, row.id, 'check', { text: words, language: 'en' })
  await crew.act(third, row.id, 'propose', { base: wall.number, text: words, language: 'en', kept: [] })
  await crew.act(third, row.id, 'approve', { base: 99 })
  expect(await filesWith(server.config.dataDir, [...WORDS, sent.key])).toEqual([])
  expect(server.logLines.join('')).not.toContain('Zephyrine')
  expect(await publicAnswers()).not.toContain('Zephyrine')
})

test('[BOO-3] the database says nothing of who wrote after whom: no row number, no instant, the order of random names', async () => {
  const database = new Database(server.database, { readonly: true })
  for (const table of ['contributions', 'contribution_receipts', 'contribution_presses'])
    expect(() => database.prepare(`select rowid from ${table}`).all()).toThrow(/no such column/)
  const columns = database
    .prepare(
      `select name from pragma_table_info('contribution_receipts') union select name from pragma_table_info('contributions')`,
    )
    .all() as { name: string }[]
  expect(columns.map(({ name }) => name).toSorted()).toEqual(['hash', 'id', 'sealed', 'subject', 'version'])
  expect(database.prepare('select * from contribution_presses').all()).toEqual([])
  database.close()
  const ring = JSON.parse(await readFile(server.config.keyFile, 'utf8')) as { keys: object }
  expect(Object.keys(ring.keys)).toEqual(Object.keys(ring.keys).toSorted())
})

test('[CON-6] [END-6] what was destroyed, withdrawn or over never comes back with an older copy of the database', async () => {
  const older = `${server.database}.older`
  const receipt = await crew.write('This one is taken back.')
  const before = server.context.inbox.shelf.all().map(({ contribution }) => contribution.id)
  const destroyed = (await crew.list()).items[0]!.id
  await server.context.installation.withdrawals.settled()
  await server.stopped(async () => copyFile(server.database, older))
  await crew.act(crew.curators[0], destroyed, 'destroy')
  const answer = await server.ask('/withdrawals', { method: 'POST', json: { receipt: receipt.number } })
  expect(answer.status).toBe(200)
  await server.context.installation.withdrawals.settled()
  await server.stopped(async () => copyFile(older, server.database))
  const after = server.context.inbox.shelf.all().map(({ contribution }) => contribution.id)
  expect(before).toContain(destroyed)
  expect(after).not.toContain(destroyed)
  expect(after).toHaveLength(before.length - 2)
  const database = new Database(server.database, { readonly: true })
  const left = database.prepare('select id from contributions').all() as { id: string }[]
  database.close()
  expect(left.map(({ id }) => id)).not.toContain(destroyed)
})
