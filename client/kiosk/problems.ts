/** What went wrong on this screen and was caught: the console hears of it with the next pulse, a visitor does not. */
import type { Milliseconds } from '../../core/model/time.ts'
import type { PageProblem } from '../../core/protocol/kiosk-events.ts'

export interface Problems {
  tell(problem: PageProblem): void
  heal(problem: PageProblem): void
  list(): PageProblem[]
}

/** What does not say that it has healed is told for this long: staff look at the console now and then. */
export const TOLD_FOR_MS: Milliseconds = 10 * 60_000

export function createProblems(monotonic: () => Milliseconds): Problems {
  const told = new Map<PageProblem, Milliseconds>()
  return {
    tell: (problem) => void told.set(problem, monotonic()),
    heal: (problem) => void told.delete(problem),
    list() {
      for (const [problem, at] of told) if (monotonic() - at > TOLD_FOR_MS) told.delete(problem)
      return [...told.keys()].sort()
    },
  }
}
