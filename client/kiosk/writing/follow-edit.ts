/** What a text that was read a moment ago says about the text as it stands now. */

/** One place of a text that became another: `from` … `oldEnd` before, `from` … `newEnd` after. */
export interface Edit {
  from: number
  oldEnd: number
  newEnd: number
}

/** The smallest edit that makes `after` of `before`; null where they are the same. */
export function editBetween(before: string, after: string): Edit | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before[from] === after[from]) from++
  let same = 0
  while (same < shorter - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same++
  return { from, oldEnd: before.length - same, newEnd: after.length - same }
}

/** Stretches of the text before, where they stand now; what was edited itself is dropped. */
export function followEdit<Stretch extends { start: number; end: number }>(
  stretches: readonly Stretch[],
  edit: Edit | null,
): readonly Stretch[] {
  if (edit === null) return stretches
  const by = edit.newEnd - edit.oldEnd
  return stretches.flatMap((each) => {
    if (each.end <= edit.from) return [each]
    if (each.start >= edit.oldEnd) return [{ ...each, start: each.start + by, end: each.end + by }]
    return []
  })
}

const SENTENCE_ENDS = '.!?…\n;'

/** The sentences that an edit touches, whole. */
export function sentencesAround(text: string, { from, newEnd }: Edit): string {
  let start = from
  while (start > 0 && !SENTENCE_ENDS.includes(text[start - 1]!)) start--
  let end = newEnd
  while (end < text.length && !SENTENCE_ENDS.includes(text[end]!)) end++
  return text.slice(start, end)
}
