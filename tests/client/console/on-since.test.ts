import { expect, test } from 'vitest'
import { onSince } from '../../../client/console/live/on-since.ts'
import type { RoomStateReply, WhyReply } from '../../../core/protocol/http.ts'

const room = (overrides: { aspect: string; since: number }[]) =>
  ({ theme: 'orange', overrides }) as unknown as RoomStateReply
const why = (value: string, since: number) => ({ theme: { value, since } }) as unknown as WhyReply

test('since when a theme is on: a wish says it, of the schedule its reason', () => {
  expect(onSince(room([{ aspect: 'theme', since: 7 }]), why('orange', 5))).toBe(7)
  expect(onSince(room([{ aspect: 'volume', since: 7 }]), why('orange', 5))).toBe(5)
})

test('nothing is said while the reason is not there, is of another theme, or of no beginning', () => {
  expect(onSince(room([]), undefined)).toBe(null)
  expect(onSince(room([]), why('dusk', 5))).toBe(null)
  expect(onSince(room([]), why('orange', 0))).toBe(null)
})
