/** How much larger than usual words and places to touch must be, because the screen is smaller than a 27″ one (VIS-6). */

/** Shorter side of the screen that the style is drawn for, in millimetres. */
const DRAWN_FOR_MM = 336
/** Beyond this the words of a screen no longer stand side by side; the console says so. */
export const LARGEST_WORDS = 1.3
export const LARGEST_TOUCH = 1.75

export interface RealSize {
  words: number
  touch: number
}

/** A larger screen is not drawn smaller: it is read from further away. */
export function realSize(diagonalMm: number | null, width: number, height: number): RealSize {
  if (diagonalMm === null || width <= 0 || height <= 0) return { words: 1, touch: 1 }
  const shorterMm = (diagonalMm * Math.min(width, height)) / Math.hypot(width, height)
  const wanted = Math.max(1, DRAWN_FOR_MM / shorterMm)
  return { words: Math.min(LARGEST_WORDS, wanted), touch: Math.min(LARGEST_TOUCH, wanted) }
}
