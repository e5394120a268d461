import { useWords } from '../words/words-context.tsx'
import { Press } from './press.tsx'
import style from './pager.module.css'

export function pageOf<Item>(items: readonly Item[], page: number, size: number): readonly Item[] {
  return items.slice(page * size, (page + 1) * size)
}

/** Nothing when there is but one page. */
export function Pager(props: { page: number; pages: number; onPage: (page: number) => void }) {
  const words = useWords()
  if (props.pages < 2) return null
  return (
    <div className={style.pager}>
      <Press kind="plain" disabled={props.page === 0} onClick={() => props.onPage(props.page - 1)}>
        {words.kiosks.previous}
      </Press>
      <span role="status">{words.kiosks.page(props.page + 1, props.pages)}</span>
      <Press
        kind="plain"
        disabled={props.page + 1 >= props.pages}
        onClick={() => props.onPage(props.page + 1)}
      >
        {words.kiosks.next}
      </Press>
    </div>
  )
}
