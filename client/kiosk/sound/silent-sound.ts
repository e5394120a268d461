/** A kiosk without sound: the same piece, in the same time, read on the screen. Driven by the room's time. */
import type { Instant } from '../../../core/model/time.ts'
import type { Sound } from './contract.ts'
import { presenceAt, presenceOf } from './presence.ts'
import { voiceClock } from './voice-clock.ts'

export function createSilentSound(roomTime: () => Instant): Sound {
  const clock = voiceClock(() => 0, roomTime)
  let began = 0
  let seconds = 0
  let points: Float32Array | null = null
  const position = () => {
    if (points === null) return null
    const at = clock() - began
    return at < seconds ? at : null
  }
  const end = () => {
    points = null
  }
  return {
    state: 'none',
    clock: () => null,
    wake: () => Promise.resolve(),
    theme: nothing,
    volume: nothing,
    mute: nothing,
    touch: nothing,
    near: nothing,
    share: nothing,
    say: nothing,
    quiet: nothing,
    restore: nothing,
    speak(score, offset) {
      points = presenceOf(score)
      seconds = score.seconds
      began = clock() - offset
    },
    read(recorded, offset) {
      points = recorded.presence
      seconds = recorded.seconds
      began = clock() - offset
    },
    decode: () => Promise.resolve(null),
    hush: end,
    silence: end,
    dispose: end,
    position,
    presence() {
      const at = position()
      return at === null || points === null ? 0 : presenceAt(points, at)
    },
  }
}

function nothing(): void {
  // There is nothing to hear; every command is obeyed already.
}
