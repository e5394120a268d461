/** The door between a voice and the visitor, and the walls of the room behind it. A hand on the glass opens it. */
import type { Seconds } from '../../../core/model/time.ts'
import { toneGain, toneParam, type SoundContext } from './sound-context.ts'

/** Far: nobody's hand is there. Near: it rests. */
export interface Range {
  far: number
  near: number
}

/** `cutoff` of the door in hertz; `byWalls`: how much of the voice comes by way of the walls. */
export function doorway(context: SoundContext, cutoff: Range, byWalls: Range) {
  const share = toneGain(context, 1)
  const door = context.native.createBiquadFilter()
  door.type = 'lowpass'
  door.Q.value = -1
  door.frequency.value = cutoff.far
  const walls = toneGain(context, byWalls.far)
  const frequency = toneParam(context, door.frequency)
  share.connect(door)
  door.connect(walls.input)
  return {
    /** Where a voice comes in, and the two ways on which it leaves. */
    input: share.input,
    door,
    walls,
    /** How much of the voice passes, 0–1, over this many seconds. */
    share(level: number, now: Seconds, over: Seconds): void {
      share.gain.setRampPoint(now)
      share.gain.exponentialRampToValueAtTime(level, now + over)
    },
    /** 0: nearly shut, 1: open. */
    open(near: number, now: Seconds): void {
      frequency.exponentialRampTo(cutoff.far * (cutoff.near / cutoff.far) ** near, 0.6, now)
      walls.gain.linearRampTo(byWalls.far + (byWalls.near - byWalls.far) * near, 0.6, now)
    },
    dispose(): void {
      door.disconnect()
      for (const node of [share, walls, frequency]) node.dispose()
    },
  }
}
