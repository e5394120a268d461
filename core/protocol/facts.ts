/** Bodies of the context cards as administrators keep them. */
import * as z from 'zod/mini'
import { InstantValue } from '../model/identifier.ts'
import { ContextCard } from '../model/context-card.ts'

const revision = z.int().check(z.minimum(0))

export const FactView = z.strictObject({
  card: ContextCard,
  retired: z.boolean(),
  /** Whether it is shown today; the rest have aged, were replaced or retired. */
  inForce: z.boolean(),
  /** 0: as it ships. */
  revision,
  at: z.nullable(InstantValue),
  by: z.string(),
  what: z.string(),
  undoable: z.boolean(),
})
export type FactView = z.infer<typeof FactView>
export const FactsReply = z.strictObject({ items: z.array(FactView) })
export type FactsReply = z.infer<typeof FactsReply>

/** `POST /facts`: a new card. */
export const FactRequest = z.strictObject({ card: ContextCard })
/** `POST /facts/{id}`: `revision` is the one that the person saw. */
export const FactChange = z.strictObject({ revision, card: ContextCard, retired: z.boolean() })
