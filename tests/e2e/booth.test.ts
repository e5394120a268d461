/** A real booth in a real browser: what is written, what is sent, and what is nowhere afterwards. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { CATALOGUE } from '../../client/kiosk/words/catalogue.ts'
import { LANGUAGES } from '../../core/model/language.ts'
import { LONGEST_CONTRIBUTION } from '../../core/model/contribution.ts'
import { filesWith } from '../helpers/canary.ts'
import { comeToRest } from '../helpers/axe.ts'
import { launchChromium, launchProfile } from '../helpers/chromium.ts'
import { REPOSITORY } from '../helpers/package-root.ts'
import { startTestServer, type TestServer } from '../helpers/server.ts'
import { beginWriting, DANGER, enterBooth, openBooths, WRITTEN } from './every-booth-state.ts'
import { keyPad, openScreen, type Screen } from './kiosk-page.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

const CANARY = 'Тополиный пух летел над крышами'
const { booth: WORDS } = CATALOGUE.ru

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

/** A booth in which somebody has an empty page before them, and everything that went over its wire. */
async function atThePage(touch = false): Promise<Screen & { sent: string[] }> {
  const sent: string[] = []
  const heard = (page: Page): void => {
    page.on('websocket', (wire) => wire.on('framesent', ({ payload }) => void sent.push(payload.toString())))
    page.on('request', (request) => void sent.push(request.postData() ?? ''))
  }
  const screen = await openScreen(listening(browser, heard), server.url, {
    role: 'booth',
    name: 'Booth',
    touch,
  })
  await enterBooth(screen, 'ru')
  await beginWriting(screen, 'ru')
  return { ...screen, sent }
}

/** The browser, whose next page is listened to before it loads anything. */
function listening(whole: Browser, heard: (page: Page) => void): Browser {
  return {
    newPage: async (options: Parameters<Browser['newPage']>[0]) => {
      const page = await whole.newPage(options)
      heard(page)
      return page
    },
  } as Browser
}

const pageOf = (page: Page) => page.locator('.page-field').inputValue()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test('[BOO-1] [BOO-2] [CON-3] written with the keys of the screen, made safe by a touch, sent, and taken back', async () => {
  const { page, reaches, sent } = await atThePage()
  for (const letter of 'Соседка') await page.locator(`.key[data-sign="${letter}"]`).click()
  await press(page, WORDS.keys.space)
  expect(await pageOf(page)).toBe('Соседка ')
  await page.keyboard.insertText('Айгүл постучала. Тополь')
  await page.locator('.finding-write').click()
  await vi.waitFor(async () => expect(await pageOf(page)).not.toContain('Айгүл'))
  // One writes on where one was, by either keyboard.
  await page.keyboard.insertText(' цветёт')
  await page.locator('.key[data-sign="й"]').click()
  expect(await pageOf(page)).toMatch(/ постучала\. Тополь цветётй$/)
  expect(await page.locator('.found').count()).toBe(0)
  expect(sent.filter((frame) => frame.includes('Тополь'))).toEqual([])

  await press(page, WORDS.page.ready)
  await page.locator('.wish-way').nth(1).click()
  await press(page, WORDS.wish.send)
  await reaches('receipt')
  // The words fade as the receipt comes; then they are gone.
  await page.waitForFunction(() => !document.body.innerHTML.includes('Тополь'))
  expect(sent.filter((frame) => frame.includes('Тополь'))).toHaveLength(1)
  const words = await page.locator('.receipt-words li').allInnerTexts()
  const number = await page.locator('.receipt-digits').innerText()
  expect([words.length, number]).toEqual([5, expect.stringMatching(/^\d{4}( \d{4}){3}$/)])
  const said = await page.locator('.receipt').innerText()
  for (const each of [WORDS.receipt.once, WORDS.receipt.photo, 'untold.example/withdraw', '150'])
    expect(said).toContain(each)
  // Read digit by digit by a screen reader.
  expect(await page.locator('.receipt-number .unseen').textContent()).toContain(
    [...number.slice(0, 4)].join(' '),
  )

  await press(page, WORDS.receipt.finish)
  await reaches('parted')
  await page.locator('.bar-leave').click()
  await page.waitForFunction((all) => !all.some((each) => document.body.innerHTML.includes(each)), words)
  await page.mouse.click(5, 5)
  await enterBooth({ page, reaches } as Screen, 'ru')
  await page.locator('.way').nth(2).click()
  await page.locator('#receipt').fill(words.join(' '))
  await page.locator('.write-acts .primary').click()
  await page.waitForSelector('.gone')
  await page.close()
})

