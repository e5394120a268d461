/**
 * When a story is withdrawn it first goes from the screen as everything goes, softly; then whoever keeps anything
 * of it here lets go; then the server hears what was let go of (CON-4). All of that within two seconds.
 */
import type { PurgedReport } from '../../../core/protocol/kiosk-events.ts'
import type { Instant, Milliseconds } from '../../../core/model/time.ts'

/** Words and light have faded by then (`Passing`, stage). */
export const GOING_MS: Milliseconds = 700
const AGAIN_MS: Milliseconds = 5_000
/** As many as one report carries. */
const MOST = 200

/** Whoever keeps anything of stories on this screen: texts, decoded sound, files in a cache. */
export interface Purger {
  name: string
  /** Lets go of everything of this story; resolves to how many things that were. Twice is as once. */
  purge(story: string): number | Promise<number>
}

export interface PurgeOutside {
  now(): Instant
  report(report: PurgedReport): void
  /** Calls back when the browser has painted what is there now, or would have. */
  painted(then: () => void): void
}

export interface Purge {
  add(purger: Purger): void
  /** What the room knows as withdrawn; called whenever that may have changed. */
  withdrawn(stories: readonly string[]): void
  /** The server may not have heard: says everything again. */
  again(): void
}

export function createPurge(outside: PurgeOutside): Purge {
  const purgers: Purger[] = []
  const begun = new Set<string>()
  const done = new Map<string, Record<string, number>>()

  async function purgeNow(story: string): Promise<void> {
    try {
      const counts: Record<string, number> = {}
      for (const each of purgers) counts[each.name] = await each.purge(story)
      outside.painted(() => {
        done.set(story, counts)
        outside.report({ stories: [{ story, purged: counts }], at: outside.now() })
      })
    } catch {
      // A cache that is busy; nothing is reported before it is true.
      setTimeout(() => void purgeNow(story), AGAIN_MS)
    }
  }

  return {
    add: (purger) => void purgers.push(purger),
    withdrawn(stories) {
      for (const story of stories) {
        if (begun.has(story)) continue
        begun.add(story)
        setTimeout(() => void purgeNow(story), GOING_MS)
      }
    },
    again() {
      const all = [...done].map(([story, purged]) => ({ story, purged }))
      for (let from = 0; from < all.length; from += MOST)
        outside.report({ stories: all.slice(from, from + MOST), at: outside.now() })
    },
  }
}
