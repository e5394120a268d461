import * as z from 'zod/mini'
import { recordingOf, timesOf } from '../../../core/editorial/readings.ts'
import { Identifier } from '../../../core/model/identifier.ts'
import { Language, LANGUAGES } from '../../../core/model/language.ts'
import { Sum } from '../../../core/model/story-draft.ts'
import {
  DeskReadingsReply,
  Ingest,
  UPLOAD_LIMIT,
  UploadQuery,
  type DeskReading,
  type IngestFault,
} from '../../../core/protocol/readings.ts'
import { DeskStory } from '../../../core/protocol/stories.ts'
import type { Caller } from '../../access/caller.ts'
import type { ServerContext } from '../../context.ts'
import { sumsOf, type HeldStory } from '../../desk/held-story.ts'
import { wantedReading } from '../../media/reading-intake.ts'
import { receive } from '../../media/receive.ts'
import { soundReply } from '../byte-range.ts'
import { DeskAnswers, handOf, refused } from '../desk-answers.ts'
import { notFound, refusalWith, tooMany } from '../problem.ts'
import { answer, ok, route, type Route } from '../route.ts'

const ById = z.strictObject({ id: Identifier })
const ByLanguage = z.strictObject({ id: Identifier, language: Language })
const BySound = z.strictObject({ id: Identifier, audio: Sum })
const ByIngest = z.strictObject({ ingest: Identifier })

const STATUS: Partial<Record<IngestFault, number>> = { 'too-large': 413, 'not-audio': 415 }
const BUSY_MS = 30_000

