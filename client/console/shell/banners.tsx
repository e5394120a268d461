/** What must not be overlooked: the server is away, the room is in calm or alarm, a message made no sense. */
import { monotonic } from '../../lib/clock.ts'
import type { RoomStateReply } from '../../../core/protocol/http.ts'
import { useLamps } from '../api/holdings.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { useAsks } from '../live/cue-asks.tsx'
import { useLive, useNow, useTick } from '../live/live-context.tsx'
import { useReleaseArming } from '../live/release-arming.ts'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { Sign } from '../parts/sign.tsx'
import { lengthOf, momentOf, preciseClockOf } from '../parts/time-words.ts'
import { useWords } from '../words/words-context.tsx'
import { useDay, useVenueId } from '../day/day-queries.ts'
import { clockApart } from '../day/log-panel.tsx'
import { useLog } from '../day/log-queries.ts'
import { addressOf, go } from '../router.ts'
import { useDayWords } from '../words/day/use-day-words.ts'
import { useDesk } from './desk.tsx'
import { modeWords } from './mode-words.ts'
import style from './banners.module.css'

export function Banners() {
  const words = useWords()
  const { room } = useDesk()
  const { link, refused } = useLive()
  return (
    <div data-print="never">
      {link.state === 'lost' && <LostBanner since={link.since} />}
      {room !== null && (room.alarm || room.calm) && <ModeBanner room={room} />}
      <ClosedBanner />
      <ClockBanner />
      {refused > 0 && (
        <div className={style.lost} role="status">
          <Sign kind="trouble" />
          <p>{words.connection.refusedMessages(refused)}</p>
        </div>
      )}
    </div>
  )
}

/** A closed venue, and an opening that was refused, are seen on every page (VEN-2). */
function ClosedBanner() {
  const say = useDayWords().banner
  const day = useDay(useVenueId()).data
  if (day === undefined || day.open) return null
  const [newest] = day.entries
  const refused = newest?.entry.how === 'refused' ? newest.entry.count : null
  return (
    <div className={style.closed} role="status">
      <Sign kind={refused === null ? 'away' : 'trouble'} />
      <p>{refused === null ? say.closed : say.refused(refused)}</p>
      <a
        href={addressOf('kiosks', 'day')}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return
          event.preventDefault()
          go('kiosks', 'day')
        }}
      >
        {say.go}
      </a>
    </div>
  )
}

/** A schedule that goes by another day than the wall's clock is seen on every page. */
function ClockBanner() {
  const say = useDayWords().banner
  const words = useWords()
  const strays = useLog(useVenueId()).data?.open.find((each) => each.kind === 'clock')
  if (strays === undefined) return null
  return (
    <div className={style.lost} role="status">
      <Sign kind="trouble" />
      <p>{say.clock(clockApart(strays, words))}</p>
    </div>
  )
}

/** A reconnection that succeeds within this time is not worth alarming anybody. */
const BRIEF_MS = 1_500

function LostBanner({ since }: { since: number }) {
  const words = useWords()
  const { clockOffset } = useLive()
  const { zone } = useDesk()
  useTick(1_000)
  const lostFor = monotonic() - since
  if (lostFor < BRIEF_MS && clockOffset !== null) return null
  return (
    <div className={style.lost} role="alert">
      <Sign kind="away" />
      <p>
        <strong>
          {clockOffset === null
            ? words.connection.lostBefore
            : words.connection.lost(preciseClockOf(since + clockOffset, zone), lengthOf(lostFor, words))}
        </strong>{' '}
        {words.connection.lostWhat}
      </p>
    </div>
  )
}

function ModeBanner({ room }: { room: RoomStateReply }) {
  const words = useWords()
  const asks = useAsks()
  const { may, blocked, zone } = useDesk()
  const now = useNow(10_000)
  const mode = room.alarm ? 'alarm' : 'calm'
  const held = room.overrides.find((each) => each.holder.level === mode)
  const at = held === undefined ? '' : momentOf(held.since, now, zone, words)
  const release = useReleaseArming(() => asks.press(room.id, { kind: 'release', of: mode }))
  const asked = asks.latestOf(room.id, ['release'])
  const { reports, kiosks } = useLive()
  const lamps = useLamps().data
  const asksWords = modeWords(
    mode,
    {
      kiosks: [...kiosks.values()].filter((each) => each.roomId === room.id && each.revokedAt === null),
      report: reports.find((each) => each.cue.roomId === room.id && each.cue.action.kind === mode) ?? null,
      wire: lamps?.wire ?? null,
    },
    words,
  )
  return (
    <div className={mode === 'alarm' ? style.alarm : style.calm} role="status">
      <p>
        <strong>{words.mode[mode](at, held?.holder.name ?? '')}</strong>
        <span>{asksWords}</span>
      </p>
      {asked?.state === 'refused' && (
        <RefusalNote words={refusalWords(asked.refusal, words)} onRetry={() => asks.again(asked.key)} />
      )}
      {may('run') ? (
        <button
          type="button"
          className={style.release}
          aria-disabled={blocked !== null || undefined}
          title={blocked ?? undefined}
          data-armed={release.armed || undefined}
          onClick={() => {
            if (blocked === null) release.press()
          }}
        >
          {release.armed
            ? words.mode.sure
            : mode === 'alarm'
              ? words.mode.releaseAlarm
              : words.mode.releaseCalm}
          <small>{release.armed ? words.mode.sureHint : 'Shift X, X'}</small>
        </button>
      ) : (
        <span className={style.explain}>{words.may.run}</span>
      )}
    </div>
  )
}
