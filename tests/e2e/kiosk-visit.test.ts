import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { LANGUAGES } from '../../core/model/language.ts'
import { CATALOGUE } from '../../client/kiosk/words/catalogue.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { REPOSITORY } from '../helpers/package-root.ts'
import { startTestServer, type TestServer } from '../helpers/server.ts'
import { beginListening, chooseStory, openScreen, type Screen } from './kiosk-page.ts'

// Real frames, real audio, on machines where a picture is drawn by the processor.
vi.setConfig({ testTimeout: 120_000 })

let server: TestServer
let browser: Browser
const opened: Screen[] = []

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startTestServer({ packageRoot: REPOSITORY }), launchChromium()])
})
afterEach(async () => {
  for (const { page } of opened.splice(0)) await page.close()
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

async function screen(overrides: Parameters<typeof openScreen>[2] = {}): Promise<Screen> {
  const each = await openScreen(browser, server.url, overrides)
  opened.push(each)
  return each
}

describe('a visitor', () => {
  test('touches a light, reads what it is about, listens, and is left in silence with one sentence', async () => {
    const kiosk = await screen({ hurry: 30 })
    const { page, reaches, complaints } = kiosk
    await chooseStory(kiosk, 'ru', 1)
    const title = await page.locator('.care-title').textContent()
    expect(await page.locator('.care').textContent()).toMatch(/Около \d+ минут/u)
    await page.getByRole('button', { name: 'Начать' }).click()
    await reaches('approach')
    expect((await page.locator('.sentence-title').textContent())?.trim()).toBe(title)
    await reaches('listen.playing')
    await page.waitForSelector('.beat')
    await reaches('silence')
    expect((await page.locator('.sentence-stays').textContent())?.trim()).not.toBe('')
    await reaches('offer')
    await page.getByRole('button', { name: 'Отпустить огонёк' }).click()
    await reaches('release')
    await reaches('rest')
    expect((await kiosk.state()).visitor).toMatchObject({ language: null, story: null })
    expect(complaints).toEqual([])
  })

  test('[VIS-3] hears and reads nothing of a testimony before beginning', async () => {
    const kiosk = await screen()
    const answer = await kiosk.page.request.get(`${server.url}/api/v1/kiosk/exhibition`)
    expect(answer.status()).toBe(401)
    await chooseStory(kiosk, 'en', 0)
    await kiosk.page.waitForTimeout(1_000)
    expect(await kiosk.page.locator('.testimony, .beat').count()).toBe(0)
    expect((await kiosk.state()).position).toBe(null)
    for (const said of [/About \d minute/u, /You can leave at any moment/u])
      expect(await kiosk.page.getByText(said).count()).toBe(1)
  })

  test('wakes the screen with a finger and presses nothing that appears beneath it', async () => {
    const kiosk = await screen({ touch: true })
    const title = { x: 250, y: 860 }
    await kiosk.page.touchscreen.tap(title.x, title.y)
    await kiosk.reaches('choose')
    await kiosk.page.waitForTimeout(800)
    expect((await kiosk.state()).visit).toBe('choose')
    expect(
      await kiosk.page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.className, title),
    ).toContain('choose-story')
    await kiosk.page.touchscreen.tap(title.x, title.y)
    await kiosk.reaches('care')
  })

  test('[VIS-6] comes from rest to a testimony and away again with the keyboard alone', async () => {
    const { page, reaches } = await screen()
    const pressUntil = async (wanted: string): Promise<void> => {
      for (let i = 0; i < 40; i++) {
        await page.keyboard.press('Tab')
        const on = await page.evaluate(() => document.activeElement?.className ?? '')
        if (on.split(' ').includes(wanted)) return
      }
      throw new Error(`Tab never reached .${wanted}`)
    }
    await pressUntil('light')
    await page.keyboard.press('Enter')
    await reaches('care')
    await page.waitForFunction(() => document.activeElement?.classList.contains('primary'))
    await page.keyboard.press('Enter')
    await reaches('listen.playing')
    await page.keyboard.press('Escape')
    await reaches('choose')
    for (let i = 0; i < 3; i++) await page.keyboard.press('Shift')
    await reaches('neutral')
  })

  test('[VIS-6] every beat is on the screen, larger when asked for', async () => {
    const kiosk = await screen()
    await beginListening(kiosk, 'kk')
    const size = () =>
      kiosk.page
        .locator('.beat')
        .last()
        .evaluate((beat) => parseFloat(getComputedStyle(beat).fontSize))
    await kiosk.page.waitForSelector('.beat')
    const usual = await size()
    await kiosk.page.getByRole('button', { name: CATALOGUE.kk.care.textLarger }).click()
    expect(usual).toBeGreaterThanOrEqual(40)
    expect(await size()).toBeGreaterThanOrEqual(usual * 1.2)
  })
})

describe('leaving', () => {
  test('[VIS-1] silences everything within 150 ms and shows a neutral screen in the next frame', async () => {
    const kiosk = await screen({ width: 960, height: 540 })
    const { page } = kiosk
    await beginListening(kiosk, 'en')
    await page.waitForFunction(() => window.__heard!().loudest > 0.003, null, { timeout: 20_000 })
    const left = await page.evaluate(async () => {
      const leave = document.querySelector('.bar-leave')!
      const pressed = window.__heard!().now
      leave.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
      // Whatever a frame would show from here on, no testimony is in it.
      await Promise.resolve()
      const testimonyLeft = document.querySelector('.testimony') !== null
      await new Promise((done) => setTimeout(done, 500))
      const soon = window.__heard!()
      await new Promise((done) => setTimeout(done, 1_500))
      return {
        testimonyLeft,
        waited: soon.now - pressed,
        silentAfter: (soon.lastLoud ?? pressed) - pressed,
        later: window.__heard!().loudest,
      }
    })
    expect(left.testimonyLeft).toBe(false)
    expect(left.waited).toBeGreaterThan(0.3)
    expect(left.silentAfter).toBeLessThan(0.15)
    expect(left.later).toBeLessThan(0.0001)
    expect(await page.locator('.visit-neutral').count()).toBe(1)
  })

  test('[VIS-4] nothing of a visitor is in storage, cookies, history, address or fields', async () => {
    const kiosk = await screen()
    const { page } = kiosk
    const before = await page.evaluate(() => history.length)
    await beginListening(kiosk, 'kk')
    await page.locator('.bar-leave').click()
    await kiosk.reaches('neutral')
    const left = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      cookies: document.cookie,
      history: history.length,
      fields: document.querySelectorAll('input, textarea').length,
    }))
    expect(left).toEqual({
      local: 0,
      session: 0,
      databases: 0,
      caches: 0,
      cookies: '',
      history: before,
      fields: 0,
    })
    expect(await page.context().cookies()).toEqual([])
    expect((await kiosk.state()).visitor).toMatchObject({ language: null, story: null, beat: -1 })
  })

  test('[VIS-1] [VIS-2] LEAVE and SUPPORT stand in the same place on every screen, large enough for a finger', async () => {
    const kiosk = await screen({ hurry: 30 })
    const { page, reaches } = kiosk
    const corners = async () => {
      const leave = (await page.locator('.bar-leave').boundingBox())!
      const support = (await page.locator('.bar-support').boundingBox())!
      expect(Math.min(leave.height, support.height)).toBeGreaterThanOrEqual(65)
      expect(Math.min(leave.width, support.width)).toBeGreaterThanOrEqual(65)
      return [leave.x, leave.y, support.x + support.width, support.y].map(Math.round)
    }
    const first = await corners()
    const seen: string[] = []
    const check = async (name: string) => {
      seen.push(name)
      expect(await corners(), name).toEqual(first)
    }
    await chooseStory(kiosk, 'en', 0)
    await check('care')
    await page.getByRole('button', { name: 'Begin' }).click()
    await check('approach')
    await reaches('listen.playing')
    await check('listen')
    await page.locator('.bar-support').click()
    await check('support')
    await page.locator('.support-close').click()
    await reaches('silence')
    await check('silence')
    await reaches('offer')
    await check('offer')
    await page.locator('.bar-leave').click()
    await check('neutral')
    expect(seen).toHaveLength(7)
  })
})

describe('support', () => {
  test('[VIS-2] says of every line whether it works with the police, in every language, one touch away', async () => {
    const { page } = await screen()
    await page.locator('.bar-support').click()
    for (const language of LANGUAGES) {
      const words = CATALOGUE[language]
      await page.getByRole('button', { name: words.name, exact: true }).click()
      const lines = await page.locator('.support-line').allTextContents()
      expect(lines.length).toBeGreaterThanOrEqual(3)
      for (const line of lines) {
        const said = Object.values(words.supportPanel.police).filter((each) => line.includes(each))
        expect(said, line).toHaveLength(1)
        expect(line).toContain(words.supportPanel.unchecked)
      }
      expect(await page.locator('.support-number').allTextContents()).toContain('111')
    }
  })
})
