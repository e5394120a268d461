import type { CountBatch } from '../../../core/protocol/counts.ts'

const PATIENCE_MS = 10_000
/** Refused for now, not for good. */
const LATER: readonly number[] = [401, 403, 408, 429]

/** `refused`: the server understood and will never take this batch. `away`: nobody answered, or not yet. */
export async function sendCounts(token: string, batch: CountBatch): Promise<'taken' | 'refused' | 'away'> {
  try {
    const response = await fetch('/api/v1/kiosk/counts', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(batch),
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    if (response.ok) return 'taken'
    return response.status >= 500 || LATER.includes(response.status) ? 'away' : 'refused'
  } catch {
    return 'away'
  }
}
