/** A rule before anybody has filled it in, or with the stretch that somebody drew into the calendar. */
import type { ScheduleRule } from '../../../core/model/schedule-rule.ts'
import { isoOf, type CalendarDate } from '../parts/calendar.ts'

/** A stretch of one day, in minutes from its midnight. */
export interface Stretch {
  date: CalendarDate
  from: number
  to: number
}

/** Above the 16 Days: who draws something into the calendar means to see it. */
const DRAWN_STRENGTH = 200
const USUAL_STRENGTH = 50

export function newRule(stretch: Stretch | null): ScheduleRule {
  const rule: ScheduleRule = {
    id: `rule-${crypto.randomUUID().slice(0, 8)}`,
    title: { kk: '', ru: '', en: '' },
    priority: USUAL_STRENGTH,
    when: { kind: 'always' },
    hours: null,
    weekdays: null,
    whileOpen: false,
    theme: 'orange',
  }
  if (stretch === null) return rule
  const date = isoOf(stretch.date)
  return {
    ...rule,
    priority: DRAWN_STRENGTH,
    when: { kind: 'dates', first: date, last: date },
    hours: { from: clock(stretch.from), to: clock(stretch.to) },
  }
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
