/**
 * Starts the shows that rules of the schedule want. Looked up, never triggered: a server that comes up five minutes
 * late starts the show then, and one that comes up again does not start it twice, because a start's key names the
 * rule and the beginning of its hours. It never acts against a show that is on.
 */
import type { Instant } from '../../core/model/time.ts'
import { onAt } from '../../core/show/on-at.ts'
import { wantedAt } from '../../core/show/programme.ts'
import { showAt } from '../../core/show/running-show.ts'
import type { Clock } from '../clock.ts'
import type { LiveRoom } from './live-room.ts'

const LOOK_EVERY_MS = 500

/** Returns the release. */
export function startShows(
  rooms: ReadonlyMap<string, LiveRoom>,
  clock: Clock,
  complain: (problem: unknown, what: string) => void,
): () => void {
  /** By room: the beginning that was dealt with. */
  const done = new Map<string, string>()
  const busy = new Set<string>()

  async function look(room: LiveRoom, now: Instant): Promise<void> {
    const wanted = wantedAt(room.programme, 'show', now)
    if (wanted === null) return
    const key = `rule-${wanted.rule}-${Math.round(wanted.from)}`
    if (done.get(room.room.id) === key) return
    // Not against a show that is on, nor behind calm; it is tried again for as long as the rule holds.
    if (showAt(room.state.show, now) !== null && !isOwn(room, wanted.rule)) return
    if (onAt(room.state, room.programme, now).mode !== 'open') return
    const origin = { kind: 'rule', id: wanted.rule } as const
    const started = await room.issue({ kind: 'show.start', show: wanted.value, idempotencyKey: key }, origin)
    if (started.outcome === 'refused' || started.outcome === 'fenced') return
    const gone = await room.issue({ kind: 'show.go', idempotencyKey: `${key}-go` }, origin)
    if (gone.outcome !== 'refused' || started.outcome === 'repeated') done.set(room.room.id, key)
  }

  /** Started by this rule and not yet given its GO: the server died in between. */
  function isOwn({ state: { show } }: LiveRoom, rule: string): boolean {
    return show?.origin.kind === 'rule' && show.origin.id === rule && show.goAt === null
  }

  const timer = setInterval(() => {
    for (const [id, room] of rooms) {
      if (busy.has(id)) continue
      busy.add(id)
      look(room, clock.now())
        .catch((problem: unknown) => complain(problem, 'A show of the schedule could not be started.'))
        .finally(() => busy.delete(id))
    }
  }, LOOK_EVERY_MS)
  return () => clearInterval(timer)
}
