import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { LANGUAGES } from '../../core/model/language.ts'
import { BEAT_LIMIT } from '../../core/model/story.ts'
import { CATALOGUE } from '../../client/kiosk/words/catalogue.ts'
import { breakLines, LARGER_LINE_LIMIT, LINE_LIMIT } from '../../client/kiosk/words/lines.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { REPOSITORY } from '../helpers/package-root.ts'
import { startTestServer, type TestServer } from '../helpers/server.ts'
import { openScreen, touchGround } from './kiosk-page.ts'

vi.setConfig({ testTimeout: 600_000 })

let server: TestServer
let browser: Browser
let axe: string

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  ;[server, browser] = await Promise.all([startTestServer({ packageRoot: REPOSITORY }), launchChromium()])
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

/** What axe has against the page, one line each; the picture behind the words is the stage's own test. */
async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  const results = (await page.evaluate(
    'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })',
  )) as AxeResults
  return results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}

/** Words that are too small, too narrow for a finger, outside the screen, or over one another. */
async function misplaced(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const unit = Math.min(innerWidth, innerHeight) / 1080
    const wrong: string[] = []
    const seen = (node: Element) => node.closest('.passing-away, .unseen') === null
    const words = [...document.querySelectorAll('#words *')].filter(
      (node) =>
        seen(node) &&
        [...node.childNodes].some((each) => each.nodeType === 3 && each.textContent?.trim() !== ''),
    )
    for (const node of words) {
      const text = node.textContent?.trim().slice(0, 40)
      const size = parseFloat(getComputedStyle(node).fontSize)
      if (size < 33 * unit - 0.2) wrong.push(`${size}px: ${text}`)
      if (getComputedStyle(node).opacity === '0') continue
      const box = node.getBoundingClientRect()
      if (box.left < 0 || box.right > innerWidth + 1 || box.top < 0 || box.bottom > innerHeight + 1)
        wrong.push(`outside: ${text}`)
      if (node.scrollWidth > node.clientWidth + 2 && node.clientWidth > 0) wrong.push(`too wide: ${text}`)
    }
    const buttons = [...document.querySelectorAll('#words button')].filter(seen)
    for (const node of buttons) {
      const { width, height } = node.getBoundingClientRect()
      if (Math.min(width, height) < 65 * unit - 0.5)
        wrong.push(`${Math.round(width)}×${Math.round(height)}: ${node.textContent}`)
    }
    const named = buttons.filter((node) => !node.classList.contains('light'))
    for (const [i, a] of named.entries()) {
      for (const b of named.slice(i + 1)) {
        const [p, q] = [a.getBoundingClientRect(), b.getBoundingClientRect()]
        const apart =
          p.right <= q.left + 1 || q.right <= p.left + 1 || p.bottom <= q.top + 1 || q.bottom <= p.top + 1
        if (!apart) wrong.push(`${a.textContent} over ${b.textContent}`)
      }
    }
    const deck = [...document.querySelectorAll('.deck')].filter(seen).at(-1)?.getBoundingClientRect()
    for (const node of [...document.querySelectorAll('.sentence, .care, .about, .beat')].filter(seen))
      if (deck && node.getBoundingClientRect().bottom > deck.top + 1)
        wrong.push(`${node.textContent?.slice(0, 40)} over the deck`)
    return wrong
  })
}

