/** `kill -9` while visitors send: whoever saw a receipt can take their words back, and nothing of them lies in plain. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ContributeReply } from '../../core/protocol/booth.ts'
import { PairingTokenReply } from '../../core/protocol/http.ts'
import { ask } from '../helpers/ask.ts'
import { filesWith } from '../helpers/canary.ts'
import { KioskClient } from '../helpers/kiosk-client.ts'
import type { PackageRoot } from '../helpers/package-root.ts'
import { ADMIN_PASSWORD, sessionCookie } from '../helpers/server.ts'
import { buildServer, ServerProcess } from '../helpers/server-process.ts'

const ROUNDS = 8
const CANARY = 'Zephyrine kept the kettle quiet'

let root: PackageRoot
let dataDir: string
beforeAll(async () => {
  root = await buildServer()
  dataDir = await mkdtemp(join(tmpdir(), 'untold-contribution-kill-'))
})
afterAll(async () => {
  await rm(dataDir, { recursive: true, force: true })
  await root.remove()
})

const start = () =>
  ServerProcess.start(root, { UNTOLD_DATA_DIR: dataDir, UNTOLD_ADMIN_PASSWORD: ADMIN_PASSWORD })

/** Everything that a booth needs, and a booth of the demonstration. */
async function openBooth(server: ServerProcess): Promise<string> {
  const json = { username: 'admin', password: ADMIN_PASSWORD }
  const cookie = sessionCookie(await ask(`${server.url}/api/v1/session`, { method: 'POST', json }))
  const settled = await ask(`${server.url}/api/v1/venues/astana/booth`, {
    method: 'PATCH',
    headers: { Cookie: cookie },
    json: {
      wayBack: { address: 'untold.example/withdraw', telephone: null },
      lead: { name: 'A. Lead', reach: 'Room 4' },
      procedure: 'The lead is called.',
    },
  })
  expect(settled.status).toBe(200)
  const answer = await ask(`${server.url}/api/v1/demonstration/kiosks`, {
    method: 'POST',
    headers: { Origin: server.url },
    json: { role: 'booth' },
  })
  return answer.read(PairingTokenReply).token
}

test(`[END-1] [CON-3] after ${ROUNDS} rounds of kill -9 every receipt that was shown takes its words back`, async () => {
  /** Receipts of presses whose word that they came was heard. */
  const shown: string[] = []
  let unheard = 0
  let token = ''
  for (let round = 1; round <= ROUNDS; round++) {
    const server = await start()
    if (token === '') token = await openBooth(server)
    const booth = await KioskClient.connect(server.url, token)
    let killed: Promise<unknown> | null = null
    const say = async (event: string, body: unknown): Promise<unknown> =>
      booth.line.socket
        .timeout(10_000)
        .emitWithAck(event, body)
        .catch(() => null)
    booth.line.socket.on('disconnect', () => void (killed ??= Promise.resolve()))
    for (let i = 0; i < 10 && killed === null; i++) {
      const key = randomBytes(16).toString('hex')
      const sent = { key, text: `${CANARY} ${round} ${i}`, language: 'en', wish: 'wall', print: false }
      // Some rounds are hit while one is being written, the others between an answer and the word that it came.
      if (round % 2 === 1 && i === round % 5) setTimeout(() => (killed ??= server.end('SIGKILL')), round)
      const raw = await Promise.race([say('contribute', sent), gone(booth)])
      const reply = ContributeReply.safeParse(raw)
      if (!reply.success || !reply.data.ok) break
      if (round % 2 === 0 && i === round % 5) killed ??= server.end('SIGKILL')
      if ((await Promise.race([say('contribute:kept', { key }), gone(booth)])) === true)
        shown.push(reply.data.receipt.number)
      else unheard += 1
    }
    await (killed ?? server.end('SIGKILL'))
    booth.close()
  }
  expect(shown.length).toBeGreaterThan(ROUNDS)
  expect(await filesWith(dataDir, ['Zephyrine', 'kettle quiet'])).toEqual([])

  const server = await start()
  const rows = new Database(join(dataDir, 'untold.sqlite'), { readonly: true })
  const { n } = rows.prepare('select count(*) as n from contributions').get() as { n: number }
  // Those whose receipt came, and at most what was under way when each round ended.
  expect(n).toBeGreaterThanOrEqual(shown.length)
  expect(n).toBeLessThanOrEqual(shown.length + ROUNDS)
  expect(unheard).toBeLessThanOrEqual(ROUNDS)
  rows.close()
  for (const receipt of shown) {
    const answer = await ask(`${server.url}/api/v1/withdrawals`, { method: 'POST', json: { receipt } })
    expect(answer.status).toBe(200)
  }
  await server.end('SIGTERM')
}, 600_000)

function gone(booth: KioskClient): Promise<null> {
  return new Promise((resolve) => {
    if (booth.line.socket.connected) booth.line.socket.once('disconnect', () => resolve(null))
    else resolve(null)
  })
}
