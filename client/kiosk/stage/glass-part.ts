/** Between the glass of one screen and the picture of which it shows a part. */
import type { Part } from '../../../core/model/glass.ts'
import type { WordBox } from './word-box.ts'

/** Machines draw viewports of so many lines at least. */
const MOST_LINES = 8_192

/** Lines of the whole picture, of which a glass of so many shows a part. */
export function pictureLines(lines: number, { tall }: Part): number {
  return Math.round(lines / tall)
}

/** So many lines of the glass at most, that its picture can be drawn. */
export function mostLines({ tall }: Part): number {
  return Math.floor(MOST_LINES * tall)
}

/** Lines of the picture below the glass. */
export function linesBelow(lines: number, part: Part): number {
  return pictureLines(lines, part) - lines - Math.round((lines / part.tall) * part.top)
}

/** A place on the glass, from its top, as a place of the picture. */
export function inPicture(y: number, { top, tall }: Part): number {
  return top + y * tall
}

export function boxesInPicture(boxes: readonly WordBox[], part: Part): readonly WordBox[] {
  return boxes.map((box) => ({ ...box, y: inPicture(box.y, part), height: box.height * part.tall }))
}
