import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { LANGUAGES } from '../../core/model/language.ts'
import { WORDS } from '../../client/console/words/all.ts'
import { violations } from '../helpers/axe.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { REPOSITORY } from '../helpers/package-root.ts'
import { startTestServer, type TestServer } from '../helpers/server.ts'
import { openConsole, openDesk } from './console-page.ts'

vi.setConfig({ testTimeout: 600_000 })

let server: TestServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startTestServer({ packageRoot: REPOSITORY }), launchChromium()])
  const kiosk = await server.kiosk((await server.admitKiosk('Door')).token)
  kiosk.pulse()
  await server.admitKiosk('Wall', 'wall')
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

describe.each(LANGUAGES)('the console in %s', (language) => {
  const words = WORDS[language]

  test('[VIS-6] has nothing that axe objects to, on any page and in any dialog', async () => {
    const found: Record<string, string[]> = {}
    const door = await openDesk(browser, server, language, null)
    await door.page.goto(`${server.url}/console`)
    await door.page.getByLabel(words.session.username).waitFor()
    found['sign-in'] = await violations(door.page)
    await door.page.goto(`${server.url}/console/setup#${'x'.repeat(40)}`)
    await door.page.getByText(words.setup.closed).waitFor()
    found['set-up'] = await violations(door.page)
    await door.close()

    const { page, complaints, close } = await openDesk(
      browser,
      server,
      language,
      (await server.admin()).cookie,
    )
    const desk = { page, complaints, close }
    await openConsole(desk, server, '/live')
    await page.keyboard.press('o')
    await page.getByRole('button', { name: words.cue.every }).click()
    found['live'] = await violations(page)
    await page.getByRole('button', { name: words.nav.more }).click()
    await page.getByRole('link', { name: words.nav.audit }).waitFor()
    found['more'] = await violations(page)
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: words.nav.audit }).waitFor({ state: 'detached' })
    await page.keyboard.press('l')
    await page.keyboard.press('s')
    await page.getByRole('dialog', { name: words.story.choose }).waitFor()
    found['stories'] = await violations(page)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: words.nav.help }).click()
    await page.getByRole('dialog', { name: words.help.title }).waitFor()
    found['keys'] = await violations(page)
    await page.keyboard.press('Escape')
    await openConsole(desk, server, '/kiosks')
    found['kiosks'] = await violations(page)
    await page.getByRole('button', { name: words.kiosks.pair }).click()
    await page.getByRole('button', { name: words.kiosks.pairYes }).click()
    found['pairing'] = await violations(page)
    await openConsole(desk, server, '/people')
    await page.getByRole('button', { name: words.people.add }).waitFor()
    found['people'] = await violations(page)
    await page.getByRole('button', { name: words.people.add }).click()
    await page.getByRole('button', { name: words.people.addYes }).click()
    found['person'] = await violations(page)
    await openConsole(desk, server, '/audit')
    await page.getByRole('table').waitFor()
    found['audit'] = await violations(page)
    await page.keyboard.press('c')
    await page.getByText(words.mode.asked.calm).waitFor()
    found['calm'] = await violations(page)
    await page.getByRole('status').getByRole('button', { name: words.mode.releaseCalm }).click()
    await page.getByRole('button', { name: words.mode.sure }).click()
    await page.getByText(words.mode.asked.calm).waitFor({ state: 'detached' })
    await close()
    expect(Object.entries(found).filter(([, objections]) => objections.length > 0)).toEqual([])
    expect(complaints).toEqual([])
  })

  test('fits a tablet: no page is wider than the screen, and calm stays in sight', async () => {
    const desk = await openDesk(browser, server, language, (await server.admin()).cookie)
    for (const path of ['/live', '/kiosks', '/people', '/audit']) {
      await openConsole(desk, server, path)
      const widths = await desk.page.evaluate(() => {
        const main = document.querySelector('main')!
        return { page: document.documentElement.scrollWidth, main: main.scrollWidth - main.clientWidth }
      })
      expect({ path, ...widths }).toEqual({ path, page: 1280, main: 0 })
      const calm = (await desk.page.locator('footer button').first().boundingBox())!
      expect(calm.y + calm.height).toBeLessThanOrEqual(800)
      expect(calm.height).toBeGreaterThan(80)
    }
    await desk.close()
  })
})
