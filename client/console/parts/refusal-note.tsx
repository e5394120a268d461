/** Why something was not done, beside the button that asked for it. */
import { useEffect, useRef } from 'react'
import { useWords } from '../words/words-context.tsx'
import type { RefusalWords } from '../api/refusal-words.ts'
import { Sign } from './sign.tsx'
import style from './refusal-note.module.css'

export function RefusalNote({ words, onRetry }: { words: RefusalWords; onRetry: (() => void) | null }) {
  const say = useWords()
  const note = useRef<HTMLDivElement>(null)
  // It may stand below the fold of a long sheet, and whoever pressed something has to learn what happened.
  useEffect(() => {
    // Newer browsers answer with a promise, which is no clean-up.
    note.current?.scrollIntoView?.({ block: 'nearest' })
  }, [words.sentence, words.detail])
  return (
    <div className={style.note} role="alert" ref={note}>
      <Sign kind="trouble" />
      <div>
        <p>{words.sentence}</p>
        {words.detail !== null && (
          <p className={style.detail}>
            {say.refusal.serverSays} <span lang="en">{words.detail}</span>
          </p>
        )}
      </div>
      {onRetry !== null && (
        <button type="button" className={style.retry} onClick={onRetry}>
          {say.common.retry}
        </button>
      )}
    </div>
  )
}