test('[BOO-4] present danger brings the lines at once, and nothing of it leaves the page', async () => {
  const { page, sent } = await atThePage()
  await page.keyboard.insertText(WRITTEN.ru + DANGER.ru)
  await page.waitForSelector('.danger')
  const card = await page.locator('.danger').innerText()
  expect(card).toContain(WORDS.danger.heading)
  expect(card).toMatch(/\d{3}/)
  expect(await pageOf(page)).toBe(WRITTEN.ru + DANGER.ru)
  await press(page, WORDS.danger.close)
  // The cursor is where it was: one writes on.
  await page.keyboard.insertText(' И так далее')
  expect(await pageOf(page)).toMatch(/ И так далее$/)
  expect(sent.filter((frame) => frame.includes('бьёт') || /danger/i.test(frame))).toEqual([])
  await page.close()
})

/** Looks at the page in three sizes with every setting, and answers where something that it sees is not true. */
async function inEverySetting(page: Page, look: () => Record<string, boolean>): Promise<object> {
  const wrong: Record<string, object> = {}
  for (const [width, height] of [
    [1280, 720],
    [1920, 1080],
    [1080, 1920],
  ] as const) {
    await page.setViewportSize({ width, height })
    for (let settings = 0; settings < 8; settings++) {
      await page.evaluate((turned) => {
        const { classList } = document.querySelector('.visit')!
        for (const [i, [usual, other]] of [
          ['text-usual', 'text-larger'],
          ['contrast-usual', 'contrast-high'],
          ['position-usual', 'position-low'],
        ].entries()) {
          classList.toggle(other!, Boolean((turned >> i) & 1))
          classList.toggle(usual!, !((turned >> i) & 1))
        }
      }, settings)
      const seen = await page.evaluate(look)
      if (Object.values(seen).includes(false)) wrong[`${width}×${height} ${settings}`] = seen
    }
  }
  return wrong
}

test.each(LANGUAGES)(
  '[BOO-4] [VIS-6] the card of danger is whole beside the page in %s, however large its words and the screen',
  async (language) => {
    const screen = await openScreen(browser, server.url, { role: 'booth', name: 'Booth' })
    const { page } = screen
    await enterBooth(screen, language)
    await beginWriting(screen, language)
    await page.keyboard.insertText(WRITTEN[language] + DANGER[language])
    await page.waitForSelector('.danger')
    const wrong = await inEverySetting(page, () => {
      const told = document.querySelector('.danger-told')!
      const card = document.querySelector('.danger')!.getBoundingClientRect()
      const keys = document.querySelector('.keyboard')!.getBoundingClientRect()
      const field = document.querySelector('.page')!.getBoundingClientRect()
      const line = parseFloat(getComputedStyle(document.querySelector('.page-field')!).lineHeight)
      const small = [...document.querySelectorAll('.danger p, .danger li')].filter(
        (each) =>
          parseFloat(getComputedStyle(each).fontSize) < (33 / 1080) * Math.min(innerWidth, innerHeight) - 0.2,
      )
      return {
        whole: told.scrollHeight <= told.clientHeight,
        within: card.top >= 0 && card.right <= innerWidth && card.bottom <= keys.top,
        apart: card.left >= field.right - 1 || card.top >= field.bottom - 1,
        page: field.height >= 2 * line,
        large: small.length === 0,
      }
    })
    await page.close()
    expect(wrong).toEqual({})
  },
)

