import type { Language } from '../../../../core/model/language.ts'
import type { Piece } from '../../piece.ts'
import { heldTogether } from '../../words/lines.ts'
import type { Words } from '../../words/words.ts'
import type { FlowSnapshot } from '../flow.ts'
import type { Pointing } from '../use-pointing.ts'
import { readingOf } from '../score.ts'
import type { StoryPart } from '../../../../core/speech/story-parts.ts'
import { sideOf } from '../side-of.ts'
import { Topics } from '../topics.tsx'

/** What this testimony is about and how long it takes, while its light gathers: nothing sounds before BEGIN (VIS-3). */
export function About({
  piece,
  flow,
  words,
  language,
  by,
}: {
  piece: Piece
  flow: FlowSnapshot
  words: Words
  language: Language
  by: Pointing | null
}) {
  const { visitor } = flow.context
  const story = visitor.story === null ? null : piece.story(visitor.story)
  const reading = story && readingOf(story, language, piece.exhibition.get().venue.languages)
  if (!story || !reading) return null
  const { about } = words
  const isSpoken = visitor.speech === 'aloud' && story.spoken.includes(reading.language)
  /** What a resting hand finds by itself is said to whoever has keys, while there is a voice that could come nearer. */
  const toKeys = by === 'keys' && visitor.sound === 'on' && piece.kiosk.audio !== 'none'
  return (
    <>
      <div class={`about side-${sideOf(piece, story.id)}`}>
        <h1
          class="about-title words-box"
          lang={reading.language}
          data-story={story.id}
          data-part={'title' satisfies StoryPart}
        >
          {heldTogether(reading.text.title)}
        </h1>
        <p
          class="about-note words-box"
          lang={reading.language}
          data-story={story.id}
          data-part={'note' satisfies StoryPart}
        >
          {heldTogether(reading.text.note)}
        </p>
        <ul class="about-facts words-box">
          <li>{about.length(reading.score.seconds)}</li>
          <li>
            <Topics topics={story.topics} words={words} />
          </li>
          <li>{about.teller[story.teller]}</li>
          {reading.language !== language && <li>{about.told[reading.language]}</li>}
          {reading.recorded !== null && <li>{about.read}</li>}
          {reading.recorded === null && isSpoken && <li>{about.spoken}</li>}
        </ul>
      </div>
      <div class="deck words-touch">
        <p class="deck-sentence">{words.care.leaving}</p>
        {toKeys && <p class="deck-sentence deck-nearer">{about.nearer}</p>}
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
