/** The card to print and hang: one page a language. */
import { LANGUAGES } from '../../../core/model/language.ts'
import { Press } from '../parts/press.tsx'
import { CARD_WORDS } from '../words/day/card-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import style from './card.module.css'

export function CardPanel() {
  const { language } = useSpeech()
  const own = CARD_WORDS[language]
  // The reader's own language first, the others beneath: whoever works here next may read another.
  const order = [language, ...LANGUAGES.filter((each) => each !== language)]
  return (
    <div>
      <p className={style.intro} data-print="never">
        {own.intro}
        <Press kind="plain" onClick={() => window.print()}>
          {own.print}
        </Press>
      </p>
      {order.map((each) => {
        const say = CARD_WORDS[each]
        return (
          <article key={each} lang={each} className={style.card}>
            <h2>{say.title}</h2>
            <p className={style.lead}>{say.lead}</p>
            <div className={style.parts}>
              {say.parts.map((part) => (
                <section key={part.title}>
                  <h3>{part.title}</h3>
                  <ol>
                    {part.steps.map((step) => (
                      <li key={step}>{step}</li>
                    ))}
                  </ol>
                </section>
              ))}
            </div>
            <p className={style.call}>{say.call}</p>
          </article>
        )
      })}
    </div>
  )
}
