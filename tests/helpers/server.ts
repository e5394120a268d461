/** A real server on a free port with a folder of its own; it leaves nothing behind. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { pino, type Logger } from 'pino'
import type { AudioKind, Kiosk, KioskRole } from '../../core/model/kiosk.ts'
import type { Role } from '../../core/model/person.ts'
import type { RoomState } from '../../core/show/room-state.ts'
import {
  CueReply,
  CueReport,
  PairingReply,
  PairingTokenReply,
  RoomStateReply,
  SessionReply,
  TokenReply,
} from '../../core/protocol/http.ts'
import { startServer, type RunningServer } from '../../server/compose.ts'
import { readConfig, type Config } from '../../server/config.ts'
import { ask, type Answer, type Asked } from './ask.ts'
import { KioskClient } from './kiosk-client.ts'
import { makePackageRoot, type PackageRoot } from './package-root.ts'

export const ADMIN_PASSWORD = 'the kettle sings at dawn'
export const PASSWORD = 'a long enough sentence'

export interface Staff {
  id: string
  username: string
  cookie: string
}

export interface AdmittedKiosk {
  token: string
  kiosk: Kiosk
}

export class TestServer {
  readonly config: Config
  /** Every line of the log, as JSON text. */
  readonly logLines: string[] = []
  #running: RunningServer
  readonly #root: PackageRoot
  readonly #clients = new Set<KioskClient>()
  #people = 0

  private constructor(config: Config, root: PackageRoot, running: RunningServer, lines: string[]) {
    this.config = config
    this.#root = root
    this.#running = running
    this.logLines = lines
  }

  static async start(overrides: Partial<Config>): Promise<TestServer> {
    const root = await makePackageRoot()
    const dataDir = await mkdtemp(join(tmpdir(), 'untold-data-'))
    const config = { ...testConfig(dataDir), packageRoot: root.path, ...overrides }
    const lines: string[] = []
    const running = await startServer(config, keptLog(lines))
    // Once an hour the demonstration's screens go dark; a test that wants that asks for it.
    for (const room of running.context.installation.rooms.keys())
      await running.context.installation.keepSilence(room, { kind: 'off' })
    return new TestServer(config, root, running, lines)
  }

  get running(): RunningServer {
    return this.#running
  }
  get context(): RunningServer['context'] {
    return this.#running.context
  }
  get url(): string {
    return `http://127.0.0.1:${this.#running.port}`
  }
  get database(): string {
    return join(this.config.dataDir, 'untold.sqlite')
  }

  /** A request below `/api/v1`. */
  ask(path: string, asked: Asked = {}): Promise<Answer> {
    return ask(`${this.url}/api/v1${path}`, asked)
  }

  async signIn(username: string, password: string): Promise<Staff> {
    const answer = await this.ask('/session', { method: 'POST', json: { username, password } })
    if (answer.status !== 201) throw new Error(`${username} could not sign in: ${answer.text}`)
    const { person } = answer.read(SessionReply)
    return { id: person.id, username, cookie: sessionCookie(answer) }
  }

  admin(): Promise<Staff> {
    return this.signIn('admin', ADMIN_PASSWORD)
  }

  /** A new person with this role, signed in. */
  async staff(role: Role): Promise<Staff> {
    const username = `${role}-${++this.#people}`
    const wanted = { username, displayName: username, password: PASSWORD, roles: [role] }
    await this.context.people.add({ ...wanted, language: 'en' }, 'test')
    return this.signIn(username, PASSWORD)
  }

  /** A script's token with this role, everywhere or at a venue; `expiresAt` null for one that does not expire. */
  async token(
    role: Role,
    expiresAt: string | null = null,
    venueId: string | null = null,
  ): Promise<{ id: string; token: string }> {
    const at = expiresAt === null ? null : Date.parse(expiresAt)
    return TokenReply.parse(
      await this.context.people.addToken({ name: role, role, venueId, expiresAt: at }, 'test'),
    )
  }

  /** Admits a screen as staff do: by the code that it shows. */
  async admitKiosk(
    name = 'Kiosk',
    role: KioskRole = 'listening',
    audio: AudioKind = 'headphones',
  ): Promise<AdmittedKiosk> {
    const technician = bearer((await this.token('technician')).token)
    const begun = (await this.ask('/pairings', { method: 'POST' })).read(PairingReply)
    const approved = await this.ask(`/pairings/${begun.userCode}/approve`, {
      method: 'POST',
      headers: technician,
      json: { roomId: 'hall', name, role, audio },
    })
    if (approved.status !== 201) throw new Error(`The screen was not admitted: ${approved.text}`)
    const answer = await this.ask('/pairings/token', {
      method: 'POST',
      json: { deviceCode: begun.deviceCode },
    })
    return answer.read(PairingTokenReply)
  }

  /** Connects a screen; it is let go with the server. */
  async kiosk(token: string, before: RoomState | null = null): Promise<KioskClient> {
    const client = await KioskClient.connect(this.url, token, before)
    this.#clients.add(client)
    return client
  }

  /** Asks something of the hall and expects that it is taken. */
  async cue(token: string, request: Record<string, unknown>): Promise<ReturnType<typeof CueReply.parse>> {
    const answer = await this.tryCue(token, request)
    if (answer.status !== 202) throw new Error(`The cue was refused: ${answer.text}`)
    return answer.read(CueReply)
  }

  tryCue(token: string, request: unknown): Promise<Answer> {
    return this.ask('/rooms/hall/cues', { method: 'POST', headers: bearer(token), json: request })
  }

  async hall(token: string): Promise<RoomStateReply> {
    return (await this.ask('/rooms/hall/state', { headers: bearer(token) })).read(RoomStateReply)
  }

  async report(token: string, cueId: string): Promise<CueReport> {
    return (await this.ask(`/rooms/hall/cues/${cueId}`, { headers: bearer(token) })).read(CueReport)
  }

  /** Stops and starts again on the same folder; the port changes. */
  async restart(overrides: Partial<Config> = {}): Promise<void> {
    await this.#stop()
    this.#running = await startServer({ ...this.config, ...overrides }, keptLog(this.logLines))
  }

  /** Does something while nobody runs on the folder, and starts again. */
  async stopped(act: () => Promise<void>, overrides: Partial<Config> = {}): Promise<void> {
    await this.#stop()
    await act()
    this.#running = await startServer({ ...this.config, ...overrides }, keptLog(this.logLines))
  }

  async close(): Promise<void> {
    await this.#stop()
    await rm(this.config.dataDir, { recursive: true, force: true })
    await rm(this.config.backupDir, { recursive: true, force: true })
    await this.#root.remove()
  }

  async #stop(): Promise<void> {
    for (const client of this.#clients) client.close()
    this.#clients.clear()
    await this.#running.close()
  }
}

export function startTestServer(overrides: Partial<Config> = {}): Promise<TestServer> {
  return TestServer.start(overrides)
}

export function testConfig(dataDir: string): Config {
  const read = readConfig({
    PORT: '0',
    UNTOLD_DATA_DIR: dataDir,
    UNTOLD_ADMIN_PASSWORD: ADMIN_PASSWORD,
    // Whoever wants to hear it says so; nothing is made in advance behind another test.
    UNTOLD_SPEECH: '0',
    LOG_LEVEL: 'silent',
  })
  if (!read.ok) throw new Error(read.problems.join(' '))
  return read.config
}

/** A log at the level `info` that is kept and not printed. */
export function keptLog(lines: string[]): Logger {
  return pino(
    { level: 'info', base: null },
    new Writable({
      write(chunk: Buffer, _, done) {
        lines.push(chunk.toString())
        done()
      },
    }),
  )
}

export function bearer(token: string): Record<string, string> {
  return { Authorization: `Bearer ${token}` }
}

/** `untold_session=…` as a browser sends it back. */
export function sessionCookie(answer: Answer): string {
  const set = answer.headers['set-cookie']?.[0]
  if (set === undefined) throw new Error('No cookie was set.')
  return set.split(';')[0]!
}
