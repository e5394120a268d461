/** Asked only where something cannot be undone. */
import type { Refused } from '../api/ask.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { useWords } from '../words/words-context.tsx'
import { Sheet } from './fields.tsx'
import fields from './fields.module.css'
import { Press } from './press.tsx'
import { RefusalNote } from './refusal-note.tsx'

export function ConfirmSheet(props: {
  title: string
  what: string
  yes: string
  pending: boolean
  error: Refused | null
  onYes: () => void
  onClose: () => void
}) {
  const words = useWords()
  return (
    <Sheet title={props.title} size="520px" onClose={props.onClose}>
      <div className={fields.form}>
        <p>{props.what}</p>
        <p className={fields.grave}>{words.common.cannotUndo}</p>
        {props.error !== null && (
          <RefusalNote words={refusalWords(props.error.refusal, words)} onRetry={null} />
        )}
        <div className={fields.actions}>
          <Press kind="plain" onClick={props.onClose} data-autofocus>
            {words.common.cancel}
          </Press>
          <Press kind="grave" aria-busy={props.pending} onClick={() => !props.pending && props.onYes()}>
            {props.yes}
          </Press>
        </div>
      </div>
    </Sheet>
  )
}
