/** Context cards: what is shown, what has aged, and what was retired. */
import { useState } from 'react'
import type { FactView } from '../../../core/protocol/facts.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { useNow } from '../live/live-context.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import rows from '../parts/rows.module.css'
import { Sign } from '../parts/sign.tsx'
import { fullDateOf, momentOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { useSettingsWords } from '../words/settings/use-settings-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { FactSheet } from './fact-sheet.tsx'
import { useChangeFact, useFacts, useUndoFact } from './fact-queries.ts'
import { ListPanel } from './list-panel.tsx'
import style from './settings-page.module.css'

export function FactsPanel() {
  const [open, setOpen] = useState<'add' | FactView | null>(null)
  return (
    <ListPanel
      say={useSettingsWords().facts}
      list={useFacts()}
      onAdd={() => setOpen('add')}
      row={(fact) => <FactRow key={fact.card.id} fact={fact} onChange={() => setOpen(fact)} />}
    >
      {open !== null && <FactSheet fact={open === 'add' ? null : open} onClose={() => setOpen(null)} />}
    </ListPanel>
  )
}

function FactRow({ fact, onChange }: { fact: FactView; onChange: () => void }) {
  const say = useSettingsWords().facts
  const { words, language } = useSpeech()
  const { blocked, zone } = useDesk()
  const now = useNow(60_000)
  const { card, retired, revision } = fact
  const change = useChangeFact(card.id)
  const undo = useUndoFact(card.id)
  const error = change.error ?? undo.error
  const label = (press: string): string => `${press}: ${card.id}`
  return (
    <tr className={fact.inForce ? undefined : rows.over}>
      <td className={style.fact}>
        {card.text[language]}
        <small>
          {card.source[language]}
          {card.asOf !== null && `, ${card.asOf}`}
        </small>
        {error !== null && <RefusalNote words={refusalWords(error.refusal, words)} onRetry={null} />}
      </td>
      <td>
        <div className={rows.state}>
          <Sign kind={fact.inForce ? 'well' : 'none'} /> {standing()}
          <small>
            {fact.at === null ? say.shipped : say.by(fact.by, momentOf(fact.at, now, zone, words))}
          </small>
        </div>
      </td>
      <td>
        <div className={rows.actions}>
          {fact.undoable && (
            <Press
              kind="quiet"
              blocked={blocked}
              aria-label={label(say.undo)}
              onClick={() => !undo.isPending && undo.mutate(revision)}
            >
              {say.undo}
            </Press>
          )}
          <Press kind="quiet" blocked={blocked} aria-label={label(say.change)} onClick={onChange}>
            {say.change}
          </Press>
          <Press
            kind="quiet"
            blocked={blocked}
            aria-label={label(retired ? say.back : say.retire)}
            onClick={() => !change.isPending && change.mutate({ revision, card, retired: !retired })}
          >
            {retired ? say.back : say.retire}
          </Press>
        </div>
      </td>
    </tr>
  )

  function standing(): string {
    if (retired) return say.retired
    if (card.supersededBy !== null) return say.replaced
    if (card.expires === null) return say.shown
    const ends = Date.parse(card.expires)
    const date = fullDateOf(ends, 'UTC', words)
    return fact.inForce ? `${say.shown}, ${say.until(date)}` : say.aged(date)
  }
}
