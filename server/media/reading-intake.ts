/** What becomes of a file of sound when it is sound: the text's beats find their times, a new revision has the reading. */
import type { BeatTimes } from '../../core/model/beat-times.ts'
import type { Language } from '../../core/model/language.ts'
import type { Recording } from '../../core/model/recording.ts'
import { areInOrder } from '../../core/voice/hand-times.ts'
import { beatTimes } from '../../core/voice/beat-times.ts'
import { voiceScore } from '../../core/voice/voice-score.ts'
import type { Clock } from '../clock.ts'
import { sumsOf, type HeldStory } from '../desk/held-story.ts'
import type { Sounds } from '../desk/sounds.ts'
import type { Hand, Stories } from '../desk/stories.ts'
import { spoken } from '../desk/story-views.ts'
import type { Wanted } from './ingests.ts'

export interface IntakeParts {
  stories: Stories
  sounds: Sounds
  clock: Clock
}

/** `times`: as somebody has moved them elsewhere, or null. Null when there is no text to read in this language. */
export function wantedReading(
  { stories, sounds, clock }: IntakeParts,
  held: HeldStory,
  reading: { language: Language; voice: Recording['voice']; times: BeatTimes | null },
  hand: Hand,
): Wanted | null {
  const { language, voice, times } = reading
  const { draft } = held.head
  const text = draft.text[language]
  const sum = sumsOf(draft)[language]
  if (text === undefined || sum === undefined) return null
  const { id } = held.dossier
  const score = voiceScore(text, draft.arc, language)
  return {
    story: id,
    language,
    owner: hand.actor.id,
    expected: score.seconds,
    async attach({ audio, seconds, envelope }) {
      const recording: Recording = {
        audio,
        language,
        seconds,
        text: sum,
        voice,
        envelope: Buffer.from(envelope).toString('base64'),
        beats: beatTimes(envelope, seconds, score),
        at: clock.now(),
        by: hand.actor.id,
      }
      const moved = times !== null && areInOrder(times, seconds) ? times : null
      const outcome = await stories.attach(id, recording, moved, hand)
      if (outcome.kind === 'done') return { ok: true, revision: outcome.held.dossier.head }
      const isKept = stories.shelf.get(id)?.dossier.recordings.some((each) => each.audio === audio)
      if (isKept !== true) await sounds.discard(id, audio)
      return { ok: false, reasons: outcome.kind === 'refused' ? spoken(outcome.reasons) : [] }
    },
  }
}
