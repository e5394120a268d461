import type { Refused } from '../api/ask.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { useWords } from '../words/words-context.tsx'
import { reasonsOf } from './desk-queries.ts'
import { ReasonList } from './reason-list.tsx'

/** Why the desk refused: all of its reasons, or, where it gave none, the sentence that fits the refusal. */
export function Refusals({ problem }: { problem: Refused }) {
  const words = useWords()
  const reasons = reasonsOf(problem)
  return reasons.length > 0 ? (
    <div role="alert">
      <ReasonList reasons={reasons} />
    </div>
  ) : (
    <RefusalNote words={refusalWords(problem.refusal, words)} onRetry={null} />
  )
}
