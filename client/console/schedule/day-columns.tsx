/** Days side by side, each from midnight to midnight, in the colours of what will be on. */
import { useRef, useState, type CSSProperties, type PointerEvent } from 'react'
import type { ScheduleRule } from '../../../core/model/schedule-rule.ts'
import type { Instant } from '../../../core/model/time.ts'
import type { VenueProgrammeReply } from '../../../core/protocol/schedule.ts'
import type { Interval, Wanted } from '../../../core/show/programme.ts'
import { useThemes } from '../api/holdings.ts'
import {
  dateAt,
  instantOn,
  plusDays,
  sameDate,
  startOf,
  weekdayOf,
  type CalendarDate,
} from '../parts/calendar.ts'
import { clockOf, type Zone } from '../parts/time-words.ts'
import { themeStyle, variables } from '../shell/theme-style.ts'
import { useScheduleWords } from '../words/schedule/use-schedule-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import type { Stretch } from './new-rule.ts'
import { DayLanes, LaneLegend, lanesOf, type Lane } from './lanes.tsx'
import {
  closedIn,
  isWanted,
  joined,
  joinedWanted,
  linesUnder,
  piecesOf,
  type Chosen,
  type Piece,
} from './stretches.ts'
import type { HeldHours } from './moving/grip.ts'
import { STEP, writtenHours } from './moving/moved-hours.ts'
import drawn from './moving/moving.module.css'
import { minuteAt, type Held, type useMoving } from './moving/use-moving.ts'
import style from './day-columns.module.css'

interface DayColumnsProps {
  days: readonly CalendarDate[]
  zone: Zone
  now: Instant
  programme: VenueProgrammeReply | null
  rules: readonly ScheduleRule[]
  chosen: Chosen | null
  onChoose: (chosen: Chosen) => void
  /** Somebody drew a stretch into a day. */
  onDraw: (stretch: Stretch) => void
  moving: CalendarMoving
}

export type CalendarMoving = ReturnType<typeof useMoving>

const HOURS = [0, 3, 6, 9, 12, 15, 18, 21, 24]
/** A piece less high than this has no room for words. */
const READABLE = 0.045

export function DayColumns(props: DayColumnsProps) {
  const say = useScheduleWords()
  const today = dateAt(props.now, props.zone)
  const intervals = joined(props.programme?.programme.intervals ?? [])
  const wanted = joinedWanted(props.programme?.programme.wanted ?? [])
  const lanes = lanesOf(wanted)
  return (
    <>
      <LaneLegend lanes={lanes} />
      <div
        className={style.calendar}
        data-days={props.days.length}
        style={{ '--lanes': lanes.length } as CSSProperties}
        aria-busy={props.programme === null}
        data-calendar
        {...props.moving.handlers}
      >
        <div className={style.hours} aria-hidden>
          {HOURS.map((hour) => (
            <span key={hour} style={{ top: `${(hour / 24) * 100}%` }}>
              {String(hour).padStart(2, '0')}
            </span>
          ))}
        </div>
        {props.days.map((date) => (
          <section key={`${date.month}-${date.day}`} className={style.day} aria-label={labelOf(date)}>
            <h3 className={sameDate(date, today) ? style.today : undefined}>
              {say.weekdays[weekdayOf(date) - 1]} <b>{date.day}</b>
            </h3>
            <Column {...props} date={date} intervals={intervals} lanes={lanes} wanted={wanted} />
          </section>
        ))}
      </div>
    </>
  )

  function labelOf(date: CalendarDate): string {
    return `${say.weekdaysLong[weekdayOf(date) - 1]} ${date.day}`
  }
}

interface ColumnProps extends DayColumnsProps {
  date: CalendarDate
  intervals: readonly Interval[]
  lanes: readonly Lane[]
  wanted: readonly Wanted[]
}

function Column(props: ColumnProps) {
  const { date, zone, now, chosen } = props
  const from = startOf(date, zone)
  const to = startOf(plusDays(date, 1), zone)
  const drawing = useDrawing(date, zone, props.onDraw)
  const { moving } = props
  const shareOf = (at: Instant): number => Math.min(1, Math.max(0, (at - from) / (to - from)))
  return (
    <div className={style.column} data-column {...drawing.handlers}>
      {piecesOf(props.intervals, from, to).map((piece) => (
        <Block
          key={piece.interval.from}
          piece={piece}
          rules={props.rules}
          zone={zone}
          isChosen={
            chosen !== null &&
            !isWanted(chosen) &&
            chosen.from === piece.interval.from &&
            chosen.rule === piece.interval.rule
          }
          held={moving.held(piece.interval)}
          onChoose={props.onChoose}
        />
      ))}
      {closedIn(props.programme?.open ?? null, from, to).map((closed) => (
        <div
          key={closed.top}
          className={style.closed}
          style={{ top: percent(closed.top), height: percent(closed.height) }}
        />
      ))}
      <DayLanes
        lanes={props.lanes}
        wanted={props.wanted}
        rules={props.rules}
        from={from}
        to={to}
        zone={zone}
        chosen={chosen !== null && isWanted(chosen) ? chosen : null}
        held={moving.held}
        onChoose={props.onChoose}
      />
      {chosen !== null &&
        (['begin', 'end'] as const).map((edge) => {
          const at = edge === 'begin' ? chosen.from : chosen.to
          if (!moving.takenBy(chosen, edge) || at < from || at > to || at === (edge === 'begin' ? to : from))
            return null
          return (
            <div
              key={edge}
              className={drawn.end}
              style={{ top: percent(shareOf(at)) }}
              onPointerDown={(event) => moving.take(event, chosen, edge)}
            />
          )
        })}
      {now >= from && now < to && (
        <div className={style.now} style={{ top: percent((now - from) / (to - from)) }} />
      )}
      {drawing.drawn !== null && (
        <Ghost date={date} zone={zone} hours={{ date, ...drawing.drawn }} follow={false} />
      )}
      {moving.moving !== null && (
        <Ghost date={date} zone={zone} hours={moving.moving.hours} follow={moving.moving.by === 'keys'} />
      )}
    </div>
  )
}

