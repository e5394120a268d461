/** The maintenance log: opens and closes itself from what screens, lamps and displays say; and staff's notes. */
import { Incident, KioskNote } from '../../core/model/incident.ts'
import type { Instant, Milliseconds } from '../../core/model/time.ts'
import { judgeSelfTest } from '../../core/venue/self-test-verdict.ts'
import { CLOCK_STRAYS_MS, keyOf, stepLog, type Trouble } from '../../core/venue/maintenance.ts'
import { freshId } from '../chance.ts'
import type { Clock } from '../clock.ts'
import type { VenuePapers } from '../ports/venue-papers.ts'
import type { Installation } from './installation.ts'
import type { KioskCommands } from './kiosk-commands.ts'
import { listeners } from './listeners.ts'

const LOOK_EVERY_MS = 5_000
/** As many entries as are kept of a venue's past. */
const KEPT = 500
const KEPT_NOTES = 200

export interface MaintenanceOutside {
  papers: VenuePapers
  clock: Clock
  installation: Installation
  commands: KioskCommands
  isOpen(venueId: string): boolean
  /** Machines of the lamps that answered once and do no more, or fail. */
  nodes(): readonly { name: string; to: string; problem: string | null }[]
  /** What displays say is wrong, by screen; as last asked. */
  displays(): ReadonlyMap<string, readonly string[]>
  /** How far the machine’s clock is ahead of ours, which was set by it at the start. */
  clockAhead(): Milliseconds
  complain(problem: unknown, what: string): void
}

export class Maintenance {
  readonly onChange = listeners<[venueId: string]>()
  readonly #incidents = new Map<string, Incident>()
  readonly #notes = new Map<string, KioskNote>()
  readonly #seen = new Map<string, Instant>()
  readonly #outside: MaintenanceOutside
  readonly #timer: ReturnType<typeof setInterval>
  #writing: Promise<unknown> = Promise.resolve()

  private constructor(
    outside: MaintenanceOutside,
    incidents: readonly Incident[],
    notes: readonly KioskNote[],
  ) {
    this.#outside = outside
    for (const each of incidents) this.#incidents.set(each.id, each)
    for (const each of notes) this.#notes.set(each.id, each)
    this.#timer = setInterval(() => this.look(), LOOK_EVERY_MS)
  }

  static async open(outside: MaintenanceOutside): Promise<Maintenance> {
    const incidents = (await outside.papers.all('incident')).flatMap(({ body }) => {
      const parsed = Incident.safeParse(body)
      return parsed.success ? [parsed.data] : []
    })
    const notes = (await outside.papers.all('note')).flatMap(({ body }) => {
      const parsed = KioskNote.safeParse(body)
      return parsed.success ? [parsed.data] : []
    })
    return new Maintenance(outside, incidents, notes)
  }

