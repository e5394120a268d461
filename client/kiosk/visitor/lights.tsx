/** The lights as real buttons, laid exactly over the picture's; the same choice stands in the list. */
import type { Language } from '../../../core/model/language.ts'
import type { Piece } from '../piece.ts'
import { useHeld } from '../parts/use-held.ts'
import type { Words } from '../words/words.ts'
import type { FlowSnapshot } from './flow.ts'
import type { StoryPart } from '../../../core/speech/story-parts.ts'
import { readingOf } from './score.ts'

export function Lights({
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
  const lights = useHeld(piece.lights)
  const offered = useHeld(piece.offered)
  const open = flow.matches({ visit: 'rest' }) || flow.matches({ visit: 'choose' })
  if (!open) return null
  const { languages } = piece.exhibition.get().venue
  return (
    <nav class="lights" aria-label={words.spoken.lights}>
      {lights.map((light) => {
        const story = offered.find((each) => each.id === light.id)
        const reading = story && readingOf(story, language, languages)
        if (!reading) return null
        return (
          <button
            key={light.id}
            type="button"
            class="light"
            lang={reading.language}
            data-story={light.id}
            data-part={'title' satisfies StoryPart}
            style={{
              left: `${light.x * 100}%`,
              top: `${light.y * 100}%`,
              '--near': light.near,
              '--x': light.x,
            }}
            onFocus={() => piece.stage.hand({ x: light.x, y: light.y })}
            onClick={() => piece.send({ type: 'CHOOSE', story: light.id })}
          >
            <span class="light-name">{reading.text.title}</span>
          </button>
        )
      })}
    </nav>
  )
}
