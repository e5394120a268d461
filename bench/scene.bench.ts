/**
 * The scene "Lights" where a processor draws it (SwiftShader, 480×270, the lowest tier): how long a frame takes
 * beside a calibration scene in the same run; what fifty visits leave behind; how the heap grows in half an hour.
 */
import type { Page } from 'playwright-core'
import { COLLECTING, openScenePages } from '../tests/client/kiosk/scenes/scene-pages.ts'
import { machineLine } from './harness/machine.ts'
import { spreadOf } from './harness/percentiles.ts'
import { met, ms, print, printTable } from './harness/table.ts'

const GOAL_RATIO = 2.5
const GOAL_SLOPE_KB = 50
const GOAL_RETAINED_KB = 16
const WIDTH = 480
const HEIGHT = 270
const FRAMES = 150
const VISITS = 50
/** Of the room's time; drawn are four seconds of each. */
const VISIT_MS = 36_000

print(`scene: ${machineLine()}`)
const pages = await openScenePages(COLLECTING)
try {
  const tab = await pages.open(WIDTH, HEIGHT)
  await tab.evaluate((lines) => {
    page.open({ scene: 'lights', seed: 7, lines, lights: 9 })
    page.intend({ theme: 'dusk', chosen: null, moment: 'hang', stillness: 0 })
    page.seek(0)
    page.count()
  }, HEIGHT)
  await pace(tab)
  await soak(tab)
} finally {
  await pages.close()
}

async function pace(tab: Page): Promise<void> {
  const yardstick: number[] = []
  const rest: number[] = []
  const passing: number[] = []
  // In turn, so that another load on the machine meets all three.
  for (let round = 0; round < 5; round++) {
    yardstick.push(
      ...(await tab.evaluate(([n, w, h]) => page.calibrate(n!, w!, h!), [FRAMES / 5, WIDTH, HEIGHT])),
    )
    await tab.evaluate(() => page.intend({ theme: 'dusk', chosen: null, moment: 'hang', stillness: 0 }))
    rest.push(...(await tab.evaluate((n) => page.times(n), FRAMES / 5)))
    await tab.evaluate(() => {
      const light = { seed: 9, speed: 0.6, direction: 'right', tStart: page.evening - 1_000 } as const
      const lights = [0, 1, 2].map((i) => ({ ...light, id: `light-${i}`, x0: 1.5 + i * 0.5, speed: 0.05 }))
      page.intend({ theme: 'dusk', chosen: 3, moment: 'hang', stillness: 0, room: { lights } })
    })
    passing.push(...(await tab.evaluate((n) => page.times(n), FRAMES / 5)))
  }
  const base = spreadOf(yardstick).p95
  const rows = [
    ['calibration: 10,000 points', yardstick],
    ['Lights at rest', rest],
    ['Lights, three on their way', passing],
  ] as const
  printTable(
    `A frame at ${WIDTH}×${HEIGHT}, SwiftShader, ${FRAMES} frames each, ms`,
    ['', 'p50', 'p95', 'p95 ÷ calibration'],
    rows.map(([name, took]) => {
      const { p50, p95 } = spreadOf(took)
      return [name, ms(p50), ms(p95), `${ms(p95 / base)}×`]
    }),
  )
  const ratio = spreadOf(rest).p95 / base
  print(`Goal p95 ≤ ${GOAL_RATIO}× calibration at rest: ${ms(ratio)}×, ${met(ratio <= GOAL_RATIO)}`)
}

async function soak(tab: Page): Promise<void> {
  const before = await tab.evaluate(() => page.counted())
  const heaps: number[] = []
  const draws: number[] = []
  for (let visit = 0; visit < VISITS; visit++) {
    const drawn = await tab.evaluate(
      ({ at, which }) => {
        page.seek(at)
        const still = { theme: 'dusk', chosen: null, moment: 'hang', stillness: 0 } as const
        const light = { id: `light-${which}`, seed: which, x0: 3, direction: 'right', speed: 0.6 } as const
        const lights = [{ ...light, tStart: page.evening + at + 3_000 }]
        page.intend({ ...still, chosen: which % 9, moment: 'approach' })
        page.step(12)
        page.intend({ ...still, chosen: which % 9, moment: 'listen' })
        page.speak(0.8, (which % 10) / 10)
        page.step(12)
        page.intend({ ...still, room: { lights }, leaving: { light: light.id, from: which % 9 } })
        page.step(24)
        const { draws } = page.counted()
        page.step(1)
        return page.counted().draws - draws
      },
      { at: visit * VISIT_MS, which: visit },
    )
    draws.push(drawn)
    heaps.push(await tab.evaluate(() => page.heap()))
  }
  const after = await tab.evaluate(() => page.counted())
  const retained = await tab.evaluate(() => page.retained(600))
  const grown = (['programs', 'textures', 'buffers'] as const).map((each) => after[each] - before[each])
  // The first visits build what the later ones reuse.
  const slope = (slopeOf(heaps.slice(5)) / 1_000) * (60_000 / VISIT_MS)
  printTable(
    `${VISITS} visits in ${(VISITS * VISIT_MS) / 60_000} minutes of the room’s time`,
    ['', 'figure', 'goal'],
    [
      [
        'draw calls a frame, a light leaving',
        `${Math.min(...draws)} to ${Math.max(...draws)}`,
        '≤ 4, constant',
      ],
      ['programs, textures, buffers more than before', grown.join(', '), '0, 0, 0'],
      ['heap, kB a minute', ms(slope), `≤ ${GOAL_SLOPE_KB}`],
      ['left behind by 600 frames, kB', ms(retained / 1_024), `≤ ${GOAL_RETAINED_KB}`],
    ],
  )
}

/** Least squares, per step. */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length
  let rise = 0
  let run = 0
  for (const [i, each] of values.entries()) {
    rise += (i - middle) * (each - mean)
    run += (i - middle) ** 2
  }
  return rise / run
}
