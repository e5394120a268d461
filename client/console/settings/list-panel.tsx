/** A part of the settings that is a list: what it is for, the press that adds to it, its lines, or that there are none. */
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Refused } from '../api/ask.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import rows from '../parts/rows.module.css'
import { useDesk } from '../shell/desk.tsx'
import { useWords } from '../words/words-context.tsx'
import style from './settings-page.module.css'

interface ListPanelProps<Item> {
  say: { what: string; add: string; none: string }
  list: UseQueryResult<{ items: Item[] }, Refused>
  onAdd: () => void
  row: (item: Item) => ReactNode
  /** The sheet that is open over it. */
  children: ReactNode
}

export function ListPanel<Item>({ say, list, onAdd, row, children }: ListPanelProps<Item>) {
  const words = useWords()
  const { blocked } = useDesk()
  return (
    <section className={style.part}>
      <div className={style.bar}>
        <p className={style.lead}>{say.what}</p>
        <Press kind="primary" blocked={blocked} onClick={onAdd}>
          {say.add}
        </Press>
      </div>
      {list.error !== null && (
        <RefusalNote words={refusalWords(list.error.refusal, words)} onRetry={() => void list.refetch()} />
      )}
      {list.data === undefined && list.error === null && (
        <p className={style.quiet}>{words.common.loading}</p>
      )}
      {list.data?.items.length === 0 && <p className={rows.empty}>{say.none}</p>}
      {list.data !== undefined && list.data.items.length > 0 && (
        <table className={rows.rows}>
          <tbody>{list.data.items.map(row)}</tbody>
        </table>
      )}
      {children}
    </section>
  )
}
