/** What hangs on a venue's wall, in the form in which every wall has it, and in pieces that fit a message. */
import type { WallText } from '../../core/model/contribution.ts'
import type { KeptContribution } from '../../core/model/kept-contribution.ts'
import { WALL_PIECE, type WallMessage } from '../../core/protocol/booth.ts'

export function wallTextOf({ id, state, wall }: KeptContribution): WallText[] {
  if (state.kind !== 'on-wall') return []
  return [{ id, language: wall.language, text: wall.text, seed: state.seed }]
}

/** The first replaces everything that a wall holds; the others add to it. */
export function wholeWall(texts: readonly WallText[], paused: boolean): WallMessage[] {
  const messages: WallMessage[] = [{ kind: 'whole', paused, texts: texts.slice(0, WALL_PIECE) }]
  for (let from = WALL_PIECE; from < texts.length; from += WALL_PIECE)
    messages.push({ kind: 'change', paused, added: texts.slice(from, from + WALL_PIECE), removed: [] })
  return messages
}
