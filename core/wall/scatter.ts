/**
 * Points that keep apart like stars that somebody placed by hand: the first ten as well as the first five thousand of
 * them fill the field evenly, without a grid and without a clump (Mitchell's best candidate, on a torus, so that no
 * point is drawn to the edges). A longer row begins with the shorter one.
 */
import { share } from './hash.ts'

const CANDIDATES = 14

export interface Scatter {
  /** Places as `[x, y]` pairs, 0–1; at least `count` of them once asked for. */
  first(count: number): Float64Array
}

/** `aspect`: width over height of the field in which they are to keep apart. */
export function createScatter(aspect: number, seed: number): Scatter {
  let points = new Float64Array(0)
  let placed = 0
  let grid = emptyGrid(1, aspect)

  function place(count: number): void {
    if (points.length < count * 2) {
      const longer = new Float64Array(Math.max(64, count * 2, points.length * 2))
      longer.set(points)
      points = longer
    }
    for (; placed < count; placed++) {
      if (placed >= grid.cells.length) regrid()
      let widest = -1
      for (let i = 0; i < CANDIDATES; i++) {
        const x = share(seed + placed * CANDIDATES + i, 0x51)
        const y = share(seed + placed * CANDIDATES + i, 0x52)
        const away = nearest(grid, points, x, y, aspect)
        if (away <= widest) continue
        widest = away
        points[placed * 2] = x
        points[placed * 2 + 1] = y
      }
      enter(grid, points, placed)
    }
  }

  /** With the number of points grows the number of cells, so that a cell holds one or two. */
  function regrid(): void {
    grid = emptyGrid(Math.max(4, placed * 2), aspect)
    for (let i = 0; i < placed; i++) enter(grid, points, i)
  }

  return {
    first(count) {
      place(count)
      return points.subarray(0, count * 2)
    },
  }
}

interface Grid {
  columns: number
  rows: number
  /** Width of a cell in heights of the field; never more than its height. */
  side: number
  cells: number[][]
}

function emptyGrid(cells: number, aspect: number): Grid {
  const rows = Math.max(1, Math.round(Math.sqrt(cells / aspect)))
  const columns = Math.max(1, Math.round(rows * aspect))
  return {
    columns,
    rows,
    side: Math.min(1 / rows, aspect / columns),
    cells: Array.from({ length: columns * rows }, () => []),
  }
}

function enter(grid: Grid, points: Float64Array, i: number): void {
  const column = Math.floor(points[i * 2]! * grid.columns)
  const row = Math.floor(points[i * 2 + 1]! * grid.rows)
  grid.cells[row * grid.columns + column]!.push(i)
}

/** Squared distance to the nearest point around the torus; cells are looked at in growing rings. */
function nearest(grid: Grid, points: Float64Array, x: number, y: number, aspect: number): number {
  const { columns, rows, side, cells } = grid
  const column = Math.floor(x * columns)
  const row = Math.floor(y * rows)
  const rings = Math.ceil(Math.max(columns, rows) / 2)
  let least = Infinity
  for (let ring = 0; ring <= rings; ring++) {
    // What lies beyond this ring is farther than a ring's width.
    const beyond = (ring - 1) * side
    if (beyond > 0 && beyond * beyond > least) break
    for (let r = -ring; r <= ring; r++) {
      const edge = r === -ring || r === ring
      for (let c = -ring; c <= ring; c += edge || ring === 0 ? 1 : ring * 2) {
        const cell = wrap(row + r, rows) * columns + wrap(column + c, columns)
        for (const i of cells[cell]!) {
          const dx = around(points[i * 2]! - x) * aspect
          const dy = around(points[i * 2 + 1]! - y)
          least = Math.min(least, dx * dx + dy * dy)
        }
      }
    }
  }
  return least
}

function wrap(i: number, count: number): number {
  return ((i % count) + count) % count
}

function around(d: number): number {
  const positive = Math.abs(d)
  return positive > 0.5 ? 1 - positive : positive
}
