/** The fields of one support line. */
import { Checkbox } from '@mantine/core'
import { LANGUAGES } from '../../../core/model/language.ts'
import type { SupportLine } from '../../../core/model/venue.ts'
import { ChoiceField, TextField } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { isSaid, LocalisedField, trimmed, UNSAID } from '../parts/localised-field.tsx'
import { useSettingsWords } from '../words/settings/use-settings-words.ts'
import { useWords } from '../words/words-context.tsx'
import style from './settings-page.module.css'

export const NEW_LINE: SupportLine = {
  id: '',
  number: '',
  name: UNSAID,
  hours: UNSAID,
  languages: ['kk', 'ru'],
  cost: UNSAID,
  police: 'unknown',
  source: '',
  verifiedAt: null,
}

/** As it is kept, or null while something is missing. */
export function lineOf(form: SupportLine): SupportLine | null {
  const said = [form.name, form.hours, form.cost].every(isSaid)
  const number = form.number.trim()
  const source = form.source.trim()
  if (!said || number.length < 2 || source === '') return null
  return {
    ...form,
    ...{ number, source },
    ...{ name: trimmed(form.name), hours: trimmed(form.hours), cost: trimmed(form.cost) },
  }
}

export function LineFields(props: {
  form: SupportLine
  tried: boolean
  onChange: (next: SupportLine) => void
}) {
  const say = useSettingsWords()
  const words = useWords()
  const { form, tried } = props
  const set = (part: Partial<SupportLine>): void => props.onChange({ ...form, ...part })
  const three = tried ? say.field.allThree : null
  return (
    <>
      <div className={fields.pair}>
        <TextField
          label={say.lines.number}
          inputMode="tel"
          maxLength={32}
          value={form.number}
          error={tried && form.number.trim().length < 2 ? words.common.required : null}
          onChange={(event) => set({ number: event.currentTarget.value })}
        />
        <ChoiceField
          label={say.lines.police}
          value={form.police}
          data={(['unknown', 'yes', 'no'] as const).map((each) => ({
            value: each,
            label: say.lines.policeIs[each],
          }))}
          onChange={(event) => {
            const { value } = event.currentTarget
            set({ police: value === 'yes' || value === 'no' ? value : 'unknown' })
          }}
        />
      </div>
      <LocalisedField
        legend={say.lines.name}
        value={form.name}
        most={160}
        error={three}
        onChange={(name) => set({ name })}
      />
      <LocalisedField
        legend={say.lines.hours}
        value={form.hours}
        most={120}
        error={three}
        onChange={(hours) => set({ hours })}
      />
      <LocalisedField
        legend={say.lines.cost}
        value={form.cost}
        most={120}
        error={three}
        onChange={(cost) => set({ cost })}
      />
      <Checkbox.Group
        label={say.lines.speaks}
        size="md"
        value={form.languages}
        onChange={(chosen) => set({ languages: LANGUAGES.filter((each) => chosen.includes(each)) })}
      >
        <div className={style.checks}>
          {LANGUAGES.map((each) => (
            <Checkbox key={each} size="md" mt={8} value={each} label={words.languages[each]} />
          ))}
        </div>
      </Checkbox.Group>
      <TextField
        label={say.lines.source}
        description={say.lines.sourceHint}
        maxLength={300}
        value={form.source}
        error={tried && form.source.trim() === '' ? words.common.required : null}
        onChange={(event) => set({ source: event.currentTarget.value })}
      />
    </>
  )
}
