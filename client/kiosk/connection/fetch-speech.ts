/** What a machine says, from the server: words of the interface and parts of a story. */
import type { Language } from '../../../core/model/language.ts'
import type { Milliseconds } from '../../../core/model/time.ts'
import type { StoryPart } from '../../../core/speech/story-parts.ts'

export type SpeechWanted =
  | { of: 'words'; language: Language; phrase: string }
  | { of: 'story'; story: string; language: Language; part: StoryPart }

/** The server may have to make it first. */
const LONGEST_WAIT_MS: Milliseconds = 15_000
const TYPE = 'audio/ogg'

/** Null when it is not to be had: nobody answers, or this installation does not say it. */
export async function fetchSpeech(wanted: SpeechWanted, token: string): Promise<ArrayBuffer | null> {
  const path =
    wanted.of === 'words'
      ? `words/${wanted.language}/${wanted.phrase}`
      : `stories/${wanted.story}/${wanted.language}/${wanted.part}`
  try {
    const response = await fetch(`/api/v1/kiosk/speech/${path}`, {
      headers: { accept: TYPE, authorization: `Bearer ${token}` },
      // A word of the interface is the same for ever, also without the server; nothing of a story is kept (CON-6).
      cache: wanted.of === 'words' ? 'force-cache' : 'no-store',
      signal: AbortSignal.timeout(LONGEST_WAIT_MS),
    })
    if (!response.ok || response.headers.get('content-type')?.startsWith(TYPE) !== true) return null
    return await response.arrayBuffer()
  } catch {
    return null
  }
}
