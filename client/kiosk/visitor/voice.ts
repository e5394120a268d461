/**
 * The voice of the flow: sounds a story, says which beat it has reached, and hushes when it is stopped. Where somebody
 * has recorded a reading it is heard; where that cannot be had in time, the qobyz speaks instead (docs/sound.md).
 */
import { fromCallback, type EventObject } from 'xstate'
import type { Language } from '../../../core/model/language.ts'
import type { Instant, Milliseconds, Seconds } from '../../../core/model/time.ts'
import type { PublishedStory, VoiceScore } from '../../../core/protocol/exhibition.ts'
import type { Recordings } from '../recordings.ts'
import type { Sound } from '../sound/contract.ts'
import type { StorySpeech } from '../speech/story-speech.ts'
import type { VoiceInput } from './visit-model.ts'
import { arcAt, beatAt, readingOf } from './score.ts'

export interface VoiceOutside {
  sound: Pick<Sound, 'speak' | 'read' | 'hush' | 'position'>
  recordings: Pick<Recordings, 'open'>
  speech: Pick<StorySpeech, 'open'>
  story(id: string): PublishedStory | null
  languages(): readonly Language[]
  /** The room's time, for stories that the whole room hears. */
  now(): Instant
  monotonic(): Milliseconds
}

const LOOK_MS = 80

export function createVoice(outside: VoiceOutside) {
  let sounding: { score: VoiceScore; arc: readonly number[]; at(): Seconds } | null = null

  const logic = fromCallback<EventObject, VoiceInput>(({ input, sendBack }) => {
    const story = outside.story(input.story)
    const reading = story && readingOf(story, input.language, outside.languages())
    if (story === null || reading === null) {
      const timer = setTimeout(() => sendBack({ type: 'VOICE.ENDED' }), 0)
      return () => clearTimeout(timer)
    }
    const { recorded, qobyz, score } = reading
    let stopped = false
    let release = (): void => undefined
    const playQobyz = () => follow(qobyz, (offset) => outside.sound.speak(qobyz, offset))
    if (recorded !== null)
      awaitVoice(
        outside.recordings
          .open(story.id, recorded)
          .then((found) => found && (() => follow(score, (offset) => outside.sound.read(found, offset)))),
      )
    else if (input.speech === 'aloud' && story.spoken.includes(reading.language))
      awaitVoice(
        outside.speech
          .open(story.id, reading.language, reading.text.beats.length)
          .then(
            (found) =>
              found && (() => follow(found.score, (offset) => outside.sound.read(found.recorded, offset))),
          ),
      )
    else release = playQobyz()
    return () => {
      stopped = true
      release()
      outside.sound.hush()
    }

    /** The words do not wait for their voice; what cannot be had in time the qobyz speaks. */
    function awaitVoice(coming: Promise<(() => () => void) | null>): void {
      const first = setTimeout(() => {
        sendBack({ type: 'VOICE.BEAT', beat: beatAt(score, offsetOf(input, score, outside.now())) })
      }, 0)
      release = () => clearTimeout(first)
      void coming.then((start) => {
        if (stopped) return
        clearTimeout(first)
        release = start === null ? playQobyz() : start()
      })
    }

    /** Sounds it from where it is to be entered, and tells its beats. Returns the release. */
    function follow(told: VoiceScore, begin: (offset: Seconds) => void): () => void {
      const offset = offsetOf(input, told, outside.now())
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
        if (position >= told.seconds) return sendBack({ type: 'VOICE.ENDED' })
        const reached = beatAt(told, position)
        if (reached === beat) return
        beat = reached
        sendBack({ type: 'VOICE.BEAT', beat })
      }
      if (offset < told.seconds) begin(offset)
      const mine = { score: told, arc: story!.arc, at }
      sounding = mine
      const timer = setInterval(look, LOOK_MS)
      const first = setTimeout(look, 0)
      return () => {
        clearInterval(timer)
        clearTimeout(first)
        if (sounding === mine) sounding = null
      }
    }
  })

  return {
    logic,
    /** The arc of what sounds now, 0–1; in the middle when nothing does. */
    arc: (): number => (sounding === null ? 0.5 : arcAt(sounding.score, sounding.arc, sounding.at())),
  }
}

function offsetOf({ enter }: VoiceInput, score: VoiceScore, now: Instant): Seconds {
  if (enter.at === 'since') return Math.max(0, (now - enter.since) / 1_000)
  return score.beats[enter.beat]?.from ?? 0
}
