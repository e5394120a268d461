import type { Language } from '../../../../core/model/language.ts'
import type { Piece } from '../../piece.ts'
import type { Words } from '../../words/words.ts'
import type { FlowSnapshot } from '../flow.ts'
import { readingOf } from '../score.ts'
import { SettingSwitches } from '../setting-switches.tsx'
import { sideOf } from '../side-of.ts'

/** What it is about, how long it takes, that one may leave: before anything sounds (VIS-3). */
export function Care({
  piece,
  flow,
  words,
  language,
}: {
  piece: Piece
  flow: FlowSnapshot
  words: Words
  language: Language
}) {
  const { visitor } = flow.context
  const story = visitor.story === null ? null : piece.story(visitor.story)
  const reading = story && readingOf(story, language, piece.exhibition.get().venue.languages)
  if (!story || !reading) return null
  const { care } = words
  const topics = story.topics.map((topic) => care.topics[topic]).join(', ')
  return (
    <>
      <div class={`care side-${sideOf(piece, story.id)}`}>
        <h1 class="care-title words-box" lang={reading.language}>
          {reading.text.title}
        </h1>
        <p class="care-note words-box" lang={reading.language}>
          {reading.text.note}
        </p>
        <ul class="care-facts words-box">
          <li>{care.length(reading.score.seconds)}</li>
          <li>{topics}</li>
          <li>{care.teller[story.teller]}</li>
        </ul>
      </div>
      <div class="deck words-touch">
        <p class="care-leaving">{care.leaving}</p>
        <div class="deck-row">
          <button type="button" class="primary" data-first onClick={() => piece.send({ type: 'BEGIN' })}>
            {care.begin}
          </button>
          <button type="button" onClick={() => piece.send({ type: 'BACK' })}>
            {words.back}
          </button>
        </div>
        <SettingSwitches visitor={visitor} words={words} send={piece.send} />
      </div>
    </>
  )
}
