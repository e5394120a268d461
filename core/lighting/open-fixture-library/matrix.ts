/** The pixels of a lamp and the order in which a mode names them. */
import type { FixtureFile, Matrix, MatrixInsert } from './fixture-file.ts'

/** More pixels than this no definition has; it bounds what a hostile one can ask for. */
const MOST_PIXELS = 4096

interface Pixel {
  key: string
  x: number
  y: number
  z: number
}

/** Null where there are more than any lamp has. */
export function pixelsOf(matrix: Matrix | undefined): Pixel[] | null {
  if (matrix?.pixelKeys !== undefined) {
    const pixels = matrix.pixelKeys.flatMap((layer, z) =>
      layer.flatMap((row, y) => row.flatMap((key, x) => (key === null ? [] : [{ key, x, y, z }]))),
    )
    return pixels.length > MOST_PIXELS ? null : pixels
  }
  const [width, height, depth] = matrix?.pixelCount ?? [0, 0, 0]
  if (width * height * depth > MOST_PIXELS) return null
  const axes = [width, height, depth].filter((each) => each > 1).length
  return Array.from({ length: width * height * depth }, (_, i) => {
    const at = { x: i % width, y: Math.floor(i / width) % height, z: Math.floor(i / (width * height)) }
    return { key: countedKey(at, [width, height, depth], axes), ...at }
  })
}

/** `5` in a row, `(2, 3)` in a plane, `(2, 3, 1)` in a block. */
function countedKey(at: Omit<Pixel, 'key'>, size: readonly number[], axes: number): string {
  const place = [at.x + 1, at.y + 1, at.z + 1]
  if (axes === 3) return `(${place.join(', ')})`
  const used = place.filter((_, axis) => size[axis]! > 1)
  return axes === 2 ? `(${used.join(', ')})` : String(used[0] ?? 1)
}

export function groupsOf(matrix: Matrix | undefined): string[] {
  return Object.keys(matrix?.pixelGroups ?? {})
}

/** A group of all pixels that is called so is the lamp, not a cell of it. */
export function isWholeLamp(pixelKey: string, matrix: Matrix | undefined): boolean {
  return (
    groupsOf(matrix).includes(pixelKey) &&
    /\b(?:master|all|main|total|whole|global|overall)\b/i.test(pixelKey)
  )
}

/** The channel keys that a `matrixChannels` block stands for; null where there are more than `most`. */
export function insertedKeys(
  insert: MatrixInsert,
  file: FixtureFile,
  most: number,
): (string | null)[] | null {
  const { templateChannels } = insert
  const pixelKeys = repeatedFor(insert.repeatFor, file.matrix)
  if (pixelKeys.length * templateChannels.length > most) return null
  const fill = (template: string | null, pixelKey: string): string | null =>
    template === null ? null : withPixelKey(template, pixelKey)
  return insert.channelOrder === 'perPixel'
    ? pixelKeys.flatMap((pixelKey) => templateChannels.map((template) => fill(template, pixelKey)))
    : templateChannels.flatMap((template) => pixelKeys.map((pixelKey) => fill(template, pixelKey)))
}

export function withPixelKey(template: string, pixelKey: string): string {
  return template.split('$pixelKey').join(pixelKey)
}

function repeatedFor(repeatFor: string | string[], matrix: Matrix | undefined): string[] {
  if (typeof repeatFor !== 'string') return repeatFor
  if (repeatFor === 'eachPixelGroup') return groupsOf(matrix)
  const pixels = pixelsOf(matrix) ?? []
  if (repeatFor === 'eachPixelABC')
    return pixels
      .map((pixel) => pixel.key)
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true, sensitivity: 'base' }))
  const axes = /^eachPixel([XYZ]{3})$/.exec(repeatFor)?.[1]
  if (axes === undefined) return []
  // `XYZ` reads like a book: along x first, so x counts least.
  const order = [...axes.toLowerCase()].reverse()
  return pixels.sort((a, b) => compare(a, b, order)).map((pixel) => pixel.key)
}

function compare(a: Pixel, b: Pixel, order: readonly string[]): number {
  for (const axis of order) {
    const difference = axis === 'x' ? a.x - b.x : axis === 'y' ? a.y - b.y : a.z - b.z
    if (difference !== 0) return difference
  }
  return 0
}
