/**
 * An Inbox of 2,000 contributions: how long the server takes to answer, and how long a curator waits from the press on
 * "Inbox" until its lines stand there: in a console that has been open long enough to fetch the list ahead, and in one
 * where nothing was fetched before the press. Beside it, in the same run: the same answer put as plain lines into an
 * emptied page. The goal is 300 ms from press to lines.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { launchChromium } from '../tests/helpers/chromium.ts'
import { fillInbox } from './harness/full-inbox.ts'
import { machineLine } from './harness/machine.ts'
import { met, ms, print, printTable } from './harness/table.ts'
import { startUntoldOn } from './harness/untold-server.ts'

const COUNT = 2_000
const GOAL_MS = 300
const ROUNDS = 9
const AHEAD = '**/inbox?ahead=true'
/** What has come is read and put away; nobody presses sooner than they have seen the page. */
const SETTLING_MS = 1_000

print(`inbox: ${machineLine()}`)
const dataDir = await mkdtemp(join(tmpdir(), 'untold-bench-inbox-'))
try {
  await (await startUntoldOn(dataDir)).stop()
  await fillInbox(dataDir, COUNT)
  const server = await startUntoldOn(dataDir)
  const browser = await launchChromium()
  const comeToLive = async (page: Page): Promise<void> => {
    await page.goto(`${server.origin}/console/live`)
    await page.locator('footer button:enabled').first().waitFor()
  }
  try {
    const answers = await times(async () => {
      const answer = await fetch(`${server.origin}/api/v1/inbox`, { headers: { cookie: server.cookie } })
      const { items } = (await answer.json()) as { items: unknown[] }
      if (items.length !== COUNT) throw new Error(`${items.length} came instead of ${COUNT}.`)
    })
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    const [name = '', value = ''] = server.cookie.split(/=(.*)/s)
    await context.addCookies([{ name, value, url: server.origin, httpOnly: true, sameSite: 'Strict' }])
    await context.addInitScript(() => localStorage.setItem('untold.console.language', 'en'))
    const page = await context.newPage()
    const opened: number[] = []
    const unready: number[] = []
    for (let i = 0; i < ROUNDS; i++) {
      const fetched = page.waitForResponse(AHEAD).then((answer) => answer.finished())
      await comeToLive(page)
      await fetched
      await page.waitForTimeout(SETTLING_MS)
      opened.push(await pressToLines(page))
      await page.route(AHEAD, (route) => route.abort())
      await comeToLive(page)
      unready.push(await pressToLines(page))
      await page.unroute(AHEAD)
    }
    const plain: number[] = []
    for (let i = 0; i < ROUNDS; i++) {
      await page.goto(`${server.origin}/withdraw`)
      plain.push(await plainLines(page))
    }
    printTable(
      `${COUNT} contributions, ms`,
      ['', 'p50', 'worst'],
      [
        ['the server answers', ms(median(answers)), ms(Math.max(...answers))],
        ['plain lines in another page, emptied', ms(median(plain)), ms(Math.max(...plain))],
        ['from the press to the lines', ms(median(opened)), ms(Math.max(...opened))],
        ['the same, nothing fetched ahead', ms(median(unready)), ms(Math.max(...unready))],
      ],
    )
    print(`Goal ≤ ${GOAL_MS} ms: ${ms(median(opened))} ms, ${met(median(opened) <= GOAL_MS)}`)
  } finally {
    await browser.close()
    await server.stop()
  }
} finally {
  await rm(dataDir, { recursive: true, force: true })
}

/** Measured in the page: from the click to the frame after the first line is there. */
function pressToLines(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const link = [...document.querySelectorAll<HTMLAnchorElement>('nav a')].find((each) =>
      each.pathname.endsWith('/inbox'),
    )
    const from = performance.now()
    link!.click()
    while (document.querySelector('main li button') === null)
      await new Promise((resolve) => requestAnimationFrame(resolve))
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    return performance.now() - from
  })
}

function plainLines(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const from = performance.now()
    const { items } = (await (await fetch('/api/v1/inbox')).json()) as { items: object[] }
    const list = document.createElement('ul')
    for (const item of items) {
      const line = document.createElement('li')
      line.textContent = JSON.stringify(item)
      list.append(line)
    }
    document.body.replaceChildren(list)
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    return performance.now() - from
  })
}

async function times(act: () => Promise<void>): Promise<number[]> {
  const all: number[] = []
  for (let i = 0; i < ROUNDS; i++) {
    const from = performance.now()
    await act()
    all.push(performance.now() - from)
  }
  return all
}

function median(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!
}
