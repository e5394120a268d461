import { describe, expect, test } from 'vitest'
import { facePicture } from '../../../client/console/lighting/plan/plan-face.ts'

const BAR = { columns: 8, rows: 1, width: 1.06, height: 0.073 }

describe('a lamp with several lights on the plan', () => {
  test('is as long as it is in the room, its lights beside one another', () => {
    const { halfX, lights, light } = facePicture(BAR, 60, 7)
    expect(2 * halfX).toBeCloseTo(1.06 * 60 + 4)
    expect(lights.map(({ y }) => y)).toEqual(Array.from({ length: 8 }, () => 0))
    const steps = lights.slice(1).map(({ x }, i) => x - lights[i]!.x)
    for (const step of steps) expect(step).toBeCloseTo((1.06 * 60) / 8)
    expect(2 * light).toBeLessThan(steps[0]!)
  })

  test('is never smaller than a symbol, and its lights can be told apart, in however large a room', () => {
    for (const scale of [1, 5, 400]) {
      const { halfX, lights } = facePicture({ ...BAR, columns: 24 }, scale, 7)
      expect(halfX).toBeGreaterThanOrEqual(7)
      expect(lights[1]!.x - lights[0]!.x).toBeGreaterThanOrEqual(2.5)
    }
  })

  test('has no light where the face has none, and rows from above down', () => {
    const { lights } = facePicture({ columns: 2, rows: 2, lit: [0, 3] }, 40, 7)
    expect(lights).toHaveLength(2)
    expect(lights[0]!.x).toBeLessThan(lights[1]!.x)
    expect(lights[0]!.y).toBeLessThan(lights[1]!.y)
  })
})
