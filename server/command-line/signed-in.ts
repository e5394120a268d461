/** A person signed in at the running server: the command line has no more rights than the same person in the console. */
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import * as z from 'zod/mini'
import { Problem } from '../../core/protocol/http.ts'
import { UsageFault } from './command.ts'
import { settings } from './settings.ts'

export interface SignedIn {
  /** One request below `/api/v1`; a refusal becomes a `UsageFault` with the server's own words. */
  post(path: string, type: string, body: Buffer): Promise<Response>
  end(): Promise<void>
}

/** `server` null: the address that the settings name. */
export async function signIn(server: string | null, username: string): Promise<SignedIn> {
  const address = server ?? ownAddress()
  const password = await askPassword(username)
  const body = JSON.stringify({ username, password })
  const entered = await send(address, '/session', 'POST', { 'Content-Type': 'application/json' }, body)
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return {
    post: (path, type, bytes) =>
      send(address, path, 'POST', { Cookie: cookie, 'Content-Type': type }, new Uint8Array(bytes)),
    end: async () => void (await send(address, '/session', 'DELETE', { Cookie: cookie }, null)),
  }
}

function ownAddress(): string {
  const { host, port, tls } = settings()
  const name = host === '0.0.0.0' ? '127.0.0.1' : host
  return `${tls === null ? 'http' : 'https'}://${name.includes(':') ? `[${name}]` : name}:${port}`
}

async function send(
  address: string,
  path: string,
  method: string,
  headers: Record<string, string>,
  body: string | Uint8Array<ArrayBuffer> | null,
): Promise<Response> {
  let response: Response
  try {
    response = await fetch(`${address}/api/v1${path}`, { method, headers, body })
  } catch (fault) {
    const cause = fault instanceof Error && fault.cause instanceof Error ? ` (${fault.cause.message})` : ''
    throw new UsageFault(
      `Nobody answers at ${address}${cause}. Start Untold, or name its address with --server.`,
    )
  }
  if (response.ok) return response
  const parsed = z.safeParse(Problem, await response.json().catch(() => null))
  throw new UsageFault(
    parsed.success
      ? `${parsed.data.title}. ${parsed.data.detail}`
      : `The server answered ${response.status}.`,
  )
}

/** Typed unseen, or the first line of standard input; never a word of the command, which others could read. */
async function askPassword(username: string): Promise<string> {
  const { stdin, stderr } = process
  const silent = new Writable({ write: (_piece, _encoding, done) => done() })
  if (stdin.isTTY) stderr.write(`Password of ${username}: `)
  const lines = createInterface({ input: stdin, output: silent, terminal: stdin.isTTY })
  try {
    for await (const line of lines) return line
  } finally {
    lines.close()
    if (stdin.isTTY) stderr.write('\n')
  }
  throw new UsageFault('No password came on standard input.')
}
