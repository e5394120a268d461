/**
 * The wall where a processor draws it (SwiftShader, 480×270, the lowest tier): what a frame of ten, a hundred and five
 * thousand contributions costs beside a calibration scene in the same run, and apart from these the frame that takes a
 * new set over; what hanging them costs, and knowing turns.
 */
import type { Page } from 'playwright-core'
import { LANGUAGES } from '../core/model/language.ts'
import { WHOLE } from '../core/model/glass.ts'
import { hangWall } from '../core/wall/sky.ts'
import { createTurns, TURN } from '../core/wall/turns.ts'
import { openScenePages } from '../tests/client/kiosk/scenes/scene-pages.ts'
import { makeWallTexts } from '../tests/helpers/wall-texts.ts'
import { machineLine } from './harness/machine.ts'
import { spreadOf } from './harness/percentiles.ts'
import { met, ms, print, printTable } from './harness/table.ts'

const GOAL_RATIO = 2.5
const WIDTH = 480
const HEIGHT = 270
const FRAMES = 100
const ROUNDS = 5
const COUNTS = [10, 100, 5_000]
/** After a new set so many frames pass before any is timed, as before the calibration; the first is a figure of its own. */
const PASS = 3

print(`wall: ${machineLine()}`)
const pages = await openScenePages()
try {
  const tab = await pages.open(WIDTH, HEIGHT)
  await tab.evaluate((lines) => {
    page.open({ scene: 'lights', seed: 7, lines, lights: 0 })
    page.intend({ theme: 'dusk', chosen: null, moment: 'hang', stillness: 0 })
    page.seek(0)
    page.count()
  }, HEIGHT)
  await frames(tab)
} finally {
  await pages.close()
}
pure()

async function frames(tab: Page): Promise<void> {
  const yardstick: number[] = []
  const took = COUNTS.map((): number[] => [])
  const taken = COUNTS.map((): number[] => [])
  let draws = 0
  // In turn, so that another load on the machine meets all of them.
  for (let round = 0; round < ROUNDS; round++) {
    yardstick.push(
      ...(await tab.evaluate(([n, w, h]) => page.calibrate(n!, w!, h!), [FRAMES / ROUNDS, WIDTH, HEIGHT])),
    )
    for (const [i, count] of COUNTS.entries()) {
      await tab.evaluate((each) => {
        page.wall({ count: each, after: 0, how: 'settled' })
        page.turn({ id: 'contribution-3', x: 0.5, y: 0.3 })
        page.seek(0)
      }, count)
      const passed = await tab.evaluate((n) => page.times(n), PASS)
      taken[i]!.push(passed[0]!)
      took[i]!.push(...(await tab.evaluate((n) => page.times(n), FRAMES / ROUNDS)))
      draws = await tab.evaluate(() => {
        const before = page.counted().draws
        page.step(1)
        return page.counted().draws - before
      })
    }
  }
  const base = spreadOf(yardstick).p95
  printTable(
    `A frame at ${WIDTH}×${HEIGHT}, SwiftShader, ${FRAMES} frames each, one light forward, ms`,
    ['', 'p50', 'p95', 'p95 ÷ calibration'],
    [
      ['calibration: 10,000 points', yardstick] as const,
      ...COUNTS.map((count, i) => [`${count} lights`, took[i]!] as const),
    ].map(([name, times]) => {
      const { p50, p95 } = spreadOf(times)
      return [name, ms(p50), ms(p95), `${ms(p95 / base)}×`]
    }),
  )
  printTable(
    `The frame that takes a new set over, ${ROUNDS} of each, ms`,
    ['', 'p50', 'most'],
    COUNTS.map((count, i) => [`${count} lights`, ms(spreadOf(taken[i]!).p50), ms(Math.max(...taken[i]!))]),
  )
  const ratio = spreadOf(took.at(-1)!).p95 / base
  print(`Goal p95 ≤ ${GOAL_RATIO}× calibration with 5,000 lights: ${ms(ratio)}×, ${met(ratio <= GOAL_RATIO)}`)
  print(`Draw calls of a frame with 5,000 lights: ${draws}, goal ≤ 4, ${met(draws <= 4)}`)
}

/** What happens when a set changes, and when a row of turns ends; none of it in a frame. */
function pure(): void {
  const texts = makeWallTexts(5_000)
  const shape = { walls: [{ from: 0, to: 4 }], parts: [WHOLE], height: 2.25 }
  const once = (act: () => unknown): number => {
    const begun = performance.now()
    act()
    return performance.now() - begun
  }
  const first = once(() => hangWall(texts, shape))
  const again = Array.from({ length: 20 }, (_, i) => once(() => hangWall(texts.slice(i + 1), shape)))
  const turns = createTurns(texts, LANGUAGES)
  const made = Array.from({ length: 5 }, () => once(() => createTurns(texts, LANGUAGES)))
  const rows = Array.from({ length: 20 }, (_, i) => once(() => turns.at(i * 64 * TURN)))
  printTable(
    '5,000 contributions, ms',
    ['', 'p50', 'most'],
    [
      ['hung for the first time', ms(first), ms(first)],
      ['hung anew when one goes', ms(spreadOf(again).p50), ms(Math.max(...again))],
      ['their turns prepared', ms(spreadOf(made).p50), ms(Math.max(...made))],
      ['a row of 64 turns looked up', ms(spreadOf(rows).p50), ms(Math.max(...rows))],
    ],
  )
}
