/** Every screen that belongs to the installation: whether it is there, and what it really does. */
import type { Kiosk } from '../../core/model/kiosk.ts'
import type { WallScreen } from '../../core/model/glass.ts'
import { horizonOf, type Span } from '../../core/model/horizon.ts'
import type { Instant, Milliseconds } from '../../core/model/time.ts'
import type { KioskView } from '../../core/protocol/http.ts'
import type { Pulse } from '../../core/protocol/kiosk-events.ts'
import { fingerprint } from '../../core/show/fingerprint.ts'
import type { RoomState } from '../../core/show/room-state.ts'
import type { Clock } from '../clock.ts'
import type { KioskRecord, KioskRegister } from '../ports/register.ts'
import { listeners } from './listeners.ts'

interface Member {
  kiosk: Kiosk
  demonstration: boolean
  /** Connections of this screen; more than one only for the moment of a reload. */
  links: Set<string>
  since: Instant | null
  pulse: Pulse | null
  inStep: boolean
}

/** A screen of the wall that was gone for so long leaves its lights to the others: longer than a restart takes. */
export const WALL_AWAY_MS: Milliseconds = 180_000

/** One that was gone for so long leaves what is to be read to the others: nobody waits minutes for a title. */
export const WALL_UNSEEN_MS: Milliseconds = 20_000

/** Screens of one picture may be placed over one another by so much, in metres: nobody measures to the millimetre. */
const OVERLAP = 0.02

export class KioskFleet {
  /** A kiosk's view changed. */
  readonly onChange = listeners<[string]>()
  /** A kiosk was given another role, sound or place; its page begins anew. */
  readonly onResettled = listeners<[string]>()
  /** The screens of this room stand elsewhere than before: its horizon may have another length. */
  readonly onPlaced = listeners<[string]>()
  /** A kiosk was removed; its connections end. */
  readonly onRevoked = listeners<[string]>()
  readonly #members = new Map<string, Member>()
  readonly #register: KioskRegister
  readonly #clock: Clock
  /** The sum of a room's present state, computed once per state and not once per pulse. */
  readonly #sums = new WeakMap<RoomState, string>()
  readonly #leaseUntil: (kioskId: string) => Instant | null
  /** A screen that has not come since is as one that left then. */
  readonly #began: Instant

  /** `leaseUntil`: as `KioskView` says it. */
  constructor(
    register: KioskRegister,
    clock: Clock,
    records: readonly KioskRecord[],
    leaseUntil: (kioskId: string) => Instant | null,
  ) {
    this.#register = register
    this.#clock = clock
    this.#leaseUntil = leaseUntil
    this.#began = clock.now()
    for (const record of records) this.#members.set(record.kiosk.id, fresh(record))
  }

