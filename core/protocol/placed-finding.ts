import * as z from 'zod/mini'
import { Finding } from '../anonymise/finding.ts'
import { Kept } from '../model/dossier.ts'
import { Place } from '../model/story-draft.ts'

/** A finding in its place. `start` and `end` are UTF-16 offsets into that passage. */
export const PlacedFinding = z.strictObject({
  /** Names it within one revision. */
  key: z.string(),
  place: Place,
  ...Finding.shape,
  /** Why it may stay; null while it is open. A direct detail is never kept (ANO-3). */
  kept: z.nullable(Kept),
})
export type PlacedFinding = z.infer<typeof PlacedFinding>
