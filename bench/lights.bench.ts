/**
 * The lighting engine under load: 256 universes while the server's main thread is held up 60 ms out of every 500,
 * as a receiver on the loopback interface sees them; and what a frame of 1,000 lamps costs that fade in colour, each
 * kind mixing its own, while the change travels along the room.
 */
import { buildLightScene, sceneLibrary } from '../core/lighting/light-scene.ts'
import { patchRig } from '../core/lighting/patch.ts'
import { beginScene, framesFor, lightOutput, renderLight } from '../core/lighting/render-light.ts'
import { emptyRoom } from '../core/show/room-state.ts'
import { startChild } from './harness/child.ts'
import { machineLine } from './harness/machine.ts'
import { met, ms, print, printTable } from './harness/table.ts'
import { Arrivals, BlockedResult, type BlockedOrder } from './lights/blocked-order.ts'
import { fadingHouse } from './lights/breathing-house.ts'

const UNIVERSES = Number(process.env['BENCH_UNIVERSES'] ?? 256)
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 14)
const LAMPS = Number(process.env['BENCH_LAMPS'] ?? 1_000)
const FRAME_MS = 1_000 / 44
/** The worker starts and rises from the safe look. */
const SETTLE_MS = 5_000

print(`lights: ${machineLine()}`)
await blocked()
frames()

async function blocked(): Promise<void> {
  const sink = startChild('../lights/arrivals.ts')
  await sink.hear(Arrivals, 20_000)
  const child = startChild('../lights/blocked.ts')
  child.tell({ universes: UNIVERSES, address: '127.93.0.2', seconds: SECONDS } satisfies BlockedOrder)
  const { frames: rendered, skipped } = await child.hear(BlockedResult, (SECONDS + 30) * 1_000)
  sink.tell({})
  const { at, packets } = await sink.hear(Arrivals, 20_000)
  await child.stop()
  await sink.stop()
  const settled = at.filter((each) => each > at[0]! + SETTLE_MS && each < at.at(-1)! - 500)
  const gaps = settled.slice(1).map((each, i) => each - settled[i]!)
  const jitter = gaps.map((gap) => Math.abs(gap - FRAME_MS)).sort((a, b) => a - b)
  const rate = (gaps.length * 1_000) / (settled.at(-1)! - settled[0]!)
  const p = (share: number): number => jitter[Math.floor((jitter.length - 1) * share)]!
  printTable(
    `${UNIVERSES} universes, main thread held up 60 ms of every 500, ${SECONDS} s`,
    ['frames/s of universe 1', 'jitter p50', 'p95', 'p99', 'frames rendered', 'left out', 'packets received'],
    [
      [
        rate.toFixed(2),
        ms(p(0.5)),
        ms(p(0.95)),
        ms(p(0.99)),
        String(rendered),
        String(skipped),
        String(packets),
      ],
    ],
  )
  print(
    `Goal: 44.0 Hz, jitter p50 at most 1 ms: ${rate.toFixed(2)} Hz, ${ms(p(0.5))} ms, ${met(rate > 43.95 && p(0.5) <= 1)}.`,
  )
}

function frames(): void {
  const { rig, looks, themes, programme } = fadingHouse(LAMPS, 3_000, 120_000)
  const { patch } = patchRig(rig)
  const library = sceneLibrary(patch, looks, themes)
  const began = performance.now()
  const scene = buildLightScene({
    ...library,
    state: emptyRoom('hall'),
    programme,
    lights: [],
    voices: new Map(),
  })
  const built = performance.now() - began
  const output = lightOutput(patch, framesFor([patch]))
  beginScene(output, scene)
  const took: number[] = []
  for (let i = 0; i < 44 * 60; i++) {
    const start = performance.now()
    renderLight(scene, 1_000 + i * FRAME_MS, output)
    if (i > 440) took.push(performance.now() - start)
  }
  took.sort((a, b) => a - b)
  const p = (share: number): number => took[Math.floor((took.length - 1) * share)]!
  printTable(
    `${LAMPS} lamps (RGB, RGBW, RGBWA) in an endless fade in colour that travels, with a wave over it`,
    ['a frame p50', 'p95', 'p99', 'cells', 'building the scene, cold'],
    [[ms(p(0.5)), ms(p(0.95)), ms(p(0.99)), String(scene.cellCount), ms(built)]],
  )
  print(`Goal: at most 2 ms a frame: p50 ${ms(p(0.5))} ms, p95 ${ms(p(0.95))} ms, ${met(p(0.95) <= 2)}.`)
}
