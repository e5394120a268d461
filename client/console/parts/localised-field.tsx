/** One text in the three languages of the installation, each field spell-checked in its own. */
import { LANGUAGES, type Localised } from '../../../core/model/language.ts'
import { useWords } from '../words/words-context.tsx'
import { TextField } from './fields.tsx'
import fields from './fields.module.css'

export const UNSAID: Localised = { kk: '', ru: '', en: '' }

export function isSaid(text: Localised): boolean {
  return LANGUAGES.every((language) => text[language].trim() !== '')
}

/** As it is kept: without blanks around it. */
export function trimmed({ kk, ru, en }: Localised): Localised {
  return { kk: kk.trim(), ru: ru.trim(), en: en.trim() }
}

export function LocalisedField(props: {
  legend: string
  value: Localised
  most: number
  /** Shown where a language lacks it; null: not yet tried. */
  error: string | null
  onChange: (next: Localised) => void
}) {
  const words = useWords()
  return (
    <fieldset className={fields.group}>
      <legend>{props.legend}</legend>
      <div className={fields.three}>
        {LANGUAGES.map((language) => (
          <TextField
            key={language}
            lang={language}
            label={words.languages[language]}
            maxLength={props.most}
            value={props.value[language]}
            error={props.value[language].trim() === '' ? props.error : null}
            onChange={(event) => props.onChange({ ...props.value, [language]: event.currentTarget.value })}
          />
        ))}
      </div>
    </fieldset>
  )
}
