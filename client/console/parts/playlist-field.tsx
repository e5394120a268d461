/** Stories in an order: added from a list, moved by one, taken out. */
import { MOST_LISTED } from '../../../core/model/playlist.ts'
import { useStories } from '../api/holdings.ts'
import { usePlaylistWords } from '../words/playlist/playlist-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { ChoiceField } from './fields.tsx'
import { Press } from './press.tsx'
import style from './playlist-field.module.css'

export function PlaylistField(props: {
  stories: readonly string[]
  /** What an empty list says; null: a list must have a story. */
  empty: string | null
  onChange: (stories: string[]) => void
}) {
  const { stories, onChange } = props
  const say = usePlaylistWords()
  const { language } = useSpeech()
  const known = useStories().data?.items ?? []
  const titleOf = (id: string) => known.find((each) => each.id === id)?.title[language] ?? say.gone(id)
  const free = known.filter(({ id }) => !stories.includes(id))
  const last = props.empty === null && stories.length === 1

  function moved(from: number, by: number): string[] {
    const next = [...stories]
    const [story] = next.splice(from, 1)
    next.splice(from + by, 0, story!)
    return next
  }

  return (
    <fieldset className={style.field}>
      <legend>{say.label}</legend>
      <p>{stories.length === 0 ? props.empty : say.hint}</p>
      <ol>
        {stories.map((id, i) => {
          const title = titleOf(id)
          return (
            <li key={id}>
              <span>{title}</span>
              <Press
                kind="quiet"
                aria-label={say.earlier(title)}
                disabled={i === 0}
                onClick={() => onChange(moved(i, -1))}
              >
                ↑
              </Press>
              <Press
                kind="quiet"
                aria-label={say.later(title)}
                disabled={i === stories.length - 1}
                onClick={() => onChange(moved(i, 1))}
              >
                ↓
              </Press>
              <Press
                kind="quiet"
                aria-label={say.remove(title)}
                disabled={last}
                onClick={() => onChange(stories.filter((each) => each !== id))}
              >
                ×
              </Press>
            </li>
          )
        })}
      </ol>
      {free.length > 0 && stories.length < MOST_LISTED && (
        <ChoiceField
          aria-label={say.add}
          value=""
          data={[
            { value: '', label: say.add },
            ...free.map(({ id, title }) => ({ value: id, label: title[language] })),
          ]}
          onChange={(event) => {
            const { value } = event.currentTarget
            if (value !== '') onChange([...stories, value])
          }}
        />
      )}
    </fieldset>
  )
}
