/** Why a stretch of the calendar looks as it does: the rule that won, until when, and what it beat. */
import type { ScheduleRule } from '../../../core/model/schedule-rule.ts'
import type { Instant } from '../../../core/model/time.ts'
import type { Wanted } from '../../../core/show/programme.ts'
import { inQuotes } from '../../../core/model/quotation.ts'
import { useThemes } from '../api/holdings.ts'
import { Press } from '../parts/press.tsx'
import { momentOf, type Zone } from '../parts/time-words.ts'
import { useScheduleWords } from '../words/schedule/use-schedule-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { usePlaylistWords } from '../words/playlist/playlist-words.ts'
import { useWantedWords } from './lanes.tsx'
import { isWanted, type Chosen } from './stretches.ts'
import style from './schedule-page.module.css'

export function StretchNote(props: {
  chosen: Chosen | null
  rules: readonly ScheduleRule[]
  zone: Zone
  now: Instant
  blocked: string | null
  onEdit: (rule: ScheduleRule) => void
  /** Whether and how it can be drawn elsewhere. */
  moves: string | null
}) {
  const say = useScheduleWords()
  const { words, language } = useSpeech()
  const themes = useThemes().data?.items
  const list = usePlaylistWords()
  const wantedWords = useWantedWords()
  const { chosen, rules, zone, now } = props
  if (chosen === null) return <p className={style.note}>{say.pick}</p>
  const rule = rules.find((each) => each.id === chosen.rule) ?? null
  const titleOf = (id: string) => rules.find((each) => each.id === id)?.title[language] ?? say.noRule
  return (
    <div className={style.note} role="status">
      <p>
        <b>{what()}</b> {say.stretch.from(momentOf(chosen.from, now, zone, words))},{' '}
        {say.stretch.to(momentOf(chosen.to, now, zone, words))}.{' '}
        {rule === null ? say.noRule : say.stretch.holds(rule.title[language])}.
      </p>
      <p className={style.quiet}>
        {beaten().length === 0 ? say.stretch.beatsNothing : `${say.stretch.beats} ${beaten().join(', ')}.`}
      </p>
      {props.moves !== null && <p className={style.quiet}>{props.moves}</p>}
      {rule !== null && (
        <Press kind="quiet" blocked={props.blocked} onClick={() => props.onEdit(rule)}>
          {say.stretch.edit}
        </Press>
      )}
    </div>
  )

  function what(): string {
    if (chosen === null) return ''
    if (isWanted(chosen)) return `${list.lane[chosen.aspect]}: ${wantedWords(chosen)}`
    return themes?.find((each) => each.id === chosen.theme)?.name[language] ?? chosen.theme
  }

  /** Who lost, and, beside a theme, what they wanted. */
  function beaten(): string[] {
    if (chosen === null) return []
    if (!isWanted(chosen)) return chosen.beat.map((id) => inQuotes(titleOf(id), language))
    const { aspect } = chosen
    return chosen.beat.map((each) => {
      const wish = wantedWords({ aspect, value: each.value } as Pick<Wanted, 'aspect' | 'value'>)
      return `${inQuotes(titleOf(each.rule), language)} (${wish})`
    })
  }
}
