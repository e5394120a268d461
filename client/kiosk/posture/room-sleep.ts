/**
 * Sleep of the whole room, by a cue or a rule: this screen goes to sleep once nobody is here, wakes for whoever touches
 * it, and sleeps again after they have gone. Sleep that staff asked of this screen alone, or a closed venue, is not its
 * business, but for a cue that wakes the room.
 */
import type { Milliseconds } from '../../../core/model/time.ts'
import type { PostureKeeper } from './posture.ts'

/** Who woke a screen looks at it before they begin. */
const STAYS_AWAKE_MS: Milliseconds = 60_000

export interface RoomSleep {
  /** What the room wants of its screens; null: nothing. */
  wants(sleep: 'asleep' | 'awake' | null): void
  /** Somebody has come or gone, or a second has passed. */
  look(): void
}

export function createRoomSleep(
  posture: PostureKeeper,
  resting: () => boolean,
  monotonic: () => Milliseconds,
): RoomSleep {
  let wanted: 'asleep' | 'awake' | null = null
  /** Whether it sleeps because of its room. */
  let ours = false
  let awakeUntil: Milliseconds = 0

  posture.posture.watch(() => {
    const { kind } = posture.posture.get()
    // One that is cleaned sleeps again afterwards.
    if (ours && kind === 'awake') {
      ours = false
      awakeUntil = monotonic() + STAYS_AWAKE_MS
    }
  })

  function wake(): void {
    const present = posture.posture.get()
    if (present.kind !== 'asleep') return
    const woken = ours || (wanted === 'awake' && present.wakes === 'touch')
    ours = false
    if (woken) posture.wake()
  }

  function look(): void {
    // The room woke while this screen was cleaned.
    if (ours && wanted !== 'asleep') wake()
    if (wanted !== 'asleep' || posture.posture.get().kind !== 'awake') return
    if (!resting() || monotonic() < awakeUntil) return
    posture.sleep('touch')
    ours = true
  }

  return {
    look,
    wants(next) {
      if (next === wanted) return look()
      wanted = next
      awakeUntil = 0
      if (next === 'asleep') look()
      else wake()
    },
  }
}
