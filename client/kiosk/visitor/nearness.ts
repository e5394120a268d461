/**
 * The voice comes nearer while a hand rests on the glass or a key is held, and the motes grow still; it recedes when the
 * last one lifts. Never required, ends nothing.
 */
import type { Sound } from '../sound/contract.ts'
import type { Stage } from '../stage/contract.ts'

/** A finger's number, or the key. */
export type Holder = number | 'key'

export interface Nearness {
  hold(holder: Holder): void
  letGo(holder: Holder): void
}

export function createNearness(sound: Pick<Sound, 'near'>, stage: Pick<Stage, 'near'>): Nearness {
  const holders = new Set<Holder>()
  function say(): void {
    sound.near(holders.size > 0 ? 1 : 0)
    stage.near(holders.size > 0)
  }
  return {
    hold(holder) {
      holders.add(holder)
      say()
    },
    letGo(holder) {
      if (holders.delete(holder)) say()
    },
  }
}
