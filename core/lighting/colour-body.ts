/**
 * All colours that a lamp's emitters can give together, each between nothing and full: in XYZ a body with a
 * parallelogram for a face (a zonotope). A face is spanned by two emitters; all others stand at nothing or full
 * there. So the brightest mixture of a colour lies where the ray of its chromaticity leaves the body, and one look
 * at each face finds it: 3 pairs for RGB, 10 for RGBWA, 21 for seven emitters.
 */

/** What counts as zero beside vectors of length one. */
const TINY = 1e-9
/** By how much more than to the edge a colour is paled, so that it lies inside for certain. */
const INSIDE = 1e-6

/** A face that the ray runs along is not where it leaves. */
const EDGE_ON = 1e-12

export interface ColourBody {
  count: number
  /** CIE XYZ of each emitter at full, three numbers apiece; of all of them together. */
  xyz: Float64Array
  white: Float64Array
  /** Per pair of emitters: the normal of its faces, and how far they lie along it and against it. */
  first: Uint8Array
  second: Uint8Array
  normal: Float64Array
  along: Float64Array
  against: Float64Array
  /** Outward normals of the faces through black: what lies beyond one has no mixture. */
  walls: Float64Array
}

export function colourBody(xyz: Float64Array): ColourBody {
  const count = xyz.length / 3
  const pairs: number[][] = []
  const walls: number[] = []
  for (let i = 0; i < count; i++)
    for (let j = i + 1; j < count; j++) {
      const normal = normalOf(xyz, i, j)
      if (normal === null) continue
      const [along, against] = extent(xyz, normal)
      pairs.push([i, j, ...normal, along, against])
      if (along <= TINY) walls.push(...normal)
      if (against <= TINY) walls.push(...normal.map((each) => -each))
    }
  const column = (at: number): number[] => pairs.map((pair) => pair[at]!)
  const white = new Float64Array(3)
  xyz.forEach((value, i) => (white[i % 3]! += value))
  return {
    count,
    xyz,
    white,
    first: Uint8Array.from(column(0)),
    second: Uint8Array.from(column(1)),
    normal: Float64Array.from(pairs.flatMap((pair) => pair.slice(2, 5))),
    along: Float64Array.from(column(5)),
    against: Float64Array.from(column(6)),
    walls: Float64Array.from(walls),
  }
}

/** How much of the white (wx, wy, wz) must be in the colour (x, y, z) for a lamp to have a mixture of it, 0–1. */
export function paling(
  { walls }: ColourBody,
  x: number,
  y: number,
  z: number,
  wx: number,
  wy: number,
  wz: number,
): number {
  let most = 0
  for (let at = 0; at < walls.length; at += 3) {
    const beyond = walls[at]! * x + walls[at + 1]! * y + walls[at + 2]! * z
    if (beyond <= 0) continue
    const within = walls[at]! * wx + walls[at + 1]! * wy + walls[at + 2]! * wz
    most = Math.max(most, beyond / Math.max(TINY, beyond - within) + INSIDE)
  }
  return Math.min(1, most)
}

/** Levels of the brightest mixture with this chromaticity; false, and nothing written, when there is none. */
export function reachOf(body: ColourBody, x: number, y: number, z: number, out: Float64Array): boolean {
  const { first, normal, along, against } = body
  let nearest = Infinity
  for (let pair = 0; pair < first.length; pair++) {
    const at = pair * 3
    const d = normal[at]! * x + normal[at + 1]! * y + normal[at + 2]! * z
    const reach = d > EDGE_ON ? along[pair]! / d : d < -EDGE_ON ? against[pair]! / -d : Infinity
    if (reach < nearest) nearest = reach
  }
  if (!(nearest > 0) || nearest === Infinity) return false
  // Emitters in one plane share a face; then not every pair on it holds the point.
  for (let pair = 0; pair < first.length; pair++) {
    const at = pair * 3
    const d = normal[at]! * x + normal[at + 1]! * y + normal[at + 2]! * z
    const reach = d > EDGE_ON ? along[pair]! / d : d < -EDGE_ON ? against[pair]! / -d : Infinity
    if (reach <= nearest * (1 + TINY) && fillFace(body, pair, d > 0 ? 1 : -1, x, y, z, nearest, out))
      return true
  }
  return false
}

