/** Two wrote at once: both differences side by side, and the choice. Closing it loses nothing; the text stays unsaved. */
import type { StoryDraft } from '../../../core/model/story-draft.ts'
import type { Conflict } from '../../../core/protocol/stories.ts'
import { useNow } from '../live/live-context.tsx'
import { Sheet } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { Press } from '../parts/press.tsx'
import { momentOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { useStoriesWords } from '../words/stories/use-stories-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { useDeskPeople } from './desk-queries.ts'
import { Difference } from './history-panel.tsx'

export function ConflictSheet(props: {
  conflict: Conflict
  yours: StoryDraft
  onTake: (draft: StoryDraft) => void
  onTheirs: () => void
  onLater: () => void
}) {
  const say = useStoriesWords().conflict
  const { words } = useSpeech()
  const { zone } = useDesk()
  const now = useNow(60_000)
  const people = useDeskPeople().data?.items ?? []
  const { conflict } = props
  const who = people.find((each) => each.id === conflict.by)?.name ?? conflict.by
  const { merged } = conflict
  return (
    <Sheet title={say.title} size="980px" onClose={props.onLater}>
      <div className={fields.form}>
        <p>{say.what(who, momentOf(conflict.at, now, zone, words))}</p>
        {merged !== null && <p>{say.mergedWhat}</p>}
        <div className={fields.pair}>
          <section>
            <h3>{say.theirs}</h3>
            <Difference difference={conflict.theirChanges} />
          </section>
          <section>
            <h3>{say.yours}</h3>
            <Difference difference={conflict.yourChanges} />
          </section>
        </div>
        <div className={fields.actions}>
          <Press kind="plain" onClick={props.onTheirs}>
            {say.takeTheirs}
          </Press>
          <Press kind={merged === null ? 'primary' : 'plain'} onClick={() => props.onTake(props.yours)}>
            {say.takeYours}
          </Press>
          {merged !== null && (
            <Press kind="primary" onClick={() => props.onTake(merged)}>
              {say.takeMerged}
            </Press>
          )}
        </div>
      </div>
    </Sheet>
  )
}
