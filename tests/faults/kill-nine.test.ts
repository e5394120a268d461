import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CueReply, RoomStateReply, TokenReply } from '../../core/protocol/http.ts'
import { takeCues } from '../../core/show/mirror.ts'
import { emptyRoom } from '../../core/show/room-state.ts'
import { openStore } from '../../server/store/open-store.ts'
import { ask } from '../helpers/ask.ts'
import type { PackageRoot } from '../helpers/package-root.ts'
import { ADMIN_PASSWORD, bearer, sessionCookie } from '../helpers/server.ts'
import { buildServer, ServerProcess } from '../helpers/server-process.ts'

const ROUNDS = 50
const SENDERS = 4
const THEMES = ['orange', 'white', 'violet', 'dusk']

let root: PackageRoot
let dataDir: string
beforeAll(async () => {
  root = await buildServer()
  dataDir = await mkdtemp(join(tmpdir(), 'untold-kill-'))
})
afterAll(async () => {
  await rm(dataDir, { recursive: true, force: true })
  await root.remove()
})

const start = () =>
  ServerProcess.start(root, { UNTOLD_DATA_DIR: dataDir, UNTOLD_ADMIN_PASSWORD: ADMIN_PASSWORD })

interface Acknowledged {
  cueId: string
  seq: number
  theme: string
}

test(`[END-1] [END-3] no acknowledged cue is lost in ${ROUNDS} rounds of kill -9 while cues come in`, async () => {
  const acknowledged: Acknowledged[] = []
  let token = ''
  for (let round = 1; round <= ROUNDS; round++) {
    const server = await start()
    if (round === 1) token = await operatorToken(server.url)
    const now = await hall(server.url, token)
    const last = Math.max(0, ...acknowledged.map((each) => each.seq))
    expect(now.seq).toBeGreaterThanOrEqual(last)
    // A different number in every round, from the first answer on to deep in the middle.
    const until = acknowledged.length + 1 + ((round * 37) % 29)
    await killedAfter(server, token, acknowledged, until)
  }
  await expectNothingLost(acknowledged)
}, 600_000)

/** Several senders at once, until so many cues were acknowledged; then the server is gone at that very moment. */
async function killedAfter(
  server: ServerProcess,
  token: string,
  acknowledged: Acknowledged[],
  until: number,
): Promise<void> {
  const killed: { at: Promise<unknown> | null } = { at: null }
  async function send(sender: number): Promise<void> {
    for (let n = sender; killed.at === null; n++) {
      const theme = THEMES[n % THEMES.length]!
      const answer = await ask(`${server.url}/api/v1/rooms/hall/cues`, {
        method: 'POST',
        headers: bearer(token),
        json: { kind: 'theme', theme, fadeMs: 0 },
      }).catch(() => null)
      if (answer === null) return
      expect(answer.status).toBe(202)
      const { cueId, seq } = answer.read(CueReply)
      acknowledged.push({ cueId, seq, theme })
      if (acknowledged.length >= until) killed.at ??= server.end('SIGKILL')
    }
  }
  await Promise.all(Array.from({ length: SENDERS }, (_, sender) => send(sender)))
  await killed.at
}

async function expectNothingLost(acknowledged: readonly Acknowledged[]): Promise<void> {
  const store = await openStore(join(dataDir, 'untold.sqlite'))
  const log = await store.log.since('hall', 0, 1_000_000)
  const stored = await store.log.state('hall')
  const brokenAudit = await store.audit.firstBroken()
  await store.close()

  expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS)
  expect(log.map((cue) => cue.seq)).toEqual(log.map((_, i) => i + 1))
  expect(new Set(acknowledged.map((each) => each.seq)).size).toBe(acknowledged.length)
  for (const { cueId, seq, theme } of acknowledged)
    expect(log[seq - 1]).toMatchObject({ id: cueId, seq, action: { kind: 'theme', theme } })
  expect(stored).toEqual(takeCues(emptyRoom('hall'), log).state)

  const epochs = log.map((cue) => cue.epoch)
  expect(epochs).toEqual(epochs.toSorted((a, b) => a - b))
  expect(new Set(epochs)).toEqual(new Set(Array.from({ length: ROUNDS }, (_, i) => i + 1)))
  const last = acknowledged.toSorted((a, b) => a.seq - b.seq).at(-1)!
  const allowed = log.slice(last.seq - 1).map((cue) => cue.action.kind === 'theme' && cue.action.theme)
  expect(allowed).toContain(stored?.claims.find((claim) => claim.until === null)?.value)
  expect(brokenAudit).toBeNull()
}

async function operatorToken(url: string): Promise<string> {
  const signedIn = await ask(`${url}/api/v1/session`, {
    method: 'POST',
    json: { username: 'admin', password: ADMIN_PASSWORD },
  })
  const made = await ask(`${url}/api/v1/tokens`, {
    method: 'POST',
    headers: { Cookie: sessionCookie(signedIn) },
    json: { name: 'Senders', role: 'operator', expiresAt: null },
  })
  return made.read(TokenReply).token
}

async function hall(url: string, token: string): Promise<RoomStateReply> {
  return (await ask(`${url}/api/v1/rooms/hall/state`, { headers: bearer(token) })).read(RoomStateReply)
}

test('a server that is asked to stop ends by itself, with nothing to complain about', async () => {
  const server = await start()
  expect(await server.end('SIGTERM')).toBe(0)
})

test('a start that cannot be says why in one line and ends with 1', async () => {
  const failing = ServerProcess.start(root, { UNTOLD_DATA_DIR: dataDir, PORT: 'seven', UNTOLD_DEMOO: '1' })
  await expect(failing).rejects.toThrow(/ended with 1.*UNTOLD_DEMOO is not a setting.*PORT: "seven"/s)
})
