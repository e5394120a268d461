/** The beats of two drafts that began from the same one, row by row; see `merge.ts`. */
import { LANGUAGES, type Language } from '../model/language.ts'
import type { StoryDraft } from '../model/story-draft.ts'
import { cameFrom, courseOf, rowsOf, sameWords, type BeatRow, type Stretch } from './beat-rows.ts'
import { eachLanguage, either, isClash, type Ask, type Side, type Three } from './choice.ts'
import { same } from './difference.ts'

export interface MergedRow {
  cells: Record<Language, string>
  /** The heights that the row has in the three drafts; all alike where only one of them has the row. */
  arc: Three<number>
}

export function mergeRows(
  drafts: Three<StoryDraft>,
  ask: Ask,
): { rows: MergedRow[]; /** Both bent the arc at the same beat, each in another way. */ bentTwice: boolean } {
  const began = rowsOf(drafts.began)
  const sides = { mine: rowsOf(drafts.mine), theirs: rowsOf(drafts.theirs) }
  const courses = { mine: courseOf(began, sides.mine), theirs: courseOf(began, sides.theirs) }
  const origins = { mine: turned(courses.mine.became), theirs: turned(courses.theirs.became) }
  const rows: MergedRow[] = []
  let done: Span = { began: 0, mine: 0, theirs: 0 }
  for (const region of regionsOf(courses.mine.stretches, courses.theirs.stretches)) {
    rows.push(...unchanged(done, region.from.began - done.began), ...changed(region))
    done = region.to
  }
  rows.push(...unchanged(done, began.length - done.began))
  return { rows, bentTwice: began.some((_, at) => isBentTwice(at)) }

  function unchanged(from: Span, count: number): MergedRow[] {
    return range(0, count).map((i) => ({
      cells: began[from.began + i]!.cells,
      arc: arcOf(from.began + i, from.mine + i, from.theirs + i),
    }))
  }

  function changed(region: Region): MergedRow[] {
    const { from, to, rebuilt } = region
    const was = wordsOf(began.slice(from.began, to.began))
    const mine = wordsOf(sides.mine.slice(from.mine, to.mine))
    const theirs = wordsOf(sides.theirs.slice(from.theirs, to.theirs))
    if (same(mine, theirs) || same(was, theirs)) return build('mine', region, ask)
    if (same(was, mine)) return build('theirs', region, ask)
    // Both added where nothing was: both stay, the one that was saved first before the other.
    if (was.length === 0) return [...build('theirs', region, ask), ...build('mine', region, ask)]
    if (!rebuilt.mine && !rebuilt.theirs) return build('mine', region, ask)
    if (rebuilt.mine !== rebuilt.theirs) {
      const side = rebuilt.mine ? 'mine' : 'theirs'
      if (hasRoomFor(side, region)) return build(side, region, ask)
    }
    const whole = {
      mine: build('mine', region, () => 'mine'),
      theirs: build('theirs', region, () => 'theirs'),
    }
    const side = ask({
      kind: 'beats',
      mine: { first: from.mine, rows: wordsOf(whole.mine) },
      theirs: { first: from.theirs, rows: wordsOf(whole.theirs) },
    })
    return whole[side]
  }

  /** The rows as this side has them, with the other's words where their row is still there. */
  function build(side: Side, { from, to }: Region, asks: Ask): MergedRow[] {
    return range(from[side], to[side]).map((at) => {
      const own = sides[side][at]!
      const origin = origins[side].get(at)
      const twin = origin === undefined ? undefined : courses[other(side)].became.get(origin)
      if (origin === undefined || twin === undefined)
        return { cells: own.cells, arc: { began: own.arc, mine: own.arc, theirs: own.arc } }
      const [mine, theirs] = side === 'mine' ? [at, twin] : [twin, at]
      const cells = eachLanguage((language) => {
        const words = cellsOf(origin, mine, theirs, language)
        const place = { language, part: 'beat' as const, beat: mine }
        return either(words, () => asks({ kind: 'passage', place, words }))
      })
      return { cells, arc: arcOf(origin, mine, theirs) }
    })
  }

  /** Whether all that the other wrote there has its row in what this side made of the beats. */
  function hasRoomFor(side: Side, { from, to }: Region): boolean {
    const { became } = courses[side]
    const theirs = courses[other(side)].became
    const touched = range(from.began, to.began).filter((at) => {
      const later = theirs.get(at)
      return later === undefined || !sameWords(began[at]!, sides[other(side)][later]!)
    })
    if (touched.some((at) => !became.has(at) || !theirs.has(at))) return false
    const isContested = touched.some((at) => {
      const [one, two] = [became.get(at)!, theirs.get(at)!]
      const [mine, others] = side === 'mine' ? [one, two] : [two, one]
      return LANGUAGES.some((language) => isClash(cellsOf(at, mine, others, language)))
    })
    if (!isContested) return true
    // Words that wandered from one beat into another are not chosen beat by beat: they would stand there twice, or not.
    const gone = range(from.began, to.began).filter((at) => !became.has(at))
    const come = range(from[side], to[side]).filter((at) => !origins[side].has(at))
    const stood = began.slice(from.began, to.began)
    const stand = sides[side].slice(from[side], to[side])
    return (
      !come.some((at) => cameFrom(sides[side][at]!, stood)) && !gone.some((at) => cameFrom(began[at]!, stand))
    )
  }

  function cellsOf(at: number, mine: number, theirs: number, language: Language): Three<string> {
    const [was, one, two] = [began[at]!, sides.mine[mine]!, sides.theirs[theirs]!]
    return { began: was.cells[language], mine: one.cells[language], theirs: two.cells[language] }
  }

  function arcOf(at: number, mine: number, theirs: number): Three<number> {
    return { began: began[at]!.arc, mine: sides.mine[mine]!.arc, theirs: sides.theirs[theirs]!.arc }
  }

  function isBentTwice(at: number): boolean {
    const [mine, theirs] = [courses.mine.became.get(at), courses.theirs.became.get(at)]
    return mine !== undefined && theirs !== undefined && isClash(arcOf(at, mine, theirs))
  }
}

