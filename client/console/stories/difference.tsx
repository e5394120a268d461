/** How two texts of a story differ, word by word. */
import type { DiffRun, DraftDifference } from '../../../core/protocol/stories.ts'
import { useConflictWords } from '../words/stories/conflict-words.ts'
import { useStoriesWords } from '../words/stories/use-stories-words.ts'
import style from './story-page.module.css'

export function Difference({ difference }: { difference: DraftDifference }) {
  const say = useStoriesWords()
  const conflict = useConflictWords()
  if (difference.passages.length === 0 && difference.fields.length === 0)
    return <p className={style.quiet}>{say.history.noDifference}</p>
  return (
    <div className={style.difference}>
      {difference.passages.map((passage, i) => (
        <p key={i} lang={passage.language}>
          <Runs runs={passage.runs} />
        </p>
      ))}
      {difference.fields.length > 0 && (
        <p className={style.quiet}>
          {conflict.alsoChanged} {difference.fields.map((field) => conflict.fields[field]).join(', ')}
        </p>
      )}
    </div>
  )
}

/** What is gone struck out, what is new underlined; by word and by mark, not by colour alone. */
export function Runs({ runs }: { runs: readonly DiffRun[] }) {
  return runs.map(({ kind, text }, i) => {
    switch (kind) {
      case 'same':
        return text
      case 'gone':
        return <del key={i}>{text}</del>
      case 'new':
        return <ins key={i}>{text}</ins>
      default:
        return kind satisfies never
    }
  })
}
