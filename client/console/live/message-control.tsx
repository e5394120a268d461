/** What the house says on the wall, the way to say something, and one press to take it off. */
import { messageIn } from '../../../core/model/hall-message.ts'
import type { RoomStateReply } from '../../../core/protocol/http.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { clockOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { useMessagesWords } from '../words/messages/messages-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { useAsks } from './cue-asks.tsx'
import { useLive } from './live-context.tsx'
import { MessageSheet } from './message-sheet.tsx'
import style from './story-control.module.css'

export function MessageControl({ room }: { room: RoomStateReply }) {
  const { words, language } = useSpeech()
  const say = useMessagesWords()
  const { blocked, sheet, open, zone } = useDesk()
  const { kiosks } = useLive()
  const asks = useAsks()
  const asked = asks.latestOf(room.id, ['message'])
  const held = room.overrides.find((each) => each.aspect === 'message')
  const noWall = ![...kiosks.values()].some((each) => each.roomId === room.id && each.role === 'wall')
  return (
    <section className={style.story} aria-label={say.label}>
      <div className={style.now}>
        <h2>{say.label}</h2>
        {room.message === null ? (
          <p className={style.none}>{noWall ? say.noWall : say.none}</p>
        ) : (
          <p>
            {messageIn(room.message, language)}{' '}
            <small>
              {held?.holder.level === 'show'
                ? say.byShow
                : held?.until == null
                  ? say.untilTaken
                  : say.until(clockOf(held.until, zone))}
            </small>
          </p>
        )}
      </div>
      <div className={style.presses}>
        <Press
          kind="plain"
          blocked={blocked ?? (noWall ? say.noWall : null)}
          aria-keyshortcuts="M"
          onClick={() => open('message')}
        >
          {say.write} <kbd>M</kbd>
        </Press>
        {room.message !== null && held?.holder.level !== 'show' && (
          <Press
            kind="plain"
            blocked={blocked}
            onClick={() => asks.press(room.id, { kind: 'release', of: 'message', fadeMs: 0 })}
          >
            {say.takeOff}
          </Press>
        )}
      </div>
      {asked?.state === 'refused' && sheet !== 'message' && (
        <RefusalNote words={refusalWords(asked.refusal, words)} onRetry={() => asks.again(asked.key)} />
      )}
      {sheet === 'message' && <MessageSheet room={room} onClose={() => open(null)} />}
    </section>
  )
}
