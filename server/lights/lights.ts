/** The venue's lamps, as the rest of the server sees them: intents in, levels and the truth about them out. */
import { Worker } from 'node:worker_threads'
import { approximateColours, type ApproximateColour } from '../../core/lighting/approximate-colours.ts'
import { heardFromHere } from '../../core/lighting/patching/own-universes.ts'
import { wiringWarnings } from '../../core/lighting/patching/wiring-problems.ts'
import { patchRig, type Patch } from '../../core/lighting/patch.ts'
import type { Frames } from '../../core/lighting/render-light.ts'
import type { Cue } from '../../core/model/cue.ts'
import type { Rig } from '../../core/model/fixture.ts'
import type { LightProblem } from '../../core/model/light-problem.ts'
import type { UniverseOutput } from '../../core/model/light-wire.ts'
import type { Look } from '../../core/model/look.ts'
import type { Theme } from '../../core/model/theme.ts'
import type { Instant, Milliseconds } from '../../core/model/time.ts'
import type { RoomProgramme } from '../../core/show/programme.ts'
import type { RoomState } from '../../core/show/room-state.ts'
import type { TravellingLight } from '../../core/model/travelling-light.ts'
import { monotonic } from '../clock.ts'
import type { DeskReport } from './desk/desk-inputs.ts'
import type { NodeReport, UniverseReport } from './driver.ts'
import { cidBytes } from './e131/packet.ts'
import type { Intent, Lighting } from './engine.ts'
import { framesOf, lightMemory, type LightMemory } from './light-memory.ts'
import { machineAddresses } from './machine-addresses.ts'
import { beyondArtNet, outputsOf } from './outputs.ts'
import { SlotWatch, type SlotListener } from './slot-watch.ts'
import type { WireSequences } from './wires.ts'
import type { FromWorker, ToWorker, WireSettings, WorkerReport, WorkerStart } from './worker-messages.ts'

export interface LightsOptions extends Lighting, WireSettings {
  /** `clock.offset`: so that the worker reads the same time as the server. */
  clockOffset: Milliseconds
  /** UUID of this installation as a source of E1.31: random once, then kept. */
  cid: string
  /** What receivers show; cut to the length of each wire's field. */
  sourceName: string
  /** Another machine sends with our CID: from now on this one, kept as the other was. */
  renewCid?(): Promise<string>
  log: LightsLog
  /** `dist/server/lights/worker.js`, or `worker-typescript.mjs` beside this file where nothing is bundled. */
  workerUrl: URL
}

/** As pino has it. */
export interface LightsLog {
  info(detail: object, message: string): void
  warn(detail: object, message: string): void
}

export interface Lights {
  /** What should be on in a room from now on; said again whenever its state, programme or lights change. */
  update(roomId: string, state: RoomState, programme: RoomProgramme, lights: readonly TravellingLight[]): void
  /** Other lamps in the rig's room; those that stay keep their levels and go from there. */
  setRig(rig: Rig): void
  /** Other looks; `calm` and `house` must be among them. */
  setLooks(looks: ReadonlyMap<string, Look>): void
  /** Themes were made, changed or removed. */
  setThemes(themes: ReadonlyMap<string, Theme>): void
  /** Other ways out: wires that stay go on without a gap, those that end are ended as their wire does. */
  setWires(settings: WireSettings): void
  /** What the narrations sound like, by story. */
  setVoices(voices: Lighting['voices']): void
  /** Lamps that pulse slowly until an instant, for who looks for them; none ends it. */
  identify(roomId: string, fixtures: readonly string[], until: Instant): void
  /** 512 slots as rendered now, and sent where a wire is on; null for a universe without lamps. */
  levels(universe: number): Uint8Array | null
  /** Universes as they change, at most ten times a second; all of them first. Returns its release. */
  watch(listener: SlotListener): () => void
  /** How far a cue has come on the lamps of its room (VEN-3). */
  wordOn(cue: Cue): LampWord
  status(): LightsStatus
  /** Ends each wire in its way, then silence. */
  stop(): Promise<void>
}

/** One-way wires are never more than "sent, unconfirmed". `off`: no wire, or no lamps in the room. */
export interface LampWord {
  state: 'off' | 'waiting' | 'sent-unconfirmed'
  at: Instant | null
}

