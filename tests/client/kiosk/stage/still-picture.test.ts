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
