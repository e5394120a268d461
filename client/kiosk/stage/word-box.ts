/** Where words stand in front of the picture. */
/** A box of words, in shares of the picture from the left and from the top. */
export interface WordBox {
  x: number
  y: number
  width: number
  height: number
}

/** From a place to the edge of a box, in shares of the height; 0 inside. */
export function distanceTo(box: WordBox, x: number, y: number, aspect: number): number {
  const across = Math.max(box.x - x, x - box.x - box.width, 0) * aspect
  const down = Math.max(box.y - y, y - box.y - box.height, 0)
  return Math.hypot(across, down)
}
