/** One request to `/api/v1`: what comes back is parsed, what is refused becomes a `Refusal` that can be read out. */
import * as z from 'zod/mini'
import { Problem } from '../../../core/protocol/http.ts'

export type Refusal =
  /** No answer at all: the server or the network is away. */
  | { kind: 'away' }
  /** An answer that does not fit the protocol. */
  | { kind: 'unreadable' }
  | {
      kind: 'refused'
      status: number
      problem: Problem | null
      /** All of the answer, for those who know more of it than every refusal has. */
      body: unknown
      retryAfterSeconds: number | null
    }

export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.kind === 'refused' ? `${refusal.status} ${refusal.problem?.detail ?? ''}` : refusal.kind)
    this.refusal = refusal
  }
}

/** What `ask` throws, as a query hands it on. */
export function refusalIn(error: Error): Refusal {
  return error instanceof Refused ? error.refusal : { kind: 'unreadable' }
}

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/** How long an answer may take; a person at a desk gives up sooner than a network does. */
const PATIENCE_MS = 10_000

/** The parsed answer; throws `Refused`, and nothing else. */
export async function ask<Schema extends z.ZodMiniType>(
  method: Method,
  path: string,
  body: unknown,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const response = await send(method, path, body)
  const parsed = z.safeParse(schema, await jsonOf(response))
  if (!parsed.success) throw new Refused({ kind: 'unreadable' })
  return parsed.data
}

/** A file travels longer than a question: thousands of stories over a slow line, and then each is sealed. */
const FILE_PATIENCE_MS = 10 * 60_000

/** Sends a file as it is; the parsed answer. Throws `Refused`, and nothing else. */
export async function askWithFile<Schema extends z.ZodMiniType>(
  path: string,
  file: Blob,
  type: string,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const response = await carry('POST', path, file, type, FILE_PATIENCE_MS)
  const parsed = z.safeParse(schema, await jsonOf(response))
  if (!parsed.success) throw new Refused({ kind: 'unreadable' })
  return parsed.data
}

/** Asks for a file, which the server names. Throws `Refused`, and nothing else. */
export async function askForFile(path: string, body: unknown): Promise<{ name: string; file: Blob }> {
  const response = await carry('POST', path, JSON.stringify(body), 'application/json', FILE_PATIENCE_MS)
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  const file = await response.blob().catch(() => null)
  if (file === null) throw new Refused({ kind: 'away' })
  return { name: name ?? 'untold', file }
}

/** For requests whose answer has no body to read. */
export async function tell(method: Method, path: string, body: unknown): Promise<void> {
  await send(method, path, body)
}

/** As `ask`, for what takes the server minutes. */
export async function askLong<Schema extends z.ZodMiniType>(
  method: Method,
  path: string,
  body: unknown,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const response = await send(method, path, body, FILE_PATIENCE_MS)
  const parsed = z.safeParse(schema, await jsonOf(response))
  if (!parsed.success) throw new Refused({ kind: 'unreadable' })
  return parsed.data
}

/** As `tell`, for what takes the server minutes. */
export async function tellLong(method: Method, path: string, body: unknown): Promise<void> {
  await send(method, path, body, FILE_PATIENCE_MS)
}

function send(method: Method, path: string, body: unknown, patienceMs = PATIENCE_MS): Promise<Response> {
  const text = body === null ? null : JSON.stringify(body)
  return carry(method, path, text, text === null ? null : 'application/json', patienceMs)
}

async function carry(
  method: Method,
  path: string,
  body: string | Blob | null,
  type: string | null,
  patienceMs: number,
): Promise<Response> {
  const response = await fetch(`/api/v1${path}`, {
    method,
    credentials: 'same-origin',
    cache: 'no-store',
    signal: AbortSignal.timeout(patienceMs),
    headers: { accept: 'application/json', ...(type === null ? {} : { 'content-type': type }) },
    body,
  }).catch(() => null)
  if (response === null) throw new Refused({ kind: 'away' })
  if (response.ok) return response
  throw new Refused(await refusalOf(response))
}

async function refusalOf(response: Response): Promise<Refusal> {
  const body = await jsonOf(response)
  const parsed = z.safeParse(Problem, body)
  // A gateway that answers for a server that is away.
  if (!parsed.success && [502, 503, 504].includes(response.status)) return { kind: 'away' }
  return {
    kind: 'refused',
    status: response.status,
    problem: parsed.success ? parsed.data : null,
    body,
    retryAfterSeconds: secondsOf(response.headers.get('retry-after')),
  }
}

function secondsOf(header: string | null): number | null {
  const seconds = Number(header ?? '')
  return header !== null && Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds) : null
}

async function jsonOf(response: Response): Promise<unknown> {
  return response.json().catch(() => null)
}
