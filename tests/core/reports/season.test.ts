import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CountsReply } from '../../../core/protocol/counts.ts'
import { seasonOf } from '../../../core/reports/season.ts'

type Day = CountsReply['days'][number]
const hours = (visits: Record<number, number | null>) =>
  Array.from({ length: 24 }, (_, hour) => (hour in visits ? visits[hour]! : 0))
const day = (date: string, overrides: Partial<Day> = {}): Day => ({
  day: date,
  visits: { total: 0, hours: hours({}) },
  stories: [],
  totals: {},
  languages: {},
  ...overrides,
})

test('[VIS-4] a season is the sum of what is shown of its days, and says of how many numbers it does not know', () => {
  const season = seasonOf([
    day('2026-11-25', {
      visits: { total: 60, hours: hours({ 10: 20, 11: 40 }) },
      stories: [
        { story: 'a', counts: { begun: 30, heard: 20 } },
        { story: 'b', counts: { heard: null } },
      ],
      totals: { heard: 30, begun: 45, light: 12 },
      languages: { kk: 25, ru: 20, en: null },
    }),
    day('2026-11-26', {
      visits: { total: null, hours: hours({ 10: null, 11: null }) },
      stories: [{ story: 'b', counts: { heard: 25 } }],
      totals: { heard: 25, light: null },
      languages: { kk: 11 },
    }),
  ])
  expect(season.visits).toEqual({ atLeast: 60, hidden: 1 })
  expect(season.hours[10]).toEqual({ atLeast: 20, hidden: 1 })
  expect(season.hours[9]).toEqual({ atLeast: 0, hidden: 0 })
  expect(season.stories.map(({ story, heard }) => [story, heard])).toEqual([
    ['b', { atLeast: 25, hidden: 1 }],
    ['a', { atLeast: 20, hidden: 0 }],
  ])
  expect(season.heard).toEqual({ atLeast: 55, hidden: 0 })
  expect(season.responses.light).toEqual({ atLeast: 12, hidden: 1 })
  expect(season.languages).toEqual({
    kk: { atLeast: 36, hidden: 0 },
    ru: { atLeast: 20, hidden: 0 },
    en: { atLeast: 0, hidden: 1 },
  })
})

test('[VIS-4] a longer season less a shorter one tells nothing of the days between but what those days show themselves', () => {
  const shown = fc.oneof(fc.constant(null), fc.integer({ min: 10, max: 500 }))
  const days = fc.array(
    fc
      .record({ total: shown, heard: shown, kk: shown })
      .map(({ total, heard, kk }) =>
        day('2026-11-25', { visits: { total, hours: hours({}) }, totals: { heard }, languages: { kk } }),
      ),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(days, days, (before, between) => {
      const [whole, part, rest] = [seasonOf([...before, ...between]), seasonOf(before), seasonOf(between)]
      for (const key of ['visits', 'heard'] as const)
        expect(whole[key].atLeast - part[key].atLeast).toBe(rest[key].atLeast)
      // What is hidden adds nothing: were it another number, the season would be the same.
      expect(rest.visits.atLeast).toBe(between.reduce((sum, each) => sum + (each.visits.total ?? 0), 0))
    }),
  )
})
