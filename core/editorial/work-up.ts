/** What is to be settled in a draft before it may go on: what is missing, and what could identify somebody. */
import { check } from '../anonymise/check.ts'
import type { Finding } from '../anonymise/finding.ts'
import type { Kept } from '../model/dossier.ts'
import { passagesOf, type Passage, type Place, type StoryDraft } from '../model/story-draft.ts'
import type { PlacedFinding } from '../protocol/placed-finding.ts'
import { incomplete } from './complete.ts'
import type { Reason } from './reason.ts'

export interface WorkUp {
  missing: Reason[]
  findings: PlacedFinding[]
}

/** Reads every passage of the draft in its language (and, as the check always does, in the two others: ANO-2). */
export function workUp(
  draft: StoryDraft,
  kept: readonly Kept[],
  forbidden: readonly string[],
  sums: Partial<Record<string, string>>,
): WorkUp {
  const findings = passagesOf(draft).flatMap((passage) =>
    placed(passage, check(passage.text, passage.place.language, { forbidden }), kept),
  )
  return { missing: incomplete(draft, sums), findings }
}

/** What was found in one passage, as the desk names it. */
export function placed(
  { place, text }: Passage,
  found: readonly Finding[],
  kept: readonly Kept[],
): PlacedFinding[] {
  return found.map((finding) => ({
    key: keyOf(place, finding),
    place,
    ...finding,
    kept: keptFor(kept, place, text, finding),
  }))
}

export function isOpen(finding: PlacedFinding): boolean {
  return finding.risk === 'direct' || finding.kept === null
}

/** The open findings as reasons not to go on (ANO-3). */
export function openFindings(findings: readonly PlacedFinding[]): Reason[] {
  return findings
    .filter(isOpen)
    .map(({ risk, place, type }) => ({ code: `${risk}-finding` as const, place, type }))
}

/** How many details are open, by risk: what a list shows beside a title. */
export function tally(findings: readonly PlacedFinding[]): { direct: number; quasi: number } {
  const open = findings.filter(isOpen)
  const direct = open.filter((finding) => finding.risk === 'direct').length
  return { direct, quasi: open.length - direct }
}

function keyOf(place: Place, { start, end, type }: Finding): string {
  return [place.language, place.part, ...(place.beat === null ? [] : [place.beat]), start, end, type].join(
    '-',
  )
}

function keptFor(kept: readonly Kept[], place: Place, passage: string, finding: Finding): Kept | null {
  if (finding.risk === 'direct') return null
  const found = kept.find(
    (each) =>
      each.language === place.language &&
      each.passage === passage &&
      each.start === finding.start &&
      each.end === finding.end &&
      each.type === finding.type,
  )
  return found ?? null
}
