import type { Piece } from '../piece.ts'

/** Words stand where their light does not. */
export function sideOf(piece: Piece, story: string): 'left' | 'right' {
  const light = piece.lights.get().find((each) => each.id === story)
  return light !== undefined && light.x < 0.5 ? 'right' : 'left'
}
