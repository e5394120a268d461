/** What can be decided about the contribution that is open, and what stands in the way. */
import { useState } from 'react'
import { DECLINE_REASONS, type DeclineReason } from '../../../core/model/kept-contribution.ts'
import type { InboxItem } from '../../../core/protocol/inbox.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { ConfirmSheet } from '../parts/confirm-sheet.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { useDesk } from '../shell/desk.tsx'
import { useInboxWords } from '../words/inbox/use-inbox-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { inboxReasonsOf, useDecide, useEnd } from './inbox-queries.ts'
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

type Sheet = 'draft' | 'destroy' | 'take-down'

export function Decisions(props: DecisionsProps) {
  const { item, wording, isEditing, declining, onDeclining, onEdit, onDecided } = props
  const say = useInboxWords()
  const { words, language } = useSpeech()
  const desk = useDesk()
  const decide = useDecide()
  const end = useEnd()
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const { row, state } = item
  const { id } = row
  const isOpen = state.kind === 'open'
  const forWall = isOpen && row.wish === 'wall'
  const mine = wording.isDirty ? desk.person.id : null
  /** Whoever changes the words does not approve them; keeping a detail changes none. */
  const changes = wording.text !== item.wall.text || wording.language !== item.wall.language
  const proposes = changes && wording.text !== item.text
  const obstacles = wording.isDirty
    ? []
    : item.ahead.filter(({ reason }) => !reason.code.endsWith('-detail') || wording.open.length > 0)
  const blocked =
    desk.blocked ??
    (decide.isPending || !wording.checked
      ? words.common.loading
      : wording.open.length > 0
        ? say.detail.open(wording.open.length)
        : (obstacles[0]?.words[language] ?? null))

  function approve(base: number): void {
    decide.mutate(
      { id, act: 'approve', body: { base } },
      {
        onSuccess: ({ state: next }) =>
          onDecided(next.kind === 'open' ? say.said.approvedFirst : say.said.approvedBoth),
      },
    )
  }
  function press(): void {
    if (!forWall || blocked !== null) return
    if (!wording.isDirty) return approve(item.wall.number)
    decide.mutate(
      { id, act: 'propose', body: wording.request() },
      {
        onSuccess: ({ wall }) => {
          if (mine !== null && wall.editors.includes(mine)) onDecided(say.said.proposed)
          else approve(wall.number)
        },
      },
    )
  }
  function plain(act: 'reopen' | 'release' | 'attend', sentence: string | null): void {
    if (desk.blocked !== null || decide.isPending) return
    decide.mutate(
      { id, act, body: null },
      { onSuccess: () => (sentence === null ? undefined : onDecided(sentence)) },
    )
  }
  function decline(reason: DeclineReason): void {
    onDeclining(false)
    decide.mutate({ id, act: 'decline', body: { reason } }, { onSuccess: () => onDecided(say.said.declined) })
  }
  const askDestroy = (): void => setSheet(state.kind === 'on-wall' ? 'take-down' : 'destroy')

  useInboxKeys({
    KeyA: press,
    ...(isOpen && row.wish === 'wall' && { KeyN: () => onDeclining(!declining) }),
    ...(row.tray === 'held' && { KeyU: () => plain('release', null) }),
    ...(row.tray === 'calls' && { KeyM: () => plain('attend', null) }),
    Backspace: askDestroy,
    Delete: askDestroy,
    ...(declining && {
      Escape: () => onDeclining(false),
      ...Object.fromEntries(DECLINE_REASONS.map((reason, i) => [`Digit${i + 1}`, () => decline(reason)])),
    }),
  })

  const reasons = inboxReasonsOf(decide.error ?? end.error)
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
          <Press kind="primary" blocked={desk.blocked} onClick={() => plain('attend', null)}>
            {say.act.attend} <kbd>M</kbd>
          </Press>
        )}
        {row.tray === 'held' && (
          <Press kind="primary" blocked={desk.blocked} onClick={() => plain('release', null)}>
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
          <Press kind="plain" blocked={desk.blocked} onClick={() => plain('reopen', say.said.reopened)}>
            {say.act.reopen}
          </Press>
        )}
        {forWall && desk.may('edit') && (
          <Press kind="quiet" onClick={() => setSheet('draft')}>
            {say.act.draft}
          </Press>
        )}
        <Press kind="quiet" className={style.last} onClick={askDestroy}>
          {state.kind === 'on-wall' ? say.act.takeDown : say.act.destroy} <kbd>⌫</kbd>
        </Press>
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
      {sheet !== null && (
        <ConfirmSheet
          {...confirmation(sheet)}
          pending={end.isPending}
          error={end.error}
          onClose={() => setSheet(null)}
          onYes={() =>
            end.mutate(
              { id, act: sheet },
              {
                onSuccess: (outcome) => {
                  setSheet(null)
                  if ('story' in outcome) onDecided(say.said.drafted, outcome.story)
                  else onDecided(sheet === 'destroy' ? say.said.destroyed : say.said.takenDown)
                },
              },
            )
          }
        />
      )}
    </footer>
  )

  function confirmation(of: Sheet): { title: string; what: string; yes: string } {
    switch (of) {
      case 'draft':
        return { title: say.act.draftTitle, what: say.act.draftWhat, yes: say.act.draft }
      case 'destroy':
        return { title: say.act.destroyTitle, what: say.act.destroyWhat, yes: say.act.destroy }
      case 'take-down':
        return { title: say.act.takeDownTitle, what: say.act.takeDownWhat, yes: say.act.takeDown }
      default:
        return of satisfies never
    }
  }
}
