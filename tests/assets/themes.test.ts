import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CAP_WORDS } from '../../client/kiosk/stage/output.ts'
import { clampTheme, LIMITS } from '../../client/kiosk/stage/theme-clamp.ts'
import { encodeSrgb, linearFromOklab, luminanceOf, oklabOf } from '../../core/model/oklab.ts'
import { PALETTE_KEYS, Theme, type Palette } from '../../core/model/theme.ts'
import { colourOffset, themeNumbers } from '../../core/show/theme-fade.ts'

const FOLDER = new URL('../../assets/themes/', import.meta.url)
const BUILT_IN = ['calm', 'dusk', 'orange', 'remembrance', 'violet', 'white']
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))
const themes = files.map((name) => Theme.parse(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))))

/** #F5EFE6, the colour of words. */
const TEXT = luminanceOf(linear(0xf5), linear(0xef), linear(0xe6))
const contrast = (luminance: number) => (TEXT + 0.05) / (luminance + 0.05)

describe('The themes that ship', () => {
  test('are the six of the piece, each in a file of its own name', () => {
    expect(files.map((name) => name.replace('.json', '')).sort()).toEqual(BUILT_IN)
    expect(themes.map((theme) => theme.id).sort()).toEqual(BUILT_IN)
  })

  test('recall the look of their own name', () => {
    for (const theme of themes) expect(theme.look).toBe(theme.id)
  })

  test('have names in three different languages', () => {
    for (const { name } of themes) expect(new Set([name.kk, name.ru, name.en]).size).toBe(3)
  })

  test('have ascending just intonation on D, and no two the same mode', () => {
    for (const { mode } of themes) {
      expect(mode.root).toBeCloseTo(73.4, 1)
      expect(mode.ratios[0]).toBe(1)
      expect([...mode.ratios].sort((a, b) => a - b)).toEqual(mode.ratios)
    }
    expect(new Set(themes.map(({ mode }) => mode.ratios.join())).size).toBe(themes.length)
  })

  test('need no clamping: what a curator reads in the file is what the screen shows', () => {
    for (const theme of themes) {
      const numbers = themeNumbers(theme)
      const clamped = Float64Array.from(numbers)
      clampTheme(clamped)
      clamped.forEach((value, i) => expect(value, `${theme.id} ${i}`).toBeCloseTo(numbers[i]!, 9))
    }
  })

  test.each(themes.map((theme) => [theme.id, theme] as const))(
    '%s: words have 7:1 on sky, horizon and ground',
    (_, theme) => {
      for (const key of ['zenith', 'horizon', 'ground'] as const) {
        expect(contrast(luminance(theme, key)), key).toBeGreaterThanOrEqual(7)
      }
    },
  )

  test('are all darker on the ground than in the sky above the horizon', () => {
    for (const theme of themes) expect(luminance(theme, 'ground')).toBeLessThan(luminance(theme, 'horizon'))
  })
})

describe('The ceilings of the picture', () => {
  test('words have 7:1 on anything that the output lets stand behind them', () => {
    expect(CAP_WORDS).toBeLessThanOrEqual(0.08)
    expect(contrast(0.08)).toBeGreaterThanOrEqual(7)
  })

  test('a theme far outside them keeps its hue', () => {
    const loud = structuredClone(themes[0]!)
    for (const key of PALETTE_KEYS) loud.palette[key] = { l: 1, c: 0.4, h: 145 }
    const numbers = themeNumbers(loud)
    clampTheme(numbers)
    for (const key of PALETTE_KEYS) {
      const at = colourOffset(key)
      const [l, a, b] = [numbers[at]!, numbers[at + 1]!, numbers[at + 2]!]
      expect(l).toBeLessThanOrEqual(LIMITS[key].highest)
      expect(Math.hypot(a, b)).toBeLessThanOrEqual(LIMITS[key].chroma + 1e-9)
      expect((Math.atan2(b, a) * 180) / Math.PI).toBeCloseTo(145, 6)
    }
  })
})

function luminance(theme: Theme, key: keyof Palette): number {
  return luminanceOfLab(oklabOf(theme.palette[key]))
}

function luminanceOfLab([l, a, b]: [number, number, number]): number {
  const rgb = [0, 0, 0]
  linearFromOklab(l, a, b, rgb, 0)
  const [r, g, blue] = rgb.map((each) => linear(encodeSrgb(each) * 255))
  return luminanceOf(r!, g!, blue!)
}

function linear(byte: number): number {
  const x = byte / 255
  return x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4
}
