import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { WORDS } from '../../client/lib/withdrawal/words.ts'
import { LANGUAGES, type Language } from '../../core/model/language.ts'
import type { Receipt } from '../../core/receipt/receipt.ts'
import { violations, WCAG } from '../helpers/axe.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { REPOSITORY } from '../helpers/package-root.ts'
import { startTestServer, type TestServer } from '../helpers/server.ts'
import { TOLD, tellStory } from '../helpers/told-story.ts'
import { openScreen } from './kiosk-page.ts'

// Real pages and pictures, on machines where a picture is drawn by the processor.
vi.setConfig({ testTimeout: 600_000 })

let browser: Browser
let server: TestServer
const opened: Page[] = []

beforeAll(async () => {
  browser = await launchChromium()
})
beforeEach(async () => {
  server = await startTestServer({ packageRoot: REPOSITORY })
})
afterEach(async () => {
  for (const page of opened.splice(0)) await page.context().close()
  await server.close()
})
afterAll(() => browser.close())

const LOCALE: Record<Language, string> = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' }

async function openPage(language: Language, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    locale: LOCALE[language],
    viewport: { width: 420, height: 880 },
    ...options,
  })
  const page = await context.newPage()
  opened.push(page)
  await page.goto(`${server.url}/withdraw`)
  await page.getByRole('heading', { name: WORDS[language].heading }).waitFor()
  return page
}

async function receiptIn(language: Language): Promise<Receipt> {
  await tellStory(server)
  return server.context.receipts.issue(TOLD, language, server.context.clock.now())
}

