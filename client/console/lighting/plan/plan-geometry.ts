/** Between metres of the room and pixels of the plan. The wall along which the horizon runs is at y = 0; the hall lies below it. */
import type { Fixture } from '../../../../core/model/fixture.ts'
import { edgesOf, placeOf } from '../../../../core/model/stand.ts'
import type { KioskView } from '../../../../core/protocol/http.ts'

/** A screen of the room, as it stands there. */
export type PlanScreen = Pick<KioskView, 'id' | 'name' | 'span' | 'stand' | 'online'>

/** What a screen is chosen by, beside the ids of lamps. */
export function screenKey(id: string): string {
  return `screen ${id}`
}

export interface Bounds {
  left: number
  right: number
  top: number
  bottom: number
}

/** `scale`: pixels a metre, the same both ways, so that what is round in the room is round on the plan. */
export interface PlanView {
  scale: number
  originX: number
  originY: number
}

/** Metres around the outermost lamp. */
const MARGIN = 1.2
/** A room is never drawn smaller than this, so that one lamp alone does not fill the plan. */
const LEAST = { width: 6, height: 4 }

export function boundsOf(fixtures: readonly Fixture[], screens: readonly PlanScreen[]): Bounds {
  const places = [...fixtures.map(({ position }) => position), ...screens.flatMap(edgesOf)]
  const xs = places.map(({ x }) => x)
  const ys = [0, ...places.map(({ y }) => y)]
  const bounds = { left: least(xs), right: most(xs), top: least(ys), bottom: most(ys) }
  return {
    left: bounds.left - MARGIN,
    right: Math.max(bounds.right + MARGIN, bounds.left - MARGIN + LEAST.width),
    top: bounds.top - MARGIN,
    bottom: Math.max(bounds.bottom + MARGIN, bounds.top - MARGIN + LEAST.height),
  }
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), values[0] ?? 0)
}
function most(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), values[0] ?? 0)
}

export function fitted(bounds: Bounds, width: number, height: number): PlanView {
  const across = bounds.right - bounds.left
  const down = bounds.bottom - bounds.top
  const scale = Math.max(1, Math.min(width / across, height / down))
  return {
    scale,
    originX: (width - across * scale) / 2 - bounds.left * scale,
    originY: (height - down * scale) / 2 - bounds.top * scale,
  }
}

export function pixelOf(view: PlanView, x: number, y: number): { px: number; py: number } {
  return { px: view.originX + x * view.scale, py: view.originY + y * view.scale }
}

/** To the nearest five centimetres: nobody hangs a lamp more exactly. */
export function metresOf(view: PlanView, px: number, py: number): { x: number; y: number } {
  return { x: step((px - view.originX) / view.scale), y: step((py - view.originY) / view.scale) }
}
function step(metres: number): number {
  return Math.round(metres * 20) / 20
}

/** A lamp or a screen, where one can touch it. */
export interface Spot {
  /** A lamp's id, or a screen's key. */
  id: string
  x: number
  y: number
  /** From its middle to either end, for what is as long as a screen; metres. */
  half: { dx: number; dy: number } | null
}

export function spotOfLamp({ id, position }: Fixture): Spot {
  return { id, x: position.x, y: position.y, half: null }
}

export function spotOfScreen(screen: PlanScreen): Spot {
  const { x, y } = placeOf(screen)
  const end = edgesOf(screen)[1]!
  return { id: screenKey(screen.id), x, y, half: { dx: end.x - x, dy: end.y - y } }
}

/** What is nearest to a finger, or null when nothing is within `reach` pixels. */
export function spotAt(
  spots: readonly Spot[],
  view: PlanView,
  px: number,
  py: number,
  reach: number,
): Spot | null {
  let found: Spot | null = null
  let nearest = reach
  for (const spot of spots) {
    const at = pixelOf(view, spot.x, spot.y)
    const distance = fromLine(px - at.px, py - at.py, spot.half, view.scale)
    if (distance < nearest) {
      nearest = distance
      found = spot
    }
  }
  return found
}

/** Pixels from a line that goes as far either way of its middle. */
function fromLine(x: number, y: number, half: Spot['half'], scale: number): number {
  if (half === null) return Math.hypot(x, y)
  const [dx, dy] = [half.dx * scale, half.dy * scale]
  const along = Math.max(-1, Math.min(1, (x * dx + y * dy) / Math.max(1, dx * dx + dy * dy)))
  return Math.hypot(x - along * dx, y - along * dy)
}

/** What comes next when an arrow key is pressed: the nearest that lies that way, sideways counting double. */
export function spotTowards(spots: readonly Spot[], from: Spot, dx: number, dy: number): Spot | null {
  let found: Spot | null = null
  let nearest = Number.POSITIVE_INFINITY
  for (const spot of spots) {
    const [ax, ay] = [spot.x - from.x, spot.y - from.y]
    const along = ax * dx + ay * dy
    if (spot.id === from.id || along <= 0.01) continue
    const distance = along + 2 * Math.abs(ax * dy - ay * dx)
    if (distance < nearest) {
      nearest = distance
      found = spot
    }
  }
  return found
}
