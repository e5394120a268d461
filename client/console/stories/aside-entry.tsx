/** In the history, for their writer alone: words that lost against a colleague's, to be read, taken up again, or let go. */
import { useState } from 'react'
import type { AsideEntry as Entry, DeskStory } from '../../../core/protocol/stories.ts'
import { useNow } from '../live/live-context.tsx'
import { ConfirmSheet } from '../parts/confirm-sheet.tsx'
import { Press } from '../parts/press.tsx'
import { momentOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { useAsideWords } from '../words/stories/aside-words.ts'
import { useStoriesWords } from '../words/stories/use-stories-words.ts'
import { useWords } from '../words/words-context.tsx'
import { useAside, useLetGo } from './desk-queries.ts'
import { Difference } from './difference.tsx'
import { Refusals } from './refusals.tsx'
import type { Editor } from './use-editor.ts'
import style from './story-page.module.css'

export function AsideEntry(props: { story: DeskStory; editor: Editor; entry: Entry; readOnly: boolean }) {
  const say = useAsideWords()
  const { history, findings } = useStoriesWords()
  const words = useWords()
  const { zone, blocked } = useDesk()
  const now = useNow(60_000)
  const { story, editor, entry } = props
  const [isOpen, setOpen] = useState(false)
  const [asking, setAsking] = useState(false)
  const aside = useAside(story.id, isOpen ? entry.n : null)
  const letGo = useLetGo(story.id)
  return (
    <li data-aside>
      <b>{say.title}</b>
      <br />
      <span className={style.quiet}>
        {momentOf(entry.at, now, zone, words)} · {say.writtenOn(history.revision(entry.base))}
      </span>
      <p className={style.quiet}>{say.onlyYou}</p>
      <Press kind="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {say.read}
      </Press>
      {isOpen && aside.error !== null && <Refusals problem={aside.error} />}
      {isOpen && aside.data !== undefined && (
        <div className={style.panel}>
          <Difference difference={aside.data.changes} />
          {!props.readOnly && <p className={style.quiet}>{say.goOnWhat}</p>}
          <div className={style.row}>
            {!props.readOnly && (
              <Press
                kind="plain"
                blocked={editor.isDirty || editor.offer !== null ? findings.saveFirst : null}
                onClick={() => editor.goOn({ base: entry.base, draft: aside.data.draft })}
              >
                {say.goOn}
              </Press>
            )}
            <Press kind="quiet" blocked={blocked} onClick={() => setAsking(true)}>
              {say.letGo}
            </Press>
          </div>
        </div>
      )}
      {asking && (
        <ConfirmSheet
          title={say.letGoTitle}
          what={say.letGoWhat}
          yes={say.letGo}
          pending={letGo.isPending}
          error={letGo.error}
          onYes={() => letGo.mutate(entry.n, { onSuccess: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  )
}
