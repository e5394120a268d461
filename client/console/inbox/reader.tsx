/** One contribution: covered, with what is known of it without reading; or open. */
import { useEffect, useRef } from 'react'
import type { InboxRow } from '../../../core/protocol/inbox.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { useInboxWords } from '../words/inbox/use-inbox-words.ts'
import { useWords } from '../words/words-context.tsx'
import { useItem } from './inbox-queries.ts'
import { Opened } from './opened.tsx'
import style from './inbox-page.module.css'

interface ReaderProps {
  row: InboxRow
  isOpen: boolean
  onToggle: () => void
  onDecided: (sentence: string, story?: string | null) => void
}

export function Reader({ row, isOpen, onToggle, onDecided }: ReaderProps) {
  const say = useInboxWords()
  const words = useWords()
  const item = useItem(isOpen ? row.id : null)
  const article = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isOpen) article.current?.focus({ preventScroll: true })
  }, [isOpen])
  if (!isOpen)
    return (
      <div className={style.cover}>
        <p className={style.veil} aria-hidden>
          {'▂▃▂▂▃▂▃▃▂▂▃▂'.repeat(Math.min(12, Math.max(2, Math.round(row.length / 60))))}
        </p>
        <p>
          <b>{words.languages[row.language]}</b>, {say.list.letters(row.length)}
        </p>
        {row.cautions.length > 0 && (
          <p className={style.alert}>{row.cautions.map((kind) => say.caution[kind]).join(', ')}</p>
        )}
        <p className={style.quiet}>{say.cover.what}</p>
        <Press kind="primary" onClick={onToggle}>
          {say.cover.press} <kbd>↵</kbd>
        </Press>
      </div>
    )
  return (
    <article ref={article} tabIndex={-1} className={style.open} aria-label={say.read.asWritten}>
      {item.error !== null &&
        (item.error.refusal.kind === 'refused' && item.error.refusal.status === 404 ? (
          <p className={style.empty}>{say.read.gone}</p>
        ) : (
          <RefusalNote words={refusalWords(item.error.refusal, words)} onRetry={() => void item.refetch()} />
        ))}
      {item.data !== undefined && (
        <Opened key={item.data.wall.number} item={item.data} onCover={onToggle} onDecided={onDecided} />
      )}
    </article>
  )
}
