/** How two drafts differ, so that a person can read it. */
import { LANGUAGES, type Language } from '../model/language.ts'
import type { DraftText, StoryDraft } from '../model/story-draft.ts'
import { DRAFT_FIELDS, type DiffRun, type DraftDifference, type PassageChange } from '../protocol/stories.ts'

const NOTHING: DraftText = { title: '', note: '', beats: [], stays: '' }

export function difference(before: StoryDraft, after: StoryDraft): DraftDifference {
  return {
    passages: LANGUAGES.flatMap((language) =>
      textChanges(language, before.text[language] ?? NOTHING, after.text[language] ?? NOTHING),
    ),
    fields: DRAFT_FIELDS.filter((field) => !same(before[field], after[field])),
  }
}

function textChanges(language: Language, before: DraftText, after: DraftText): PassageChange[] {
  const alone = (part: 'title' | 'note' | 'stays'): PassageChange[] =>
    before[part] === after[part]
      ? []
      : [{ language, part, before: null, after: null, runs: runs(before[part], after[part]) }]
  return [
    ...alone('title'),
    ...alone('note'),
    ...beatChanges(language, before.beats, after.beats),
    ...alone('stays'),
  ]
}

/** Beats that stayed are found first; what lies between two of them is compared in order. */
function beatChanges(language: Language, before: string[], after: string[]): PassageChange[] {
  const changes: PassageChange[] = []
  let i = 0
  let j = 0
  for (const [to, across] of [...common(before, after), [before.length, after.length] as const]) {
    while (i < to || j < across) {
      const gone = i < to ? i++ : null
      const come = j < across ? j++ : null
      const was = gone === null ? '' : before[gone]!
      const is = come === null ? '' : after[come]!
      changes.push({ language, part: 'beat', before: gone, after: come, runs: runs(was, is) })
    }
    i = to + 1
    j = across + 1
  }
  return changes
}

/** Word by word; runs of the same kind are one, and what changed together is gone and new once, not word after word. */
export function runs(before: string, after: string): DiffRun[] {
  const was = words(before)
  const is = words(after)
  const result: DiffRun[] = []
  let gone = ''
  let come = ''
  /** Blanks and signs that both share and that stand between two changes, as far as is known. */
  let held = ''
  const close = () => {
    if (gone !== '') result.push({ kind: 'gone', text: gone })
    if (come !== '') result.push({ kind: 'new', text: come })
    gone = ''
    come = ''
    if (held !== '') keep(held)
    held = ''
  }
  const keep = (text: string) => {
    const last = result.at(-1)
    if (last?.kind === 'same') last.text += text
    else result.push({ kind: 'same', text })
  }
  const change = (out: string, into: string) => {
    gone += held + out
    come += held + into
    held = ''
  }
  let i = 0
  let j = 0
  for (const [to, across] of [...common(was, is), [was.length, is.length] as const]) {
    if (i < to || j < across) change(was.slice(i, to).join(''), is.slice(j, across).join(''))
    const stays = was[to] ?? ''
    // A blank or a sign alone is not what two changes have in common.
    if (gone + come !== '' && to < was.length && !WORD.test(stays) && !stays.includes('\n')) held += stays
    else {
      close()
      if (to < was.length) keep(stays)
    }
    i = to + 1
    j = across + 1
  }
  close()
  return result
}

export const WORD = /[\p{L}\p{M}\p{N}]/u

/** Words, blanks and signs, each by itself; together they are the text. */
export function words(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? []
}

/** Two passages of thousands of signs that share no beginning and no end are shown as a whole, not compared for seconds. */
const MOST_CELLS = 4_000_000

/** Positions of a longest common subsequence. What both begin and end with is not searched. */
export function common(before: readonly string[], after: readonly string[]): [number, number][] {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head++
  let tail = 0
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++
  const rows = before.length - head - tail
  const columns = after.length - head - tail
  if (rows * columns > MOST_CELLS) return []
  const width = columns + 1
  // lengths[i][j]: longest from row i and column j on.
  const lengths = new Uint16Array((rows + 1) * width)
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      lengths[i * width + j] =
        before[head + i] === after[head + j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
  const pairs: [number, number][] = Array.from({ length: head }, (_, i) => [i, i])
  for (let i = 0, j = 0; i < rows && j < columns;) {
    if (before[head + i] === after[head + j]) pairs.push([head + i++, head + j++])
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++
    else j++
  }
  for (let k = tail; k > 0; k--) pairs.push([before.length - k, after.length - k])
  return pairs
}

export function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}
