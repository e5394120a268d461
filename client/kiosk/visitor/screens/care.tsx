import type { Piece } from '../../piece.ts'
import { useHeld } from '../../parts/use-held.ts'
import { Lines } from '../../parts/lines.tsx'
import { Topics } from '../topics.tsx'
import type { Words } from '../../words/words.ts'
import type { FlowSnapshot } from '../flow.ts'
import { readingOf } from '../score.ts'
import { SettingSwitches } from '../setting-switches.tsx'
import { speaksIn } from '../../speech/speaks-in.ts'

/** Characters of a line of what is told here. */
const LIMIT = 34

/** What is told here, how long it takes, that one may leave, and how one would like it (VIS-3, VIS-6). */
export function Care({ piece, flow, words }: { piece: Piece; flow: FlowSnapshot; words: Words }) {
  const offered = useHeld(piece.offered)
  const { languages } = piece.exhibition.get().venue
  const { care } = words
  const seconds = offered.flatMap((story) => readingOf(story, words.tag, languages)?.score.seconds ?? [])
  const topics = [...new Set(offered.flatMap((story) => story.topics))]
  return (
    <div class="care-page">
      <div class="care">
        <h1 class="care-heading words-box">{care.heading}</h1>
        <p class="care-told words-box">
          <Lines text={care.told} limit={LIMIT} />
        </p>
        <p class="care-topics words-box">
          <Topics topics={topics} words={words} />
        </p>
      </div>
      <div class="deck words-touch">
        <p class="deck-sentence">
          {seconds.length > 0 && (
            <span data-say>{care.lengths(Math.min(...seconds), Math.max(...seconds))}</span>
          )}{' '}
          <span data-say>{care.leaving}</span>
        </p>
        <div class="deck-row">
          <button type="button" class="primary" data-first onClick={() => piece.send({ type: 'BEGIN' })}>
            {care.go}
          </button>
        </div>
        <SettingSwitches
          visitor={flow.context.visitor}
          words={words}
          speaks={speaksIn(piece, words.tag)}
          send={piece.send}
        />
      </div>
    </div>
  )
}
