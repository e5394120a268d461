import { LANGUAGES } from '../../../core/model/language.ts'
import { CATALOGUE } from '../words/catalogue.ts'

/** The code that staff type, large enough to be read from the door. */
export function Pairing({ code, sentence }: { code: string; sentence: string | null }) {
  return (
    <main class="pairing">
      <p class="pairing-code" translate={false}>
        {code}
      </p>
      {LANGUAGES.map((language) => (
        <p key={language} lang={language}>
          {CATALOGUE[language].pairing}
        </p>
      ))}
      {sentence !== null && sentence !== '' && (
        <p class="pairing-reason" lang="en">
          {sentence}
        </p>
      )}
    </main>
  )
}
