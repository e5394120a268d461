import { useState } from 'react'
import type { DeskStory } from '../../../core/protocol/stories.ts'
import { inQuotes } from '../../../core/model/quotation.ts'
import { useNow } from '../live/live-context.tsx'
import { Press } from '../parts/press.tsx'
import { momentOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { useStoriesWords } from '../words/stories/use-stories-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { useDeskPeople, useDifference, useRevision, useStep } from './desk-queries.ts'
import { Difference } from './difference.tsx'
import { AsideEntry } from './aside-entry.tsx'
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
  // One beneath another as they came about; of the same instant, what was laid aside lies under what took its place.
  const lines = [...story.asides.toReversed(), ...story.history].toSorted((a, b) => a.at - b.at).toReversed()
  return (
    <ol className={`${style.panel} ${style.history}`}>
      {lines.map((entry, i) =>
        'n' in entry ? (
          <AsideEntry key={`aside-${entry.n}`} {...props} entry={entry} />
        ) : (
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
        ),
      )}
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
