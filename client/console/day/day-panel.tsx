/** The day: open or closed and why, the morning check with everything that it found, the record. Prints as a sheet. */
import { useState } from 'react'
import type { DayReply } from '../../../core/protocol/venue-day.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { useNow } from '../live/live-context.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import rows from '../parts/rows.module.css'
import { Sign } from '../parts/sign.tsx'
import { momentOf } from '../parts/time-words.ts'
import { useVenues } from '../schedule/schedule-queries.ts'
import { useDesk } from '../shell/desk.tsx'
import { useDayWords } from '../words/day/use-day-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { AnywaySheet } from './anyway-sheet.tsx'
import { CheckFound } from './check-found.tsx'
import { useDay, useDayAct, useVenueId } from './day-queries.ts'
import { entryWords } from './entry-words.ts'
import { useOpening } from './use-opening.ts'
import style from './day.module.css'

const REFUSED = 'urn:untold:problem:opening_refused'

export function DayPanel() {
  const venueId = useVenueId()
  const { words } = useSpeech()
  const day = useDay(venueId).data
  if (venueId === null || day === undefined)
    return (
      <p className={rows.empty} role="status">
        {words.common.loading}
      </p>
    )
  return <Day key={venueId} venueId={venueId} day={day} />
}

function Day({ venueId, day }: { venueId: string; day: DayReply }) {
  const say = useDayWords()
  const { words } = useSpeech()
  const { may, blocked, zone } = useDesk()
  const now = useNow(5_000)
  const act = useDayAct(venueId)
  const opening = useOpening(day.checking, {
    check: (begun, failed) => act.mutate({ act: 'check' }, { onSuccess: begun, onError: failed }),
    open: () => act.mutate({ act: 'open', anyway: null }),
  })
  const [anyway, setAnyway] = useState(false)
  const moment = (at: number) => momentOf(at, now, zone, words)
  const [newest] = day.entries
  const mayNot = may('run') ? blocked : words.may.run

  const refusal = act.error?.refusal ?? null
  // What the check found stands below in whole sentences.
  const said = refusal?.kind === 'refused' && refusal.problem?.type === REFUSED ? null : refusal
  const busy = day.checking || opening.busy || act.isPending
  const failed = (day.check?.reasons.length ?? 0) > 0
  return (
    <div className={style.day}>
      <PrintHead venueId={venueId} />
      <section className={style.standing} aria-live="polite">
        <p className={style.state}>
          <Sign kind={day.open ? 'well' : 'away'} />
          <strong>{day.open ? say.open : say.closed}</strong>
        </p>
        {newest !== undefined && (
          <p>
            {moment(newest.entry.at)} · {entryWords(newest, say)}
          </p>
        )}
        {!day.open && day.opensNext !== null && (
          <p className={style.quiet}>{say.opensNext(moment(day.opensNext))}</p>
        )}
        <div className={style.presses}>
          {!day.open && (
            <Press kind="primary" blocked={mayNot} aria-busy={busy} onClick={() => !busy && opening.press()}>
              {say.press.open}
            </Press>
          )}
          {day.open && (
            <Press
              kind="plain"
              blocked={mayNot}
              title={say.press.closeWhat}
              onClick={() => !busy && act.mutate({ act: 'close' })}
            >
              {say.press.close}
            </Press>
          )}
          <Press
            kind="plain"
            blocked={mayNot}
            aria-busy={busy}
            onClick={() => !busy && act.mutate({ act: 'check' })}
          >
            {say.press.check}
          </Press>
          {!day.open && failed && may('people') && (
            <Press kind="grave" blocked={blocked} onClick={() => setAnyway(true)}>
              {say.press.anyway}
            </Press>
          )}
          <Press kind="quiet" onClick={() => window.print()}>
            {say.press.print}
          </Press>
        </div>
        {day.open && <p className={style.quiet}>{say.press.closeWhat}</p>}
        {said !== null && <RefusalNote words={refusalWords(said, words)} onRetry={null} />}
      </section>
      <section className={style.check} aria-labelledby="morning-check" aria-busy={day.checking}>
        <h2 id="morning-check">{say.checkTitle}</h2>
        {day.checking && (
          <p role="status" className={style.running}>
            <Sign kind="wait" /> {say.checking}
          </p>
        )}
        {day.check === null ? (
          !day.checking && <p className={style.quiet}>{say.checkNone}</p>
        ) : (
          <CheckFound check={day.check} by={day.checkedBy} open={day.open} />
        )}
        <PrintFoot />
      </section>
      <section className={style.record} aria-labelledby="day-record">
        <h2 id="day-record">{say.record}</h2>
        <ul>
          {day.entries.map((each) => (
            <li key={`${each.entry.at} ${each.entry.how}`}>
              <time>{moment(each.entry.at)}</time>
              <span>{entryWords(each, say)}</span>
            </li>
          ))}
        </ul>
      </section>
      {anyway && day.check !== null && (
        <AnywaySheet venueId={venueId} check={day.check} onClose={() => setAnyway(false)} />
      )}
    </div>
  )
}

/** Only on paper: which venue this was, of however many. */
function PrintHead({ venueId }: { venueId: string }) {
  const { language } = useSpeech()
  const name = useVenues().data?.items.find((each) => each.id === venueId)?.name[language] ?? ''
  return <p className={style.printed}>Untold · {name}</p>
}

function PrintFoot() {
  const say = useDayWords().sheet
  return (
    <p className={style.printed}>
      {say.date}: ______________ &emsp; {say.signed}: ____________________________
    </p>
  )
}
