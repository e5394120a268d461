import type { Words } from '../words/words.ts'
import type { GoesWith } from './goes-with.ts'
import type { FlowEvent } from './visit-model.ts'

/** Asks whether anybody is there; any touch is an answer (VIS-7). */
export function IdleWarning({
  words,
  left,
  goes,
  send,
}: {
  words: Words
  left: number
  /** What is lost with the visit. */
  goes: GoesWith | null
  send: (event: FlowEvent) => void
}) {
  return (
    <div
      class="idle deck words-touch"
      role="alertdialog"
      aria-labelledby="idle-question"
      aria-describedby={goes === null ? undefined : 'idle-goes'}
    >
      <p id="idle-question" class="idle-question words-box">
        {words.idle.question}
      </p>
      <p class="idle-left" aria-live="off">
        {words.idle.left(left)}
      </p>
      {goes !== null && (
        <p id="idle-goes" class="idle-goes">
          {words.idle.goes[goes]}
        </p>
      )}
      <button type="button" class="primary" data-first onClick={() => send({ type: 'ACTIVITY' })}>
        {words.idle.stay}
      </button>
    </div>
  )
}