/** Recorded readings, from an upload to a visitor's ear (ANO-7, ANO-8, SEC-5). */
export function readingRoutes(context: ServerContext): Route[] {
  const { stories, sounds, ingests, installation } = context
  const answers = new DeskAnswers(context)

  /** The story, when this person may write it. */
  function written(id: string, caller: Caller): HeldStory {
    const held = stories.shelf.get(id)
    if (held === null) throw answers.missing(id)
    const { actor } = handOf(caller)
    if (actor.kind !== 'person' || !held.dossier.curators.includes(actor.id))
      throw refused(403, [{ code: 'not-your-story' }])
    return held
  }

  return [
    route({
      method: 'post',
      path: '/desk/stories/{id}/readings/{language}',
      access: 'edit',
      privateOnly: true,
      summary: 'Bring a recording of the text of one language; the body is the file itself (ANO-7)',
      params: ByLanguage,
      query: UploadQuery,
      body: null,
      stream: 'application/octet-stream',
      reply: { status: 202, schema: Ingest },
      handle: async ({ params: { id, language }, query: { voice, upload }, caller, request }) => {
        const held = written(id, caller)
        if (voice === 'narrator') throw refused(409, [{ code: 'reading-by-narrator' }])
        const want = wantedReading(context, held, { language, voice, times: null }, handOf(caller))
        if (want === null) throw refused(409, [{ code: 'reading-without-text', language }])
        const release = ingests.reserve(want.owner)
        if (release === null) throw tooMany(BUSY_MS, 'Several recordings are still being taken in.')
        try {
          const declared = Number(request.get('Content-Length') ?? Number.NaN)
          const received = await receive(request, Number.isFinite(declared) ? declared : null, UPLOAD_LIMIT)
          if (!received.ok) throw refusedFile(received.fault)
          return answer(202, ingests.begin(received.file, want, upload))
        } finally {
          release()
        }
      },
    }),
    route({
      method: 'get',
      path: '/desk/stories/{id}/readings',
      access: 'desk',
      privateOnly: true,
      summary: 'The readings of the newest revision, with their loudness and the times of their beats',
      params: ById,
      query: null,
      body: null,
      reply: { status: 200, schema: DeskReadingsReply },
      handle: async ({ params: { id }, caller }) => ok({ items: readingsIn(answers.readable(id, caller)) }),
    }),
    route({
      method: 'delete',
      path: '/desk/stories/{id}/readings/{language}',
      access: 'edit',
      privateOnly: true,
      summary: 'Remove a reading; its sound is destroyed as soon as it is not on show either',
      params: ByLanguage,
      query: null,
      body: null,
      reply: { status: 200, schema: DeskStory },
      handle: async ({ params: { id, language }, caller }) =>
        answers.outcome(id, await stories.detach(id, language, handOf(caller)), caller, 200),
    }),
    route({
      method: 'get',
      path: '/desk/stories/{id}/readings/{audio}/sound',
      access: 'desk',
      privateOnly: true,
      summary: 'Listen to a reading, whole or by byte ranges',
      params: BySound,
      query: null,
      body: null,
      reply: { status: 200, schema: null, media: 'audio/ogg' },
      handle: async ({ params: { id, audio }, caller, request }) => {
        const range = request.get('Range') ?? null
        // A player asks for the rest in many pieces; listening is on the record once.
        const isBeginning = range === null || range.startsWith('bytes=0-')
        const held = isBeginning ? await answers.read(id, caller, 'listen') : answers.readable(id, caller)
        const isKnown = held.dossier.recordings.some((each) => each.audio === audio)
        const bytes = isKnown ? await sounds.fetch(id, audio) : null
        if (bytes === null) throw notFound('reading with this name')
        return soundReply(bytes, range)
      },
    }),
    route({
      method: 'get',
      path: '/desk/ingests/{ingest}',
      access: 'edit',
      privateOnly: true,
      summary: 'How far a recording of yours has come',
      params: ByIngest,
      query: null,
      body: null,
      reply: { status: 200, schema: Ingest },
      handle: async ({ params, caller }) => {
        const ingest = ingests.find(params.ingest, handOf(caller).actor.id)
        if (ingest === null) throw notFound('recording of yours under way')
        return ok(ingest)
      },
    }),
    route({
      method: 'delete',
      path: '/desk/ingests/{ingest}',
      access: 'edit',
      privateOnly: true,
      summary: 'Stop taking in a recording of yours, by its id or by what you called its sending',
      params: ByIngest,
      query: null,
      body: null,
      reply: { status: 200, schema: Ingest },
      handle: async ({ params, caller }) => {
        const ingest = ingests.cancel(params.ingest, handOf(caller).actor.id)
        if (ingest === null) throw notFound('recording of yours under way')
        return ok(ingest)
      },
    }),
    route({
      method: 'get',
      path: '/kiosk/sounds/{sound}',
      access: 'kiosk',
      summary: 'A reading that this screen’s venue shows now, and no other; whole or by byte ranges',
      params: z.strictObject({ sound: Sum }),
      query: null,
      body: null,
      reply: { status: 200, schema: null, media: 'audio/ogg' },
      handle: async ({ params: { sound }, caller, request }) => {
        const room = caller.kind === 'kiosk' ? installation.rooms.get(caller.kiosk.roomId) : undefined
        // Asked of consent anew, every time (CON-1).
        const shown = room === undefined ? [] : installation.exhibitions.onShowAt(room.venue.id)
        const story = shown.find(({ readings }) =>
          Object.values(readings).some((each) => each.sound === sound),
        )
        const bytes = story === undefined ? null : await sounds.fetch(story.id, sound)
        if (bytes === null) throw notFound('reading on show with this name')
        return soundReply(bytes, request.get('Range') ?? null)
      },
    }),
  ]
}

function readingsIn({ dossier, head: { draft } }: HeldStory): DeskReading[] {
  const sums = sumsOf(draft)
  return LANGUAGES.flatMap((language) => {
    const recording = recordingOf(draft, language, dossier.recordings)
    if (recording === null) return []
    const fits = recording.text === sums[language]
    const { beats: measured } = recording
    return [
      {
        ...recording,
        beats: timesOf(draft, recording),
        measured,
        fits,
        words: fits ? (draft.text[language]?.beats ?? []) : [],
      },
    ]
  })
}

/** The console has its own sentence for each fault; this one is for scripts. */
function refusedFile(fault: IngestFault): Error {
  const detail =
    fault === 'too-large'
      ? `At most ${UPLOAD_LIMIT / 1024 / 1024} MB fit. Export it as FLAC or MP3.`
      : fault === 'not-audio'
        ? 'This is no recording that can be read. Send WAV, FLAC, MP3, M4A, Ogg or WebM.'
        : 'It did not arrive whole. Send it again.'
  return refusalWith(STATUS[fault] ?? 400, 'recording_refused', 'Not taken in', detail, { fault })
}
