/**
 * The lower edge of the desk, on every page: calm at the left, where a thumb finds it, and what became of the
 * last cue. While a show is on GO stands at the right end; its key is Space.
 */
import { monotonic } from '../../lib/clock.ts'
import type { RoomStateReply } from '../../../core/protocol/http.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { GoPress } from '../live/go-press.tsx'
import { LastCue } from '../live/last-cue.tsx'
import { useAsks } from '../live/cue-asks.tsx'
import { useTick } from '../live/live-context.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { lengthOf } from '../parts/time-words.ts'
import { useWords } from '../words/words-context.tsx'
import { useDesk } from './desk.tsx'
import style from './deck.module.css'

export function Deck() {
  const { room } = useDesk()
  return (
    <footer className={style.deck}>
      {room !== null && <CalmTrouble room={room} />}
      <div className={style.row} data-show={room?.show != null || undefined}>
        <CalmPress room={room} />
        {room !== null && <LastCue room={room} />}
        {room?.show != null && <GoPress room={room} show={room.show} />}
      </div>
    </footer>
  )
}

function CalmPress({ room }: { room: RoomStateReply | null }) {
  const words = useWords()
  const asks = useAsks()
  const asked = room === null ? null : asks.latestOf(room.id, ['calm'])
  const sending = asked?.state === 'sending' || asked?.state === 'trying'
  const on = room?.calm === true
  return (
    <button
      type="button"
      className={style.calm}
      aria-keyshortcuts="C"
      aria-busy={sending}
      data-on={on || undefined}
      disabled={room === null}
      onClick={() => {
        if (room !== null) asks.press(room.id, { kind: 'calm' })
      }}
    >
      <span className={style.word}>
        {on ? words.calm.on : sending ? words.calm.sending : words.calm.press}
      </span>
      <span className={style.hint}>{words.calm.hint}</span> <kbd>C</kbd>
    </button>
  )
}

/** Calm that has not reached the server is said out loud, for as long as it is tried and after. */
function CalmTrouble({ room }: { room: RoomStateReply }) {
  const words = useWords()
  const asks = useAsks()
  useTick(1_000)
  const asked = asks.latestOf(room.id, ['calm'])
  if (asked?.state === 'trying') {
    const reason = refusalWords(asked.refusal, words)
    const left = lengthOf(asked.until - monotonic(), words)
    return (
      <div className={style.trouble}>
        <RefusalNote
          words={{ ...reason, sentence: words.calm.unsent(reason.sentence, left) }}
          onRetry={null}
        />
        <Press kind="plain" onClick={() => asks.forget(asked.key)}>
          {words.calm.stopTrying}
        </Press>
      </div>
    )
  }
  if (asked?.state === 'refused') {
    const reason = refusalWords(asked.refusal, words)
    return (
      <div className={style.trouble}>
        <RefusalNote
          words={{ ...reason, sentence: words.calm.gaveUp(reason.sentence) }}
          onRetry={() => asks.again(asked.key)}
        />
      </div>
    )
  }
  return null
}
