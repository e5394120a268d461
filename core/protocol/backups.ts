/** Bodies of the console's backups (END-6). */
import * as z from 'zod/mini'
import { InstantValue } from '../model/identifier.ts'

/** `2026-11-30t04-00-00z-nightly`: when and how it was made; also the name of its folder. */
export const PointName = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}t\d{2}-\d{2}-\d{2}z-(?:nightly|by-hand)$/))

/** What a test found by really restoring a point into a folder of its own. */
export const PointTest = z.strictObject({
  at: InstantValue,
  /** Null: all is well. Otherwise what is wrong, in the server's words. */
  fault: z.nullable(z.string()),
  rooms: z.int(),
  people: z.int(),
  /** Stories of narrators that it holds and the present key ring opens. */
  opened: z.int(),
  /** Withdrawn since; a restore leaves them withdrawn. */
  withdrawn: z.int(),
})
export type PointTest = z.infer<typeof PointTest>

export const BackupPoint = z.strictObject({
  name: PointName,
  at: InstantValue,
  kind: z.enum(['nightly', 'by-hand']),
  bytes: z.int(),
  test: z.nullable(PointTest),
})
export type BackupPoint = z.infer<typeof BackupPoint>

export const BackupPlan = z.strictObject({
  /** The hour of the night at the first venue, or null: no automatic backups. */
  hour: z.nullable(z.int().check(z.minimum(0), z.maximum(23))),
  /** How many nightly ones stay. */
  keep: z.int().check(z.minimum(2), z.maximum(365)),
})
export type BackupPlan = z.infer<typeof BackupPlan>

/** `GET /backups`. */
export const BackupsReply = z.strictObject({
  folder: z.string(),
  /** It lies on the disk of the data, and dies with it. */
  sameDisk: z.boolean(),
  plan: BackupPlan,
  /** When the next one makes itself; null: never. */
  next: z.nullable(InstantValue),
  busy: z.nullable(z.enum(['making', 'testing', 'restoring'])),
  /** What went wrong last with one that makes itself, in words. */
  trouble: z.nullable(z.string()),
  /** The last restore of this server's life, and how it ended. */
  restored: z.nullable(z.strictObject({ name: z.string(), at: InstantValue, fault: z.nullable(z.string()) })),
  points: z.array(BackupPoint),
})
export type BackupsReply = z.infer<typeof BackupsReply>

/** `POST /backups/{name}/restore`: `confirm` repeats the name, so that no slip does it. */
export const RestoreRequest = z.strictObject({ confirm: PointName })