export interface LightsStatus {
  worker: 'starting' | 'running' | 'restarting' | 'stopped'
  restarts: number
  /** Frames rendered since the worker started, and deadlines that it missed. */
  frames: number
  skipped: number
  /** Frames a second, lately. */
  rate: number
  /** How far frames are off their distance of 1/44 s, lately. */
  jitter: { mean: Milliseconds; worst: Milliseconds }
  /** How often the safety limiter held a lamp or a room (VIS-5). */
  heldBack: number
  wire: LampWord['state']
  universes: readonly UniverseReport[]
  /** What the house desk sends, and the rooms in which it alone has lamps: what staff must see. */
  inputs: readonly DeskReport[]
  takenOver: readonly string[]
  /** Who is sent to and what they answer; `since` is an instant. */
  nodes: readonly NodeReport[]
  /** Mistakes in the patch, why the desk is not heard, whom receivers follow instead of us. */
  problems: readonly LightProblem[]
  approximate: readonly ApproximateColour[]
}

/** How soon a CID is given up again: a CID can be forged, and each new one costs the worker a start. */
const RENEW_MS: Milliseconds = 600_000

/** How long answers that were ignored are spoken of. */
const LATELY_MS: Milliseconds = 60_000

/** Waits before a worker that died is started again; it starts over when one lived for `LIVED_MS`. */
const RESTART_MS = [100, 500, 2_000, 5_000]
const LIVED_MS = 10_000
/** Reports come four times a second; between the last one and a death fewer packets than this went out. */
const SEQUENCE_LEAP = 100
/** How long the end may take before the thread is ended from outside. */
const STOP_MS = 5_000
/** Looks without which the lamps could not obey calm and alarm. */
const NEEDED_LOOKS = ['calm', 'house']

export function startLights(options: LightsOptions): Lights {
  cidBytes(options.cid)
  requireLooks(options.looks)
  return new LightsInWorker(options)
}

function requireLooks(looks: ReadonlyMap<string, Look>): void {
  for (const id of NEEDED_LOOKS)
    if (!looks.has(id)) throw new Error(`The look "${id}" is missing; calm and alarm need it.`)
}

class LightsInWorker implements Lights {
  readonly #options: LightsOptions
  #lighting: Lighting
  #wires: WireSettings
  #patches: readonly Patch[] = []
  #memory: LightMemory
  #frames: Frames
  #problems: LightProblem[] = []
  #approximate: ApproximateColour[] = []
  readonly #intents = new Map<string, Intent>()
  readonly #watch = new SlotWatch(() => this.#frames)
  #worker: Worker | null = null
  #state: LightsStatus['worker'] = 'starting'
  #report: WorkerReport | null = null
  #restarts = 0
  /** Deaths in a row, none of them after a long life. */
  #deaths = 0
  #restart: NodeJS.Timeout | null = null
  #cid: string
  #renewedAt: Milliseconds = -Infinity
  /** What became of a machine that sent with our CID. */
  #twin: readonly LightProblem[] = []

  constructor(options: LightsOptions) {
    const { rigs, looks, themes, voices, e131, artnet, simulator } = options
    this.#options = options
    this.#cid = options.cid
    this.#wires = { e131, artnet, simulator }
    this.#lighting = { rigs, looks, themes, voices }
    this.#memory = this.#layOut()
    this.#frames = framesOf(this.#memory, this.#patches)
    this.#start(false)
  }

  update(
    roomId: string,
    state: RoomState,
    programme: RoomProgramme,
    lights: readonly TravellingLight[],
  ): void {
    const intent = { roomId, state, programme, lights }
    this.#intents.set(roomId, intent)
    this.#say({ kind: 'update', intent })
  }

  setRig(rig: Rig): void {
    const others = this.#lighting.rigs.filter(({ roomId }) => roomId !== rig.roomId)
    this.#change({ ...this.#lighting, rigs: [...others, rig] })
  }

  setThemes(themes: ReadonlyMap<string, Theme>): void {
    this.#change({ ...this.#lighting, themes })
  }

  setLooks(looks: ReadonlyMap<string, Look>): void {
    requireLooks(looks)
    this.#change({ ...this.#lighting, looks })
  }

  setWires(settings: WireSettings): void {
    this.#wires = settings
    this.#say({ kind: 'wires', settings })
  }

  setVoices(voices: Lighting['voices']): void {
    this.#lighting = { ...this.#lighting, voices }
    this.#say({ kind: 'voices', voices })
  }

  identify(roomId: string, fixtures: readonly string[], until: Instant): void {
    this.#say({ kind: 'identify', roomId, fixtures, until })
  }

