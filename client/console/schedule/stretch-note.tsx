/** Why a stretch of the calendar looks as it does: the rule that won, until when, and what it beat. */
import type { ScheduleRule } from '../../../core/model/schedule-rule.ts'
import type { Instant } from '../../../core/model/time.ts'
import type { Interval } from '../../../core/show/programme.ts'
import { useThemes } from '../api/holdings.ts'
import { Press } from '../parts/press.tsx'
import { momentOf, type Zone } from '../parts/time-words.ts'
import { useScheduleWords } from '../words/schedule/use-schedule-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import style from './schedule-page.module.css'

export function StretchNote(props: {
  interval: Interval | null
  rules: readonly ScheduleRule[]
  zone: Zone
  now: Instant
  blocked: string | null
  onEdit: (rule: ScheduleRule) => void
}) {
  const say = useScheduleWords()
  const { words, language } = useSpeech()
  const themes = useThemes().data?.items
  const { interval, rules, zone, now } = props
  if (interval === null) return <p className={style.note}>{say.pick}</p>
  const rule = rules.find((each) => each.id === interval.rule) ?? null
  const titleOf = (id: string) => rules.find((each) => each.id === id)?.title[language] ?? say.noRule
  return (
    <div className={style.note} role="status">
      <p>
        <b>{themes?.find((each) => each.id === interval.theme)?.name[language] ?? interval.theme}</b>{' '}
        {say.stretch.from(momentOf(interval.from, now, zone, words))},{' '}
        {say.stretch.to(momentOf(interval.to, now, zone, words))}.{' '}
        {rule === null ? say.noRule : say.stretch.holds(rule.title[language])}.
      </p>
      <p className={style.quiet}>
        {interval.beat.length === 0
          ? say.stretch.beatsNothing
          : `${say.stretch.beats} ${interval.beat.map((id) => `«${titleOf(id)}»`).join(', ')}.`}
      </p>
      {rule !== null && (
        <Press kind="quiet" blocked={props.blocked} onClick={() => props.onEdit(rule)}>
          {say.stretch.edit}
        </Press>
      )}
    </div>
  )
}
