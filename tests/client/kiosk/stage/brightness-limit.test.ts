import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  approachTheme,
  changeBetween,
  MOST_PER_FRAME,
} from '../../../../client/kiosk/stage/brightness-limit.ts'
import { Theme } from '../../../../core/model/theme.ts'
import { themeNumbers } from '../../../../core/show/theme-fade.ts'

const numbers = (id: string) => {
  const file = new URL(`../../../../assets/themes/${id}.json`, import.meta.url)
  return themeNumbers(Theme.parse(JSON.parse(readFileSync(file, 'utf8'))))
}
const themes = ['dusk', 'orange', 'white', 'violet', 'remembrance', 'calm']

describe('A theme that is asked for at once', () => {
  test.each(themes.flatMap((a) => themes.filter((b) => a !== b).map((b) => [a, b] as const)))(
    '[VIS-5] %s → %s takes as many frames as it needs and arrives',
    (from, to) => {
      const shown = numbers(from)
      const wanted = numbers(to)
      const scratch = new Float64Array(shown)
      let frames = 0
      while (shown.some((value, i) => value !== wanted[i]) && frames < 1_000) {
        const before = Float64Array.from(shown)
        const moved = approachTheme(shown, wanted, scratch, 0)
        // What is held back is said, so that it can be counted and shown.
        expect(moved).toBe(changeBetween(before, wanted, 0) > MOST_PER_FRAME ? 'held back' : 'arrived')
        expect(changeBetween(before, shown, 0)).toBeLessThanOrEqual(MOST_PER_FRAME * 1.001)
        frames += 1
      }
      expect(frames).toBeLessThan(600)
    },
  )

  test('a fade that is gentle anyway is followed exactly', () => {
    const [a, b] = [numbers('dusk'), numbers('orange')]
    const shown = Float64Array.from(a)
    const wanted = a.map((value, i) => value + (b[i]! - value) * 0.01)
    expect(approachTheme(shown, wanted, new Float64Array(a), 0)).toBe('arrived')
    expect(shown).toEqual(wanted)
  })
})
