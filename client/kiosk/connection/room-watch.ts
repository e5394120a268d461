/**
 * Looks up what is on whenever that may have changed: when the room's state changes, and at every instant at
 * which a claim or the programme begins or ends. So a theme expires and the programme goes on without a server.
 */
import type { Instant } from '../../../core/model/time.ts'
import { onAt, type OnAt } from '../../../core/show/on-at.ts'
import { nextEdge } from './next-edge.ts'
import type { RoomMirror } from './room-mirror.ts'

/** A slewing clock and a sleeping machine make long timers wrong; look again at least this often. */
const LONGEST_WAIT_MS = 10_000

export interface RoomWatch {
  /** The room's state or the clock has changed. */
  look(): void
  dispose(): void
}

export function watchRoom(
  mirror: Pick<RoomMirror, 'state' | 'programme'>,
  now: () => Instant,
  show: (on: OnAt, t: Instant) => void,
): RoomWatch {
  let timer: ReturnType<typeof setTimeout> | undefined

  function look(): void {
    clearTimeout(timer)
    const state = mirror.state()
    const programme = mirror.programme()
    if (state === null || programme === null) return
    const t = now()
    show(onAt(state, programme, t), t)
    const edge = nextEdge(state, programme, t)
    const wait = edge === null ? LONGEST_WAIT_MS : Math.min(LONGEST_WAIT_MS, edge - t)
    timer = setTimeout(look, Math.max(1, Math.ceil(wait)))
  }

  return { look, dispose: () => clearTimeout(timer) }
}
