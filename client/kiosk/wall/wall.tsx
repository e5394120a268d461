/** The wall: the same horizon under a far wider sky, and words large enough for a hall. Nothing here is touched. */
import { useRef } from 'preact/hooks'
import { LineName } from '../parts/line-name.tsx'
import { Lines } from '../parts/lines.tsx'
import { Passing } from '../parts/passing.tsx'
import { useHeld } from '../parts/use-held.ts'
import type { Piece } from '../piece.ts'
import { readingOf } from '../visitor/score.ts'
import { CalmCard } from '../visitor/screens/calm-card.tsx'
import { sideOf } from '../visitor/side-of.ts'
import { useWordBoxes } from '../visitor/use-word-boxes.ts'
import { screenOf } from '../visitor/screen-of.ts'
import { CATALOGUE } from '../words/catalogue.ts'
import { BetweenWords } from './between.tsx'
import { HouseWords } from './house-words.tsx'
import { useLanguageTurn } from './use-language-turn.ts'
import { WallPassage } from './wall-passage.tsx'
import type { WallSky } from './wall-sky.ts'

/** Characters of a line that a hall reads. */
const WALL_LINE_LIMIT = 30

export function Wall({ piece, sky }: { piece: Piece; sky: WallSky }) {
  const flow = useHeld(piece.flow)
  const { venue } = useHeld(piece.exhibition)
  const shown = useHeld(sky.shown)
  const { first, last } = useHeld(sky.place)
  const root = useRef<HTMLElement>(null)
  const { room, visitor } = flow.context
  const screen = screenOf(flow)
  const linesIn = useLanguageTurn(venue.languages)
  useWordBoxes(piece, root, flow, shown)
  const playing = flow.matches({ visit: 'cued' }) ? room.story : null
  const story = playing && piece.story(playing.id)
  const reading = playing && story && readingOf(story, playing.language, venue.languages)
  const text = reading && (screen === 'stays' ? reading.text.stays : (reading.text.beats[visitor.beat] ?? ''))
  const between = shown.kind === 'between' ? shown : null
  return (
    <main ref={root} class="wall">
      {screen === 'calm' ? (
        <CalmCard venue={venue} mode={room.mode} />
      ) : (
        <>
          {reading && (
            <div class={`wall-testimony side-${sideOf(piece, story?.id ?? '')}`} lang={reading.language}>
              <Passing id={`${screen}-${visitor.beat}`} going="gently">
                <p class="wall-beat words-box">
                  <Lines text={text ?? ''} limit={WALL_LINE_LIMIT} />
                </p>
              </Passing>
            </div>
          )}
          <div class="wall-words">
            <Passing
              id={shown.kind === 'passage' || shown.kind === 'message' ? shown.key : ''}
              going="gently"
            >
              {shown.kind === 'passage' && <WallPassage shown={shown} />}
              {shown.kind === 'message' && <HouseWords shown={shown} />}
            </Passing>
          </div>
          <footer class={between ? 'wall-foot wall-with-card' : 'wall-foot'}>
            <div class="wall-said">
              {first && (
                <div class="wall-name words-box">
                  <h1 class="wall-title">Untold</h1>
                  {venue.languages.map((language) => (
                    <p key={language} lang={language}>
                      {CATALOGUE[language].rest.sentence}
                    </p>
                  ))}
                </div>
              )}
              <Passing id={between?.key ?? ''} going="gently">
                {between && <BetweenWords shown={between} late={Math.max(0, piece.now() - between.since)} />}
              </Passing>
            </div>
            {last && (
              <ul class="wall-lines words-box">
                {venue.supportLines.map((line) => (
                  <li key={line.id}>
                    <span class="support-number">{line.number}</span>
                    <span lang={linesIn}>
                      <LineName line={line} language={linesIn} />
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </footer>
        </>
      )}
    </main>
  )
}
