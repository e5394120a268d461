/** Why something was not done, beside the button that asked for it. */
import { useWords } from '../words/words-context.tsx'
import type { RefusalWords } from '../api/refusal-words.ts'
import { Sign } from './sign.tsx'
import style from './refusal-note.module.css'

export function RefusalNote({ words, onRetry }: { words: RefusalWords; onRetry: (() => void) | null }) {
  const say = useWords()
  return (
    <div className={style.note} role="alert">
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
