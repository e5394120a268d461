/**
 * Leases: a screen's permission to show one revision of a story, until an instant (CON-4). The server renews them
 * while the screen is connected; without it they lapse. Composites, with nobody behind them, need none.
 * A lease lives in memory only, so that a screen that starts again without its server has none.
 */
import * as z from 'zod/mini'
import { Identifier, InstantValue } from '../model/identifier.ts'
import type { Instant, Milliseconds } from '../model/time.ts'

/** The longest that any lease lasts, and so the longest that a screen without its server shows a narrator's story. */
export const LEASE_MS: Milliseconds = 15 * 60_000
/** Often enough that a screen that is cut off has nearly the whole lease left. */
export const RENEW_EVERY_MS: Milliseconds = 60_000

export const Lease = z.strictObject({
  story: Identifier,
  revision: z.int().check(z.minimum(1)),
  until: InstantValue,
})
export type Lease = z.infer<typeof Lease>

/** What the server grants: everything that a screen may show from now on; what is not named has no lease. */
export const LeaseGrant = z.strictObject({ at: InstantValue, leases: z.array(Lease) })
export type LeaseGrant = z.infer<typeof LeaseGrant>

/** What a lease is asked about. */
export interface Leasable {
  id: string
  revision: number
  composite: boolean
  /** When the narrator's consent ends, or null. */
  until: Instant | null
}

export function grantLeases(stories: readonly Leasable[], now: Instant): LeaseGrant {
  const leases = stories
    .filter((story) => !story.composite && (story.until === null || story.until > now))
    .map(({ id, revision, until }) => ({
      story: id,
      revision,
      until: Math.min(now + LEASE_MS, until ?? Infinity),
    }))
  return { at: now, leases }
}

/** Everything a screen knows about the time, read at one moment. */
export interface Clocks {
  /** The server's time as the screen estimates it. */
  server: Instant
  /** Milliseconds since the page began. Stands still while some machines sleep. */
  monotonic: Milliseconds
  /** The machine's own calendar, which a person or the network may set. */
  wall: Instant
}

/** A grant, and what the screen's clocks said when it came. */
export interface HeldGrant {
  grant: LeaseGrant
  heard: Clocks
}

/**
 * The latest that it can be: the server's last word plus what has passed since. A clock that is set back cannot
 * lengthen a lease, because the monotonic one goes on; a machine that slept cannot either, because the calendar
 * went on. Whichever says more has passed is believed: the mistake that is left makes a screen dark too early.
 */
export function latestTime({ grant, heard }: HeldGrant, now: Clocks): Instant {
  const passed = Math.max(0, now.monotonic - heard.monotonic, now.wall - heard.wall)
  return Math.max(grant.at + passed, now.server)
}

/** Whether this screen may show this revision now. */
export function mayShow(story: Omit<Leasable, 'until'>, held: HeldGrant | null, now: Clocks): boolean {
  if (story.composite) return true
  if (held === null) return false
  const lease = held.grant.leases.find((each) => each.story === story.id)
  return lease !== undefined && lease.revision === story.revision && latestTime(held, now) < lease.until
}

/** Whether a wall may show what visitors wrote: as long after the server's last word as any lease (CON-4). */
export function mayShowWall(held: HeldGrant | null, now: Clocks): boolean {
  return held !== null && latestTime(held, now) < held.grant.at + LEASE_MS
}

/** `none`: nothing it holds needs one. */
export const LeaseState = z.enum(['none', 'held', 'lapsed'])
export type LeaseState = z.infer<typeof LeaseState>

export function leaseState(
  stories: readonly Omit<Leasable, 'until'>[],
  held: HeldGrant | null,
  now: Clocks,
): LeaseState {
  const needing = stories.filter((story) => !story.composite)
  if (needing.length === 0) return 'none'
  return needing.every((story) => mayShow(story, held, now)) ? 'held' : 'lapsed'
}
