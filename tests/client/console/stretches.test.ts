import { expect, test } from 'vitest'
import { joinedWanted, linesUnder } from '../../../client/console/schedule/stretches.ts'
import { lanesOf } from '../../../client/console/schedule/lanes.tsx'
import type { Wanted } from '../../../core/show/programme.ts'

const volume = (from: number, to: number, rule: string, beat: Wanted['beat'] = []): Wanted =>
  ({ aspect: 'volume', value: 0.4, from, to, rule, beat }) as Wanted

test('what one rule wants beside a theme is one stretch, whatever it beats meanwhile, and lanes stay apart', () => {
  const beaten = [{ rule: 'day', value: 0.7 }]
  const sleep: Wanted = { aspect: 'sleep', value: true, from: 5, to: 30, rule: 'night', beat: [] }
  const wanted = [volume(0, 10, 'evening'), sleep, volume(10, 20, 'evening', beaten), volume(20, 30, 'day')]
  expect(joinedWanted(wanted)).toEqual([volume(0, 20, 'evening', beaten), sleep, volume(20, 30, 'day')])
  expect(lanesOf(wanted)).toEqual(['volume', 'sleep'])
  expect(lanesOf([])).toEqual([])
})

test('words under a name have whole lines, none where only the name has room', () => {
  const hours = (count: number) => linesUnder(count / 24)
  expect([0.25, 1, 2, 2.5].map(hours)).toEqual([0, 0, 0, 0])
  expect([3, 4, 24].map(hours)).toEqual([1, 2, 22])
})
