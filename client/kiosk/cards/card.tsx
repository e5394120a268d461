/** A fact in the quiet: its sentence, its source, its date. For a while it stands in the place of what this is. */
import { CATALOGUE } from '../words/catalogue.ts'
import { heldTogether } from '../words/lines.ts'
import { STANDS_MS, type ShownCard } from './card-at.ts'

export function Card({ shown }: { shown: ShownCard | null }) {
  if (shown === null) return null
  const { card, language } = shown
  const { spoken, asOf } = CATALOGUE[language]
  return (
    <aside
      key={`${card.id} ${language}`}
      class="card words-box"
      style={{ '--stands': `${STANDS_MS}ms` }}
      lang={language}
      data-unsaid
      aria-label={spoken.card}
    >
      <p class="card-text">{heldTogether(card.text[language])}</p>
      <p class="card-source">
        {[card.source[language], card.asOf && asOf(card.asOf).replaceAll(' ', '\u00a0')]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </aside>
  )
}
