/**
 * How far apart kiosks are: each is a process of its own with the kiosk's own connection and clock, and says at
 * which true instant it believed a cue's `atServerTime` to be. Skew is the widest gap between any two of them for
 * one cue. Beside it, from the very same exchanges and cues: acting on receipt, and a clock that trusts its last ping.
 */
import { ask, closeConnections } from './harness/ask.ts'
import { startChild } from './harness/child.ts'
import { KioskHeard, KioskReady, type KioskOrder } from './harness/clock-kiosk.ts'
import { machineLine } from './harness/machine.ts'
import { spreadOf } from './harness/percentiles.ts'
import { met, ms, print, printTable } from './harness/table.ts'
import { throughUnevenNetwork, type UnevenNetwork } from './harness/uneven-network.ts'
import { admitKiosks, startUntold } from './harness/untold-server.ts'

const GOAL_P95_MS = 5
const KIOSKS = Number(process.env['BENCH_KIOSKS'] ?? 8)
const CUES = Number(process.env['BENCH_CUES'] ?? 60)
const EVERY_MS = 400
/** The first exchanges, and a few seconds more, as in a room that has just been switched on. */
const SETTLE_MS = 8_000
const READY_WITHIN_MS = 30_000
const HEAR_WITHIN_MS = 10_000

const BY = ['believed', 'lastPing', 'received'] as const
const LABELS: Record<(typeof BY)[number], string> = {
  believed: 'Untold’s clock',
  lastPing: 'last ping, RTT/2',
  received: 'on receipt',
}

print(`skew: ${machineLine()}`)
await measure('loopback', null)
// One way 1 ms and more on average 3 ms on top, now and then 40: a busy access point.
await measure('uneven network', { least: 1, mean: 3, often: 0.03, spike: 40 })
closeConnections()

async function measure(name: string, uneven: UnevenNetwork | null): Promise<void> {
  const untold = await startUntold()
  const network = uneven === null ? null : await throughUnevenNetwork(untold.origin, uneven)
  const kiosks = Array.from({ length: KIOSKS }, () => startChild('clock-kiosk-process.ts'))
  try {
    const tokens = await admitKiosks(untold.origin, KIOSKS)
    for (const [i, kiosk] of kiosks.entries())
      kiosk.tell({ origin: network?.origin ?? untold.origin, token: tokens[i]! } satisfies KioskOrder)
    for (const kiosk of kiosks) await kiosk.hear(KioskReady, READY_WITHIN_MS)
    await rest(SETTLE_MS)
    const skews = { believed: [] as number[], lastPing: [] as number[], received: [] as number[] }
    const late: number[] = []
    for (let i = 0; i < CUES; i++) {
      const body = JSON.stringify({ kind: 'volume', volume: i % 2 === 0 ? 0.5 : 0.6 })
      const authorization = { authorization: `Bearer ${untold.token}` }
      const asked = await ask(`${untold.origin}/api/v1/rooms/hall/cues`, body, authorization)
      if (asked.status !== 202) throw new Error(`The cue was answered ${asked.status}: ${asked.body}`)
      const heard = await Promise.all(kiosks.map((kiosk) => kiosk.hear(KioskHeard, HEAR_WITHIN_MS)))
      if (new Set(heard.map((each) => each.seq)).size !== 1)
        throw new Error('The kiosks speak of different cues.')
      for (const by of BY) skews[by].push(range(heard.map((each) => each[by])))
      for (const each of heard) late.push(each.fired - each.believed)
      await rest(EVERY_MS)
    }
    report(name, skews, late)
  } finally {
    await Promise.all(kiosks.map((kiosk) => kiosk.stop()))
    await network?.stop()
    await untold.stop()
  }
}

function report(name: string, skews: Record<(typeof BY)[number], number[]>, late: number[]): void {
  const rows = BY.map((by) => {
    const { p50, p95, max } = spreadOf(skews[by])
    return [LABELS[by], ...[p50, p95, max].map(ms)]
  })
  printTable(`Skew of ${KIOSKS} kiosks, ${name}, ${CUES} cues, ms`, ['', 'p50', 'p95', 'max'], rows)
  const timer = spreadOf(late)
  print(`Apart from that, how late Node’s timers fire: p50 ${ms(timer.p50)}, p95 ${ms(timer.p95)} ms`)
  const { p95 } = spreadOf(skews.believed)
  print(`Goal p95 ≤ ${GOAL_P95_MS} ms: ${ms(p95)} ms, ${met(p95 <= GOAL_P95_MS)}`)
}

function range(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values)
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds))
}
