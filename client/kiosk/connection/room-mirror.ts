/**
 * The kiosk's copy of its room. It takes whatever the wire brings, in any order and number, asks for what is
 * missing, and acknowledges each cue three times: received, applied, rendered. With the server gone it keeps
 * what it has: claims and programme go on by themselves.
 */
import type { Cue } from '../../../core/model/cue.ts'
import type { Instant } from '../../../core/model/time.ts'
import type { CueAck, Welcome } from '../../../core/protocol/kiosk-events.ts'
import { takeCues, takeSnapshot } from '../../../core/show/mirror.ts'
import type { RoomProgramme } from '../../../core/show/programme.ts'
import { emptyRoom, type RoomState } from '../../../core/show/room-state.ts'

export interface MirrorOutside {
  now(): Instant
  acknowledge(ack: CueAck): void
  /** Asks for the cues after this point. */
  catchUp(from: { epoch: number; seq: number }): void
  /** Calls back when a frame at or after the instant has been drawn. */
  whenDrawn(at: Instant, then: (drawnAt: Instant) => void): void
  /** The room or its programme is not what it was. */
  changed(): void
}

export interface RoomMirror {
  state(): RoomState | null
  programme(): RoomProgramme | null
  /** The last that was heard, for the handshake. */
  last(): { epoch: number; seq: number } | null
  welcome(welcome: Welcome): void
  /** What this screen knew before it was started again without its server (END-2). */
  restore(kept: { state: RoomState; programme: RoomProgramme }): void
  cues(cues: readonly Cue[]): void
  snapshot(state: RoomState): void
  takeProgramme(programme: RoomProgramme): void
  /** Once a second: asks again while something is missing. */
  beat(): void
}

export function createRoomMirror(outside: MirrorOutside): RoomMirror {
  let state: RoomState | null = null
  let programme: RoomProgramme | null = null
  /** The highest `seq` that anybody has mentioned. */
  let heardOf = 0

  function cues(news: readonly Cue[]): void {
    if (state === null) return
    const before = state
    const { seq } = before
    for (const cue of news) {
      heardOf = Math.max(heardOf, cue.seq)
      if (cue.seq > seq) outside.acknowledge({ cueId: cue.id, stage: 'received', at: outside.now() })
    }
    const step = takeCues(before, news)
    state = step.state
    for (const cue of step.applied) acknowledgeApplied(cue)
    if (step.missing) outside.catchUp({ epoch: state.epoch, seq: state.seq })
    if (step.applied.length > 0) outside.changed()
  }

  function acknowledgeApplied(cue: Cue): void {
    const at = outside.now()
    outside.acknowledge({ cueId: cue.id, stage: 'applied', at })
    outside.whenDrawn(Math.max(at, cue.atServerTime), (drawnAt) =>
      outside.acknowledge({ cueId: cue.id, stage: 'rendered', at: drawnAt }),
    )
  }

  function snapshot(whole: RoomState): void {
    state = takeSnapshot(state ?? emptyRoom(whole.roomId), whole)
    heardOf = Math.max(heardOf, state.seq)
    outside.changed()
  }

  return {
    state: () => state,
    programme: () => programme,
    last: () => state && { epoch: state.epoch, seq: state.seq },
    cues,
    snapshot,
    welcome(welcome) {
      const { roomId } = welcome.kiosk
      if (state === null || state.roomId !== roomId) {
        state = emptyRoom(roomId)
        heardOf = 0
      }
      programme = welcome.programme
      if (welcome.room.kind === 'snapshot') snapshot(welcome.room.state)
      else cues(welcome.room.cues)
      outside.changed()
    },
    restore(kept) {
      if (state !== null) return
      state = kept.state
      programme = kept.programme
      heardOf = state.seq
      outside.changed()
    },
    takeProgramme(next) {
      programme = next
      outside.changed()
    },
    beat() {
      if (state !== null && state.seq < heardOf) outside.catchUp({ epoch: state.epoch, seq: state.seq })
    },
  }
}
