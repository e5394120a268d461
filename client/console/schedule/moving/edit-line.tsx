/** Above the calendar: how stretches are drawn elsewhere, what is being drawn, why it was not taken, and the way back. */
import { useEffect, useRef } from 'react'
import type { ScheduleReply } from '../../../../core/protocol/schedule.ts'
import { Press } from '../../parts/press.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { isCovered } from '../../parts/covered.ts'
import { isTyping } from '../../shell/keys.ts'
import { useMovingWords } from '../../words/schedule/moving-words.ts'
import { useScheduleWords } from '../../words/schedule/use-schedule-words.ts'
import { useSpeech } from '../../words/words-context.tsx'
import { ruleRefusal } from '../rule-refusal.ts'
import { useHoursWords } from './use-hours-words.ts'
import type { Moving } from './use-moving.ts'
import type { RuleEdits } from './use-rule-edits.ts'
import style from './moving.module.css'

export function EditLine(props: {
  schedule: ScheduleReply
  edits: RuleEdits
  moving: Moving | null
  /** Why what was drawn was not taken. */
  refused: string | null
  /** A stronger rule holds where the last edit put its stretch. */
  hidden: boolean
  blocked: string | null
}) {
  const say = useMovingWords()
  const schedule = useScheduleWords()
  const { words, language } = useSpeech()
  const hoursWords = useHoursWords()
  const { edits, moving, blocked } = props
  const changed = edits.last !== null && !edits.canUndo ? say.changedSince : null
  const changedBack = edits.lastUndone !== null && !edits.canRedo ? say.changedSinceUndo : null
  useHistoryKeys({
    undo: () => blocked === null && edits.undo(),
    redo: () => blocked === null && edits.redo(),
  })
  return (
    <div className={style.line}>
      <p role="status" data-refused={props.refused !== null || undefined}>
        {sentence()}
      </p>
      {moving === null && edits.last !== null && (
        <Step keys="Control+Z" blocked={blocked ?? changed} pending={edits.pending} onPress={edits.undo}>
          {say.undo}
        </Step>
      )}
      {moving === null && edits.lastUndone !== null && (
        <Step keys="Control+Y" blocked={blocked ?? changedBack} pending={edits.pending} onPress={edits.redo}>
          {say.redo}
        </Step>
      )}
      {edits.error !== null && (
        <RefusalNote words={ruleRefusal(edits.error.refusal, words, schedule, say)} onRetry={null} />
      )}
    </div>
  )

  function sentence(): string {
    if (moving !== null) {
      const what = `${moving.grip.rule.title[language]}: ${hoursWords(moving.hours)}.`
      return moving.by === 'keys' ? `${what} ${say.keepOrLeave}` : what
    }
    if (props.refused !== null) return props.refused
    if (edits.went !== null) return say.done[edits.went.to](edits.went.title[language])
    if (edits.last === null) return blocked ?? say.hint
    const done = say.done[edits.last.kind](edits.last.title[language])
    return props.hidden ? `${done} ${say.hidden}` : done
  }
}

/** One step back or forward, with its keys. */
function Step(props: {
  keys: 'Control+Z' | 'Control+Y'
  blocked: string | null
  pending: boolean
  onPress: () => void
  children: string
}) {
  return (
    <Press
      kind="quiet"
      blocked={props.blocked}
      aria-keyshortcuts={props.keys}
      aria-busy={props.pending}
      onClick={props.onPress}
    >
      {props.children} <kbd>{props.keys.replace('Control+', 'Ctrl ')}</kbd>
    </Press>
  )
}

/** By the letters' place on the board, as under a Kazakh or Russian layout. */
function useHistoryKeys(keys: { undo: () => void; redo: () => void }): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      if (event.code !== 'KeyZ' && (event.code !== 'KeyY' || event.shiftKey)) return
      if (isTyping(event.target) || isCovered()) return
      event.preventDefault()
      latest.current[event.code === 'KeyZ' && !event.shiftKey ? 'undo' : 'redo']()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}
