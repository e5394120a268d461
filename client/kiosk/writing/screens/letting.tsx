/** The words rise off the page, one here, one there, towards the light, and are gone. */
import { useMemo } from 'preact/hooks'
import { seeded } from '../../stage/seeded.ts'
import type { Words } from '../../words/words.ts'

/** More than any page shows at once; what lies below the page's edge is not seen going. */
const MOST_WORDS = 320

export function Letting({ text, words }: { text: string; words: Words }) {
  const pieces = useMemo(() => {
    const chance = seeded(text.length)
    return text
      .split(/(\s+)/u)
      .slice(0, MOST_WORDS * 2)
      .map((piece) => ({ piece, wait: chance(), side: chance() * 2 - 1, height: 0.4 + chance() * 0.6 }))
  }, [text])
  return (
    <>
      <p class="written letting" aria-hidden="true">
        {pieces.map(({ piece, wait, side, height }, index) =>
          piece.trim() === '' ? (
            piece
          ) : (
            <span
              key={index}
              class="letting-word"
              style={{ '--wait': wait, '--side': side, '--height': height }}
            >
              {piece}
            </span>
          ),
        )}
      </p>
      <p class="farewell letting-said words-box" role="status">
        {words.booth.letting}
      </p>
    </>
  )
}
