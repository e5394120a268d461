/** The real server as it ships, in a process and a data folder of its own. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface UntoldServer {
  /** e.g. `http://127.0.0.1:40123` */
  origin: string
  /** A bearer token of a script that may run cues. */
  token: string
  /** `untold_session=…` of the administrator. */
  cookie: string
  stop(): Promise<void>
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** `BENCH_SERVER` measures another bundle of the server, to compare two states of the sources. */
const BUNDLE = process.env['BENCH_SERVER'] ?? join(ROOT, 'dist', 'server', 'main.js')
const PASSWORD = 'measured in the open'
const START_WITHIN_MS = 20_000

export async function startUntold(): Promise<UntoldServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'untold-bench-'))
  const server = await startUntoldOn(dataDir)
  return {
    ...server,
    async stop() {
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** On a data folder of the caller's own, which stays. */
export async function startUntoldOn(dataDir: string): Promise<UntoldServer> {
  if (!existsSync(BUNDLE)) throw new Error(`There is no ${BUNDLE}. Run: npm run build`)
  const child = spawn(process.execPath, ['--enable-source-maps', BUNDLE], {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'],
      // Nothing is made in advance behind what is measured.
      UNTOLD_SPEECH: '0',
      PORT: '0',
      UNTOLD_DATA_DIR: dataDir,
      UNTOLD_ADMIN_PASSWORD: PASSWORD,
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await ended
  }
  try {
    const origin = await new Promise<string>((resolve, reject) => {
      let said = ''
      const timer = setTimeout(() => reject(new Error('The server did not start in time.')), START_WITHIN_MS)
      child.once('exit', (code) => reject(new Error(`The server ended with ${code} while it started.`)))
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        const port = /http:\/\/localhost:(\d+)\/console/.exec(said)?.[1]
        if (port === undefined) return
        clearTimeout(timer)
        resolve(`http://127.0.0.1:${port}`)
      })
    })
    return { origin, ...(await credentials(origin)), stop }
  } catch (problem) {
    await stop()
    throw problem
  }
}

async function credentials(origin: string): Promise<{ token: string; cookie: string }> {
  const signedIn = await post(origin, '/session', { username: 'admin', password: PASSWORD }, {})
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  const made = await post(origin, '/tokens', { name: 'bench', role: 'operator', expiresAt: null }, { cookie })
  return { token: text(await made.json(), 'token'), cookie }
}

/** Admits screens through the demonstration's own door and answers their tokens. */
export async function admitKiosks(origin: string, count: number): Promise<string[]> {
  const tokens: string[] = []
  for (let i = 1; i <= count; i++) {
    const body = { role: 'listening', name: `Screen ${i}` }
    const admitted = await post(origin, '/demonstration/kiosks', body, { origin })
    tokens.push(text(await admitted.json(), 'token'))
  }
  return tokens
}

async function post(
  origin: string,
  path: string,
  body: object,
  headers: Record<string, string>,
): Promise<Response> {
  const response = await fetch(`${origin}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`POST ${path} answered ${response.status}: ${await response.text()}`)
  return response
}

function text(body: unknown, field: string): string {
  const value =
    typeof body === 'object' && body !== null && field in body ? body[field as keyof typeof body] : null
  if (typeof value !== 'string') throw new Error(`The answer has no ${field}.`)
  return value
}
