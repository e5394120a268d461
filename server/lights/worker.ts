/** The light worker: renders all rooms and sends them, in a thread that a busy server does not hold up. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Milliseconds } from '../../core/model/time.ts'
import { clockWithOffset } from '../clock.ts'
import { E131Sender } from './e131/sender.ts'
import { LightEngine, type Intent } from './engine.ts'
import { startFrameLoop } from './frame-loop.ts'
import { threadPace } from './pace.ts'
import type { FromWorker, ToWorker, WorkerStart } from './worker-messages.ts'

/** Frames between two reports to the main thread: four a second. */
const REPORT_EVERY = 11

const port = parentPort
if (port === null) throw new Error('server/lights/worker is started by server/lights/lights, not by hand.')
const say = (message: FromWorker): void => port.postMessage(message)

const start: WorkerStart = workerData
const clock = clockWithOffset(start.clockOffset)
const engine = new LightEngine(start, start.intents, clock.now())
const sender = new E131Sender({
  settings: start.e131,
  source: start.source,
  universes: [...engine.frames.keys()],
  sequences: start.sequences,
  tell: (level, message, detail) => say({ kind: 'log', level, message, detail }),
})

const reported = { at: threadPace.now(), frames: 0 }
const loop = startFrameLoop(threadPace, (now) => {
  engine.render(clock.now())
  sender.send(engine.frames, now)
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
      void sender.stop().then(() => port.close())
      break
    default:
      message satisfies never
  }
})

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
  say({
    kind: 'report',
    report: {
      frames: loop.frames,
      skipped: loop.skipped,
      rate: frames === 0 ? 0 : (frames * 1_000) / (now - reported.at),
      heldBack: engine.heldBack(),
      ...sender.report(),
      rooms: engine.rooms(),
      sequences: sender.sequences(),
    },
  })
  reported.at = now
  reported.frames = loop.frames
}
