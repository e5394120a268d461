/** Writing a consent down, and taking part of it back. */
import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { FORMS_OF_ASKING, MEDIA, PURPOSES, type Medium, type Purpose } from '../../../core/model/consent.ts'
import { LANGUAGES, type Language } from '../../../core/model/language.ts'
import type { DeskStory } from '../../../core/protocol/stories.ts'
import { useNow } from '../live/live-context.tsx'
import { dateAt, isoOf, plusDays, startOf, type CalendarDate } from '../parts/calendar.ts'
import { ChoiceField, Sheet, TextField } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { Press } from '../parts/press.tsx'
import { momentOf, type Zone } from '../parts/time-words.ts'
import { useVenues } from '../schedule/schedule-queries.ts'
import { useDesk } from '../shell/desk.tsx'
import { useStoriesWords } from '../words/stories/use-stories-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { COOLING_OFF_MS } from '../../../core/model/consent.ts'
import { useStep } from './desk-queries.ts'
import { Refusals } from './refusals.tsx'
import type { Editor } from './use-editor.ts'
import style from './story-page.module.css'

interface SheetProps {
  story: DeskStory
  editor: Editor
  onClose: () => void
}

/** What a narrator is asked for when nothing else is said. */
const USUAL_DAYS = 365

export function ConsentSheet({ story, editor, onClose }: SheetProps) {
  const say = useStoriesWords().consent
  const { words, language } = useSpeech()
  const { zone } = useDesk()
  const now = useNow(60_000)
  const today = dateAt(now, zone)
  const venues = useVenues().data?.items ?? []
  const step = useStep(story.id)
  const [purposes, setPurposes] = useState<readonly Purpose[]>(['exhibition'])
  const [languages, setLanguages] = useState<readonly Language[]>(
    LANGUAGES.filter((each) => story.draft.text[each] !== undefined),
  )
  const [media, setMedia] = useState<readonly Medium[]>(['text'])
  const [places, setPlaces] = useState<readonly string[] | 'every'>('every')
  const [from, setFrom] = useState(isoOf(today))
  const [until, setUntil] = useState(isoOf(plusDays(today, USUAL_DAYS)))
  const [givenAt, setGivenAt] = useState(isoOf(today))
  const [form, setForm] = useState<(typeof FORMS_OF_ASKING)[number]>('in-person')
  const [which, setWhich] = useState<'only' | 'from'>('only')
  const instants = {
    from: dayStart(from, zone, 0),
    until: dayStart(until, zone, 1),
    given: dayStart(givenAt, zone, 0),
  }
  const isWhole =
    purposes.length > 0 &&
    languages.length > 0 &&
    media.length > 0 &&
    (places === 'every' || places.length > 0)
  const ready = isWhole && Object.values(instants).every((each) => each !== null)
  return (
    <Sheet title={say.add} size="800px" onClose={onClose}>
      <form
        className={fields.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!ready || step.isPending) return
          step.mutate(
            {
              act: 'consents',
              body: {
                scope: {
                  purposes: [...purposes],
                  venues: places === 'every' ? 'every' : [...places],
                  languages: [...languages],
                  media: [...media],
                  from: instants.from!,
                  until: instants.until!,
                },
                revisions: { kind: which, revision: story.revision },
                form,
                givenAt: Math.min(instants.given!, now),
              },
            },
            {
              onSuccess: (next) => {
                if (!editor.isDirty) editor.take(next)
                onClose()
              },
            },
          )
        }}
      >
        <div className={fields.three}>
          <Boxes
            label={say.purposes}
            values={PURPOSES}
            names={say.purpose}
            chosen={purposes}
            onChange={setPurposes}
          />
          <Boxes
            label={say.languages}
            values={LANGUAGES}
            names={words.languages}
            chosen={languages}
            onChange={setLanguages}
          />
          <Boxes label={say.media} values={MEDIA} names={say.medium} chosen={media} onChange={setMedia} />
        </div>
        <div>
          <Checkbox
            size="md"
            label={say.everyVenue}
            checked={places === 'every'}
            onChange={(event) =>
              setPlaces(event.currentTarget.checked ? 'every' : venues.map((each) => each.id))
            }
          />
          {places !== 'every' && (
            <Boxes
              label={say.venues}
              values={venues.map((each) => each.id)}
              names={Object.fromEntries(venues.map((each) => [each.id, each.name[language]]))}
              chosen={places}
              onChange={setPlaces}
            />
          )}
        </div>
        <div className={fields.three}>
          <TextField
            type="date"
            label={say.from}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextField
            type="date"
            label={say.to}
            value={until}
            onChange={(event) => setUntil(event.currentTarget.value)}
          />
          <TextField
            type="date"
            label={say.givenAt}
            value={givenAt}
            onChange={(event) => setGivenAt(event.currentTarget.value)}
          />
        </div>
        <div className={fields.pair}>
          <ChoiceField
            label={say.askedHow}
            value={form}
            data={FORMS_OF_ASKING.map((value) => ({ value, label: say.form[value] }))}
            onChange={(event) => setForm(event.currentTarget.value as (typeof FORMS_OF_ASKING)[number])}
          />
          <ChoiceField
            label={say.which}
            value={which}
            data={[
              { value: 'only', label: say.whichOnly(story.revision) },
              { value: 'from', label: say.whichFrom(story.revision) },
            ]}
            onChange={(event) => setWhich(event.currentTarget.value === 'only' ? 'only' : 'from')}
          />
        </div>
        <p className={fields.lead}>{say.waits(momentOf(now + COOLING_OFF_MS, now, zone, words))}</p>
        {step.error !== null && <Refusals problem={step.error} />}
        <div className={fields.actions}>
          <Press kind="plain" onClick={onClose}>
            {words.common.cancel}
          </Press>
          <Press
            kind="primary"
            submits
            blocked={ready ? null : words.common.required}
            aria-busy={step.isPending}
          >
            {say.record}
          </Press>
        </div>
      </form>
    </Sheet>
  )
}

