import { useHeld } from '../../parts/use-held.ts'
import type { Piece } from '../../piece.ts'
import { CATALOGUE } from '../../words/catalogue.ts'

/** The languages by their own names, large; nothing else is asked here. */
export function ChooseLanguage({ piece }: { piece: Piece }) {
  const { languages } = useHeld(piece.exhibition).venue
  return (
    <div class="choose-language words-touch">
      <h1 class="unseen">
        {languages.map((language) => (
          <span key={language} lang={language}>
            {CATALOGUE[language].spoken.languages}{' '}
          </span>
        ))}
      </h1>
      {languages.map((language, index) => (
        <button
          key={language}
          type="button"
          class="language words-box"
          lang={language}
          {...(index === 0 ? { 'data-first': true } : {})}
          onClick={() => piece.send({ type: 'LANGUAGE', language })}
        >
          {CATALOGUE[language].name}
        </button>
      ))}
    </div>
  )
}
