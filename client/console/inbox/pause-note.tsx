import { useEffect, useRef, useState } from 'react'
import { Press } from '../parts/press.tsx'
import { useInboxWords } from '../words/inbox/use-inbox-words.ts'
import style from './inbox-page.module.css'

/** A pause is suggested, never made: nobody is locked out, and nobody is told how fast they read. */
export function PauseNote({ onDone }: { onDone: () => void }) {
  const say = useInboxWords().pause
  const [away, setAway] = useState(false)
  const presses = useRef<HTMLDivElement>(null)
  // Whoever reads by keys alone would open the next one with the same Enter, and never see that a pause was suggested.
  useEffect(() => presses.current?.querySelector('button')?.focus(), [away])
  return (
    <div className={style.pause} data-away={away || undefined}>
      <h2>{say.title}</h2>
      <p>{say.what}</p>
      <div ref={presses} className={style.presses}>
        {!away && (
          <Press kind="primary" onClick={() => setAway(true)}>
            {say.go}
          </Press>
        )}
        <Press kind="plain" onClick={onDone}>
          {say.stay}
        </Press>
      </div>
    </div>
  )
}
