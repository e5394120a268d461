/** What the house itself says: in the middle of the sky under a line of light, so that nobody takes it for a visitor's. */
import { Lines } from '../parts/lines.tsx'
import { WALL_WORDS } from '../words/wall/wall-words.ts'
import { LEADING } from './reading-place.ts'
import type { Shown } from './wall-sky.ts'

export function HouseWords({ shown }: { shown: Shown & { kind: 'message' } }) {
  const { text, language, type } = shown
  return (
    <div class="wall-house words-box" lang={language} style={{ fontSize: `${type.size}px` }}>
      <p style={{ lineHeight: LEADING }}>
        <Lines text={text} limit={type.limit} />
      </p>
      <p class="wall-house-from">{WALL_WORDS[language].house}</p>
    </div>
  )
}