export function NarrowSheet({ story, editor, onClose }: SheetProps) {
  const say = useStoriesWords().consent
  const { words } = useSpeech()
  const step = useStep(story.id)
  const all = {
    purposes: PURPOSES.filter((each) => story.consents.some(({ scope }) => scope.purposes.includes(each))),
    languages: LANGUAGES.filter((each) => story.consents.some(({ scope }) => scope.languages.includes(each))),
    media: MEDIA.filter((each) => story.consents.some(({ scope }) => scope.media.includes(each))),
  }
  const [purposes, setPurposes] = useState<readonly Purpose[]>(all.purposes)
  const [languages, setLanguages] = useState<readonly Language[]>(all.languages)
  const [media, setMedia] = useState<readonly Medium[]>(all.media)
  return (
    <Sheet title={say.narrowTitle} size="560px" onClose={onClose}>
      <form
        className={fields.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (step.isPending) return
          step.mutate(
            {
              act: 'narrow',
              body: {
                ...(purposes.length < all.purposes.length && { purposes: [...purposes] }),
                ...(languages.length < all.languages.length && { languages: [...languages] }),
                ...(media.length < all.media.length && { media: [...media] }),
              },
            },
            {
              onSuccess: (next) => {
                if (!editor.isDirty) editor.take(next)
                onClose()
              },
            },
          )
        }}
      >
        <p>{say.narrowWhat}</p>
        <Boxes
          label={say.purposes}
          values={all.purposes}
          names={say.purpose}
          chosen={purposes}
          onChange={setPurposes}
        />
        <Boxes
          label={say.languages}
          values={all.languages}
          names={words.languages}
          chosen={languages}
          onChange={setLanguages}
        />
        <Boxes label={say.media} values={all.media} names={say.medium} chosen={media} onChange={setMedia} />
        {step.error !== null && <Refusals problem={step.error} />}
        <div className={fields.actions}>
          <Press kind="plain" onClick={onClose}>
            {words.common.cancel}
          </Press>
          <Press kind="grave" submits aria-busy={step.isPending}>
            {say.narrowYes}
          </Press>
        </div>
      </form>
    </Sheet>
  )
}

function Boxes<Value extends string>(props: {
  label: string
  values: readonly Value[]
  names: Record<string, string>
  chosen: readonly Value[]
  onChange: (chosen: readonly Value[]) => void
}) {
  return (
    <Checkbox.Group
      label={props.label}
      value={[...props.chosen]}
      onChange={(chosen) => props.onChange(props.values.filter((each) => chosen.includes(each)))}
    >
      <div className={style.panel} style={{ marginTop: 8 }}>
        {props.values.map((each) => (
          <Checkbox key={each} size="md" value={each} label={props.names[each]} />
        ))}
      </div>
    </Checkbox.Group>
  )
}

/** Local midnight of a date field's day, so many days later; null while the field holds no date. */
function dayStart(text: string, zone: Zone, plus: number): number | null {
  const [year, month, day] = text.split('-').map(Number)
  if (year === undefined || month === undefined || day === undefined || Number.isNaN(day)) return null
  const date: CalendarDate = plusDays({ year, month, day }, plus)
  return startOf(date, zone)
}
