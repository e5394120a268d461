/** The light worker: renders all rooms and sends them, in a thread that a busy server does not hold up. */
import { setTimeout as pause } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { UniverseOutput } from '../../core/model/light-wire.ts'
import type { Milliseconds } from '../../core/model/time.ts'
import { clockWithOffset } from '../clock.ts'
import { machineInterfaces } from './artnet/interfaces.ts'
import { ArtNetSender } from './artnet/sender.ts'
import { DeskInputs } from './desk/desk-inputs.ts'
import type { Tell } from './driver.ts'
import { E131_PORT } from './e131/packet.ts'
import { Overheard } from './e131/overheard.ts'
import { E131Receiver } from './e131/receiver.ts'
import { E131Sender } from './e131/sender.ts'
import { LightEngine, type Intent, type Lighting } from './engine.ts'
import { FRAMES_PER_SECOND, startFrameLoop } from './frame-loop.ts'
import { Jitter } from './jitter.ts'
import type { LightMemory } from './light-memory.ts'
import { outputsOf } from './outputs.ts'
import { threadPace } from './pace.ts'
import { goFirst } from './thread-priority.ts'
import { SimulatorSender } from './simulator/sender.ts'
import { Wires } from './wires.ts'
import type { FromWorker, ToWorker, WireSettings, WorkerStart } from './worker-messages.ts'

/** Frames between two reports to the main thread: four a second. */
const REPORT_EVERY = 11
/** How long lamps take to the safe look before their wire ends. */
const SAFE_MS: Milliseconds = 2_000
/**
 * How long a start listens before it sends: whoever sends our universes says so every second at least, and lamps
 * that show it go on from there.
 */
const LISTEN_MS: Milliseconds = 1_300
/**
 * How often ways out may change: a receiver that is left and found again goes dark and bright, and whoever edits
 * the wires again and again must not make a flicker of it (VIS-5).
 */
const REWIRE_MS: Milliseconds = 1_000

const port = parentPort
if (port === null) throw new Error('server/lights/worker is started by server/lights/lights, not by hand.')
const say = (message: FromWorker): void => port.postMessage(message)
const tell: Tell = (level, message, detail) => say({ kind: 'log', level, message, detail })

goFirst()
const start: WorkerStart = workerData
let settings: WireSettings = start
/** What was asked of the wires last; they are changed once in `REWIRE_MS` at most. */
let wanted: WireSettings = start
let lighting: Lighting = start.lighting
const clock = clockWithOffset(start.clockOffset)
const engine = new LightEngine(start.lighting, start.memory, start.intents, start.resume, clock.now())
const overheard = new Overheard()
const desk = new DeskInputs(threadPace.now())
let receiver = openReceiver(threadPace.now())
/** How each universe was sent last: one that no lamp is in any more goes dark the way it went out. */
let ways: ReadonlyMap<number, UniverseOutput> = new Map()
let wired = engine.frames
let rewiredAt: Milliseconds = -Infinity
const e131 = openE131(threadPace.now())
const wires = new Wires([
  e131,
  openArtNet(start.sequences.artnet ?? new Map()),
  new SimulatorSender({ settings: start.simulator, universes: universes(), now: threadPace.now() }),
])
listen()
let stopping = false
let sendFrom = start.resume || overheard.universes().length === 0 ? null : threadPace.now() + LISTEN_MS

const reported = { at: threadPace.now(), frames: 0 }
const jitter = new Jitter(1_000 / FRAMES_PER_SECOND)
const loop = startFrameLoop(threadPace, (now) => {
  jitter.frame(now)
  receiver.tick(now)
  desk.tick(now, engine)
  overheard.tick(now)
  if (sendFrom !== null && now >= sendFrom) {
    sendFrom = null
    engine.goOnFrom(overheard.levels(), clock.now())
  }
  if (sendFrom === null) engine.mirror(overheard.strongerLevels(), clock.now())
  engine.render(clock.now())
  if ((wired !== engine.frames || wanted !== settings) && now - rewiredAt >= REWIRE_MS) rewire(now)
  if (sendFrom === null) wires.send(engine.frames, now)
  if (loop.frames % REPORT_EVERY === 0) report(now)
})

port.on('message', (message: ToWorker) => {
  switch (message.kind) {
    case 'update':
      if (!stopping) take(message.intent)
      break
    case 'change':
      if (!stopping) change(message.lighting, message.memory)
      break
    case 'wires':
      if (!stopping) wanted = message.settings
      break
    case 'voices':
      engine.setVoices(message.voices, clock.now())
      break
    case 'identify':
      engine.identify(message.roomId, message.fixtures, clock.now(), message.until)
      break
    case 'stop':
      stopping = true
      void stop().then(() => port.close())
      break
    default:
      message satisfies never
  }
})

