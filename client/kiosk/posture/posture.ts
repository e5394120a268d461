/**
 * How a screen stands when nobody is to use it: asleep, or kept from touch while it is cleaned. Cleaning ends by
 * itself or because staff say so, and a screen that slept sleeps again; sleep ends by a touch, or because staff or the
 * day say so. An alarm is shown whatever the posture. Times are on the page's own clock: a server whose clock was set
 * back must not keep a screen from touch for hours.
 */
import type { Milliseconds } from '../../../core/model/time.ts'
import { held, type Held } from '../../lib/held.ts'

type AtRest = { kind: 'awake' } | { kind: 'asleep'; wakes: 'touch' | 'opening' }

/** `then`: how it stood before it was cleaned. */
export type Posture = AtRest | { kind: 'cleaning'; until: Milliseconds; then: AtRest }

export interface PostureKeeper {
  posture: Held<Posture>
  /** A name that is shown large, or null. */
  named: Held<string | null>
  /** Whether somebody touched a screen of a closed venue a moment ago. */
  answering: Held<boolean>
  sleep(wakes: 'touch' | 'opening'): void
  wake(): void
  clean(lasts: Milliseconds): void
  endCleaning(): void
  /** How long touch is still kept from it; 0 when it is not. */
  cleanIn(): Milliseconds
  /** Shows the name for so long. */
  name(name: string, lasts: Milliseconds): void
  /** A touch or a key, before anything else sees it; true when it did something else, and must not go further. */
  touched(): boolean
  /** Looked at once a second: what has an end ends. */
  look(): void
}

/** Long enough to write a number down. */
export const ANSWERS_MS: Milliseconds = 30_000
const AWAKE: AtRest = { kind: 'awake' }

/** `woke`: a touch ended a sleep. */
export function createPosture(monotonic: () => Milliseconds, woke: () => void): PostureKeeper {
  const posture = held<Posture>(AWAKE)
  const named = held<string | null>(null)
  const answering = held(false)
  let nameUntil: Milliseconds = 0
  let answerUntil: Milliseconds = 0

  function endCleaning(): void {
    const present = posture.get()
    if (present.kind === 'cleaning') posture.set(present.then)
  }

  return {
    posture,
    named,
    answering,
    sleep: (wakes) => posture.set({ kind: 'asleep', wakes }),
    wake: () => posture.set(AWAKE),
    clean(lasts) {
      const present = posture.get()
      const then = present.kind === 'cleaning' ? present.then : present
      posture.set({ kind: 'cleaning', until: monotonic() + lasts, then })
    },
    endCleaning,
    cleanIn() {
      const present = posture.get()
      return present.kind === 'cleaning' ? Math.max(0, present.until - monotonic()) : 0
    },
    name(name, lasts) {
      nameUntil = monotonic() + lasts
      named.set(name)
    },
    touched() {
      const present = posture.get()
      if (present.kind === 'awake') return false
      if (present.kind === 'asleep' && present.wakes === 'touch') {
        posture.set(AWAKE)
        woke()
      } else if (present.kind === 'asleep') {
        answerUntil = monotonic() + ANSWERS_MS
        answering.set(true)
      }
      return true
    },
    look() {
      const present = posture.get()
      if (present.kind === 'cleaning' && monotonic() >= present.until) endCleaning()
      if (answering.get() && (present.kind !== 'asleep' || monotonic() >= answerUntil)) answering.set(false)
      if (named.get() !== null && monotonic() >= nameUntil) named.set(null)
    },
  }
}