function other(side: Side): Side {
  return side === 'mine' ? 'theirs' : 'mine'
}

function wordsOf(rows: readonly Pick<BeatRow, 'cells'>[]): Record<Language, string>[] {
  return rows.map(({ cells }) => cells)
}

function turned(became: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  return new Map([...became].map(([from, to]) => [to, from]))
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i)
}

/** A position in each of the three drafts. */
type Span = Three<number>

/** What stands between two places that are the same in all three drafts. */
interface Region {
  from: Span
  to: Span
  rebuilt: Record<Side, boolean>
}

/** Stretches of both that share a beat are one region; what was added at the edge of the other's stands by itself. */
function regionsOf(mine: readonly Stretch[], theirs: readonly Stretch[]): Region[] {
  const regions: Region[] = []
  const left = { mine: [...mine], theirs: [...theirs] }
  const shift = { mine: 0, theirs: 0 }
  while (left.mine.length + left.theirs.length > 0) {
    const first = [left.mine[0], left.theirs[0]].filter((each) => each !== undefined)
    const from = Math.min(...first.map((each) => each.from))
    const isAddition = first.some((each) => each.from === from && each.to === from)
    let to = from
    const rebuilt = { mine: false, theirs: false }
    const grown = { mine: 0, theirs: 0 }
    const belongs = (next: Stretch | undefined): next is Stretch =>
      next !== undefined && (isAddition ? next.to === from : next.from < to || next.from === from)
    for (let side: Side = 'mine', idle = 0; idle < 2; side = other(side)) {
      const [next] = left[side]
      if (!belongs(next)) {
        idle++
        continue
      }
      idle = 0
      left[side].shift()
      to = Math.max(to, next.to)
      grown[side] += next.end - next.start - (next.to - next.from)
      rebuilt[side] ||= next.kind === 'rebuilt'
    }
    const start = { began: from, mine: from + shift.mine, theirs: from + shift.theirs }
    shift.mine += grown.mine
    shift.theirs += grown.theirs
    regions.push({
      from: start,
      to: { began: to, mine: to + shift.mine, theirs: to + shift.theirs },
      rebuilt,
    })
  }
  return regions
}
