/** Runs inside the venue's network: starts the built server, sends the orange cue over HTTP, reads from OLA. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import * as z from 'zod/mini'
import { CueReply, CueReport, LightNode, LightsReply, UniverseReply } from '../../core/protocol/http.ts'
import { readData } from '../../server/lights/e131/read-data.ts'
import { facadeOf } from '../server/lights/orange-mixture.ts'
import type { VenueNetwork } from '../helpers/venue-network.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PASSWORD = 'the kettle sings at dawn'
const PORT = '3999'
const API = `http://127.0.0.1:${PORT}/api/v1`
const FADE_MS = 3_000
/** Longer than the lamps take from the safe look to what is on, after a start. */
const RISEN_MS = 4_000

const reading = z.object({ asked: z.number(), answered: z.number(), levels: z.array(z.number()) })
export const OrangeCue = z.object({
  /** The instant that the server gave the cue; readings are on the same clock. */
  at: z.number(),
  fadeMs: z.number(),
  middle: z.array(reading),
  /** The facade lamp in every packet that the kernel saw, from the cue on. */
  wire: z.array(z.object({ at: z.number(), facade: z.array(z.number()) })),
  end: z.array(z.number()),
  /** Universe 1 as `GET /lighting/universes/1` says it was sent. */
  said: z.array(z.number()),
  lights: z.enum(['off', 'waiting', 'sent-unconfirmed']),
  /** Who is sent to, as `GET /lighting` says. */
  nodes: z.array(LightNode),
  exitCode: z.nullable(z.number()),
})
export type OrangeCue = z.infer<typeof OrangeCue>

export default async function orangeCue(venue: VenueNetwork): Promise<OrangeCue> {
  const folder = mkdtempSync(join(tmpdir(), 'untold-e2e-'))
  const server = startServer(folder, venue.address)
  try {
    await ready(server)
    const cookie = await signIn()
    // Whatever the calendar says today, the room is in dusk first.
    await post('/rooms/hall/cues', { kind: 'theme', theme: 'dusk', fadeMs: 0 }, cookie)
    await pause(RISEN_MS)

    const record = await venue.record(5_568)
    const reply = await post('/rooms/hall/cues', { kind: 'theme', theme: 'orange', fadeMs: FADE_MS }, cookie)
    const { at, cueId } = CueReply.parse(await reply.json())
    const middle: OrangeCue['middle'] = []
    for (const share of [0.3, 0.5, 0.7]) {
      await pause(Math.max(0, at + share * FADE_MS - Date.now()))
      const asked = Date.now()
      middle.push({ asked, levels: await venue.levels(1), answered: Date.now() })
    }
    await pause(Math.max(0, at + FADE_MS + 500 - Date.now()))
    const end = await venue.levels(1)
    const wire = (await record.end()).flatMap(({ at: seen, payload }) => facadeIn(seen, payload))
    const said = UniverseReply.parse(await get('/lighting/universes/1', cookie)).levels
    const report = CueReport.parse(await get(`/rooms/hall/cues/${cueId}`, cookie))
    const { nodes } = LightsReply.parse(await get('/lighting', cookie))
    const exitCode = await stopped(server)
    return { at, fadeMs: FADE_MS, middle, wire, end, said, lights: report.lights.state, nodes, exitCode }
  } finally {
    if (server.exitCode === null) server.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Nothing for what are no levels of universe 1. */
function facadeIn(at: number, payload: string): OrangeCue['wire'] {
  const data = readData(Buffer.from(payload, 'hex'))
  return data?.universe === 1 ? [{ at, facade: facadeOf([...data.slots]) }] : []
}

function startServer(dataDir: string, lightsInterface: string): ChildProcess {
  return spawn(process.execPath, ['--enable-source-maps', join(ROOT, 'dist', 'server', 'main.js')], {
    cwd: ROOT,
    stdio: 'inherit',
    env: {
      PATH: process.env['PATH'],
      PORT,
      UNTOLD_DATA_DIR: dataDir,
      UNTOLD_ADMIN_PASSWORD: PASSWORD,
      UNTOLD_E131: 'multicast',
      UNTOLD_ARTNET: 'poll',
      UNTOLD_LIGHTS_INTERFACE: lightsInterface,
    },
  })
}

async function ready(server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt++) {
    if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}.`)
    const answer = await fetch(`http://127.0.0.1:${PORT}/readyz`).catch(() => null)
    if (answer?.ok === true) return
    await pause(200)
  }
  throw new Error('The server was not ready within 30 s.')
}

async function signIn(): Promise<string> {
  const answer = await post('/session', { username: 'admin', password: PASSWORD }, '')
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  if (cookie === undefined) throw new Error('Signing in gave no cookie.')
  return cookie
}

async function post(path: string, body: object, cookie: string): Promise<Response> {
  const answer = await fetch(`${API}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Cookie: cookie },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`POST ${path}: ${answer.status} ${await answer.text()}`)
  return answer
}

async function get(path: string, cookie: string): Promise<unknown> {
  const answer = await fetch(`${API}${path}`, { headers: { Cookie: cookie } })
  if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

async function stopped(server: ChildProcess): Promise<number | null> {
  server.kill('SIGTERM')
  if (server.exitCode === null) await once(server, 'exit')
  return server.exitCode
}
