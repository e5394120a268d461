/** The newest cue of a room: how many screens received, applied and drew it, and which have not (VEN-3). */
import { useMemo } from 'react'
import { rank } from '../../../core/model/cue.ts'
import type { CueReport, RoomStateReply } from '../../../core/protocol/http.ts'
import { Press } from '../parts/press.tsx'
import { Sign, type SignKind } from '../parts/sign.tsx'
import { lampWords } from '../parts/lamp-words.ts'
import { preciseClockOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { useWords } from '../words/words-context.tsx'
import { useAsks, type CueAsk } from './cue-asks.tsx'
import { cueWords, originWords } from './cue-words.ts'
import { EveryScreen } from './every-screen.tsx'
import { useLive, useNow } from './live-context.tsx'
import { progressOf, progressSentence, STAGES, type CueProgress } from './progress.ts'
import { useNames } from './use-names.ts'
import style from './last-cue.module.css'

const SIGN: Record<CueProgress['phase'], SignKind> = {
  waiting: 'wait',
  late: 'trouble',
  lights: 'part',
  done: 'rendered',
  'done-but': 'part',
  nobody: 'trouble',
}

export function LastCue({ room }: { room: RoomStateReply }) {
  const words = useWords()
  const names = useNames()
  const { reports } = useLive()
  const { details, showDetails } = useDesk()
  const asked = useAsks().latest(room.id)
  const report = useMemo(
    () => reports.find((each) => each.cue.roomId === room.id) ?? null,
    [reports, room.id],
  )
  const unreported = asked !== null && isAheadOf(asked, report)
  return (
    <section className={style.cue} aria-label={words.cue.label}>
      {unreported ? (
        <div className={style.head} role="status">
          <p className={style.what}>
            <Sign kind={asked.state === 'trying' ? 'trouble' : 'wait'} />{' '}
            {cueWords(asked.request, names, words)}
          </p>
          <p className={style.sentence}>{asked.state === 'trying' ? words.cue.unsent : words.cue.sending}</p>
        </div>
      ) : report === null ? (
        <p className={style.nothing}>{words.cue.nothing}</p>
      ) : (
        <Reported report={report} asked={asked} overrides={room.overrides} />
      )}
      {report !== null && (
        <Press
          kind="quiet"
          aria-expanded={details}
          aria-keyshortcuts="L"
          className={style.more}
          onClick={() => showDetails(!details)}
        >
          {details ? words.cue.fewer : words.cue.every} <kbd>L</kbd>
        </Press>
      )}
      {details && report !== null && <EveryScreen report={report} onClose={() => showDetails(false)} />}
    </section>
  )
}

function Reported(props: {
  report: CueReport
  asked: CueAsk | null
  overrides: RoomStateReply['overrides']
}) {
  const { report, asked, overrides } = props
  const words = useWords()
  const names = useNames()
  const { person, zone } = useDesk()
  const now = useNow(500)
  const progress = progressOf(report, now)
  const heldBackBy =
    asked?.state === 'taken' && asked.reply.cueId === report.cue.id ? asked.reply.heldBackBy : null
  return (
    <>
      <div className={style.head} role="status">
        <p className={style.what}>
          <Sign kind={SIGN[progress.phase]} /> {cueWords(report.cue.action, names, words)}
          <span className={style.by}>
            {originWords(report.cue.origin, person.id, overrides, words)},{' '}
            {preciseClockOf(report.cue.atServerTime, zone)}
          </span>
        </p>
        <p className={style.sentence}>
          {progressSentence(progress, words)}
          {heldBackBy !== null && rank(heldBackBy) >= rank('calm') && (
            <> · {words.cue.heldBack(heldBackBy === 'alarm' ? words.cue.alarm : words.cue.calm)}</>
          )}
        </p>
      </div>
      <dl className={style.counts}>
        {STAGES.map((stage) => (
          <div key={stage} data-full={progress[stage] === progress.total || undefined}>
            <dt>{words.cue.count[stage]}</dt>
            <dd>
              {progress[stage]}
              <small>/{progress.total}</small>
              <span className={style.track}>
                <span
                  style={{ width: `${progress.total === 0 ? 0 : (progress[stage] / progress.total) * 100}%` }}
                />
              </span>
            </dd>
          </div>
        ))}
        <div className={style.lamps}>
          <dt>{words.lights.label}</dt>
          <dd>{lampWords(report.lights.state, words)}</dd>
        </div>
      </dl>
    </>
  )
}

/** Whether the newest press is not yet among the reports, so that the press itself is what is to be said. */
function isAheadOf(asked: CueAsk, report: CueReport | null): boolean {
  if (asked.state === 'sending' || asked.state === 'trying') return true
  if (asked.state === 'refused') return false
  return report === null || report.cue.seq < asked.reply.seq
}
