/** A message of a show: taken into the list once it can stand on the wall; what is half typed stays here. */
import { useEffect, useState } from 'react'
import { HallMessage, sameMessage } from '../../../core/model/hall-message.ts'
import type { ShowAction } from '../../../core/model/show.ts'
import { useRooms } from '../api/holdings.ts'
import { MessageFields, PreparedMessages, useMessageFault } from '../messages/message-fields.tsx'
import { ChoiceField } from '../parts/fields.tsx'
import { useDesk } from '../shell/desk.tsx'
import { useMessagesWords } from '../words/messages/messages-words.ts'
import { SecondsField } from './seconds-field.tsx'

type MessageAction = ShowAction & { kind: 'message' }

/** How long a new one stands. */
export const FRESH_LASTS = 60_000
const LONGEST_SPAN = 3 * 3_600_000

export function MessageCue(props: {
  action: MessageAction
  id: string
  onChange: (action: MessageAction, tag: string | null) => void
}) {
  const { action, id, onChange } = props
  const say = useMessagesWords()
  const { room } = useDesk()
  const venueId = useRooms().data?.items.find((each) => each.id === room?.id)?.venueId ?? null
  const [typed, setTyped] = useState<HallMessage>(action.message)
  const { of, fault } = useMessageFault(typed, venueId)
  useEffect(() => {
    const read = HallMessage.safeParse(typed)
    if (!read.success || !sameMessage(read.data, action.message)) setTyped(action.message)
    // Only what comes from outside is taken over, an undo or a colleague's edit.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [action.message])

  function take(message: HallMessage): void {
    setTyped(message)
    const read = HallMessage.safeParse(message)
    if (read.success && !sameMessage(read.data, action.message))
      onChange({ ...action, message: read.data }, `message ${id}`)
  }

  return (
    <>
      <PreparedMessages venueId={venueId} onChoose={take} onRemove={null} />
      <MessageFields message={typed} of={of} onChange={take} />
      {fault === say.nothing && <p role="alert">{fault}</p>}
      <ChoiceField
        label={say.how}
        value={action.lastsMs === null ? 'open' : 'time'}
        data={[
          { value: 'time', label: say.ownEnd },
          { value: 'open', label: say.untilAnother },
        ]}
        onChange={(event) =>
          onChange({ ...action, lastsMs: event.currentTarget.value === 'open' ? null : FRESH_LASTS }, null)
        }
      />
      {action.lastsMs !== null && (
        <SecondsField
          key={`lasts ${id}`}
          label={say.lasts}
          value={action.lastsMs}
          most={LONGEST_SPAN}
          onChange={(lastsMs) => onChange({ ...action, lastsMs }, `lasts ${id}`)}
        />
      )}
    </>
  )
}
