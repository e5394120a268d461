/** Two screens of one wall, a booth, curators and a narrator: what was written is read, and taken back. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { CATALOGUE } from '../../client/kiosk/words/catalogue.ts'
import { BoothCrew } from '../helpers/booth.ts'
import { WithdrawalReply } from '../../core/protocol/withdrawal.ts'
import { violations, WCAG } from '../helpers/axe.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { REPOSITORY } from '../helpers/package-root.ts'
import { startTestServer, type AdmittedKiosk, type TestServer } from '../helpers/server.ts'

// Real frames, drawn by the processor, and turns of half a minute.
vi.setConfig({ testTimeout: 400_000, hookTimeout: 240_000 })

const TEXTS = [
  'I kept one bag behind the door for a year. Then one morning I picked it up.',
  'My teacher asked twice. The second time I answered.',
  'Nobody believed me but my grandmother, and that was enough.',
  'I was the neighbour. I should have knocked sooner.',
  'The first night alone I slept with the light on. Then I switched it off.',
  'Today I said it aloud for the first time.',
]

let server: TestServer
let browser: Browser
let crew: BoothCrew
let walls: { page: Page; kiosk: AdmittedKiosk['kiosk'] }[]
const receipts: string[] = []

beforeAll(async () => {
  ;[server, browser] = await Promise.all([
    startTestServer({ packageRoot: REPOSITORY, startAt: Date.parse('2026-06-10T08:05:00Z') }),
    launchChromium(),
  ])
  crew = await BoothCrew.at(server)
  await crew.newDay()
  for (const [i, text] of TEXTS.entries()) {
    if (i === 3) await crew.later(1)
    receipts.push((await crew.write(text)).number)
  }
  await crew.later(1)
  for (const { id } of (await crew.list()).items) await crew.approve(id)
  await crew.later(1)
  walls = await Promise.all(['Left', 'Right'].map(openWall))
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

/** A screen that staff admitted, as a kiosk's browser opens it: no test of the page's own. */
async function openWall(name: string): Promise<{ page: Page; kiosk: AdmittedKiosk['kiosk'] }> {
  const { token, kiosk } = await server.admitKiosk(name, 'wall')
  const context = await browser.newContext({ viewport: { width: 640, height: 360 } })
  await context.addInitScript((given) => localStorage.setItem('untold.kiosk', given), token)
  const page = await context.newPage()
  await page.goto(`${server.url}/kiosk`)
  await page.waitForSelector('.wall')
  return { page, kiosk }
}

const STANDING = '.wall-words .passing:not(.passing-away) .wall-passage'
/** What stands on each screen now, line by line joined. */
const standing = () =>
  Promise.all(
    walls.map(({ page }) =>
      page.evaluate((selector) => document.querySelector(selector)?.textContent?.trim() ?? null, STANDING),
    ),
  )

/** Waits until one of the screens shows words; answers which, and what. */
async function words(): Promise<{ on: number; text: string }> {
  for (;;) {
    const seen = await standing()
    const on = seen.findIndex((text) => text !== null)
    if (on >= 0) return { on, text: seen[on]! }
    await walls[0]!.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)))
  }
}

