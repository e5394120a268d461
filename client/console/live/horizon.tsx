/**
 * The room as its visitors see it: one horizon under the theme that is on, with every screen in its place on it.
 * While a cue travels, each screen's mark shows how far the cue has come there.
 */
import { useMemo, type CSSProperties } from 'react'
import type { CueReport, KioskView, RoomStateReply } from '../../../core/protocol/http.ts'
import { useWhy } from '../api/holdings.ts'
import { isStarting, signOf } from '../kiosks/kiosk-health.ts'
import { Sign } from '../parts/sign.tsx'
import { momentOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { variables } from '../shell/theme-style.ts'
import { useSpeech, useWords } from '../words/words-context.tsx'
import { useLive, useNow } from './live-context.tsx'
import { onSince } from './on-since.ts'
import { fadeShare, progressOf, stageOf } from './progress.ts'
import { useNames } from './use-names.ts'
import style from './horizon.module.css'

/** Up to here every screen has its name under it. */
const NAMED = 10
/** Beyond this marks would cover one another: only screens that lack something keep theirs. */
const MARKED = 48
/** For so long after it was drawn everywhere a cue is still shown on the marks, in milliseconds. */
const LINGER_MS = 6_000

export function Horizon({ room }: { room: RoomStateReply }) {
  const { words, language } = useSpeech()
  const names = useNames()
  const why = useWhy(room, useNow(10_000)).data
  const { kiosks, reports } = useLive()
  const { zone } = useDesk()
  const now = useNow(200)
  const inRoom = useMemo(
    () =>
      [...kiosks.values()]
        .filter((each) => each.roomId === room.id && each.revokedAt === null)
        .sort((a, b) => a.span.from - b.span.from || a.name.localeCompare(b.name)),
    [kiosks, room.id],
  )
  const report = reports.find((each) => each.cue.roomId === room.id) ?? null
  const shown = report !== null && isUnderWay(report, now) ? report : null
  const fade = report === null ? null : fadeShare(report, now)
  const held = room.overrides.find((each) => each.aspect === 'theme')
  return (
    <section
      className={style.horizon}
      style={fadeStyle(report, now)}
      aria-label={words.now.theme}
      data-beside-show={room.show !== null || undefined}
    >
      <div className={style.sky} aria-hidden="true" />
      <div className={style.title}>
        <p>{words.now.theme}</p>
        <h2>{names.theme(room.theme)}</h2>
        <p className={style.times}>
          {/* While a show stands under it the reasons lie below the fold: the theme's own is said here. */}
          {room.show !== null && why !== undefined ? why.sentences[language][0] : times()}
          {fade !== null && (
            <span className={style.fading}> · {words.now.fading(Math.round(fade * 100))}</span>
          )}
        </p>
      </div>
      <Marks kiosks={inRoom} report={shown} brief={room.show !== null} />
      {fade !== null && (
        <div className={style.fade} aria-hidden="true">
          <span style={{ width: `${fade * 100}%` }} />
        </div>
      )}
    </section>
  )

  function times() {
    const since = onSince(room, why)
    return (
      <>
        {since !== null && <>{words.now.since(momentOf(since, now, zone, words))}, </>}
        {held === undefined
          ? words.cue.by.rule
          : held.holder.level === 'show'
            ? words.cue.by.show
            : held.until === null
              ? words.now.untilReleased
              : words.now.until(momentOf(held.until, now, zone, words))}
      </>
    )
  }
}

/** `brief`: the screens' names are left to those who listen, and to the pointer. */
function Marks(props: { kiosks: readonly KioskView[]; report: CueReport | null; brief: boolean }) {
  const { kiosks, report, brief } = props
  const words = useWords()
  const now = useNow(5_000)
  const stages = useMemo(
    () => new Map(report?.kiosks.map((each) => [each.kioskId, stageOf(each)]) ?? []),
    [report],
  )
  const left = Math.min(...kiosks.map((each) => each.span.from))
  const width = Math.max(...kiosks.map((each) => each.span.to)) - left
  const crowded = brief || kiosks.length > NAMED
  return (
    <ul
      className={style.marks}
      aria-label={words.now.horizon}
      data-crowded={crowded || undefined}
      data-dense={kiosks.length > MARKED || undefined}
    >
      {kiosks.map((kiosk) => {
        const stage = stages.get(kiosk.id)
        const state = stage ?? signOf(kiosk, now)
        const word = stage === undefined ? healthWord(kiosk) : words.cue.stage[stage]
        return (
          <li
            key={kiosk.id}
            data-state={state}
            title={`${kiosk.name}: ${word}`}
            style={{
              left: `${((kiosk.span.from - left) / width) * 100}%`,
              width: `${((kiosk.span.to - kiosk.span.from) / width) * 100}%`,
            }}
          >
            <span className={style.mark}>
              <Sign kind={state} />
            </span>
            <span className={crowded ? style.hidden : style.label}>
              <b>{kiosk.name}</b> <span>{word}</span>
            </span>
          </li>
        )
      })}
    </ul>
  )

  function healthWord(kiosk: KioskView): string {
    if (isStarting(kiosk, now)) return words.kiosks.starting
    if (!kiosk.online) return words.cue.stage.away
    return kiosk.pulse === null ? words.kiosks.noPulse : words.kiosks.activity[kiosk.pulse.activity]
  }
}

function isUnderWay(report: CueReport, now: number): boolean {
  const { phase, elapsed } = progressOf(report, now)
  if (elapsed < LINGER_MS) return true
  return phase === 'waiting' || phase === 'late'
}

/** The room's own fade: it begins with the cue, which is known a little ahead of its instant. */
function fadeStyle(report: CueReport | null, now: number): CSSProperties {
  if (report === null || !('fadeMs' in report.cue.action)) return {}
  const delay = Math.max(0, report.cue.atServerTime - now)
  return variables({ '--fade': `${report.cue.action.fadeMs}ms`, '--delay': `${Math.round(delay)}ms` })
}
