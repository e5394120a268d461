/**
 * What it costs to send E1.31: Untold's driver beside a bare `dgram` loop over prebuilt buffers and npm `sacn`,
 * each in a process of its own, one after another, to a receiver on the loopback interface. CPU is the sender's.
 */
import * as z from 'zod/mini'
import { Result, type Order } from './e131/order.ts'
import { startChild, type Child } from './harness/child.ts'
import { machineLine } from './harness/machine.ts'
import { met, print, printTable } from './harness/table.ts'

const GOAL = 1.5
const UNIVERSES = Number(process.env['BENCH_UNIVERSES'] ?? 64)
/** Taken in turns, so that other work on the machine falls on everybody alike. */
const ROUNDS = 3
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 12) / ROUNDS
const SYSTEMS: Record<Order['system'], string> = {
  bare: 'bare dgram loop, prebuilt buffers',
  untold: 'Untold, driver',
  'untold-rendering': 'Untold, rendering and driver',
  sacn: 'npm sacn',
}
const Sunk = z.object({ address: z.string(), packets: z.number() })
type Row = Result & { packets: number }

print(`e131: ${machineLine()}`)
const sink = startChild('../e131/sink.ts')
const { address } = await sink.hear(Sunk, 20_000)
const systems = ['bare', 'untold', 'untold-rendering', 'sacn'] as const
const measured = new Map<Order['system'], Row>()
for (let round = 0; round < ROUNDS; round++)
  for (const system of systems) {
    const before = measured.get(system) ?? { cpuMs: 0, wallMs: 0, frames: 0, packets: 0 }
    measured.set(system, added(before, await measure(system, sink, address)))
  }
await sink.stop()
report()

async function measure(system: Order['system'], receiver: Child, to: string): Promise<Row> {
  const child = startChild('../e131/contender.ts')
  try {
    child.tell({ system, universes: UNIVERSES, seconds: SECONDS, address: to } satisfies Order)
    const result = await child.hear(Result, (SECONDS + 40) * 1_000)
    receiver.tell({})
    const { packets } = await receiver.hear(Sunk, 20_000)
    return { ...result, packets }
  } finally {
    await child.stop()
  }
}

function report(): void {
  const floor = perFrame('bare')
  printTable(
    `${UNIVERSES} universes, 44 Hz, every slot new in every frame, ${SECONDS * ROUNDS} s in ${ROUNDS} rounds`,
    ['sender', 'CPU of one core', 'per frame', 'frames/s', 'packets received'],
    [...measured].map(([system, { cpuMs, wallMs, frames, packets }]) => [
      SYSTEMS[system],
      `${((cpuMs / wallMs) * 100).toFixed(1)} %`,
      `${(perFrame(system) / floor).toFixed(2)}×`,
      ((frames * 1_000) / wallMs).toFixed(2),
      String(packets),
    ]),
  )
  const ratio = perFrame('untold') / floor
  print(`Goal: Untold's driver at most ${GOAL}× a bare loop: ${ratio.toFixed(2)}×, ${met(ratio <= GOAL)}.`)
  const third = perFrame('untold') / perFrame('sacn')
  print(`Goal: at most a third of npm sacn's: ${third.toFixed(2)}×, ${met(third <= 1 / 3)}.`)
}

/** A busy machine may let a sender miss deadlines, which would flatter it. */
function perFrame(system: Order['system']): number {
  const { cpuMs, frames } = measured.get(system)!
  return cpuMs / frames
}

function added(one: Row, other: Row): Row {
  return {
    cpuMs: one.cpuMs + other.cpuMs,
    wallMs: one.wallMs + other.wallMs,
    frames: one.frames + other.frames,
    packets: one.packets + other.packets,
  }
}
