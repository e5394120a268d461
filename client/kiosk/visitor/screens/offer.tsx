import { heldTogether } from '../../words/lines.ts'
import type { Words } from '../../words/words.ts'
import type { FlowEvent } from '../visit-model.ts'

/** After the silence: where one may turn, another story, or to let the light go. */
export function Offer({ words, send }: { words: Words; send: (event: FlowEvent) => void }) {
  return (
    <div class="offer deck words-touch words-box">
      <p class="offer-sentence">{heldTogether(words.offer.sentence)}</p>
      <div class="deck-row">
        <button type="button" class="primary" onClick={() => send({ type: 'SUPPORT' })}>
          {words.offer.support}
        </button>
        <button type="button" onClick={() => send({ type: 'ANOTHER' })}>
          {words.offer.another}
        </button>
        <button type="button" data-first onClick={() => send({ type: 'FINISH' })}>
          {words.offer.finish}
        </button>
      </div>
    </div>
  )
}
