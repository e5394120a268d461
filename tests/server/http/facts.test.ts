import { afterAll, beforeAll, expect, test } from 'vitest'
import { FactsReply, FactView } from '../../../core/protocol/facts.ts'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'

const said = (word: string) => ({ kk: word, ru: word, en: word })
const card = {
  id: 'shelters-in-the-country',
  text: said('There are forty shelters.'),
  source: said('A ministry'),
  asOf: '2025',
  expires: null,
  supersededBy: null,
}

let server: TestServer
let admin: Record<string, string>
beforeAll(async () => {
  server = await startTestServer({ startAt: Date.parse('2026-06-10T08:05:00Z') })
  admin = bearer((await server.token('admin')).token)
})
afterAll(() => server.close())

const post = (path: string, json: unknown) => server.ask(path, { method: 'POST', headers: admin, json })
const shown = () => server.context.installation.exhibitions.of('astana')?.json ?? ''
const all = async () => (await server.ask('/facts', { headers: admin })).read(FactsReply).items

test('a fact is added and shown at once, changed, retired, shown again, and stays so after a restart', async () => {
  const added = (await post('/facts', { card })).read(FactView)
  expect(added).toMatchObject({ revision: 1, inForce: true, undoable: false })
  expect(shown()).toContain('There are forty shelters.')

  const better = { ...card, text: said('There are forty-one shelters.') }
  const changed = (await post(`/facts/${card.id}`, { revision: 1, card: better, retired: false })).read(
    FactView,
  )
  expect(changed).toMatchObject({ revision: 2, what: 'change', undoable: true })
  const retired = await post(`/facts/${card.id}`, { revision: 2, card: better, retired: true })
  expect(retired.read(FactView)).toMatchObject({ what: 'retire', inForce: false })
  expect(shown()).not.toContain('shelters')
  await server.restart()
  expect(shown()).not.toContain('shelters')
  const back = (await post(`/facts/${card.id}/undo`, { revision: 3 })).read(FactView)
  expect(back).toMatchObject({ retired: false, what: 'undo', inForce: true })
  expect(shown()).toContain('forty-one')
})

test('one that came with Untold can be changed and goes back to what it was', async () => {
  const before = (await all()).find((each) => each.revision === 0 && each.inForce)!
  const { id } = before.card
  const next = { ...before.card, text: said('Something else.') }
  await post(`/facts/${id}`, { revision: 0, card: next, retired: false })
  expect(shown()).toContain('Something else.')
  const undone = (await post(`/facts/${id}/undo`, { revision: 1 })).read(FactView)
  expect(undone.card).toEqual(before.card)
})

test('of two people the slower is told so; what does not fit is refused by its field', async () => {
  const { revision } = (await all()).find((each) => each.card.id === card.id)!
  const one = { revision, card: { ...card, asOf: '2026' }, retired: false }
  expect((await post(`/facts/${card.id}`, one)).status).toBe(200)
  expect((await post(`/facts/${card.id}`, one)).problem()).toBe('stale')
  expect((await post('/facts', { card })).problem()).toBe('fact_exists')
  expect((await post('/facts/other', one)).problem()).toBe('other_card')
  const long = { ...card, id: 'long', text: { ...card.text, kk: 'ә'.repeat(221) } }
  const refused = await post('/facts', { card: long })
  expect([refused.status, refused.text.includes('card.text.kk')]).toEqual([400, true])
})

test('a fact is no longer shown from its last day on', async () => {
  const aging = { ...card, id: 'aging', text: said('It holds for a day.'), expires: '2026-06-10' }
  expect((await post('/facts', { card: aging })).read(FactView)).toMatchObject({ inForce: false })
  expect(shown()).not.toContain('It holds for a day.')
})
