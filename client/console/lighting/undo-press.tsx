import type { RigReply } from '../../../core/protocol/lighting.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { useDesk } from '../shell/desk.tsx'
import { useWords } from '../words/words-context.tsx'
import { useRigUndo } from './lighting-queries.ts'
import { useLightingWords } from './lighting-words.ts'
import style from './lighting-page.module.css'

/** The newest edit, whose it was, and one press to take it back. */
export function UndoPress({ rig }: { rig: RigReply }) {
  const words = useWords()
  const say = useLightingWords()
  const { blocked, may } = useDesk()
  const undo = useRigUndo(rig.rig.roomId)
  if (!may('lighting') || !rig.undoable) return null
  return (
    <span className={style.undo}>
      <span>{say.lastEdit(say.edit[rig.what] ?? rig.what, rig.by)}</span>
      <Press
        kind="quiet"
        blocked={blocked}
        aria-busy={undo.isPending}
        onClick={() => !undo.isPending && undo.mutate(rig.revision)}
      >
        {say.undo}
      </Press>
      {undo.error !== null && <RefusalNote words={refusalWords(undo.error.refusal, words)} onRetry={null} />}
    </span>
  )
}
