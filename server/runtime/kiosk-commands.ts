/**
 * Commands to screens: kept, sent until they are answered or expire, and never called done before the screen says so
 * (VEN-3). Tiny pictures live here for two minutes, in memory alone.
 */
import type { CommandAction, CommandKind } from '../../core/model/kiosk-command.ts'
import { KioskCommand } from '../../core/model/kiosk-command.ts'
import type { Origin } from '../../core/model/cue.ts'
import type { Instant, Milliseconds } from '../../core/model/time.ts'
import type { CommandMessage, CommandReport } from '../../core/protocol/kiosk-commands.ts'
import {
  afterEvent,
  expiryOf,
  isDue,
  isOver,
  shouldSleep,
  supersedes,
  type CommandEvent,
} from '../../core/venue/command-life.ts'
import { freshId } from '../chance.ts'
import type { Clock } from '../clock.ts'
import type { VenuePapers } from '../ports/venue-papers.ts'
import type { KioskFleet } from './kiosk-fleet.ts'
import { listeners } from './listeners.ts'

const LOOK_EVERY_MS = 1_000
const PICTURE_LASTS_MS: Milliseconds = 120_000
/** How long a screen that comes back has to obey what it was told before. */
const TOLD_AGAIN_MS: Milliseconds = 60_000
/** Of each kind, this many of a screen's commands are remembered. */
const REMEMBERED = 3

export interface CommandsOutside {
  papers: VenuePapers
  fleet: KioskFleet
  clock: Clock
  complain(problem: unknown, what: string): void
}

export class KioskCommands {
  /** A command is not what it was. */
  readonly onChange = listeners<[KioskCommand]>()
  /** To be sent to a screen now. */
  readonly onSend = listeners<[kioskId: string, message: CommandMessage]>()
  readonly #all = new Map<string, KioskCommand>()
  readonly #pictures = new Map<string, { command: string; at: Instant; jpeg: Buffer }>()
  readonly #outside: CommandsOutside
  readonly #releases: (() => void)[]
  #writing: Promise<unknown> = Promise.resolve()

  private constructor(outside: CommandsOutside, kept: readonly KioskCommand[]) {
    this.#outside = outside
    for (const command of kept) this.#all.set(command.id, command)
    const timer = setInterval(() => this.#look(), LOOK_EVERY_MS)
    this.#releases = [
      () => clearInterval(timer),
      outside.fleet.onRevoked.add((kioskId) => this.#forget(kioskId)),
    ]
  }

  static async open(outside: CommandsOutside): Promise<KioskCommands> {
    const kept = (await outside.papers.all('command')).flatMap(({ id, body }) => {
      const parsed = KioskCommand.safeParse(body)
      if (!parsed.success) outside.complain(parsed.error, `The command ${id} could not be read.`)
      return parsed.success ? [parsed.data] : []
    })
    return new KioskCommands(outside, kept)
  }

  /** Newest of each kind first; of one screen, or of all. */
  newest(kioskId: string | null): KioskCommand[] {
    const seen = new Set<string>()
    return [...this.#all.values()]
      .filter((command) => kioskId === null || command.kioskId === kioskId)
      .toSorted(newestFirst)
      .filter(({ kioskId: of, action }) => {
        const key = `${of} ${action.kind}`
        return !seen.has(key) && seen.add(key) !== undefined
      })
  }

  find(id: string): KioskCommand | null {
    return this.#all.get(id) ?? null
  }

  /** The newest of this kind that the screen has been asked, or null. */
  last(kioskId: string, kind: CommandKind): KioskCommand | null {
    return this.newest(kioskId).find(({ action }) => action.kind === kind) ?? null
  }

  isToSleep(kioskId: string): boolean {
    return shouldSleep(this.#of(kioskId))
  }

  issue(kioskId: string, action: CommandAction, by: Origin): KioskCommand {
    const { clock, fleet } = this.#outside
    const now = clock.now()
    const command: KioskCommand = {
      id: freshId('command', now),
      kioskId,
      action,
      by,
      issuedAt: now,
      expiresAt: expiryOf(action.kind, now),
      standing: { state: 'waiting' },
      test: null,
    }
    for (const earlier of this.#of(kioskId))
      if (supersedes(action.kind, earlier)) this.#happens(earlier, { kind: 'failed', why: 'superseded' })
    this.#set(command)
    this.#tidy(kioskId)
    // A screen that nobody must be asked in front of is not asked at all; its own word stays the last.
    const activity = fleet.view(kioskId)?.pulse?.activity
    if (action.kind === 'picture' && activity === 'session')
      return this.#happens(command, { kind: 'failed', why: 'visitor' })
    this.#sendIfDue(command)
    return this.#all.get(command.id) ?? command
  }

  /** A screen is connected: it is told what it has not answered, and that it should sleep. */
  connected(kioskId: string): void {
    const now = this.#outside.clock.now()
    for (const command of this.#of(kioskId)) {
      if (isOver(command) || now >= command.expiresAt) continue
      this.#send(command, command.expiresAt)
    }
    const sleep = this.last(kioskId, 'sleep')
    if (sleep !== null && isOver(sleep) && this.isToSleep(kioskId)) this.#send(sleep, now + TOLD_AGAIN_MS)
  }

  reported(kioskId: string, report: CommandReport): void {
    const command = this.#all.get(report.id)
    // Nobody speaks for another screen.
    if (command === undefined || command.kioskId !== kioskId) return
    switch (report.stage) {
      case 'received':
        return void this.#happens(command, { kind: 'received' })
      case 'failed':
        return void this.#happens(command, { kind: 'failed', why: report.why })
      case 'done': {
        if (report.picture !== null && command.action.kind === 'picture')
          this.#pictures.set(kioskId, {
            command: command.id,
            at: this.#outside.clock.now(),
            jpeg: Buffer.from(report.picture, 'base64'),
          })
        const test = command.action.kind === 'self-test' ? report.test : null
        this.#happens(test === null ? command : { ...command, test }, { kind: 'done' })
        return
      }
      default:
        return report satisfies never
    }
  }

  /** Somebody touched a screen that slept: that, too, is on the record. */
  woke(kioskId: string): void {
    if (!this.isToSleep(kioskId)) return
    const { clock } = this.#outside
    const now = clock.now()
    this.#set({
      id: freshId('command', now),
      kioskId,
      action: { kind: 'wake' },
      by: { kind: 'system', id: 'touch' },
      issuedAt: now,
      expiresAt: now,
      standing: { state: 'done', at: now },
      test: null,
    })
    this.#tidy(kioskId)
  }

