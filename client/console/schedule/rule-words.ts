/** A rule in a sentence: on which days, at what hours, under what condition. */
import { readTime } from '../../../core/model/time-of-day.ts'
import type { ScheduleRule, When } from '../../../core/model/schedule-rule.ts'
import type { ScheduleWords } from '../words/schedule/words.ts'
import type { Words } from '../words/words.ts'

export function ruleWords(rule: ScheduleRule, say: ScheduleWords, words: Words): string {
  const parts = [daysOf(rule.when, say, words)]
  if (rule.weekdays !== null) parts.push(rule.weekdays.map((day) => say.weekdays[day - 1]).join(', '))
  if (rule.hours !== null)
    parts.push(say.when.hours(timeWords(rule.hours.from, say), timeWords(rule.hours.to, say)))
  if (rule.whileOpen) parts.push(say.when.whileOpen)
  const except = rule.when.except ?? []
  if (except.length > 0) parts.push(say.when.except(except.length))
  return parts.join(' · ')
}

export function timeWords(time: string, say: ScheduleWords): string {
  const read = readTime(time)
  if (read === null || read.by === 'clock') return time
  const event = say.when[read.by]
  if (read.minutes === 0) return event
  return read.minutes < 0
    ? say.when.minutesBefore(-read.minutes, event)
    : say.when.minutesAfter(read.minutes, event)
}

function daysOf(when: When, say: ScheduleWords, words: Words): string {
  switch (when.kind) {
    case 'always':
      return say.when.always
    case 'yearly':
      return say.when.yearly(monthDayWords(when.first, words), monthDayWords(when.last, words))
    case 'dates':
      return say.when.dates(isoWords(when.first, words), isoWords(when.last, words))
    case 'recurring': {
      const known = say.sheet.examples.find((each) => each.text === when.recurrence)
      return say.when.recurring(known?.label ?? when.recurrence, isoWords(when.start, words))
    }
    default:
      return when satisfies never
  }
}

/** `11-25` */
function monthDayWords(text: string, words: Words): string {
  return words.dayOf(Number(text.slice(3)), words.months[Number(text.slice(0, 2)) - 1] ?? '')
}

/** `2026-11-25` */
export function isoWords(text: string, words: Words): string {
  return `${monthDayWords(text.slice(5), words)} ${text.slice(0, 4)}`
}
