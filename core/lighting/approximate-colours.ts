/** What a rig cannot do: how far each lamp is from the colour of a theme, before the minister arrives. */
import type { Look } from '../model/look.ts'
import { linearFromOklab } from '../model/oklab.ts'
import type { Theme } from '../model/theme.ts'
import { themeNumbers } from '../show/theme-fade.ts'
import { nearestLight } from './lamp-answer.ts'
import { lampTheme } from './lamp-colour.ts'
import { lightCells } from './light-cells.ts'
import { LookBook } from './look-book.ts'
import { colourOf } from './look-fade.ts'
import type { Patch } from './patch.ts'
import { xyzFromLinear } from './xyz.ts'

/** A colour that some lamps only come near to. */
export interface ApproximateColour {
  roomId: string
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
  const book = new LookBook(patch, looks)
  const found: ApproximateColour[] = []
  for (const theme of themes.values()) {
    const page = book.page([theme.look])
    if (page === null) continue
    const { cells, ofLamp } = lightCells(patch, new Uint32Array(patch.lamps.length), [page])
    cells.forEach(({ kind, lamp }, cell) => {
      const { numbers } = page.asks[page.ofLamp[lamp]!]!
      if (numbers[0] === 0) return
      const deltaE = nearestLight(kind, askedFor(numbers, theme)).deltaE
      if (deltaE < NOTICED) return
      const fixtures = patch.lamps.filter((_, i) => ofLamp[i] === cell).map(({ fixture }) => fixture.id)
      found.push({ roomId: patch.roomId, fixtures, theme: theme.id, deltaE })
    })
  }
  return found
}

function askedFor(intent: Float64Array, theme: Theme): Float64Array {
  const colour = new Float64Array(3)
  colourOf(intent, themeNumbers(lampTheme(theme)), 0, colour)
  const rgb = [0, 0, 0]
  linearFromOklab(colour[0]!, colour[1]!, colour[2]!, rgb, 0)
  const xyz = new Float64Array(3)
  xyzFromLinear(rgb[0]!, rgb[1]!, rgb[2]!, xyz)
  return xyz
}