/** Levels for the point `reach` along the colour on a face of the pair; false when the pair's part misses it. */
function fillFace(
  { count, xyz, first, second, normal }: ColourBody,
  pair: number,
  side: 1 | -1,
  x: number,
  y: number,
  z: number,
  reach: number,
  out: Float64Array,
): boolean {
  const i = first[pair]!
  const j = second[pair]!
  const at = pair * 3
  // Emitters that lie in the face's plane may stand at either end: tried in turn, hardly ever more than one.
  let undecided = 0
  for (let e = 0; e < count; e++)
    if (e !== i && e !== j && Math.abs(dot(normal, at, xyz, e * 3)) <= TINY) undecided |= 1 << e
  let full = 0
  do {
    let px = x * reach
    let py = y * reach
    let pz = z * reach
    for (let e = 0; e < count; e++) {
      if (e === i || e === j) continue
      const lit =
        (undecided & (1 << e)) !== 0 ? (full & (1 << e)) !== 0 : dot(normal, at, xyz, e * 3) * side > 0
      out[e] = lit ? 1 : 0
      if (!lit) continue
      px -= xyz[e * 3]!
      py -= xyz[e * 3 + 1]!
      pz -= xyz[e * 3 + 2]!
    }
    const ii = dot(xyz, i * 3, xyz, i * 3)
    const ij = dot(xyz, i * 3, xyz, j * 3)
    const jj = dot(xyz, j * 3, xyz, j * 3)
    const pi = xyz[i * 3]! * px + xyz[i * 3 + 1]! * py + xyz[i * 3 + 2]! * pz
    const pj = xyz[j * 3]! * px + xyz[j * 3 + 1]! * py + xyz[j * 3 + 2]! * pz
    const det = ii * jj - ij * ij
    const a = (pi * jj - pj * ij) / det
    const b = (pj * ii - pi * ij) / det
    if (a > -SLACK && b > -SLACK && a < 1 + SLACK && b < 1 + SLACK) {
      out[i] = Math.min(1, Math.max(0, a))
      out[j] = Math.min(1, Math.max(0, b))
      return true
    }
    full = (full - undecided) & undecided
  } while (full !== 0)
  return false
}
const SLACK = 1e-5

function dot(one: Float64Array, at: number, other: Float64Array, from: number): number {
  return one[at]! * other[from]! + one[at + 1]! * other[from + 1]! + one[at + 2]! * other[from + 2]!
}

/** Of length one; null for two emitters of one chromaticity, which span nothing. */
function normalOf(xyz: Float64Array, i: number, j: number): [number, number, number] | null {
  const [ax, ay, az] = [xyz[i * 3]!, xyz[i * 3 + 1]!, xyz[i * 3 + 2]!]
  const [bx, by, bz] = [xyz[j * 3]!, xyz[j * 3 + 1]!, xyz[j * 3 + 2]!]
  const [x, y, z] = [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx]
  const length = Math.hypot(x, y, z)
  return length <= TINY * Math.hypot(ax, ay, az) * Math.hypot(bx, by, bz)
    ? null
    : [x / length, y / length, z / length]
}

function extent(xyz: Float64Array, normal: readonly number[]): [number, number] {
  let along = 0
  let against = 0
  for (let at = 0; at < xyz.length; at += 3) {
    const d = normal[0]! * xyz[at]! + normal[1]! * xyz[at + 1]! + normal[2]! * xyz[at + 2]!
    along += Math.max(0, d)
    against += Math.max(0, -d)
  }
  return [along, against]
}
