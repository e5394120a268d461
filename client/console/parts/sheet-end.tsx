/** How a sheet with a form ends: why it was refused, the way out, and the one thing that it does. */
import type { ReactNode } from 'react'
import type { Refused } from '../api/ask.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { useWords } from '../words/words-context.tsx'
import fields from './fields.module.css'
import { Press } from './press.tsx'
import { RefusalNote } from './refusal-note.tsx'

interface SheetEndProps {
  /** What the form's request came to so far. */
  change: { error: Refused | null; isPending: boolean }
  onClose: () => void
  /** Why it cannot be sent yet; null when it can. */
  blocked?: string | null
  /** What sending is called here; saving where it is not said. */
  children?: ReactNode
}

export function SheetEnd({ change, onClose, blocked = null, children }: SheetEndProps) {
  const words = useWords()
  return (
    <>
      {change.error !== null && (
        <RefusalNote words={refusalWords(change.error.refusal, words)} onRetry={null} />
      )}
      <div className={fields.actions}>
        <Press kind="plain" onClick={onClose}>
          {words.common.cancel}
        </Press>
        <Press kind="primary" submits blocked={blocked} aria-busy={change.isPending}>
          {children ?? words.common.save}
        </Press>
      </div>
    </>
  )
}