  /** The tiny picture that this screen sent last, or null: never was, or two minutes old. */
  picture(kioskId: string): { command: string; jpeg: Buffer } | null {
    const picture = this.#pictures.get(kioskId)
    return picture !== undefined && this.#outside.clock.now() - picture.at < PICTURE_LASTS_MS ? picture : null
  }

  async close(): Promise<void> {
    for (const release of this.#releases) release()
    await this.#writing
  }

  #look(): void {
    const { clock, fleet } = this.#outside
    const now = clock.now()
    for (const [kioskId, { at }] of this.#pictures)
      if (now - at >= PICTURE_LASTS_MS) {
        const { command } = this.#pictures.get(kioskId)!
        this.#pictures.delete(kioskId)
        const taken = this.#all.get(command)
        if (taken !== undefined) this.onChange.tell(taken)
      }
    for (const command of this.#all.values()) {
      if (isOver(command)) continue
      this.#happens(command, { kind: 'time-passed' })
      const present = this.#all.get(command.id)
      if (present !== undefined && fleet.view(command.kioskId)?.online === true) this.#sendIfDue(present)
    }
  }

  #sendIfDue(command: KioskCommand): void {
    const { clock, fleet } = this.#outside
    if (fleet.view(command.kioskId)?.online === true && isDue(command, clock.now()))
      this.#send(command, command.expiresAt)
  }

  #send({ id, kioskId, action }: KioskCommand, expiresAt: Instant): void {
    this.onSend.tell(kioskId, { id, action, expiresAt })
    const command = this.#all.get(id)
    if (command !== undefined) this.#happens(command, { kind: 'sent' })
  }

  #happens(command: KioskCommand, event: CommandEvent): KioskCommand {
    const next = afterEvent(command, event, this.#outside.clock.now())
    if (next !== this.#all.get(command.id)) this.#set(next)
    return next
  }

  #set(command: KioskCommand): void {
    this.#all.set(command.id, command)
    this.#write((papers) => papers.keep('command', { id: command.id, at: command.issuedAt, body: command }))
    this.onChange.tell(command)
  }

  #of(kioskId: string): KioskCommand[] {
    return [...this.#all.values()].filter((command) => command.kioskId === kioskId)
  }

  #tidy(kioskId: string): void {
    const counts = new Map<string, number>()
    const old = this.#of(kioskId)
      .toSorted(newestFirst)
      .filter((command) => {
        const seen = (counts.get(command.action.kind) ?? 0) + 1
        counts.set(command.action.kind, seen)
        return seen > REMEMBERED && isOver(command)
      })
    this.#drop(old)
  }

  #forget(kioskId: string): void {
    // One that was admitted anew is no other screen.
    if (this.#outside.fleet.find(kioskId) !== null) return
    this.#pictures.delete(kioskId)
    for (const command of this.#of(kioskId)) this.#happens(command, { kind: 'failed', why: 'removed' })
    this.#drop(this.#of(kioskId))
  }

  #drop(commands: readonly KioskCommand[]): void {
    if (commands.length === 0) return
    for (const { id } of commands) this.#all.delete(id)
    this.#write((papers) =>
      papers.remove(
        'command',
        commands.map(({ id }) => id),
      ),
    )
  }

  /** One after another, so that the newest state is the one that stays. */
  #write(act: (papers: VenuePapers) => Promise<void>): void {
    this.#writing = this.#writing
      .then(() => act(this.#outside.papers))
      .catch((problem: unknown) => this.#outside.complain(problem, 'A command could not be written down.'))
  }
}

function newestFirst(a: KioskCommand, b: KioskCommand): number {
  return b.issuedAt - a.issuedAt || b.id.localeCompare(a.id)
}
