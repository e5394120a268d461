/**
 * What a lamp cannot do, said before the guests arrive: a white lamp is never orange. It gives what is nearest;
 * staff read here by how much it misses.
 */
import { differenceCiede2000 } from 'culori'
import { MOST_EMITTERS } from '../model/fixture.ts'
import type { LampIntent, Look } from '../model/look.ts'
import { linearFromOklab } from '../model/oklab.ts'
import type { Theme } from '../model/theme.ts'
import { brightestMix } from './emitters.ts'
import { brightest } from './lamp-colour.ts'
import type { LampKind } from './lamp-kind.ts'
import { ROLES, type Patch } from './patch.ts'
import { xyzFromLinear } from './xyz.ts'

/** A colour that some lamps only come near to. */
export interface ApproximateColour {
  fixtures: string[]
  theme: string
  /** CIEDE2000 between what was asked and what is given, at equal luminance. */
  deltaE: number
}

/** Below this nobody sees the difference between two lamps that do not stand side by side. */
const NOTICED = 5

/** For every theme and its look: the lamps that miss their colour noticeably. */
export function approximateColours(
  patch: Patch,
  looks: ReadonlyMap<string, Look>,
  themes: ReadonlyMap<string, Theme>,
): ApproximateColour[] {
  const found: ApproximateColour[] = []
  for (const theme of themes.values()) {
    const look = looks.get(theme.look)
    patch.groups.forEach(({ kind, role }, group) => {
      const intent = look?.roles[ROLES[role]!]
      if (intent === undefined || intent.intensity === 0) return
      const deltaE = missedBy(kind, intent, theme)
      if (deltaE < NOTICED) return
      const lamps = patch.lamps.filter((lamp) => lamp.group === group)
      found.push({ fixtures: lamps.map((lamp) => lamp.fixture.id), theme: theme.id, deltaE })
    })
  }
  return found
}

const difference = differenceCiede2000()

function missedBy(kind: LampKind, { colour }: LampIntent, theme: Theme): number {
  const asked = askedFor(colour, theme)
  const given = new Float64Array(3)
  const levels = new Float64Array(MOST_EMITTERS)
  const { count, xyz } = kind.emitters
  brightestMix(kind.emitters, asked[0]!, asked[1]!, asked[2]!, levels)
  for (let i = 0; i < count; i++) for (let k = 0; k < 3; k++) given[k]! += levels[i]! * xyz[i * 3 + k]!
  if (given[1] === 0 || asked[1] === 0) return 0
  const scale = asked[1]! / given[1]!
  return difference(
    { mode: 'xyz65', x: asked[0]!, y: asked[1]!, z: asked[2]! },
    { mode: 'xyz65', x: given[0]! * scale, y: given[1]! * scale, z: given[2]! * scale },
  )
}

function askedFor(colour: LampIntent['colour'], theme: Theme): Float64Array {
  const { palette } = theme
  const followed = {
    'theme.primary': palette.primary,
    'theme.light': palette.light,
    'theme.horizon': palette.horizon,
  }
  const [l, a, b] = brightest(typeof colour === 'object' ? colour : followed[colour])
  const rgb = [0, 0, 0]
  linearFromOklab(l, a, b, rgb, 0)
  const xyz = new Float64Array(3)
  xyzFromLinear(rgb[0]!, rgb[1]!, rgb[2]!, xyz)
  return xyz
}
