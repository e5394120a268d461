/** Edits of the rules as staff make them on this page: made, taken back, and done again. */
import { useState } from 'react'
import type { Localised } from '../../../../core/model/language.ts'
import type { ScheduleRule } from '../../../../core/model/schedule-rule.ts'
import type { RuleEdit, ScheduleReply } from '../../../../core/protocol/schedule.ts'
import { useScheduleChange } from '../schedule-queries.ts'
import {
  NO_EDITS,
  noted,
  toRedo,
  toUndo,
  wentBack,
  wentForward,
  type DoneEdit,
  type EditKind,
} from './edit-history.ts'

export function useRuleEdits(schedule: ScheduleReply) {
  const change = useScheduleChange(schedule.venueId)
  const [history, setHistory] = useState(NO_EDITS)
  const [went, setWent] = useState<{ to: 'undone' | 'redone'; title: Localised } | null>(null)
  const back = toUndo(history, schedule.rules)
  const forward = toRedo(history, schedule.rules)

  /** `before`: the rules that these edits met. */
  function note(
    kind: EditKind,
    title: Localised,
    edits: readonly RuleEdit[],
    before: readonly ScheduleRule[],
  ): void {
    setWent(null)
    setHistory((now) => noted(now, { kind, title, edits }, before))
  }

  function send(edits: readonly RuleEdit[], then: () => void): void {
    change.mutate({ version: schedule.version, wish: { kind: 'edits', edits } }, { onSuccess: then })
  }

  function step(
    found: DoneEdit | null,
    edits: readonly RuleEdit[] | undefined,
    to: 'undone' | 'redone',
  ): void {
    if (found === null || edits === undefined || change.isPending) return
    send(edits, () => {
      setHistory((now) => (to === 'undone' ? wentBack(now, found) : wentForward(now, found)))
      setWent({ to, title: found.title })
    })
  }

  return {
    /** The newest edit that stands here, or null. */
    last: history.done.at(-1) ?? null,
    /** The newest edit that was taken back here, or null. */
    lastUndone: history.undone.at(-1) ?? null,
    /** What was taken back or done again just now, or null. */
    went,
    note,
    pending: change.isPending,
    error: change.error,
    forgetError: change.reset,
    apply(kind: EditKind, title: Localised, edits: readonly RuleEdit[], then: () => void): void {
      const before = schedule.rules
      send(edits, () => {
        note(kind, title, edits, before)
        then()
      })
    },
    /** False where there is nothing, or somebody has changed these rules since. */
    canUndo: back !== null,
    canRedo: forward !== null,
    undo: () => step(back, back?.back, 'undone'),
    redo: () => step(forward, forward?.edits, 'redone'),
  }
}

export type RuleEdits = ReturnType<typeof useRuleEdits>
