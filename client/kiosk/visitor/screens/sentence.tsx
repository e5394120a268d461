import type { Language } from '../../../../core/model/language.ts'
import { Lines } from '../../parts/lines.tsx'
import type { Piece } from '../../piece.ts'
import type { FlowSnapshot } from '../flow.ts'
import { readingOf } from '../score.ts'
import type { StoryPart } from '../../../../core/speech/story-parts.ts'
import { sideOf } from '../side-of.ts'

/** Characters of a line that stands alone. */
const LIMIT = 26

/** One sentence alone: the title while the motes gather, and what stays when the voice has gone. */
export function Sentence({
  piece,
  flow,
  language,
  of,
}: {
  piece: Piece
  flow: FlowSnapshot
  language: Language
  of: 'title' | 'stays'
}) {
  const { visitor, room } = flow.context
  const cued = flow.matches({ visit: 'cued' }) ? room.story : null
  const story = piece.story(cued?.id ?? visitor.story ?? '')
  const reading =
    story && readingOf(story, cued?.language ?? language, piece.exhibition.get().venue.languages)
  if (!story || !reading) return null
  /** Whoever chose it reads it already: it stands, and everything around it goes. */
  const stands = of === 'title' && cued === null
  return (
    <p
      class={`sentence sentence-${of} ${stands ? 'sentence-stands' : ''} words-box side-${sideOf(piece, story.id)}`}
      lang={reading.language}
      data-story={story.id}
      data-part={of satisfies StoryPart}
      aria-live="polite"
    >
      <Lines text={reading.text[of]} limit={LIMIT} />
    </p>
  )
}