/** Hours that are being drawn, as far as they lie in this day; its first part says them. */
function Ghost(props: { date: CalendarDate; zone: Zone; hours: HeldHours; follow: boolean }) {
  const { date, zone, hours, follow } = props
  const from = startOf(date, zone)
  const to = startOf(plusDays(date, 1), zone)
  const begin = instantOn(hours.date, hours.from, zone)
  const end = instantOn(hours.date, hours.to, zone)
  const [top, bottom] = [Math.max(from, begin), Math.min(to, end)]
  if (bottom <= top) return null
  const share = (at: Instant): number => (at - from) / (to - from)
  const written = writtenHours(hours)
  return (
    <div
      className={drawn.ghost}
      data-ghost
      style={{ top: percent(share(top)), height: percent(share(bottom) - share(top)) }}
      ref={(ghost) => {
        // Keys may carry it out of sight; a pointer is where it is.
        if (follow) ghost?.scrollIntoView({ block: 'nearest' })
      }}
    >
      {begin >= from && `${written.from} – ${written.to}`}
    </div>
  )
}

function Block(props: {
  piece: Piece
  rules: readonly ScheduleRule[]
  zone: Zone
  isChosen: boolean
  held: Held
  onChoose: (interval: Interval) => void
}) {
  const say = useScheduleWords()
  const { language } = useSpeech()
  const themes = useThemes().data?.items
  const { interval, top, height, begins } = props.piece
  const theme = themes?.find((each) => each.id === interval.theme) ?? null
  const title = props.rules.find((each) => each.id === interval.rule)?.title[language] ?? say.noRule
  const lines = linesUnder(height)
  const time = begins ? clockOf(interval.from, props.zone) : null
  const name = `${theme?.name[language] ?? interval.theme}, ${title}${time === null ? '' : `, ${time}`}`
  return (
    <button
      type="button"
      className={style.block}
      style={{
        ...themeStyle(theme),
        ...variables({ '--lines': String(lines) }),
        top: percent(top),
        height: percent(height),
      }}
      aria-pressed={props.isChosen}
      data-rule={interval.rule}
      data-short={lines === 0 || undefined}
      data-from={interval.from}
      {...props.held}
      aria-label={height >= READABLE ? undefined : name}
      title={name}
      onClick={() => props.onChoose(interval)}
    >
      {height >= READABLE && (
        <>
          <b>{theme?.name[language] ?? interval.theme}</b>{' '}
          <span>{time === null ? title : `${time} ${title}`}</span>
        </>
      )}
    </button>
  )
}

/** Press and pull down a day: the stretch is drawn in quarters of an hour. A short press is none. */
function useDrawing(date: CalendarDate, zone: Zone, onDraw: (stretch: Stretch) => void) {
  const began = useRef<{ y: number; minute: number } | null>(null)
  const [drawn, setDrawn] = useState<{ from: number; to: number } | null>(null)
  const minuteBy = (event: PointerEvent<HTMLElement>): number => {
    const box = event.currentTarget.getBoundingClientRect()
    return Math.round(minuteAt((event.clientY - box.top) / box.height, date, zone) / STEP) * STEP
  }
  const drawnTo = (event: PointerEvent<HTMLElement>): { from: number; to: number } | null => {
    const { current } = began
    if (current === null || Math.abs(event.clientY - current.y) < 8) return null
    const [from, to] = [Math.min(current.minute, minuteBy(event)), Math.max(current.minute, minuteBy(event))]
    return { from, to: Math.max(to, from + STEP) }
  }
  const end = () => {
    began.current = null
    setDrawn(null)
  }
  return {
    drawn,
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        // Fingers scroll; they add a rule with the button.
        if (event.button !== 0 || event.pointerType === 'touch') return
        began.current = { y: event.clientY, minute: minuteBy(event) }
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const now = drawnTo(event)
        if (now === null) return setDrawn(null)
        event.currentTarget.setPointerCapture(event.pointerId)
        setDrawn(now)
      },
      onPointerUp(event: PointerEvent<HTMLElement>) {
        // By where it ends: on a busy machine the last move may not have been drawn.
        const now = drawnTo(event)
        if (now !== null) onDraw({ date, ...now })
        end()
      },
      onPointerCancel: end,
    },
  }
}

function percent(share: number): string {
  return `${share * 100}%`
}
