/** Makes of everybody's hits one list without overlaps: what leads to a person first, then what says more. */
import { RISK_OF } from './finding.ts'
import type { Hit } from './recogniser.ts'

const SHORTEST_REST = 3

export function settle(hits: readonly Hit[], text: string): Hit[] {
  const settled: Hit[] = []
  for (const direct of [true, false]) {
    const group = hits.filter((hit) => (RISK_OF[hit.type] === 'direct') === direct)
    group.sort((a, b) => weight(b) - weight(a) || a.start - b.start)
    const kept: Hit[] = []
    const taken = [...settled].sort((a, b) => a.start - b.start)
    for (const hit of group)
      for (const rest of without(hit, taken, text)) {
        kept.push(rest)
        insert(taken, rest)
      }
    settled.push(...kept)
  }
  return settled.sort((a, b) => a.start - b.start)
}

function weight(hit: Hit): number {
  return (hit.type === 'forbidden' ? 1_000_000 : 0) + (hit.end - hit.start)
}

function insert(taken: Hit[], hit: Hit): void {
  taken.splice(firstAfter(taken, hit.start), 0, hit)
}

/** Index of the first that starts at or after `start`; `taken` is in order and without overlaps. */
function firstAfter(taken: readonly Hit[], start: number): number {
  let low = 0
  let high = taken.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (taken[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}

/** What of `hit` is not taken yet, where that is more than a scrap. */
function without(hit: Hit, taken: readonly Hit[], text: string): Hit[] {
  const rests: Hit[] = []
  let { start } = hit
  for (let i = Math.max(0, firstAfter(taken, start) - 1); i < taken.length; i++) {
    const other = taken[i]!
    if (other.end <= start) continue
    if (other.start >= hit.end) break
    if (other.start > start) rests.push({ ...hit, start, end: other.start })
    start = Math.max(start, other.end)
  }
  if (start < hit.end) rests.push({ ...hit, start, end: hit.end })
  return rests
    .map((rest) => trimmed(rest, text))
    .filter((rest) => rest.end - rest.start >= Math.min(SHORTEST_REST, hit.end - hit.start))
}

function trimmed(hit: Hit, text: string): Hit {
  let { start, end } = hit
  while (start < end && /[\s,.;:«»"()—–-]/u.test(text[start]!)) start += 1
  while (end > start && /[\s,;:—–-]/u.test(text[end - 1]!)) end -= 1
  return { ...hit, start, end }
}
