/**
 * A story's beats as rows, one cell a language, because the beats of all languages move together; and which row of a
 * later draft is which of an earlier one, whatever was written, split, joined, added, removed or moved between them.
 */
import { LANGUAGES, type Language } from '../model/language.ts'
import type { StoryDraft } from '../model/story-draft.ts'
import { common, WORD, words } from './difference.ts'

export interface BeatRow {
  /** A language without a text, and a beat that a language lacks, is an empty passage. */
  cells: Record<Language, string>
  arc: number
}

const NO_ARC = 0

export function rowsOf(draft: StoryDraft): BeatRow[] {
  const count = Math.max(draft.arc.length, ...LANGUAGES.map((each) => draft.text[each]?.beats.length ?? 0))
  return Array.from({ length: count }, (_, at) => {
    const cell = (language: Language) => draft.text[language]?.beats[at] ?? ''
    return { cells: { kk: cell('kk'), ru: cell('ru'), en: cell('en') }, arc: draft.arc[at] ?? NO_ARC }
  })
}

export function sameWords(one: BeatRow, other: BeatRow): boolean {
  return LANGUAGES.every((language) => one.cells[language] === other.cells[language])
}

/** A stretch of the earlier rows, `from` to before `to`, that became the later ones, `start` to before `end`. */
export interface Stretch {
  from: number
  to: number
  start: number
  end: number
  /** One row that is still this row, in other words; otherwise rows came, went or moved. */
  kind: 'reworded' | 'rebuilt'
}

export interface Course {
  /** In order, apart from one another, and nothing outside them differs in words. */
  stretches: Stretch[]
  /** The later row of an earlier one, where it is still there. */
  became: ReadonlyMap<number, number>
}

export function courseOf(before: readonly BeatRow[], after: readonly BeatRow[]): Course {
  const kept = common(before.map(keyOf), after.map(keyOf))
  const known = { before: before.map(wordsOf), after: after.map(wordsOf) }
  const became = new Map(kept)
  const stretches: Stretch[] = []
  let from = 0
  let start = 0
  for (const [to, end] of [...kept, [before.length, after.length] as const]) {
    if (from < to || start < end) stretches.push(...stretchesIn({ from, to, start, end }, known, became))
    from = to + 1
    start = end + 1
  }
  return { stretches: withMoves(stretches, known, became), became }
}

/** Between two rows that stayed: as many as before are the same rows in other words; otherwise the likeliest are. */
function stretchesIn(block: Omit<Stretch, 'kind'>, known: Known, became: Map<number, number>): Stretch[] {
  const { from, to, start, end } = block
  const isEven = to - from === end - start
  const pairs = isEven
    ? Array.from({ length: to - from }, (_, i) => [i, i] as const)
    : likeliest(known.before.slice(from, to), known.after.slice(start, end))
  for (const [i, j] of pairs) became.set(from + i, start + j)
  const stretches: Stretch[] = []
  let i = 0
  let j = 0
  for (const [k, l] of [...pairs, [to - from, end - start] as const]) {
    // What came or went before this pair stands by itself, unless its words came from a beat beside it, or went there.
    const loose = { from: from + i, to: from + k, start: start + j, end: start + l }
    const pair = { from: from + k, to: from + k + 1, start: start + l, end: start + l + 1 }
    const isLoose = i < k || j < l
    const before = stretches.at(-1)
    const joinsBefore = isLoose && before !== undefined && wandered(loose, before, known)
    const isPair = k < to - from
    const joinsNext = isLoose && isPair && wandered(loose, pair, known)
    if (joinsBefore) stretches.splice(-1, 1, joined(before, loose))
    else if (isLoose) stretches.push({ ...loose, kind: 'rebuilt' })
    if (joinsNext) stretches.push(joined(stretches.pop()!, pair))
    else if (isPair) stretches.push({ ...pair, kind: 'reworded' })
    i = k + 1
    j = l + 1
  }
  return stretches
}

function joined(first: Omit<Stretch, 'kind'>, { to, end }: Omit<Stretch, 'kind'>): Stretch {
  return { from: first.from, to, start: first.start, end, kind: 'rebuilt' }
}

