/**
 * How long a screen is dark: from the navigation to the first frame that its scene draws, and to the first words one
 * can touch; a fresh browser profile each time, a local server, SwiftShader at 480×270.
 */
import { launchChromium } from '../tests/helpers/chromium.ts'
import { REPOSITORY } from '../tests/helpers/package-root.ts'
import { startTestServer } from '../tests/helpers/server.ts'
import { machineLine } from './harness/machine.ts'
import { spreadOf } from './harness/percentiles.ts'
import { met, ms, print, printTable } from './harness/table.ts'

const ROUNDS = 9
const GOAL_PICTURE: number = 1_500
const GOAL_READY: number = 2_500

declare global {
  interface Window {
    /** Milliseconds since the navigation. */
    __first?: { picture: number | null; ready: number | null }
  }
}

print(`first-picture: ${machineLine()}`)
const [server, browser] = await Promise.all([startTestServer({ packageRoot: REPOSITORY }), launchChromium()])
const picture: number[] = []
const ready: number[] = []
try {
  for (let round = 0; round < ROUNDS; round++) {
    const context = await browser.newContext({ viewport: { width: 480, height: 270 } })
    const page = await context.newPage()
    await page.addInitScript(noteFirsts)
    await page.goto(`${server.url}/kiosk?as=listening&name=Picture-${round}`)
    await page.waitForFunction(() => window.__first!.picture !== null && window.__first!.ready !== null)
    const first = await page.evaluate(() => window.__first!)
    picture.push(first.picture!)
    ready.push(first.ready!)
    await context.close()
  }
} finally {
  await browser.close()
  await server.close()
}
const [seen, touched] = [spreadOf(picture), spreadOf(ready)]
printTable(
  `From the navigation, ${ROUNDS} fresh profiles, ms`,
  ['', 'p50', 'p95', 'goal'],
  [
    ['first picture', ms(seen.p50), ms(seen.p95), `≤ ${GOAL_PICTURE}`],
    ['LEAVE and SUPPORT can be touched', ms(touched.p50), ms(touched.p95), `≤ ${GOAL_READY}`],
  ],
)
print(`Goal first picture ≤ ${GOAL_PICTURE} ms at p50: ${met(seen.p50 <= GOAL_PICTURE)}`)

/** Runs in the page before anything else. */
function noteFirsts(): void {
  const first: NonNullable<Window['__first']> = { picture: null, ready: null }
  window.__first = first
  const { prototype } = WebGL2RenderingContext
  for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced'] as const) {
    const draw = Reflect.get(prototype, name) as (this: unknown, ...args: unknown[]) => void
    Reflect.set(prototype, name, function (this: unknown, ...args: unknown[]) {
      draw.apply(this, args)
      first.picture ??= performance.now()
    })
  }
  const look = (): void => {
    if (document.querySelector('.bar-leave') !== null) first.ready ??= performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
