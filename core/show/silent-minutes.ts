/** Which silent minutes a room keeps: none while calm or alarm holds it, and none that began while they did. */
import type { Instant } from '../model/time.ts'
import { silenceAt, type SilentMinute } from './evening.ts'
import { onAt } from './on-at.ts'
import type { RoomProgramme } from './programme.ts'
import type { RoomState } from './room-state.ts'
import { ahead } from './show-ahead.ts'

export function silencesIn(state: RoomState, programme: RoomProgramme, t: Instant): SilentMinute[] {
  const silences = silencesOf(state, programme)
  if (onAt(state, programme, t).mode !== 'open') return []
  const now = silenceAt(silences, t)
  if (now === null || onAt(state, programme, now.from).mode === 'open') return silences
  return silences.filter((each) => each !== now)
}

/** Those of the hour, and those that a show or a person began. */
export function silencesOf(state: RoomState, { evening }: RoomProgramme): SilentMinute[] {
  const begun = ahead(state).silences
  return begun.length === 0 ? evening.silences : [...begun, ...evening.silences]
}
