import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { layLights } from '../../../../client/kiosk/stage/light-layout.ts'
import { stillPicture } from '../../../../client/kiosk/stage/still-picture.ts'
import { Theme } from '../../../../core/model/theme.ts'
import { themeNumbers } from '../../../../core/show/theme-fade.ts'

const numbers = (id: string) => {
  const file = new URL(`../../../../assets/themes/${id}.json`, import.meta.url)
  return themeNumbers(Theme.parse(JSON.parse(readFileSync(file, 'utf8'))))
}
const lights = layLights(
  [
    { id: 'a', seed: 1 },
    { id: 'b', seed: 2 },
  ],
  3,
  16 / 9,
)

test('without WebGL there is a sky, and a glow for every light', () => {
  const picture = stillPicture(numbers('dusk'), lights, -1, 1)
  expect(picture.match(/radial-gradient/g)).toHaveLength(2)
  expect(picture).toMatch(/linear-gradient\(to bottom/)
  expect(picture).not.toMatch(/NaN|undefined/)
})

test('the still changes with the theme and with the chosen light', () => {
  const dusk = stillPicture(numbers('dusk'), lights, -1, 1)
  expect(stillPicture(numbers('orange'), lights, -1, 1)).not.toBe(dusk)
  expect(stillPicture(numbers('dusk'), lights, 0, 0.25)).not.toBe(dusk)
})