test('[VIS-6] the page stands on whole lines and shows its end, however much is said beneath it', async () => {
  const screen = await openScreen(browser, server.url, {
    role: 'booth',
    name: 'Booth',
    width: 1280,
    height: 720,
  })
  const { page } = screen
  await enterBooth(screen, 'kk')
  await beginWriting(screen, 'kk')
  await page.keyboard.insertText(WRITTEN.kk.repeat(4))
  // Four things can be done about it: the most that there are.
  await page.waitForSelector('.finding-alike')
  for (const larger of [false, true]) {
    const seen = await page.evaluate(async (turned) => {
      const field = document.querySelector<HTMLTextAreaElement>('.page-field')!
      document.querySelector('.visit')!.classList.toggle('text-larger', turned)
      document.querySelector('.visit')!.classList.toggle('text-usual', !turned)
      const frame = () => new Promise((done) => requestAnimationFrame(done))
      await frame()
      field.scrollTop = field.scrollHeight
      await frame()
      const { lineHeight, paddingBottom } = getComputedStyle(field)
      const line = parseFloat(lineHeight)
      const end = () => field.scrollHeight - field.clientHeight
      const before = end()
      // Another row of words, as a long suggestion makes one.
      document.querySelector<HTMLElement>('.write-foot')!.style.paddingTop = `${line}px`
      while (end() === before) await frame()
      await frame()
      const fromEnd = end() - field.scrollTop
      document.querySelector<HTMLElement>('.write-foot')!.style.paddingTop = ''
      while (end() !== before) await frame()
      return { line, lines: (field.clientHeight - parseFloat(paddingBottom)) / line, fromEnd }
    }, larger)
    expect(seen.lines).toBeGreaterThan(larger ? 2.9 : 3.9)
    expect(Math.abs(seen.lines - Math.round(seen.lines))).toBeLessThan(0.03)
    expect(seen.fromEnd).toBeLessThan(2)
    await page.locator('.page-field').evaluate((field, line) => (field.scrollTop = 1.4 * line), seen.line)
    await page.waitForFunction((line) => {
      const [field, copy] = ['.page-field', '.page-copy'].map((each) => document.querySelector(each)!)
      return Math.abs(field!.scrollTop - line) <= 1 && field!.scrollTop === copy!.scrollTop
    }, seen.line)
  }
  await page.close()
})

test.each(LANGUAGES)(
  '[VIS-6] in %s what was written stands above the question of what shall become of it, however large both are',
  async (language) => {
    const screen = await openScreen(browser, server.url, { role: 'booth', name: 'Booth' })
    const { page } = screen
    await enterBooth(screen, language)
    await beginWriting(screen, language)
    await page.keyboard.insertText(WRITTEN[language].repeat(3))
    await press(page, CATALOGUE[language].booth.page.ready)
    await screen.reaches('wish')
    await page.locator('.wish-way').first().click()
    await comeToRest(page)
    const wrong = await inEverySetting(page, () => {
      const box = (name: string) => document.querySelector(name)!.getBoundingClientRect()
      const line = parseFloat(getComputedStyle(document.querySelector('.written')!).lineHeight)
      return {
        above: box('.written').bottom <= box('#wish-heading').top,
        within: box('.written').top >= 0 && box('.wish .deck-row').bottom <= box('.bar-leave').top + 1,
        lines: box('.written').height >= 2 * line,
      }
    })
    await page.close()
    expect(wrong).toEqual({})
  },
)

test('[VIS-6] a keyboard of keys writes Russian on a machine that has no Russian, and capitals do not leave', async () => {
  const { page, state } = await atThePage()
  for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+KeyQ')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('KeyA')
  expect(await pageOf(page)).toBe('ЙЙЙфЙ')
  expect((await state()).visit).toBe('write')
  for (let i = 0; i < 3; i++) await page.keyboard.press('Shift')
  expect((await state()).visit).toBe('neutral')
  expect(await page.locator('.page-field').count()).toBe(0)
  await page.close()
})

