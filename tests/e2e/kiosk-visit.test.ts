import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { LANGUAGES } from '../../core/model/language.ts'
import { CATALOGUE } from '../../client/kiosk/words/catalogue.ts'
import { LATEST_MS } from '../../client/kiosk/counting/counter.ts'
import { CountBatch } from '../../core/protocol/counts.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { REPOSITORY } from '../helpers/package-root.ts'
import { startTestServer, type TestServer } from '../helpers/server.ts'
import {
  beginListening,
  chooseStory,
  keptBy,
  keyPad,
  openScreen,
  touchGround,
  type Screen,
} from './kiosk-page.ts'

// Real frames, real audio, on machines where a picture is drawn by the processor.
vi.setConfig({ testTimeout: 600_000 })

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
    const title = (await page.locator('.about-title').textContent())!.replaceAll('\u00a0', ' ')
    expect(await page.locator('.about').textContent()).toMatch(/Около \d+ минут/u)
    const read = await page.locator('.about-title').boundingBox()
    await page.getByRole('button', { name: 'Начать' }).click()
    await reaches('approach.gathering')
    expect((await page.locator('.sentence-title').textContent())?.trim()).toBe(title)
    // It stays where it was read (but for the 6 px by which words may still be on their way).
    const stands = await page.locator('.sentence-title').boundingBox()
    expect(Math.abs(stands!.x - read!.x) + Math.abs(stands!.y - read!.y)).toBeLessThan(10)
    await reaches('listen.playing')
    await page.waitForSelector('.beat')
    await reaches('silence')
    expect((await page.locator('.sentence-stays').textContent())?.trim()).not.toBe('')
    await reaches('reflect')
    expect(await page.getByRole('heading', { name: /Что вы сделаете/u }).count()).toBe(1)
    await page.getByRole('button', { name: 'Сказать, что сделаю' }).click()
    await reaches('respond.act')
    await page.getByRole('button', { name: 'Буду рядом.' }).click()
    await reaches('offer')
    await page.getByRole('button', { name: 'Отпустить огонёк' }).click()
    await reaches('release')
    const farewell = page.locator('.passing:not(.passing-away) > .farewell')
    expect(await farewell.textContent()).toContain('Буду рядом.')
    expect(await farewell.textContent()).toContain(CATALOGUE.ru.release.warmer)
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
    const name = { x: 960, y: 860 }
    await kiosk.page.touchscreen.tap(name.x, name.y)
    await kiosk.reaches('language')
    await kiosk.page.waitForTimeout(800)
    expect((await kiosk.state()).visit).toBe('language')
    expect(
      await kiosk.page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.className, name),
    ).toContain('language')
    await kiosk.page.touchscreen.tap(name.x, name.y)
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
    await reaches('language')
    await page.waitForFunction(() => document.activeElement?.classList.contains('language'))
    await page.keyboard.press('Enter')
    await reaches('care')
    for (const place of ['care', 'approach.about', 'listen.playing']) {
      await reaches(place)
      if (place === 'listen.playing') break
      await page.waitForFunction(
        (name) => {
          const first = document.querySelector(`.passing:not(.passing-away) .${name} ~ .deck .primary`)
          return first !== null && document.activeElement === first
        },
        place === 'care' ? 'care' : 'about',
      )
      await page.keyboard.press('Enter')
    }
    await page.keyboard.press('Escape')
    await reaches('choose')
    for (let i = 0; i < 3; i++) await page.keyboard.press('Shift')
    await reaches('neutral')
  })

  test('[VIS-6] uses the whole piece with a pad of five keys alone', async () => {
    const kiosk = await screen({ hurry: 30 })
    const { page, reaches } = kiosk
    const pad = await keyPad(page)
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
    const go = async (wanted: string): Promise<void> => {
      for (let i = 0; i < 25; i++) {
        if ((await focused()) === wanted) return pad('choose')
        await pad('next')
      }
      throw new Error(`The pad never reached ${wanted}`)
    }
    const { en } = CATALOGUE
    await pad('choose')
    await reaches('language')
    await go(en.name)
    await reaches('care')
    await go(en.settings.contrast)
    await go(en.settings.sound)
    expect((await kiosk.state()).visitor).toMatchObject({ contrast: 'high', sound: 'off' })
    await go(en.care.go)
    await reaches('choose')
    await pad('next')
    const second = await focused()
    await pad('next')
    await pad('previous')
    expect(await focused()).toBe(second)
    await pad('choose')
    await reaches('approach.about')
    expect(await page.locator('.about-title').textContent()).toBe(second)
    await pad('back')
    await reaches('choose')
    await pad('choose')
    await reaches('approach.about')
    await go(en.about.begin)
    await reaches('listen.playing')
    await go(en.listen.pause)
    await reaches('listen.paused')
    await go(en.settings.open)
    await go(en.settings.motion)
    await pad('back')
    await go(en.support)
    await page.waitForSelector('.support')
    await go(en.supportPanel.close)
    await page.waitForSelector('.support', { state: 'detached' })
    await go(en.listen.goOn)
    await reaches('reflect')
    await go(en.reflect.word)
    await go(en.reflect.words.hope)
    await reaches('offer')
    await pad('leave')
    await reaches('neutral')
    expect((await kiosk.state()).visitor).toMatchObject({ contrast: 'usual', sound: 'on', answer: null })
  })

  test('[VIS-6] has every control in the lower 30 % of the picture when asked for, upright too', async () => {
    for (const [width, height] of [
      [1920, 1080],
      [1080, 1920],
    ] as const) {
      const kiosk = await screen({ width, height, hurry: 30 })
      const { page, reaches } = kiosk
      const high: string[] = []
      const look = async (name: string): Promise<void> => {
        await page.waitForTimeout(700)
        const found = await page.evaluate(() =>
          [...document.querySelectorAll('#words button:not(.light):not(.passing-away *)')]
            .filter((each) => each.getBoundingClientRect().top < innerHeight * 0.7)
            .map((each) => each.textContent),
        )
        high.push(...found.map((each) => `${width} ${name}: ${each}`))
      }
      await touchGround(page)
      await page.locator('.language').nth(1).click()
      await page.getByRole('button', { name: CATALOGUE.ru.settings.position }).click()
      await look('care')
      await page.locator('.deck .primary').click()
      await look('choose')
      await page.locator('.choose-story').nth(1).click()
      await look('about')
      await page.locator('.about ~ .deck .primary').click()
      await reaches('listen.playing')
      await page.locator('.listen-controls button').first().click()
      await page.locator('.settings-open').click()
      await page.locator('.listen-settings .setting').nth(0).click()
      await look('settings')
      await page.locator('.settings-close').click()
      await look('listen')
      await page.locator('.bar-support').click()
      await look('support')
      await page.locator('.support-close').click()
      await page.locator('.listen-controls button').first().click()
      await reaches('reflect')
      await look('reflect')
      await page.locator('.answer').nth(2).click()
      await look('respond')
      await page.locator('.answer').first().click()
      await reaches('offer')
      await look('offer')
      expect(high).toEqual([])
    }
  })

  test('[VIS-6] with less motion no word moves or fades', async () => {
    const kiosk = await screen()
    await touchGround(kiosk.page)
    await kiosk.page.locator('.language').last().click()
    await kiosk.page.getByRole('button', { name: CATALOGUE.en.settings.motion }).click()
    await kiosk.page.locator('.deck .primary').click()
    await kiosk.page.locator('.choose-story').first().click()
    await kiosk.page.locator('.about ~ .deck .primary').click()
    await kiosk.page.waitForSelector('.beat')
    const moving = await kiosk.page.evaluate(() =>
      document.querySelector('#words')!.getAnimations({ subtree: true }),
    )
    expect(moving).toEqual([])
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
    await kiosk.page.locator('.settings-open').click()
    await kiosk.page.getByRole('button', { name: CATALOGUE.kk.settings.text }).click()
    expect(usual).toBeGreaterThanOrEqual(40)
    expect(await size()).toBeGreaterThanOrEqual(usual * 1.2)
  })
})

