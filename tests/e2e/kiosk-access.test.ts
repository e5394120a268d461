import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { LANGUAGES, type Language } from '../../core/model/language.ts'
import { BEAT_LIMIT } from '../../core/model/story.ts'
import { CATALOGUE } from '../../client/kiosk/words/catalogue.ts'
import { breakLines, LARGER_LINE_LIMIT, LINE_LIMIT } from '../../client/kiosk/words/lines.ts'
import { violations, WCAG } from '../helpers/axe.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { REPOSITORY } from '../helpers/package-root.ts'
import { startTestServer, type TestServer } from '../helpers/server.ts'
import { openScreen, touchGround } from './kiosk-page.ts'
import { misplaced } from './look-at-words.ts'
import { faintWords } from './words-on-pixels.ts'

vi.setConfig({ testTimeout: 600_000 })

let server: TestServer
let browser: Browser
let operator: string

beforeAll(async () => {
  ;[server, browser] = await Promise.all([
    startTestServer({ packageRoot: REPOSITORY, speech: 'installed' }),
    launchChromium(),
  ])
  operator = (await server.token('operator')).token
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

interface Walk {
  language: Language
  theme: string
}

describe.each<[string, number, number, Walk[]]>([
  [
    'lying',
    1920,
    1080,
    [
      { language: 'kk', theme: 'white' },
      { language: 'ru', theme: 'violet' },
      { language: 'en', theme: 'orange' },
    ],
  ],
  [
    'upright',
    1080,
    1920,
    [
      { language: 'kk', theme: 'remembrance' },
      { language: 'ru', theme: 'white' },
    ],
  ],
])('on a screen that is %s', (_, width, height, walks) => {
  test.each(walks)(
    '[VIS-6] every state is readable, touchable, sayable and without axe violations in $language under $theme, with 7:1 on the pixels',
    async ({ language, theme }) => {
      const words = CATALOGUE[language]
      await server.cue(operator, { kind: 'theme', theme, fadeMs: 0 })
      const { page, reaches } = await openScreen(browser, server.url, { width, height, hurry: 40 })
      const found: Record<string, string[]> = {}
      const look = async (name: string) => {
        await page.waitForTimeout(900)
        const { unsaid, drawn } = await page.evaluate(() => {
          window.__untold!.seek(window.__untold!.now())
          return { unsaid: window.__untold!.unsaid(), drawn: window.__untold!.state().theme }
        })
        expect(drawn).toBe(theme)
        found[name] = [
          ...(await violations(page, WCAG)),
          ...(await misplaced(page)),
          ...(await faintWords(page)),
          ...unsaid,
        ]
      }
      await look('rest')
      await touchGround(page)
      await look('language')
      // Who has not said yet which language is theirs reads how to leave in each.
      for (const each of LANGUAGES)
        expect(await page.locator('.bar-leave').innerText()).toContain(CATALOGUE[each].leave)
      // To a hand no language looks chosen; to keys the first one shows where they are.
      expect(await frameOfFocus(page)).toBe('rgba(0, 0, 0, 0)')
      await page.keyboard.press('Control')
      expect(await frameOfFocus(page)).not.toBe('rgba(0, 0, 0, 0)')
      await page.getByRole('button', { name: words.name, exact: true }).click()
      await look('care')
      await page.locator('.bar-support').click()
      await look('support, as usual')
      await page.locator('.support-close').click()
      await page.getByRole('button', { name: words.settings.text, exact: true }).click()
      await look('care, larger')
      for (const setting of ['contrast', 'motion', 'position'] as const)
        await page.getByRole('button', { name: words.settings[setting], exact: true }).click()
      await look('care, for every body')
      await page.locator('.deck .primary').click()
      await look('choose')
      await page.locator('.choose-story').nth(1).click()
      await page.waitForSelector('.passing:not(.passing-away) .about')
      // What only keys can do is told to keys alone; with it the page is at its fullest.
      expect(await page.getByText(words.about.nearer).count()).toBe(0)
      await page.keyboard.press('Control')
      await page.getByText(words.about.nearer).waitFor()
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
        await page.getByRole('button', { name: CATALOGUE.kk.settings.text, exact: true }).click()
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

/** The colour of the frame around what has the focus. */
async function frameOfFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { outlineStyle, outlineColor } = getComputedStyle(document.activeElement!)
    return outlineStyle === 'none' ? 'none' : outlineColor
  })
}