describe.each([
  ['lying', 1920, 1080, LANGUAGES],
  ['upright', 1080, 1920, ['ru'] as const],
] as const)('on a screen that is %s', (_, width, height, languages) => {
  test.each(languages)(
    '[VIS-6] every state is readable, touchable and without axe violations in %s',
    async (language) => {
      const words = CATALOGUE[language]
      const { page, reaches } = await openScreen(browser, server.url, { width, height, hurry: 40 })
      const found: Record<string, string[]> = {}
      const look = async (name: string) => {
        await page.waitForTimeout(900)
        found[name] = [...(await violations(page)), ...(await misplaced(page))]
      }
      await look('rest')
      await touchGround(page)
      await look('language')
      await page.getByRole('button', { name: words.name, exact: true }).click()
      await look('care')
      await page.getByRole('button', { name: words.settings.text, exact: true }).click()
      await look('care, larger')
      for (const setting of ['contrast', 'motion', 'position'] as const)
        await page.getByRole('button', { name: words.settings[setting], exact: true }).click()
      await look('care, for every body')
      await page.locator('.deck .primary').click()
      await look('choose')
      await page.locator('.choose-story').nth(1).click()
      await look('about')
      await page.getByRole('button', { name: words.about.begin, exact: true }).click()
      await reaches('listen.playing')
      await page.getByRole('button', { name: words.listen.pause, exact: true }).click()
      await look('listen')
      await page.locator('.settings-open').click()
      await look('settings')
      await page.locator('.settings-close').click()
      await page.locator('.bar-support').click()
      await look('support')
      await page.locator('.support-close').click()
      await page.getByRole('button', { name: words.listen.goOn, exact: true }).click()
      await reaches('silence')
      await look('silence')
      await reaches('reflect')
      await look('reflect')
      await page.getByRole('button', { name: words.reflect.word, exact: true }).click()
      await look('respond, a word')
      await page.locator('.respond-back').click()
      await page.getByRole('button', { name: words.reflect.act, exact: true }).click()
      await look('respond, what I will do')
      await page.locator('.answer').last().click()
      await reaches('offer')
      await look('offer')
      await page.locator('.offer button').last().click()
      await look('release')
      await page.locator('.bar-leave').click()
      await look('neutral')
      await page.close()
      expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])))
    },
  )

  test('[VIS-6] the longest beats stay clear of the controls, in every language and at both sizes', async () => {
    const { page, reaches } = await openScreen(browser, server.url, { width, height })
    await touchGround(page)
    await page.locator('.language').first().click()
    await page.locator('.deck .primary').click()
    await page.locator('.choose-story').first().click()
    await page.locator('.about ~ .deck .primary').click()
    await reaches('listen.playing')
    await page.waitForSelector('.beat .line')
    const longest = 'Придвинула к двери стул, на стул поставила сумку, больше ничего. '
      .repeat(4)
      .slice(0, BEAT_LIMIT)
    for (const larger of [false, true]) {
      if (larger) {
        await page.locator('.settings-open').click()
        await page.locator('.setting').nth(1).click()
        await page.locator('.settings-close').click()
      }
      await page.locator('.listen-controls button').first().click()
      const lines = breakLines(longest, larger ? LARGER_LINE_LIMIT : LINE_LIMIT)
      const room = await page.evaluate((texts) => {
        const beat = [...document.querySelectorAll<HTMLElement>('.beat')].at(-1)!
        const spans = texts.map((text) => {
          const line = document.createElement('span')
          line.className = 'line'
          line.textContent = text
          return line
        })
        beat.replaceChildren(...spans)
        const box = beat.getBoundingClientRect()
        const controls = document.querySelector('.listen-controls')!.getBoundingClientRect()
        return { above: box.top, below: controls.top - box.bottom, right: innerWidth - box.right }
      }, lines)
      expect(room.above).toBeGreaterThan(0)
      expect(room.below).toBeGreaterThan(0)
      expect(room.right).toBeGreaterThan(0)
    }
    await page.close()
  })
})

test('the letters of all three languages come from our own fonts', async () => {
  const { page } = await openScreen(browser, server.url)
  const loaded = await page.evaluate(async () => {
    const letters = 'ӘҒҚҢӨҰҮҺІәғқңөұүһі Ёё Aa —«»’'
    await Promise.all(
      ['46px Literata', '33px "Golos Text"'].map((font) => document.fonts.load(font, letters)),
    )
    const width = (font: string) => {
      const pen = document.createElement('canvas').getContext('2d')!
      return [...letters].map((letter) => {
        pen.font = font
        return pen.measureText(letter).width
      })
    }
    const faces = [...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family)
    return {
      faces: [...new Set(faces)].sort(),
      same: ['Literata', '"Golos Text"'].map((family) => {
        // A letter that the font lacks is as wide as the fallback, whichever fallback stands behind.
        const lacking = ['monospace', 'serif', 'cursive'].map((fallback) => {
          const [ours, theirs] = [width(`46px ${family}, ${fallback}`), width(`46px ${fallback}`)]
          return (i: number) => ours[i] === theirs[i]
        })
        return [...letters].filter((letter, i) => letter !== ' ' && lacking.every((each) => each(i))).join('')
      }),
    }
  })
  expect(loaded.faces.map((each) => each.replaceAll('"', ''))).toEqual(['Golos Text', 'Literata'])
  expect(loaded.same).toEqual(['', ''])
  await page.close()
})
