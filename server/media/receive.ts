/** Takes an upload into memory, piece by piece: too much or something else ends it before it has filled anything. */
import type { Readable } from 'node:stream'
import { audioKindOf, HEAD_BYTES } from './audio-kind.ts'

export type Received = { ok: true; file: Buffer } | { ok: false; fault: 'too-large' | 'not-audio' | 'broken' }

/**
 * What is refused is still read to its end and thrown away, so that a browser that is sending hears why; a sender
 * that says beforehand that it is too much is told at once.
 */
export async function receive(source: Readable, declared: number | null, most: number): Promise<Received> {
  if (declared !== null && declared > most) return { ok: false, fault: 'too-large' }
  const parts: Buffer[] = []
  let length = 0
  let fault: 'too-large' | 'not-audio' | null = null
  let isKnown = false
  try {
    for await (const part of source as AsyncIterable<Buffer>) {
      length += part.length
      if (length > most) {
        parts.length = 0
        // Somebody who sends without end is not listened to without end.
        if (length > most * 2) break
        fault = 'too-large'
      }
      if (fault !== null) continue
      parts.push(part)
      if (!isKnown && length >= HEAD_BYTES) {
        isKnown = true
        if ((await audioKindOf(Buffer.concat(parts))) === null) {
          fault = 'not-audio'
          parts.length = 0
        }
      }
    }
  } catch {
    // The sender went away.
    return { ok: false, fault: 'broken' }
  }
  if (fault !== null) return { ok: false, fault }
  const file = Buffer.concat(parts)
  if (!isKnown && (await audioKindOf(file)) === null) return { ok: false, fault: 'not-audio' }
  return { ok: true, file }
}
