/** Edits of the rules as staff made them here, with the way back through them and forward again. */
import type { Localised } from '../../../../core/model/language.ts'
import type { ScheduleRule } from '../../../../core/model/schedule-rule.ts'
import type { RuleEdit } from '../../../../core/protocol/schedule.ts'
import { stillStand, takenBack } from './rule-edits.ts'

export type EditKind = 'moved' | 'added' | 'changed' | 'removed'

export interface DoneEdit {
  kind: EditKind
  title: Localised
  edits: readonly RuleEdit[]
  back: readonly RuleEdit[]
}

/** Each newest last. */
export interface EditHistory {
  done: readonly DoneEdit[]
  undone: readonly DoneEdit[]
}

export const NO_EDITS: EditHistory = { done: [], undone: [] }

/** Steps back that are kept; nobody remembers more. */
const MOST = 30

/** An edit that met the rules `before`. What was taken back earlier is not done again after it. */
export function noted(
  { done }: EditHistory,
  edit: Omit<DoneEdit, 'back'>,
  before: readonly ScheduleRule[],
): EditHistory {
  const back = takenBack(edit.edits, before)
  return { done: back === null ? done : [...done, { ...edit, back }].slice(-MOST), undone: [] }
}

/** What goes back, or null where there is nothing, or somebody has changed these rules since. */
export function toUndo({ done }: EditHistory, rules: readonly ScheduleRule[]): DoneEdit | null {
  const last = done.at(-1)
  return last !== undefined && stillStand(last.edits, rules) ? last : null
}

export function toRedo({ undone }: EditHistory, rules: readonly ScheduleRule[]): DoneEdit | null {
  const last = undone.at(-1)
  return last !== undefined && stillStand(last.back, rules) ? last : null
}

export function wentBack({ done, undone }: EditHistory, step: DoneEdit): EditHistory {
  return { done: done.filter((each) => each !== step), undone: [...undone, step] }
}

export function wentForward({ done, undone }: EditHistory, step: DoneEdit): EditHistory {
  return { done: [...done, step], undone: undone.filter((each) => each !== step) }
}
