/**
 * Parts a rig's lamps into cells: lamps of one kind at one place that are asked for the same all along. A colour
 * is mixed once for a cell.
 */
import type { LampKind } from './lamp-kind.ts'
import type { Ask, Page } from './look-book.ts'
import type { Patch } from './patch.ts'

export interface LightCell {
  kind: LampKind
  /** Which of the places the lamps were parted by. */
  place: number
  /** One of its lamps; they all have the same asks. */
  lamp: number
}

export interface LightCells {
  cells: readonly LightCell[]
  /** The cell of each lamp. */
  ofLamp: Uint32Array
}

/** The cells of a place follow one another, in the order of the places. */
export function lightCells(patch: Patch, placeOf: Uint32Array, pages: readonly Page[]): LightCells {
  let ofLamp: Uint32Array = patch.kindOf
  let firstOf: number[] = []
  for (const parting of [placeOf, ...pages.map((page) => page.ofLamp)]) {
    const parts = new Map<number, number>()
    firstOf = []
    ofLamp = ofLamp.map((before, lamp) => {
      const key = before * (patch.lamps.length + 1) + parting[lamp]!
      let cell = parts.get(key)
      if (cell === undefined) {
        cell = firstOf.push(lamp) - 1
        parts.set(key, cell)
      }
      return cell
    })
  }
  const order = firstOf.map((_, cell) => cell).sort((a, b) => placeOf[firstOf[a]!]! - placeOf[firstOf[b]!]!)
  const rank = new Uint32Array(order.length)
  order.forEach((cell, i) => (rank[cell] = i))
  const cells = order.map((cell) => {
    const lamp = firstOf[cell]!
    return { lamp, kind: patch.lamps[lamp]!.kind, place: placeOf[lamp]! }
  })
  return { cells, ofLamp: ofLamp.map((cell) => rank[cell]!) }
}

export function askOf(page: Page, { lamp }: LightCell): Ask {
  return page.asks[page.ofLamp[lamp]!]!
}
