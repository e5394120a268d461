/** What went wrong on this screen and was caught: the console hears of it with the next pulse, a visitor does not. */
import type { Milliseconds } from '../../core/model/time.ts'
import type { PageProblem } from '../../core/protocol/kiosk-events.ts'

export interface Problems {
  /** `lasts`: how long it is told unless it heals, in milliseconds. */
  tell(problem: PageProblem, lasts?: Milliseconds): void
  heal(problem: PageProblem): void
  list(): PageProblem[]
}

/** What does not say that it has healed is told for this long: staff look at the console now and then. */
export const TOLD_FOR_MS: Milliseconds = 10 * 60_000

export function createProblems(monotonic: () => Milliseconds): Problems {
  const until = new Map<PageProblem, Milliseconds>()
  return {
    tell: (problem, lasts = TOLD_FOR_MS) => void until.set(problem, monotonic() + lasts),
    heal: (problem) => void until.delete(problem),
    list() {
      for (const [problem, end] of until) if (monotonic() > end) until.delete(problem)
      return [...until.keys()].sort()
    },
  }
}
