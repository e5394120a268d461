/** Calm and alarm as the lamps know them: one move each, straight to the light that they ask for (VIS-5). */
import type { Instant, Milliseconds } from '../model/time.ts'
import { THEME_FADE_MS, type Programme } from '../show/programme.ts'
import { onAt } from '../show/on-at.ts'
import type { RoomState } from '../show/room-state.ts'

export interface SafeMove {
  from: Instant
  /** Exclusive; null while nobody released it. */
  until: Instant | null
  fadeMs: Milliseconds
  mode: 'calm' | 'alarm'
}

/** Ascending, never overlapping. */
export function safeMoves(state: RoomState, programme: Programme): SafeMove[] {
  const claims = state.claims.filter((claim) => claim.aspect === 'mode')
  const edges = new Set<Instant>()
  for (const claim of claims) {
    edges.add(claim.from)
    if (claim.until !== null) edges.add(claim.until)
  }
  const moves: SafeMove[] = []
  let before: 'open' | 'calm' | 'alarm' = 'open'
  for (const at of [...edges].sort((a, b) => a - b)) {
    const { mode } = onAt(state, programme, at)
    if (mode === before) continue
    before = mode
    const last = moves.at(-1)
    if (last !== undefined && last.until === null) last.until = at
    if (mode === 'open') continue
    const begun = claims.find((claim) => claim.from === at && claim.value === mode)
    const ended = claims.find((claim) => claim.until === at)
    moves.push({ from: at, until: null, fadeMs: begun?.fadeMs ?? ended?.outMs ?? THEME_FADE_MS, mode })
  }
  return moves
}

export function safeMoveAt(moves: readonly SafeMove[], t: Instant): SafeMove | null {
  for (let i = moves.length - 1; i >= 0; i--) {
    const move = moves[i]!
    if (move.from <= t) return move.until === null || t < move.until ? move : null
  }
  return null
}
