/** A passage cut at its findings, for drawing them under the words that they are about. */
import type { PlacedFinding } from '../../../core/protocol/placed-finding.ts'

export interface Run {
  text: string
  finding: PlacedFinding | null
}

/** `findings` are in order and never overlap; what does not fit the passage (it was changed since) is left out. */
export function markedRuns(passage: string, findings: readonly PlacedFinding[]): Run[] {
  const runs: Run[] = []
  let at = 0
  for (const finding of findings) {
    if (finding.start < at || finding.end > passage.length) continue
    if (finding.start > at) runs.push({ text: passage.slice(at, finding.start), finding: null })
    runs.push({ text: passage.slice(finding.start, finding.end), finding })
    at = finding.end
  }
  if (at < passage.length) runs.push({ text: passage.slice(at), finding: null })
  return runs
}
