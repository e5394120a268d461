/** Where screens stood before somebody moved them here: the newest move goes back, unless a colleague moved them since. */
import type { Kiosk } from '../../../core/model/kiosk.ts'

export type ScreenPlace = Pick<Kiosk, 'id' | 'span' | 'stand'>

export interface ScreenStep {
  from: readonly ScreenPlace[]
  to: readonly ScreenPlace[]
}

/** As many as a person may want to go back. */
const KEPT = 50

/** `now`: where all screens stand. A move that moves nothing is none. */
export function stepped(
  steps: readonly ScreenStep[],
  now: readonly ScreenPlace[],
  moved: readonly ScreenPlace[],
): readonly ScreenStep[] {
  const to = moved.filter((each) => !stands(each, now)).map(placeOnly)
  const from = to.flatMap(({ id }) => now.filter((each) => each.id === id).map(placeOnly))
  return from.length === 0 ? steps : [...steps, { from, to }].slice(-KEPT)
}

/** The newest move, if everything that it moved still stands where it was put. */
export function stepBack(steps: readonly ScreenStep[], now: readonly ScreenPlace[]): ScreenStep | null {
  const newest = steps.at(-1)
  return newest?.to.every((each) => stands(each, now)) === true ? newest : null
}

function stands(place: ScreenPlace, now: readonly ScreenPlace[]): boolean {
  const there = now.find((each) => each.id === place.id)
  return there !== undefined && JSON.stringify(placeOnly(there)) === JSON.stringify(placeOnly(place))
}

function placeOnly({ id, span, stand }: ScreenPlace): ScreenPlace {
  return { id, span: { from: span.from, to: span.to }, stand: { y: stand.y, turn: stand.turn } }
}
