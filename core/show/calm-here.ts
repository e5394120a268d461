/** One screen calmed by itself, whatever its room does: what staff call for at the screen when nobody else hears them (VEN-1). */
import type { Instant } from '../model/time.ts'
import type { Claim, RoomState } from './room-state.ts'

const FADE_MS = 3_000

/** The room as this screen shows it: calm from here on, nothing that moves or sounds; an alarm is stronger still. */
export function calmHere(state: RoomState, from: Instant): RoomState {
  const wish = {
    ...{ seq: Math.max(1, state.seq), cueId: 'calm-here', level: 'calm' as const },
    ...{ origin: { kind: 'system' as const, id: 'overlay' }, from, until: null },
    ...{ fadeMs: FADE_MS, outMs: FADE_MS },
  }
  const here: Claim[] = [
    { aspect: 'theme', value: 'calm', ...wish },
    { aspect: 'mode', value: 'calm', ...wish },
  ]
  const rest = state.claims.filter((each) => each.aspect !== 'story')
  return { ...state, claims: [...rest, ...here], lights: [], silences: [], show: null }
}
