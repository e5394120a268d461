/**
 * Where a screen stands on the plan of its room. Across, it stands at its part of the horizon, which is the plan's own
 * line from left to right: whoever moves a screen on the plan moves it along the horizon, and a light that crosses the
 * room meets the screens in the order in which the plan shows them.
 */
import * as z from 'zod/mini'
import { lengthOf, middleOf, type Metres, type Span } from './horizon.ts'

/** As far as a lamp may hang. */
const FARTHEST_M: Metres = 10_000

export const Stand = z.strictObject({
  /** Metres from the wall along which the horizon runs; negative: behind it. */
  y: z.number().check(z.minimum(-FARTHEST_M), z.maximum(FARTHEST_M)),
  /** Degrees clockwise as seen from above; 0: its back to the wall, facing the room. */
  turn: z.number().check(z.minimum(-180), z.maximum(180)),
})
export type Stand = z.infer<typeof Stand>

export const AT_THE_WALL: Stand = { y: 0, turn: 0 }

/** The middle of a screen on the plan, in metres. */
export function placeOf({ span, stand }: { span: Span; stand: Stand }): { x: Metres; y: Metres } {
  return { x: middleOf(span), y: stand.y }
}

/** Its left and right edge as its viewers see them, in metres on the plan: the ends of the line that it is from above. */
export function edgesOf({ span, stand }: { span: Span; stand: Stand }): { x: Metres; y: Metres }[] {
  const { x, y } = placeOf({ span, stand })
  const half = lengthOf(span) / 2
  const angle = (stand.turn * Math.PI) / 180
  const [dx, dy] = [half * Math.cos(angle), half * Math.sin(angle)]
  return [
    { x: x - dx, y: y - dy },
    { x: x + dx, y: y + dy },
  ]
}

/** The same screen with its middle at another place. To the centimetre. */
export function movedTo(
  { span, stand }: { span: Span; stand: Stand },
  to: { x: Metres; y: Metres },
): { span: Span; stand: Stand } {
  const from = round(to.x - lengthOf(span) / 2)
  return { span: { from, to: round(from + lengthOf(span)) }, stand: { ...stand, y: round(to.y) } }
}

/** Turned further clockwise, by degrees; never beyond half a turn either way. */
export function turnedBy(stand: Stand, degrees: number): Stand {
  const turn = stand.turn + degrees
  return { ...stand, turn: turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn }
}

function round(metres: Metres): Metres {
  return Math.round(metres * 100) / 100
}
