/** What one kind of lamp makes of a colour: the nearest that it has, and by how much that misses. */
import { differenceCiede2000 } from 'culori'
import type { Oklch } from '../model/colour.ts'
import { MOST_EMITTERS } from '../model/fixture.ts'
import { encodeSrgb, linearFromOklab } from '../model/oklab.ts'
import { brightestMix } from './emitters.ts'
import { brightest } from './lamp-colour.ts'
import type { LampKind } from './lamp-kind.ts'
import { linearFromXyz, xyzFromLinear } from './xyz.ts'

export interface LampAnswer {
  /** sRGB as text for a style sheet, both at their brightest. */
  asked: string
  given: string
  /** CIEDE2000 between the two at equal luminance. */
  deltaE: number
}

export function lampAnswer(kind: LampKind, colour: Oklch): LampAnswer {
  const [l, a, b] = brightest(colour)
  const rgb = [0, 0, 0]
  linearFromOklab(l, a, b, rgb, 0)
  const asked = new Float64Array(3)
  xyzFromLinear(rgb[0]!, rgb[1]!, rgb[2]!, asked)
  const { given, deltaE } = nearestLight(kind, asked)
  return { asked: css(rgb), given: css(linearFromXyz(given[0]!, given[1]!, given[2]!)), deltaE }
}

const difference = differenceCiede2000()

/** The light that the lamp gives for a CIE XYZ, at its brightest, and the CIEDE2000 by which it misses it. */
export function nearestLight(kind: LampKind, asked: Float64Array): { given: Float64Array; deltaE: number } {
  return missOf(kind, asked, mixOf(kind, asked))
}

/** Levels 0–1 of the brightest mixture for a CIE XYZ. */
export function mixOf({ emitters }: LampKind, asked: Float64Array): Float64Array {
  const levels = new Float64Array(MOST_EMITTERS)
  brightestMix(emitters, asked[0]!, asked[1]!, asked[2]!, levels)
  return levels
}

/** The light of these levels, and the CIEDE2000 by which it misses a CIE XYZ. */
export function missOf(
  kind: LampKind,
  asked: Float64Array,
  levels: Float64Array,
): { given: Float64Array; deltaE: number } {
  const given = new Float64Array(3)
  const { count, xyz } = kind.emitters
  for (let i = 0; i < count; i++) for (let k = 0; k < 3; k++) given[k]! += levels[i]! * xyz[i * 3 + k]!
  if (given[1] === 0 || asked[1] === 0) return { given, deltaE: 0 }
  // How bright is the look's business: both at the same luminance.
  const scale = asked[1]! / given[1]!
  const deltaE = difference(
    { mode: 'xyz65', x: asked[0]!, y: asked[1]!, z: asked[2]! },
    { mode: 'xyz65', x: given[0]! * scale, y: given[1]! * scale, z: given[2]! * scale },
  )
  return { given, deltaE }
}

/** Whether anybody would see the difference. */
const SEEN = 5

/** The highest chroma of a hue, 0–0.4, that the lamp gives so that nobody sees a difference. */
export function reachOf(kind: LampKind, hue: number): number {
  let low = 0
  let high = 0.4
  if (lampAnswer(kind, { l: 0.75, c: 0.02, h: hue }).deltaE > SEEN) return 0
  for (let i = 0; i < 7; i++) {
    const c = (low + high) / 2
    if (lampAnswer(kind, { l: 0.75, c, h: hue }).deltaE <= SEEN) low = c
    else high = c
  }
  return low
}

function css(linear: readonly number[]): string {
  const largest = Math.max(...linear, 1e-9)
  return `rgb(${linear.map((each) => Math.round(encodeSrgb(each / largest) * 255)).join(' ')})`
}
