import { describe, expect, test } from 'vitest'
import {
  boundsOf,
  fitted,
  pixelOf,
  screenKey,
  spotAt,
  spotOfScreen,
  spotTowards,
  type PlanScreen,
  type Spot,
} from '../../../client/console/lighting/plan/plan-geometry.ts'

const screen = (id: string, from: number, y: number, turn = 0): PlanScreen => ({
  ...{ id, name: id, span: { from, to: from + 2 }, stand: { y, turn }, online: true },
})
const lamp = (id: string, x: number, y: number): Spot => ({ id, x, y, half: null })

describe('what lies on the plan', () => {
  const screens = [screen('a', 0, 0), screen('b', 6, 4, 90)]
  const view = fitted(boundsOf([], screens), 900, 600)

  test('is inside of it, turned screens with their ends too', () => {
    const { left, right, top, bottom } = boundsOf([], [screen('far', 10, 9, 90)])
    expect([left < 10, right > 11, top < 0, bottom > 10]).toEqual([true, true, true, true])
  })

  test('a screen is touched anywhere along it, a lamp beside it at the lamp', () => {
    const spots = [...screens.map(spotOfScreen), lamp('lamp', 1, 1.5)]
    const touched = (x: number, y: number): string | null => {
      const { px, py } = pixelOf(view, x, y)
      return spotAt(spots, view, px, py, 26)?.id ?? null
    }
    expect([touched(0.1, 0), touched(1.9, 0.1), touched(7, 3.1), touched(7, 4.9)]).toEqual([
      ...[screenKey('a'), screenKey('a'), screenKey('b'), screenKey('b')],
    ])
    expect([touched(1, 1.4), touched(4, 4)]).toEqual(['lamp', null])
  })

  test('arrows go from a screen to the lamp or screen that lies that way', () => {
    const spots = [...screens.map(spotOfScreen), lamp('lamp', 1, 3)]
    expect(spotTowards(spots, spots[0]!, 0, 1)?.id).toBe('lamp')
    expect(spotTowards(spots, spots[2]!, 1, 0)?.id).toBe(screenKey('b'))
    expect(spotTowards(spots, spots[0]!, -1, 0)).toBeNull()
  })
})
