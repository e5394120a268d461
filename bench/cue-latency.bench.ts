/**
 * From just before the HTTP request to the handler of each kiosk, all on one machine: Untold as it ships, beside
 * a bare Socket.IO and a bare `ws` that broadcast the same bytes to the same processes in the same run.
 * Untold authenticates, decides, writes durably (SQLite, WAL, FULL) and only then sends; the others only send.
 */
import * as z from 'zod/mini'
import { ask, closeConnections, type Asked } from './harness/ask.ts'
import { startChild, type Child } from './harness/child.ts'
import { CrowdHeard, CrowdReady, SYSTEMS, type CrowdOrder, type SystemName } from './harness/crowd.ts'
import { commitTimes } from './harness/durable-commit.ts'
import { machineLine } from './harness/machine.ts'
import { spreadOf } from './harness/percentiles.ts'
import { met, ms, print, printTable } from './harness/table.ts'
import { admitKiosks, startUntold } from './harness/untold-server.ts'

const GOAL = 1.5
const KIOSKS = (process.env['BENCH_KIOSKS'] ?? '10,100,500').split(',').map(Number)
/** Few kiosks say little about the slowest hundredth, so they hear more cues. */
const CUES_HEARD = 4_000
const FEWEST_CUES = 150
/** Rounds that are thrown away, while the three servers are still being compiled by V8. */
const WARM_UP = 20
/** Rest after everybody has heard, in which acknowledgements are dealt with. */
const REST_MS = 40
const LABELS: Record<SystemName, string> = { untold: 'Untold', 'socket.io': 'bare Socket.IO', ws: 'bare ws' }
const CONNECT_WITHIN_MS = 60_000
const HEAR_WITHIN_MS = 10_000

interface Measured {
  heard: number[]
  answered: number[]
}

print(`cue-latency: ${machineLine()}`)
for (const count of KIOSKS) report(count, await measure(count, cuesFor(count)))
const commit = spreadOf(await commitTimes(FEWEST_CUES))
print(
  `One durable commit of a row of the same size, by itself: p50 ${ms(commit.p50)}, p99 ${ms(commit.p99)} ms`,
)
closeConnections()

async function measure(count: number, cues: number): Promise<Record<SystemName, Measured>> {
  const untold = await startUntold()
  const bare = startChild('bare-socket-io.ts')
  const floor = startChild('bare-ws.ts')
  const crowds = Array.from({ length: count > 100 ? 2 : 1 }, () => startChild('crowd-process.ts'))
  try {
    const addresses = { untold: untold.origin, 'socket.io': await originOf(bare), ws: await originOf(floor) }
    const tokens = await admitKiosks(untold.origin, count)
    for (const [i, crowd] of crowds.entries()) {
      const share = tokens.filter((_, at) => at % crowds.length === i)
      crowd.tell({ addresses, tokens: share } satisfies CrowdOrder)
    }
    for (const crowd of crowds) await crowd.hear(CrowdReady, CONNECT_WITHIN_MS)

    const hall = `${untold.origin}/api/v1/rooms/hall/cues`
    const authorization = { authorization: `Bearer ${untold.token}` }
    const urls = { untold: hall, 'socket.io': `${addresses['socket.io']}/cues`, ws: `${addresses.ws}/cues` }
    const measured: Record<SystemName, Measured> = {
      untold: { heard: [], answered: [] },
      'socket.io': { heard: [], answered: [] },
      ws: { heard: [], answered: [] },
    }
    for (let round = -WARM_UP; round < cues; round++) {
      const theme = round % 2 === 0 ? 'orange' : 'violet'
      const body = JSON.stringify({ kind: 'theme', theme, fadeMs: 3_000 })
      for (const system of SYSTEMS) {
        const asking = ask(urls[system], body, authorization)
        const heard = await Promise.all(crowds.map((crowd) => crowd.hear(CrowdHeard, HEAR_WITHIN_MS)))
        const asked = await asking
        check(system, asked, heard)
        if (round >= 0) {
          measured[system].answered.push(asked.answeredAt - asked.askedAt)
          for (const { at } of heard) for (const each of at) measured[system].heard.push(each - asked.askedAt)
        }
        if (system === 'untold') for (const each of [bare, floor]) each.tell({ payload: heard[0]?.cue })
        await rest()
      }
    }
    return measured
  } finally {
    await Promise.all([untold, bare, floor, ...crowds].map((each) => each.stop()))
  }
}

function report(count: number, measured: Record<SystemName, Measured>): void {
  const base = spreadOf(measured['socket.io'].heard)
  const rows = SYSTEMS.map((system) => {
    const heard = spreadOf(measured[system].heard)
    const answered = spreadOf(measured[system].answered)
    return [
      LABELS[system],
      ...[heard.p50, heard.p95, heard.p99, heard.max, answered.p50, answered.p99].map(ms),
      `${(heard.p50 / base.p50).toFixed(2)}×`,
      `${(heard.p99 / base.p99).toFixed(2)}×`,
    ]
  })
  printTable(
    `${count} kiosks, ${measured.untold.answered.length} cues each, milliseconds from request to kiosk, and to the answer 202`,
    ['', 'p50', 'p95', 'p99', 'max', '202 p50', '202 p99', 'p50 ratio', 'p99 ratio'],
    rows,
  )
  const ratio = spreadOf(measured.untold.heard).p99 / base.p99
  print(`Goal p99 ≤ ${GOAL}× of bare Socket.IO: ${ratio.toFixed(2)}×, ${met(ratio <= GOAL)}`)
}

function cuesFor(kiosks: number): number {
  const asked = process.env['BENCH_CUES']
  return asked === undefined ? Math.max(FEWEST_CUES, Math.ceil(CUES_HEARD / kiosks)) : Number(asked)
}

async function originOf(child: Child): Promise<string> {
  const { port } = await child.hear(z.strictObject({ port: z.int() }), CONNECT_WITHIN_MS)
  return `http://127.0.0.1:${port}`
}

function check(system: SystemName, asked: Asked, heard: readonly z.infer<typeof CrowdHeard>[]): void {
  if (asked.status !== 202) throw new Error(`${system} answered ${asked.status}: ${asked.body}`)
  if (heard.some((each) => each.system !== system))
    throw new Error(`A cue of another system than ${system} came.`)
}

function rest(): Promise<void> {
  return new Promise((done) => setTimeout(done, REST_MS))
}
