/** A year at a glance: every day a little sky, twelve months side by side. */
import { useMemo } from 'react'
import type { ScheduleRule } from '../../../core/model/schedule-rule.ts'
import type { Interval, Wanted } from '../../../core/show/programme.ts'
import { useThemes, type ThemeItem } from '../api/holdings.ts'
import { dayWords, plusDays, sameDate, startOf, weekdayOf, type CalendarDate } from '../parts/calendar.ts'
import type { Zone } from '../parts/time-words.ts'
import { themeStyle } from '../shell/theme-style.ts'
import { useScheduleWords } from '../words/schedule/use-schedule-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { joined, piecesOf } from './stretches.ts'
import style from './year-sheet.module.css'

interface YearSheetProps {
  year: number
  zone: Zone
  today: CalendarDate
  intervals: readonly Interval[]
  wanted: readonly Wanted[]
  rules: readonly ScheduleRule[]
  onDay: (date: CalendarDate) => void
}

export function YearSheet({ year, zone, today, intervals, wanted, rules, onDay }: YearSheetProps) {
  const { words, language } = useSpeech()
  const say = useScheduleWords()
  const themes = useThemes().data?.items
  const days = useMemo(() => daysOf(year, zone, joined(intervals), wanted), [year, zone, intervals, wanted])
  return (
    <div className={style.year}>
      {Array.from({ length: 12 }, (_, i) => i + 1).map((month) => (
        <section key={month} className={style.month} aria-label={say.monthNames[month - 1]}>
          <h3>{say.monthNames[month - 1]}</h3>
          <div className={style.days}>
            {days
              .filter((each) => each.date.month === month)
              .map(({ date, bands, beside }) => (
                <button
                  key={date.day}
                  type="button"
                  className={`${style.day} ${sameDate(date, today) ? style.today : ''}`}
                  style={date.day === 1 ? { gridColumnStart: weekdayOf(date) } : undefined}
                  data-beside={beside.length > 0 || undefined}
                  aria-label={`${dayWords(date, today.year, words)}: ${namesOf(bands, beside)}`}
                  title={`${dayWords(date, today.year, words)}: ${namesOf(bands, beside)}`}
                  onClick={() => onDay(date)}
                >
                  {bands.map((band) => (
                    <i
                      key={band.interval.from}
                      style={{ ...themeStyle(themeOf(band.interval)), flexGrow: band.height }}
                    />
                  ))}
                </button>
              ))}
          </div>
        </section>
      ))}
    </div>
  )

  function themeOf({ theme }: Interval): ThemeItem | null {
    return themes?.find((each) => each.id === theme) ?? null
  }

  function namesOf(bands: readonly { interval: Interval }[], beside: readonly Wanted[]): string {
    const held = [...bands.map(({ interval }) => interval.rule), ...beside.map((each) => each.rule)]
    const names = held.map((id) => rules.find((each) => each.id === id)?.title[language] ?? say.noRule)
    return [...new Set(names)].join(', ')
  }
}

function daysOf(year: number, zone: Zone, intervals: readonly Interval[], wanted: readonly Wanted[]) {
  const days = []
  for (let date: CalendarDate = { year, month: 1, day: 1 }; date.year === year; date = plusDays(date, 1)) {
    const [from, to] = [startOf(date, zone), startOf(plusDays(date, 1), zone)]
    const beside = wanted.filter((each) => each.from < to && each.to > from)
    days.push({ date, bands: piecesOf(intervals, from, to), beside })
  }
  return days
}
