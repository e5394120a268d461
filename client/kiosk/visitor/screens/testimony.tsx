import type { Language } from '../../../../core/model/language.ts'
import { Lines } from '../../parts/lines.tsx'
import { Passing } from '../../parts/passing.tsx'
import type { Piece } from '../../piece.ts'
import { LARGER_LINE_LIMIT, LINE_LIMIT } from '../../words/lines.ts'
import type { FlowSnapshot } from '../flow.ts'
import { readingOf } from '../score.ts'
import { sideOf } from '../side-of.ts'

/** The beats, one at a time, as the voice reaches them: they are the captions (VIS-6). */
export function Testimony({
  piece,
  flow,
  language,
}: {
  piece: Piece
  flow: FlowSnapshot
  language: Language
}) {
  const { visitor, room } = flow.context
  const cued = flow.matches({ visit: 'cued' }) ? room.story : null
  const story = piece.story(cued?.id ?? visitor.story ?? '')
  const reading =
    story && readingOf(story, cued?.language ?? language, piece.exhibition.get().venue.languages)
  if (!story || !reading) return null
  const beat = visitor.beat < 0 ? null : (reading.text.beats[visitor.beat] ?? null)
  return (
    <div
      class={`testimony side-${sideOf(piece, story.id)}`}
      lang={reading.language}
      data-unsaid
      role="log"
      aria-live="polite"
      aria-atomic="true"
    >
      <Passing id={`beat-${visitor.beat}`} going="gently">
        {beat !== null && (
          <p class="beat words-box">
            <Lines text={beat} limit={visitor.text === 'larger' ? LARGER_LINE_LIMIT : LINE_LIMIT} />
          </p>
        )}
      </Passing>
    </div>
  )
}
