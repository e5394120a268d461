import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Theme } from '../../../core/model/theme.ts'
import {
  buildThemeFade,
  eased,
  sampleThemeFade,
  SOUND_OFFSET,
  THEME_NUMBERS,
  themeNumbers,
} from '../../../core/show/theme-fade.ts'

const colour = (l: number) => ({ l, c: 0.1, h: 60 })
const makeTheme = (id: string, l: number): Theme => ({
  id,
  name: { kk: id, ru: id, en: id },
  palette: {
    zenith: colour(l),
    horizon: colour(l),
    ground: colour(l),
    light: colour(l),
    primary: colour(l),
  },
  scene: { glow: l, drift: l, lights: l, grass: l },
  mode: { ratios: [1, 1.25, 1.5], root: 73.4, brightness: 400 + 1_000 * l, level: l },
  look: id,
})
const themes = new Map(
  [makeTheme('dusk', 0.2), makeTheme('orange', 0.8), makeTheme('white', 1)].map((t) => [t.id, t]),
)
const sample = (fade: ReturnType<typeof buildThemeFade>, t: number) => {
  const out = new Float64Array(THEME_NUMBERS)
  return { theme: sampleThemeFade(fade, t, out), numbers: out }
}

test('a fade begins at its theme’s instant, is half way in the middle and exact at its end', () => {
  const fade = buildThemeFade(
    [
      { from: 0, theme: 'dusk', fadeMs: 0 },
      { from: 1_000, theme: 'orange', fadeMs: 4_000 },
    ],
    themes,
  )
  const level = (t: number) => sample(fade, t).numbers[SOUND_OFFSET + 1]
  expect([1_000, 3_000, 5_000, 9_000].map(level)).toEqual([0.2, 0.5, 0.8, 0.8])
  expect(sample(fade, 999).theme).toBe('dusk')
  expect(sample(fade, 1_000).theme).toBe('orange')
})

test('[VIS-5] a fade that interrupts another begins where that one was: nothing jumps', () => {
  const step = fc.record({
    theme: fc.constantFrom('dusk', 'orange', 'white'),
    gap: fc.integer({ min: 1, max: 5_000 }),
    fadeMs: fc.integer({ min: 200, max: 8_000 }),
  })
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
      let from = 0
      const track = steps.map(({ theme, gap, fadeMs }) => ({ from: (from += gap), theme, fadeMs }))
      const fade = buildThemeFade([{ from: 0, theme: 'dusk', fadeMs: 0 }, ...track], themes)
      for (const change of track) {
        const before = sample(fade, change.from - 0.001).numbers
        const after = sample(fade, change.from).numbers
        after.forEach((value, i) => {
          const scale = i === SOUND_OFFSET ? 1_000 : 1
          expect(Math.abs(value - before[i]!) / scale).toBeLessThan(1e-3)
        })
      }
    }),
  )
})

test('a theme that is not there keeps what was on', () => {
  const fade = buildThemeFade(
    [
      { from: 0, theme: 'orange', fadeMs: 0 },
      { from: 100, theme: 'purple', fadeMs: 0 },
    ],
    themes,
  )
  expect(sample(fade, 200)).toEqual({ theme: 'orange', numbers: themeNumbers(themes.get('orange')!) })
})

test('no theme at all is said, not invented', () => {
  expect(sample(buildThemeFade([], themes), 0).theme).toBeNull()
})

test('progress never leaves 0 to 1 and never goes back', () => {
  const time = fc.double({ min: -1e6, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(time, time, fc.integer({ min: 0, max: 300_000 }), (a, b, fadeMs) => {
      const early = eased(Math.min(a, b), fadeMs)
      const late = eased(Math.max(a, b), fadeMs)
      expect(early).toBeGreaterThanOrEqual(0)
      expect(late).toBeLessThanOrEqual(1)
      expect(early).toBeLessThanOrEqual(late)
    }),
  )
})
