import * as z from 'zod/mini'

const Payload = z.object({ payload: z.unknown() })

/** What a baseline broadcasts: the very cue that the real server sent, so that all carry the same bytes. */
export function onPayload(take: (payload: unknown) => void): void {
  process.on('message', (message) => take(Payload.parse(message).payload))
}
