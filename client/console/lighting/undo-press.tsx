import type { RigReply } from '../../../core/protocol/lighting.ts'
import type { Refused } from '../api/ask.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { useDesk } from '../shell/desk.tsx'
import { useFleetWords } from '../words/fleet/use-fleet-words.ts'
import { useWords } from '../words/words-context.tsx'
import { useRigUndo } from './lighting-queries.ts'
import { useLightingWords } from './lighting-words.ts'
import type { PlanUndo } from './plan/use-plan-undo.ts'
import style from './lighting-page.module.css'

/** The newest edit, whose it was, and one press to take it back. */
export function UndoPress({ rig }: { rig: RigReply }) {
  const say = useLightingWords()
  const undo = useRigUndo(rig.rig.roomId)
  if (!rig.undoable) return null
  return (
    <Undo
      edit={say.lastEdit(say.edit[rig.what] ?? rig.what, rig.by)}
      blocked={null}
      pending={undo.isPending}
      errors={[undo.error]}
      onUndo={() => undo.mutate(rig.revision)}
    />
  )
}

/** On the plan: lamps and screens, in the order in which they were moved. */
export function PlanUndoPress({ rig, undo }: { rig: RigReply; undo: PlanUndo }) {
  const say = useLightingWords()
  const fleet = useFleetWords().plan
  const { next } = undo
  if (next.length === 0) return null
  const moved = next.includes('screens') ? [say.plan.screensMoved] : []
  const lamps = next.includes('lamps') ? [say.lastEdit(say.edit[rig.what] ?? rig.what, rig.by)] : []
  return (
    <Undo
      edit={[...moved, ...lamps].join(', ')}
      blocked={undo.movedSince ? fleet.movedSince : null}
      pending={undo.pending}
      errors={undo.errors}
      onUndo={undo.takeBack}
    />
  )
}

function Undo(props: {
  edit: string
  blocked: string | null
  pending: boolean
  errors: readonly (Refused | null)[]
  onUndo: () => void
}) {
  const words = useWords()
  const say = useLightingWords()
  const { blocked, may } = useDesk()
  const error = props.errors.find((each) => each !== null)
  if (!may('lighting')) return null
  return (
    <span className={style.undo}>
      <span>{props.edit}</span>
      <Press
        kind="quiet"
        blocked={blocked ?? props.blocked}
        aria-busy={props.pending}
        onClick={() => !props.pending && props.onUndo()}
      >
        {say.undo}
      </Press>
      {error && <RefusalNote words={refusalWords(error.refusal, words)} onRetry={null} />}
    </span>
  )
}