describe('leaving', () => {
  test('[VIS-1] silences everything within 150 ms and shows a neutral screen in the next frame', async () => {
    const kiosk = await screen({ width: 960, height: 540 })
    const { page } = kiosk
    await beginListening(kiosk, 'en')
    await page.waitForFunction(() => window.__heard!().loudest > 0.003, null, { timeout: 60_000 })
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

  test('[VIS-4] of an answer to the question nothing is sent but that a number is one larger', async () => {
    const kiosk = await screen({ hurry: 30 })
    const { page, reaches } = kiosk
    await beginListening(kiosk, 'en')
    await reaches('reflect')
    const sent: string[] = []
    page.on('request', (request) =>
      sent.push(`${request.method()} ${new URL(request.url()).pathname} ${request.postData() ?? ''}`),
    )
    await page.locator('.answer').first().click()
    await reaches('offer')
    await page.locator('.offer button').last().click()
    await reaches('rest')
    await page.waitForTimeout(LATEST_MS)
    expect(sent.length).toBeGreaterThan(0)
    for (const each of sent) {
      const [, body] = /^POST \/api\/v1\/kiosk\/counts (.+)$/u.exec(each) ?? [null, 'null']
      const batch = CountBatch.parse(JSON.parse(body!))
      for (const { hour } of batch.counted) expect(hour % 3_600_000).toBe(0)
    }
    expect(sent.join()).toContain('"light"')
    expect((await kiosk.state()).visitor).toMatchObject({ answer: null, story: null })
  })

  test('[VIS-4] nothing of a visitor is in storage, cookies, history, address or fields', async () => {
    const kiosk = await screen()
    const { page } = kiosk
    const before = await page.evaluate(() => history.length)
    // The screen's own place in the demonstration, and nothing else.
    const place = await page.evaluate(() => ({ ...sessionStorage }))
    expect(Object.keys(place)).toEqual([expect.stringMatching(/^untold\.kiosk\.listening\./)])
    await vi.waitFor(async () => expect((await keptBy(page)).copies).toContain('composite'))
    const house = await keptBy(page)
    await beginListening(kiosk, 'kk')
    await page.locator('.bar-leave').click()
    await kiosk.reaches('neutral')
    const left = await page.evaluate(async () => ({
      local: localStorage.length,
      session: { ...sessionStorage },
      databases: (await indexedDB.databases()).map((each) => each.name).sort(),
      cookies: document.cookie,
      history: history.length,
      fields: document.querySelectorAll('input, textarea').length,
    }))
    expect(left).toEqual({
      local: 0,
      session: place,
      databases: ['untold.counts', 'untold.house'],
      cookies: '',
      history: before,
      fields: 0,
    })
    // The room and the page's own files, as they were before anybody came.
    const after = await keptBy(page)
    expect(after.copies).toBe(house.copies)
    for (const file of after.files) expect(file).toMatch(/^\/kiosk(\/assets\/[\w.-]+)?$/)
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
    await check('about')
    await page.getByRole('button', { name: 'Begin' }).click()
    await check('approach')
    await reaches('listen.playing')
    await check('listen')
    await page.locator('.bar-support').click()
    await check('support')
    await page.locator('.support-close').click()
    await reaches('silence')
    await check('silence')
    await reaches('reflect')
    await check('reflect')
    await page.locator('.answer').nth(1).click()
    await check('respond')
    await page.locator('.answer').first().click()
    await reaches('offer')
    await check('offer')
    await page.locator('.bar-leave').click()
    await check('neutral')
    expect(seen).toHaveLength(9)
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
    // On an upright screen, too, the way back is where a hand is.
    await page.setViewportSize({ width: 1080, height: 1920 })
    const back = page.locator('.support-close')
    await vi.waitFor(async () => expect((await back.boundingBox())!.y).toBeGreaterThan(1920 * 0.6))
  })
})
