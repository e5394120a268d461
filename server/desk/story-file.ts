/** What is sealed of a story, and what it is in the clear. */
import * as z from 'zod/mini'
import { Dossier } from '../../core/model/dossier.ts'
import { FACT_KINDS } from '../../core/anonymise/facts.ts'
import { InstantValue, Identifier } from '../../core/model/identifier.ts'
import { StoryDraft } from '../../core/model/story-draft.ts'
import type { Opening, Sealing, Slot, Vault } from '../ports/vault.ts'

/** Also of contributions. */
export const FactValue = z.strictObject({ kind: z.enum(FACT_KINDS), value: z.string(), said: z.string() })

/** The dossier, and what was found in its newest text: counted as it was saved, so that a list need not read it again. */
export const StoryFile = z.strictObject({
  dossier: Dossier,
  changedAt: InstantValue,
  open: z.strictObject({ direct: z.int(), quasi: z.int() }),
  facts: z.array(FactValue),
})
export type StoryFile = z.infer<typeof StoryFile>

export const StoredText = z.strictObject({ at: InstantValue, by: Identifier, draft: StoryDraft })
export type StoredText = z.infer<typeof StoredText>

/** `page`: the open page that it was typed in, where that was told. */
export const StoredStep = z.strictObject({
  at: InstantValue,
  draft: StoryDraft,
  page: z.optional(Identifier),
})
export type StoredStep = z.infer<typeof StoredStep>

/** What somebody laid aside. */
export interface Aside extends StoredStep {
  n: number
  base: number
}

export const fileSlot = (storyId: string, version: number): Slot => ({
  storyId,
  kind: 'dossier',
  revision: version,
})
export const textSlot = (storyId: string, revision: number): Slot => ({ storyId, kind: 'text', revision })
export const stepSlot = (storyId: string, person: string, base: number): Slot => ({
  storyId,
  kind: `step.${person}`,
  revision: base,
})

export const asideSlot = (storyId: string, person: string, base: number): Slot => ({
  storyId,
  kind: `aside.${person}`,
  revision: base,
})

export function sealJson(vault: Vault, slot: Slot, value: unknown): Promise<Sealing> {
  return vault.seal(slot, Buffer.from(JSON.stringify(value)))
}

/** Null when the key is gone, or when it is not what was sealed there. */
export function openJson<S extends z.ZodMiniType>(
  vault: Vault,
  slot: Slot,
  sealed: Uint8Array,
  schema: S,
): z.infer<S> | null {
  const opening: Opening = vault.open(slot, sealed)
  if (!opening.ok) return null
  const parsed = z.safeParse(schema, JSON.parse(Buffer.from(opening.bytes).toString('utf8')))
  return parsed.success ? parsed.data : null
}