const shot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['SHOTS_DIR']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` })
}

describe.each(LANGUAGES)('in %s', (language) => {
  const words = WORDS[language]

  test('[CON-3] [CON-5] five words, and one sees the screens go dark, and that everything is erased', async () => {
    const receipt = await receiptIn(language)
    const screen = await server.kiosk((await server.admitKiosk()).token)
    const away = await server.kiosk((await server.admitKiosk()).token)
    away.close()
    const page = await openPage(language)
    await shot(page, `withdraw-${language}-ask`)
    expect(await violations(page, WCAG)).toEqual([])
    await page.getByLabel(words.label).fill('acorn')
    await page.getByRole('button', { name: words.send }).click()
    await page.getByText(words.wrong).waitFor()
    await shot(page, `withdraw-${language}-wrong`)
    expect(await violations(page, WCAG)).toEqual([])
    await page.getByLabel(words.label).fill(receipt.words.join(' '))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: words.going }).waitFor()
    const cue = await screen.nextCue()
    screen.line.socket.emit('purged', { stories: [{ story: TOLD, purged: {} }], at: cue.atServerTime + 600 })
    await page.getByText(words.count(1, 2)).waitFor()
    await page.locator('.screen-dark').waitFor()
    await page.locator('.screen-awaited').waitFor()
    await shot(page, `withdraw-${language}-going`)
    expect(await violations(page, WCAG)).toEqual([])
    const text = await page.locator('body').innerText()
    for (const secret of [TOLD, 'Kiosk', 'hall', 'Astana']) expect(text).not.toContain(secret)
  })

  test('[CON-7] nothing of it stays: not in the address, the title, the storage, the history, nor after LEAVE', async () => {
    const receipt = await receiptIn(language)
    const page = await openPage(language)
    await page.getByLabel(words.label).fill(receipt.words.join(' '))
    await page.getByRole('button', { name: words.send }).click()
    await page.getByRole('heading', { name: words.gone }).waitFor()
    await shot(page, `withdraw-${language}-gone`)
    expect(await violations(page, WCAG)).toEqual([])
    expect(page.url()).toBe(`${server.url}/withdraw`)
    expect(await page.title()).toBe('Untold')
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ])
    await page.getByRole('button', { name: words.leave }).click()
    await page.waitForURL('about:blank')
    await page.goBack().catch(() => null)
    expect(await page.locator('body').innerText()).not.toContain(receipt.words[0])
  })
})

test('[CON-7] [SEC-6] the page is never kept, asks nobody but its own server, and may run nothing but its own files', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  opened.push(page)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const answer = await page.goto(`${server.url}/withdraw`)
  await page.waitForLoadState('networkidle')
  expect(asked.filter((url) => !url.startsWith(server.url) && !url.startsWith('data:'))).toEqual([])
  const headers = answer!.headers()
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['referrer-policy']).toBe('no-referrer')
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['content-security-policy']).toContain("script-src 'self'")
  expect(headers['content-security-policy']).not.toContain('unsafe')
})

test('[VIS-6] a pad of arrows and one key enters the number and sends it', async () => {
  const receipt = await receiptIn('en')
  const page = await openPage('en')
  const press = async (key: string) => page.keyboard.press(key)
  await page.getByLabel(WORDS.en.label).focus()
  // From the field down to the row of acts, right to the digits, and press.
  await press('ArrowDown')
  await press('ArrowRight')
  await press('Enter')
  await page.locator('.keypad').waitFor()
  await shot(page, 'withdraw-en-digits')
  expect(await violations(page, WCAG)).toEqual([])
  for (const digit of receipt.number) {
    await reach(page, digit)
    await press('Enter')
  }
  expect(await page.getByLabel(WORDS.en.label).inputValue()).toBe(
    receipt.number.replaceAll(/\d{4}(?=\d)/g, '$& '),
  )
  await reach(page, WORDS.en.send)
  await press('Enter')
  await page.getByRole('heading', { name: WORDS.en.gone }).waitFor()
})

/** Walks by arrows alone to the button with this text: first to its row, then along it. */
async function reach(page: Page, text: string): Promise<void> {
  for (let step = 0; step < 40; step++) {
    const key = await page.evaluate((wanted) => {
      const target = [...document.querySelectorAll('button')].find((each) => each.textContent === wanted)!
      const active = document.activeElement!
      if (active === target) return null
      const [a, b] = [active.getBoundingClientRect(), target.getBoundingClientRect()]
      const down = b.top + b.height / 2 - (a.top + a.height / 2)
      if (Math.abs(down) > 8) return down > 0 ? 'ArrowDown' : 'ArrowUp'
      return b.left > a.left ? 'ArrowRight' : 'ArrowLeft'
    }, text)
    if (key === null) return
    await page.keyboard.press(key)
  }
  throw new Error(`The arrows do not reach "${text}".`)
}

test('[CON-7] Shift three times empties the page as LEAVE does', async () => {
  const receipt = await receiptIn('ru')
  const page = await openPage('ru')
  await page.getByLabel(WORDS.ru.label).fill(receipt.words.join(' '))
  for (let i = 0; i < 3; i++) await page.keyboard.press('Shift')
  await page.waitForURL('about:blank')
})

test('a server that is gone costs nobody their words', async () => {
  const page = await openPage('kk')
  await page.getByLabel(WORDS.kk.label).fill('алма бұлақ')
  await page.route('**/api/v1/withdrawals', (route) => route.abort())
  await page.getByRole('button', { name: WORDS.kk.send }).click()
  await page.getByText(WORDS.kk.unreachable).waitFor()
  expect(await page.getByLabel(WORDS.kk.label).inputValue()).toBe('алма бұлақ')
  await page.getByRole('button', { name: 'Русский' }).click()
  await page.getByText(WORDS.ru.unreachable).waitFor()
  expect(await page.getByLabel(WORDS.ru.label).inputValue()).toBe('алма бұлақ')
})

test('[SEC-8] over a line where somebody could read along, writing is off and says why', async () => {
  const context = await browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  opened.push(page)
  // The same page under a name that is not this machine's own.
  await page.route('http://untold.example/**', async (route) => {
    const url = new URL(route.request().url())
    await route.fulfill({ response: await route.fetch({ url: `${server.url}${url.pathname}` }) })
  })
  await page.goto('http://untold.example/withdraw')
  await page.getByText(WORDS.en.unprotected).waitFor()
  expect(await page.getByLabel(WORDS.en.label).isDisabled()).toBe(true)
  expect(await page.getByRole('button', { name: WORDS.en.leave }).isEnabled()).toBe(true)
})

test('[VIS-6] it keeps its meaning in high contrast and in forced colours, and at 320 pixels nothing is cut off', async () => {
  const receipt = await receiptIn('kk')
  for (const options of [{ contrast: 'more' as const }, { forcedColors: 'active' as const }]) {
    const page = await openPage('kk', { ...options, viewport: { width: 320, height: 640 } })
    // The colours that the system forces are not in the computed styles that axe reads.
    const forced = 'forcedColors' in options
    const found = (await violations(page, WCAG)).filter(
      (each) => !forced || !each.startsWith('color-contrast'),
    )
    expect(found).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await shot(page, `withdraw-kk-${Object.values(options)[0]}-${Object.keys(options)[0]}`)
  }
  expect(receipt.words.length).toBe(5)
})

describe('on the screens', () => {
  test.each(['listening', 'wall'] as const)(
    '[CON-4] a %s kiosk drops the story in mid-sentence, says so, and all within two seconds',
    async (role) => {
      await tellStory(server)
      const receipt = await server.context.receipts.issue(TOLD, 'en', server.context.clock.now())
      const kiosk = await openScreen(browser, server.url, { role, width: 960, height: 540 })
      opened.push(kiosk.page)
      const { token } = await server.token('operator')
      await server.cue(token, { kind: 'story', story: TOLD })
      const spoken = server.context.installation.exhibitions.find(TOLD)!
      const sentences = Object.values(spoken.text).flatMap((text) => text.beats)
      await kiosk.page.waitForFunction(
        (all) =>
          all.some((each) => document.body.innerText.replaceAll(/\s+/g, ' ').includes(each.slice(0, 30))),
        sentences.map((each) => each.replaceAll(/\s+/g, ' ')),
      )
      const begun = performance.now()
      const answer = await server.ask('/withdrawals', {
        method: 'POST',
        json: { receipt: receipt.words.join(' ') },
      })
      expect(answer.status).toBe(200)
      await kiosk.page.waitForFunction(
        (all) =>
          !all.some((each) => document.body.innerText.replaceAll(/\s+/g, ' ').includes(each.slice(0, 30))),
        sentences.map((each) => each.replaceAll(/\s+/g, ' ')),
      )
      const gone = performance.now() - begun
      await vi.waitFor(async () => {
        const view = await server.context.installation.withdrawals.staffView(TOLD)
        expect(view!.screens.every((screen) => screen.darkAt !== null)).toBe(true)
        expect(view!.screens[0]!.purged).toMatchObject({ texts: 1 })
      })
      const view = (await server.context.installation.withdrawals.staffView(TOLD))!
      // The screen's own word, on the server's clock.
      expect(view.screens[0]!.darkAt! - view.at).toBeLessThan(2_000)
      process.stdout.write(`A ${role} kiosk was dark after ${Math.round(gone)} ms.\n`)
    },
  )

  test('[CON-4] a kiosk that was away drops it on its return, before it shows anything of it', async () => {
    await tellStory(server)
    const kiosk = await openScreen(browser, server.url, { width: 960, height: 540 })
    opened.push(kiosk.page)
    await kiosk.page.context().setOffline(true)
    await server.context.installation.withdrawals.withdraw(TOLD, 'curator', { kind: 'system', id: 'test' })
    await kiosk.page.context().setOffline(false)
    await vi.waitFor(async () => {
      const view = await server.context.installation.withdrawals.staffView(TOLD)
      expect(view!.screens[0]!.darkAt).not.toBeNull()
    })
  })
})
