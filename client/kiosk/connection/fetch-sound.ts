/** A reading from the server, into memory and nowhere else: no cache keeps it (CON-6). */
import type { Milliseconds } from '../../../core/model/time.ts'

const LONGEST_WAIT_MS: Milliseconds = 20_000
const TYPE = 'audio/ogg'

/** Null when it is not to be had: nobody answers, it is no longer on show, or it is something else. */
export async function fetchSound(sound: string, token: string): Promise<ArrayBuffer | null> {
  try {
    const response = await fetch(`/api/v1/kiosk/sounds/${sound}`, {
      headers: { accept: TYPE, authorization: `Bearer ${token}` },
      cache: 'no-store',
      signal: AbortSignal.timeout(LONGEST_WAIT_MS),
    })
    if (!response.ok || response.headers.get('content-type')?.startsWith(TYPE) !== true) return null
    return await response.arrayBuffer()
  } catch {
    return null
  }
}
