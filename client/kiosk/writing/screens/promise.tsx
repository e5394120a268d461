import { Lines } from '../../parts/lines.tsx'
import type { Piece } from '../../piece.ts'
import { SettingSwitches } from '../../visitor/setting-switches.tsx'
import { speaksIn } from '../../speech/speaks-in.ts'
import type { Visitor } from '../../visitor/visit-model.ts'
import type { Words } from '../../words/words.ts'

/** Characters of a line. */
const LIMIT = 32

/** Before the first letter: nobody will answer or come; and where somebody does, beside it (BOO-2). */
export function Promise({ piece, visitor, words }: { piece: Piece; visitor: Visitor; words: Words }) {
  const { promise } = words.booth
  return (
    <div class="care-page">
      <div class="care promise">
        <h1 class="care-told words-box">
          {promise.heading.split(/(?<=\.) /u).map((sentence) => (
            <Lines key={sentence} text={sentence} limit={LIMIT} />
          ))}
        </h1>
        <p class="care-topics words-box">{promise.explain}</p>
      </div>
      <div class="deck words-touch">
        <div class="deck-row">
          <button type="button" class="primary" data-first onClick={() => piece.send({ type: 'BEGIN' })}>
            {promise.begin}
          </button>
          <button type="button" class="promise-support" onClick={() => piece.send({ type: 'SUPPORT' })}>
            {words.offer.support}
          </button>
          <button type="button" onClick={() => piece.send({ type: 'BACK' })}>
            {words.back}
          </button>
        </div>
        <SettingSwitches
          visitor={visitor}
          words={words}
          speaks={speaksIn(piece, words.tag)}
          send={piece.send}
        />
      </div>
    </div>
  )
}
