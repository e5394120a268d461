/** Notices when a screen that is to be heard makes no sound: its machine has none, or a device has gone and its clock stands. */
import type { Sound } from './contract.ts'

/** So many looks at a clock that should move: a busy machine may be late, a device that was unplugged stays away. */
const STILL_LOOKS = 10

/** Called about once a second; `audible`: whether its screen is to be heard. Says whether it cannot be. */
export function soundWatch(audible: boolean): (sound: Pick<Sound, 'state' | 'clock'>) => boolean {
  let before = -1
  let still = 0
  return (sound) => {
    const clock = sound.clock()
    if (!audible) return false
    if (clock === null) return true
    still = sound.state === 'running' && clock === before ? still + 1 : 0
    before = clock
    return still >= STILL_LOOKS
  }
}
