/** How the lights of a lamp with a matrix stand on its face; null for a lamp of one light, or of more than are drawn. */
import { MOST_FACE_LIGHTS, type Face } from '../../model/fixture.ts'
import type { FixtureFile } from './fixture-file.ts'
import { pixelsOf } from './matrix.ts'

export function matrixFace({ matrix, physical }: Pick<FixtureFile, 'matrix' | 'physical'>): Face | null {
  const pixels = pixelsOf(matrix) ?? []
  // A block is seen from its front; a lamp that is one light high has its rows in depth.
  const tall = pixels.some(({ y }) => y > 0)
  const places = pixels.map(({ x, y, z }) => ({ column: x, row: tall ? y : z }))
  const columns = 1 + places.reduce((most, { column }) => Math.max(most, column), 0)
  const rows = 1 + places.reduce((most, { row }) => Math.max(most, row), 0)
  if (places.length < 2 || columns * rows > MOST_FACE_LIGHTS) return null
  const lit = [...new Set(places.map(({ column, row }) => row * columns + column))].sort((a, b) => a - b)
  const [width, height, depth] = physical?.dimensions ?? []
  return {
    ...{ columns, rows },
    ...(lit.length < columns * rows && { lit }),
    ...(width !== undefined && { width: width / 1_000 }),
    ...(height !== undefined && depth !== undefined && { height: (tall ? height : depth) / 1_000 }),
  }
}
