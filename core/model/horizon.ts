/** The room's horizon: one line in metres from the room's left end, of which every screen shows a part. */
import * as z from 'zod/mini'

/** A place along the horizon, or a length of it, in metres. */
export type Metres = number

/** Absurd lengths are mistakes: no room is a hundred kilometres long. */
export const Metre = z.number().check(z.minimum(-100_000), z.maximum(100_000))

/** A part of the horizon, from left to right. */
export const Span = z
  .strictObject({ from: Metre, to: Metre })
  .check(z.refine((span) => span.to > span.from, 'the span must end to the right of where it begins'))
export type Span = z.infer<typeof Span>

/** A room whose screens nobody has placed yet is as long as one screen. */
export const ONE_SCREEN: Span = { from: 0, to: 2 }

/** The whole horizon of a room: from the leftmost screen's left edge to the rightmost one's right. */
export function horizonOf(spans: readonly Span[]): Span {
  if (spans.length === 0) return ONE_SCREEN
  return {
    from: Math.min(...spans.map((each) => each.from)),
    to: Math.max(...spans.map((each) => each.to)),
  }
}

export function lengthOf(span: Span): Metres {
  return span.to - span.from
}

export function middleOf(span: Span): Metres {
  return (span.from + span.to) / 2
}

/** Where a place lies on a screen: 0 at its left edge, 1 at its right; outside of these beyond it. */
export function shareOf(span: Span, x: Metres): number {
  return (x - span.from) / lengthOf(span)
}
