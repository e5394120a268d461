import type { Language } from '../../../../core/model/language.ts'
import type { Piece } from '../../piece.ts'
import type { Words } from '../../words/words.ts'
import type { FlowSnapshot } from '../flow.ts'
import { readingOf } from '../score.ts'
import { sideOf } from '../side-of.ts'

/** What this testimony is about and how long it takes, while its light gathers: nothing sounds before BEGIN (VIS-3). */
export function About({
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
  const { about } = words
  const topics = story.topics.map((topic) => about.topics[topic]).join(', ')
  return (
    <>
      <div class={`about side-${sideOf(piece, story.id)}`}>
        <h1 class="about-title words-box" lang={reading.language}>
          {reading.text.title}
        </h1>
        <p class="about-note words-box" lang={reading.language}>
          {reading.text.note}
        </p>
        <ul class="about-facts words-box">
          <li>{about.length(reading.score.seconds)}</li>
          <li>{topics}</li>
          <li>{about.teller[story.teller]}</li>
          {reading.recorded !== null && <li>{about.read}</li>}
        </ul>
      </div>
      <div class="deck words-touch">
        <p class="deck-sentence">{words.care.leaving}</p>
        <div class="deck-row">
          <button type="button" class="primary" data-first onClick={() => piece.send({ type: 'BEGIN' })}>
            {about.begin}
          </button>
          <button type="button" onClick={() => piece.send({ type: 'BACK' })}>
            {words.listen.others}
          </button>
        </div>
      </div>
    </>
  )
}
