import { Checkbox } from '@mantine/core'
import { Teller, TOPICS, type Topic } from '../../../core/model/story.ts'
import type { StoryDraft } from '../../../core/model/story-draft.ts'
import { ChoiceField } from '../parts/fields.tsx'
import { useStoriesWords } from '../words/stories/use-stories-words.ts'
import style from './story-page.module.css'

const MOST_TOPICS = 4

/** Who speaks, what it touches, for whom it is not. */
export function StoryFacts(props: {
  draft: StoryDraft
  readOnly: boolean
  onEdit: (change: (draft: StoryDraft) => StoryDraft, tag: string | null) => void
}) {
  const say = useStoriesWords().editor
  const { draft, readOnly, onEdit } = props
  return (
    <div className={style.facts}>
      <ChoiceField
        label={say.teller}
        value={draft.teller}
        disabled={readOnly}
        data={Teller.options.map((value) => ({ value, label: say.tellers[value] }))}
        onChange={(event) => {
          const teller = Teller.parse(event.currentTarget.value)
          onEdit((before) => ({ ...before, teller }), null)
        }}
      />
      <Checkbox.Group
        label={say.topics}
        description={say.topicsHint}
        value={[...draft.topics]}
        onChange={(chosen) => {
          const topics: Topic[] = TOPICS.filter((each) => chosen.includes(each)).slice(0, MOST_TOPICS)
          if (!readOnly) onEdit((before) => ({ ...before, topics }), null)
        }}
      >
        <div className={style.topics}>
          {TOPICS.map((topic) => (
            <Checkbox
              key={topic}
              size="md"
              value={topic}
              label={say.topicNames[topic]}
              disabled={readOnly || (draft.topics.length >= MOST_TOPICS && !draft.topics.includes(topic))}
            />
          ))}
        </div>
      </Checkbox.Group>
      <Checkbox
        size="md"
        label={say.sensitive}
        disabled={readOnly}
        checked={draft.sensitive}
        onChange={(event) => {
          const sensitive = event.currentTarget.checked
          onEdit((before) => ({ ...before, sensitive }), null)
        }}
      />
    </div>
  )
}
