/** A stretch of a rule that repeats was drawn elsewhere: which of its days is meant. */
import { Press } from '../../parts/press.tsx'
import { Sheet } from '../../parts/fields.tsx'
import fields from '../../parts/fields.module.css'
import { useMovingWords } from '../../words/schedule/moving-words.ts'
import { useSpeech } from '../../words/words-context.tsx'
import type { RuleEdit } from '../../../../core/protocol/schedule.ts'
import { writtenHours } from './moved-hours.ts'
import { onEveryDay, onThisDay } from './rule-edits.ts'
import { useHoursWords } from './use-hours-words.ts'
import type { Moving } from './use-moving.ts'
import style from './moving.module.css'

export function MoveSheet(props: {
  moving: Moving
  /** The rule's day is over: it stays as it was. */
  over: boolean
  newId: string
  onEdits: (edits: readonly RuleEdit[]) => void
  onClose: () => void
}) {
  const say = useMovingWords().ask
  const { words, language } = useSpeech()
  const hoursWords = useHoursWords()
  const { grip, hours } = props.moving
  const every = onEveryDay(grip, hours)
  const { from, to } = writtenHours(hours)
  const sameDay = every !== null && grip.date.day === hours.date.day && grip.date.month === hours.date.month
  const over = props.over ? say.over : null
  const other = every === null ? say.otherDay : null
  return (
    <Sheet title={say.title(grip.rule.title[language])} size="620px" onClose={props.onClose}>
      <div className={fields.form}>
        <dl className={style.change}>
          <dt>{say.was}</dt>
          <dd>{hoursWords(grip)}</dd>
          <dt>{say.will}</dt>
          <dd>
            <b>{hoursWords(hours)}</b>
          </dd>
        </dl>
        <p>{say.which}</p>
        <div className={style.which}>
          <Press
            kind="primary"
            blocked={over}
            data-autofocus={over === null || undefined}
            onClick={() => props.onEdits(onThisDay(grip, hours, props.newId))}
          >
            {say.thisDay}
          </Press>
          <p>{over ?? say.thisDayWhat(hoursWords.date(grip.date))}</p>
          <Press kind="plain" blocked={other} onClick={() => every !== null && props.onEdits(every)}>
            {say.everyDay}
          </Press>
          <p>{other ?? (sameDay ? say.everyDayTimes(from, to) : say.everyDayWhat)}</p>
        </div>
        <div className={fields.actions}>
          <Press kind="plain" onClick={props.onClose}>
            {words.common.cancel}
          </Press>
        </div>
      </div>
    </Sheet>
  )
}
