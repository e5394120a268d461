import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { LANGUAGES } from '../../core/model/language.ts'
import { violations, WCAG } from '../helpers/axe.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { REPOSITORY } from '../helpers/package-root.ts'
import { startTestServer, type TestServer } from '../helpers/server.ts'
import { everyBoothState, openBooths } from './every-booth-state.ts'
import { openScreen } from './kiosk-page.ts'
import { misplaced } from './look-at-words.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

let server: TestServer
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startTestServer({ packageRoot: REPOSITORY }), launchChromium()])
  await openBooths(server)
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

describe.each([
  ['lying', 1920, 1080, LANGUAGES, []],
  ['upright, for every body', 1080, 1920, ['kk', 'ru'] as const, ['text', 'contrast', 'position']],
] as const)('in a booth that is %s', (_, width, height, languages, turned) => {
  test.each(languages)(
    '[VIS-6] every state is readable, touchable and without axe violations in %s',
    async (language) => {
      const screen = await openScreen(browser, server.url, { role: 'booth', name: 'Booth', width, height })
      const { page } = screen
      const found: Record<string, string[]> = {}
      await everyBoothState(screen, server, {
        language,
        turned,
        async look(name) {
          // Whatever arrives has arrived.
          await page.evaluate(() =>
            Promise.all(
              document
                .getAnimations()
                .filter((each) => each.playState === 'running')
                .map((each) => each.finished.catch(() => undefined)),
            ),
          )
          found[name] = [...(await violations(page, WCAG)), ...(await misplaced(page))]
        },
      })
      await page.close()
      expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])))
      // A receipt that nobody has is answered with 404, and Chromium says so.
      expect(screen.complaints.filter((each) => !each.includes('404'))).toEqual([])
    },
  )
})
