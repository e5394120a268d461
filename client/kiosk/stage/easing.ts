/** Movements of the stage: critically damped, so they can be interrupted at any moment without a jump. */
import type { Seconds } from '../../../core/model/time.ts'

export interface Easing {
  value: number
  velocity: number
}

export function at(value: number): Easing {
  return { value, velocity: 0 }
}

/** After this many time constants 99 % of the way is done. */
const SETTLED = 6.64

/** Moves towards `target`, 99 % of the way within `within`; exact for any `elapsed`, never overshoots from rest. */
export function ease(easing: Easing, target: number, within: Seconds, elapsed: Seconds): void {
  const omega = SETTLED / within
  const distance = easing.value - target
  const drive = easing.velocity + omega * distance
  const decay = Math.exp(-omega * elapsed)
  easing.value = target + (distance + drive * elapsed) * decay
  easing.velocity = (easing.velocity - omega * drive * elapsed) * decay
}

/** At the target at once: after LEAVE, and when a test seeks. */
export function settle(easing: Easing, target: number): void {
  easing.value = target
  easing.velocity = 0
}
