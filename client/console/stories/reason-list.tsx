import type { ReactNode } from 'react'
import type { SpokenReason } from '../../../core/protocol/stories.ts'
import { datedMomentOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { useSpeech } from '../words/words-context.tsx'
import { reasonSentence } from './reason-sentence.ts'
import style from './story-page.module.css'

/**
 * All reasons at once, so that nobody mends one only to meet the next. `onGo` leads to where one is mended; a reason of
 * no place on this page is only read.
 */
export function ReasonList(props: {
  reasons: readonly SpokenReason[]
  onGo?: (reason: SpokenReason['reason']) => void
  /** A press that mends one where it is read; null where a person must. */
  mend?: (reason: SpokenReason['reason']) => ReactNode
}) {
  const { words, language } = useSpeech()
  const { zone } = useDesk()
  const said = (each: SpokenReason) => reasonSentence(each, language, (at) => datedMomentOf(at, zone, words))
  const once = new Map(props.reasons.map((each) => [said(each), each.reason]))
  return (
    <ul className={style.reasons}>
      {[...once].map(([sentence, reason]) => (
        <li key={sentence}>
          {props.onGo !== undefined && isOnPage(reason) ? (
            <button type="button" className={style.lead} onClick={() => props.onGo?.(reason)}>
              {sentence}
            </button>
          ) : (
            sentence
          )}
          {props.mend?.(reason)}
        </li>
      ))}
    </ul>
  )
}

function isOnPage(reason: SpokenReason['reason']): boolean {
  return reason.code === 'no-topic' || 'place' in reason
}
