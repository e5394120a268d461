/**
 * Mixing a colour from a lamp's own emitters, in linear light, from their chromaticities.
 * Naive hex to DMX is wrong: `#FF7F00` is 255, 54, 0 for emitters with sRGB's primaries.
 */
import type { Emitter } from '../model/fixture.ts'
import { linearFromXyz } from './xyz.ts'

/** Emitters side by side, as each is at full. */
export interface Emitters {
  count: number
  /** CIE XYZ, three numbers apiece. */
  xyz: Float64Array
  luminance: Float64Array
  /** How far beyond saturated red: R − 4(G + B) in linear sRGB, positive where R/(R+G+B) > 0.8 (VIS-5). */
  red: Float64Array
}

/** How far below zero a level may come out and still count as zero: under half a step of 8 bits. */
const SLACK = 0.0019
/** Halvings when a colour outside the lamp's gamut is brought to its edge; leaves an error of 0.02 %. */
const HALVINGS = 12

export function emittersOf(list: readonly Emitter[]): Emitters {
  const xyz = new Float64Array(list.length * 3)
  const red = new Float64Array(list.length)
  list.forEach(({ xy: [x, y], luminance }, i) => {
    const X = (x / y) * luminance
    const Z = ((1 - x - y) / y) * luminance
    xyz.set([X, luminance, Z], i * 3)
    const [r, g, b] = linearFromXyz(X, luminance, Z)
    red[i] = r - 4 * (g + b)
  })
  return { count: list.length, xyz, luminance: Float64Array.from(list, (each) => each.luminance), red }
}

/**
 * The brightest mixture that has the chromaticity of (x, y, z): levels 0–1 in `out`, at least one at 1.
 * A colour outside the gamut is paled towards the lamp's own white until it fits. A lamp of two emitters
 * comes as near as it can, a lamp of one has no choice. Black has no chromaticity: all levels are 0.
 */
export function brightestMix(lamp: Emitters, x: number, y: number, z: number, out: Float64Array): void {
  out.fill(0)
  if (x + y + z <= 1e-9 || lamp.count === 0) return
  if (lamp.count === 1) out[0] = 1
  else if (lamp.count === 2) nearestOfTwo(lamp, x, y, z, out)
  else if (!exactMix(lamp, x, y, z, out)) paledMix(lamp, x, y, z, out)
}

/** Pales (x, y, z) by as little of the lamp's white as makes it possible. */
function paledMix(lamp: Emitters, x: number, y: number, z: number, out: Float64Array): void {
  let wx = 0
  let wy = 0
  let wz = 0
  for (let i = 0; i < lamp.count; i++) {
    wx += lamp.xyz[i * 3]!
    wy += lamp.xyz[i * 3 + 1]!
    wz += lamp.xyz[i * 3 + 2]!
  }
  const scale = (wx + wy + wz) / Math.max(1e-9, x + y + z)
  let low = 0
  let high = 1
  for (let i = 0; i < HALVINGS; i++) {
    const m = (low + high) / 2
    const fits = exactMix(lamp, mix(x * scale, wx, m), mix(y * scale, wy, m), mix(z * scale, wz, m), out)
    if (fits) high = m
    else low = m
  }
  exactMix(lamp, mix(x * scale, wx, high), mix(y * scale, wy, high), mix(z * scale, wz, high), out)
}

/**
 * Linear programme: the largest s with Σ level·emitter = s·(x, y, z) and levels in 0–1. At its corners all
 * but two emitters stand at 0 or 1, so the corners are tried one by one: 3 for RGB, 18 for RGBW, 70 for RGBWA,
 * 672 for seven.
 * Writes `out` only when there is a solution.
 */
function exactMix(lamp: Emitters, x: number, y: number, z: number, out: Float64Array): boolean {
  const { count, xyz } = lamp
  let best = 0
  for (let full = 1; full < 1 << count; full++) {
    // What the emitters at full give, to be completed by i, j and s.
    let fx = 0
    let fy = 0
    let fz = 0
    for (let e = 0; e < count; e++) {
      if ((full & (1 << e)) === 0) continue
      fx += xyz[e * 3]!
      fy += xyz[e * 3 + 1]!
      fz += xyz[e * 3 + 2]!
    }
    for (let i = 0; i < count; i++) {
      if ((full & (1 << i)) !== 0) continue
      for (let j = i + 1; j < count; j++) {
        if ((full & (1 << j)) !== 0) continue
        // Cramer's rule for a·Ei + b·Ej − s·T = −F.
        const ix = xyz[i * 3]!
        const iy = xyz[i * 3 + 1]!
        const iz = xyz[i * 3 + 2]!
        const jx = xyz[j * 3]!
        const jy = xyz[j * 3 + 1]!
        const jz = xyz[j * 3 + 2]!
        const det = triple(ix, iy, iz, jx, jy, jz, -x, -y, -z)
        if (Math.abs(det) < 1e-12) continue
        const a = triple(-fx, -fy, -fz, jx, jy, jz, -x, -y, -z) / det
        const b = triple(ix, iy, iz, -fx, -fy, -fz, -x, -y, -z) / det
        const s = triple(ix, iy, iz, jx, jy, jz, -fx, -fy, -fz) / det
        if (s <= best || a < -SLACK || b < -SLACK || a > 1 + 1e-9 || b > 1 + 1e-9) continue
        best = s
        for (let e = 0; e < count; e++) out[e] = (full & (1 << e)) === 0 ? 0 : 1
        out[i] = clamped(a)
        out[j] = clamped(b)
      }
    }
  }
  return best > 0
}

/** Nearest point of the line between two emitters in CIE 1976 u′v′, where distances are about what is seen. */
function nearestOfTwo(lamp: Emitters, x: number, y: number, z: number, out: Float64Array): void {
  const { xyz } = lamp
  const sum = x + 15 * y + 3 * z
  const sum0 = xyz[0]! + 15 * xyz[1]! + 3 * xyz[2]!
  const sum1 = xyz[3]! + 15 * xyz[4]! + 3 * xyz[5]!
  const u0 = (4 * xyz[0]!) / sum0
  const v0 = (9 * xyz[1]!) / sum0
  const du = (4 * xyz[3]!) / sum1 - u0
  const dv = (9 * xyz[4]!) / sum1 - v0
  const along = ((4 * x) / sum - u0) * du + ((9 * y) / sum - v0) * dv
  const share = clamped(along / Math.max(1e-12, du * du + dv * dv))
  const first = (1 - share) / sum0
  const second = share / sum1
  const top = Math.max(first, second)
  out[0] = first / top
  out[1] = second / top
}

function triple(
  ax: number,
  ay: number,
  az: number,
  bx: number,
  by: number,
  bz: number,
  cx: number,
  cy: number,
  cz: number,
): number {
  return ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx)
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share
}

function clamped(level: number): number {
  return level < 0 ? 0 : level > 1 ? 1 : level
}
