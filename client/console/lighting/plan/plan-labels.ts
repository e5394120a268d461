/** Where the names of lamps stand on the plan, so that none covers another, nor a lamp; pure. */

export interface Named {
  id: string
  name: string
  px: number
  py: number
  /** Chosen lamps are named first, and in any case. */
  first: boolean
  /** Half of what it is drawn with, in pixels; null for a symbol like all others. */
  face?: { halfX: number; halfY: number } | null
}

/** `x` is the middle of the text, `y` its base line. */
export interface PlanLabel {
  id: string
  text: string
  x: number
  y: number
}

export interface LabelRoom {
  width: number
  height: number
  /** Half of a lamp's symbol, in pixels. */
  symbol: number
  widthOf(text: string): number
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** From the base line up and down, for text of 13 px. */
const ASCENT = 11
const DESCENT = 4
const AIR = 2

/** A name that has no room anywhere is cut to its number, "Wash 12" to "12", and left out where that has none either. */
export function labelsOf(lamps: readonly Named[], room: LabelRoom): PlanLabel[] {
  // A lamp that is chosen has a ring.
  const symbols = lamps.map(({ px, py, first, face }) =>
    around(px, py, face?.halfX ?? room.symbol, face?.halfY ?? room.symbol, first ? 7 : 1),
  )
  const taken: Box[] = []
  const labels: PlanLabel[] = []
  const order = lamps.map((_, i) => i).sort((a, b) => Number(lamps[b]!.first) - Number(lamps[a]!.first))
  for (const i of order) {
    const lamp = lamps[i]!
    const free = (box: Box): boolean =>
      inside(box, room) &&
      !taken.some((each) => meet(each, box)) &&
      !symbols.some((each, k) => k !== i && meet(each, box))
    const spots = textsOf(lamp.name).flatMap((text) => placesOf(lamp, text, room))
    // A chosen lamp's name may lie over lamps, and over no other name.
    const clear = ({ box }: { box: Box }): boolean => !taken.some((each) => meet(each, box))
    const spot = spots.find(({ box }) => free(box)) ?? (lamp.first ? spots.find(clear) : undefined)
    if (spot === undefined) continue
    taken.push(spot.box)
    labels.push(spot.label)
  }
  return labels
}

function textsOf(name: string): string[] {
  const number = /\s(\d{1,4})$/.exec(name)?.[1]
  return number === undefined ? [name] : [name, number]
}

/** Under the lamp, over it, at its right, at its left. */
function placesOf({ id, px, py, first, face }: Named, text: string, { symbol, widthOf }: LabelRoom) {
  const half = widthOf(text) / 2
  const beside = (face?.halfX ?? symbol) + (first ? 11 : 6) + half
  const tall = face?.halfY ?? symbol
  return [
    [px, py + tall + (first ? 20 : 17)],
    [px, py - tall - (first ? 13 : 8)],
    [px + beside, py + 5],
    [px - beside, py + 5],
  ].map(([x = 0, y = 0]) => ({
    label: { id, text, x, y },
    box: { left: x - half - AIR, right: x + half + AIR, top: y - ASCENT, bottom: y + DESCENT },
  }))
}

function around(x: number, y: number, halfX: number, halfY: number, more: number): Box {
  const [across, down] = [halfX + more, halfY + more]
  return { left: x - across, right: x + across, top: y - down, bottom: y + down }
}

function inside({ left, right, top, bottom }: Box, { width, height }: LabelRoom): boolean {
  return left >= 0 && right <= width && top >= 0 && bottom <= height
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
