/** Sounds of words in this screen's memory: of the interface the ones used last, of stories until nobody listens. */
import type { Language } from '../../../core/model/language.ts'
import type { Milliseconds } from '../../../core/model/time.ts'
import { DIGITS, phraseKey } from '../../../core/speech/phrase.ts'
import type { StoryPart } from '../../../core/speech/story-parts.ts'
import type { SpeechWanted } from '../connection/fetch-speech.ts'
import type { Sound } from '../sound/contract.ts'
import type { ReceiptVoice } from './receipt-voice.ts'

/** Something to be said: words of the interface or of a receipt, with what silence after them beyond a breath, or a part of a story. */
export type Utterance =
  | { language: Language; text: string; pause?: Milliseconds }
  | { language: Language; receiptWord: string; pause?: Milliseconds }
  | { language: Language; story: string; part: StoryPart }

export interface Clips {
  /** Null when it is not to be had. */
  of(utterance: Utterance): Promise<AudioBuffer | null>
  /** Lets go of a story's sounds; how many there were. */
  purge(story: string): number
  /** Nobody listens any more: nothing of a story stays. */
  clear(): void
}

export interface ClipsOutside {
  /** Whether words are the interface's own; no others are asked for. */
  known(language: Language, text: string): boolean
  fetch(wanted: SpeechWanted): Promise<ArrayBuffer | null>
  decode: Sound['decode']
  receiptWord: ReceiptVoice['of']
  /** Something was to be said and could not be had. */
  missed(): void
}

/** Phrases of a whole visit, and a few more. */
const MOST_PHRASES = 96

type Clip = Promise<AudioBuffer | null>

export function createClips({ known, fetch, decode, receiptWord, missed }: ClipsOutside): Clips {
  const phrases = new Map<string, Clip>()
  const stories = new Map<string, Map<string, Clip>>()
  const digits = new Map<Language, Promise<Map<string, AudioBuffer | null>>>()

  async function bring(wanted: SpeechWanted): Clip {
    const bytes = await fetch(wanted)
    const buffer = bytes === null ? null : await decode(bytes)
    if (buffer === null) missed()
    return buffer
  }

  /** What could not be had is asked for again the next time. */
  function held(shelf: Map<string, Clip>, name: string, wanted: SpeechWanted): Clip {
    const clip = shelf.get(name) ?? bring(wanted)
    // Used last, thrown away last.
    shelf.delete(name)
    shelf.set(name, clip)
    void clip.then((buffer) => {
      if (buffer === null && shelf.get(name) === clip) shelf.delete(name)
    })
    return clip
  }

  /** All ten, in their own order: which of them a receipt has, and how often, is asked of nobody (CON-7). */
  function tenDigits(language: Language): Promise<Map<string, AudioBuffer | null>> {
    const ten =
      digits.get(language) ??
      Promise.all(
        DIGITS.map(async (digit) => {
          const phrase = phraseKey(language, digit)
          return [digit, await bring({ of: 'words', language, phrase })] as const
        }),
      ).then((each) => new Map<string, AudioBuffer | null>(each))
    digits.set(language, ten)
    void ten.then((clips) => {
      if ([...clips.values()].includes(null) && digits.get(language) === ten) digits.delete(language)
    })
    return ten
  }

  return {
    async of(utterance) {
      const { language } = utterance
      if ('receiptWord' in utterance) return receiptWord(language, utterance.receiptWord)
      if ('text' in utterance && DIGITS.some((digit) => digit === utterance.text))
        return (await tenDigits(language)).get(utterance.text) ?? null
      if ('text' in utterance) {
        if (!known(language, utterance.text)) return null
        const phrase = phraseKey(language, utterance.text)
        const clip = held(phrases, `${language} ${phrase}`, { of: 'words', language, phrase })
        for (const each of [...phrases.keys()].slice(0, -MOST_PHRASES)) phrases.delete(each)
        return clip
      }
      const { story, part } = utterance
      const shelf = stories.get(story) ?? new Map<string, Clip>()
      stories.set(story, shelf)
      return held(shelf, `${language} ${part}`, { of: 'story', story, language, part })
    },
    purge(story) {
      const count = stories.get(story)?.size ?? 0
      stories.delete(story)
      return count
    },
    clear: () => stories.clear(),
  }
}
