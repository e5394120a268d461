/** One question to the HTTP API; the answer is parsed, never cast, and a failure is a value. */
import type * as z from 'zod/mini'
import { Problem } from '../../../core/protocol/http.ts'

export type Answer<Value> =
  | { ok: true; value: Value }
  /** `status` 0: nobody answered, or not in our words. */
  | { ok: false; status: number; problem: Problem | null }

export interface Question<Schema extends z.ZodMiniType> {
  method: 'GET' | 'POST'
  path: string
  body: object | null
  token: string | null
  answer: Schema
}

const LONGEST_WAIT_MS = 10_000

export async function askServer<Schema extends z.ZodMiniType>(
  question: Question<Schema>,
): Promise<Answer<z.output<Schema>>> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (question.body !== null) headers['content-type'] = 'application/json'
  if (question.token !== null) headers['authorization'] = `Bearer ${question.token}`
  try {
    const response = await fetch(`/api/v1${question.path}`, {
      method: question.method,
      headers,
      body: question.body && JSON.stringify(question.body),
      cache: 'no-store',
      signal: AbortSignal.timeout(LONGEST_WAIT_MS),
    })
    const body: unknown = await response.json()
    if (!response.ok) return { ok: false, status: response.status, problem: problemIn(body) }
    const parsed = question.answer.safeParse(body)
    if (parsed.success) return { ok: true, value: parsed.data }
    console.warn(`refused the answer to ${question.path}: ${parsed.error.message}`)
    return { ok: false, status: 0, problem: null }
  } catch {
    return { ok: false, status: 0, problem: null }
  }
}

function problemIn(body: unknown): Problem | null {
  const parsed = Problem.safeParse(body)
  return parsed.success ? parsed.data : null
}
