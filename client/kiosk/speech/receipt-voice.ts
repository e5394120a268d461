/**
 * The words of receipts as a machine says them. All words of a language are fetched together, before anything is sent,
 * and found here by name: nothing on the wire tells which were shown (CON-7). What is decoded is kept nowhere.
 */
import type { Language } from '../../../core/model/language.ts'
import { ReceiptSoundsFile } from '../../../core/speech/receipt-sounds.ts'
import { held, type Held } from '../../lib/held.ts'
import type { SpeechWanted } from '../connection/fetch-speech.ts'
import type { Sound } from '../sound/contract.ts'

export interface ReceiptVoice {
  /** Languages whose words are here. */
  ready: Held<ReadonlySet<Language>>
  /** Somebody may see a receipt soon. What could not be had is asked for again the next time. */
  want(language: Language): void
  /** Null for a word that is not here. */
  of(language: Language, word: string): Promise<AudioBuffer | null>
}

export function createReceiptVoice(
  fetch: (wanted: SpeechWanted) => Promise<ArrayBuffer | null>,
  decode: Sound['decode'],
): ReceiptVoice {
  const sounds = new Map<Language, ReceiptSoundsFile>()
  const asked = new Set<Language>()
  const ready = held<ReadonlySet<Language>>(new Set())

  async function bring(language: Language): Promise<void> {
    const whole = await fetch({ of: 'receipts', language })
    asked.delete(language)
    const found = ReceiptSoundsFile.safeParse(whole && json(whole))
    if (!found.success) return
    sounds.set(language, found.data)
    ready.set(new Set(sounds.keys()))
  }

  return {
    ready,
    want(language) {
      if (asked.has(language) || sounds.has(language)) return
      asked.add(language)
      void bring(language)
    },
    async of(language, word) {
      const sound = sounds.get(language)?.[word]
      return sound === undefined ? null : decode(bytesOf(sound).buffer)
    },
  }
}

function json(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))
}
