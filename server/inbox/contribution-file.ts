/** What is sealed of a contribution, and what it is in the clear. */
import * as z from 'zod/mini'
import { check } from '../../core/anonymise/check.ts'
import { factsOf, type Fact } from '../../core/anonymise/facts.ts'
import { openDetails } from '../../core/contribution/life.ts'
import { KeptContribution } from '../../core/model/kept-contribution.ts'
import { FactValue } from '../desk/story-file.ts'
import type { Slot, Vault } from '../ports/vault.ts'

/** `open`: details that are not settled, counted as it was saved, so that a list of thousands need not read them again. */
const ContributionFile = z.strictObject({
  contribution: KeptContribution,
  open: z.strictObject({ direct: z.int(), quasi: z.int() }),
  /** What the wall’s text lets one know that many share (ANO-4); files from before it was kept have none. */
  facts: z._default(z.array(FactValue), []),
})

export interface HeldContribution {
  version: number
  contribution: KeptContribution
  open: { direct: number; quasi: number }
  facts: readonly Fact[]
}

export function heldOf(version: number, contribution: KeptContribution): HeldContribution {
  const { wall } = contribution
  const details = openDetails(wall, check(wall.text, wall.language, { forbidden: [] }))
  const direct = details.filter((finding) => finding.risk === 'direct').length
  const facts = factsOf(wall.text, wall.language)
  return { version, contribution, open: { direct, quasi: details.length - direct }, facts }
}

/** Null when it was withdrawn meanwhile. */
export async function sealed(vault: Vault, held: HeldContribution): Promise<Uint8Array | null> {
  const { version, contribution, open, facts } = held
  const sealing = await vault.seal(
    slotOf(contribution.id, version),
    Buffer.from(JSON.stringify({ contribution, open, facts })),
  )
  return sealing.ok ? sealing.sealed : null
}

/** Null when it is not what was sealed there, or cannot be read any more. */
export function opened(
  vault: Vault,
  id: string,
  version: number,
  bytes: Uint8Array,
): HeldContribution | null {
  const opening = vault.open(slotOf(id, version), bytes)
  if (!opening.ok) return null
  const parsed = z.safeParse(ContributionFile, JSON.parse(Buffer.from(opening.bytes).toString('utf8')))
  return parsed.success ? { version, ...parsed.data } : null
}

function slotOf(storyId: string, revision: number): Slot {
  return { storyId, kind: 'contribution', revision }
}
