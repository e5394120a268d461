import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RoomStateReply, TokenReply } from '../../core/protocol/http.ts'
import { takeCues } from '../../core/show/mirror.ts'
import { emptyRoom, type RoomState } from '../../core/show/room-state.ts'
import { showAt } from '../../core/show/running-show.ts'
import { openStore } from '../../server/store/open-store.ts'
import { ask } from '../helpers/ask.ts'
import { makeRoom, makeShow, makeShowCue } from '../helpers/builders.ts'
import type { PackageRoot } from '../helpers/package-root.ts'
import { ADMIN_PASSWORD, bearer, sessionCookie } from '../helpers/server.ts'
import { buildServer, ServerProcess } from '../helpers/server-process.ts'

const ROUNDS = 10
const ROOMS = ['hall', 'cellar'] as const

let root: PackageRoot
let dataDir: string
beforeAll(async () => {
  root = await buildServer()
  dataDir = await mkdtemp(join(tmpdir(), 'untold-show-kill-'))
})
afterAll(async () => {
  await rm(dataDir, { recursive: true, force: true })
  await root.remove()
})

const start = () =>
  ServerProcess.start(root, { UNTOLD_DATA_DIR: dataDir, UNTOLD_ADMIN_PASSWORD: ADMIN_PASSWORD })
const withStore = async <T>(
  act: (store: Awaited<ReturnType<typeof openStore>>) => Promise<T>,
): Promise<T> => {
  const store = await openStore(join(dataDir, 'untold.sqlite'))
  try {
    return await act(store)
  } finally {
    await store.close()
  }
}

/** Forty cues that follow each other by themselves, a fifth of a second apart, so that a kill falls among them. */
const LONG = makeShow(
  Array.from({ length: 40 }, (_, i) =>
    makeShowCue(String(i + 1), {
      follow: i % 20 === 19 ? 'go' : 'follow',
      durationMs: 200,
      action: { kind: 'theme', theme: ['orange', 'white', 'violet'][i % 3]!, fadeMs: 0 },
    }),
  ),
  { id: 'long', protectMs: 0 },
)

test(`[END-1] [END-3] in ${ROUNDS} rounds of kill -9 two running shows are where they were, to the cue and the instant`, async () => {
  let token = ''
  let truth: Record<string, RoomState> = {}
  for (let round = 1; round <= ROUNDS; round++) {
    const server = await start()
    if (round === 1) {
      token = await operatorToken(server.url)
      await server.end('SIGKILL')
      await withStore((store) => store.venues.addRoom(makeRoom({ id: 'cellar' })))
      continue
    }
    if (round === 2) await post(server.url, token, `/shows/long`, { revision: 0, show: LONG })
    for (const room of ROOMS) {
      const now = await state(server.url, token, room)
      const before = truth[room]
      if (before !== undefined) expectSame(now, before)
      if (now.show === null) await cue(server.url, token, room, { kind: 'show.start', show: 'long' })
    }
    const pressed = await pressUntilGone(server, token, round)
    truth = await withStore(async (store) => {
      const states: Record<string, RoomState> = {}
      for (const room of ROOMS) {
        const log = await store.log.since(room, 0, 100_000)
        states[room] = takeCues(emptyRoom(room), log).state
        expect(await store.log.state(room)).toEqual(states[room])
        for (const seq of pressed[room]!) expect(log[seq - 1]?.action.kind).toMatch(/^show\./)
      }
      return states
    })
  }
  const server = await start()
  for (const room of ROOMS) expectSame(await state(server.url, token, room), truth[room]!)
  await server.end('SIGTERM')
}, 600_000)

/** Both rooms are led at once; the server is gone at the moment of an answer, another one in every round. */
async function pressUntilGone(
  server: ServerProcess,
  token: string,
  round: number,
): Promise<Record<string, number[]>> {
  const acknowledged: Record<string, number[]> = { hall: [], cellar: [] }
  const moves = ['show.go', 'show.back', 'show.go', 'show.hold', 'show.go', 'show.jump', 'show.go']
  const gone: Promise<unknown>[] = []
  let answers = 0
  await Promise.all(
    ROOMS.map(async (room, offset) => {
      for (let n = round + offset; gone.length === 0; n++) {
        const kind = moves[n % moves.length]!
        const json = kind === 'show.jump' ? { kind, to: String((n * 7) % 30 || 1) } : { kind }
        const answer = await cue(server.url, token, room, json).catch(() => null)
        if (answer === null) return
        if (answer.status === 202) acknowledged[room]!.push((JSON.parse(answer.text) as { seq: number }).seq)
        answers += 1
        if (answers >= 4 + ((round * 5) % 9) && gone.length === 0) gone.push(server.end('SIGKILL'))
      }
    }),
  )
  await Promise.all(gone)
  return acknowledged
}

/** What the server says after its start is what the log says of that instant: no cue lost, none twice, none late. */
function expectSame(said: RoomStateReply, before: RoomState): void {
  expect(said.seq).toBe(before.seq)
  const position = showAt(before.show, said.at)
  if (position === null) {
    expect(said.show).toBeNull()
    return
  }
  expect(said.show).toMatchObject({ state: position.state, nextAt: position.next.at })
  expect(said.show?.next?.cue ?? null).toBe(position.next.cue)
  expect(said.show?.last?.cue ?? null).toBe(position.last?.cue ?? null)
  expect(said.show?.last?.at ?? null).toBe(position.last?.at ?? null)
}

const post = (url: string, token: string, path: string, json: unknown) =>
  ask(`${url}/api/v1${path}`, { method: 'POST', headers: bearer(token), json })
const cue = (url: string, token: string, room: string, json: unknown) =>
  post(url, token, `/rooms/${room}/cues`, json)

async function state(url: string, token: string, room: string): Promise<RoomStateReply> {
  return (await ask(`${url}/api/v1/rooms/${room}/state`, { headers: bearer(token) })).read(RoomStateReply)
}

async function operatorToken(url: string): Promise<string> {
  const signedIn = await ask(`${url}/api/v1/session`, {
    method: 'POST',
    json: { username: 'admin', password: ADMIN_PASSWORD },
  })
  const made = await ask(`${url}/api/v1/tokens`, {
    method: 'POST',
    headers: { Cookie: sessionCookie(signedIn) },
    json: { name: 'Desk', role: 'operator', expiresAt: null },
  })
  return made.read(TokenReply).token
}
