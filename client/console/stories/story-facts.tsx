import { Checkbox } from '@mantine/core'
import { LANGUAGES } from '../../../core/model/language.ts'
import { MOST_TOPICS, Teller, TOPICS, type Topic } from '../../../core/model/story.ts'
import type { StoryDraft } from '../../../core/model/story-draft.ts'
import { ChoiceField } from '../parts/fields.tsx'
import { useSignOffWords } from '../words/stories/sign-off-words.ts'
import { useStoriesWords } from '../words/stories/use-stories-words.ts'
import { useWords } from '../words/words-context.tsx'
import { hasOtherWords, signOff } from './draft-edits.ts'
import style from './story-page.module.css'

/** Who speaks, what it touches, for whom it is not, and in which languages a native speaker has agreed to it. */
export function StoryFacts(props: {
  draft: StoryDraft
  /** As it was last saved: only words that lie there can be signed off. */
  saved: StoryDraft
  readOnly: boolean
  onEdit: (change: (draft: StoryDraft) => StoryDraft, tag: string | null) => void
}) {
  const say = useStoriesWords().editor
  const sign = useSignOffWords()
  const { languages } = useWords()
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
        <div className={style.topics} data-part="topics">
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
      <fieldset className={style.signed}>
        <legend>{sign.title}</legend>
        <p className={style.quiet}>{sign.hint}</p>
        {LANGUAGES.filter((each) => draft.text[each] !== undefined).map((language) => (
          <Checkbox
            key={language}
            size="md"
            label={sign.read(languages[language])}
            data-sign-off={language}
            disabled={readOnly}
            {...(hasOtherWords(draft, props.saved, language) && {
              'aria-disabled': true,
              description: sign.saveFirst,
            })}
            checked={draft.review[language] === 'signed-off'}
            onChange={(event) => {
              if (hasOtherWords(draft, props.saved, language)) return
              const review = event.currentTarget.checked ? 'signed-off' : 'needs-native-review'
              onEdit((before) => signOff(before, language, review), null)
            }}
          />
        ))}
      </fieldset>
    </div>
  )
}
