/** A venue's name, place and rooms. Each part is saved by itself. */
import { useState } from 'react'
import type { VenueSettingsReply } from '../../../core/protocol/venue-settings.ts'
import type { RoomSettings } from '../../../core/venue/venue-settings.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { useLive } from '../live/live-context.tsx'
import { isSaid, LocalisedField, trimmed } from '../parts/localised-field.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import rows from '../parts/rows.module.css'
import { go } from '../router.ts'
import { useDesk } from '../shell/desk.tsx'
import { useSettingsWords } from '../words/settings/use-settings-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { PlaceFields, placeForm, placeOf } from './place-fields.tsx'
import { RoomSheet } from './room-sheet.tsx'
import { useSettle } from './settings-queries.ts'
import style from './settings-page.module.css'

export function VenueForm({ reply }: { reply: VenueSettingsReply }) {
  const say = useSettingsWords()
  const { words } = useSpeech()
  const { blocked } = useDesk()
  const settle = useSettle(reply.id)
  const { settings, revision } = reply
  const [name, setName] = useState(settings.name)
  const [place, setPlace] = useState(() => placeForm(settings))
  const [tried, setTried] = useState(false)
  const [seen, setSeen] = useState(revision)
  // An undo, or somebody else's change, shows at once; what one was writing here is then out of date.
  if (seen !== revision) {
    setSeen(revision)
    setName(settings.name)
    setPlace(placeForm(settings))
  }
  return (
    <div className={style.form}>
      <form
        className={style.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          const placed = placeOf(place)
          if (blocked !== null || settle.isPending || placed === null || !isSaid(name)) return
          settle.mutate({ revision: seen, settings: { ...settings, ...placed, name: trimmed(name) } })
        }}
      >
        <LocalisedField
          legend={say.names}
          value={name}
          most={120}
          error={tried ? say.field.allThree : null}
          onChange={setName}
        />
        <PlaceFields form={place} tried={tried} onChange={setPlace} />
        <div className={style.actions}>
          <span role="status" className={style.quiet}>
            {settle.isSuccess ? say.saved : ''}
          </span>
          <Press kind="primary" submits blocked={blocked} aria-busy={settle.isPending}>
            {words.common.save}
          </Press>
        </div>
        {settle.error !== null && (
          <RefusalNote words={refusalWords(settle.error.refusal, words)} onRetry={null} />
        )}
      </form>
      <section className={style.part}>
        <h2>{say.hours}</h2>
        <div className={style.bar}>
          <p className={style.quiet}>{say.hoursWhat}</p>
          <Press kind="plain" onClick={() => go('schedule', null)}>
            {say.toSchedule}
          </Press>
        </div>
      </section>
      <Rooms reply={reply} />
    </div>
  )
}

function Rooms({ reply }: { reply: VenueSettingsReply }) {
  const say = useSettingsWords()
  const { language } = useSpeech()
  const { blocked } = useDesk()
  const { kiosks } = useLive()
  const [open, setOpen] = useState<'add' | RoomSettings | null>(null)
  const lengthOf = (room: string): string => {
    const ends = [...kiosks.values()].filter((each) => each.roomId === room).map((each) => each.span.to)
    return ends.length === 0 ? say.rooms.noScreens : say.rooms.horizon(String(Math.max(...ends)))
  }
  return (
    <section className={style.part}>
      <div className={style.bar}>
        <h2>{say.rooms.title}</h2>
        <Press kind="plain" blocked={blocked} onClick={() => setOpen('add')}>
          {say.rooms.add}
        </Press>
      </div>
      <p className={style.quiet}>
        {say.rooms.what} {say.rooms.stays}
      </p>
      <table className={rows.rows}>
        <tbody>
          {reply.settings.rooms.map((room) => (
            <tr key={room.id}>
              <td>
                <b>{room.name[language]}</b>
                <small>
                  {room.id}, {lengthOf(room.id)}
                </small>
              </td>
              <td>
                <div className={rows.actions}>
                  <Press
                    kind="quiet"
                    blocked={blocked}
                    aria-label={`${say.rooms.change}: ${room.name[language]}`}
                    onClick={() => setOpen(room)}
                  >
                    {say.rooms.change}
                  </Press>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open !== null && (
        <RoomSheet reply={reply} room={open === 'add' ? null : open} onClose={() => setOpen(null)} />
      )}
    </section>
  )
}
