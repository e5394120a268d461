/**
 * A thousand screens and a Live page in a real Chromium, on one machine. Each screen says once a second what it draws
 * and asks for the time, as a real one does; the server batches changes for the console at 4 Hz. Beside it the same page
 * with ten screens in the same run. Goals: the server under a quarter of a processor, and the page smooth.
 */
import { launchChromium } from '../tests/helpers/chromium.ts'
import { CrowdReady } from './harness/crowd.ts'
import { startChild } from './harness/child.ts'
import { machineLine } from './harness/machine.ts'
import { spreadOf } from './harness/percentiles.ts'
import { met, ms, print, printTable } from './harness/table.ts'
import { admitKiosks, startUntold } from './harness/untold-server.ts'

const KIOSKS = (process.env['BENCH_KIOSKS'] ?? '10,1000').split(',').map(Number)
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 20)
const GOAL_SHARE = 0.25
/** A frame this long is felt as a jerk, in milliseconds. */
const JERK_MS = 100
const READY_WITHIN_MS = 300_000

interface Measured {
  kiosks: number
  /** Share of one processor that the server took. */
  share: number
  messages: number
  frames: number[]
  switched: number
}

print(`live-thousand: ${machineLine()}`)
const rows: Measured[] = []
for (const count of KIOSKS) rows.push(await measure(count))
printTable(
  `A Live page over ${SECONDS} s; milliseconds`,
  [
    'screens',
    'server, of a core',
    'messages/s',
    'frames/s',
    'frame p95',
    'frame max',
    'a theme is seen after',
  ],
  rows.map(({ kiosks, share, messages, frames, switched }) => {
    const spread = spreadOf(frames)
    return [
      String(kiosks),
      `${(share * 100).toFixed(1)} %`,
      (messages / SECONDS).toFixed(1),
      (frames.length / SECONDS).toFixed(1),
      ms(spread.p95),
      ms(spread.max),
      ms(switched),
    ]
  }),
)
const most = rows.at(-1)!
print(
  `Goal: server ≤ ${GOAL_SHARE * 100} % of a core with ${most.kiosks} screens: ${met(most.share <= GOAL_SHARE)}`,
)
const p95 = spreadOf(most.frames).p95
print(`Goal: 95 of 100 frames without a jerk of ${JERK_MS} ms: ${met(p95 < JERK_MS)}`)

async function measure(kiosks: number): Promise<Measured> {
  const untold = await startUntold()
  const crowd = startChild('pulsing-process.ts')
  const browser = await launchChromium()
  try {
    const tokens = await admitKiosks(untold.origin, kiosks)
    crowd.tell({ origin: untold.origin, tokens })
    await crowd.hear(CrowdReady, READY_WITHIN_MS)
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    const [name = '', value = ''] = untold.cookie.split(/=(.*)/s)
    await context.addInitScript(() => localStorage.setItem('untold.console.language', 'en'))
    await context.addCookies([{ name, value, url: untold.origin, httpOnly: true, sameSite: 'Strict' }])
    const page = await context.newPage()
    let messages = 0
    page.on('websocket', (socket) => socket.on('framereceived', () => messages++))
    await page.goto(`${untold.origin}/console/live`)
    await page.locator('footer button:enabled').first().waitFor()
    const before = await processorSeconds(untold)
    messages = 0
    const frames = await page.evaluate(async (length) => {
      const seen: number[] = []
      const until = performance.now() + length
      let last = performance.now()
      while (last < until) {
        const now = await new Promise<number>((next) => requestAnimationFrame(next))
        seen.push(now - last)
        last = now
      }
      return seen.slice(1)
    }, SECONDS * 1_000)
    const share = ((await processorSeconds(untold)) - before) / SECONDS
    const heard = messages
    const asked = performance.now()
    await themed(untold, 'white')
    await page.getByRole('heading', { name: 'White', exact: true }).waitFor()
    return { kiosks, share, messages: heard, frames, switched: performance.now() - asked }
  } finally {
    await browser.close()
    await Promise.all([crowd.stop(), untold.stop()])
  }
}

async function processorSeconds({ origin, token }: { origin: string; token: string }): Promise<number> {
  const answer = await fetch(`${origin}/metrics`, { headers: { authorization: `Bearer ${token}` } })
  const found = /^untold_cpu_seconds_total (\S+)$/m.exec(await answer.text())
  if (found === null) throw new Error('The server says nothing of its processor time.')
  return Number(found[1])
}

async function themed({ origin, token }: { origin: string; token: string }, theme: string): Promise<void> {
  const answer = await fetch(`${origin}/api/v1/rooms/hall/cues`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'theme', theme, fadeMs: 0 }),
  })
  if (answer.status !== 202) throw new Error(await answer.text())
}
