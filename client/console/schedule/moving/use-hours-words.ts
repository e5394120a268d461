/** Hours of a day in words: `Wed 10 June, 18:00 – 20:00`. */
import { weekdayOf, type CalendarDate } from '../../parts/calendar.ts'
import { useMovingWords } from '../../words/schedule/moving-words.ts'
import { useScheduleWords } from '../../words/schedule/use-schedule-words.ts'
import { useSpeech } from '../../words/words-context.tsx'
import type { HeldHours } from './grip.ts'
import { writtenHours } from './moved-hours.ts'

export function useHoursWords() {
  const say = useScheduleWords()
  const moving = useMovingWords()
  const { words } = useSpeech()
  const date = (each: CalendarDate): string => words.dayOf(each.day, words.months[each.month - 1] ?? '')
  const hours = (held: HeldHours): string => {
    const { from, to } = writtenHours(held)
    const day = `${say.weekdays[weekdayOf(held.date) - 1] ?? ''} ${date(held.date)}`
    return moving.hours(day, from, to)
  }
  return Object.assign(hours, { date })
}
