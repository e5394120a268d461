/** Screens follow the desk: what is on show changes with every act and with every consent that begins or ends. */
import type { Clock } from '../clock.ts'
import type { Installation } from '../runtime/installation.ts'
import { onAt } from '../../core/show/on-at.ts'
import { runConsentClock } from './consent-clock.ts'
import type { Stories } from './stories.ts'

/** Returns the release. */
export function followDesk(
  stories: Stories,
  installation: Installation,
  clock: Clock,
  complain: (problem: unknown, what: string) => void,
): () => void {
  const changed = (): void => {
    installation.exhibitions.changed()
    for (const room of installation.rooms.values()) {
      const playing = onAt(room.state, room.programme, clock.now()).story?.value ?? null
      const shown = installation.exhibitions.onShowAt(room.venue.id)
      if (playing === null || shown.some((each) => each.id === playing)) continue
      // Screens have let go of it already; this ends it in the log, for the console and whoever joins later.
      room
        .issue({ kind: 'stopStory' }, { kind: 'system', id: 'consent' })
        .catch((problem: unknown) =>
          complain(problem, 'A story that is no longer on show could not be stopped.'),
        )
    }
  }
  const releases = [stories.onShowChange.add(changed), runConsentClock(stories, clock, changed, complain)]
  return () => releases.forEach((release) => release())
}
