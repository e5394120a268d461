/**
 * 72 hours of visitors at one screen, a visit every four minutes, in a hurry and in a real browser: what a page holds
 * after so many of them (END-5). The frames themselves are the scene's (`npm run bench scene`).
 */
import { openCrowd, type LeftBehind } from '../tests/e2e/many-visits.ts'
import { launchChromium } from '../tests/helpers/chromium.ts'
import { REPOSITORY } from '../tests/helpers/package-root.ts'
import { startTestServer } from '../tests/helpers/server.ts'
import { machineLine } from './harness/machine.ts'
import { met, print, printTable } from './harness/table.ts'

const VISITS = Number(process.env['VISITS'] ?? 1_080)
const MINUTES_EACH = 4
const ROUNDS = 6
const GOAL_SLOPE_KB = 50

print(`visits: ${machineLine()}`)
const [server, browser] = await Promise.all([startTestServer({ packageRoot: REPOSITORY }), launchChromium()])
try {
  const crowd = await openCrowd(browser, server.url)
  // What the first visits build, later ones use.
  await crowd.visit(15)
  const counted: LeftBehind[] = [await crowd.count()]
  for (let round = 0; round < ROUNDS; round++) {
    await crowd.visit(Math.round(VISITS / ROUNDS))
    counted.push(await crowd.count())
  }
  const [first, last] = [counted[0]!, counted.at(-1)!]
  printTable(
    `${VISITS} visits, ${(VISITS * MINUTES_EACH) / 60} hours at one every ${MINUTES_EACH} minutes`,
    ['after', 'heap, MB', 'nodes', 'listeners', 'textures', 'programs', 'buffers'],
    counted.map((each, i) => [
      String(15 + Math.round((VISITS / ROUNDS) * i)),
      (each.heap / 1e6).toFixed(2),
      String(each.nodes),
      String(each.listeners),
      String(each.textures),
      String(each.programs),
      String(each.buffers),
    ]),
  )
  const slope = (last.heap - first.heap) / 1_000 / (VISITS * MINUTES_EACH)
  print(`Goal heap ≤ ${GOAL_SLOPE_KB} kB a minute: ${slope.toFixed(2)} kB, ${met(slope <= GOAL_SLOPE_KB)}`)
  print(
    `Goal no more textures, programs or buffers: ${met(last.textures <= first.textures && last.programs <= first.programs && last.buffers <= first.buffers)}`,
  )
} finally {
  await browser.close()
  await server.close()
}
