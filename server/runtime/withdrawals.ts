/**
 * A withdrawal from the first word to the last trace: a cue into every room's log in one transaction, every screen
 * told at once, the story let go of by everybody who keeps anything of it, its key destroyed (CON-3 to CON-6).
 * Each step may be cut short by a kill; the next start takes it up where it ended.
 */
import type { Instant } from '../../core/model/time.ts'
import type { Origin } from '../../core/model/cue.ts'
import type { PurgedReport } from '../../core/protocol/kiosk-events.ts'
import type { ScreenStanding, StaffWithdrawalReply, WithdrawalReply } from '../../core/protocol/withdrawal.ts'
import { freshId } from '../chance.ts'
import type { Clock } from '../clock.ts'
import type { Erasable } from '../ports/erasable.ts'
import type { AuditLog } from '../ports/register.ts'
import type { Vault } from '../ports/vault.ts'
import type { ScreenRecord, WithdrawalRecord, WithdrawalRegister } from '../ports/withdrawal-register.ts'
import type { Exhibitions } from './exhibitions.ts'
import type { KioskFleet } from './kiosk-fleet.ts'
import type { LiveRoom } from './live-room.ts'
import { listeners } from './listeners.ts'
import type { ScreenLeases } from './screen-leases.ts'

/** How long after a failure the erasing is tried again. */
const AGAIN_MS = 5_000

/** Whether something is a contribution, and whether it hangs or hung on a wall. */
export interface WallStanding {
  of(id: string): 'no-contribution' | 'unseen' | 'on-wall'
}

export interface WithdrawalParts {
  register: WithdrawalRegister
  /** Overwrites what a database keeps of rows that were deleted. */
  scrub: () => Promise<void>
  vault: Vault
  erasables: readonly Erasable[]
  /** What visitors wrote: only walls show it, and only what hangs there. */
  wall: WallStanding
  rooms: ReadonlyMap<string, LiveRoom>
  epoch: number
  exhibitions: Exhibitions
  fleet: KioskFleet
  leases: ScreenLeases
  audit: AuditLog
  clock: Clock
  complain(problem: unknown, what: string): void
}

export class Withdrawals {
  /** A withdrawal has come further; its story. */
  readonly onChange = listeners<[string]>()
  readonly #parts: WithdrawalParts
  readonly #known = new Set<string>()
  readonly #erasing = new Map<string, Promise<void>>()
  #closed = false

  constructor(parts: WithdrawalParts) {
    this.#parts = parts
  }

