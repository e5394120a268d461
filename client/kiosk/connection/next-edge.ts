import type { Instant } from '../../../core/model/time.ts'
import { SILENCE } from '../../../core/show/evening.ts'
import type { RoomProgramme } from '../../../core/show/programme.ts'
import type { RoomState } from '../../../core/show/room-state.ts'
import { sensitiveEdges } from '../../../core/show/sensitive.ts'
import { ahead } from '../../../core/show/show-ahead.ts'
import { silencesOf } from '../../../core/show/silent-minutes.ts'

/** The next instant after `t` at which what is on may change by itself, or null. */
export function nextEdge(state: RoomState, programme: RoomProgramme, t: Instant): Instant | null {
  let next = Infinity
  const consider = (edge: Instant | null): void => {
    if (edge !== null && edge > t && edge < next) next = edge
  }
  for (const each of ahead(state).claims) {
    consider(each.from)
    consider(each.until)
  }
  for (const each of programme.intervals) consider(each.from)
  for (const { from, to } of programme.wanted ?? []) {
    consider(from)
    consider(to)
  }
  for (const each of silencesOf(state, programme)) {
    consider(each.from)
    consider(each.from + SILENCE)
  }
  for (const each of sensitiveEdges(programme.sensitive)) consider(each)
  return next === Infinity ? null : next
}
