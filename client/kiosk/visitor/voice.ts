/** The voice of the flow: sounds a reading, says which beat it has reached, and hushes when it is stopped. */
import { fromCallback, type EventObject } from 'xstate'
import type { Language } from '../../../core/model/language.ts'
import type { Instant, Milliseconds, Seconds } from '../../../core/model/time.ts'
import type { PublishedStory } from '../../../core/protocol/exhibition.ts'
import type { Sound } from '../sound/contract.ts'
import type { VoiceInput } from './visit-model.ts'
import { arcAt, beatAt, readingOf, type Reading } from './score.ts'

export interface VoiceOutside {
  sound: Pick<Sound, 'speak' | 'hush' | 'position'>
  story(id: string): PublishedStory | null
  languages(): readonly Language[]
  /** The room's time, for stories that the whole room hears. */
  now(): Instant
  monotonic(): Milliseconds
}

const LOOK_MS = 80

export function createVoice(outside: VoiceOutside) {
  let sounding: { reading: Reading; arc: readonly number[]; at(): Seconds } | null = null

  const logic = fromCallback<EventObject, VoiceInput>(({ input, sendBack }) => {
    const story = outside.story(input.story)
    const reading = story && readingOf(story, input.language, outside.languages())
    if (story === null || reading === null) {
      const timer = setTimeout(() => sendBack({ type: 'VOICE.ENDED' }), 0)
      return () => clearTimeout(timer)
    }
    const { score } = reading
    const offset = offsetOf(input, reading, outside.now())
    /** Our own count goes on where there is no audio, and is set right by the sound while there is. */
    let counted = { at: offset, since: outside.monotonic() }
    const at = (): Seconds => {
      const heard = outside.sound.position()
      const now = outside.monotonic()
      if (heard !== null) counted = { at: heard, since: now }
      return counted.at + (now - counted.since) / 1_000
    }
    let beat = -1
    const look = (): void => {
      const position = at()
      if (position >= score.seconds) return sendBack({ type: 'VOICE.ENDED' })
      const reached = beatAt(score, position)
      if (reached === beat) return
      beat = reached
      sendBack({ type: 'VOICE.BEAT', beat })
    }
    if (offset < score.seconds) outside.sound.speak(score, offset)
    const mine = { reading, arc: story.arc, at }
    sounding = mine
    const timer = setInterval(look, LOOK_MS)
    const first = setTimeout(look, 0)
    return () => {
      clearInterval(timer)
      clearTimeout(first)
      if (sounding === mine) sounding = null
      outside.sound.hush()
    }
  })

  return {
    logic,
    /** The arc of what sounds now, 0–1; in the middle when nothing does. */
    arc: (): number => (sounding === null ? 0.5 : arcAt(sounding.reading.score, sounding.arc, sounding.at())),
  }
}

function offsetOf({ enter }: VoiceInput, { score }: Reading, now: Instant): Seconds {
  if (enter.at === 'since') return Math.max(0, (now - enter.since) / 1_000)
  return score.beats[enter.beat]?.from ?? 0
}
