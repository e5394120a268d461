import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { labelsOf, type Named, type PlanLabel } from '../../../client/console/lighting/plan/plan-labels.ts'

const room = { width: 400, height: 300, symbol: 7, widthOf: (text: string) => text.length * 7 }
const lamp = (id: string, px: number, py: number, first = false): Named => ({
  id,
  name: `Wash ${id}`,
  px,
  py,
  first,
})
const named = (labels: readonly PlanLabel[]) => labels.map(({ id, text }) => `${id}: ${text}`)

/** What a label covers at least: its letters. */
const box = ({ text, x, y }: PlanLabel) => {
  const half = room.widthOf(text) / 2
  return { left: x - half, right: x + half, top: y - 10, bottom: y + 3 }
}
const meet = (a: ReturnType<typeof box>, b: ReturnType<typeof box>) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

describe('names on the plan', () => {
  test('keep clear of a lamp that is drawn larger than a symbol', () => {
    const bar = { ...lamp('1', 100, 100), face: { halfX: 40, halfY: 20 } }
    expect(labelsOf([bar], room)).toEqual([{ id: '1', text: 'Wash 1', x: 100, y: 137 }])
    // The other's name would lie on the bar.
    const below = labelsOf([bar, lamp('2', 100, 75)], room).find(({ id }) => id === '2')!
    expect(below.y).toBeLessThan(75)
  })

  test('stand under their lamps where there is room', () => {
    expect(labelsOf([lamp('1', 100, 100), lamp('2', 200, 100)], room)).toEqual([
      { id: '1', text: 'Wash 1', x: 100, y: 124 },
      { id: '2', text: 'Wash 2', x: 200, y: 124 },
    ])
  })

  test('of lamps side by side go over them, or are cut to their numbers', () => {
    const close = Array.from({ length: 6 }, (_, i) => lamp(String(i + 1), 100 + i * 22, 100))
    expect(named(labelsOf(close, room)).sort()).toEqual([
      '1: Wash 1',
      '2: Wash 2',
      '3: 3',
      '4: 4',
      '5: Wash 5',
      '6: Wash 6',
    ])
  })

  test('of lamps on one another are left out, but never of one that is chosen', () => {
    const heap = Array.from({ length: 40 }, (_, i) => lamp(String(i + 1), 200, 150, i === 37))
    const labels = labelsOf(heap, room)
    expect(labels[0]).toMatchObject({ id: '38', text: 'Wash 38' })
    expect(labels.length).toBeLessThan(10)
  })

  test('of many that are chosen may cover lamps, and no other name', () => {
    const heap = Array.from({ length: 9 }, (_, i) => lamp(String(i + 1), 200 + i * 9, 150, true))
    const boxes = labelsOf(heap, room).map(box)
    expect(boxes.length).toBeGreaterThan(2)
    boxes.forEach((one, i) => expect(boxes.slice(i + 1).some((other) => meet(one, other))).toBe(false))
  })

  test('never cover one another, nor another lamp', () => {
    const lamps = fc.array(
      fc.record({ px: fc.integer({ min: 0, max: 400 }), py: fc.integer({ min: 0, max: 300 }) }),
      {
        maxLength: 60,
      },
    )
    fc.assert(
      fc.property(lamps, (places) => {
        const all = places.map(({ px, py }, i) => lamp(String(i + 1), px, py))
        const labels = labelsOf(all, room)
        labels.forEach((a, i) => {
          for (const b of labels.slice(i + 1)) expect(meet(box(a), box(b))).toBe(false)
          for (const { id, px, py } of all)
            if (id !== a.id)
              expect(meet(box(a), { left: px - 7, right: px + 7, top: py - 7, bottom: py + 7 })).toBe(false)
        })
      }),
      { numRuns: 60 },
    )
  })
})