  /** Whether staff have admitted any screen; from then on nothing pairs itself. */
  hasRealKiosk(): boolean {
    return [...this.#members.values()].some((member) => !member.demonstration)
  }

  async admit(record: KioskRecord, tokenHash: string): Promise<void> {
    await this.#register.admit(record, tokenHash)
    const before = this.#members.get(record.kiosk.id)
    if (before !== undefined) this.onRevoked.tell(record.kiosk.id)
    this.#members.set(record.kiosk.id, fresh(record))
    this.onPlaced.tell(record.kiosk.roomId)
    this.onChange.tell(record.kiosk.id)
  }

  async change(kiosk: Kiosk): Promise<void> {
    await this.#register.change(kiosk)
    const member = this.#members.get(kiosk.id)
    if (member !== undefined) {
      const { role, audio, span, settings } = member.kiosk
      const moved = span.from !== kiosk.span.from || span.to !== kiosk.span.to
      member.kiosk = kiosk
      const reset = JSON.stringify(settings) !== JSON.stringify(kiosk.settings)
      const rehung = JSON.stringify(settings.glass) !== JSON.stringify(kiosk.settings.glass)
      if (role !== kiosk.role || audio !== kiosk.audio || moved || reset) this.onResettled.tell(kiosk.id)
      if (moved || role !== kiosk.role || rehung) this.onPlaced.tell(kiosk.roomId)
    }
    this.onChange.tell(kiosk.id)
  }

  async revoke(kioskId: string): Promise<void> {
    await this.#register.revoke(kioskId, this.#clock.now())
    const roomId = this.#members.get(kioskId)?.kiosk.roomId
    this.#members.delete(kioskId)
    if (roomId !== undefined) this.onPlaced.tell(roomId)
    this.onRevoked.tell(kioskId)
    this.onChange.tell(kioskId)
  }

  find(kioskId: string): Kiosk | null {
    return this.#members.get(kioskId)?.kiosk ?? null
  }

  connected(kioskId: string, link: string): void {
    const member = this.#members.get(kioskId)
    if (member === undefined) return
    if (member.links.size === 0) member.since = this.#clock.now()
    member.links.add(link)
    this.onChange.tell(kioskId)
  }

  disconnected(kioskId: string, link: string): void {
    const member = this.#members.get(kioskId)
    if (member === undefined || !member.links.delete(link) || member.links.size > 0) return
    member.since = this.#clock.now()
    member.pulse = null
    member.inStep = false
    this.onChange.tell(kioskId)
  }

  /**
   * Takes a screen's own word. `diverged` when it holds the newest cue and yet another state: it then needs
   * the whole.
   */
  pulsed(kioskId: string, pulse: Pulse, room: RoomState): 'ok' | 'behind' | 'diverged' {
    const member = this.#members.get(kioskId)
    const newest = pulse.seq === room.seq && pulse.epoch === room.epoch
    const same = newest && pulse.fingerprint === this.#sum(room)
    if (member !== undefined) {
      member.pulse = pulse
      member.inStep = same
      this.onChange.tell(kioskId)
    }
    if (same) return 'ok'
    return newest || pulse.seq > room.seq ? 'diverged' : 'behind'
  }

  views(): KioskView[] {
    return [...this.#members.values()].map((member) => this.#viewOf(member))
  }

  view(kioskId: string): KioskView | null {
    const member = this.#members.get(kioskId)
    return member === undefined ? null : this.#viewOf(member)
  }

  /** The room's whole length, from its leftmost screen to its rightmost. */
  horizon(roomId: string): Span {
    const here = [...this.#members.values()].filter((member) => member.kiosk.roomId === roomId)
    return horizonOf(here.map((member) => member.kiosk.span))
  }

  /** The screens of the room's wall from left to right; of two in one place the first one stands for both. */
  walls(roomId: string): WallScreen[] {
    const screens = [...this.#members.values()]
      .filter(({ kiosk }) => kiosk.roomId === roomId && kiosk.role === 'wall')
      .map(({ kiosk: { span, settings } }) => screenOf(span, settings.glass))
      .toSorted((a, b) => a.from - b.from || a.to - b.to)
    return screens.filter((screen, i) => i === 0 || screen.from >= screens[i - 1]!.to - OVERLAP)
  }

  /** Those of its wall's places at which nothing has been connected for so long. */
  away(roomId: string, during: Milliseconds = WALL_AWAY_MS): Span[] {
    const long = this.#clock.now() - during
    const standing = [...this.#members.values()].filter(
      ({ kiosk }) => kiosk.roomId === roomId && kiosk.role === 'wall',
    )
    const isHere = ({ links, since }: Member) => links.size > 0 || (since ?? this.#began) > long
    return this.walls(roomId).flatMap(({ from, to }) => {
      const there = standing.filter(({ kiosk: { span } }) => span.from < to && span.to > from)
      return there.some(isHere) ? [] : [{ from, to }]
    })
  }

  inRoom(roomId: string): KioskView[] {
    return this.views().filter((view) => view.roomId === roomId)
  }

  #viewOf({ kiosk, links, since, pulse, inStep }: Member): KioskView {
    return { ...kiosk, online: links.size > 0, since, pulse, inStep, leaseUntil: this.#leaseUntil(kiosk.id) }
  }

  #sum(state: RoomState): string {
    const known = this.#sums.get(state)
    if (known !== undefined) return known
    const sum = fingerprint(state)
    this.#sums.set(state, sum)
    return sum
  }
}

/** What nobody measured is not said. */
function screenOf(span: Span, glass: Kiosk['settings']['glass']): WallScreen {
  return glass === null ? span : { ...span, glass }
}

function fresh(record: KioskRecord): Member {
  return { ...record, links: new Set(), since: null, pulse: null, inStep: false }
}
