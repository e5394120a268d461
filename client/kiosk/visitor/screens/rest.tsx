import { Card } from '../../cards/card.tsx'
import type { ShownCard } from '../../cards/card-at.ts'
import type { Piece } from '../../piece.ts'
import { CATALOGUE } from '../../words/catalogue.ts'

/** The resting screen: what this is, in every language, and an invitation; now and then a fact in the quiet. */
export function Rest({ piece, card }: { piece: Piece; card: ShownCard | null }) {
  const { languages } = piece.exhibition.get().venue
  return (
    <div class={card ? 'rest rest-with-card' : 'rest'}>
      <Card shown={card} />
      <h1 class="rest-title">Untold</h1>
      <ul class="rest-languages">
        {languages.map((language) => {
          const { rest } = CATALOGUE[language]
          return (
            <li key={language} lang={language}>
              <p class="rest-sentence words-box">{rest.sentence}</p>
              <button
                type="button"
                class="rest-invite words-touch"
                onClick={() => piece.send({ type: 'LANGUAGE', language })}
              >
                {rest.invite}
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