test('[VIS-6] with five keys alone: into a row of keys, a letter, out again, and on', async () => {
  const { page, reaches } = await atThePage()
  const pad = await keyPad(page)
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
    )
  for (let i = 0; i < 12 && (await focused()) !== WORDS.keys.row(1); i++) await pad('next')
  expect(await focused()).toBe(WORDS.keys.row(1))
  await pad('choose')
  await pad('next')
  await pad('choose')
  await pad('choose')
  expect(await pageOf(page)).toBe('Цц')
  await pad('back')
  expect(await focused()).toBe(WORDS.keys.row(1))
  for (let i = 0; i < 12 && (await focused()) !== WORDS.page.ready; i++) await pad('previous')
  await pad('choose')
  await reaches('wish')
  await pad('back')
  await reaches('write')
  expect(await pageOf(page)).toBe('Цц')
  await page.close()
})

test('a long press offers a neighbour, and two fingers in quick turns write in order', async () => {
  const { page } = await atThePage(true)
  const at = async (sign: string) => (await page.locator(`.key[data-sign="${sign}"]`).boundingBox())!
  const box = await at('Е')
  await page.mouse.move(box.x + 30, box.y + 30)
  await page.mouse.down()
  await page.waitForSelector('.key-offer')
  await page.mouse.up()
  expect(await pageOf(page)).toBe('Ё')
  const finger = (id: number, key: { x: number; y: number }) => ({ id, x: key.x + 20, y: key.y + 20 })
  // Letters without a neighbour: on a slow machine any press is a long one.
  const [a, b] = [finger(1, await at('ж')), finger(2, await at('м'))]
  const wire = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchEnd', touchPoints: (typeof a)[]) =>
    wire.send('Input.dispatchTouchEvent', { type, touchPoints })
  await touch('touchStart', [a])
  await touch('touchStart', [a, b])
  await touch('touchEnd', [])
  await vi.waitFor(async () => expect(await pageOf(page)).toBe('Ёжм'))
  await page.close()
})

test('[SEC-7] a hundred thousand characters, invisible signs and pictures alone', async () => {
  const { page, state } = await atThePage()
  const paste = (text: string) =>
    page.locator('.page-field').evaluate((field, pasted) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', pasted)
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, text)
  await paste('😀\u202e\u200b😀')
  expect(await pageOf(page)).toBe('😀😀')
  await press(page, WORDS.page.ready)
  await page.getByText(WORDS.page.noWords).waitFor()
  expect((await state()).visit).toBe('write')
  // Typed by a keyboard of keys, it would turn what follows round.
  await page.keyboard.insertText(' Топ\u202eоль')
  expect(await pageOf(page)).toBe('😀😀 Тополь')
  await paste('Тополь '.repeat(15_000))
  expect(await pageOf(page)).toHaveLength(LONGEST_CONTRIBUTION)
  await page.getByText(WORDS.page.full).waitFor()
  await page.locator('.page-field').press('Backspace')
  await page.getByText(WORDS.page.left(1)).waitFor()
  // What somebody writes cannot be carried to the next person by copying.
  expect(
    await page
      .locator('.page-field')
      .evaluate((field) =>
        ['copy', 'cut'].map((type) => field.dispatchEvent(new ClipboardEvent(type, { cancelable: true }))),
      ),
  ).toEqual([false, false])
  await page.close()
})

