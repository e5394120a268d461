/** Bodies of the routes for recorded readings, `/api/v1/desk/stories/{id}/readings` and `/api/v1/desk/ingests`. */
import * as z from 'zod/mini'
import { Identifier, InstantValue } from '../model/identifier.ts'
import { Language } from '../model/language.ts'
import { Recording } from '../model/recording.ts'
import { SpokenReason } from './stories.ts'

/** Largest upload, in bytes: five minutes of studio sound in two channels. */
export const UPLOAD_LIMIT = 100 * 1024 * 1024

/**
 * Who reads: somebody who is not the narrator, which whoever sends it declares by this word. The narrator is a choice
 * so that somebody who thinks of it is told why not (ANO-7).
 */
export const READERS = ['reader', 'narrator'] as const
/**
 * `POST …/readings/{language}?voice=reader`; the body is the file itself, its name is never asked for (ANO-8).
 * `upload`: what its sender calls this one sending, so that it can be stopped before the answer has told its id.
 */
export const UploadQuery = z.strictObject({ voice: z.enum(READERS), upload: z.optional(Identifier) })

/** Why a file did not become a reading. A person gets one sentence for each. */
export const INGEST_FAULTS = [
  'not-audio',
  'too-large',
  'too-long',
  /** Far shorter than its text takes: another file, or half of one. */
  'too-short',
  'broken',
  'silent',
  'hostile',
  /** It could not be brought to the level of the others. */
  'level',
  /** Something was left in it that says who made it; it was thrown away. */
  'not-bare',
  /** This machine has no ffmpeg. */
  'no-decoder',
  /** The story changed or went meanwhile; `reasons` say how. */
  'story',
  'cancelled',
  'trouble',
] as const
export const IngestFault = z.enum(INGEST_FAULTS)
export type IngestFault = z.infer<typeof IngestFault>

/** One file on its way in. It is kept in memory for minutes after it has ended, and belongs to whoever sent it. */
export const Ingest = z.strictObject({
  id: Identifier,
  story: Identifier,
  language: Language,
  begunAt: InstantValue,
  state: z.discriminatedUnion('kind', [
    /** Its turn comes when another file is done. */
    z.strictObject({ kind: z.literal('waiting') }),
    z.strictObject({ kind: z.literal('working'), share: z.number().check(z.minimum(0), z.maximum(1)) }),
    z.strictObject({ kind: z.literal('done'), audio: Recording.shape.audio, revision: z.int() }),
    z.strictObject({ kind: z.literal('failed'), fault: IngestFault, reasons: z.array(SpokenReason) }),
  ]),
})
export type Ingest = z.infer<typeof Ingest>

/** `GET /desk/stories/{id}/readings`: the readings of the newest revision. */
export const DeskReading = z.strictObject({
  ...Recording.shape,
  /** As its breaths and its text tell; `beats` where somebody has moved them. */
  measured: Recording.shape.beats,
  /** Whether the text is still the one that was read (ANO-7); otherwise it is void. */
  fits: z.boolean(),
  /** What the beats' times fall on: the words of the text that was read, where it is still there. */
  words: z.array(z.string()),
})
export type DeskReading = z.infer<typeof DeskReading>
export const DeskReadingsReply = z.strictObject({ items: z.array(DeskReading) })
