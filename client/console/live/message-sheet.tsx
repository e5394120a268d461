/** Writes a message for the wall, or takes a prepared one; says why it may not stand there before it is sent. */
import { SegmentedControl } from '@mantine/core'
import { useEffect, useState } from 'react'
import { HallMessage, sameMessage } from '../../../core/model/hall-message.ts'
import type { RoomStateReply } from '../../../core/protocol/http.ts'
import { useRooms } from '../api/holdings.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { MessageFields, PreparedMessages, UNWRITTEN, useMessageFault } from '../messages/message-fields.tsx'
import { useKeepMessage, useRemoveMessage } from '../messages/message-queries.ts'
import style from '../messages/messages.module.css'
import { Sheet } from '../parts/fields.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { useDesk } from '../shell/desk.tsx'
import { useMessagesWords } from '../words/messages/messages-words.ts'
import { useWords } from '../words/words-context.tsx'
import { useAsks } from './cue-asks.tsx'
import { useNow } from './live-context.tsx'

const MINUTES = ['5', '15', '60', 'released'] as const

export function MessageSheet({ room, onClose }: { room: RoomStateReply; onClose: () => void }) {
  const words = useWords()
  const say = useMessagesWords()
  const { blocked } = useDesk()
  const asks = useAsks()
  const now = useNow(10_000)
  const venueId = useRooms().data?.items.find((each) => each.id === room.id)?.venueId ?? null
  const [message, setMessage] = useState<HallMessage>(room.message ?? UNWRITTEN)
  const [lasts, setLasts] = useState<(typeof MINUTES)[number]>('15')
  const [pressed, setPressed] = useState(false)
  const { fault, of } = useMessageFault(message, venueId)
  const keep = useKeepMessage(venueId ?? '')
  const remove = useRemoveMessage(venueId ?? '')
  const asked = asks.latestOf(room.id, ['message'])
  const refusal =
    pressed && asked?.state === 'refused' ? asked.refusal : (keep.error?.refusal ?? remove.error?.refusal)
  useEffect(() => {
    if (pressed && asked?.state === 'taken') onClose()
  }, [pressed, asked?.state, onClose])

  function show(): void {
    const until = lasts === 'released' ? lasts : new Date(now + Number(lasts) * 60_000).toISOString()
    setPressed(true)
    asks.press(room.id, { kind: 'message', message: HallMessage.parse(message), until })
  }

  return (
    <Sheet title={say.sheet} size="980px" onClose={onClose}>
      <div className={style.sheet}>
        <p className={style.lead}>{say.lead}</p>
        <PreparedMessages venueId={venueId} onChoose={setMessage} onRemove={(id) => remove.mutate(id)} />
        <MessageFields message={message} of={of} onChange={setMessage} />
        <div className={style.how}>
          <span id="message-lasts">{say.how}</span>
          <SegmentedControl
            aria-labelledby="message-lasts"
            size="md"
            radius={4}
            value={lasts}
            onChange={(value) => setLasts(MINUTES.find((each) => each === value) ?? '15')}
            data={MINUTES.map((each) => ({
              value: each,
              label: each === 'released' ? say.untilTakenShort : say.minutes(Number(each)),
            }))}
          />
        </div>
        {refusal !== undefined && <RefusalNote words={refusalWords(refusal, words)} onRetry={null} />}
        <div className={style.end}>
          <Press
            kind="quiet"
            blocked={blocked ?? fault}
            onClick={() => keep.mutate(HallMessage.parse(message))}
          >
            {keep.data !== undefined &&
            sameMessage(keep.variables, HallMessage.safeParse(message).data ?? UNWRITTEN)
              ? say.kept
              : say.keep}
          </Press>
          <Press kind="primary" blocked={blocked ?? fault} onClick={show}>
            {say.show}
          </Press>
        </div>
      </div>
    </Sheet>
  )
}
