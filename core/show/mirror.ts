/** A holder's copy of a room: it takes cues and snapshots in whatever order and number they arrive. */
import type { Cue } from '../model/cue.ts'
import { applyCue } from './apply-cue.ts'
import type { RoomState } from './room-state.ts'

/** What came of a message: `applied` names the cues that took effect; `missing` asks for what lies between. */
export interface MirrorStep {
  state: RoomState
  applied: Cue[]
  missing: boolean
}

/** Takes cues of any order and number, duplicates included. */
export function takeCues(state: RoomState, cues: readonly Cue[]): MirrorStep {
  const applied: Cue[] = []
  let missing = false
  let now = state
  for (const cue of [...cues].sort((a, b) => a.seq - b.seq)) {
    const step = applyCue(now, cue)
    if (step.outcome === 'gap') missing = true
    if (step.outcome !== 'applied') continue
    now = step.state
    applied.push(cue)
  }
  return { state: now, applied, missing }
}

/**
 * Takes a whole state from the server. An older one of the same epoch is refused, and any of a lower epoch:
 * it comes from a server that no longer leads.
 */
export function takeSnapshot(state: RoomState, snapshot: RoomState): RoomState {
  if (snapshot.roomId !== state.roomId) return snapshot
  if (snapshot.epoch < state.epoch) return state
  if (snapshot.epoch === state.epoch && snapshot.seq < state.seq) return state
  return snapshot
}