  /** Open ones first, then the past; each newest first. */
  log(venueId: string): { open: Incident[]; past: Incident[] } {
    const all = [...this.#incidents.values()]
      .filter((each) => each.venueId === venueId)
      .toSorted((a, b) => b.openedAt - a.openedAt || b.id.localeCompare(a.id))
    return {
      open: all.filter((each) => each.closedAt === null),
      past: all.filter((each) => each.closedAt !== null),
    }
  }

  notes(kioskId: string): KioskNote[] {
    return [...this.#notes.values()]
      .filter((each) => each.kioskId === kioskId)
      .toSorted((a, b) => b.at - a.at || b.id.localeCompare(a.id))
  }

  async write(kioskId: string, text: string, by: string): Promise<KioskNote> {
    const at = this.#outside.clock.now()
    const note: KioskNote = { id: freshId('note', at), kioskId, at, by, text }
    this.#notes.set(note.id, note)
    await this.#write((papers) => papers.keep('note', { id: note.id, at, body: note }))
    const old = this.notes(kioskId).slice(KEPT_NOTES)
    for (const { id } of old) this.#notes.delete(id)
    if (old.length > 0)
      await this.#write((papers) =>
        papers.remove(
          'note',
          old.map(({ id }) => id),
        ),
      )
    return note
  }

  /** False when this screen has no such note. */
  async remove(kioskId: string, noteId: string): Promise<boolean> {
    if (this.#notes.get(noteId)?.kioskId !== kioskId) return false
    this.#notes.delete(noteId)
    await this.#write((papers) => papers.remove('note', [noteId]))
    return true
  }

  /** Compares what is wrong now with what the log says; called by itself every few seconds. */
  look(): void {
    const now = this.#outside.clock.now()
    for (const venueId of this.#outside.installation.timetables.keys()) {
      const troubles = this.#troubles(venueId)
      this.#see(venueId, troubles, now)
      const seen = new Map([...this.#seen].map(([key, at]) => [key.slice(venueId.length + 1), at]))
      const step = stepLog(this.log(venueId).open, troubles, seen, now)
      const changes = [
        ...step.opened.map(({ trouble, at }): Incident => {
          const { kind, kioskId, name, cause } = trouble
          const id = freshId('incident', now)
          return { id, venueId, kind, kioskId, name, cause: [...cause], openedAt: at, closedAt: null }
        }),
        ...step.closed,
        ...step.changed,
      ]
      for (const incident of changes) {
        this.#incidents.set(incident.id, incident)
        void this.#write((papers) =>
          papers.keep('incident', { id: incident.id, at: incident.openedAt, body: incident }),
        )
      }
      if (changes.length === 0) continue
      this.#forgetOld(venueId)
      this.onChange.tell(venueId)
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#writing
  }

  #see(venueId: string, troubles: readonly Trouble[], now: Instant): void {
    const present = new Set(troubles.map((each) => `${venueId} ${keyOf(each)}`))
    for (const key of this.#seen.keys())
      if (key.startsWith(`${venueId} `) && !present.has(key)) this.#seen.delete(key)
    for (const key of present) if (!this.#seen.has(key)) this.#seen.set(key, now)
  }

  #troubles(venueId: string): Trouble[] {
    const { installation, commands, isOpen, nodes, displays } = this.#outside
    const rooms = [...installation.rooms.values()].filter(({ venue }) => venue.id === venueId)
    const shown = displays()
    const kiosks = rooms.flatMap(({ room }) => installation.fleet.inRoom(room.id))
    const troubles = kiosks.flatMap((kiosk): Trouble[] => {
      const about = { kioskId: kiosk.id, name: kiosk.name, since: null, cause: [] }
      const found: Trouble[] = []
      // Screens that are switched off overnight are no incident.
      if (!kiosk.online && isOpen(venueId)) found.push({ ...about, kind: 'kiosk-away', since: kiosk.since })
      if (kiosk.pulse !== null && kiosk.pulse.webgl !== 'drawing')
        found.push({ ...about, kind: 'picture', cause: [kiosk.pulse.webgl] })
      if (kiosk.pulse?.problems.includes('stuck-touch') === true)
        found.push({ ...about, kind: 'ghost-touch' })
      const test = commands.last(kiosk.id, 'self-test')?.test ?? null
      const fails = test === null ? [] : judgeSelfTest(test, kiosk).fails
      if (fails.length > 0) found.push({ ...about, kind: 'self-test', cause: fails })
      // Nor is a display that is asleep in the network at night; one that says it is broken is, at any hour.
      const display = shown.get(kiosk.id)?.filter((each) => each !== 'unreachable' || isOpen(venueId)) ?? []
      if (display.length > 0) found.push({ ...about, kind: 'display', cause: display })
      return found
    })
    // Every venue goes by the one clock.
    const ahead = this.#outside.clockAhead()
    if (Math.abs(ahead) > CLOCK_STRAYS_MS)
      troubles.push({
        kind: 'clock',
        kioskId: null,
        name: '',
        cause: [String(Math.round(ahead / 60_000))],
        since: null,
      })
    // Machines of the lamps belong to the house: they stand in the log of its first venue.
    if ([...installation.timetables.keys()][0] === venueId)
      for (const { name, to, problem } of nodes())
        troubles.push({
          kind: 'node',
          kioskId: null,
          name: name === to ? name : `${name} (${to})`,
          cause: problem === null ? [] : [problem.slice(0, 200)],
          since: null,
        })
    return troubles
  }

  #forgetOld(venueId: string): void {
    const old = this.log(venueId).past.slice(KEPT)
    if (old.length === 0) return
    for (const { id } of old) this.#incidents.delete(id)
    void this.#write((papers) =>
      papers.remove(
        'incident',
        old.map(({ id }) => id),
      ),
    )
  }

  #write(act: (papers: VenuePapers) => Promise<void>): Promise<void> {
    const turn = this.#writing.then(() => act(this.#outside.papers))
    this.#writing = turn.catch((problem: unknown) =>
      this.#outside.complain(problem, 'The maintenance log could not be written down.'),
    )
    return turn.catch(() => undefined)
  }
}
