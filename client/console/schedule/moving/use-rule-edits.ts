/** Edits of the rules as staff make them here, newest last, and the way back through them. */
import { useState } from 'react'
import type { Localised } from '../../../../core/model/language.ts'
import type { ScheduleRule } from '../../../../core/model/schedule-rule.ts'
import type { RuleEdit, ScheduleReply } from '../../../../core/protocol/schedule.ts'
import { useScheduleChange } from '../schedule-queries.ts'
import { stillStand, takenBack } from './rule-edits.ts'

export type EditKind = 'moved' | 'added' | 'changed' | 'removed'

export interface DoneEdit {
  kind: EditKind
  title: Localised
  edits: readonly RuleEdit[]
  back: readonly RuleEdit[]
}

/** Steps back that are kept; nobody remembers more. */
const MOST = 30

export function useRuleEdits(schedule: ScheduleReply) {
  const change = useScheduleChange(schedule.venueId)
  const [done, setDone] = useState<readonly DoneEdit[]>([])
  const [undone, setUndone] = useState<Localised | null>(null)
  const last = done.at(-1) ?? null

  /** `before`: the rules that these edits met. */
  function note(
    kind: EditKind,
    title: Localised,
    edits: readonly RuleEdit[],
    before: readonly ScheduleRule[],
  ): void {
    const back = takenBack(edits, before)
    setUndone(null)
    if (back !== null) setDone((all) => [...all, { kind, title, edits, back }].slice(-MOST))
  }

  return {
    last,
    /** Whose edit was taken back just now, or null. */
    undone,
    note,
    pending: change.isPending,
    error: change.error,
    forgetError: change.reset,
    apply(kind: EditKind, title: Localised, edits: readonly RuleEdit[], then: () => void): void {
      const before = schedule.rules
      change.mutate(
        { version: schedule.version, wish: { kind: 'edits', edits } },
        {
          onSuccess() {
            note(kind, title, edits, before)
            then()
          },
        },
      )
    },
    /** False where somebody has changed these rules since. */
    canUndo: last !== null && stillStand(last.edits, schedule.rules),
    undo(): void {
      if (last === null || change.isPending || !stillStand(last.edits, schedule.rules)) return
      change.mutate(
        { version: schedule.version, wish: { kind: 'edits', edits: last.back } },
        {
          onSuccess() {
            setDone((all) => all.filter((each) => each !== last))
            setUndone(last.title)
          },
        },
      )
    },
  }
}

export type RuleEdits = ReturnType<typeof useRuleEdits>
