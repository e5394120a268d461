/** The show that is on in a room: what came last, what comes next and when, and every way to lead it. */
import { useEffect, useRef } from 'react'
import type { RoomStateReply, ShowOnView } from '../../../core/protocol/http.ts'
import { saidIn, type ShowCue } from '../../../core/model/show.ts'
import { useShows } from '../api/holdings.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { ChoiceField } from '../parts/fields.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { clockOf, preciseClockOf } from '../parts/time-words.ts'
import { addressOf, go } from '../router.ts'
import { useDesk } from '../shell/desk.tsx'
import { cueTitle, untilWords } from '../shows/cue-says.ts'
import { useShowRevision } from '../shows/show-queries.ts'
import { useShowsWords } from '../words/shows/use-shows-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { useAsks } from './cue-asks.tsx'
import { useLive, useNow } from './live-context.tsx'
import { useArming } from './release-arming.ts'
import { useNames } from './use-names.ts'
import style from './show-on.module.css'

export function ShowOn({ room, show }: { room: RoomStateReply; show: ShowOnView }) {
  const { words, language } = useSpeech()
  const say = useShowsWords()
  const { may, blocked, zone } = useDesk()
  const { link } = useLive()
  const asks = useAsks()
  const names = useNames()
  const list = useShowRevision(show.id, show.revision).data?.show ?? null
  const newest = useShows().data?.items.find((each) => each.id === show.id)
  const cueOf = (id: string | undefined) => list?.cues.find((each) => each.id === id) ?? null
  const [last, next] = [cueOf(show.last?.cue), cueOf(show.next?.cue)]
  const asked = asks.latestOf(room.id, ['show.hold', 'show.back', 'show.jump', 'show.stop'])
  const title = (cue: ShowCue) => cueTitle(cue, language, names, words, say)
  const notes = next === null ? '' : saidIn(next.notes, language)
  const runs = may('run')
  return (
    <section
      className={style.show}
      aria-label={`${say.run.label}: ${show.name[language]}`}
      data-state={show.state}
    >
      <header className={style.head}>
        <h2>{show.name[language]}</h2>
        <p>
          {say.run.startedBy(show.startedBy.name, clockOf(show.since, zone))}
          {newest !== undefined && newest.revision !== show.revision && <> · {say.run.older}</>}
        </p>
        {runs && <StopPress room={room} />}
      </header>
      {link.state === 'lost' && (
        <p className={style.lost} role="alert">
          {say.run.lost}
        </p>
      )}
      {(room.calm || room.alarm) && <p className={style.lost}>{say.run.calm}</p>}
      <div className={style.pair}>
        <div>
          <h3>{say.run.now}</h3>
          {show.last === null ? (
            <p className={style.none}>{say.run.nothingYet}</p>
          ) : (
            <>
              <p className={style.cue}>
                <b>{show.last.number}</b> {last === null ? '' : title(last)}
              </p>
              <p className={style.quiet}>{preciseClockOf(show.last.at, zone)}</p>
            </>
          )}
        </div>
        <div className={style.next}>
          <h3>{say.run.next}</h3>
          <p className={style.cue}>
            {show.next === null ? (
              say.run.end
            ) : (
              <>
                <b>{show.next.number}</b> {next === null ? '' : title(next)}
              </>
            )}
          </p>
          <Coming show={show} />
          {notes !== '' && <p className={style.notes}>{notes}</p>}
        </div>
      </div>
      {runs && (
        <div className={style.acts}>
          <Press
            kind="plain"
            blocked={blocked}
            disabled={show.state !== 'running'}
            aria-keyshortcuts="P"
            onClick={() => asks.press(room.id, { kind: 'show.hold' })}
          >
            {say.run.hold} <kbd>P</kbd>
          </Press>
          <Press
            kind="plain"
            blocked={blocked}
            disabled={list !== null && show.next?.cue === list.cues[0]?.id}
            aria-keyshortcuts="B"
            onClick={() => asks.press(room.id, { kind: 'show.back' })}
          >
            {say.run.backCue} <kbd>B</kbd>
          </Press>
          <ChoiceField
            aria-label={say.run.jump}
            value=""
            disabled={blocked !== null}
            data={[
              { value: '', label: say.run.jump },
              ...(list?.cues ?? []).map((cue) => ({
                value: cue.number,
                label: `${cue.number} ${title(cue)}`,
              })),
            ]}
            onChange={(event) => {
              const to = event.currentTarget.value
              if (to !== '') asks.press(room.id, { kind: 'show.jump', to })
            }}
          />
          <a
            className={style.open}
            href={addressOf('shows', show.id)}
            onClick={(event) => {
              event.preventDefault()
              go('shows', show.id)
            }}
          >
            {say.run.edit}
          </a>
        </div>
      )}
      {asked?.state === 'refused' && (
        <RefusalNote words={refusalWords(asked.refusal, words)} onRetry={() => asks.again(asked.key)} />
      )}
      {list !== null && <Cues cues={list.cues} show={show} title={title} />}
    </section>
  )
}

/** How and when the next cue comes; a bar runs empty while it comes by itself. */
function Coming({ show }: { show: ShowOnView }) {
  const say = useShowsWords()
  const now = useNow(100)
  const since = useRef({ at: show.nextAt, from: now })
  if (since.current.at !== show.nextAt) since.current = { at: show.nextAt, from: now }
  if (show.nextAt === null)
    return <p className={style.coming}>{show.state === 'held' ? say.run.held : say.run.waitsGo}</p>
  const left = show.nextAt - now
  const share = Math.min(1, Math.max(0, left / Math.max(1, show.nextAt - since.current.from)))
  const time = untilWords(left, say)
  return (
    <p className={style.coming} data-counts>
      {show.next === null ? say.run.endsIn(time) : say.run.itselfIn(time)}
      <span className={style.track} aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </span>
    </p>
  )
}

function StopPress({ room }: { room: RoomStateReply }) {
  const say = useShowsWords()
  const { blocked } = useDesk()
  const asks = useAsks()
  const { armed, press } = useArming(() => asks.press(room.id, { kind: 'show.stop' }))
  return (
    <Press kind={armed ? 'grave' : 'quiet'} blocked={blocked} onClick={press}>
      {armed ? say.run.stopSure : say.run.stop}
    </Press>
  )
}

/** The list around where the show is; what has come, what is on, what stands by. */
function Cues(props: { cues: readonly ShowCue[]; show: ShowOnView; title: (cue: ShowCue) => string }) {
  const { cues, show, title } = props
  const say = useShowsWords()
  const list = useRef<HTMLOListElement>(null)
  const next = show.next === null ? cues.length : cues.findIndex((cue) => cue.id === show.next?.cue)
  useEffect(() => {
    const row = list.current?.children[Math.max(0, Math.min(next, cues.length - 1))]
    if (!(row instanceof HTMLElement) || list.current === null) return
    list.current.scrollTop = row.offsetTop - list.current.clientHeight / 3
  }, [next, cues.length])
  return (
    <ol ref={list} className={style.cues} aria-label={say.run.list} tabIndex={0}>
      {cues.map((cue, i) => (
        <li
          key={cue.id}
          data-come={i < next || undefined}
          data-on={cue.id === show.last?.cue || undefined}
          data-next={i === next || undefined}
          aria-current={i === next ? 'step' : undefined}
        >
          <b>{cue.number}</b>
          <span>{title(cue)}</span>
          <small>{say.followShort[cue.follow]}</small>
        </li>
      ))}
    </ol>
  )
}