function wandered(loose: Omit<Stretch, 'kind'>, beside: Omit<Stretch, 'kind'>, known: Known): boolean {
  const stood = known.before.slice(beside.from, beside.to)
  const stands = known.after.slice(beside.start, beside.end)
  return (
    known.after.slice(loose.start, loose.end).some((row) => mostOf(row, stood)) ||
    known.before.slice(loose.from, loose.to).some((row) => mostOf(row, stands))
  )
}

/** So that an empty beat is the one that was filled in its place, and not gone. */
const SOMETHING = 0.01

/** Less than this any two sentences of a language have in common. */
const KNOWN_AGAIN = 0.2

/** The pairs, in order, that have most in common together; rows that have next to nothing in common are no pair. */
function likeliest(before: readonly Words[], after: readonly Words[]): [number, number][] {
  const width = after.length + 1
  const best = new Float64Array((before.length + 1) * width)
  const worth = before.map((row) => {
    const least = LANGUAGES.every((language) => row[language].size === 0) ? SOMETHING : 0
    return after.map((other) => {
      const share = likeness(row, other)
      return share >= KNOWN_AGAIN ? share : least
    })
  })
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      best[i * width + j] = Math.max(
        best[(i + 1) * width + j + 1]! + worth[i]![j]!,
        best[(i + 1) * width + j]!,
        best[i * width + j + 1]!,
      )
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < before.length && j < after.length;) {
    const here = best[i * width + j]!
    if (worth[i]![j]! > 0 && here === best[(i + 1) * width + j + 1]! + worth[i]![j]!) pairs.push([i++, j++])
    else if (here === best[(i + 1) * width + j]!) i++
    else j++
  }
  return pairs
}

const MOVED_LIKENESS = 0.8

/** A row that is gone in one place and new in another was moved: what lies between is rebuilt as a whole. */
function withMoves(
  stretches: readonly Stretch[],
  { before, after }: Known,
  became: Map<number, number>,
): Stretch[] {
  const taken = new Set(became.values())
  let result = [...stretches]
  for (const [at, row] of before.entries()) {
    if (became.has(at)) continue
    const to = after.findIndex((other, j) => !taken.has(j) && likeness(row, other) >= MOVED_LIKENESS)
    if (to === -1) continue
    became.set(at, to)
    taken.add(to)
    const left = result.findIndex((each) => (each.from <= at && at < each.to) || holds(each, to))
    const right = result.findLastIndex((each) => (each.from <= at && at < each.to) || holds(each, to))
    const [first, last] = [result[left]!, result[right]!]
    const whole = {
      from: first.from,
      to: last.to,
      start: first.start,
      end: last.end,
      kind: 'rebuilt' as const,
    }
    result = result.toSpliced(left, right - left + 1, whole)
  }
  return result
}

function holds({ start, end }: Stretch, later: number): boolean {
  return start <= later && later < end
}

/** From 0 to 1: how many of their words two rows share, in the language in which they share most. */
function likeness(one: Words, other: Words): number {
  return Math.max(
    ...LANGUAGES.map((language) => {
      const all = one[language].size + other[language].size
      return all === 0 ? 0 : (2 * shared(one[language], other[language])) / all
    }),
  )
}

/** How many different words two texts have in common. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let met = 0
  for (const word of one) if (other.has(word)) met++
  return met
}

type Words = Record<Language, ReadonlySet<string>>
interface Known {
  before: readonly Words[]
  after: readonly Words[]
}

/** By how much a beat is known again: one on a screen is far shorter, and of a page pasted into one its beginning will do. */
const SIGNS_MOST = 1_000

function wordsOf({ cells }: BeatRow): Words {
  const of = (language: Language) =>
    new Set(words(cells[language].slice(0, SIGNS_MOST).toLowerCase()).filter((each) => WORD.test(each)))
  return { kk: of('kk'), ru: of('ru'), en: of('en') }
}

/** Whether most words of this row came out of those rows: it was split off from them, or joined to them. */
export function cameFrom(row: BeatRow, sources: readonly BeatRow[]): boolean {
  return mostOf(wordsOf(row), sources.map(wordsOf))
}

/** In any language. */
function mostOf(row: Words, sources: readonly Words[]): boolean {
  return LANGUAGES.some((language) => {
    const others = new Set(sources.flatMap((each) => [...each[language]]))
    return row[language].size > 0 && shared(row[language], others) >= row[language].size / 2
  })
}

function keyOf({ cells }: BeatRow): string {
  return JSON.stringify(LANGUAGES.map((language) => cells[language]))
}
