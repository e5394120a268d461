import { Card } from '../../cards/card.tsx'
import type { ShownCard } from '../../cards/card-at.ts'
import { Passing } from '../../parts/passing.tsx'
import type { Piece } from '../../piece.ts'
import { CATALOGUE } from '../../words/catalogue.ts'
import type { FlowSnapshot } from '../flow.ts'

/**
 * The resting screen: the picture alone, an invitation in one language after the other, now and then a fact. Whoever passes
 * a booth sees that one can write there, while one can.
 */
export function Rest({ piece, flow, card }: { piece: Piece; flow: FlowSnapshot; card: ShownCard | null }) {
  const { languages } = piece.exhibition.get().venue
  const { turn, booth } = flow.context
  const language = languages[turn % languages.length] ?? 'kk'
  const { rest } = CATALOGUE[language]
  return (
    <div class={card ? 'rest rest-with-card' : 'rest'}>
      <Card shown={card} />
      <h1 class="unseen">Untold</h1>
      {flow.matches({ visit: { rest: 'invite' } }) && (
        <Passing id={`${turn}`} going="gently">
          <div class="invitation" lang={language}>
            <p class="rest-sentence words-box">{rest.sentence}</p>
            <button
              type="button"
              class="rest-invite words-touch words-box"
              onClick={() => piece.send({ type: 'LANGUAGE', language })}
            >
              {booth === 'open' ? rest.inviteBooth : rest.invite}
            </button>
          </div>
        </Passing>
      )}
    </div>
  )
}
