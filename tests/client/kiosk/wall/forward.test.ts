import { expect, test } from 'vitest'
import { createForward } from '../../../../client/kiosk/wall/forward.ts'

const FRAME = 1 / 60
const INDEX: Record<string, number> = { one: 3, other: 7, third: 9 }
const at = (id: string) => ({ id, x: 0.4, y: 0.3 })

function run(forward: ReturnType<typeof createForward>, wanted: number, frames: number): Float64Array {
  const into = new Float64Array(8)
  for (let i = 0; i < frames; i++) forward.write(wanted, FRAME, into)
  return into
}
const shares = (into: Float64Array) => ({ [into[0]!]: into[1]!, [into[4]!]: into[5]! })

test('whoever has the turn comes forward, to the place that was given', () => {
  const forward = createForward((id) => INDEX[id] ?? -1)
  forward.aim(at('one'))
  const into = run(forward, 1, 200)
  expect([...into.slice(0, 4)]).toEqual([3, 1, 0.4, 0.3])
  expect(into[4]).toBe(-1)
})

test('who loses the turn in the middle of it goes back while the other comes, never in a leap', () => {
  const forward = createForward((id) => INDEX[id] ?? -1)
  forward.aim(at('one'))
  run(forward, 1, 200)
  forward.aim(at('other'))
  let before = shares(run(forward, 1, 1))
  expect(before[3]).toBeGreaterThan(0.98)
  for (let i = 0; i < 240; i++) {
    const now = shares(run(forward, 1, 1))
    for (const light of [3, 7]) expect(Math.abs((now[light] ?? 0) - (before[light] ?? 0))).toBeLessThan(0.02)
    before = now
  }
  expect(before).toMatchObject({ 7: 1 })
})

test('nobody has the turn: whoever was forward goes home', () => {
  const forward = createForward((id) => INDEX[id] ?? -1)
  forward.aim(at('one'))
  run(forward, 1, 200)
  forward.aim(null)
  expect([...run(forward, 0, 200)].filter((_, i) => i % 4 === 0)).toEqual([-1, -1])
})

test('a light that hangs nowhere any more is not drawn', () => {
  const known = new Set(['one'])
  const forward = createForward((id) => (known.has(id) ? 3 : -1))
  forward.aim(at('one'))
  run(forward, 1, 200)
  known.clear()
  expect([...run(forward, 1, 1).slice(0, 2)]).toEqual([-1, 0])
})
