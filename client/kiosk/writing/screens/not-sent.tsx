import type { Piece } from '../../piece.ts'
import type { Refusal } from '../../visitor/visit-model.ts'
import type { Words } from '../../words/words.ts'

interface NotSentProps {
  piece: Piece
  text: string
  refusal: Refusal
  words: Words
}

/** Said kindly and truly; the words are still there to be seen, and nothing waits on this screen to be sent later (END-2). */
export function NotSent({ piece, text, refusal, words }: NotSentProps) {
  const { notSent, wish, page } = words.booth
  const arrived = refusal === 'already-sent'
  return (
    <>
      {!arrived && (
        <p class="written words-box" data-unsaid tabIndex={0} aria-label={page.label}>
          {text}
        </p>
      )}
      <div class="not-sent deck words-touch words-box">
        <div role="alert">
          <h1 class="offer-sentence">{arrived ? notSent.arrived : notSent.heading}</h1>
          <p class="not-sent-why">
            {notSent.why[refusal]} {!arrived && notSent.still}
          </p>
        </div>
        <div class="deck-row">
          {arrived ? (
            <button type="button" class="primary" data-first onClick={() => piece.send({ type: 'FINISH' })}>
              {words.settings.close}
            </button>
          ) : (
            <>
              {refusal !== 'empty' && (
                <button type="button" class="primary" data-first onClick={() => piece.send({ type: 'SEND' })}>
                  {notSent.again}
                </button>
              )}
              <button type="button" onClick={() => piece.send({ type: 'BACK' })}>
                {wish.back}
              </button>
              <button type="button" onClick={() => piece.send({ type: 'LET.GO' })}>
                {page.letGo}
              </button>
            </>
          )}
        </div>
      </div>
    </>
  )
}
