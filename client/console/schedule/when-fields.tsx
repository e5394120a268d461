import { SegmentedControl } from '@mantine/core'
import type { When } from '../../../core/model/schedule-rule.ts'
import { TextField } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { Press } from '../parts/press.tsx'
import { useScheduleWords } from '../words/schedule/use-schedule-words.ts'
import type { RuleForm } from './rule-form.ts'
import style from './schedule-page.module.css'

const KINDS = ['always', 'yearly', 'dates', 'recurring'] as const

/** On which days: the four ways of saying it, and the fields of the one that was chosen. */
export function WhenFields(props: {
  form: RuleForm
  set: (part: Partial<RuleForm>) => void
  wrong: (field: keyof RuleForm) => string | null
}) {
  const say = useScheduleWords().sheet
  const { form, set } = props
  const field = (name: TextKey, label: string, type: 'text' | 'date', description: string | null) => (
    <TextField
      type={type}
      label={label}
      description={description}
      error={props.wrong(name)}
      value={form[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <>
      <SegmentedControl
        aria-label={say.days}
        value={form.kind}
        onChange={(kind) => set({ kind: kind as When['kind'] })}
        data={KINDS.map((kind) => ({ value: kind, label: say.kind[kind] }))}
      />
      {form.kind === 'yearly' && (
        <div className={fields.pair}>
          {field('firstMonthDay', say.first, 'text', say.monthDayHint)}
          {field('lastMonthDay', say.last, 'text', say.monthDayHint)}
        </div>
      )}
      {form.kind === 'dates' && (
        <div className={fields.pair}>
          {field('firstDate', say.first, 'date', null)}
          {field('lastDate', say.last, 'date', null)}
        </div>
      )}
      {form.kind === 'recurring' && (
        <>
          {field('start', say.start, 'date', null)}
          {field('recurrence', say.recurrence, 'text', say.recurrenceHint)}
          <div className={style.examples}>
            {say.examples.map((example) => (
              <Press key={example.text} kind="quiet" onClick={() => set({ recurrence: example.text })}>
                {example.label}
              </Press>
            ))}
          </div>
        </>
      )}
      {field('except', say.except, 'text', say.exceptHint)}
    </>
  )
}

type TextKey = 'firstMonthDay' | 'lastMonthDay' | 'firstDate' | 'lastDate' | 'start' | 'recurrence' | 'except'
