import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clampTheme } from '../../../client/kiosk/stage/theme-clamp.ts'
import { wordsContrast } from '../../../core/model/contrast.ts'
import { AMBIENCES, OwnTheme, themeOf } from '../../../core/model/own-theme.ts'
import { Theme } from '../../../core/model/theme.ts'
import { themeNumbers } from '../../../core/show/theme-fade.ts'

const own: fc.Arbitrary<OwnTheme> = fc.record({
  id: fc.constant('sea'),
  name: fc.constant({ kk: 'Теңіз', ru: 'Море', en: 'Sea' }),
  hue: fc.double({ min: 0, max: 360, noNaN: true }),
  fullness: fc.double({ min: 0, max: 1, noNaN: true }),
  ambience: fc.constantFrom(...AMBIENCES),
})

test('whatever is chosen is a theme: in every hue, fullness and ambience', () => {
  fc.assert(
    fc.property(own, (chosen) => {
      expect(OwnTheme.safeParse(chosen).success).toBe(true)
      expect(Theme.safeParse(themeOf(chosen)).error?.issues ?? []).toEqual([])
    }),
  )
})

test('[VIS-6] words keep 7:1 on sky, horizon and ground, and the screen shows what was chosen without clamping', () => {
  fc.assert(
    fc.property(own, (chosen) => {
      const theme = themeOf(chosen)
      expect(wordsContrast(theme.palette)).toBeGreaterThanOrEqual(7)
      const numbers = themeNumbers(theme)
      const clamped = Float64Array.from(numbers)
      clampTheme(clamped)
      clamped.forEach((value, i) => expect(value).toBeCloseTo(numbers[i]!, 9))
    }),
  )
})

test('[VIS-5] no theme is a saturated red: its lights never reach the red that a flash may not have', () => {
  fc.assert(
    fc.property(own, (chosen) => {
      const { palette } = themeOf(chosen)
      for (const colour of Object.values(palette)) expect(colour.c).toBeLessThanOrEqual(0.16)
    }),
  )
})

test('warm and cool are two different musics and two different lights', () => {
  const make = (ambience: 'warm' | 'cool') =>
    themeOf({ id: 'sea', name: { kk: 'Т', ru: 'М', en: 'S' }, hue: 200, fullness: 0.7, ambience })
  expect(make('warm').mode.ratios).not.toEqual(make('cool').mode.ratios)
  expect(make('warm').palette.light.h).not.toBe(make('cool').palette.light.h)
  expect(make('warm').palette.horizon).toEqual(make('cool').palette.horizon)
})

test.each([
  { name: { kk: '', ru: 'Море', en: 'Sea' } },
  { name: { kk: 'Т'.repeat(41), ru: 'Море', en: 'Sea' } },
  { hue: 361 },
  { fullness: 1.1 },
  { ambience: 'loud' },
])('%j is refused', (part) => {
  const good = { id: 'sea', name: { kk: 'Т', ru: 'М', en: 'S' }, hue: 1, fullness: 1, ambience: 'warm' }
  expect(OwnTheme.safeParse(good).success).toBe(true)
  expect(OwnTheme.safeParse({ ...good, ...part }).success).toBe(false)
})
