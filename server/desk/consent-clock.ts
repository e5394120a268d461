/** Watches for the instants at which consent begins or ends, so that screens change then and not when somebody looks. */
import type { Instant, Milliseconds } from '../../core/model/time.ts'
import type { Clock } from '../clock.ts'
import type { Stories } from './stories.ts'

/** However far the next instant is, it is looked at again: a timer cannot be set for months. */
const LONGEST_WAIT_MS: Milliseconds = 3_600_000

/**
 * `changed` is called as soon as consent has begun or ended; whatever was told before the start is settled at once.
 * Returns the release.
 */
export function runConsentClock(
  stories: Pick<Stories, 'nextConsentChange' | 'endConsents' | 'onShowChange'>,
  clock: Clock,
  changed: () => void,
  complain: (problem: unknown, what: string) => void,
): () => void {
  let timer: NodeJS.Timeout | null = null
  let released = false
  /** Up to here screens follow. A change is looked for from here, not from now: else one that passes just then is lost. */
  let followed: Instant = clock.now()

  function arm(): void {
    if (released) return
    if (timer !== null) clearTimeout(timer)
    const next = stories.nextConsentChange(followed)
    const wait = next === null ? LONGEST_WAIT_MS : Math.min(next - clock.now(), LONGEST_WAIT_MS)
    timer = setTimeout(() => strike(next), Math.max(0, Math.ceil(wait)))
    timer.unref()
  }

  function strike(next: number | null): void {
    const now = clock.now()
    // Screens first; the record of it may take its time. A timer may strike a little early; then it is set again.
    if (next !== null && now >= next) {
      followed = now
      changed()
    }
    void settle()
  }

  async function settle(): Promise<void> {
    try {
      await stories.endConsents()
    } catch (problem) {
      complain(
        problem,
        'A consent has ended; its story is off the screens, but that could not be written down.',
      )
    }
    arm()
  }

  const release = stories.onShowChange.add(arm)
  void settle()
  return () => {
    released = true
    release()
    if (timer !== null) clearTimeout(timer)
  }
}
