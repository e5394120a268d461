/**
 * Keeps what the house can say of its own service: minute by minute whether it ran and its screens drew, and what
 * incidents there were. A minute that nobody wrote down is one in which the server was away.
 */
import { Temporal } from 'temporal-polyfill'
import type { Cue } from '../../core/model/cue.ts'
import type { Instant } from '../../core/model/time.ts'
import type { KioskView } from '../../core/protocol/http.ts'
import { onAt } from '../../core/show/on-at.ts'
import { openBetween } from '../../core/show/schedule/programme-of.ts'
import { freshId } from '../chance.ts'
import type { Clock } from '../clock.ts'
import type { Keepsakes } from '../ports/register.ts'
import type { ServiceBook } from '../ports/service-book.ts'
import type { Installation } from './installation.ts'
import type { LiveRoom } from './live-room.ts'

const MINUTE_MS = 60_000
/** Shorter absences are restarts that a visitor does not notice: screens go on alone. */
const AWAY_MS = 2 * MINUTE_MS
const SEEN = 'service-seen'

export interface ServiceKeeper {
  /** What was not yet written is. */
  close(): Promise<void>
}

export interface ServiceParts {
  book: ServiceBook
  keepsakes: Keepsakes
  installation: Installation
  clock: Clock
  complain(problem: unknown, what: string): void
}

export async function keepService(parts: ServiceParts): Promise<ServiceKeeper> {
  const { book, keepsakes, installation, clock, complain } = parts
  await sayHowLongAway(parts)
  for (const room of installation.rooms.values()) await resume(room)
  let tail: Promise<unknown> = Promise.resolve()
  const inTurn = (act: () => Promise<void>): void => {
    tail = tail
      .then(act)
      .catch((problem: unknown) => complain(problem, 'A minute of service could not be written.'))
  }
  const releases: (() => void)[] = []
  releases.push(
    installation.eachRoom((room) => {
      releases.push(room.onCue.add((cue) => inTurn(() => follow(room, cue))))
    }),
  )
  const timer = setInterval(() => inTurn(() => minute()), MINUTE_MS)

  async function minute(): Promise<void> {
    const now = clock.now()
    for (const { venue } of installation.timetables.values()) {
      const open = venue.hours === null || openBetween(venue.hours, venue, now, now + 1).length > 0
      const screens = screensOf(venue.id)
      await book.minute(
        venue.id,
        dayAt(now, venue.timeZone),
        open,
        screens.length,
        screens.filter(isWell).length,
      )
    }
    await keepsakes.set(SEEN, String(now))
  }

  function screensOf(venueId: string): KioskView[] {
    const rooms = [...installation.rooms.values()].filter((room) => room.venue.id === venueId)
    return rooms.flatMap((room) => installation.fleet.inRoom(room.room.id))
  }

  async function follow(room: LiveRoom, { id, action, atServerTime }: Cue): Promise<void> {
    if (action.kind === 'calm' || action.kind === 'alarm') {
      await book.end(room.room.id, action.kind, atServerTime)
      await begin(room, action.kind, id, atServerTime)
    } else if (action.kind === 'release' && (action.of === 'calm' || action.of === 'alarm'))
      await book.end(room.room.id, action.of, atServerTime)
  }

  async function begin(room: LiveRoom, kind: 'calm' | 'alarm', id: string, beganAt: Instant): Promise<void> {
    await book.begin(room.venue.id, { id, roomId: room.room.id, kind, beganAt, endedAt: null })
  }

  /** Calm that was called before this kept books, or in the moment that the server died. */
  async function resume(room: LiveRoom): Promise<void> {
    const { mode } = onAt(room.state, room.programme, clock.now())
    for (const kind of ['calm', 'alarm'] as const) {
      const claim = room.state.claims.findLast((each) => each.aspect === 'mode' && each.value === kind)
      if (mode === kind && claim !== undefined) await begin(room, kind, claim.cueId, claim.from)
      else if (mode !== kind) await book.end(room.room.id, kind, claim?.until ?? clock.now())
    }
  }

  return {
    async close() {
      clearInterval(timer)
      for (const release of releases) release()
      inTurn(() => keepsakes.set(SEEN, String(clock.now())))
      await tail
    },
  }
}

async function sayHowLongAway({ book, keepsakes, installation, clock }: ServiceParts): Promise<void> {
  const seen = Number((await keepsakes.get(SEEN)) ?? 'NaN')
  const now = clock.now()
  if (now - seen > AWAY_MS)
    for (const venueId of installation.timetables.keys())
      await book.begin(venueId, {
        id: freshId('away', now),
        roomId: null,
        kind: 'server-away',
        beganAt: seen,
        endedAt: now,
      })
  await keepsakes.set(SEEN, String(now))
}

/** It is there, draws, and what it draws is what the room says. */
function isWell({ online, pulse, inStep }: KioskView): boolean {
  return online && inStep && pulse !== null && pulse.webgl !== 'lost' && pulse.fps > 0
}

export function dayAt(at: Instant, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(at))
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString()
}
