import { useState } from 'react'
import type { DiffRun, DraftDifference, DeskStory } from '../../../core/protocol/stories.ts'
import { inQuotes } from '../../../core/model/quotation.ts'
import { useNow } from '../live/live-context.tsx'
import { Press } from '../parts/press.tsx'
import { momentOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { useConflictWords } from '../words/stories/conflict-words.ts'
import { useStoriesWords } from '../words/stories/use-stories-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { useDeskPeople, useDifference, useRevision, useStep } from './desk-queries.ts'
import { Refusals } from './refusals.tsx'
import type { Editor } from './use-editor.ts'
import style from './story-page.module.css'

/** Who did what when, newest first; each revision beside the one now, word by word, and the way back to it. */
export function HistoryPanel(props: { story: DeskStory; editor: Editor; readOnly: boolean }) {
  const say = useStoriesWords().history
  const { words, language } = useSpeech()
  const { zone } = useDesk()
  const now = useNow(60_000)
  const { story } = props
  const people = useDeskPeople().data?.items ?? []
  const [compared, setCompared] = useState<number | null>(null)
  const difference = useDifference(story.id, compared, story.revision)
  return (
    <ol className={`${style.panel} ${style.history}`}>
      {story.history.toReversed().map((entry, i) => (
        <li key={i}>
          <b>{people.find((each) => each.id === entry.by)?.name ?? entry.by}</b> {say.act[entry.act]}
          <br />
          <span className={style.quiet}>
            {momentOf(entry.at, now, zone, words)} · {say.revision(entry.revision)}
          </span>
          {entry.remark !== null && <p>{inQuotes(entry.remark, language)}</p>}
          {entry.revision < story.revision && isText(entry.act) && (
            <Press
              kind="quiet"
              aria-expanded={compared === entry.revision}
              onClick={() => setCompared(compared === entry.revision ? null : entry.revision)}
            >
              {say.compare}
            </Press>
          )}
          {compared === entry.revision && isText(entry.act) && difference.data !== undefined && (
            <>
              <Difference difference={difference.data} />
              {!props.readOnly && <Restore {...props} revision={entry.revision} />}
            </>
          )}
        </li>
      ))}
    </ol>
  )
}

function Restore({ story, editor, revision }: { story: DeskStory; editor: Editor; revision: number }) {
  const say = useStoriesWords()
  const { blocked } = useDesk()
  const earlier = useRevision(story.id, revision)
  const step = useStep(story.id)
  return (
    <div className={style.panel}>
      <p className={style.quiet}>{say.history.restoreWhat(revision)}</p>
      <Press
        kind="plain"
        blocked={blocked ?? (editor.isDirty ? say.findings.saveFirst : null)}
        onClick={() =>
          earlier.data !== undefined &&
          step.mutate(
            {
              act: 'revisions',
              body: { base: story.revision, draft: earlier.data.draft, restores: revision },
            },
            { onSuccess: editor.take },
          )
        }
      >
        {say.history.restore}
      </Press>
      {step.error !== null && <Refusals problem={step.error} />}
    </div>
  )
}

function isText(act: DeskStory['history'][number]['act']): boolean {
  return ['created', 'imported', 'saved', 'restored', 'replaced', 'read', 'unread'].includes(act)
}

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
