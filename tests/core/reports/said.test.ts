import { expect, test } from 'vitest'
import type { CountsReply } from '../../../core/protocol/counts.ts'
import { saidSoFar } from '../../../core/reports/said.ts'

function day(totals: CountsReply['days'][number]['totals']): CountsReply['days'][number] {
  return { day: '2026-11-25', visits: { total: null, hours: [] }, stories: [], totals, languages: {} }
}

test('[VIS-4] what a wall says is a sum of numbers that are shown anyway, in tens; what is hidden on a day stays hidden', () => {
  const days = [day({ call: 14, ask: null, believe: 12 }), day({ call: 23, ask: 11, stay: null, begun: 80 })]
  expect(saidSoFar(days)).toEqual({ call: 30, ask: 10, believe: 10 })
  // One more day tells of it what the day itself tells, and no more.
  expect(saidSoFar([...days, day({ call: null })])).toEqual(saidSoFar(days))
  expect(saidSoFar([])).toEqual({})
})
