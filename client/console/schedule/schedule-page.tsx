/** The schedule: the calendar of what will be on, the rules behind it, and the venue's opening hours. */
import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { ScheduleRule } from '../../../core/model/schedule-rule.ts'
import type { ScheduleReply } from '../../../core/protocol/schedule.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { useNow } from '../live/live-context.tsx'
import { dateAt, dayWords, plusDays, startOf, weekdayOf, type CalendarDate } from '../parts/calendar.ts'
import { PageHead } from '../parts/page-head.tsx'
import { LinkPress, Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { go, usePlace } from '../router.ts'
import { useDesk } from '../shell/desk.tsx'
import { useRehearseWords } from '../words/rehearse/rehearse-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { useScheduleWords } from '../words/schedule/use-schedule-words.ts'
import { DayColumns } from './day-columns.tsx'
import { HoursSheet } from './hours-sheet.tsx'
import { HoursSummary } from './hours-summary.tsx'
import { EditLine } from './moving/edit-line.tsx'
import { MoveSheet } from './moving/move-sheet.tsx'
import { useDrawnEdits } from './moving/use-drawn-edits.ts'
import { useRuleEdits } from './moving/use-rule-edits.ts'
import { newRule, type Stretch } from './new-rule.ts'
import { RehearsePage } from './rehearse/rehearse-page.tsx'
import { RuleSheet } from './rule-sheet.tsx'
import { RulesList } from './rules-list.tsx'
import { useSchedule, useVenueProgramme } from './schedule-queries.ts'
import { SilentMinutes } from './silent-minute.tsx'
import { StretchNote } from './stretch-note.tsx'
import type { Chosen } from './stretches.ts'
import { SuspendSheet, Suspended } from './suspension.tsx'
import { useVenueHere, VenueChoice } from './venue-here.tsx'
import { YearSheet } from './year-sheet.tsx'
import style from './schedule-page.module.css'

type View = 'day' | 'week' | 'season'
type Open =
  | { kind: 'rule'; rule: ScheduleRule; isNew: boolean }
  | { kind: 'hours' | 'school-hours' }
  | { kind: 'suspend' }
  | null

/** `schedule/rehearse` and `schedule/rehearse:<show>` are the rehearsal. */
export function SchedulePage() {
  const { id } = usePlace()
  const rehearsed = /^rehearse(?::(.+))?$/.exec(id ?? '')
  return rehearsed === null ? <Calendar /> : <RehearsePage key={id} show={rehearsed[1] ?? null} />
}

function Calendar() {
  const say = useScheduleWords()
  const { words, language } = useSpeech()
  const desk = useDesk()
  const rehearse = useRehearseWords()
  const here = useVenueHere()
  const { venue } = here
  const schedule = useSchedule(venue?.id ?? null)
  const [open, setOpen] = useState<Open>(null)
  const blocked = desk.blocked ?? (here.may('run') ? null : words.may.run)
  const failed = here.error ?? schedule.error
  return (
    <>
      <PageHead title={say.title} subtitle={venue === null ? '' : say.subtitle(venue.name[language])}>
        <div className={style.head}>
          <VenueChoice here={here} />
          <Press kind="plain" onClick={() => go('schedule', 'rehearse')}>
            {rehearse.open}
          </Press>
          <Press kind="plain" blocked={blocked} onClick={() => setOpen({ kind: 'suspend' })}>
            {say.suspend.press}
          </Press>
          <Press
            kind="primary"
            blocked={blocked}
            onClick={() => setOpen({ kind: 'rule', rule: newRule(null), isNew: true })}
          >
            {say.add}
          </Press>
        </div>
      </PageHead>
      {failed !== null && (
        <RefusalNote words={refusalWords(failed.refusal, words)} onRetry={() => void schedule.refetch()} />
      )}
      {venue === null || schedule.data === undefined ? (
        failed === null && <p className={style.quiet}>{say.loading}</p>
      ) : (
        <Timetable key={venue.id} schedule={schedule.data} blocked={blocked} onOpen={setOpen} sheet={open} />
      )}
    </>
  )
}

interface TimetableProps {
  schedule: ScheduleReply
  blocked: string | null
  sheet: Open
  onOpen: (open: Open) => void
}

function Timetable({ schedule, blocked, sheet, onOpen }: TimetableProps) {
  const zone = schedule.timeZone
  const { words, language } = useSpeech()
  const say = useScheduleWords()
  const now = useNow(30_000)
  const today = dateAt(now, zone)
  const [view, setView] = useState<View>('week')
  // Until somebody turns the pages it is today, also after midnight and once the server's time is known.
  const [turnedTo, setAnchor] = useState<CalendarDate | null>(null)
  const anchor = turnedTo ?? today
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const days = daysOf(view, anchor)
  const first = days[0]!
  const from = startOf(first, zone)
  const to = startOf(plusDays(days.at(-1)!, 1), zone)
  const programme = useVenueProgramme(schedule.venueId, from, to, schedule.version)
  const edit = (rule: ScheduleRule, isNew: boolean) => onOpen({ kind: 'rule', rule, isNew })
  const draw = (stretch: Stretch) => blocked === null && edit(newRule(stretch), true)
  const edits = useRuleEdits(schedule)
  const drawing = useDrawnEdits({
    schedule,
    days,
    now,
    open: programme.data?.open ?? null,
    chosen,
    blocked,
    edits,
    onMoved: () => setChosen(null),
  })
  return (
    <>
      <Suspended schedule={schedule} now={now} blocked={blocked} />
      <div className={style.tools}>
        <SegmentedControl
          aria-label={say.views.label}
          value={view}
          onChange={(value) => setView(value as View)}
          data={(['day', 'week', 'season'] as const).map((value) => ({ value, label: say.views[value] }))}
        />
        <h2 className={style.range} aria-live="polite">
          {rangeWords()}
        </h2>
        <div className={style.step}>
          <Press kind="quiet" onClick={() => move(-1)}>
            {say.earlier}
          </Press>
          <Press kind="quiet" onClick={() => setAnchor(null)}>
            {say.today}
          </Press>
          <Press kind="quiet" onClick={() => move(1)}>
            {say.later}
          </Press>
          <LinkPress href={calendarFile()} blocked={null}>
            {say.calendarFile}
          </LinkPress>
        </div>
      </div>
      {view !== 'season' && (
        <EditLine
          schedule={schedule}
          edits={edits}
          moving={drawing.moving.moving}
          refused={drawing.refused}
          hidden={drawing.isHidden(programme.isPlaceholderData ? null : (programme.data?.programme ?? null))}
          blocked={blocked}
        />
      )}
      {programme.error !== null && (
        <RefusalNote
          words={refusalWords(programme.error.refusal, words)}
          onRetry={() => void programme.refetch()}
        />
      )}
      {view === 'season' ? (
        <YearSheet
          year={first.year}
          zone={zone}
          today={today}
          intervals={programme.data?.programme.intervals ?? []}
          wanted={programme.data?.programme.wanted ?? []}
          rules={schedule.rules}
          onDay={(date) => {
            setAnchor(date)
            setView('day')
          }}
        />
      ) : (
        <DayColumns
          days={days}
          zone={zone}
          now={now}
          programme={programme.data ?? null}
          rules={schedule.rules}
          chosen={chosen}
          onChoose={setChosen}
          onDraw={draw}
          moving={drawing.moving}
        />
      )}
      {view !== 'season' && (
        <StretchNote
          chosen={chosen}
          rules={schedule.rules}
          zone={zone}
          now={now}
          blocked={blocked}
          onEdit={(rule) => edit(rule, false)}
          moves={drawing.movesOf(chosen)}
        />
      )}
      <RulesList
        schedule={schedule}
        blocked={blocked}
        onEdit={(rule) => edit(rule, false)}
        onRemoved={(rule, before) =>
          edits.note('removed', rule.title, [{ kind: 'remove', ruleId: rule.id }], before)
        }
      />
      <HoursSummary
        which="hours"
        hours={schedule.hours}
        blocked={blocked}
        onEdit={() => onOpen({ kind: 'hours' })}
      />
      <HoursSummary
        which="school-hours"
        hours={schedule.schoolHours}
        blocked={blocked}
        onEdit={() => onOpen({ kind: 'school-hours' })}
      />
      <SilentMinutes venueId={schedule.venueId} zone={zone} blocked={blocked} />
      {sheet?.kind === 'rule' && (
        <RuleSheet
          schedule={schedule}
          rule={sheet.rule}
          isNew={sheet.isNew}
          onSaved={(saved, before) =>
            saved.kind !== 'remove' &&
            edits.note(saved.kind === 'add' ? 'added' : 'changed', saved.rule.title, [saved], before)
          }
          onClose={() => onOpen(null)}
        />
      )}
      {drawing.asked !== null && (
        <MoveSheet
          moving={drawing.asked}
          over={drawing.isOver(drawing.asked)}
          newId={newRule(null).id}
          onEdits={drawing.answer}
          onClose={drawing.leave}
        />
      )}
      {(sheet?.kind === 'hours' || sheet?.kind === 'school-hours') && (
        <HoursSheet which={sheet.kind} schedule={schedule} onClose={() => onOpen(null)} />
      )}
      {sheet?.kind === 'suspend' && <SuspendSheet schedule={schedule} onClose={() => onOpen(null)} />}
    </>
  )

  function move(steps: number): void {
    if (view === 'season') setAnchor({ ...anchor, year: anchor.year + steps, day: 1 })
    else setAnchor(plusDays(anchor, steps * (view === 'week' ? 7 : 1)))
    setChosen(null)
  }

  /** What is drawn now; the browser asks with the session's cookie. */
  function calendarFile(): string {
    const range = { from: new Date(from).toISOString(), to: new Date(to).toISOString(), language }
    return `/api/v1/venues/${schedule.venueId}/programme.ics?${new URLSearchParams(range).toString()}`
  }

  function rangeWords(): string {
    if (view === 'season') return String(first.year)
    const last = days.at(-1)!
    if (view === 'day')
      return `${say.weekdaysLong[weekdayOf(first) - 1]}, ${dayWords(first, today.year, words)}`
    return `${dayWords(first, today.year, words)} – ${dayWords(last, today.year, words)}`
  }
}

function daysOf(view: View, anchor: CalendarDate): CalendarDate[] {
  switch (view) {
    case 'day':
      return [anchor]
    case 'week': {
      const monday = plusDays(anchor, 1 - weekdayOf(anchor))
      return Array.from({ length: 7 }, (_, i) => plusDays(monday, i))
    }
    case 'season': {
      const { year } = anchor
      return [
        { year, month: 1, day: 1 },
        { year, month: 12, day: 31 },
      ]
    }
    default:
      return view satisfies never
  }
}
