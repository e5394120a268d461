import { useEffect, useState } from 'preact/hooks'
import type { Piece } from '../piece.ts'
import { cardAt, untilChange, type ShownCard } from './card-at.ts'

/** The card of this moment while the screen rests; nothing at any other time. */
export function useCard(piece: Piece, resting: boolean): ShownCard | null {
  const [, again] = useState(0)
  useEffect(() => {
    if (!resting) return
    let timer = setTimeout(look, untilChange(piece.now()))
    function look(): void {
      again((count) => count + 1)
      timer = setTimeout(look, Math.max(50, untilChange(piece.now())))
    }
    return () => clearTimeout(timer)
  }, [piece, resting])
  if (!resting) return null
  const { cards, venue } = piece.exhibition.get()
  return cardAt(cards, venue.languages, piece.seed, piece.now())
}
