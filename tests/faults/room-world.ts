/** A room with its real log on disk, the server that leads it, and screens on a wire that does what it likes. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Cue } from '../../core/model/cue.ts'
import type { CueRequest } from '../../core/protocol/cue-request.ts'
import { takeCues, takeSnapshot } from '../../core/show/mirror.ts'
import { emptyRoom, type RoomState } from '../../core/show/room-state.ts'
import type { Store } from '../../server/ports/store.ts'
import { LiveRoom, type Issued } from '../../server/runtime/live-room.ts'
import { Timetable } from '../../server/runtime/timetable.ts'
import { openStore } from '../../server/store/open-store.ts'
import { makeRoom, makeRule, makeVenue, NO_SHOWS } from '../helpers/builders.ts'
import { drivenClock } from '../helpers/clock.ts'

type Frame = { kind: 'cues'; cues: Cue[] } | { kind: 'snapshot'; state: RoomState }

export interface Screen {
  state: RoomState
  applied: string[]
  /** Frames on their way to it; a reconnected screen has a new wire. */
  wire: Frame[]
  connected: boolean
}

const ORIGIN = { kind: 'person', id: 'person-a' } as const

export class RoomWorld {
  readonly clock = drivenClock()
  readonly screens: Screen[]
  /** Ids of the cues whose sender was told that they are safe, in that order. */
  readonly acknowledged: string[] = []
  readonly #folder: string
  #store: Store
  #room: LiveRoom

  private constructor(folder: string, store: Store, room: LiveRoom, screens: number) {
    this.#folder = folder
    this.#store = store
    this.#room = room
    this.screens = Array.from({ length: screens }, () => ({
      state: emptyRoom('hall'),
      applied: [],
      wire: [],
      connected: true,
    }))
    this.#follow()
  }

  static async open(screens: number): Promise<RoomWorld> {
    const folder = await mkdtemp(join(tmpdir(), 'untold-world-'))
    const store = await openStore(join(folder, 'untold.sqlite'))
    await store.venues.addVenue(makeVenue())
    await store.venues.addRoom(makeRoom())
    return new RoomWorld(folder, store, await lead(store, drivenClock()), screens)
  }

  get room(): LiveRoom {
    return this.#room
  }
  get log(): Store['log'] {
    return this.#store.log
  }

  async issue(request: CueRequest): Promise<Issued> {
    this.clock.advance(137)
    const issued = await this.#room.issue(request, ORIGIN)
    if (issued.outcome === 'issued') this.acknowledged.push(issued.cue.id)
    return issued
  }

  /** The server ends and another starts on the same folder. */
  async restart(): Promise<void> {
    await this.#store.close()
    this.#store = await openStore(join(this.#folder, 'untold.sqlite'))
    this.#room = await lead(this.#store, this.clock)
    this.cutAll()
    this.#follow()
  }

  /** Another server takes the lead while this one still runs; gives back the one that was left behind. */
  async takeOver(): Promise<{ room: LiveRoom; close(): Promise<void> }> {
    const left = { room: this.#room, store: this.#store }
    this.#store = await openStore(join(this.#folder, 'untold.sqlite'))
    this.#room = await lead(this.#store, this.clock)
    this.cutAll()
    this.#follow()
    return { room: left.room, close: () => left.store.close() }
  }

  /** One frame arrives; a screen that notices a gap asks, and the answer goes on the wire. */
  async deliver(screen: Screen): Promise<void> {
    const frame = screen.wire.shift()
    if (frame === undefined) return
    if (frame.kind === 'snapshot') {
      screen.state = takeSnapshot(screen.state, frame.state)
      return
    }
    const step = takeCues(screen.state, frame.cues)
    screen.state = step.state
    screen.applied.push(...step.applied.map((cue) => cue.id))
    if (step.missing) screen.wire.push(await this.#answer(screen.state))
  }

  cut(screen: Screen): void {
    screen.connected = false
    screen.wire = []
  }

  cutAll(): void {
    for (const screen of this.screens) this.cut(screen)
  }

  async reconnect(screen: Screen): Promise<void> {
    const { epoch, seq } = screen.state
    screen.wire = [await this.#answer({ epoch, seq })]
    screen.connected = true
  }

  async heal(): Promise<void> {
    for (const screen of this.screens) {
      await this.reconnect(screen)
      while (screen.wire.length > 0) await this.deliver(screen)
    }
  }

  async close(): Promise<void> {
    await this.#store.close()
    await rm(this.#folder, { recursive: true, force: true })
  }

  async #answer(last: { epoch: number; seq: number }): Promise<Frame> {
    const cues = await this.#room.missedSince(last)
    return cues === null ? { kind: 'snapshot', state: this.#room.state } : { kind: 'cues', cues }
  }

  #follow(): void {
    this.#room.onCue.add((cue) => {
      for (const screen of this.screens) if (screen.connected) screen.wire.push({ kind: 'cues', cues: [cue] })
    })
  }
}

async function lead(store: Store, clock: RoomWorld['clock']): Promise<LiveRoom> {
  const epoch = await store.log.takeLead()
  const state = await store.log.state('hall')
  if (state === null) throw new Error('The room is gone.')
  return new LiveRoom({
    room: makeRoom(),
    timetable: new Timetable(makeVenue(), [makeRule()], store.venues),
    state,
    epoch,
    log: store.log,
    clock,
    house: {
      ...{ hasTheme: () => true, hasLook: () => true, lookTiming: () => null, storyDuration: () => 90_000 },
      withholds: () => null,
      tells: () => [],
      ...NO_SHOWS,
    },
    prepareShow: async () => undefined,
    horizon: () => ({ from: 0, to: 2 }),
    walls: () => [],
    away: () => [],
    unseen: () => [],
    silentHour: { kind: 'off' },
  })
}
