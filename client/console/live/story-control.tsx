/** The story that sounds by a cue, and the way to play another. What a visitor chose is nobody's to see here. */
import type { RoomStateReply } from '../../../core/protocol/http.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { clockOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { useWords } from '../words/words-context.tsx'
import { useAsks } from './cue-asks.tsx'
import { StorySheet } from './story-sheet.tsx'
import { useNames } from './use-names.ts'
import style from './story-control.module.css'

export function StoryControl({ room }: { room: RoomStateReply }) {
  const words = useWords()
  const names = useNames()
  const { blocked, sheet, open, zone } = useDesk()
  const asks = useAsks()
  const asked = asks.latestOf(room.id, ['story', 'stopStory'])
  const playing = room.overrides.find((each) => each.aspect === 'story')
  const held = room.calm || room.alarm ? words.story.heldByMode : null
  return (
    <section className={style.story} aria-label={words.story.label}>
      <div className={style.now}>
        <h2>{words.story.label}</h2>
        {room.story === null ? (
          <p className={style.none}>{words.story.none}</p>
        ) : (
          <p>
            {words.story.playing(names.story(room.story))}{' '}
            {playing !== undefined && playing.until !== null && (
              <small>{words.story.until(clockOf(playing.until, zone))}</small>
            )}
          </p>
        )}
      </div>
      <div className={style.presses}>
        <Press kind="plain" blocked={blocked ?? held} aria-keyshortcuts="S" onClick={() => open('stories')}>
          {words.story.choose} <kbd>S</kbd>
        </Press>
        {room.story !== null && (
          <Press
            kind="plain"
            blocked={blocked}
            aria-keyshortcuts="."
            onClick={() => asks.press(room.id, { kind: 'stopStory' })}
          >
            {words.story.stop} <kbd>.</kbd>
          </Press>
        )}
      </div>
      {asked?.state === 'refused' && (
        <RefusalNote words={refusalWords(asked.refusal, words)} onRetry={() => asks.again(asked.key)} />
      )}
      {sheet === 'stories' && (
        <StorySheet
          room={room}
          onClose={() => open(null)}
          onPlay={(story) => {
            asks.press(room.id, { kind: 'story', story })
            open(null)
          }}
        />
      )}
    </section>
  )
}
