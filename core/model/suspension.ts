/** A suspended day: one theme from a minute until midnight, above every rule; ended before, it stays as what it was. */
import type { ScheduleRule } from './schedule-rule.ts'

/** Above everything that the editor offers; a person who suspends a day means all of it. */
const SUSPENSION_PRIORITY = 1_000
const MIDNIGHT = '24:00'

/** A day and a minute of the venue's clock: `2026-06-10`, `14:05`. */
export interface LocalMinute {
  day: string
  time: string
}

/** From this minute: what was on earlier today was on, and the calendar goes on saying so. */
export function suspensionFrom(
  { day, time }: LocalMinute,
  theme: string,
  others: readonly Pick<ScheduleRule, 'id'>[],
): ScheduleRule {
  const first = idOn(day)
  // Ended, and suspended again: each keeps its hours.
  const taken = others.some((each) => each.id === first)
  return {
    id: taken ? `${first}-${time.replace(':', '')}` : first,
    title: { kk: 'Бүгінге тоқтатылды', ru: 'Приостановлено на сегодня', en: 'Suspended for today' },
    priority: SUSPENSION_PRIORITY,
    when: { kind: 'dates', first: day, last: day },
    hours: { from: time, to: MIDNIGHT },
    weekdays: null,
    whileOpen: false,
    theme,
  }
}

/** Whether a rule came of a suspended day, ended or not. */
export function isSuspension({ id, priority }: Pick<ScheduleRule, 'id' | 'priority'>): boolean {
  return id.startsWith('suspended-') && priority === SUSPENSION_PRIORITY
}

/** The suspension that holds on this day until its midnight. */
export function suspensionOn<Rule extends Pick<ScheduleRule, 'id' | 'hours'>>(
  day: string,
  rules: readonly Rule[],
): Rule | null {
  return rules.find(({ id, hours }) => id.startsWith(idOn(day)) && hours?.to === MIDNIGHT) ?? null
}

/** What is left of a suspension that ends now; null: it held for less than a minute, or it does not hold. */
export function endedSuspension(rule: ScheduleRule, { day, time }: LocalMinute): ScheduleRule | null {
  const { hours } = rule
  if (hours === null || suspensionOn(day, [rule]) === null || hours.from >= time) return null
  return { ...rule, hours: { ...hours, to: time } }
}

function idOn(day: string): string {
  return `suspended-${day}`
}
