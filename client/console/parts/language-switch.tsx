import { LANGUAGES } from '../../../core/model/language.ts'
import { WORDS } from '../words/all.ts'
import { useSpeech } from '../words/words-context.tsx'
import style from './language-switch.module.css'

/** Each language by its own name, shortened as signs in Kazakhstan do; the choice is kept in this browser. */
export function LanguageSwitch() {
  const { language, words, choose } = useSpeech()
  return (
    <div className={style.switch} role="group" aria-label={words.common.language}>
      {LANGUAGES.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          title={WORDS[each].self}
          aria-pressed={each === language}
          onClick={() => choose(each)}
        >
          {WORDS[each].selfShort}
        </button>
      ))}
    </div>
  )
}