  levels(universe: number): Uint8Array | null {
    const slots = this.#frames.get(universe)
    return slots === undefined || this.#state === 'stopped' ? null : Uint8Array.from(slots)
  }

  watch(listener: SlotListener): () => void {
    return this.#watch.add(listener)
  }

  wordOn(cue: Cue): LampWord {
    const wire = this.#wire()
    const own = this.#universesOf(cue.roomId)
    if (wire === 'off' || own.size === 0) return { state: 'off', at: null }
    const room = this.#report?.rooms.find((each) => each.roomId === cue.roomId)
    const reached = room !== undefined && room.seq >= cue.seq && room.through >= cue.atServerTime
    const sent = this.#sentUniverses()
    const waiting = this.#report?.universes.some(({ universe }) => own.has(universe) && !sent.has(universe))
    if (!reached || waiting !== false) return { state: 'waiting', at: null }
    const taken = room.seq === cue.seq ? room.since : cue.atServerTime
    return { state: 'sent-unconfirmed', at: Math.max(cue.atServerTime, taken) }
  }

  status(): LightsStatus {
    const report = this.#report
    return {
      worker: this.#state,
      restarts: this.#restarts,
      frames: report?.frames ?? 0,
      skipped: report?.skipped ?? 0,
      rate: this.#state === 'running' ? (report?.rate ?? 0) : 0,
      jitter: report?.jitter ?? { mean: 0, worst: 0 },
      heldBack: report?.heldBack ?? 0,
      wire: this.#wire(),
      universes: report?.universes ?? [],
      inputs: report?.inputs ?? [],
      takenOver: (report?.rooms ?? []).flatMap(({ roomId, takenOver }) => (takenOver ? [roomId] : [])),
      nodes: report?.nodes ?? [],
      problems: [
        ...this.#problems,
        ...(report?.deaf ? [report.deaf] : []),
        ...this.#unaddressed(),
        ...this.#heardFromHere(),
        ...wiringWarnings(this.#wires, this.#outputs(), machineAddresses()),
        ...(report?.stronger ?? []).map((who) => ({ code: 'stronger' as const, ...who })),
        ...mergers(report?.nodes ?? []),
        ...disbelief(report?.disbelieved ?? null, monotonic() + this.#options.clockOffset),
        ...this.#twin,
      ],
      approximate: this.#approximate,
    }
  }

  async stop(): Promise<void> {
    if (this.#restart !== null) clearTimeout(this.#restart)
    const worker = this.#worker
    this.#say({ kind: 'stop' })
    this.#state = 'stopped'
    this.#worker = null
    this.#watch.close()
    if (worker !== null) await ended(worker)
  }

  #heardFromHere(): LightProblem[] {
    const universes = new Set(heardFromHere(this.#lighting.rigs, this.#wires).map(({ universe }) => universe))
    return [...universes].map((universe) => ({ code: 'own-universe', universe }))
  }

  #wire(): LampWord['state'] {
    const { e131, artnet } = this.#wires
    if (e131.to.kind === 'off' && !artnet.poll && artnet.nodes.length === 0) return 'off'
    return this.#sentUniverses().size > 0 ? 'sent-unconfirmed' : 'waiting'
  }

  #sentUniverses(): ReadonlySet<number> {
    const universes = this.#state === 'running' ? (this.#report?.universes ?? []) : []
    const sent = universes.filter(({ delivery }) => delivery === 'sent-unconfirmed')
    return new Set(sent.map(({ universe }) => universe))
  }

  #unaddressed(): LightProblem[] {
    const { poll, nodes } = this.#wires.artnet
    if (!poll && nodes.length === 0) return []
    return beyondArtNet(this.#outputs())
  }

  #outputs(): UniverseOutput[] {
    return outputsOf(this.#lighting.rigs, [...this.#frames.keys()])
  }

  #universesOf(roomId: string): ReadonlySet<number> {
    const rigs = this.#lighting.rigs.filter((rig) => rig.roomId === roomId)
    return new Set(rigs.flatMap((rig) => rig.fixtures.map(({ universe }) => universe)))
  }

  /** The worker goes on with other lamps or looks. Nothing of the old memory is written any more. */
  #change(lighting: Lighting): void {
    this.#lighting = lighting
    this.#memory = this.#layOut()
    this.#frames = framesOf(this.#memory, this.#patches)
    this.#say({ kind: 'change', lighting, memory: this.#memory })
  }

