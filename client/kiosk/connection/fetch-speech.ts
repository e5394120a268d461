/** What a machine says, from the server: words of the interface, all words of receipts, and parts of a story. */
import type { Language } from '../../../core/model/language.ts'
import type { Milliseconds } from '../../../core/model/time.ts'
import { VOICE_EDITION } from '../../../core/speech/phrase.ts'
import type { StoryPart } from '../../../core/speech/story-parts.ts'

export type SpeechWanted =
  | { of: 'words'; language: Language; phrase: string }
  | { of: 'receipts'; language: Language }
  | { of: 'story'; story: string; language: Language; part: StoryPart }

/** The server may have to make it first. */
const LONGEST_WAIT_MS: Milliseconds = 15_000

/** Null when it is not to be had: nobody answers, or this installation does not say it. */
export async function fetchSpeech(wanted: SpeechWanted, token: string): Promise<ArrayBuffer | null> {
  const type = wanted.of === 'receipts' ? 'application/json' : 'audio/ogg'
  try {
    const response = await fetch(`/api/v1/kiosk/speech/${pathOf(wanted)}`, {
      headers: { accept: type, authorization: `Bearer ${token}` },
      // A word is the same for ever, also without the server; nothing of a story is kept (CON-6).
      cache: wanted.of === 'story' ? 'no-store' : 'force-cache',
      signal: AbortSignal.timeout(LONGEST_WAIT_MS),
    })
    if (!response.ok || response.headers.get('content-type')?.startsWith(type) !== true) return null
    return await response.arrayBuffer()
  } catch {
    return null
  }
}

function pathOf(wanted: SpeechWanted): string {
  switch (wanted.of) {
    case 'words':
      return `words/${wanted.language}/${wanted.phrase}`
    case 'receipts':
      return `receipts/${wanted.language}/${VOICE_EDITION}`
    case 'story':
      return `stories/${wanted.story}/${wanted.language}/${wanted.part}`
  }
}
