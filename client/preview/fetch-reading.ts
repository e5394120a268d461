/** A reading as the desk has it, into memory and nowhere else (CON-6); the session's cookie says who listens. */
const TYPE = 'audio/ogg'
const LONGEST_WAIT_MS = 20_000

export async function fetchReading(story: string, audio: string): Promise<ArrayBuffer | null> {
  try {
    const response = await fetch(`/api/v1/desk/stories/${story}/readings/${audio}/sound`, {
      headers: { accept: TYPE },
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(LONGEST_WAIT_MS),
    })
    if (!response.ok || response.headers.get('content-type')?.startsWith(TYPE) !== true) return null
    return await response.arrayBuffer()
  } catch {
    return null
  }
}
