import type { RoomStateReply } from '../../../core/protocol/http.ts'
import { useStories, type StoryItem } from '../api/holdings.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { Refused } from '../api/ask.ts'
import { Sheet } from '../parts/fields.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { clockOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { useChildrenWords } from '../words/children/children-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import style from './story-sheet.module.css'

/** The stories on show; one press plays one. */
interface StorySheetProps {
  room: RoomStateReply
  onClose: () => void
  onPlay: (story: string) => void
}

export function StorySheet(props: StorySheetProps) {
  const children = useChildrenWords()
  const { zone } = useDesk()
  const { withheld } = props.room
  const rests =
    withheld === null
      ? null
      : children.resting(withheld.why, withheld.until === null ? null : clockOf(withheld.until, zone))
  const { words, language } = useSpeech()
  const stories = useStories()
  return (
    <Sheet title={words.story.choose} size="720px" onClose={props.onClose}>
      <p className={style.lead}>{words.story.restingOnly}</p>
      {stories.error instanceof Refused && (
        <RefusalNote
          words={refusalWords(stories.error.refusal, words)}
          onRetry={() => void stories.refetch()}
        />
      )}
      {stories.data?.items.length === 0 && <p>{words.story.empty}</p>}
      <ul className={style.stories}>
        {stories.data?.items.map((story) => (
          <li key={story.id}>
            <button
              type="button"
              aria-disabled={(story.sensitive && rests !== null) || undefined}
              title={(story.sensitive ? rests : null) ?? undefined}
              onClick={() => {
                if (!story.sensitive || rests === null) props.onPlay(story.id)
              }}
            >
              <b>{story.title[language]}</b>
              <span className={style.length}>{lengthWords(story.seconds[language])}</span>
              <span className={style.marks}>{marksOf(story).join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  )

  function marksOf(story: StoryItem): string[] {
    return [
      ...(story.composite ? [words.story.composite] : []),
      ...(story.sensitive ? [rests ?? words.story.sensitive] : []),
      ...(story.needsReview.length > 0 ? [words.story.needsReview(story.needsReview.join(', '))] : []),
    ]
  }
}

/** `2:05` */
function lengthWords(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`
}
