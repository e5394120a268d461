/** Opening hours or school hours as a form: each weekday, and the days that differ. */
import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { OpeningHours } from '../../../core/model/opening-hours.ts'
import type { HoursOfDay } from '../../../core/model/time-of-day.ts'
import type { ScheduleReply } from '../../../core/protocol/schedule.ts'
import { Sheet, TextField } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { Press } from '../parts/press.tsx'
import { SheetEnd } from '../parts/sheet-end.tsx'
import { useChildrenWords } from '../words/children/children-words.ts'
import type { ScheduleWords } from '../words/schedule/words.ts'
import { useScheduleWords } from '../words/schedule/use-schedule-words.ts'
import { useScheduleChange } from './schedule-queries.ts'
import style from './schedule-page.module.css'

type Which = 'hours' | 'school-hours'

/** Where a day begins when somebody adds hours to it. */
const USUAL: Record<Which, HoursOfDay> = {
  hours: { from: '10:00', to: '20:00' },
  'school-hours': { from: '08:00', to: '14:00' },
}
/** Monday to Friday. */
const SCHOOL_DAYS = 5

interface HoursSheetProps {
  schedule: ScheduleReply
  which: Which
  onClose: () => void
}

export function HoursSheet({ schedule, which, onClose }: HoursSheetProps) {
  const schedules = useScheduleWords()
  const children = useChildrenWords()
  const say = { ...schedules, hours: which === 'hours' ? schedules.hours : children.hours }
  const set = which === 'hours' ? schedule.hours : schedule.schoolHours
  const usual = USUAL[which]
  const change = useScheduleChange(schedule.venueId)
  const [version] = useState(schedule.version)
  const [never, setNever] = useState(set === null)
  const [weekly, setWeekly] = useState<HoursOfDay[][]>(
    () =>
      set?.weekly.map((day) => [...day]) ??
      Array.from({ length: 7 }, (_, i) => (which === 'hours' || i < SCHOOL_DAYS ? [usual] : [])),
  )
  const [exceptions, setExceptions] = useState(() => set?.exceptions ?? [])
  const [tried, setTried] = useState(false)
  const parsed = OpeningHours.safeParse({ weekly, exceptions })
  return (
    <Sheet title={say.hours.title} size="720px" onClose={onClose}>
      <form
        className={fields.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (change.isPending || (!never && !parsed.success)) return
          const hours = never ? null : (parsed.data ?? null)
          change.mutate({ version, wish: { kind: which, hours } }, { onSuccess: onClose })
        }}
      >
        {which === 'school-hours' && <p className={fields.lead}>{children.hoursWhat}</p>}
        <Checkbox
          size="md"
          label={say.hours.neverCloses}
          checked={never}
          onChange={(event) => setNever(event.currentTarget.checked)}
        />
        {!never && (
          <>
            <div>
              {weekly.map((day, i) => (
                <div key={say.weekdaysLong[i]} className={style.dayHours}>
                  <span>{say.weekdaysLong[i]}</span>
                  <Slots
                    day={day}
                    usual={usual}
                    say={say.hours}
                    label={say.weekdaysLong[i] ?? ''}
                    onChange={(next) => setWeekly(weekly.map((each, k) => (k === i ? next : each)))}
                  />
                </div>
              ))}
            </div>
            <div>
              <h3>{say.hours.exceptions}</h3>
              <p className={fields.lead}>{say.hours.exceptionsHint}</p>
              {exceptions.map((each, i) => (
                <div key={i} className={style.dayHours}>
                  <TextField
                    type="date"
                    aria-label={say.hours.date}
                    value={each.date}
                    onChange={(event) => put(i, { ...each, date: event.currentTarget.value })}
                  />
                  <Slots
                    day={each.hours}
                    usual={usual}
                    say={say.hours}
                    label={each.date}
                    onChange={(hours) => put(i, { ...each, hours })}
                  />
                  <Press
                    kind="quiet"
                    aria-label={`${say.hours.remove}: ${each.date}`}
                    onClick={() => setExceptions(exceptions.filter((_, k) => k !== i))}
                  >
                    {say.hours.remove}
                  </Press>
                </div>
              ))}
              <Press kind="quiet" onClick={() => setExceptions([...exceptions, { date: '', hours: [] }])}>
                {say.hours.addException}
              </Press>
            </div>
          </>
        )}
        {tried && !never && !parsed.success && (
          <p role="alert" className={fields.grave}>
            {say.hours.wrong}
          </p>
        )}
        <SheetEnd change={change} onClose={onClose}>
          {say.hours.save}
        </SheetEnd>
      </form>
    </Sheet>
  )

  function put(index: number, exception: OpeningHours['exceptions'][number]): void {
    setExceptions(exceptions.map((each, k) => (k === index ? exception : each)))
  }
}

interface SlotsProps {
  day: readonly HoursOfDay[]
  label: string
  /** What a press on plus adds. */
  usual: HoursOfDay
  say: ScheduleWords['hours']
  onChange: (day: HoursOfDay[]) => void
}

function Slots(props: SlotsProps) {
  const { sheet } = useScheduleWords()
  const { day, label, usual, say } = props
  const put = (index: number, hours: HoursOfDay) =>
    props.onChange(day.map((each, k) => (k === index ? hours : each)))
  return (
    <div className={style.slots}>
      {day.length === 0 && <span className={fields.lead}>{say.closed}</span>}
      {day.map((hours, i) => (
        <div key={i} className={style.slot}>
          <TextField
            aria-label={`${label}, ${sheet.from}`}
            value={hours.from}
            onChange={(event) => put(i, { ...hours, from: event.currentTarget.value })}
          />
          –
          <TextField
            aria-label={`${label}, ${sheet.to}`}
            value={hours.to}
            onChange={(event) => put(i, { ...hours, to: event.currentTarget.value })}
          />
          <Press
            kind="quiet"
            aria-label={`${say.remove}: ${label} ${hours.from}`}
            onClick={() => props.onChange(day.filter((_, k) => k !== i))}
          >
            ×
          </Press>
        </div>
      ))}
      {day.length < 4 && (
        <Press
          kind="quiet"
          aria-label={`${say.add}: ${label}`}
          onClick={() => props.onChange([...day, usual])}
        >
          +
        </Press>
      )}
    </div>
  )
}
