import type { Piece } from '../piece.ts'

/** Sound first: it must be gone before anything is drawn (VIS-1). */
export function leave(piece: Piece): void {
  piece.speaker?.stop()
  piece.sound.silence()
  piece.send({ type: 'LEAVE' })
}
