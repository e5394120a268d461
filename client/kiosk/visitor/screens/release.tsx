import type { Words } from '../../words/words.ts'
import type { Answer } from '../../../../core/model/answer.ts'
import type { Farewell, Visitor } from '../visit-model.ts'

/** The light goes back; with an answer a little warmer, and the answer is seen once more. */
export function Release({ visitor, words }: { visitor: Visitor; words: Words }) {
  const { answer, farewell } = visitor
  const answered = farewell === 'returned' ? answer : null
  const said = answered && saidOf(answered, words)
  return (
    <div class="farewell words-box" role="status">
      {said && <p class="farewell-answer">{said}</p>}
      <p>{answered ? words.release.warmer : farewellOf(farewell, words)}</p>
    </div>
  )
}

function farewellOf(farewell: Farewell, { release, booth }: Words): string {
  switch (farewell) {
    case 'sent':
      return booth.sent
    case 'let-go':
      return booth.letGone
    default:
      return release[farewell]
  }
}

function saidOf(answer: Answer, { reflect }: Words): string | null {
  switch (answer.kind) {
    case 'light':
      return null
    case 'word':
      return reflect.words[answer.word]
    case 'act':
      return reflect.acts[answer.act]
    default:
      return answer satisfies never
  }
}
