/** One HTTP request with every header in the test's hands, and its answer. */
import { request, type IncomingHttpHeaders } from 'node:http'
import type * as z from 'zod/mini'
import { Problem } from '../../core/protocol/http.ts'

export interface Asked {
  method?: string
  headers?: Record<string, string>
  /** Sent as JSON. */
  json?: unknown
  /** Sent as it is. */
  raw?: string | Buffer
}

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  text: string
  bytes: Buffer
  /** The body, parsed as the protocol says. */
  read<S extends z.ZodMiniType>(schema: S): z.infer<S>
  /** What kind of refusal it is (`not_signed_in`), or null when it is none. */
  problem(): string | null
}

export function ask(url: string, asked: Asked = {}): Promise<Answer> {
  const content = asked.raw ?? (asked.json === undefined ? null : JSON.stringify(asked.json))
  const headers: Record<string, string> = {
    ...(asked.json !== undefined && { 'Content-Type': 'application/json' }),
    ...(content !== null && { 'Content-Length': String(Buffer.byteLength(content)) }),
    ...asked.headers,
  }
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method: asked.method ?? 'GET', headers, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () =>
        resolve(answerOf(response.statusCode ?? 0, response.headers, Buffer.concat(parts))),
      )
    })
    outgoing.on('error', reject)
    outgoing.end(content ?? undefined)
  })
}

function answerOf(status: number, headers: IncomingHttpHeaders, bytes: Buffer): Answer {
  const text = bytes.toString()
  return {
    status,
    headers,
    text,
    bytes,
    read: (schema) => schema.parse(JSON.parse(text)),
    problem() {
      if (!headers['content-type']?.startsWith('application/problem+json')) return null
      return Problem.parse(JSON.parse(text)).type.replace('urn:untold:problem:', '')
    },
  }
}
