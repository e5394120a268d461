/** A screen that is started while its server is away: everything but what narrators told. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { CATALOGUE } from '../../client/kiosk/words/catalogue.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { REPOSITORY } from '../helpers/package-root.ts'
import { startTestServer, type TestServer } from '../helpers/server.ts'
import { TOLD, tellStory } from '../helpers/told-story.ts'
import { chooseStory, keptBy, openScreen, type Screen } from './kiosk-page.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

const DAY_MS = 86_400_000

let browser: Browser
let server: TestServer
let screen: Screen
let told: string[]

beforeAll(async () => {
  browser = await launchChromium()
  server = await startTestServer({ packageRoot: REPOSITORY })
  told = Object.values((await tellStory(server)).text).flatMap((text) => [text.title, ...text.beats])
  screen = await openScreen(browser, server.url, { name: 'Alone' })
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

test('[CON-6] what a screen keeps for that is its page and the room, and no sentence of a narrator', async () => {
  const { page } = screen
  await page.evaluate(() => navigator.serviceWorker.ready)
  await vi.waitFor(async () => {
    const { copies, files } = await keptBy(page)
    expect(copies).toContain('composite')
    expect(files.length).toBeGreaterThan(3)
    for (const file of files) expect(file).toMatch(/^\/kiosk(\/assets\/[\w.-]+)?$/)
    for (const sentence of told) expect(copies).not.toContain(sentence)
  })
})

test('[END-2] [CON-4] a day later, started without its server, it tells composites, helps, shows no error, and is one of the room again', async () => {
  const { page, reaches } = screen
  const { port } = server.running
  await server.stopped(
    async () => {
      await page.clock.setFixedTime(Date.now() + DAY_MS)
      await page.reload()
      await page.waitForFunction(() => window.__untold !== undefined, undefined, { timeout: 60_000 })
      await page.waitForSelector('.visit')
      expect(await page.evaluate(() => window.__untold!.state().theme)).not.toBeNull()

      await chooseStory(screen, 'ru', 0)
      await page.getByRole('button', { name: CATALOGUE.ru.about.begin, exact: true }).click()
      await reaches('listen')
      expect(await page.evaluate((id) => document.body.innerHTML.includes(id), TOLD)).toBe(false)
      await page.getByRole('button', { name: CATALOGUE.ru.support, exact: true }).click()
      await page.waitForFunction(() => window.__untold!.state().support === 'open')
      expect(await page.evaluate(() => document.body.innerText)).toMatch(/\d{3}/)
    },
    { port },
  )
  const { token } = await server.token('operator')
  const { seq } = await server.cue(token, { kind: 'theme', theme: 'violet' })
  await page.waitForFunction((wanted) => window.__untold!.state().seq === wanted, seq, { timeout: 60_000 })
})
