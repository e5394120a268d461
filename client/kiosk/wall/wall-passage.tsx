/** One passage of what somebody wrote, beside its light, in a hall's type. */
import { Lines } from '../parts/lines.tsx'
import { LEADING } from './reading-place.ts'
import type { Shown } from './wall-sky.ts'

export function WallPassage({ shown }: { shown: Shown & { kind: 'passage' } }) {
  const { place, type, text, language } = shown
  return (
    <p
      class="wall-passage words-box"
      lang={language}
      style={{
        left: `${place.left}px`,
        top: `${place.top}px`,
        fontSize: `${type.size}px`,
        lineHeight: LEADING,
        maxWidth: `${innerWidth - place.left}px`,
      }}
    >
      <Lines text={text} limit={type.limit} />
    </p>
  )
}
