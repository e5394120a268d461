/** What a rig cannot do: how far each lamp is from the colour of a theme, before the minister arrives. */
import type { Look } from '../model/look.ts'
import { linearFromOklab } from '../model/oklab.ts'
import type { Theme } from '../model/theme.ts'
import { themeNumbers } from '../show/theme-fade.ts'
import { keepEgress } from './egress.ts'
import { missOf, mixOf } from './lamp-answer.ts'
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

/** For every theme and its look: the lamps that miss their colour noticeably, floors (VEN-4) included. */
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
    const { cells, ofLamp } = lightCells(patch, floorsOf(patch), [page])
    const levels = new Float64Array(patch.levelCount)
    const asks = cells.map(({ kind, lamp }) => {
      const { numbers } = page.asks[page.ofLamp[lamp]!]!
      const asked = askedFor(numbers, theme)
      askAt(patch, lamp, mixOf(kind, asked), numbers[0]!, levels)
      return { asked, dark: numbers[0] === 0 }
    })
    keepEgress(patch, levels)
    cells.forEach(({ kind, lamp }, cell) => {
      const { asked, dark } = asks[cell]!
      if (dark) return
      const { at } = patch.lamps[lamp]!
      const { deltaE } = missOf(kind, asked, levels.subarray(at, at + kind.emitters.count))
      if (deltaE < NOTICED) return
      const fixtures = patch.lamps.filter((_, i) => ofLamp[i] === cell).map(({ fixture }) => fixture.id)
      found.push({ roomId: patch.roomId, fixtures, theme: theme.id, deltaE })
    })
  }
  return found
}

/** Lamps of one kind with other floors may end in other colours. */
function floorsOf({ lamps }: Patch): Uint32Array {
  const floors = [...new Set(lamps.map(({ fixture }) => fixture.egress))]
  return Uint32Array.from(lamps, ({ fixture }) => floors.indexOf(fixture.egress))
}

/** What the look asks of one lamp, before its floor. */
function askAt(patch: Patch, lamp: number, mix: Float64Array, intensity: number, levels: Float64Array): void {
  const { at, kind } = patch.lamps[lamp]!
  const shared =
    kind.fullLevel < 1
      ? Math.max(
          1,
          mix.reduce((sum, each) => sum + each, 0),
        )
      : 1
  for (let k = 0; k < kind.emitters.count; k++) levels[at + k] = (mix[k]! * intensity) / shared
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
