import type { SpokenReason } from '../../../core/protocol/stories.ts'
import { useSpeech } from '../words/words-context.tsx'
import style from './story-page.module.css'

/** All reasons at once, so that nobody mends one only to meet the next. */
export function ReasonList({ reasons }: { reasons: readonly SpokenReason[] }) {
  const { language } = useSpeech()
  const sentences = [...new Set(reasons.map(({ words }) => words[language]))]
  return (
    <ul className={style.reasons}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