function openReceiver(now: Milliseconds): E131Receiver {
  const { cid } = start.source
  const hear: ConstructorParameters<typeof E131Receiver>[0]['hear'] = (data, from) => {
    desk.hearE131(data, from)
    overheard.hear(data, from)
  }
  const where = { port: E131_PORT, interface: settings.e131.interface, interfaces: machineInterfaces }
  return new E131Receiver({ cid, ...where, hear, hearTwin: (from) => say({ kind: 'twin', from }), tell }, now)
}

function openE131(now: Milliseconds): E131Sender {
  const { source, sequences } = start
  const numbers = sequences.e131 ?? new Map()
  return new E131Sender({
    ...{ settings: settings.e131, source, sequences: numbers, universes: universes(), now, tell },
  })
}

function openArtNet(sequences: ReadonlyMap<number, number>): ArtNetSender {
  return new ArtNetSender({
    ...{ settings: settings.artnet, name: start.source.name, universes: universes(), sequences, desk, tell },
    ...{ now: threadPace.now(), interfaces: machineInterfaces },
  })
}

/** Every universe that lamps are in, as the rigs want it sent. */
function universes(): UniverseOutput[] {
  const patched = new Set(lighting.rigs.flatMap(({ fixtures }) => fixtures.map(({ universe }) => universe)))
  const next = outputsOf(lighting.rigs, [...engine.frames.keys()]).map((output) =>
    patched.has(output.universe) ? output : (ways.get(output.universe) ?? output),
  )
  ways = new Map(next.map((output) => [output.universe, output]))
  return next
}

function listen(): void {
  desk.change(lighting.rigs.flatMap(({ inputs = [] }) => inputs))
  const { e131 } = settings
  // Who is sent to alone hears nobody else by multicast.
  const own = e131.to.kind === 'multicast' ? universes() : []
  const heard = own.filter(({ wires, nodes }) => wires?.includes('e131') !== false && nodes === undefined)
  overheard.change(new Map(heard.map(({ universe, priority }) => [universe, priority ?? e131.priority])))
  receiver.want(new Set([...desk.e131Universes(), ...overheard.universes()]))
}

/** An intent that cannot be rendered leaves its room's lamps as they are, and all others alone. */
function take(intent: Intent): void {
  try {
    engine.update(intent, clock.now())
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    const detail = { room: intent.roomId, seq: intent.state.seq, problem }
    tell('warn', 'The lamps cannot follow the room; they keep what was on', detail)
  }
}

/** Other lamps from the next frame on; those that stay keep their levels. */
function change(next: Lighting, memory: LightMemory): void {
  lighting = next
  engine.change(lighting, memory, clock.now())
  listen()
}

/** Other universes and ways out from this frame on; a wire whose settings are as they were is not touched. */
function rewire(now: Milliseconds): void {
  const before = settings
  const next = wanted
  settings = next
  wired = engine.frames
  rewiredAt = now
  wires.change(universes(), now)
  const differs = (one: object, other: object): boolean => JSON.stringify(one) !== JSON.stringify(other)
  if (differs(before.e131, next.e131)) e131.use(next.e131, universes(), now)
  if (before.e131.interface !== next.e131.interface) {
    receiver.close()
    receiver = openReceiver(threadPace.now())
  }
  listen()
  if (differs(before.artnet, next.artnet)) void wires.replace('artnet', openArtNet)
  if (differs(before.simulator, next.simulator))
    void wires.replace(
      'simulator',
      () =>
        new SimulatorSender({ settings: settings.simulator, universes: universes(), now: threadPace.now() }),
    )
}

async function stop(): Promise<void> {
  receiver.close()
  if (wires.fadesOnStop) {
    desk.change([])
    engine.goSafe(clock.now(), SAFE_MS)
    await wires.stopAtOnce()
    await pause(SAFE_MS + 100)
  }
  loop.stop()
  await wires.stop()
}

function report(now: Milliseconds): void {
  const frames = loop.frames - reported.frames
  const { nodes, universes, disbelieved = null } = wires.report()
  say({
    kind: 'report',
    report: {
      frames: loop.frames,
      skipped: loop.skipped,
      rate: frames === 0 ? 0 : (frames * 1_000) / (now - reported.at),
      jitter: jitter.take(),
      heldBack: engine.heldBack(),
      nodes: nodes.map((node) => ({ ...node, since: node.since + clock.offset })),
      universes,
      rooms: engine.rooms(),
      inputs: desk.report(),
      deaf: receiver.problem,
      stronger: overheard.stronger(),
      disbelieved: disbelieved && { ...disbelieved, at: disbelieved.at + clock.offset },
      sequences: wires.sequences(),
    },
  })
  reported.at = now
  reported.frames = loop.frames
}
