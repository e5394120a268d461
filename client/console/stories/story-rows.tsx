/** The rows of the list; only those in sight stand in the document, so that two thousand scroll like twenty. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { LANGUAGES } from '../../../core/model/language.ts'
import type { StoryState } from '../../../core/model/dossier.ts'
import type { StoryRow } from '../../../core/protocol/stories.ts'
import { useNow } from '../live/live-context.tsx'
import { Sign, type SignKind } from '../parts/sign.tsx'
import { momentOf } from '../parts/time-words.ts'
import { addressOf, go } from '../router.ts'
import { useDesk } from '../shell/desk.tsx'
import { WORDS } from '../words/all.ts'
import { usePackagesWords } from '../words/packages/use-packages-words.ts'
import { useStoriesWords } from '../words/stories/use-stories-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { ROW_PX, rowAfter } from './row-after.ts'
import style from './stories-page.module.css'

export const STATE_SIGN: Record<StoryState, SignKind> = {
  draft: 'none',
  'in-review': 'part',
  cleared: 'received',
  published: 'well',
  paused: 'wait',
  withdrawn: 'away',
}

interface RowsProps {
  rows: readonly StoryRow[]
  /** What is chosen to leave together; null where nothing can be. */
  chosen: ReadonlySet<string> | null
  onChoose: (id: string) => void
}

export function StoryRows({ rows, chosen, onChoose }: RowsProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
  })
  // A row far away stands in the document only after the list has come to it.
  const [wanted, setWanted] = useState<number | null>(null)
  const drawn = virtual.getVirtualItems()
  useEffect(() => {
    if (wanted === null) return
    const row = scroller.current?.querySelector<HTMLElement>(`[aria-posinset="${wanted + 1}"] a`)
    if (row === null || row === undefined) return
    row.focus({ preventScroll: true })
    setWanted(null)
  }, [wanted, drawn])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const at = (event.target as Element).closest('[aria-posinset]')?.getAttribute('aria-posinset')
    if (at === null || at === undefined) return
    const next = rowAfter(event.code, Number(at) - 1, rows.length, scroller.current?.clientHeight ?? 0)
    if (next === null) return
    event.preventDefault()
    virtual.scrollToIndex(next)
    setWanted(next)
  }
  return (
    <div ref={scroller} className={style.rows} tabIndex={-1} onKeyDown={onKeyDown}>
      <ul style={{ height: virtual.getTotalSize() }}>
        {drawn.map((item) => (
          <li
            key={rows[item.index]!.id}
            aria-setsize={rows.length}
            aria-posinset={item.index + 1}
            style={{ height: item.size, transform: `translateY(${item.start}px)` }}
          >
            {chosen !== null && (
              <Choice
                row={rows[item.index]!}
                isChosen={chosen.has(rows[item.index]!.id)}
                onChoose={onChoose}
              />
            )}
            <Row row={rows[item.index]!} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Choice(props: { row: StoryRow; isChosen: boolean; onChoose: RowsProps['onChoose'] }) {
  const say = usePackagesWords()
  const title = useRowTitle(props.row)
  return (
    <label className={style.choice}>
      <input
        type="checkbox"
        aria-label={say.choose(title)}
        checked={props.isChosen}
        onChange={() => props.onChoose(props.row.id)}
      />
    </label>
  )
}

function Row({ row }: { row: StoryRow }) {
  const say = useStoriesWords()
  const { words } = useSpeech()
  const { zone } = useDesk()
  const title = useRowTitle(row)
  const now = useNow(60_000)
  const open = say.list.open(row.open.direct, row.open.quasi)
  const consent =
    row.consent.until === null || row.consent.standing !== 'live'
      ? say.consentStanding[row.consent.standing]
      : `${say.consentStanding.live} ${say.until(momentOf(row.consent.until, now, zone, words))}`
  return (
    <a
      className={style.row}
      href={addressOf('stories', row.id)}
      aria-disabled={row.title === null || row.shipped || undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        if (row.title !== null && !row.shipped) go('stories', row.id)
      }}
    >
      <span className={style.title}>
        <b>{title}</b>
        <small>
          {row.shipped ? say.list.shipped : say.list.changed(momentOf(row.changedAt, now, zone, words))}
          {' · '}
          {row.languages.map((each, i) => (
            <Fragment key={each}>
              {i > 0 && ', '}
              <abbr title={words.languages[each]} lang={each}>
                {WORDS[each].selfShort}
              </abbr>
            </Fragment>
          ))}
        </small>
      </span>
      <span className={style.state}>
        <Sign kind={STATE_SIGN[row.state]} /> {say.state[row.state]}
        <small>
          {row.pending !== null
            ? `${say.pending} ${say.state[row.pending]}`
            : row.state === 'in-review'
              ? say.list.approvals(row.approvals)
              : row.onShow
                ? say.list.onShow
                : ''}
        </small>
      </span>
      <span className={row.open.direct > 0 ? style.alert : style.quiet}>{open}</span>
      <span className={style.quiet}>{consent}</span>
    </a>
  )
}

/** In the reader's language, else in the first that it has. */
function useRowTitle({ title }: StoryRow): string {
  const say = useStoriesWords()
  const { language } = useSpeech()
  if (title === null) return say.list.hidden
  const found = title[language] ?? LANGUAGES.map((each) => title[each]).find((each) => (each ?? '') !== '')
  return found === undefined || found === '' ? say.editor.untitled : found
}
