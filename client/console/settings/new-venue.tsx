/** From nothing to a venue that runs: its names, its place, one room, one support line. */
import { useState } from 'react'
import { Identifier } from '../../../core/model/identifier.ts'
import { LANGUAGES } from '../../../core/model/language.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { TextField } from '../parts/fields.tsx'
import { isSaid, LocalisedField, trimmed, UNSAID } from '../parts/localised-field.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { useDesk } from '../shell/desk.tsx'
import { useSettingsWords } from '../words/settings/use-settings-words.ts'
import { useWords } from '../words/words-context.tsx'
import { freeLineId } from './free-line-id.ts'
import { idOf } from './id-of.ts'
import { LineFields, lineOf, NEW_LINE } from './line-fields.tsx'
import { PlaceFields, placeOf, type PlaceForm } from './place-fields.tsx'
import { useMakeVenue } from './settings-queries.ts'
import style from './settings-page.module.css'

export function NewVenue(props: {
  onMade: (id: string) => void
  /** Null where there is no other venue to go back to. */
  onClose: (() => void) | null
}) {
  const say = useSettingsWords()
  const words = useWords()
  const { blocked } = useDesk()
  const make = useMakeVenue()
  const [name, setName] = useState(UNSAID)
  const [typed, setTyped] = useState<string | null>(null)
  const [place, setPlace] = useState<PlaceForm>(() => ({
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    latitude: '',
    longitude: '',
    languages: [...LANGUAGES],
  }))
  const [room, setRoom] = useState(UNSAID)
  const [line, setLine] = useState(NEW_LINE)
  const [tried, setTried] = useState(false)
  const id = typed ?? idOf(name.en)
  const wrongId = Identifier.safeParse(id).success ? null : say.field.wrongId
  const three = tried ? say.field.allThree : null
  return (
    <>
      <PageHead title={say.first.title} subtitle={say.first.what}>
        {props.onClose === null ? null : (
          <Press kind="plain" onClick={props.onClose}>
            {words.common.cancel}
          </Press>
        )}
      </PageHead>
      <form
        className={style.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          const placed = placeOf(place)
          const kept = lineOf(line)
          const said = isSaid(name) && isSaid(room) && wrongId === null
          if (blocked !== null || make.isPending || placed === null || kept === null || !said) return
          const settings = {
            name: trimmed(name),
            ...placed,
            supportLines: [{ ...kept, id: freeLineId(kept.number, []) }],
            rooms: [{ id: roomIdOf(id, room.en), name: trimmed(room) }],
          }
          make.mutate({ id, settings }, { onSuccess: () => props.onMade(id) })
        }}
      >
        <fieldset className={style.part}>
          <LocalisedField
            legend={say.names}
            value={name}
            most={120}
            error={three}
            onChange={(next) => {
              make.reset()
              setName(next)
            }}
          />
          <div className={style.third}>
            <TextField
              label={say.field.id}
              description={say.field.idHint}
              value={id}
              maxLength={64}
              error={tried ? wrongId : null}
              onChange={(event) => {
                make.reset()
                setTyped(event.currentTarget.value)
              }}
            />
          </div>
        </fieldset>
        <PlaceFields form={place} tried={tried} onChange={setPlace} />
        <fieldset className={style.part}>
          <legend>
            <h2>{say.rooms.first}</h2>
          </legend>
          <p className={style.quiet}>{say.rooms.what}</p>
          <LocalisedField legend={say.rooms.name} value={room} most={80} error={three} onChange={setRoom} />
        </fieldset>
        <fieldset className={style.part}>
          <legend>
            <h2>{say.lines.first}</h2>
          </legend>
          <p className={style.quiet}>{say.lines.what}</p>
          <LineFields form={line} tried={tried} onChange={setLine} />
        </fieldset>
        <p className={style.quiet}>{say.first.then}</p>
        {make.error !== null && (
          <RefusalNote words={refusalWords(make.error.refusal, words)} onRetry={null} />
        )}
        <div className={style.actions}>
          <Press kind="primary" submits blocked={blocked} aria-busy={make.isPending}>
            {say.first.make}
          </Press>
        </div>
      </form>
    </>
  )
}

/** Rooms of all venues share their short names: the venue's stands before the room's. */
function roomIdOf(venueId: string, room: string): string {
  return `${venueId.slice(0, 31)}-${idOf(room).slice(0, 31) || 'room'}`.replace(/-+$/, '')
}