describe('what six people wrote', () => {
  test('[BOO-3] is read on the wall, one text at a time, whole on one screen, as it was approved', async () => {
    const { on, text } = await words()
    expect(TEXTS.map((each) => each.replaceAll(/\s+/gu, ' '))).toContain(text.replaceAll(/\s+/gu, ' '))
    expect((await standing())[1 - on]).toBe(null)
    const box = (await walls[on]!.page.locator(STANDING).boundingBox())!
    expect(box.x).toBeGreaterThan(0)
    expect(box.x + box.width).toBeLessThanOrEqual(640)
    expect(await walls[on]!.page.locator(STANDING).getAttribute('lang')).toBe('en')
  })

  test('[VIS-6] nothing that axe looks for is wrong while words stand', async () => {
    const { on } = await words()
    const { page } = walls[on]!
    expect(await violations(page, WCAG)).toEqual([])
  })

  test('two screens are one picture: the name at its left end, the numbers at its right', async () => {
    const [left, right] = walls.map(({ page }) => page)
    expect(await left!.locator('.wall-title').count()).toBe(1)
    expect(await left!.locator('.wall-lines').count()).toBe(0)
    expect(await right!.locator('.wall-title').count()).toBe(0)
    const numbers = (await right!.locator('.wall-lines').boundingBox())!
    expect(numbers.x).toBeGreaterThan(100)
    expect(numbers.x + numbers.width).toBeGreaterThan(600)
    for (const { page } of walls) expect(await page.locator('[data-story], .lights').count()).toBe(0)
  })

  test('a wall that curators pause has no words until they go on, and calm has its card', async () => {
    const { booths } = server.context.inbox
    await words()
    await booths.change(crew.venueId, { wall: 'paused' })
    await expect.poll(standing, { timeout: 20_000 }).toEqual([null, null])
    await booths.change(crew.venueId, { wall: 'shown' })
    await words()
    const { token } = await server.token('operator')
    await server.cue(token, { kind: 'calm' })
    for (const { page } of walls) await page.getByText(CATALOGUE.en.calm.sentence).waitFor()
    expect(await standing()).toEqual([null, null])
    await server.cue(token, { kind: 'release', of: 'calm' })
    await words()
  })

  test('[CON-4] [CON-3] with the receipt it leaves both screens within two seconds, and each says so', async () => {
    const { text } = await words()
    const which = TEXTS.findIndex((each) => each.replaceAll(/\s+/gu, ' ') === text.replaceAll(/\s+/gu, ' '))
    const answer = await server.ask('/withdrawals', { method: 'POST', json: { receipt: receipts[which]! } })
    expect(answer.status).toBe(200)
    await Promise.all(
      walls.map(({ page }) =>
        page.waitForFunction((gone) => !document.body.textContent!.includes(gone), text.slice(0, 12), {
          timeout: 20_000,
        }),
      ),
    )
    // Each screen says, by the room's clock, when nothing of it was seen or held there any more.
    const withdrawal = async () =>
      (await server.ask('/withdrawals', { method: 'POST', json: { receipt: receipts[which]! } })).read(
        WithdrawalReply,
      )
    await expect
      .poll(async () => (await withdrawal()).screens.map(({ state }) => state), { timeout: 20_000 })
      .toEqual(['dark', 'dark'])
    const { at, screens } = await withdrawal()
    for (const screen of screens) expect(screen.state === 'dark' && screen.at - at).toBeLessThan(2_000)
    // And it does not come back.
    const { text: next } = await words()
    expect(next).not.toBe(text)
  })

  test('a screen that is left alone carries words, name and numbers, and none of them stands over another', async () => {
    const [here, gone] = walls as [(typeof walls)[0], (typeof walls)[0]]
    await server.context.installation.fleet.revoke(gone.kiosk.id)
    await gone.page.close()
    for (const selector of ['.wall-name', '.wall-lines']) await here.page.waitForSelector(selector)
    const boxes = () =>
      here.page.evaluate(
        (selectors) =>
          selectors.map((selector) => {
            const node = document.querySelector(selector)
            if (node === null) return null
            const { left, top, right, bottom } = node.getBoundingClientRect()
            return { left, top, right, bottom }
          }),
        [STANDING, '.wall-name', '.wall-lines'],
      )
    // What stood as the other went may end first; what begins now knows of both.
    await expect
      .poll(
        async () => {
          const [words, name, lines] = await boxes()
          if (!words || !name || !lines) return 'nothing stands yet'
          if (Math.max(words.bottom, lines.bottom) > 360) return 'cut'
          return words.bottom < Math.min(name.top, lines.top) && name.right < lines.left
            ? 'apart'
            : 'over one another'
        },
        { timeout: 200_000 },
      )
      .toBe('apart')
  })
})
