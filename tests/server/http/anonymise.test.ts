import { afterAll, beforeAll, expect, test } from 'vitest'
import { AnonymiseReply } from '../../../core/protocol/anonymise.ts'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'

let server: TestServer
let curator: Record<string, string>
beforeAll(async () => {
  server = await startTestServer()
  curator = bearer((await server.token('curator')).token)
})
afterAll(() => server.close())

const check = (json: unknown) => server.ask('/anonymise/check', { method: 'POST', headers: curator, json })

test('[ANO-2] a text goes in, findings with UTF-16 offsets come out', async () => {
  const answer = await check({ lang: 'kk', text: '😔 Айгүлге бардым, Шымкенттен.' })
  const { findings } = answer.read(AnonymiseReply)
  expect(answer.status).toBe(200)
  expect(findings.map(({ start, end, type, risk }) => [start, end, type, risk])).toEqual([
    [3, 10, 'name', 'direct'],
    [19, 29, 'place', 'quasi'],
  ])
})

test('[ANO-2] nothing of a text that was checked is in the log', async () => {
  await check({ lang: 'ru', text: 'Приметная Сирениана пришла.', forbidden: ['сирениана'] })
  await check({ lang: 'xx', text: 'Приметная Сирениана пришла.' })
  expect(server.logLines.join('\n')).not.toMatch(/ирениана/i)
})

test.each([
  [{ lang: 'de', text: 'x' }, 'body.lang'],
  [{ lang: 'ru' }, 'body.text'],
  [{ lang: 'ru', text: 5 }, 'body.text'],
  [{ lang: 'ru', text: 'x', forbidden: [''] }, 'body.forbidden.0'],
])('[SEC-7] %j is refused by the field', async (json, field) => {
  const answer = await check(json)
  expect(answer.status).toBe(400)
  expect(answer.text).toContain(field)
})
