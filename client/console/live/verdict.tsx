/** The first glance: whether everything is all right, in one sign and one sentence. */
import { useMemo } from 'react'
import type { KioskView, LightsReply, RoomStateReply } from '../../../core/protocol/http.ts'
import { useLamps } from '../api/holdings.ts'
import { draws, isStarting, worstOf, worstWords, problemsOf } from '../kiosks/kiosk-health.ts'
import { wireWords } from '../parts/lamp-words.ts'
import { LightProblemLine } from '../parts/light-problem.tsx'
import { Sign } from '../parts/sign.tsx'
import { addressOf, go } from '../router.ts'
import { useSpeech } from '../words/words-context.tsx'
import { useLive, useNow } from './live-context.tsx'
import { LATE_MS, progressOf, progressSentence } from './progress.ts'
import style from './verdict.module.css'

export function Verdict({ room }: { room: RoomStateReply }) {
  const { words, language } = useSpeech()
  const { kiosks, link, reports } = useLive()
  const now = useNow(1_000)
  const lamps = useLamps().data
  const inRoom = useMemo(
    () => [...kiosks.values()].filter((each) => each.roomId === room.id && each.revokedAt === null),
    [kiosks, room.id],
  )
  const newest = reports.find((each) => each.cue.roomId === room.id)
  const progress = newest === undefined ? null : progressOf(newest, now)
  // Right after a cue every screen is out of step for a moment; its progress says so, and better.
  const settling = progress !== null && progress.elapsed < LATE_MS
  const troublesOf = (kiosk: KioskView) =>
    problemsOf(kiosk, now).filter((each) => each.kind !== 'out-of-step' || !settling)
  const troubled = inRoom.filter((each) => troublesOf(each).length > 0)
  const worst = worstOf(troubled.map((each) => ({ name: each.name, problems: troublesOf(each) })))
  const drawing = inRoom.filter(draws).length
  const starting = inRoom.filter((each) => isStarting(each, now)).length
  return (
    <header className={style.verdict}>
      <h1>{room.name[language]}</h1>
      <div role="status">
        {link.state !== 'connected' ? (
          <p className={style.line}>
            <Sign kind="wait" /> {words.verdict.unknown}
          </p>
        ) : inRoom.length === 0 ? (
          <p className={style.line}>
            <Sign kind="wait" /> {words.verdict.noScreens}
            <span>{words.verdict.noScreensHint}</span>
          </p>
        ) : worst === null && progress?.phase === 'late' ? (
          <p className={style.line}>
            <Sign kind="trouble" />
            {words.verdict.attention(progress.waitingFor.length, inRoom.length)}
            <span>{progressSentence(progress, words)}</span>
          </p>
        ) : worst === null && starting > 0 ? (
          <p className={style.line}>
            <Sign kind="wait" /> {words.verdict.starting(starting)}
            <span>{words.verdict.screensDraw(drawing, inRoom.length)}</span>
          </p>
        ) : worst === null ? (
          <p className={style.line}>
            <Sign kind="well" /> {words.verdict.well}
            <span>{words.verdict.screensDraw(drawing, inRoom.length)}</span>
          </p>
        ) : (
          <p className={style.line}>
            <Sign kind="trouble" />
            <a
              href={addressOf('kiosks', null)}
              onClick={(event) => {
                event.preventDefault()
                go('kiosks', null)
              }}
            >
              {words.verdict.attention(troubled.length, inRoom.length)}
            </a>
            <span>{worstWords(worst, words)}</span>
          </p>
        )}
      </div>
      {lamps?.takenOver.includes(room.id) === true && (
        <p className={style.flag} role="status">
          <Sign kind="applied" /> {words.lights.deskHasThem}
        </p>
      )}
      {lamps !== undefined && (
        <p className={style.lamps}>
          {words.lights.wire}: {wireWords(lamps, words)}
        </p>
      )}
      {lamps?.problems.filter(concernsLamps).map((each) => (
        <p key={each.text} className={style.flag} role="status">
          <LightProblemLine problem={each} />
        </p>
      ))}
    </header>
  )
}

/** Answers that were ignored are the technician's business. */
function concernsLamps({ code }: LightsReply['problems'][number]): boolean {
  return code !== 'disbelieved'
}
