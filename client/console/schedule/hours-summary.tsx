import type { OpeningHours } from '../../../core/model/opening-hours.ts'
import type { HoursOfDay } from '../../../core/model/time-of-day.ts'
import { Press } from '../parts/press.tsx'
import { useChildrenWords } from '../words/children/children-words.ts'
import { useScheduleWords } from '../words/schedule/use-schedule-words.ts'
import { useWords } from '../words/words-context.tsx'
import { isoWords, timeWords } from './rule-words.ts'
import style from './schedule-page.module.css'

/** Opening hours or school hours as they stand. */
export function HoursSummary(props: {
  hours: OpeningHours | null
  which: 'hours' | 'school-hours'
  blocked: string | null
  onEdit: () => void
}) {
  const schedules = useScheduleWords()
  const children = useChildrenWords()
  const say = { ...schedules, hours: props.which === 'hours' ? schedules.hours : children.hours }
  const words = useWords()
  const { hours } = props
  const inWords = (list: readonly HoursOfDay[]) =>
    list.length === 0
      ? say.hours.closed
      : list.map(({ from, to }) => `${timeWords(from, say)} – ${timeWords(to, say)}`).join(', ')
  return (
    <section className={style.section}>
      <h2>{say.hours.title}</h2>
      {props.which === 'school-hours' && hours !== null && (
        <p className={style.quiet}>{children.hoursWhat}</p>
      )}
      {hours === null ? (
        <p className={style.quiet}>{say.hours.always}</p>
      ) : (
        <dl className={style.week}>
          {hours.weekly.map((list, i) => (
            <div key={say.weekdaysLong[i]}>
              <dt>{say.weekdaysLong[i]}</dt>
              <dd>{inWords(list)}</dd>
            </div>
          ))}
          {hours.exceptions.map(({ date, hours: list }) => (
            <div key={date}>
              <dt>{isoWords(date, words)}</dt>
              <dd>{inWords(list)}</dd>
            </div>
          ))}
        </dl>
      )}
      <p style={{ marginTop: 12 }}>
        <Press kind="plain" blocked={props.blocked} onClick={props.onEdit}>
          {say.hours.edit}
        </Press>
      </p>
    </section>
  )
}
