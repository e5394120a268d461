/** The lines of a tray; only those in sight stand in the document. No line has a word of its text. */
import { useEffect, useRef, type RefObject } from 'react'
import type { InboxRow, InboxTray } from '../../../core/protocol/inbox.ts'
import { Sign, type SignKind } from '../parts/sign.tsx'
import { useInboxWords } from '../words/inbox/use-inbox-words.ts'
import { useWords } from '../words/words-context.tsx'
import { useDayWords } from './day-words.ts'
import { useRowsInSight } from './use-rows-in-sight.ts'
import style from './inbox-page.module.css'
import { useDesk } from '../shell/desk.tsx'
import { isChangedBy } from './tray-rows.ts'

const ROW_PX = 64

export const TRAY_SIGN: Record<InboxTray, SignKind> = {
  calls: 'trouble',
  first: 'none',
  second: 'part',
  held: 'wait',
  read: 'received',
  approved: 'applied',
  'on-wall': 'well',
  declined: 'away',
}

interface InboxRowsProps {
  rows: readonly InboxRow[]
  chosen: string | null
  /** True while an arrow key has moved: then the focus follows. */
  moved: RefObject<boolean>
  onChoose: (id: string) => void
}

export function InboxRows({ rows, chosen, moved, onChoose }: InboxRowsProps) {
  const say = useInboxWords()
  const scroller = useRef<HTMLDivElement>(null)
  const { from, to, reveal } = useRowsInSight(scroller, rows.length, ROW_PX)
  const at = rows.findIndex((row) => row.id === chosen)
  useEffect(() => {
    if (at < 0) return
    reveal(at)
    // Focus goes along with the keys, and to the next line when what had it is decided and gone.
    const frame = requestAnimationFrame(() => {
      const { activeElement } = document
      if (activeElement === document.body || scroller.current?.contains(activeElement) || moved.current)
        scroller.current?.querySelector<HTMLElement>('[aria-current]')?.focus({ preventScroll: true })
      moved.current = false
    })
    return () => cancelAnimationFrame(frame)
  }, [at, chosen, reveal, moved])
  return (
    <div ref={scroller} className={style.rows} tabIndex={-1}>
      <ul aria-label={say.list.label} style={{ height: rows.length * ROW_PX }}>
        {rows.slice(from, to).map((row, i) => (
          <li
            key={row.id}
            aria-setsize={rows.length}
            aria-posinset={from + i + 1}
            style={{ height: ROW_PX, transform: `translateY(${(from + i) * ROW_PX}px)` }}
          >
            <Row row={row} isChosen={row.id === chosen} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Row(props: { row: InboxRow; isChosen: boolean; onChoose: (id: string) => void }) {
  const say = useInboxWords()
  const words = useWords()
  const dayOf = useDayWords()
  const { person } = useDesk()
  const { row } = props
  const details = say.list.details(row.open.direct, row.open.quasi)
  const facts = [
    say.list.letters(row.length),
    ...(row.copies > 0 ? [say.list.copies(row.copies)] : []),
    ...(isChangedBy(row, person.id) ? [say.list.yours] : []),
    ...(row.wish === 'curators' ? [say.list.onlyYou] : []),
    ...(row.approvals.length > 0 ? [say.list.approved(row.approvals.length)] : []),
    ...(row.until === null ? [] : [say.list.until(dayOf(row.until))]),
  ]
  return (
    <button
      type="button"
      className={style.row}
      aria-current={props.isChosen || undefined}
      onClick={() => props.onChoose(row.id)}
    >
      <Sign kind={TRAY_SIGN[row.tray]} />
      <span>
        <b>
          {words.languages[row.language]}
          {row.cautions.length > 0 && <em>{row.cautions.map((kind) => say.caution[kind]).join(', ')}</em>}
        </b>
        <small>{facts.join(' · ')}</small>
      </span>
      <span className={row.open.direct > 0 ? style.alert : style.quiet}>{details}</span>
    </button>
  )
}
