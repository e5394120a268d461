/**
 * A story read by a machine, for whoever asked for that: its beats one after the other as one recording, so that words,
 * picture and LEAVE treat it like any other voice. When each beat is spoken is known exactly.
 */
import type { Language } from '../../../core/model/language.ts'
import type { Milliseconds, Seconds } from '../../../core/model/time.ts'
import type { VoiceScore } from '../../../core/protocol/exhibition.ts'
import type { Recorded } from '../sound/contract.ts'
import { presenceOfSamples } from '../sound/presence.ts'
import type { Clips } from './clips.ts'

export interface StorySpeech {
  /** Somebody may listen to this soon. */
  want(story: string, language: Language, beats: number): void
  /** Null when not all of it is to be had, or not soon enough; then another voice takes over. */
  open(
    story: string,
    language: Language,
    beats: number,
  ): Promise<{ recorded: Recorded; score: VoiceScore } | null>
}

/** As between the beats of every voice. */
const PAUSE: Seconds = 1.5
/** What was not made in advance is made now. */
const PATIENCE_MS: Milliseconds = 8_000

export function createStorySpeech(clips: Clips): StorySpeech {
  const all = (story: string, language: Language, beats: number): Promise<(AudioBuffer | null)[]> =>
    Promise.all(
      Array.from({ length: beats }, (_, index) => clips.of({ story, language, part: `beat-${index}` })),
    )
  return {
    want: (story, language, beats) => void all(story, language, beats),
    async open(story, language, beats) {
      const late = new Promise<null>((give) => setTimeout(() => give(null), PATIENCE_MS))
      const spoken = await Promise.race([all(story, language, beats), late])
      if (spoken === null || beats === 0 || !spoken.every((each) => each !== null)) return null
      return joined(spoken)
    },
  }
}

function joined(spoken: readonly AudioBuffer[]): { recorded: Recorded; score: VoiceScore } {
  const { sampleRate } = spoken[0]!
  const pause = Math.round(PAUSE * sampleRate)
  const length = spoken.reduce((sum, each) => sum + each.length, pause * (spoken.length - 1))
  const buffer = new AudioBuffer({ length, sampleRate, numberOfChannels: 1 })
  const beats: VoiceScore['beats'] = []
  let at = 0
  for (const each of spoken) {
    buffer.copyToChannel(each.getChannelData(0), 0, at)
    beats.push({ from: at / sampleRate, to: (at + each.length) / sampleRate, syllables: [] })
    at += each.length + pause
  }
  const seconds = length / sampleRate
  const presence = presenceOfSamples(buffer.getChannelData(0), sampleRate)
  return { recorded: { buffer, seconds, presence }, score: { seconds, beats } }
}
