/** A programme cut for drawing: what each day of the calendar shows, as shares of that day. */
import type { Instant } from '../../../core/model/time.ts'
import type { Interval, Wanted } from '../../../core/show/programme.ts'

/** A piece of an interval inside one day; `top` and `height` are shares of the day, 0–1. */
export interface Piece {
  interval: Interval
  top: number
  height: number
  /** Whether its interval begins in this day and not before. */
  begins: boolean
}

export function piecesOf(intervals: readonly Interval[], from: Instant, to: Instant): Piece[] {
  return intervals.flatMap((interval) => {
    const begin = Math.max(interval.from, from)
    const end = Math.min(interval.to, to)
    if (end <= begin) return []
    return [
      {
        interval,
        top: (begin - from) / (to - from),
        height: (end - begin) / (to - from),
        begins: interval.from >= from,
      },
    ]
  })
}

/** A day as the style sheet draws it, and in it the name of a theme with its margins, and a line of words; in pixels. */
const DAY = 486
const NAMED = 36
const LINE = 20

/** How many whole lines of words a piece has room for under the name of its theme; `height` is its share of the day. */
export function linesUnder(height: number): number {
  return Math.max(0, Math.floor((height * DAY - NAMED) / LINE))
}

/** Where it is closed in a day, as shares of it; nothing where it never closes. */
export function closedIn(
  open: readonly { from: Instant; to: Instant }[] | null,
  from: Instant,
  to: Instant,
): { top: number; height: number }[] {
  if (open === null) return []
  const closed: { top: number; height: number }[] = []
  let at = from
  const close = (until: Instant): void => {
    if (until > at) closed.push({ top: (at - from) / (to - from), height: (until - at) / (to - from) })
  }
  for (const span of open) {
    if (span.to <= from || span.from >= to) continue
    close(Math.min(span.from, to))
    at = Math.max(at, Math.min(span.to, to))
  }
  close(to)
  return closed
}

/** What was pressed in the calendar: a stretch of a theme, or of what lies beside it. */
export type Chosen = Interval | Wanted

export function isWanted(chosen: Chosen): chosen is Wanted {
  return 'aspect' in chosen
}

/** The same for what lies beside themes. */
export function joinedWanted(wanted: readonly Wanted[]): Wanted[] {
  const out: Wanted[] = []
  const lastOf = new Map<Wanted['aspect'], number>()
  for (const each of wanted) {
    const at = lastOf.get(each.aspect) ?? -1
    const last = out[at]
    if (last !== undefined && last.rule === each.rule && last.to === each.from) {
      const beat = [...last.beat, ...each.beat.filter(({ rule }) => !last.beat.some((b) => b.rule === rule))]
      out[at] = { ...last, to: each.to, beat }
    } else {
      lastOf.set(each.aspect, out.length)
      out.push(each)
    }
  }
  return out
}

/** Neighbours that one rule holds are one to look at, whatever they beat. */
export function joined(intervals: readonly Interval[]): Interval[] {
  const out: Interval[] = []
  for (const each of intervals) {
    const last = out.at(-1)
    if (last !== undefined && last.rule === each.rule && last.to === each.from) {
      const beat = [...new Set([...last.beat, ...each.beat])]
      out[out.length - 1] = { ...last, to: each.to, beat }
    } else out.push(each)
  }
  return out
}
