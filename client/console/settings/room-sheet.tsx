import { useState } from 'react'
import { Identifier } from '../../../core/model/identifier.ts'
import type { VenueSettingsReply } from '../../../core/protocol/venue-settings.ts'
import type { RoomSettings } from '../../../core/venue/venue-settings.ts'
import { Sheet, TextField } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { isSaid, LocalisedField, trimmed, UNSAID } from '../parts/localised-field.tsx'
import { SheetEnd } from '../parts/sheet-end.tsx'
import { useSettingsWords } from '../words/settings/use-settings-words.ts'
import { idOf } from './id-of.ts'
import { useSettle } from './settings-queries.ts'

/** `room` null: a new one. */
export function RoomSheet(props: {
  reply: VenueSettingsReply
  room: RoomSettings | null
  onClose: () => void
}) {
  const say = useSettingsWords()
  const { reply, room, onClose } = props
  const settle = useSettle(reply.id)
  const [name, setName] = useState(room?.name ?? UNSAID)
  const [typed, setTyped] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const id = room?.id ?? typed ?? idOf(name.en)
  const wrongId = Identifier.safeParse(id).success ? null : say.field.wrongId
  return (
    <Sheet title={room === null ? say.rooms.add : say.rooms.change} size="720px" onClose={onClose}>
      <form
        className={fields.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (settle.isPending || !isSaid(name) || wrongId !== null) return
          const next = { id, name: trimmed(name) }
          const { settings, revision } = reply
          const rooms =
            room === null
              ? [...settings.rooms, next]
              : settings.rooms.map((each) => (each.id === id ? next : each))
          settle.mutate({ revision, settings: { ...settings, rooms } }, { onSuccess: onClose })
        }}
      >
        <LocalisedField
          legend={say.rooms.name}
          value={name}
          most={80}
          error={tried ? say.field.allThree : null}
          onChange={setName}
        />
        {room === null && (
          <TextField
            label={say.field.id}
            description={say.field.idHint}
            error={tried ? wrongId : null}
            value={id}
            maxLength={64}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        <SheetEnd change={settle} onClose={onClose} />
      </form>
    </Sheet>
  )
}