test('[BOO-1] [VIS-1] [VIS-7] after LEAVE, after idling and after letting go it is nowhere: page, history, storage, disk, log', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'untold-booth-'))
  const context = await launchProfile(profile)
  const whole = { newPage: () => Promise.resolve(context.pages()[0]!) } as unknown as Browser
  const screen = await openScreen(whole, server.url, { role: 'booth', name: 'Profile' })
  const { page, reaches } = screen
  const nowhere = async (): Promise<void> => {
    await page.waitForFunction((text) => !document.documentElement.outerHTML.includes(text), CANARY)
    const kept = await page.evaluate(async () => ({
      local: JSON.stringify(localStorage),
      session: JSON.stringify(sessionStorage),
      history: JSON.stringify(history.state),
      fields: [...document.querySelectorAll('textarea, input')].length,
      state: JSON.stringify(window.__untold!.state()),
    }))
    expect(kept.fields).toBe(0)
    expect(JSON.stringify(kept)).not.toContain(CANARY)
  }
  await enterBooth(screen, 'ru')
  await beginWriting(screen, 'ru')
  await page.keyboard.insertText(CANARY)
  // While it is written it is in no file either.
  await page.waitForFunction((text) => document.querySelector('textarea')!.value === text, CANARY)
  expect(await filesWith(profile, [CANARY])).toEqual([])
  await page.locator('.bar-leave').click()
  await nowhere()

  await page.mouse.click(5, 5)
  await enterBooth(screen, 'ru')
  await beginWriting(screen, 'ru')
  await page.evaluate(() => (window.__impatient = true))
  await page.keyboard.insertText(CANARY)
  await page.keyboard.press('Control')
  // Whoever is only thinking is told what would be lost.
  await page.getByRole('alertdialog').getByText(CATALOGUE.ru.idle.goes.page).waitFor()
  await page.waitForFunction(() => JSON.stringify(window.__untold!.state().visit).includes('rest'), null, {
    timeout: 90_000,
  })
  await page.evaluate(() => (window.__impatient = false))
  await nowhere()

  await enterBooth(screen, 'ru')
  await beginWriting(screen, 'ru')
  await page.keyboard.insertText(CANARY)
  await press(page, WORDS.page.letGo)
  await reaches('letting')
  await reaches('parted')
  await nowhere()
  await page.goto('about:blank')
  await page.goBack()
  await page.waitForFunction(() => window.__untold !== undefined)
  expect(await page.locator('textarea').count()).toBe(0)

  await context.close()
  expect(await filesWith(profile, [CANARY])).toEqual([])
  expect(await filesWith(server.config.dataDir, [CANARY])).toEqual([])
  expect(server.logLines.join('')).not.toContain(CANARY)
  await writeFile(join(profile, 'the search would find it'), CANARY)
  expect(await filesWith(profile, [CANARY])).toHaveLength(1)
  await rm(profile, { recursive: true, force: true })
})

test('[BOO-5] [CON-9] where the venue has not settled what it must, the booth says why and offers the rest', async () => {
  const [venue] = server.context.installation.timetables.keys()
  await server.context.inbox.booths.change(venue!, { lead: { name: '', reach: '' } })
  const screen = await openScreen(browser, server.url, { role: 'booth', name: 'Shut' })
  const invites = (name: 'invite' | 'inviteBooth') =>
    screen.page.waitForFunction(
      (texts) => texts.includes(document.querySelector('.rest-invite')?.textContent ?? ''),
      LANGUAGES.map((language) => CATALOGUE[language].rest[name]),
    )
  await invites('invite')
  await enterBooth(screen, 'ru')
  await screen.page.getByText(WORDS.ways.closed['no-lead']).waitFor()
  expect(await screen.page.locator('button.way').count()).toBe(2)
  await openBooths(server)
  await screen.page.getByText(WORDS.ways.writeNote).waitFor()
  await screen.page.locator('.bar-leave').click()
  await screen.page.mouse.click(5, 5)
  await invites('inviteBooth')
  await screen.page.close()
})

test('[END-2] the server goes at the moment of sending: it was not sent, is still there, and waits nowhere', async () => {
  const { page, reaches } = await atThePage()
  await page.keyboard.insertText('Тополь у дома')
  await press(page, WORDS.page.ready)
  await page.locator('.wish-way').first().click()
  await server.stopped(async () => {
    await press(page, WORDS.wish.send)
    await reaches('notSent')
    const said = await page.locator('.not-sent').innerText()
    expect(said).toContain(WORDS.notSent.heading)
    expect(said).toContain(WORDS.notSent.still)
    // What is said to be still on this page is to be seen on it.
    await page.locator('.passing:not(.passing-away) .written', { hasText: 'Тополь у дома' }).waitFor()
    await press(page, WORDS.wish.back)
    expect(await pageOf(page)).toBe('Тополь у дома')
    await page.locator('.bar-leave').click()
    await page.mouse.click(5, 5)
    await enterBooth({ page, reaches } as Screen, 'ru')
    await page.getByText(WORDS.ways.closed.away).waitFor()
  })
  expect(await filesWith(server.config.dataDir, ['Тополь у дома'])).toEqual([])
  await page.close()
})
