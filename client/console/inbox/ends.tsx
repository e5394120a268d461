/** Ends that cannot be undone, or lead elsewhere: each asks once more. */
import { useState } from 'react'
import type { InboxItem } from '../../../core/protocol/inbox.ts'
import { ConfirmSheet } from '../parts/confirm-sheet.tsx'
import { Press } from '../parts/press.tsx'
import { useDesk } from '../shell/desk.tsx'
import { useInboxWords } from '../words/inbox/use-inbox-words.ts'
import { useEnd } from './inbox-queries.ts'
import { useInboxKeys } from './use-inbox-keys.ts'

type Sheet = 'draft' | 'destroy' | 'take-down'

export function Ends(props: {
  item: InboxItem
  onDecided: (sentence: string, story?: string | null) => void
}) {
  const { item, onDecided } = props
  const say = useInboxWords()
  const desk = useDesk()
  const end = useEnd()
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const { row, state } = item
  const askDestroy = (): void => setSheet(state.kind === 'on-wall' ? 'take-down' : 'destroy')
  useInboxKeys({ Backspace: askDestroy, Delete: askDestroy })
  return (
    <>
      {state.kind === 'open' && row.wish === 'wall' && desk.may('edit') && (
        <Press kind="quiet" onClick={() => setSheet('draft')}>
          {say.act.draft}
        </Press>
      )}
      <Press kind="quiet" onClick={askDestroy}>
        {state.kind === 'on-wall' ? say.act.takeDown : say.act.destroy} <kbd>⌫</kbd>
      </Press>
      {sheet !== null && (
        <ConfirmSheet
          {...confirmation(sheet)}
          pending={end.isPending}
          error={end.error}
          onClose={() => setSheet(null)}
          onYes={() =>
            void end.mutateAsync({ id: row.id, act: sheet }).then(
              (outcome) => {
                if ('story' in outcome) onDecided(say.said.drafted, outcome.story)
                else onDecided(sheet === 'destroy' ? say.said.destroyed : say.said.takenDown)
              },
              () => undefined,
            )
          }
        />
      )}
    </>
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
