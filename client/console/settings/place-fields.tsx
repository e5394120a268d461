/** Where a venue is and when: its zone, its degrees, its languages; as text until it is known to be right. */
import { Checkbox } from '@mantine/core'
import { LANGUAGES, type Language } from '../../../core/model/language.ts'
import type { VenueSettings } from '../../../core/venue/venue-settings.ts'
import { TextField } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { useSettingsWords } from '../words/settings/use-settings-words.ts'
import { useWords } from '../words/words-context.tsx'
import style from './settings-page.module.css'

export interface PlaceForm {
  timeZone: string
  latitude: string
  longitude: string
  languages: Language[]
}

export function placeForm(place: Pick<VenueSettings, keyof PlaceForm>): PlaceForm {
  return { ...place, latitude: String(place.latitude), longitude: String(place.longitude) }
}

/** Null where a field is not right yet. A comma is as good as a point. */
export function placeOf(form: PlaceForm): Pick<VenueSettings, keyof PlaceForm> | null {
  const latitude = degrees(form.latitude, 90)
  const longitude = degrees(form.longitude, 180)
  if (latitude === null || longitude === null) return null
  if (!knowsZone(form.timeZone) || form.languages.length === 0) return null
  return { timeZone: form.timeZone, latitude, longitude, languages: form.languages }
}

export function PlaceFields(props: { form: PlaceForm; tried: boolean; onChange: (next: PlaceForm) => void }) {
  const say = useSettingsWords()
  const words = useWords()
  const { form, tried } = props
  const set = (part: Partial<PlaceForm>): void => props.onChange({ ...form, ...part })
  return (
    <fieldset className={style.part}>
      <legend>
        <h2>{say.place}</h2>
      </legend>
      <div className={fields.three}>
        <TextField
          label={say.field.zone}
          list="time-zones"
          value={form.timeZone}
          error={tried && !knowsZone(form.timeZone) ? say.field.zoneHint : null}
          onChange={(event) => set({ timeZone: event.currentTarget.value.trim() })}
        />
        <TextField
          label={say.field.latitude}
          inputMode="decimal"
          value={form.latitude}
          error={tried && degrees(form.latitude, 90) === null ? say.field.wrongNumber(-90, 90) : null}
          onChange={(event) => set({ latitude: event.currentTarget.value })}
        />
        <TextField
          label={say.field.longitude}
          inputMode="decimal"
          value={form.longitude}
          error={tried && degrees(form.longitude, 180) === null ? say.field.wrongNumber(-180, 180) : null}
          onChange={(event) => set({ longitude: event.currentTarget.value })}
        />
      </div>
      <datalist id="time-zones">
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <p className={style.quiet}>
        {say.field.zoneHint} {say.field.placeHint}
      </p>
      <Checkbox.Group
        label={say.field.languages}
        size="md"
        error={form.languages.length === 0 ? say.field.languagesHint : null}
        value={form.languages}
        onChange={(chosen) => set({ languages: LANGUAGES.filter((each) => chosen.includes(each)) })}
      >
        <div className={style.checks}>
          {LANGUAGES.map((each) => (
            <Checkbox key={each} size="md" mt={8} value={each} label={words.languages[each]} />
          ))}
        </div>
      </Checkbox.Group>
    </fieldset>
  )
}

function degrees(text: string, most: number): number | null {
  const number = Number(text.trim().replace(',', '.').replace('−', '-'))
  return text.trim() === '' || !Number.isFinite(number) || Math.abs(number) > most ? null : number
}

function knowsZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
