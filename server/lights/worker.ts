/** The light worker: renders all rooms and sends them, in a thread that a busy server does not hold up. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Milliseconds } from '../../core/model/time.ts'
import { clockWithOffset } from '../clock.ts'
import { machineInterfaces } from './artnet/interfaces.ts'
import { ArtNetSender } from './artnet/sender.ts'
import type { Tell } from './driver.ts'
import { E131Sender } from './e131/sender.ts'
import { LightEngine, type Intent } from './engine.ts'
import { startFrameLoop } from './frame-loop.ts'
import { threadPace } from './pace.ts'
import { Wires } from './wires.ts'
import type { FromWorker, ToWorker, WorkerStart } from './worker-messages.ts'

/** Frames between two reports to the main thread: four a second. */
const REPORT_EVERY = 11

const port = parentPort
if (port === null) throw new Error('server/lights/worker is started by server/lights/lights, not by hand.')
const say = (message: FromWorker): void => port.postMessage(message)

const start: WorkerStart = workerData
const clock = clockWithOffset(start.clockOffset)
const engine = new LightEngine(start, start.intents, clock.now())
const wires = openWires(threadPace.now())

const reported = { at: threadPace.now(), frames: 0 }
const loop = startFrameLoop(threadPace, (now) => {
  engine.render(clock.now())
  wires.send(engine.frames, now)
  if (loop.frames % REPORT_EVERY === 0) report(now)
})

port.on('message', (message: ToWorker) => {
  switch (message.kind) {
    case 'update':
      take(message.intent)
      break
    case 'levels': {
      const levels = engine.frames.get(message.universe)
      say({ kind: 'levels', ask: message.ask, levels: levels ? Uint8Array.from(levels) : null })
      break
    }
    case 'stop':
      loop.stop()
      void wires.stop().then(() => port.close())
      break
    default:
      message satisfies never
  }
})

function openWires(now: Milliseconds): Wires {
  const { e131, artnet, source, sequences } = start
  const universes = [...engine.frames.keys()]
  const tell: Tell = (level, message, detail) => say({ kind: 'log', level, message, detail })
  return new Wires([
    new E131Sender({ settings: e131, source, universes, sequences: sequences.e131 ?? new Map(), now, tell }),
    new ArtNetSender({
      ...{ settings: artnet, name: source.name, universes, now, tell },
      sequences: sequences.artnet ?? new Map(),
      interfaces: machineInterfaces,
    }),
  ])
}

/** An intent that cannot be rendered leaves its room's lamps as they are, and all others alone. */
function take(intent: Intent): void {
  try {
    engine.update(intent, clock.now())
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    const detail = { room: intent.roomId, seq: intent.state.seq, problem }
    say({
      kind: 'log',
      level: 'warn',
      message: 'The lamps cannot follow the room; they keep what was on',
      detail,
    })
  }
}

function report(now: Milliseconds): void {
  const frames = loop.frames - reported.frames
  const { nodes, universes } = wires.report()
  say({
    kind: 'report',
    report: {
      frames: loop.frames,
      skipped: loop.skipped,
      rate: frames === 0 ? 0 : (frames * 1_000) / (now - reported.at),
      heldBack: engine.heldBack(),
      nodes: nodes.map((node) => ({ ...node, since: node.since + clock.offset })),
      universes,
      rooms: engine.rooms(),
      sequences: wires.sequences(),
    },
  })
  reported.at = now
  reported.frames = loop.frames
}
