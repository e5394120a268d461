/** What can be decided about the contribution that is open, and what stands in the way. */
import { DECLINE_REASONS, type DeclineReason } from '../../../core/model/kept-contribution.ts'
import type { InboxItem } from '../../../core/protocol/inbox.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { useDesk } from '../shell/desk.tsx'
import { useInboxWords } from '../words/inbox/use-inbox-words.ts'
import type { InboxWords } from '../words/inbox/words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { inboxReasonsOf, useDecide, type Decision } from './inbox-queries.ts'
import { useInboxKeys } from './use-inbox-keys.ts'
import type { Wording } from './use-wording.ts'
import style from './inbox-page.module.css'

interface DecisionsProps {
  item: InboxItem
  wording: Wording
  isEditing: boolean
  declining: boolean
  onDeclining: (declining: boolean) => void
  onEdit: () => void
  onDecided: (sentence: string, story?: string | null) => void
}

export function Decisions(props: DecisionsProps) {
  const { item, wording, isEditing, declining, onDeclining, onEdit, onDecided } = props
  const say = useInboxWords()
  const { words, language } = useSpeech()
  const desk = useDesk()
  const decide = useDecide()
  const { row, state } = item
  const { id } = row
  const isOpen = state.kind === 'open'
  const forWall = isOpen && row.wish === 'wall'
  /** Whoever changes the words does not approve them; keeping a detail changes none. */
  const changes = wording.text !== item.wall.text || wording.language !== item.wall.language
  const proposes = changes && wording.text !== item.text
  const obstacles = wording.isDirty
    ? []
    : // What is found in it is said where it is settled.
      item.ahead.filter(({ reason }) => !reason.code.endsWith('-detail'))
  const blocked =
    desk.blocked ??
    (decide.isPending || !wording.checked
      ? words.common.loading
      : wording.open.length > 0
        ? say.detail.open(wording.open.length)
        : (obstacles[0]?.words[language] ?? null))

  /** The line may leave its tray, and with it this page, before the answer is read: hence the promise. */
  function ask(decision: Decision, then: (item: InboxItem) => void): void {
    if (desk.blocked !== null || decide.isPending) return
    decide.mutateAsync({ id, ...decision }).then(then, () => undefined)
  }
  function approve(base: number): void {
    void decide.mutateAsync({ id, act: 'approve', body: { base } }).then(
      ({ state: next }) => onDecided(next.kind === 'open' ? say.said.approvedFirst : say.said.approvedBoth),
      () => undefined,
    )
  }
  function press(): void {
    if (!forWall || blocked !== null) return
    if (!wording.isDirty) return approve(item.wall.number)
    ask({ act: 'propose', body: wording.request() }, ({ wall }) => {
      if (wall.editors.includes(desk.person.id)) onDecided(say.said.proposed)
      else approve(wall.number)
    })
  }
  const plain = (act: 'reopen' | 'release' | 'attend'): void =>
    ask({ act, body: null }, () => onDecided(SAID[act](say)))
  function decline(reason: DeclineReason): void {
    onDeclining(false)
    ask({ act: 'decline', body: { reason } }, () => onDecided(say.said.declined))
  }

  useInboxKeys({
    KeyA: press,
    ...(isOpen && row.wish === 'wall' && { KeyN: () => onDeclining(!declining) }),
    ...(row.tray === 'held' && { KeyU: () => plain('release') }),
    ...(row.tray === 'calls' && { KeyM: () => plain('attend') }),
    ...(declining && {
      Escape: () => onDeclining(false),
      ...Object.fromEntries(DECLINE_REASONS.map((reason, i) => [`Digit${i + 1}`, () => decline(reason)])),
    }),
  })

  const reasons = inboxReasonsOf(decide.error)
  return (
    <footer className={style.decisions}>
      {forWall && obstacles.length > 0 && !wording.isDirty && (
        <ul className={style.obstacles}>
          {[...new Set(obstacles.map((each) => each.words[language]))].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {declining && (
        <div className={style.declining} role="group" aria-label={say.act.declineWhy}>
          <b>{say.act.declineWhy}</b>
          {DECLINE_REASONS.map((reason, i) => (
            <Press key={reason} kind="plain" onClick={() => decline(reason)}>
              {say.act.declineReason[reason]} <kbd>{i + 1}</kbd>
            </Press>
          ))}
        </div>
      )}
      <div className={style.presses}>
        {row.tray === 'calls' && (
          <Press kind="primary" blocked={desk.blocked} onClick={() => plain('attend')}>
            {say.act.attend} <kbd>M</kbd>
          </Press>
        )}
        {row.tray === 'held' && (
          <Press kind="primary" blocked={desk.blocked} onClick={() => plain('release')}>
            {say.act.release} <kbd>U</kbd>
          </Press>
        )}
        {forWall && row.tray !== 'held' && (
          <Press kind={row.tray === 'calls' ? 'plain' : 'primary'} blocked={blocked} onClick={press}>
            {proposes
              ? say.act.propose
              : item.wall.approvals.length > 0 && !wording.isDirty
                ? say.act.approveSecond
                : say.act.approve}{' '}
            <kbd>A</kbd>
          </Press>
        )}
        {forWall && (
          <Press kind="plain" aria-pressed={isEditing} onClick={onEdit}>
            {say.act.edit} <kbd>E</kbd>
          </Press>
        )}
        {forWall && (
          <Press kind="plain" aria-expanded={declining} onClick={() => onDeclining(!declining)}>
            {say.act.decline} <kbd>N</kbd>
          </Press>
        )}
        {(state.kind === 'declined' || state.kind === 'approved') && (
          <Press kind="plain" blocked={desk.blocked} onClick={() => plain('reopen')}>
            {say.act.reopen}
          </Press>
        )}
      </div>
      {reasons.length > 0 ? (
        <ul className={style.obstacles} role="alert">
          {[...new Set(reasons.map((each) => each.words[language]))].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : (
        decide.error !== null && (
          <RefusalNote words={refusalWords(decide.error.refusal, words)} onRetry={null} />
        )
      )}
    </footer>
  )
}

const SAID: Record<'reopen' | 'release' | 'attend', (say: InboxWords) => string> = {
  reopen: (say) => say.said.reopened,
  release: (say) => say.said.released,
  attend: (say) => say.said.attended,
}
