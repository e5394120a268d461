/**
 * Ends a story that sounds by a cue when the room no longer offers it (VIS-8): screens have let go of it by themselves;
 * this says so in the log. What a visitor chose is heard to its end.
 */
import { onAt } from '../../core/show/on-at.ts'
import type { Clock } from '../clock.ts'
import type { LiveRoom } from './live-room.ts'

const LOOK_EVERY_MS = 500

/** Returns the release. */
export function keepRest(
  rooms: ReadonlyMap<string, LiveRoom>,
  /** Calls for every room that comes after this. */
  onRoom: (act: (room: LiveRoom) => void) => () => void,
  clock: Clock,
  complain: (problem: unknown, what: string) => void,
): () => void {
  const ending = new Set<LiveRoom>()

  function look(room: LiveRoom): void {
    const now = clock.now()
    const playing = onAt(room.state, room.programme, now).story?.value ?? null
    if (playing === null || ending.has(room) || room.house.withholds(playing, now) === null) return
    ending.add(room)
    room
      .issue({ kind: 'stopStory' }, { kind: 'system', id: 'sensitive' })
      .catch((problem: unknown) => complain(problem, 'A story that is not offered now could not be stopped.'))
      .finally(() => ending.delete(room))
  }

  const timer = setInterval(() => {
    for (const room of rooms.values()) look(room)
  }, LOOK_EVERY_MS)
  const follow = (room: LiveRoom): number => releases.push(room.onProgramme.add(() => look(room)))
  const releases: (() => void)[] = [onRoom(follow)]
  for (const room of rooms.values()) follow(room)
  return () => {
    clearInterval(timer)
    for (const release of releases) release()
  }
}
