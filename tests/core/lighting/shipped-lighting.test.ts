import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { approximateColours } from '../../../core/lighting/approximate-colours.ts'
import { patchRig } from '../../../core/lighting/patch.ts'
import { Rig } from '../../../core/model/fixture.ts'
import { Look } from '../../../core/model/look.ts'
import { Theme } from '../../../core/model/theme.ts'
import { byId } from './light-room.ts'

const assets = new URL('../../../assets/', import.meta.url)
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, assets), 'utf8'))
const files = (folder: string): string[] =>
  readdirSync(new URL(folder, assets)).filter((f) => f.endsWith('.json'))

const looks = files('looks/').map((file) => Look.parse(read(`looks/${file}`)))
const themes = files('themes/').map((file) => Theme.parse(read(`themes/${file}`)))
const rig = Rig.parse(read('rig/demonstration.json'))

describe('what ships', () => {
  test('every theme has its look, and the house has its light', () => {
    expect(looks.map((look) => look.id)).toEqual(
      expect.arrayContaining([...themes.map((theme) => theme.look), 'house']),
    )
  })

  test('the demonstration rig is a dozen RGB and RGBW lamps without a mistake in the patch', () => {
    const { patch, problems } = patchRig(rig)

    expect(problems).toEqual([])
    expect(patch.lamps).toHaveLength(12)
    expect(new Set(patch.lamps.map((lamp) => lamp.kind.emitters.count))).toEqual(new Set([3, 4]))
  })

  test('the demonstration rig shows every theme in its own colour', () => {
    expect(approximateColours(patchRig(rig).patch, byId(...looks), byId(...themes))).toEqual([])
  })

  test('[VEN-4] house light is every lamp at full, and calm is steady and warm in every lamp', () => {
    const house = looks.find((look) => look.id === 'house')!
    const calm = looks.find((look) => look.id === 'calm')!

    for (const role of ['wash', 'accent', 'facade', 'house'] as const) {
      expect(house.roles[role]?.intensity).toBe(1)
      expect(calm.roles[role]?.colour).toMatchObject({ h: expect.closeTo(65, -1) })
    }
  })
})
