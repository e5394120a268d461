/** What visitors wrote: trays, lines, and one contribution at a time, covered until it is opened. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { INBOX_TRAYS, type InboxReply, type InboxTray } from '../../../core/protocol/inbox.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import tabs from '../parts/tabs.module.css'
import { go, usePlace } from '../router.ts'
import { useDesk } from '../shell/desk.tsx'
import { useInboxWords } from '../words/inbox/use-inbox-words.ts'
import { useWords } from '../words/words-context.tsx'
import { BoothPage } from './booth-page.tsx'
import { useInbox } from './inbox-queries.ts'
import { InboxRows } from './inbox-rows.tsx'
import { KeysLine } from './keys-line.tsx'
import { PauseNote } from './pause-note.tsx'
import { Reader } from './reader.tsx'
import { afterOf, firstTray, isMine, rowsOf, trayBeside } from './tray-rows.ts'
import { useInboxKeys } from './use-inbox-keys.ts'
import { usePace } from './use-pace.ts'
import { WallStrip } from './wall-strip.tsx'
import style from './inbox-page.module.css'

/** The address of the page on which booths are settled: no contribution's id looks like this. */
const BOOTHS = 'booths'

export function InboxPage() {
  const say = useInboxWords()
  const words = useWords()
  const desk = useDesk()
  const { id } = usePlace()
  const list = useInbox()
  if (!desk.may('inbox')) return <p>{say.mayNot}</p>
  if (id === BOOTHS) return <BoothPage />
  return (
    <div className={style.whole}>
      <header className={style.head}>
        <h1>{say.title}</h1>
        <WallStrip venues={list.data?.venues ?? []} />
        <Press kind="plain" onClick={() => go('inbox', BOOTHS)}>
          {say.settings}
        </Press>
      </header>
      {list.error !== null && (
        <RefusalNote words={refusalWords(list.error.refusal, words)} onRetry={() => void list.refetch()} />
      )}
      {list.data !== undefined && <Inbox list={list.data} />}
      {list.data === undefined && list.error === null && (
        <p className={style.quiet}>{words.common.loading}</p>
      )}
    </div>
  )
}

function Inbox({ list }: { list: InboxReply }) {
  const say = useInboxWords()
  const { person } = useDesk()
  const [tray, setTray] = useState<InboxTray>(() => firstTray(list.items, INBOX_TRAYS))
  const [share, setShare] = useState<'mine' | 'all'>('mine')
  const [chosen, setChosen] = useState<string | null>(null)
  const [opened, setOpened] = useState<string | null>(null)
  const [said, setSaid] = useState<{ sentence: string; story: string | null } | null>(null)
  const pace = usePace()
  const moved = useRef(false)
  const rows = rowsOf(list.items, tray, share, person.id)
  const row = rows.find((each) => each.id === chosen) ?? rows[0] ?? null

  const choose = useCallback(
    (id: string | null) => {
      setOpened((before) => (id !== null && before !== id && id === chosen ? id : null))
      setChosen(id)
    },
    [chosen],
  )
  const toggle = (): void => {
    if (row === null) return
    if (opened !== row.id) pace.read()
    setOpened(opened === row.id ? null : row.id)
    setChosen(row.id)
  }
  const move = (by: number): void => {
    const at = rows.findIndex((each) => each.id === row?.id)
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))]
    if (next === undefined || next.id === row?.id) return
    moved.current = true
    setOpened(null)
    setChosen(next.id)
  }
  const show = (next: InboxTray): void => {
    setTray(next)
    setOpened(null)
    setChosen(null)
  }
  const beside = (by: 1 | -1) => show(trayBeside(list.items, INBOX_TRAYS, tray, share, person.id, by))
  useInboxKeys({
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    ArrowRight: () => beside(1),
    ArrowLeft: () => beside(-1),
    Enter: toggle,
  })

  /** After a decision the next line is there, covered. */
  const decided = (sentence: string, story: string | null = null): void => {
    setSaid({ sentence, story })
    setOpened(null)
    setChosen(row === null ? null : afterOf(rows, row.id))
  }
  useEffect(() => {
    if (said === null) return
    const timer = setTimeout(() => setSaid(null), SAID_MS)
    return () => clearTimeout(timer)
  }, [said])

  return (
    <>
      <div className={tabs.tabs} role="group" aria-label={say.title}>
        {INBOX_TRAYS.map((each) => {
          const n = list.items.filter(
            (item) => item.tray === each && (share === 'all' || isMine(item, person.id)),
          ).length
          return (
            <button
              key={each}
              type="button"
              className={tabs.tab}
              data-calls={each === 'calls' && n > 0 ? '' : undefined}
              aria-pressed={tray === each}
              onClick={() => show(each)}
            >
              {say.tray[each]} <b>{n}</b>
            </button>
          )
        })}
      </div>
      <div className={style.desk}>
        <section className={style.list}>
          <div className={style.share}>
            <span className={style.quiet}>
              {list.present.length > 1 ? say.share(list.present.length) : say.alone}
            </span>
            <div role="group" className={style.choice}>
              {(['mine', 'all'] as const).map((each) => (
                <button key={each} type="button" aria-pressed={share === each} onClick={() => setShare(each)}>
                  {each === 'mine' ? say.mine : say.everybody}
                </button>
              ))}
            </div>
          </div>
          {rows.length === 0 ? (
            <p className={style.empty}>{say.empty[tray]}</p>
          ) : (
            <InboxRows
              rows={rows}
              chosen={row?.id ?? null}
              moved={moved}
              onChoose={(id) => (id === row?.id ? toggle() : choose(id))}
            />
          )}
        </section>
        <section className={style.reader} aria-label={say.read.asWritten}>
          <p className={style.said} role="status">
            {said?.sentence}
            {said?.story != null && (
              <Press kind="quiet" onClick={() => go('stories', said.story)}>
                {say.said.openStory}
              </Press>
            )}
          </p>
          {pace.wantsPause && opened === null ? (
            <PauseNote onDone={pace.rest} />
          ) : row === null ? (
            <p className={style.empty}>{say.read.nothingLeft}</p>
          ) : (
            <Reader key={row.id} row={row} isOpen={opened === row.id} onToggle={toggle} onDecided={decided} />
          )}
          {opened === null && <p className={style.principle}>{say.subtitle}</p>}
        </section>
      </div>
      <KeysLine />
    </>
  )
}

/** Long enough to be read, and gone before it stands beside something else. */
const SAID_MS = 6_000
