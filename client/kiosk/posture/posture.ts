/**
 * How a screen stands when nobody is to use it: asleep, or kept from touch while it is cleaned. Cleaning ends by
 * itself; sleep ends by a touch, or because staff or the day say so. An alarm is shown whatever the posture.
 */
import type { Instant, Milliseconds } from '../../../core/model/time.ts'
import { held, type Held } from '../../lib/held.ts'

export type Posture =
  { kind: 'awake' } | { kind: 'asleep'; wakes: 'touch' | 'opening' } | { kind: 'cleaning'; until: Instant }

export interface PostureKeeper {
  posture: Held<Posture>
  /** A name that is shown large, or null. */
  named: Held<string | null>
  /** Whether somebody touched a screen of a closed venue a moment ago. */
  answering: Held<boolean>
  sleep(wakes: 'touch' | 'opening'): void
  wake(): void
  clean(until: Instant): void
  /** Shows the name until this instant. */
  name(name: string, until: Instant): void
  /** A touch or a key, before anything else sees it; true when it did something else, and must not go further. */
  touched(): boolean
  /** Looked at once a second: what has an end ends. */
  look(): void
}

/** Long enough to write a number down. */
export const ANSWERS_MS: Milliseconds = 30_000
const AWAKE: Posture = { kind: 'awake' }

/** `woke`: a touch ended a sleep. */
export function createPosture(now: () => Instant, woke: () => void): PostureKeeper {
  const posture = held<Posture>(AWAKE)
  const named = held<string | null>(null)
  const answering = held(false)
  let nameUntil: Instant = 0
  let answerUntil: Instant = 0
  return {
    posture,
    named,
    answering,
    sleep: (wakes) => posture.set({ kind: 'asleep', wakes }),
    wake: () => posture.set(AWAKE),
    clean: (until) => posture.set({ kind: 'cleaning', until }),
    name(name, until) {
      nameUntil = until
      named.set(name)
    },
    touched() {
      const present = posture.get()
      if (present.kind === 'awake') return false
      if (present.kind === 'asleep' && present.wakes === 'touch') {
        posture.set(AWAKE)
        woke()
      } else if (present.kind === 'asleep') {
        answerUntil = now() + ANSWERS_MS
        answering.set(true)
      }
      return true
    },
    look() {
      const present = posture.get()
      if (present.kind === 'cleaning' && now() >= present.until) posture.set(AWAKE)
      if (answering.get() && (present.kind !== 'asleep' || now() >= answerUntil)) answering.set(false)
      if (named.get() !== null && now() >= nameUntil) named.set(null)
    },
  }
}
