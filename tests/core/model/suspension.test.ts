import { expect, test } from 'vitest'
import { ScheduleRule } from '../../../core/model/schedule-rule.ts'
import { programmeOf } from '../../../core/show/schedule/programme-of.ts'
import { endedSuspension, suspensionFrom, suspensionOn } from '../../../core/model/suspension.ts'
import { makeRule, makeVenue } from '../../helpers/builders.ts'

const day = '2026-06-10'
const at = (time: string) => Date.parse(`${day}T${time}:00+05:00`)
const suspended = suspensionFrom({ day, time: '14:00' }, 'violet', [])
const themesOf = (rules: ScheduleRule[]) =>
  programmeOf(
    [makeRule({ id: 'every-day', theme: 'dusk' }), ...rules],
    makeVenue(),
    at('00:00'),
    at('23:59'),
  ).intervals.map(({ theme, from, to }) => [theme, from, to])

test('a suspension that ends keeps what was suspended, and ends there', () => {
  const ended = endedSuspension(suspended, { day, time: '15:30' })!
  expect(ScheduleRule.parse(ended)).toEqual(ended)
  expect(themesOf([ended])).toMatchObject([
    ['dusk', expect.anything(), at('14:00')],
    ['violet', at('14:00'), at('15:30')],
    ['dusk', at('15:30'), expect.anything()],
  ])
  expect(suspensionOn(day, [suspended])).toBe(suspended)
  expect(suspensionOn(day, [ended])).toBeNull()
})

test('one that ends within its minute leaves nothing; one of another day, or an ended one, does not end again', () => {
  expect(endedSuspension(suspended, { day, time: '14:00' })).toBeNull()
  expect(endedSuspension(suspended, { day: '2026-06-11', time: '15:00' })).toBeNull()
  const ended = endedSuspension(suspended, { day, time: '15:30' })!
  expect(endedSuspension(ended, { day, time: '16:00' })).toBeNull()
  expect(endedSuspension(makeRule({ hours: null }), { day, time: '16:00' })).toBeNull()
})

test('a day that is suspended again has both, each with its hours', () => {
  const ended = endedSuspension(suspended, { day, time: '15:30' })!
  const again = suspensionFrom({ day, time: '16:00' }, 'violet', [ended])
  expect(again.id).not.toBe(ended.id)
  expect(suspensionOn(day, [ended, again])).toBe(again)
  expect(endedSuspension(again, { day, time: '17:00' })?.hours).toEqual({ from: '16:00', to: '17:00' })
})
