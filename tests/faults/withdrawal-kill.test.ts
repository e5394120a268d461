/** What `kill -9` may do to the key ring and to a withdrawal that is under way: nothing that the next start does not mend. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DeskStory } from '../../core/protocol/stories.ts'
import { StaffWithdrawalReply } from '../../core/protocol/withdrawal.ts'
import { findRing } from '../../server/vault/ring-keeper.ts'
import { readWithdrawn } from '../../server/vault/withdrawn-list.ts'
import { makeDraft } from '../core/editorial/story-builders.ts'
import { ask, type Answer } from '../helpers/ask.ts'
import type { PackageRoot } from '../helpers/package-root.ts'
import { ADMIN_PASSWORD, sessionCookie } from '../helpers/server.ts'
import { buildServer, ServerProcess } from '../helpers/server-process.ts'

const ROUNDS = 12
const SENDERS = 3

let root: PackageRoot
let dataDir: string
let cookie = ''
beforeAll(async () => {
  root = await buildServer()
  dataDir = await mkdtemp(join(tmpdir(), 'untold-withdrawal-kill-'))
})
afterAll(async () => {
  await rm(dataDir, { recursive: true, force: true })
  await root.remove()
})

async function start(): Promise<ServerProcess> {
  const env = { UNTOLD_DATA_DIR: dataDir, UNTOLD_ADMIN_PASSWORD: ADMIN_PASSWORD }
  const server = await ServerProcess.start(root, env)
  if (cookie === '') {
    const json = { username: 'admin', password: ADMIN_PASSWORD }
    cookie = sessionCookie(await ask(`${server.url}/api/v1/session`, { method: 'POST', json }))
  }
  return server
}

const desk = (server: ServerProcess, path: string, method = 'GET', json?: unknown): Promise<Answer> =>
  ask(`${server.url}/api/v1/desk/stories${path}`, {
    method,
    headers: { Cookie: cookie },
    ...(json !== undefined && { json }),
  })

async function begin(server: ServerProcess): Promise<string> {
  const answer = await desk(server, '', 'POST', { basis: 'narrator', draft: makeDraft() })
  expect(answer.status).toBeLessThan(300)
  return answer.read(DeskStory).id
}

const ringFile = () => join(dataDir, 'untold.keys')

async function ringKeys(): Promise<string[]> {
  const found = await findRing(ringFile())
  if (found.state !== 'held') throw new Error(`The ring is ${found.state}.`)
  return Object.keys(found.ring.keys)
}

test(`[CON-6] [END-1] the ring is whole after ${ROUNDS} rounds of kill -9 amid its writes, and every acknowledged story opens`, async () => {
  const acknowledged: string[] = []
  for (let round = 1; round <= ROUNDS; round++) {
    const server = await start()
    const until = acknowledged.length + 1 + ((round * 5) % 7)
    const killed: { at: Promise<unknown> | null } = { at: null }
    const sending = Array.from({ length: SENDERS }, async () => {
      while (killed.at === null) {
        const id = await begin(server).catch((fault: unknown) => {
          // Only the kill itself may cost an answer.
          if (killed.at === null) throw fault
          return null
        })
        if (id === null) return
        acknowledged.push(id)
        if (acknowledged.length >= until) killed.at ??= server.end('SIGKILL')
      }
    })
    await Promise.all(sending)
    await killed.at
    expect(await ringKeys()).toEqual(expect.arrayContaining(acknowledged))
  }
  const server = await start()
  for (const id of acknowledged) expect([id, (await desk(server, `/${id}`)).status]).toEqual([id, 200])
  expect((await readdir(dataDir)).filter((name) => name.endsWith('.unfinished'))).toEqual([])
  await server.end('SIGTERM')
}, 600_000)

test(`[CON-4] [CON-6] whatever moment of a withdrawal kill -9 hits, the next start completes it, and touches no other story`, async () => {
  const outcomes = new Set<string>()
  for (let round = 0; round < ROUNDS; round++) {
    let server = await start()
    const [id, other] = [await begin(server), await begin(server)]
    const asked = desk(server, `/${id}/withdraw`, 'POST').catch(() => null)
    // Every third round waits for the answer, so that the erasing is what is hit; the others walk through what is before.
    if (round % 3 === 0) await asked
    else await new Promise((resolve) => setTimeout(resolve, round * 2))
    await server.end('SIGKILL')
    const answered = (await asked)?.status === 200
    const meant = (await readWithdrawn(ringFile())).has(id)
    if (answered) expect(meant).toBe(true)
    server = await start()
    if (meant) {
      await expect
        .poll(async () => {
          const view = await desk(server, `/${id}/withdrawal`)
          return view.status === 200 && view.read(StaffWithdrawalReply).erasedAt !== null
        })
        .toBe(true)
      expect((await desk(server, `/${id}`)).status).toBe(410)
      expect(await ringKeys()).not.toContain(id)
      expect(await readFile(ringFile(), 'utf8')).toContain(id)
    } else {
      // Nobody was told that it is withdrawn: then it is as it was, and can still be withdrawn.
      expect((await desk(server, `/${id}`)).status).toBe(200)
      expect((await desk(server, `/${id}/withdraw`, 'POST')).status).toBe(200)
    }
    expect((await desk(server, `/${other}`)).status).toBe(200)
    outcomes.add(answered ? 'answered' : meant ? 'cut short' : 'not begun')
    await server.end('SIGTERM')
  }
  expect(outcomes).toContain('answered')
  process.stdout.write(`Rounds ended: ${[...outcomes].join(', ')}.\n`)
}, 600_000)
