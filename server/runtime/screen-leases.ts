/** Leases as the server grants them (CON-4), and until when each screen could show a story without it. */
import type { Instant } from '../../core/model/time.ts'
import { grantLeases, LEASE_MS, type LeaseGrant } from '../../core/show/lease.ts'
import type { Clock } from '../clock.ts'
import type { Exhibitions } from './exhibitions.ts'

export class ScreenLeases {
  readonly #exhibitions: Exhibitions
  readonly #clock: Clock
  readonly #begun: Instant
  readonly #granted = new Map<string, { until: Instant; names: number }>()

  constructor(exhibitions: Exhibitions, clock: Clock) {
    this.#exhibitions = exhibitions
    this.#clock = clock
    this.#begun = clock.now()
  }

  /** A grant for these screens of one venue, all of them connected now. */
  grant(venueId: string, kioskIds: readonly string[]): LeaseGrant {
    const grant = grantLeases(this.#exhibitions.onShowAt(venueId), this.#clock.now())
    for (const kioskId of kioskIds)
      this.#granted.set(kioskId, { until: grant.at + LEASE_MS, names: grant.leases.length })
    return grant
  }

  /**
   * The latest instant at which this screen could still show a narrator's story without hearing from us. A screen
   * that this server has granted nothing may hold a lease of the one before it.
   */
  latest(kioskId: string): Instant {
    return this.#granted.get(kioskId)?.until ?? this.#begun + LEASE_MS
  }

  /** The same as staff see it; null where the last grant named no story, because nothing on show needs one. */
  shownUntil(kioskId: string): Instant | null {
    return this.#granted.get(kioskId)?.names === 0 ? null : this.latest(kioskId)
  }
}
