/** What shall become of it: shown on the wall, read by the curators alone, or let go; print is a yes of its own (BOO-2). */
import { useState } from 'preact/hooks'
import type { Piece } from '../../piece.ts'
import type { FlowSnapshot } from '../../visitor/flow.ts'
import type { Words } from '../../words/words.ts'
import type { Booth } from '../booth.ts'
import { sentText } from '../page-text.ts'

type Chosen = 'wall' | 'curators' | 'let go'

export function Wish({
  piece,
  booth,
  flow,
  words,
}: {
  piece: Piece
  booth: Booth
  flow: FlowSnapshot
  words: Words
}) {
  const { wish: said } = words.booth
  const { visitor } = flow.context
  const [letsGo, setLetsGo] = useState(false)
  const chosen: Chosen | null = letsGo ? 'let go' : visitor.wish
  const printable = chosen === 'wall'
  const choose = (next: Chosen): void => {
    setLetsGo(next === 'let go')
    if (next !== 'let go') piece.send({ type: 'WISH', wish: next })
  }
  const way = (which: Chosen, name: string, note: string, first: boolean) => (
    <button
      type="button"
      class="way wish-way"
      role="radio"
      aria-checked={chosen === which}
      {...(first ? { 'data-first': true } : {})}
      onClick={() => choose(which)}
    >
      <span class="way-name setting" data-say>
        {name}
      </span>
      <span class="way-note" data-say>
        {note}
      </span>
    </button>
  )
  return (
    <div class="wish-whole">
      <p class="written words-box" data-unsaid tabIndex={0} aria-label={words.booth.page.label}>
        {/* As it is sent: signs that turn the direction of writing are not. */}
        {sentText(booth.draft.text())}
      </p>
      <div class="wish deck words-touch words-box">
        <h1 id="wish-heading" class="ways-heading">
          {said.heading}
        </h1>
        <div class="ways-row" role="radiogroup" aria-labelledby="wish-heading">
          {way('wall', said.wall, said.wallNote, true)}
          {way('curators', said.curators, said.curatorsNote, false)}
          {way('let go', said.letGo, said.letGoNote, false)}
        </div>
        <div class="wish-print">
          <button
            type="button"
            class="setting"
            aria-pressed={printable && visitor.print}
            aria-describedby="print-note"
            disabled={!printable}
            onClick={() => piece.send({ type: 'PRINT' })}
          >
            {said.print}
          </button>
          <span id="print-note" class="wish-print-note">
            {printable ? said.printNote : said.printOnlyWall}
          </span>
        </div>
        <div class="deck-row">
          <button type="button" onClick={() => piece.send({ type: 'BACK' })}>
            {said.back}
          </button>
          {chosen !== null && (
            <button
              type="button"
              class="primary"
              onClick={() => piece.send(letsGo ? { type: 'LET.GO' } : { type: 'SEND' })}
            >
              {letsGo ? said.letGo : said.send}
            </button>
          )}
        </div>
      </div>
    </div>
  )
}
