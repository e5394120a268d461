import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { layLights } from '../../../../client/kiosk/stage/light-layout.ts'
import { WHOLE } from '../../../../core/model/glass.ts'
import { stillPicture } from '../../../../client/kiosk/stage/still-picture.ts'
import { Theme } from '../../../../core/model/theme.ts'
import { themeNumbers } from '../../../../core/show/theme-fade.ts'
import { aFrame } from './a-frame.ts'

const numbers = (id: string) => {
  const file = new URL(`../../../../assets/themes/${id}.json`, import.meta.url)
  return themeNumbers(Theme.parse(JSON.parse(readFileSync(file, 'utf8'))))
}
const still = (id: string, over: Parameters<typeof aFrame>[0] = {}) =>
  stillPicture(aFrame({ theme: numbers(id), ...over }), lights)
const lights = layLights(
  [
    { id: 'a', seed: 1 },
    { id: 'b', seed: 2 },
  ],
  3,
  16 / 9,
  WHOLE,
)

test('without WebGL there is a sky, and a glow for every light', () => {
  const picture = still('dusk')
  expect(picture.match(/radial-gradient/g)).toHaveLength(2)
  expect(picture).toMatch(/linear-gradient\(to bottom/)
  expect(picture).not.toMatch(/NaN|undefined/)
})

test('the still changes with the theme, with the chosen light and with words over a light', () => {
  const dusk = still('dusk')
  expect(still('orange')).not.toBe(dusk)
  expect(still('dusk', { chosen: 0, others: 0.25 })).not.toBe(dusk)
  expect(still('dusk', { lit: new Float64Array(24) })).not.toBe(dusk)
})

test('a glass that shows a part of its picture shows that part of the still', () => {
  const part = still('dusk', { partTop: 0.25, partTall: 0.6 })
  // As tall as the picture, and so far up that a quarter of it lies over the glass: −0.25 / 0.6 = 0.625 · (1 − 1 / 0.6).
  expect(part.match(/ 0 62\.5% \/ 100% 166\.7% no-repeat/g)).toHaveLength(3)
  expect(still('dusk')).not.toMatch(/no-repeat/)
})
