import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { WORDS } from '../../client/console/words/all.ts'
import { SHOWS_WORDS } from '../../client/console/words/shows/use-shows-words.ts'
import { LANGUAGES, type Language } from '../../core/model/language.ts'
import { ShowReply, ShowsReply } from '../../core/protocol/shows.ts'
import { makeShow, makeShowCue } from '../helpers/builders.ts'
import { violations, WCAG } from '../helpers/axe.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { REPOSITORY } from '../helpers/package-root.ts'
import { bearer, startTestServer, type TestServer } from '../helpers/server.ts'
import { openConsole, openDesk, type Desk } from './console-page.ts'

vi.setConfig({ testTimeout: 120_000 })

/** A Wednesday in June: only the everyday rule holds, whatever day it is where the test runs. */
const ORDINARY_DAY = Date.parse('2026-06-10T19:00+05:00')
const say = SHOWS_WORDS.en

let server: TestServer
let browser: Browser
let token: string

beforeAll(async () => {
  ;[server, browser] = await Promise.all([
    startTestServer({ packageRoot: REPOSITORY, startAt: ORDINARY_DAY }),
    launchChromium(),
  ])
  token = (await server.token('operator')).token
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

beforeEach(async () => {
  await server.tryCue(token, { kind: 'show.stop', fadeMs: 0 })
})

async function operator(language: Language): Promise<Desk> {
  return openDesk(browser, server, language, (await server.staff('operator')).cookie)
}
const show = async (id: string) =>
  (await server.ask(`/shows/${id}`, { headers: bearer(token) })).read(ShowReply).show
const go = (page: Page) => page.locator('footer').getByRole('button', { name: /^GO/ })
const cues = (page: Page) => page.getByRole('listbox').locator('[data-cue]')
const saved = (page: Page) => page.getByText(say.editor.saved, { exact: true }).waitFor()

describe('a show in the console', () => {
  test('is written by keyboard and by drag, saves itself, and undo goes back through all of it', async () => {
    const desk = await operator('en')
    const { page } = desk
    await openConsole(desk, server, '/shows')
    await page.getByRole('button', { name: say.add }).click()
    // By its key, though nothing of an empty show has the focus.
    await page.getByText(say.editor.firstHint).waitFor()
    await page.keyboard.press('n')
    await page.getByLabel(say.field.action).selectOption({ label: say.action.theme })
    await page.getByLabel(say.field.theme, { exact: true }).selectOption({ label: 'White' })
    await page.getByLabel(say.field.fade).fill('2,5')
    await page.getByLabel(say.field.name, { exact: true }).fill('White light')
    const list = page.getByRole('listbox')
    await list.focus()
    await page.keyboard.press('n')
    await page.keyboard.press('d')
    await page.keyboard.press('Alt+ArrowUp')
    await page.keyboard.press('Alt+ArrowUp')
    const rows = cues(page)
    await vi.waitFor(async () => {
      expect((await rows.allTextContents()).map((text) => text.match(/[\d.]+/)?.[0])).toEqual(['3', '1', '2'])
    })

    const [from, to] = [rows.nth(0).locator('[aria-hidden]').first(), rows.nth(2)]
    const [a, b] = [(await from.boundingBox())!, (await to.boundingBox())!]
    await page.mouse.move(a.x + a.width / 2, a.y + a.height / 2)
    await page.mouse.down()
    await page.mouse.move(a.x + a.width / 2, b.y + b.height - 4, { steps: 6 })
    await page.mouse.up()
    await saved(page)
    const id = page.url().split('/').at(-1)!
    const numbers = async () => (await show(id)).cues.map((cue) => cue.number).join(' ')
    await vi.waitFor(async () => expect(await numbers()).toBe('1 2 3'), 10_000)
    expect((await show(id)).cues[0]).toMatchObject({
      name: { en: 'White light' },
      action: { kind: 'theme', theme: 'white', fadeMs: 2_500 },
    })

    for (let press = 0; press < 4; press++) await page.keyboard.press('Control+z')
    await list.focus()
    await page.keyboard.press('Control+z')
    await vi.waitFor(async () => expect(await numbers()).toBe('1'), 10_000)
    await page.keyboard.press('Control+Shift+z')
    await vi.waitFor(async () => expect(await numbers()).toBe('1 2'), 10_000)
    expect(desk.complaints).toEqual([])
    await desk.close()
  })

  test('two people write at once: each sees the other’s cue appear, and neither loses a letter', async () => {
    const body = { revision: 0, show: makeShow([makeShowCue('1'), makeShowCue('2')], { id: 'shared' }) }
    await server.ask('/shows/shared', { method: 'POST', headers: bearer(token), json: body })
    const [mine, theirs] = [await operator('en'), await operator('en')]
    for (const desk of [mine, theirs]) await openConsole(desk, server, '/shows/shared')
    await mine.page.getByLabel(say.field.name, { exact: true }).fill('Mine')
    await cues(theirs.page).nth(1).click()
    await theirs.page.getByLabel(say.field.name, { exact: true }).fill('Theirs')
    for (const { page } of [mine, theirs]) await page.locator('#cue-c1').filter({ hasText: 'Mine' }).waitFor()
    for (const { page } of [mine, theirs])
      await page.locator('#cue-c2').filter({ hasText: 'Theirs' }).waitFor()
    await mine.close()
    await theirs.close()
  })

  test('[VEN-3] it is led by Space: eight presses are one GO, held, taken back, jumped and stopped', async () => {
    const theme = (id: string) => ({ kind: 'theme' as const, theme: id, fadeMs: 0 })
    const list = makeShow(
      [
        makeShowCue('1', { action: theme('white') }),
        makeShowCue('2', { action: theme('violet'), follow: 'follow', durationMs: 3_000 }),
        makeShowCue('3', { action: theme('orange'), preWaitMs: 3_600_000 }),
        makeShowCue('4', { action: theme('remembrance') }),
      ],
      { id: 'led', name: { kk: 'A', ru: 'A', en: 'Led by hand' }, protectMs: 5_000 },
    )
    await server.ask('/shows/led', {
      method: 'POST',
      headers: bearer(token),
      json: { revision: 0, show: list },
    })
    const desk = await operator('en')
    const { page } = desk
    await openConsole(desk, server, '/live')
    await page.getByLabel(say.run.choose).selectOption({ label: 'Led by hand' })
    await page.getByRole('button', { name: say.run.start }).click()
    const panel = page.getByRole('region', { name: /Led by hand/ })
    await panel.getByText(say.run.waitsGo).waitFor()
    expect((await server.hall(token)).theme).toBe('dusk')

    // The focus is on a button: Space is GO all the same, and the button keeps its own press.
    await panel.getByRole('button', { name: say.run.stop }).focus()
    const before = (await server.hall(token)).seq
    for (let press = 0; press < 8; press++) await page.keyboard.press('Space')
    await page.getByText(say.run.ignored(7, '5')).waitFor()
    await page.getByRole('heading', { name: 'White' }).waitFor()
    expect(await server.hall(token)).toMatchObject({ seq: before + 1, show: { next: { number: '2' } } })
    expect(await panel.getByRole('button', { name: say.run.stopSure }).count()).toBe(0)

    await vi.waitFor(async () => expect((await server.hall(token)).show?.protectedUntil).toBeNull(), 15_000)
    await go(page).click()
    await page.getByRole('heading', { name: 'Violet' }).waitFor()
    await panel.getByText(/^by itself in 1:00:0|^by itself in 59:/).waitFor()
    await vi.waitFor(async () => expect((await server.hall(token)).show?.last?.number).toBe('2'), 5_000)
    await page.keyboard.press('p')
    await panel.getByText(say.run.held).waitFor()
    expect((await server.hall(token)).show).toMatchObject({ state: 'held', next: { number: '3' } })

    await page.keyboard.press('b')
    await page.getByRole('heading', { name: 'White' }).waitFor()
    await panel.getByLabel(say.run.jump).selectOption('4')
    await panel.locator('[aria-current="step"]').filter({ hasText: '4' }).waitFor()
    await vi.waitFor(async () => expect((await server.hall(token)).show?.protectedUntil).toBeNull(), 15_000)
    await page.keyboard.press('Space')
    await page.getByRole('heading', { name: 'Remembrance' }).waitFor()
    await panel.getByRole('button', { name: say.run.stop }).click()
    await panel.getByRole('button', { name: say.run.stopSure }).click()
    await page.getByRole('heading', { name: 'Dusk' }).waitFor()
    await panel.waitFor({ state: 'detached' })
    expect(desk.complaints).toEqual([])
    await desk.close()
  })

  test('[VEN-1] in calm GO says why it cannot be pressed, and nothing of the show comes', async () => {
    await server.cue(token, { kind: 'show.start', show: 'led' })
    const desk = await operator('en')
    await openConsole(desk, server, '/live')
    await go(desk.page).waitFor()
    await desk.page.keyboard.press('c')
    await desk.page.locator('footer').getByText(say.run.calm).waitFor()
    const { seq } = await server.hall(token)
    await go(desk.page).click({ force: true })
    expect((await server.hall(token)).seq).toBe(seq)
    await server.cue(token, { kind: 'release', of: 'calm' })
    await server.cue(token, { kind: 'show.stop' })
    await desk.close()
  })

  test('a curator sees the list and is told who changes it', async () => {
    const desk = await openDesk(browser, server, 'en', (await server.staff('curator')).cookie)
    await openConsole(desk, server, '/shows/opening-evening')
    await desk.page.getByText(say.editor.mayNot).waitFor()
    expect(await desk.page.getByRole('button', { name: say.editor.addCue }).count()).toBe(0)
    expect(await desk.page.getByLabel(say.field.name, { exact: true }).isDisabled()).toBe(true)
    await desk.close()
  })

  test.each(LANGUAGES)(
    '[VIS-6] nothing on it stops a reader or is cut off on a tablet, in %s',
    async (language) => {
      const words = SHOWS_WORDS[language]
      const desk = await operator(language)
      const { page } = desk
      const looks: [string, () => Promise<unknown>][] = [
        ['/shows', () => page.getByRole('button', { name: words.add }).waitFor()],
        ['/shows/opening-evening', () => cues(page).first().waitFor()],
        ['/live', () => go(page).waitFor()],
      ]
      await server.cue(token, { kind: 'show.start', show: 'opening-evening' })
      for (const [path, ready] of looks) {
        await openConsole(desk, server, path)
        await ready()
        expect(await violations(page, [...WCAG, 'best-practice'])).toEqual([])
        for (const [width, height] of [
          [1280, 800],
          [1024, 768],
          [768, 1024],
        ] as const) {
          await page.setViewportSize({ width, height })
          const beyond = () =>
            page.evaluate(() =>
              [document.documentElement, document.querySelector('main')!].map(
                (each) => each.scrollWidth - each.clientWidth,
              ),
            )
          expect([path, width, ...(await beyond())]).toEqual([path, width, 0, 0])
        }
      }
      await server.cue(token, { kind: 'show.stop' })
      expect(desk.complaints).toEqual([])
      await desk.close()
    },
  )

  test('when the server is lost GO says so, and what was written is kept and saved as it comes back', async () => {
    await server.cue(token, { kind: 'show.start', show: 'led' })
    const desk = await operator('en')
    const { page } = desk
    await openConsole(desk, server, '/shows/shared')
    await page.context().setOffline(true)
    await page.getByLabel(say.field.name, { exact: true }).fill('Written alone')
    await page.getByText(say.editor.away).waitFor()
    await page.locator('footer').getByText(say.run.lost).waitFor()
    await page.keyboard.press('Tab')
    await page.context().setOffline(false)
    await saved(page)
    expect((await show('shared')).cues[0]?.name.en).toBe('Written alone')
    await vi.waitFor(async () => expect(await go(page).getAttribute('aria-disabled')).toBeNull(), 20_000)
    await desk.close()
  })

  test('a show is removed only after it was asked for twice', async () => {
    const desk = await operator('en')
    const { page } = desk
    await openConsole(desk, server, '/shows/shared')
    await page.getByRole('button', { name: say.editor.settings }).click()
    await page.getByRole('button', { name: say.settings.remove }).click()
    await page.getByText(WORDS.en.common.cannotUndo).waitFor()
    await page.getByRole('dialog').getByRole('button', { name: say.settings.remove }).click()
    await page.getByRole('heading', { name: say.title }).waitFor()
    const { items } = (await server.ask('/shows', { headers: bearer(token) })).read(ShowsReply)
    expect(items.map(({ id }) => id)).not.toContain('shared')
    await desk.close()
  })
})
