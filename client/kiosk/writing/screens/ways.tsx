import { useHeld } from '../../parts/use-held.ts'
import type { Piece } from '../../piece.ts'
import type { Words } from '../../words/words.ts'
import type { Booth, BoothStanding } from '../booth.ts'

/** In a booth one listens, writes, or takes back. Where nobody may write, it says why (BOO-5, CON-9, SEC-8). */
export function Ways({ piece, booth, words }: { piece: Piece; booth: Booth; words: Words }) {
  const standing = useHeld(booth.standing)
  const { ways } = words.booth
  const closed = whyClosed(standing)
  return (
    <div class="ways deck words-touch">
      <h1 class="ways-heading words-box">{ways.heading}</h1>
      <div class="ways-row">
        <button type="button" class="way" data-first onClick={() => piece.send({ type: 'LISTEN' })}>
          <span class="way-name words-box" data-say>
            {ways.listen}
          </span>
          <span class="way-note words-box" data-say>
            {ways.listenNote}
          </span>
        </button>
        {closed === null ? (
          <button type="button" class="way" onClick={() => piece.send({ type: 'WRITE' })}>
            <span class="way-name words-box" data-say>
              {ways.write}
            </span>
            <span class="way-note words-box" data-say>
              {ways.writeNote}
            </span>
          </button>
        ) : (
          <div class="way way-closed" role="status">
            <p class="way-note words-box">{ways.closed[closed]}</p>
          </div>
        )}
        <button type="button" class="way" onClick={() => piece.send({ type: 'TAKE.BACK' })}>
          <span class="way-name words-box" data-say>
            {ways.takeBack}
          </span>
          <span class="way-note words-box" data-say>
            {ways.takeBackNote}
          </span>
        </button>
      </div>
    </div>
  )
}

/** One reason is enough for whoever stands there; the console names them all. */
function whyClosed(standing: BoothStanding) {
  return standing === 'away' ? 'away' : (standing.reasons[0] ?? null)
}
