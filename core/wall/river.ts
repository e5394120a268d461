/**
 * Where the wall's sky is richer and where it is poorer: a wide river of light that goes on from screen to screen. It
 * tells stars apart in brightness only; their places keep apart as they are.
 */
import { mix, share } from './hash.ts'

/** 0 beside the river to about 1 in the midst of it. Lengths in shares of the picture's height, from the room's left end. */
export function riverAt(x: number, y: number): number {
  const along = x * 0.93 + y * 0.36
  const across = y * 0.93 - x * 0.36
  const wide = layered(along * 0.85 + 3.7, across * 2.3 + 3.7)
  const fine = layered(along * 3.1 + 21, across * 6 + 21)
  return smooth((wide - 0.3) / 0.44) * (0.45 + 1.1 * fine * fine)
}

function layered(x: number, y: number): number {
  return (
    0.5 * noise(x, y) +
    0.3 * noise(x * 2.02 + 17.3, y * 2.02 + 5.1) +
    0.2 * noise(x * 4.1 + 5.1, y * 4.1 + 9.7)
  )
}

function noise(x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [u, v] = [smooth(x - left), smooth(y - top)]
  const above = corner(left, top) + (corner(left + 1, top) - corner(left, top)) * u
  const below = corner(left, top + 1) + (corner(left + 1, top + 1) - corner(left, top + 1)) * u
  return above + (below - above) * v
}

function corner(x: number, y: number): number {
  return share(mix(x | 0, 0x51ed), y | 0)
}

function smooth(x: number): number {
  const t = Math.min(1, Math.max(0, x))
  return t * t * (3 - 2 * t)
}
