/** How far each cue has come, screen by screen (VEN-3): kept at hand while it matters, and in the store. */
import type { Cue } from '../../core/model/cue.ts'
import type { Instant } from '../../core/model/time.ts'
import type { CueReport } from '../../core/protocol/http.ts'
import type { Pulse } from '../../core/protocol/kiosk-events.ts'
import type { Ack, AckRow, RoomLog } from '../ports/room-log.ts'
import type { KioskFleet } from './kiosk-fleet.ts'
import { listeners } from './listeners.ts'

/** What the lamps say of a cue; one-way wires never confirm. */
export type LampWord = CueReport['lights']

/** Cues whose reports are kept in memory. */
const AT_HAND = 64
const RESUMED = 16
/** How long after its instant a cue may still be acknowledged in the usual way, in milliseconds. */
const SETTLED_MS = 3_000

export class CueReports {
  /** A cue's report changed: room, cue. */
  readonly onChange = listeners<[string, string]>()
  /** A screen has drawn a cue, at this instant; not told where a screen only caught up with it. */
  readonly onDrawn = listeners<[Cue, Instant]>()
  readonly #recent = new Map<string, { cue: Cue; rows: Map<string, AckRow> }>()
  /** Cues whose lamps were still waiting when last looked at. */
  readonly #waitingLamps = new Set<string>()
  #unsaved: Ack[] = []
  #saving: Promise<void> = Promise.resolve()
  readonly #log: RoomLog
  readonly #fleet: KioskFleet
  readonly #lamps: (cue: Cue) => LampWord

  constructor(log: RoomLog, fleet: KioskFleet, lamps: (cue: Cue) => LampWord) {
    this.#log = log
    this.#fleet = fleet
    this.#lamps = lamps
  }

  /** Takes up the last cues of a room after a start, so that late acknowledgements still find them. */
  async resume(roomId: string, seq: number): Promise<void> {
    for (const cue of await this.#log.since(roomId, Math.max(0, seq - RESUMED), RESUMED)) {
      const rows = new Map((await this.#log.acks(cue.id)).map((row) => [row.kioskId, row]))
      this.#recent.set(cue.id, { cue, rows })
    }
  }

  began(cue: Cue): void {
    this.#recent.set(cue.id, { cue, rows: new Map() })
    this.#waitingLamps.add(cue.id)
    if (this.#recent.size > AT_HAND) this.#recent.delete(this.#recent.keys().next().value!)
    this.onChange.tell(cue.roomId, cue.id)
  }

  /** A kiosk's word for a cue of its own room; a repeated or foreign one changes nothing. */
  acknowledged(roomId: string, ack: Ack): void {
    const cue = this.#take(roomId, ack)
    if (cue !== null && ack.stage === 'rendered') this.onDrawn.tell(cue, ack.at)
  }

  /** The cue that was acknowledged, or null where this changes nothing. */
  #take(roomId: string, ack: Ack): Cue | null {
    const entry = this.#recent.get(ack.cueId)
    if (entry === undefined || entry.cue.roomId !== roomId) return null
    const row = entry.rows.get(ack.kioskId) ?? emptyRow(ack.kioskId)
    if (row[ack.stage] !== null) return null
    row[ack.stage] = ack.at
    entry.rows.set(ack.kioskId, row)
    this.#unsaved.push(ack)
    this.onChange.tell(roomId, ack.cueId)
    return entry.cue
  }

  /** Tells of cues that have reached the lamps since the last look; called a few times a second. */
  lookAtLamps(): void {
    for (const id of this.#waitingLamps) {
      const cue = this.#recent.get(id)?.cue
      if (cue !== undefined && this.#lamps(cue).state === 'waiting') continue
      this.#waitingLamps.delete(id)
      if (cue !== undefined) this.onChange.tell(cue.roomId, id)
    }
  }

  /**
   * A screen whose state equals the room's has every cue up to there, however it came by them: a snapshot brings
   * no cues that it could acknowledge one by one. Only a screen that draws counts: what it holds in a dark picture
   * nobody has seen.
   */
  inStep(roomId: string, kioskId: string, pulse: Pick<Pulse, 'seq' | 'webgl' | 'fps'>, at: Instant): void {
    if (pulse.webgl === 'lost' || pulse.fps === 0) return
    for (const { cue, rows } of this.#recent.values()) {
      if (cue.roomId !== roomId || cue.seq > pulse.seq || cue.atServerTime + SETTLED_MS > at) continue
      if (rows.get(kioskId)?.rendered) continue
      for (const stage of ['received', 'applied', 'rendered'] as const)
        this.#take(roomId, { cueId: cue.id, kioskId, stage, at })
    }
  }

  async report(roomId: string, cueId: string): Promise<CueReport | null> {
    const entry = this.#recent.get(cueId)
    const cue = entry?.cue ?? (await this.#log.cue(roomId, cueId))
    if (cue === null || cue.roomId !== roomId) return null
    const rows = entry?.rows ?? new Map((await this.#log.acks(cueId)).map((row) => [row.kioskId, row]))
    const kiosks = this.#fleet.inRoom(roomId).map((view) => {
      const row = rows.get(view.id) ?? emptyRow(view.id)
      return {
        kioskId: view.id,
        name: view.name,
        online: view.online,
        received: row.received,
        applied: row.applied,
        rendered: row.rendered,
      }
    })
    const lights = this.#lamps(cue)
    const screens = kiosks.every((kiosk) => !kiosk.online || kiosk.rendered !== null)
    return { cue, kiosks, lights, done: screens && lights.state !== 'waiting' }
  }

  /**
   * Writes what has come since the last time in one transaction; called a few times a second and at the end.
   * What could not be written is tried again with the next call.
   */
  save(): Promise<void> {
    const saved = this.#saving.then(() => this.#saveNow())
    this.#saving = saved.catch(() => undefined)
    return saved
  }

  async #saveNow(): Promise<void> {
    const acks = this.#unsaved
    if (acks.length === 0) return
    this.#unsaved = []
    try {
      await this.#log.recordAcks(acks)
    } catch (trouble) {
      this.#unsaved = [...acks, ...this.#unsaved]
      throw trouble
    }
  }
}

function emptyRow(kioskId: string): AckRow {
  return { kioskId, received: null, applied: null, rendered: null }
}