  /** After a start: takes up what was cut short, and what a restored database has forgotten. */
  async resume(): Promise<void> {
    const { register, vault } = this.#parts
    const records = await register.withdrawals()
    for (const { story, at } of records) {
      this.#known.add(story)
      await vault.close(story, at)
    }
    for (const [story, at] of vault.withdrawn())
      if (!this.#known.has(story)) await this.#begin(story, at, 'restore', { kind: 'system', id: 'restore' })
    for (const { story, erasedAt } of await register.withdrawals())
      if (erasedAt === null) void this.#erase(story)
  }

  /** True when everybody has been told and it is durable; false when another server leads. Twice is as once. */
  async withdraw(story: string, by: 'narrator' | 'curator', origin: Origin): Promise<boolean> {
    const at = this.#parts.clock.now()
    // Remembered beside the ring first: whatever happens from here on, the next start completes it.
    await this.#parts.vault.close(story, at)
    const done = await this.#begin(story, at, by, origin)
    if (done) void this.#erase(story)
    return done
  }

  /** What a screen says it let go of. */
  async purged(kioskId: string, { stories, at }: PurgedReport): Promise<void> {
    for (const { story, purged } of stories) {
      if (!this.#known.has(story)) continue
      // A screen's clock may be wrong; it cannot have been dark after we heard of it.
      const darkAt = Math.min(at, this.#parts.clock.now())
      await this.#parts.register.dark(story, kioskId, darkAt, purged)
      this.onChange.tell(story)
    }
  }

  /** What the narrator's page shows; null when the story was not withdrawn. */
  async view(story: string): Promise<WithdrawalReply | null> {
    const { register, clock } = this.#parts
    const record = await register.withdrawal(story)
    if (record === null) return null
    const now = clock.now()
    const screens = (await register.screens(story)).map((screen) => standingOf(screen, now))
    return { at: record.at, now, screens, erasedAt: record.erasedAt }
  }

  async staffView(story: string): Promise<StaffWithdrawalReply | null> {
    const { register } = this.#parts
    const record = await register.withdrawal(story)
    if (record === null) return null
    const screens = await register.screens(story)
    return { ...record, screens }
  }

  /** Resolves when nothing is being erased any more; the tests and the stop wait for it. */
  async settled(): Promise<void> {
    await Promise.all(this.#erasing.values())
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.settled()
  }

  async #begin(story: string, at: Instant, by: WithdrawalRecord['by'], origin: Origin): Promise<boolean> {
    const { register, rooms, epoch, exhibitions, audit, clock } = this.#parts
    const screens = this.#screensThatMayHold(story)
    const all = [...rooms.values()]
    // Asked of all rooms in one breath, so that two withdrawals never wait for each other.
    const releases = await Promise.all(all.map((room) => room.hold()))
    try {
      const now = clock.now()
      const begun = await register.begin(
        { story, at, by, erasedAt: null },
        screens,
        all.map((room) => ({
          roomId: room.room.id,
          epoch,
          cueId: freshId('cue', now),
          idempotencyKey: null,
          actor: null,
          decide: () => ({
            ok: true,
            draft: {
              issuedAt: now,
              atServerTime: now,
              level: 'withdraw',
              origin,
              action: { kind: 'withdraw', story },
            },
          }),
        })),
      )
      if (begun.outcome === 'fenced') {
        for (const room of all) room.onOvertaken.tell()
        return false
      }
      this.#known.add(story)
      if (begun.outcome === 'known') return true
      begun.cues.forEach(({ cue, state }, i) => all[i]!.took(cue, state))
    } finally {
      for (const release of releases) release()
    }
    exhibitions.drop(story)
    await audit.write({
      at: clock.now(),
      actor: actorOf(by, origin),
      ...noted('withdraw', story, this.#parts.wall),
    })
    return true
  }

  /** Every screen that shows it now, or could without hearing of the withdrawal. */
  #screensThatMayHold(story: string): ScreenRecord[] {
    const { exhibitions, fleet, leases, wall, clock } = this.#parts
    const standing = wall.of(story)
    if (standing === 'unseen') return []
    const composite = exhibitions.find(story)?.composite ?? false
    const now = clock.now()
    return fleet
      .views()
      .filter(({ role }) => standing === 'no-contribution' || role === 'wall')
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, online }) => ({ id, online, latest: composite ? null : leases.latest(id) }))
      .filter(({ online, latest }) => online || latest === null || latest > now)
      .map(({ id, latest }, i) => ({ kioskId: id, ordinal: i + 1, latest, darkAt: null, purged: {} }))
  }

  #erase(story: string): Promise<void> {
    const running = this.#erasing.get(story)
    if (running !== undefined) return running
    const work = this.#eraseOnce(story).catch((problem: unknown) => {
      this.#parts.complain(problem, 'A withdrawn story could not be erased yet; it is tried again.')
      if (!this.#closed) setTimeout(() => void this.#erase(story), AGAIN_MS).unref()
    })
    this.#erasing.set(story, work)
    return work.finally(() => this.#erasing.delete(story))
  }

  /** The key first: from then on nothing that is left anywhere can be read. */
  async #eraseOnce(story: string): Promise<void> {
    const { vault, erasables, register, scrub, audit, clock } = this.#parts
    const record = await register.withdrawal(story)
    const at = record?.at ?? clock.now()
    await vault.destroy(story, at)
    for (const each of erasables) await each.erase(story, at)
    // Before it counts as erased: what is written down as done is never taken up again.
    await scrub()
    await register.erased(story, clock.now())
    await audit.write({ at: clock.now(), actor: 'system', ...noted('erase', story, this.#parts.wall) })
    this.onChange.tell(story)
  }
}

function standingOf({ ordinal, darkAt, latest }: ScreenRecord, now: Instant): ScreenStanding {
  if (darkAt !== null) return { ordinal, state: 'dark', at: darkAt }
  if (latest !== null && latest <= now) return { ordinal, state: 'ended', until: latest }
  return { ordinal, state: 'awaited', until: latest }
}

function noted(act: 'withdraw' | 'erase', id: string, wall: WallStanding) {
  const kind = wall.of(id) === 'no-contribution' ? 'story' : 'contribution'
  return { action: `${kind}.${act}`, subject: `${kind}:${id}` }
}

/** As the audit log writes people and tokens everywhere. */
function actorOf(by: WithdrawalRecord['by'], { kind, id }: Origin): string {
  if (by !== 'curator') return by
  return kind === 'integration' ? `token:${id}` : `${kind}:${id}`
}
