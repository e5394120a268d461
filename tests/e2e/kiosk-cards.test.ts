import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { TURN } from '../../core/wall/turns.ts'
import { QUIET_MS } from '../../client/kiosk/cards/card-at.ts'
import { violations, WCAG } from '../helpers/axe.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { REPOSITORY } from '../helpers/package-root.ts'
import { startTestServer, type TestServer } from '../helpers/server.ts'
import { openScreen, touchGround } from './kiosk-page.ts'

vi.setConfig({ testTimeout: 600_000 })

let server: TestServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startTestServer({ packageRoot: REPOSITORY }), launchChromium()])
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

test('in the quiet a fact stands with its source, over no control, and goes when somebody comes', async () => {
  const { page, reaches, complaints } = await openScreen(browser, server.url)
  await page.waitForSelector('.card', { timeout: QUIET_MS * 6 })
  const texts = server.context.installation.holdings.cards().flatMap((card) => Object.values(card.text))
  const shown = (await page.locator('.card-text').textContent())!
  const plain = (text: string) => text.replaceAll('\u00a0', ' ')
  expect(texts.map(plain)).toContain(plain(shown))
  expect((await page.locator('.card-source').textContent())?.length).toBeGreaterThan(5)
  const covered = await page.evaluate(() => {
    const card = document.querySelector('.card')!.getBoundingClientRect()
    const words = [...document.querySelectorAll('.rest-invite, .bar button')].filter((each) => {
      const box = each.getBoundingClientRect()
      return box.top < card.bottom && box.bottom > card.top && box.left < card.right && box.right > card.left
    })
    const lights = [...document.querySelectorAll('.light')].filter((each) => {
      const { x, y, width, height } = each.getBoundingClientRect()
      return document.elementFromPoint(x + width / 2, y + height / 2)?.closest('.card')
    })
    return words.length + lights.length
  })
  expect(covered).toBe(0)
  expect(await violations(page, WCAG)).toEqual([])
  await touchGround(page)
  await reaches('language')
  await page.waitForSelector('.card', { state: 'detached', timeout: 2_000 })
  expect(complaints).toEqual([])
  await page.close()
})

test('the wall shows facts too, and none while a testimony is told', async () => {
  const { page } = await openScreen(browser, server.url, {
    role: 'wall',
    name: 'Wall',
    // The narrowest of projectors: there the two come nearest.
    width: 1024,
    height: 768,
  })
  // At the latest in the turn after the next.
  await page.waitForSelector('.wall .card', { timeout: 4 * TURN })
  // One goes before the other comes, however late a screen begins: the words wait from when they are there.
  const { nameGone, cardComes, crossed } = await page.evaluate(() => {
    const [name, words, lines] = ['.wall-name', '.wall .card-text', '.wall-lines'].map((each) =>
      document.querySelector(each)!,
    )
    const seconds = (value: string) => Number.parseFloat(value)
    const [going, coming] = [getComputedStyle(name!), getComputedStyle(words!)]
    return {
      nameGone: seconds(going.transitionDelay) + seconds(going.transitionDuration),
      cardComes: coming.animationName === 'come' ? seconds(coming.animationDelay) : 0,
      crossed: words!.getBoundingClientRect().right > lines!.getBoundingClientRect().left,
    }
  })
  expect(cardComes).toBeGreaterThanOrEqual(nameGone)
  expect(crossed).toBe(false)
  const { token } = await server.token('operator')
  await server.cue(token, { kind: 'story', story: 'first-night-alone' })
  await page.waitForSelector('.wall-beat')
  await page.waitForSelector('.card', { state: 'detached', timeout: 10_000 })
  await page.close()
})
