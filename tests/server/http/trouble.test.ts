import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { Problem } from '../../../core/protocol/http.ts'
import { ask } from '../../helpers/ask.ts'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'

let server: TestServer
let operator: string
beforeAll(async () => {
  server = await startTestServer()
  operator = (await server.token('operator')).token
})
afterAll(() => server.close())

test('[VEN-3] a fault after a cue was written does not claim that nothing happened', async () => {
  const release = server.context.installation.rooms.get('hall')!.onCue.add(() => {
    throw new Error('canary: somebody who heard of it')
  })
  const answer = await server.tryCue(operator, { kind: 'calm' })
  release()
  expect([answer.status, answer.problem()]).toEqual([500, 'trouble'])
  expect(answer.read(Problem).detail).toMatch(/may have been done or not/)
  expect((await server.hall(operator)).calm).toBe(true)
})

test('[SEC-6] a fault is written in the log and not told to strangers', async () => {
  vi.spyOn(server.context.people, 'script').mockRejectedValueOnce(
    new Error('canary: the table people is broken'),
  )
  const answer = await server.ask('/rooms', { headers: bearer(operator) })
  expect(answer.status).toBe(500)
  expect(answer.text).not.toMatch(/canary|people|\.ts/)
  expect(server.logLines.join()).toContain('canary: the table people is broken')
  expect(server.logLines.join()).not.toContain(operator)
})

test('the server says that it lives and that it is ready', async () => {
  expect((await ask(`${server.url}/healthz`)).status).toBe(200)
  expect((await ask(`${server.url}/readyz`)).text).toBe('{"ready":true,"rooms":1}')
})

test('a server without a room lives and is not ready', async () => {
  const bare = await startTestServer({ demonstration: false })
  try {
    expect((await ask(`${bare.url}/healthz`)).status).toBe(200)
    expect((await ask(`${bare.url}/readyz`)).status).toBe(503)
    expect(bare.running.demonstrationOpen).toBe(false)
  } finally {
    await bare.close()
  }
})
