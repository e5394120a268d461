/**
 * What this screen may show of narrators' stories (CON-4). In memory only: whoever starts it again without a server
 * finds the book empty. It is asked for every story whenever what is on is looked up, and once a second besides,
 * because a lease ends without any message.
 */
import {
  leaseState,
  mayShow,
  mayShowWall,
  type Clocks,
  type HeldGrant,
  type LeaseGrant,
} from '../../../core/show/lease.ts'
import type { LeaseState } from '../../../core/show/lease.ts'
import type { PublishedStory } from '../../../core/protocol/exhibition.ts'

type Asked = Pick<PublishedStory, 'id' | 'revision' | 'composite'>

export interface LeaseBook {
  take(grant: LeaseGrant): void
  permits(story: Asked): boolean
  /** What visitors wrote, on a wall. */
  permitsWall(): boolean
  state(stories: readonly Asked[]): LeaseState
  /** Whether something may be shown that could not be before, or the other way round; then what is on changes. */
  hasTurned(stories: readonly Asked[]): boolean
}

export function createLeaseBook(clocks: () => Clocks): LeaseBook {
  let held: HeldGrant | null = null
  let permitted = ''

  return {
    take(grant) {
      held = { grant, heard: clocks() }
    },
    permits: (story) => mayShow(story, held, clocks()),
    permitsWall: () => mayShowWall(held, clocks()),
    state: (stories) => leaseState(stories, held, clocks()),
    hasTurned(stories) {
      const now = clocks()
      const next = stories
        .filter((story) => mayShow(story, held, now))
        .map((story) => `${story.id} ${story.revision}`)
        .join()
      const turned = next !== permitted
      permitted = next
      return turned
    },
  }
}
