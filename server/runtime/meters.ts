/**
 * What a technician's Grafana reads: the house's own health in the text format of Prometheus. Numbers of machines,
 * never of visitors (VIS-4): nothing here is by story, by language or by what somebody did.
 */
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { KioskView } from '../../core/protocol/http.ts'
import { onAt } from '../../core/show/on-at.ts'
import type { Clock } from '../clock.ts'
import type { Installation } from './installation.ts'

/** What the light worker says of itself; times in milliseconds. */
export interface LampsMeter {
  frames: number
  skipped: number
  rate: number
  jitter: { mean: number; worst: number }
  heldBack: number
  restarts: number
}

export interface Meters {
  /** Media type of the text. */
  readonly contentType: string
  text(): Promise<string>
  /** An OSC message was lost, because its sender says too much. */
  oscLost(): void
  close(): void
}

const QUANTILES = [0.5, 0.95, 1]
const NS = 1e9
const MS = 1_000
/** Seconds: from a durable write to a screen on a slow radio. */
const BUCKETS = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]

export function openMeters(installation: Installation, lamps: () => LampsMeter, clock: Clock): Meters {
  const registry = new Registry()
  const registers = [registry]
  const startedAt = clock.now()
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  let utilised = performance.eventLoopUtilization()

  const gauge = (name: string, help: string, labelNames: string[] = []): Gauge =>
    new Gauge({ name, help, labelNames, registers })
  const counter = (name: string, help: string, labelNames: string[] = []): Counter =>
    new Counter({ name, help, labelNames, registers })

  const uptime = gauge('untold_uptime_seconds', 'Since this server started')
  const memory = gauge('untold_memory_bytes', 'Memory of the server', ['kind'])
  const processor = counter('untold_cpu_seconds_total', 'Processor time of the server, all threads')
  const lag = gauge(
    'untold_event_loop_delay_seconds',
    'How late the main thread was since the last reading',
    ['quantile'],
  )
  const busy = gauge(
    'untold_event_loop_busy_ratio',
    'Share of time the main thread worked since the last reading',
  )
  const kiosks = gauge('untold_kiosks', 'Screens by room, role and state', ['room', 'role', 'state'])
  const inStep = gauge('untold_kiosks_in_step', 'Connected screens whose state is the room’s', ['room'])
  const clockError = gauge('untold_kiosk_clock_error_seconds', 'Bound of the screens’ clock error', [
    'room',
    'quantile',
  ])
  const frames = gauge(
    'untold_kiosk_frames_per_second',
    'Frames that screens draw; quantile 0 is the slowest',
    ['room', 'quantile'],
  )
  const mode = gauge('untold_room_mode', '1 for the mode that the room is in', ['room', 'mode'])
  const seq = gauge('untold_room_seq', 'Number of the room’s newest cue', ['room'])
  const cues = counter('untold_cues_total', 'Cues since this server started', ['room', 'level'])
  const durable = new Histogram({
    name: 'untold_cue_durable_seconds',
    help: 'From a wish until its cue is in the log and told',
    buckets: BUCKETS,
    registers,
  })
  const late = new Histogram({
    name: 'untold_cue_late_seconds',
    help: 'How late after its instant a cue was drawn, screen by screen; 0 where it was in time',
    buckets: BUCKETS,
    registers,
  })
  const lightFrames = counter('untold_light_frames_total', 'Frames of light rendered')
  const lightSkipped = counter('untold_light_deadlines_missed_total', 'Frames of light that were left out')
  const lightRate = gauge('untold_light_frames_per_second', 'Frames of light a second, lately')
  const jitter = gauge(
    'untold_light_jitter_seconds',
    'How far frames of light are off their distance, lately',
    ['kind'],
  )
  const heldBack = counter(
    'untold_light_held_back_total',
    'How often the safety limiter held a lamp or a room (VIS-5)',
  )
  const restarts = counter('untold_light_restarts_total', 'Restarts of the light worker')

  const oscLost = counter('untold_osc_lost_total', 'OSC messages lost because their sender said too much')

  const releases: (() => void)[] = []
  releases.push(
    installation.eachRoom((room) => {
      const count = room.onCue.add((cue) => {
        cues.inc({ room: room.room.id, level: cue.level })
        durable.observe(Math.max(0, clock.now() - cue.issuedAt) / MS)
      })
      releases.push(count)
    }),
    installation.reports.onDrawn.add((cue, at) => late.observe(Math.max(0, at - cue.atServerTime) / MS)),
  )

  function read(): void {
    uptime.set((clock.now() - startedAt) / MS)
    const { rss, heapUsed, heapTotal, external } = process.memoryUsage()
    for (const [kind, bytes] of Object.entries({ rss, heap_used: heapUsed, heap_total: heapTotal, external }))
      memory.set({ kind }, bytes)
    const { user, system } = process.cpuUsage()
    total(processor, (user + system) / 1e6)
    if (delay.count > 0)
      for (const quantile of QUANTILES)
        lag.set({ quantile: String(quantile) }, delay.percentile(quantile * 100) / NS)
    delay.reset()
    busy.set(performance.eventLoopUtilization(utilised).utilization)
    utilised = performance.eventLoopUtilization()
    readScreens()
    const now = clock.now()
    mode.reset()
    for (const [room, live] of installation.rooms) {
      mode.set({ room, mode: onAt(live.state, live.programme, now).mode }, 1)
      seq.set({ room }, live.state.seq)
    }
    const light = lamps()
    total(lightFrames, light.frames)
    total(lightSkipped, light.skipped)
    total(heldBack, light.heldBack)
    total(restarts, light.restarts)
    lightRate.set(light.rate)
    jitter.set({ kind: 'mean' }, light.jitter.mean / MS)
    jitter.set({ kind: 'worst' }, light.jitter.worst / MS)
  }

  function readScreens(): void {
    for (const each of [kiosks, inStep, clockError, frames]) each.reset()
    const byRoom = new Map<string, KioskView[]>()
    for (const view of installation.fleet.views())
      byRoom.set(view.roomId, [...(byRoom.get(view.roomId) ?? []), view])
    for (const [room, views] of byRoom) {
      for (const { role, online } of views) kiosks.inc({ room, role, state: online ? 'connected' : 'away' })
      const there = views.filter((view) => view.online)
      inStep.set({ room }, there.filter((view) => view.inStep).length)
      spread(
        clockError,
        room,
        there.flatMap(({ pulse }) => pulse?.clockError ?? []),
        QUANTILES,
        MS,
      )
      spread(
        frames,
        room,
        there.flatMap(({ pulse }) => pulse?.fps ?? []),
        [0, 0.5],
        1,
      )
    }
  }

  return {
    oscLost: () => oscLost.inc(),
    contentType: registry.contentType,
    text() {
      read()
      return registry.metrics()
    },
    close() {
      delay.disable()
      for (const release of releases) release()
      registry.clear()
    },
  }
}

function spread(
  gauge: Gauge,
  room: string,
  values: readonly number[],
  quantiles: readonly number[],
  per: number,
): void {
  if (values.length === 0) return
  const sorted = [...values].sort((a, b) => a - b)
  for (const quantile of quantiles)
    gauge.set(
      { room, quantile: String(quantile) },
      sorted[Math.min(sorted.length - 1, Math.floor(quantile * sorted.length))]! / per,
    )
}

/** What is counted elsewhere, as a counter; a worker that began anew begins at nothing. */
function total(counter: Counter, value: number): void {
  counter.reset()
  counter.inc(Math.max(0, value))
}
