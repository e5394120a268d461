/** A screen without a page: the real wire, the real mirror, and every frame kept for the test to read. */
import { io, type Socket } from 'socket.io-client'
import type { Cue } from '../../core/model/cue.ts'
import {
  CuesMessage,
  SnapshotMessage,
  Welcome,
  type AckStage,
  type Pulse,
} from '../../core/protocol/kiosk-events.ts'
import { Cue as CueSchema } from '../../core/model/cue.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { fingerprint } from '../../core/show/fingerprint.ts'
import { takeCues, takeSnapshot } from '../../core/show/mirror.ts'
import { emptyRoom, type RoomState } from '../../core/show/room-state.ts'

/** Longest wait for a frame before a test says what did not come. */
export const PATIENCE_MS = 60_000

/** A connection that remembers what it heard. */
export class Line {
  readonly socket: Socket
  readonly #heard: { event: string; message: unknown; at: number }[] = []
  readonly #waiting = new Set<() => void>()

  constructor(socket: Socket) {
    this.socket = socket
    socket.onAny((event: string, message: unknown) => this.#keep(event, message))
    socket.on('connect', () => this.#keep('connect', null))
    socket.on('connect_error', (error) => this.#keep('connect_error', error.message))
    socket.on('disconnect', (reason) => this.#keep('disconnect', reason))
  }

  /** The next message of this event that nobody took yet; waits for it. */
  async next(event: string): Promise<unknown> {
    return (await this.nextWith(event)).message
  }

  /** The same with the instant of its arrival, on this process's monotonic clock. */
  async nextWith(event: string): Promise<{ message: unknown; at: number }> {
    const deadline = performance.now() + PATIENCE_MS
    for (;;) {
      const at = this.#heard.findIndex((each) => each.event === event)
      const found = at < 0 ? undefined : this.#heard.splice(at, 1)[0]
      if (found !== undefined) return found
      await this.#something(deadline, event)
    }
  }

  /** What arrived and was not taken. */
  untaken(event: string): unknown[] {
    return this.#heard.filter((each) => each.event === event).map((each) => each.message)
  }

  close(): void {
    this.socket.disconnect()
  }

  #keep(event: string, message: unknown): void {
    this.#heard.push({ event, message, at: performance.now() })
    for (const wake of this.#waiting) wake()
  }

  #something(deadline: number, event: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const wake = () => {
        clearTimeout(timer)
        this.#waiting.delete(wake)
        resolve()
      }
      const timer = setTimeout(() => {
        this.#waiting.delete(wake)
        const heard = this.#heard.map((each) => each.event).join(', ')
        reject(new Error(`No "${event}" came; untaken: ${heard || 'nothing'}.`))
      }, deadline - performance.now())
      this.#waiting.add(wake)
    })
  }
}

export interface LineOptions {
  auth?: Record<string, unknown>
  headers?: Record<string, string>
}

/** Opens a namespace (`/kiosk`, `/console`, `/`) and waits for nothing. */
export function openLine(url: string, namespace: string, options: LineOptions = {}): Line {
  return new Line(
    io(`${url}${namespace}`, {
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      auth: options.auth ?? {},
      extraHeaders: options.headers ?? {},
    }),
  )
}

export class KioskClient {
  readonly line: Line
  readonly welcome: Welcome
  /** Ids of the cues that took effect here, in their order. */
  readonly applied: string[] = []
  state: RoomState

  private constructor(line: Line, welcome: Welcome, state: RoomState | null) {
    this.line = line
    this.welcome = welcome
    this.state = state ?? emptyRoom(welcome.kiosk.roomId)
    if (welcome.room.kind === 'snapshot') this.state = takeSnapshot(this.state, welcome.room.state)
    else this.#take(welcome.room.cues)
    line.socket.on('cue', (cue: unknown) => this.#take([CueSchema.parse(cue)]))
    line.socket.on('cues', (message: unknown) => this.#take(CuesMessage.parse(message).cues))
    line.socket.on('snapshot', (message: unknown) => {
      this.state = takeSnapshot(this.state, SnapshotMessage.parse(message).state)
    })
  }

  /** Connects and is welcomed; `before` is what the screen remembers of its room, or null. */
  static async connect(url: string, token: string, before: RoomState | null = null): Promise<KioskClient> {
    const last = before && { epoch: before.epoch, seq: before.seq }
    const line = openLine(url, '/kiosk', { auth: { protocol: PROTOCOL, token, last } })
    const welcome = Welcome.parse(await line.next('welcome'))
    return new KioskClient(line, welcome, before)
  }

  async nextCue(): Promise<Cue> {
    return CueSchema.parse(await this.line.next('cue'))
  }

  acknowledge(cueId: string, stage: AckStage, at: number): void {
    this.line.socket.emit('cue:ack', { cueId, stage, at })
  }

  /** The screen's word about itself; overrides make it lie. */
  pulse(overrides: Partial<Pulse> = {}): void {
    this.line.socket.emit('pulse', {
      epoch: this.state.epoch,
      seq: this.state.seq,
      fingerprint: fingerprint(this.state),
      frames: 60,
      fps: 60,
      webgl: 'drawing',
      audio: 'running',
      clockError: 0.5,
      activity: 'rest',
      story: null,
      lease: 'none',
      bundle: 'test',
      posture: 'awake',
      problems: [],
      ...overrides,
    } satisfies Pulse)
  }

  /** Comes back when the server has heard everything that was sent before: frames keep their order. */
  async heard(): Promise<void> {
    await this.line.socket.timeout(PATIENCE_MS).emitWithAck('clock', { t0: 0 })
  }

  close(): void {
    this.line.close()
  }

  #take(cues: readonly Cue[]): void {
    const step = takeCues(this.state, cues)
    this.state = step.state
    this.applied.push(...step.applied.map((cue) => cue.id))
  }
}
