/** The consent sheet as a curator prints it and a narrator takes it home. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { WORDS } from '../../client/sheet/words.ts'
import { LANGUAGES, type Language } from '../../core/model/language.ts'
import { RECEIPT_WORDS } from '../../core/receipt/receipt.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { REPOSITORY } from '../helpers/package-root.ts'
import { startTestServer, type TestServer } from '../helpers/server.ts'
import { TOLD, tellStory } from '../helpers/told-story.ts'

vi.setConfig({ testTimeout: 600_000 })

const LOCALE: Record<Language, string> = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' }

let browser: Browser
let server: TestServer
beforeAll(async () => {
  browser = await launchChromium()
})
beforeEach(async () => {
  server = await startTestServer({ packageRoot: REPOSITORY })
  await tellStory(server)
})
afterEach(() => server.close())
afterAll(() => browser.close())

async function pagesOf(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
  return Number(/\/Count (\d+)/.exec(pdf)?.[1])
}

test.each(LANGUAGES)(
  '[CON-7] one sheet of paper in %s, whose words take the story back',
  async (language) => {
    const context = await browser.newContext({ locale: LOCALE[language] })
    const [name = '', value = ''] = (await server.staff('curator')).cookie.split('=')
    await context.addCookies([{ name, value, url: server.url }])
    const page = await context.newPage()
    await page.goto(`${server.url}/sheet#${TOLD}`)
    await page.getByRole('button', { name: WORDS[language].desk.make }).click()
    await page.locator('.sheet').waitFor()
    const receipt = await page.locator('.words').innerText()
    // Whichever words chance draws: also the five longest fit beside everything else.
    const longest = RECEIPT_WORDS[language].toSorted((one, two) => two.length - one.length).slice(0, 5)
    const staysOnePage = async (): Promise<void> => {
      const drawn = await page.locator('.words').innerText()
      for (const words of [drawn, longest.join('  ·  ')]) {
        await page.locator('.words').evaluate((place, text) => (place.textContent = text), words)
        expect([words, await pagesOf(page)]).toEqual([words, 1])
      }
    }
    await staysOnePage()
    const said = await page.locator('.sheet').innerText()
    for (const words of [WORDS[language].receiptExplain, WORDS[language].photo, WORDS[language].asWhat])
      expect(said).toContain(words)
    // Nobody can open this machine's own address at home: it is left to be written by hand, and the curator is told.
    expect(said).not.toContain('127.0.0.1')
    expect(await page.locator('.desk').innerText()).toContain(WORDS[language].desk.noWayBack)
    for (const secret of [TOLD, 'a door', 'дверь', 'есік']) expect(said).not.toContain(secret)
    await page.reload()
    expect(await page.locator('body').innerText()).not.toContain(receipt)
    const wayBack = { address: 'untold.example/withdraw', telephone: '+7 717 200 00 00, 9:00–18:00' }
    await server.context.inbox.booths.change('astana', { wayBack })
    await page.getByRole('button', { name: WORDS[language].desk.make }).click()
    await page.locator('.sheet').waitFor()
    const told = await page.locator('.sheet').innerText()
    for (const way of Object.values(wayBack)) expect(told).toContain(way)
    expect(await page.locator('.desk').innerText()).not.toContain(WORDS[language].desk.noWayBack)
    await staysOnePage()
    const answer = await server.ask('/withdrawals', { method: 'POST', json: { receipt } })
    expect(answer.status).toBe(200)
    await context.close()
  },
)

test('[CON-7] nobody who is not signed in is given words', async () => {
  const page = await browser.newPage({ locale: LOCALE.en })
  await page.goto(`${server.url}/sheet#${TOLD}`)
  await page.getByRole('button', { name: WORDS.en.desk.make }).click()
  await page.getByText(WORDS.en.desk.signIn).waitFor()
  expect(await page.locator('.words').count()).toBe(0)
  await page.close()
})
