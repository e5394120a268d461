/**
 * Two wrote at once: what only one touched goes together by itself, and where both did a person chooses, place by
 * place. Closing it loses nothing; the text stays unsaved.
 */
import { useState } from 'react'
import type { Side } from '../../../core/editorial/choice.ts'
import { merge } from '../../../core/editorial/merge.ts'
import type { StoryDraft } from '../../../core/model/story-draft.ts'
import type { Conflict } from '../../../core/protocol/stories.ts'
import type { Refused } from '../api/ask.ts'
import { useNow } from '../live/live-context.tsx'
import { Sheet } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { Press } from '../parts/press.tsx'
import { momentOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { useConflictWords } from '../words/stories/conflict-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { ChoiceCard } from './choice-card.tsx'
import { useDeskPeople } from './desk-queries.ts'
import { Difference } from './difference.tsx'
import { Refusals } from './refusals.tsx'
import style from './conflict.module.css'

export function ConflictSheet(props: {
  conflict: Conflict
  saving: boolean
  /** `notTaken`: of what was written here something is not in it. */
  onSave: (draft: StoryDraft, notTaken: boolean) => void
  onTheirs: () => void
  onLater: () => void
  /** Why what is not taken could not be kept; nothing was decided then. */
  problem: Refused | null
}) {
  const say = useConflictWords()
  const { words } = useSpeech()
  const { zone, blocked } = useDesk()
  const now = useNow(60_000)
  const { conflict } = props
  const who = useOther(conflict.by)
  const drafts = { began: conflict.began, mine: conflict.yours, theirs: conflict.theirs }
  const [chosen, setChosen] = useState<readonly (Side | null)[]>([])
  const { choices, draft } = merge(drafts, chosen)
  const left = choices.filter((_, i) => (chosen[i] ?? null) === null).length
  const all = (side: Side) => setChosen(choices.map(() => side))
  return (
    <Sheet title={say.title(who)} size="1040px" onClose={props.onLater}>
      <div className={fields.form}>
        <p className={fields.lead}>{say.what(who, momentOf(conflict.at, now, zone, words))}</p>
        <p>{choices.length === 0 ? say.together(who) : say.places(choices.length, who)}</p>
        {choices.length > 1 && (
          <div className={style.all}>
            <Press kind="plain" onClick={() => all('theirs')}>
              {say.allTheirs(who)}
            </Press>
            <Press kind="plain" onClick={() => all('mine')}>
              {say.allMine(who)}
            </Press>
          </div>
        )}
        {choices.map((choice, i) => (
          <ChoiceCard
            key={i}
            choice={choice}
            who={who}
            chosen={chosen[i] ?? null}
            onChoose={(side) => setChosen(choices.map((_, k) => (k === i ? side : (chosen[k] ?? null))))}
          />
        ))}
        <div className={fields.pair}>
          <details className={style.changes} open={choices.length === 0}>
            <summary>{say.changedBy(who)}</summary>
            <Difference difference={conflict.theirChanges} />
          </details>
          <details className={style.changes} open={choices.length === 0}>
            <summary>{say.changedHere(who)}</summary>
            <Difference difference={conflict.yourChanges} />
          </details>
        </div>
        {props.problem !== null && <Refusals problem={props.problem} />}
        <div className={fields.actions}>
          <Press kind="quiet" onClick={props.onLater}>
            {say.later}
          </Press>
          <Press kind="plain" blocked={blocked} onClick={() => !props.saving && props.onTheirs()}>
            {say.takeTheirs}
          </Press>
          <Press
            kind="primary"
            aria-busy={props.saving}
            blocked={blocked ?? (left > 0 ? say.left(left) : null)}
            onClick={() => !props.saving && props.onSave(draft, chosen.includes('theirs'))}
          >
            {say.save}
          </Press>
        </div>
      </div>
    </Sheet>
  )
}

/** The name of whoever else saved; null where it was the same person in another tab. */
export function useOther(by: string): string | null {
  const { person } = useDesk()
  const people = useDeskPeople().data?.items ?? []
  return by === person.id ? null : (people.find((each) => each.id === by)?.name ?? by)
}
