/** A value that is asked to change at instants, now, in the future or in the past; known at every instant. */
import type { Instant, Milliseconds } from '../../../core/model/time.ts'

export interface Changes<Target> {
  /** From this instant, over this fade, towards this target; whatever was under way is left where it is then. */
  ask(target: Target, from: Instant, fadeMs: Milliseconds): void
  /** One number of the target at an instant. */
  at(t: Instant, number: (target: Target) => number): number
}

/** More than a room ever has under way; the oldest are done by then. */
const KEPT = 8

export function createChanges<Target>(first: Target): Changes<Target> {
  let base = first
  const asked: { target: Target; from: Instant; fadeMs: Milliseconds }[] = []
  return {
    ask(target, from, fadeMs) {
      asked.push({ target, from, fadeMs })
      if (asked.length > KEPT) base = asked.shift()!.target
    },
    at(t, number) {
      let value = number(base)
      for (const { target, from, fadeMs } of asked) {
        if (t < from) continue
        const aim = number(target)
        value = t >= from + fadeMs ? aim : value + ((aim - value) * (t - from)) / fadeMs
      }
      return value
    },
  }
}
