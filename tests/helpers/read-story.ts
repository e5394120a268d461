/** A story on show that somebody has read aloud: its sound sealed on the desk's shelf as an upload leaves it. */
import type { ConsentBasis } from '../../core/model/story.ts'
import type { PublishedStory } from '../../core/protocol/exhibition.ts'
import { beatTimes } from '../../core/voice/beat-times.ts'
import { voiceScore } from '../../core/voice/voice-score.ts'
import { readingFrom } from '../../core/editorial/readings.ts'
import { sumsOf } from '../../server/desk/held-story.ts'
import { takeIn } from '../../server/media/take-in.ts'
import { makeConsent, makeDossier, makeDraft, makeDraftText } from '../core/editorial/story-builders.ts'
import { readAloud } from './recordings.ts'
import type { TestServer } from './server.ts'

const DAY = 86_400_000

export interface ReadStory {
  story: PublishedStory
  /** Names its sound. */
  audio: string
  bytes: Uint8Array
}

/** Told in English, read in English; the narrator, if there is one, allowed both. */
export async function readStory(server: TestServer, id: string, basis: ConsentBasis): Promise<ReadStory> {
  const { installation, stories, sounds, clock } = server.context
  const now = clock.now()
  const text = makeDraftText('a door', { title: `The door of ${id}` })
  const draft = makeDraft({ text: { en: text } })
  const score = voiceScore(text, draft.arc, 'en')
  const taking = await takeIn(readAloud(text.beats, 'en', 0.9), {
    expected: score.seconds,
    signal: new AbortController().signal,
    come: () => undefined,
  })
  if (!taking.ok) throw new Error(taking.fault)
  const { audio, seconds, envelope, bytes } = taking.taken
  const recording = {
    audio,
    seconds,
    language: 'en' as const,
    text: sumsOf(draft).en!,
    voice: 'reader' as const,
    envelope: Buffer.from(envelope).toString('base64'),
    beats: beatTimes(envelope, seconds, score),
    at: now,
    by: 'curator-a',
  }
  await sounds.keep(id, audio, bytes)
  const recordedAt = now - 10 * DAY
  const scope = { ...makeConsent().scope, from: recordedAt, until: now + 100 * DAY }
  const dossier = makeDossier({
    id,
    basis,
    createdAt: recordedAt,
    recordings: [recording],
    consents: basis === 'narrator' ? [makeConsent({ recordedAt, scope })] : [],
    show: {
      kind: 'published',
      revision: 1,
      languages: ['en'],
      narration: true,
      approvals: [],
      since: now,
      by: 'curator-a',
    },
  })
  const file = { dossier, changedAt: now, open: { direct: 0, quasi: 0 }, facts: [] }
  const head = { ...draft, readings: { en: readingFrom(recording) } }
  await stories.shelf.add(file, { at: now, by: 'curator-a', draft: head })
  stories.onShowChange.tell()
  const story = installation.exhibitions.find(id)
  if (story?.readings.en === undefined) throw new Error('The reading is not on show.')
  return { story, audio, bytes }
}
