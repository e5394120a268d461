/** What goes wrong on a real screen: the visitor sees something whole, and the console hears of it. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { CATALOGUE } from '../../client/kiosk/words/catalogue.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { REPOSITORY } from '../helpers/package-root.ts'
import { startTestServer, type TestServer } from '../helpers/server.ts'
import { touchGround } from './kiosk-page.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

declare global {
  interface Window {
    /** How far the page's own clock, and the machine's, are put ahead, in milliseconds. */
    __ahead?: { monotonic: number; machine: number }
  }
}

let server: TestServer
let browser: Browser
let page: Page
const complaints: string[] = []
let wordless = ''
let lettersCome = false

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startTestServer({ packageRoot: REPOSITORY }), launchChromium()])
  page = await browser.newPage({ viewport: { width: 960, height: 540 } })
  page.on('pageerror', (fault) => complaints.push(fault.message))
  await page.addInitScript(() => {
    const ahead = { monotonic: 0, machine: 0 }
    window.__ahead = ahead
    const [page, machine] = [performance.now.bind(performance), Date.now.bind(Date)]
    performance.now = () => page() + ahead.monotonic
    Date.now = () => machine() + ahead.machine
  })
  await page.route('**/*.woff2', (route) => (lettersCome ? route.continue() : route.abort()))
  await page.route('**/api/v1/kiosk/exhibition', async (route) => {
    const response = await route.fetch()
    const exhibition = (await response.json()) as { stories: { id: string; text: Record<string, object> }[] }
    exhibition.stories[0]!.text = {}
    wordless = exhibition.stories[0]!.id
    // More of them than any screen leaves out.
    for (const each of exhibition.stories.slice(1, 7)) each.text = { kk: each.text.kk! }
    await route.fulfill({ response, json: exhibition })
  })
  await page.goto(`${server.url}/kiosk?as=listening&name=Trouble&test=1`)
  await page.waitForFunction(() => window.__untold !== undefined)
  await page.waitForSelector('.visit')
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

/** What the console is told of this screen. */
const hears = (problem: string) =>
  vi.waitFor(
    () => expect(JSON.stringify(server.context.installation.fleet.views())).toContain(`"${problem}"`),
    {
      timeout: 60_000,
      interval: 200,
    },
  )
const state = () => page.evaluate(() => window.__untold!.state())
const pointer = (type: string, ids: readonly number[], x: number, y: number, target = '.visit') =>
  page.evaluate(
    ({ type, ids, x, y, target }) => {
      for (const pointerId of ids)
        document.querySelector(target)!.dispatchEvent(
          new PointerEvent(type, {
            bubbles: true,
            cancelable: true,
            pointerId,
            pointerType: 'touch',
            isPrimary: pointerId === 1,
            clientX: x + pointerId,
            clientY: y,
          }),
        )
    },
    { type, ids, x, y, target },
  )

test('letters that do not load are the machine’s own; every word stands', async () => {
  await hears('fonts')
  await page.waitForSelector('.rest-invite')
  const box = await page.locator('.rest-sentence').boundingBox()
  expect(box!.height).toBeGreaterThan(10)
  expect(box!.x + box!.width).toBeLessThan(960)
  // From now on; that they came is looked at last, because the screen asks twice a minute.
  lettersCome = true
})

test('a story without a text in any language is not offered, and the others are', async () => {
  await hears('story-text')
  const { offered } = await state()
  expect(offered.length).toBeGreaterThanOrEqual(6)
  expect(offered).not.toContain(wordless)
})

test('a testimony that is not told in the visitor’s language says so before it begins, and is told as it is', async () => {
  const words = CATALOGUE.en
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  await touchGround(page)
  await press(words.name)
  await press(words.care.go)
  await page.locator('.choose-story[lang=kk]').first().click()
  await page.locator('.about-facts', { hasText: words.about.told.kk }).waitFor()
  await press(words.about.begin)
  await page.locator('.testimony[lang=kk] .line').first().waitFor()
  await page.locator('.bar-leave').click()
  await page.waitForSelector('.rest-invite')
})

test('twenty fingers are one visitor, and one of them can leave', async () => {
  const fingers = Array.from({ length: 20 }, (_, index) => index + 1)
  await pointer('pointerdown', fingers, 700, 390)
  await pointer('pointerup', fingers, 700, 390)
  await page.waitForFunction(() => window.__untold!.state().visit === 'language')
  await hears('many-touches')
  await page.waitForSelector('.language')
  await pointer('pointerdown', fingers, 300, 390, '.language')
  await pointer('pointerup', fingers, 300, 390, '.language')
  expect((await state()).visit).toBe('language')
  await pointer('pointerdown', fingers.slice(0, 2), 300, 100)
  await page.locator('.bar-leave').click()
  await page.waitForFunction(() => window.__untold!.state().visit === 'neutral')
  await pointer('pointerup', fingers.slice(0, 2), 300, 100)
})

test('a touch that never lifts is a ghost: the screen rests, and staff are told to clean the glass', async () => {
  await pointer('pointerdown', [3], 500, 200)
  await page.evaluate(() => (window.__ahead!.monotonic += 25_000))
  await hears('stuck-touch')
  await pointer('pointerup', [3], 500, 200)
})

test('[VIS-7] a page that slept for an hour is one of the room again, and nobody’s', async () => {
  await page.waitForSelector('.rest-invite')
  await pointer('pointerdown', [1], 700, 390)
  await pointer('pointerup', [1], 700, 390)
  await page.waitForFunction(() => window.__untold!.state().visit === 'language')
  await page.evaluate(() => {
    window.__ahead!.monotonic += 3_600_000
    window.__ahead!.machine += 3_600_000
  })
  await hears('slept')
  await page.waitForSelector('.visit')
  await page.waitForFunction(() => document.querySelector('.rest-invite') !== null)
})

test('a machine whose clock was set back goes on by the server’s', async () => {
  const before = await page.evaluate(() => window.__untold!.now())
  await page.evaluate(() => (window.__ahead!.machine -= 7_200_000))
  await hears('clock-jumped')
  expect(await page.evaluate(() => window.__untold!.now())).toBeGreaterThanOrEqual(before)
  expect(complaints).toEqual([])
})

test('letters that come late are taken, and the console hears that, too', async () => {
  const ours = () =>
    page.evaluate(async () => {
      const loads = ['1em Literata', '1em "Golos Text"'].map((face) => document.fonts.load(face, 'Aa Әғ'))
      return (await Promise.all(loads)).every((faces) => faces.length > 0)
    })
  await vi.waitFor(async () => expect(await ours()).toBe(true), { timeout: 90_000, interval: 500 })
  await vi.waitFor(
    () => expect(JSON.stringify(server.context.installation.fleet.views())).not.toContain('"fonts"'),
    { timeout: 60_000, interval: 500 },
  )
})
