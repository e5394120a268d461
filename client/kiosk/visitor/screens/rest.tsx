import type { Language } from '../../../../core/model/language.ts'
import { CATALOGUE } from '../../words/catalogue.ts'
import type { FlowEvent } from '../flow.ts'

/** The resting screen: what this is, in every language, and an invitation. */
export function Rest({
  languages,
  send,
}: {
  languages: readonly Language[]
  send: (event: FlowEvent) => void
}) {
  return (
    <div class="rest">
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
                onClick={() => send({ type: 'LANGUAGE', language })}
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
