/** Whom the room is for: one press when a class comes, one when it has gone. What rests then is said beside it (VIS-8). */
import { useMutation } from '@tanstack/react-query'
import type { Audience } from '../../../core/model/venue.ts'
import { AudienceReply, type RoomStateReply } from '../../../core/protocol/http.ts'
import { ask, type Refused } from '../api/ask.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { clockOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { useChildrenWords } from '../words/children/children-words.ts'
import { useWords } from '../words/words-context.tsx'
import style from './story-control.module.css'

export function AudienceControl({ room }: { room: RoomStateReply }) {
  const say = useChildrenWords()
  const words = useWords()
  const { blocked, zone } = useDesk()
  const change = useMutation<AudienceReply, Refused, Audience>({
    mutationFn: (audience) => ask('PATCH', `/rooms/${room.id}/audience`, { audience }, AudienceReply),
  })
  const { audience, withheld } = room
  const children = audience === 'with-children'
  return (
    <section className={style.story} aria-label={say.audience}>
      <div className={style.now}>
        <h2>{say.audience}</h2>
        <p className={children ? undefined : style.none}>{children ? say.withChildren : say.everyone}</p>
        {withheld !== null && (
          <p role="status">
            <small>
              {say.resting(withheld.why, withheld.until === null ? null : clockOf(withheld.until, zone))}
            </small>
          </p>
        )}
      </div>
      <div className={style.presses}>
        <Press
          kind="plain"
          blocked={blocked}
          aria-busy={change.isPending}
          onClick={() => {
            if (!change.isPending) change.mutate(children ? 'everyone' : 'with-children')
          }}
        >
          {children ? say.expectNoMore : say.expect}
        </Press>
      </div>
      {change.error !== null && (
        <RefusalNote words={refusalWords(change.error.refusal, words)} onRetry={null} />
      )}
    </section>
  )
}