  #layOut(): LightMemory {
    const { rigs, looks, themes } = this.#lighting
    const patchings = rigs.map(patchRig)
    this.#patches = patchings.map(({ patch }) => patch)
    const sentences = patchings.flatMap(({ problems }) => problems)
    this.#problems = sentences.map((sentence) => ({ code: 'patch', sentence }))
    this.#approximate = this.#patches.flatMap((patch) => approximateColours(patch, looks, themes))
    for (const sentence of sentences) this.#options.log.warn({}, sentence)
    return lightMemory(this.#patches)
  }

  /** `resume`: another worker has shown something, and the memory has it. */
  #start(resume: boolean): void {
    const { clockOffset, sourceName, workerUrl } = this.#options
    const start: WorkerStart = {
      lighting: this.#lighting,
      memory: this.#memory,
      resume,
      ...this.#wires,
      clockOffset,
      source: { cid: this.#cid, name: sourceName },
      intents: [...this.#intents.values()],
      sequences: leaptAhead(this.#report?.sequences ?? {}),
    }
    const worker = new Worker(workerUrl, { name: 'lights', workerData: start })
    const startedAt = monotonic()
    this.#worker = worker
    worker.on('message', (message: FromWorker) => this.#hear(message))
    worker.on('error', (error) =>
      this.#options.log.warn({ problem: error.message }, 'The light worker failed'),
    )
    worker.on('exit', () => this.#exited(worker, monotonic() - startedAt))
  }

  #hear(message: FromWorker): void {
    switch (message.kind) {
      case 'twin':
        void this.#renew(message.from)
        break
      case 'report':
        this.#report = message.report
        if (this.#state !== 'stopped') this.#state = 'running'
        break
      case 'log':
        this.#options.log[message.level](message.detail, message.message)
        break
      default:
        message satisfies never
    }
  }

  /** Two that send with one CID are one sender to receivers, which jump from the levels of one to the other's. */
  async #renew(from: string): Promise<void> {
    if (this.#options.renewCid === undefined || monotonic() - this.#renewedAt < RENEW_MS) return
    this.#renewedAt = monotonic()
    try {
      this.#cid = await this.#options.renewCid()
      this.#twin = [{ code: 'twin', address: from }]
      this.#options.log.warn({ from }, 'Another machine sends with our CID; this one has a new one')
      // A worker has one CID for life: the next goes on from the levels that this one showed.
      await this.#worker?.terminate()
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error)
      this.#options.log.warn(
        { from, problem },
        'Another machine sends with our CID, and no new one can be kept',
      )
    }
  }

  #exited(worker: Worker, lived: Milliseconds): void {
    if (this.#worker !== worker) return
    this.#worker = null
    this.#state = 'restarting'
    this.#deaths = lived >= LIVED_MS ? 0 : this.#deaths + 1
    const wait = RESTART_MS[Math.min(this.#deaths, RESTART_MS.length - 1)]!
    this.#restarts++
    this.#options.log.warn({ wait }, 'The light worker ended; it starts again from what was asked last')
    this.#restart = setTimeout(() => this.#start(this.#report !== null), wait)
  }

  #say(message: ToWorker): void {
    this.#worker?.postMessage(message)
  }
}

/** An Art-Net node that mixes us with somebody else: we are not alone on the wire, and cannot tell what lamps show. */
function mergers(nodes: readonly NodeReport[]): LightProblem[] {
  return nodes.flatMap(({ to: address, name, merging = [] }) =>
    merging.map((universe) => ({ code: 'merging' as const, universe, name: name ?? address, address })),
  )
}

function disbelief(told: WorkerReport['disbelieved'], now: Instant): LightProblem[] {
  if (told === null || now - told.at > LATELY_MS) return []
  const { answers, address } = told
  return [{ code: 'disbelieved', answers, address }]
}

function leaptAhead({ e131, artnet }: WireSequences): WireSequences {
  const leap = (numbers: ReadonlyMap<number, number> = new Map()): Map<number, number> =>
    new Map([...numbers].map(([universe, next]) => [universe, (next + SEQUENCE_LEAP) & 255]))
  return { e131: leap(e131), artnet: leap(artnet) }
}

/** Waits for the thread to end by itself, and ends it when it does not. */
async function ended(worker: Worker): Promise<void> {
  const impatience = setTimeout(() => void worker.terminate(), STOP_MS)
  await new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  clearTimeout(impatience)
}
