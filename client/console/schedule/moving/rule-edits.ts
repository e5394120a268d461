/** What a drawn stretch changes in the rules, and what takes an edit back. */
import { isSuspension } from '../../../../core/model/suspension.ts'
import type { ScheduleRule } from '../../../../core/model/schedule-rule.ts'
import type { RuleEdit } from '../../../../core/protocol/schedule.ts'
import { isoOf, weekdayOf } from '../../parts/calendar.ts'
import type { Grip, HeldHours } from './grip.ts'
import { writtenHours } from './moved-hours.ts'

/** Whether it must be asked which of its days are meant. */
export function isRepeating({ when }: ScheduleRule): boolean {
  return when.kind !== 'dates' || when.first !== when.last
}

/** This day alone: the rule leaves it out (`newId` is the rule of its own that it becomes), or it was the only one. */
export function onThisDay({ rule, date }: Grip, hours: HeldHours, newId: string): RuleEdit[] {
  const there = isoOf(hours.date)
  const once: ScheduleRule = {
    ...rule,
    when: { kind: 'dates', first: there, last: there },
    hours: writtenHours(hours),
    weekdays: null,
  }
  if (!isRepeating(rule)) return [{ kind: 'change', rule: once }]
  const except = [...(rule.when.except ?? []), isoOf(date)].sort()
  return [
    { kind: 'change', rule: { ...rule, when: { ...rule.when, except } } },
    { kind: 'add', rule: { ...once, id: newId } },
  ]
}

/**
 * Every day of the rule; null where the stretch lies on another day now and the rule's days are not a choice of weekdays,
 * so that no drawing says what is meant.
 */
export function onEveryDay({ rule, date }: Grip, hours: HeldHours): RuleEdit[] | null {
  const moved = { ...rule, hours: writtenHours(hours) }
  if (isoOf(date) === isoOf(hours.date)) return [{ kind: 'change', rule: moved }]
  if (rule.weekdays === null || rule.when.kind === 'recurring') return null
  const weekdays = new Set(rule.weekdays)
  weekdays.delete(weekdayOf(date))
  weekdays.add(weekdayOf(hours.date))
  return [{ kind: 'change', rule: { ...moved, weekdays: [...weekdays].sort((a, b) => a - b) } }]
}

/** What takes these edits back, where `before` were the rules; null where a suspended day is among them. */
export function takenBack(edits: readonly RuleEdit[], before: readonly ScheduleRule[]): RuleEdit[] | null {
  const back: RuleEdit[] = []
  for (const edit of edits) {
    const id = edit.kind === 'remove' ? edit.ruleId : edit.rule.id
    const was = before.find((each) => each.id === id)
    if (was !== undefined && isSuspension(was)) return null
    if (edit.kind === 'add') back.unshift({ kind: 'remove', ruleId: id })
    else if (was !== undefined) back.unshift({ kind: edit.kind === 'remove' ? 'add' : 'change', rule: was })
  }
  return back
}

/** Whether the rules still are as these edits left them: who changed them since must not lose it. */
export function stillStand(edits: readonly RuleEdit[], rules: readonly ScheduleRule[]): boolean {
  return edits.every((edit) => {
    const now = rules.find((each) => each.id === (edit.kind === 'remove' ? edit.ruleId : edit.rule.id))
    return edit.kind === 'remove'
      ? now === undefined
      : now !== undefined && written(now) === written(edit.rule)
  })
}

/** The same text for the same rule, in whichever order its parts were written. */
function written(rule: ScheduleRule): string {
  return JSON.stringify(rule, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}
