/** Bodies of `/api/v1/desk/exports` and `/desk/imports`: stories that leave and arrive as packages (docs/stories.md). */
import * as z from 'zod/mini'
import { Identifier } from '../model/identifier.ts'
import { Language, Localised } from '../model/language.ts'
import { ConsentBasis } from '../model/story.ts'
import { Ingest } from './readings.ts'
import { SpokenReason, StoryRow } from './stories.ts'

/** Largest archive, in bytes: some three thousand stories in three languages, or a hundred readings. */
export const ARCHIVE_LIMIT = 128 * 1024 * 1024

/** Most stories of one archive. */
export const MOST_PACKAGES = 2_900

/** `POST /desk/exports` and `/desk/exports/check`: these stories, or all that may leave. */
export const ExportRequest = z.strictObject({
  stories: z.union([z.literal('all'), z.array(Identifier).check(z.minLength(1), z.maxLength(MOST_PACKAGES))]),
})
export type ExportRequest = z.infer<typeof ExportRequest>

export const ExportItem = z.strictObject({
  story: Identifier,
  title: StoryRow.shape.title,
  /** `leaves`: it is in the archive, in these languages. */
  fate: z.enum(['leaves', 'stays']),
  revision: z.nullable(z.int()),
  languages: z.array(Language),
  /** Why it stays, or why some of its languages do. */
  reasons: z.array(SpokenReason),
})
export type ExportItem = z.infer<typeof ExportItem>

export const ExportReport = z.strictObject({ items: z.array(ExportItem) })
export type ExportReport = z.infer<typeof ExportReport>

/** `POST /desk/imports?dryRun=…`: `yes`, also when nothing is said, only reports. */
export const ImportQuery = z.strictObject({ dryRun: z.optional(z.enum(['yes', 'no'])) })

/** `revision`: a newer text of a story that is here. `same`: nothing would change. */
export const PackageFate = z.enum(['new', 'revision', 'same', 'refused'])
export type PackageFate = z.infer<typeof PackageFate>

/** Something in the archive that a person must put right. It never quotes a text of a story. */
export const PackageProblem = z.strictObject({ file: z.string(), words: Localised })
export type PackageProblem = z.infer<typeof PackageProblem>

export const ImportItem = z.strictObject({
  /** Name of its folder in the archive. */
  package: z.string(),
  story: z.nullable(Identifier),
  title: StoryRow.shape.title,
  basis: z.nullable(ConsentBasis),
  fate: PackageFate,
  /** What number the text has here, or would have. */
  revision: z.nullable(z.int()),
  languages: z.array(Language),
  /** What is wrong with the package, and why the installation does not take it: all of it at once. */
  problems: z.array(PackageProblem),
  reasons: z.array(SpokenReason),
  /** What the check finds in it, to be settled before it can go to review (ANO-2, ANO-3). */
  findings: z.array(SpokenReason),
  /** What a person should know about it. */
  notes: z.array(Localised),
})
export type ImportItem = z.infer<typeof ImportItem>

/** What became, or in a dry run would become, of every package in an archive. */
export const ImportReport = z.strictObject({
  dryRun: z.boolean(),
  items: z.array(ImportItem),
  /** What is wrong with the archive as a whole; then nothing of it was looked into. */
  problems: z.array(PackageProblem),
  /** What holds for everything that arrives in this way. */
  notes: z.array(Localised),
  /** Readings that came along and are being taken in now (`GET /desk/ingests/{id}`); none in a dry run. */
  readings: z._default(z.array(Ingest), []),
})
export type ImportReport = z.infer<typeof ImportReport>
