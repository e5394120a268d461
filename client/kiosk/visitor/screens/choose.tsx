import type { Language } from '../../../../core/model/language.ts'
import { useHeld } from '../../parts/use-held.ts'
import type { Piece } from '../../piece.ts'
import { heldTogether } from '../../words/lines.ts'
import type { Words } from '../../words/words.ts'
import type { StoryPart } from '../../../../core/speech/story-parts.ts'
import { readingOf } from '../score.ts'

/** The same choice as the lights, as a list; pointing at a title makes its light lean (VIS-6). */
export function Choose({ piece, words, language }: { piece: Piece; words: Words; language: Language }) {
  const offered = useHeld(piece.offered)
  const lights = useHeld(piece.lights)
  const { languages } = piece.exhibition.get().venue
  const lean = (id: string): void => {
    const light = lights.find((each) => each.id === id)
    if (light) piece.stage.hand({ x: light.x, y: light.y })
  }
  return (
    <div class="choose words-touch">
      <div class="choose-ask">
        <h1 class="choose-question words-box">{words.choose.question}</h1>
        <p class="choose-promise words-box">{words.choose.promise}</p>
      </div>
      <ul class="choose-list" aria-label={words.spoken.lights}>
        {offered.map((story, index) => {
          const reading = readingOf(story, language, languages)
          return (
            reading && (
              <li key={story.id}>
                <button
                  type="button"
                  class="choose-story"
                  lang={reading.language}
                  data-story={story.id}
                  data-part={'title' satisfies StoryPart}
                  {...(index === 0 ? { 'data-first': true } : {})}
                  onFocus={() => lean(story.id)}
                  onPointerEnter={() => lean(story.id)}
                  onClick={() => piece.send({ type: 'CHOOSE', story: story.id })}
                >
                  {heldTogether(reading.text.title)}
                </button>
              </li>
            )
          )
        })}
      </ul>
    </div>
  )
}
