/**
 * 72 hours of visitors on one screen, one after another without the waiting between them: 1,080, one every four minutes
 * (END-5). What the page holds after each 90 of them, beside a second screen of the same room whom nobody touches, and what
 * the server and its database hold before and after. `BENCH_VISITS` makes it shorter.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCrowd, type Crowd, type LeftBehind } from '../tests/e2e/many-visits.ts'
import { launchChromium } from '../tests/helpers/chromium.ts'
import { machineLine } from './harness/machine.ts'
import { met, ms, print, printTable } from './harness/table.ts'
import { startUntoldOn, type UntoldServer } from './harness/untold-server.ts'

const VISITS = Number(process.env['BENCH_VISITS'] ?? 1_080)
/** By then every language, setting and way has been met, and what is built once is built. */
const FIRST = 30
const EVERY = 90
const MINUTES_OF_A_VISIT = 4
const GOAL_SLOPE_KB = 50
const PACE = { visit: 40, others: 40, voices: 800 }

interface Held extends LeftBehind {
  visits: number
}

print(`endurance: ${machineLine()}`)
const dataDir = await mkdtemp(join(tmpdir(), 'untold-bench-endurance-'))
const server = await startUntoldOn(dataDir)
const browser = await launchChromium(['--enable-precise-memory-info'])
try {
  const [visited, untouched] = [
    await openCrowd(browser, server.origin, PACE),
    await openCrowd(browser, server.origin, PACE, 'Untouched'),
  ]
  await visited.visit(FIRST)
  const held = [await heldBy(visited, FIRST)]
  const beside = [await heldBy(untouched, FIRST)]
  const before = await heldByServer(server)
  for (let visits = FIRST; visits < VISITS;) {
    const more = Math.min(EVERY, VISITS - visits)
    await visited.visit(more)
    visits += more
    held.push(await heldBy(visited, visits))
    beside.push(await heldBy(untouched, visits))
    print(`${visits} of ${VISITS}: ${(held.at(-1)!.heap / 1e6).toFixed(2)} MB`)
  }
  report(held, beside)
  reportServer(before, await heldByServer(server))
} finally {
  await browser.close()
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
}

async function heldBy(crowd: Crowd, visits: number): Promise<Held> {
  return { visits, ...(await crowd.count()) }
}

async function heldByServer({ origin, token }: UntoldServer): Promise<{ heap: number; database: number }> {
  const answer = await fetch(`${origin}/metrics`, { headers: { authorization: `Bearer ${token}` } })
  const heap = /^untold_memory_bytes\{kind="heap_used"\} (\S+)$/m.exec(await answer.text())?.[1]
  const sizes = ['untold.sqlite', 'untold.sqlite-wal'].map((name) => stat(join(dataDir, name)))
  const database = (await Promise.all(sizes)).reduce((sum, { size }) => sum + size, 0)
  return { heap: Number(heap), database }
}

function report(held: readonly Held[], beside: readonly Held[]): void {
  const row = (name: string, each: Held): string[] => [
    name,
    (each.heap / 1e6).toFixed(2),
    ...[each.nodes, each.listeners, each.textures, each.programs, each.buffers].map(String),
  ]
  printTable(
    'What the page holds after so many visits',
    ['visits', 'heap, MB', 'nodes', 'listeners', 'textures', 'programs', 'buffers'],
    [
      ...held.map((each) => row(String(each.visits), each)),
      row('a screen nobody touches, at first', beside[0]!),
      row('the same, at the end', beside.at(-1)!),
    ],
  )
  const slope = slopeOf(held) / MINUTES_OF_A_VISIT / 1_000
  const idle = slopeOf(beside) / MINUTES_OF_A_VISIT / 1_000
  print(
    `Heap, kB a minute of the room's time: ${ms(slope)} (untouched ${ms(idle)}), goal ≤ ${GOAL_SLOPE_KB}: ${met(slope <= GOAL_SLOPE_KB)}`,
  )
  const [first, last] = [held[0]!, held.at(-1)!]
  const constant = (['textures', 'programs', 'buffers'] as const).every((each) => first[each] === last[each])
  print(`Textures, programs, buffers as at first: ${met(constant)}`)
  const grown = (last.nodes - first.nodes + last.listeners - first.listeners) / (last.visits - first.visits)
  print(`Nodes and listeners more, a visit: ${ms(grown)}, goal 0 (less than 0.1): ${met(grown < 0.1)}`)
}

function reportServer(
  before: { heap: number; database: number },
  after: { heap: number; database: number },
): void {
  printTable(
    'What the server holds, MB',
    ['', 'before', 'after'],
    [
      ['heap', (before.heap / 1e6).toFixed(2), (after.heap / 1e6).toFixed(2)],
      ['database and its log', (before.database / 1e6).toFixed(2), (after.database / 1e6).toFixed(2)],
    ],
  )
}

/** Bytes of heap a visit: least squares. */
function slopeOf(held: readonly Held[]): number {
  const mean = (of: (each: Held) => number) => held.reduce((sum, each) => sum + of(each), 0) / held.length
  const [x, y] = [mean((each) => each.visits), mean((each) => each.heap)]
  const rise = held.reduce((sum, each) => sum + (each.visits - x) * (each.heap - y), 0)
  return rise / held.reduce((sum, each) => sum + (each.visits - x) ** 2, 0)
}
