/** Between metres of the room and pixels of the plan. The wall with the screens is at y = 0; the hall lies below it. */
import type { Fixture } from '../../../../core/model/fixture.ts'

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

export function boundsOf(
  fixtures: readonly Fixture[],
  spans: readonly { from: number; to: number }[],
): Bounds {
  const xs = [...fixtures.map(({ position }) => position.x), ...spans.flatMap(({ from, to }) => [from, to])]
  const ys = [0, ...fixtures.map(({ position }) => position.y)]
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

/** The lamp nearest to a finger, or null when none is within `reach` pixels. */
export function lampAt(
  fixtures: readonly Fixture[],
  view: PlanView,
  px: number,
  py: number,
  reach: number,
): Fixture | null {
  let found: Fixture | null = null
  let nearest = reach
  for (const fixture of fixtures) {
    const at = pixelOf(view, fixture.position.x, fixture.position.y)
    const distance = Math.hypot(at.px - px, at.py - py)
    if (distance < nearest) {
      nearest = distance
      found = fixture
    }
  }
  return found
}

/** The next lamp when an arrow key is pressed: the nearest that lies that way, sideways counting double. */
export function lampTowards(
  fixtures: readonly Fixture[],
  from: Fixture,
  dx: number,
  dy: number,
): Fixture | null {
  let found: Fixture | null = null
  let nearest = Number.POSITIVE_INFINITY
  for (const fixture of fixtures) {
    const ax = fixture.position.x - from.position.x
    const ay = fixture.position.y - from.position.y
    const along = ax * dx + ay * dy
    if (fixture.id === from.id || along <= 0.01) continue
    const distance = along + 2 * Math.abs(ax * dy - ay * dx)
    if (distance < nearest) {
      nearest = distance
      found = fixture
    }
  }
  return found
}
