/** The staff's overlay on a real screen: what six digits open, and calm without them and without the server (VEN-1). */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { OVERLAY_WORDS } from '../../client/kiosk/overlay/overlay-words.ts'
import { CATALOGUE } from '../../client/kiosk/words/catalogue.ts'
import { LANGUAGES } from '../../core/model/language.ts'
import { PinMade } from '../../core/protocol/staff-overlay.ts'
import { violations } from '../helpers/axe.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { REPOSITORY } from '../helpers/package-root.ts'
import { startTestServer, type TestServer } from '../helpers/server.ts'

// Real frames, drawn by the processor.
vi.setConfig({ testTimeout: 400_000, hookTimeout: 240_000 })

const say = OVERLAY_WORDS.en

let server: TestServer
let browser: Browser
let screen: Page
let pin: string
beforeAll(async () => {
  ;[server, browser] = await Promise.all([
    startTestServer({ packageRoot: REPOSITORY, startAt: Date.parse('2026-06-10T08:05:00Z') }),
    launchChromium(),
  ])
  const { token } = await server.admitKiosk('Door')
  const operator = await server.staff('operator')
  const made = await server.ask('/pins', {
    method: 'POST',
    headers: { Cookie: operator.cookie },
    json: { venueId: 'astana', hours: 4 },
  })
  pin = made.read(PinMade).pin
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  await context.addInitScript((given) => localStorage.setItem('untold.kiosk', given), token)
  screen = await context.newPage()
  await screen.goto(`${server.url}/kiosk`)
  await screen.waitForSelector('.visit-rest')
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const staff = () => screen.getByRole('dialog')
const press = (name: string) => staff().getByRole('button', { name, exact: true }).click()

/** Whether LEAVE and SUPPORT can be touched where they stand. */
function feetAreFree(): Promise<boolean[]> {
  return screen.evaluate(() =>
    ['.bar-leave', '.bar-support'].map((each) => {
      const foot = document.querySelector(each)!
      const box = foot.getBoundingClientRect()
      const there = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
      return there !== null && foot.contains(there)
    }),
  )
}

/** A finger in the corner, until the overlay is there. */
async function holdTheCorner(): Promise<void> {
  await screen.mouse.move(20, 20)
  await screen.mouse.down()
  await staff().waitFor()
  await screen.mouse.up()
}

test('a finger held in the corner opens it, in three languages, over the piece and never over LEAVE and SUPPORT', async () => {
  await screen.mouse.click(20, 20)
  expect(await staff().count()).toBe(0)
  await holdTheCorner()
  for (const language of LANGUAGES) {
    await staff().getByRole('button', { name: language, exact: true }).click()
    await staff().getByText(OVERLAY_WORDS[language].calmHereWhat).waitFor()
    expect(await feetAreFree()).toEqual([true, true])
    expect(await violations(screen)).toEqual([])
  }
  await screen.keyboard.press('Escape')
  // Long before it would go by itself.
  await staff().waitFor({ state: 'detached', timeout: 20_000 })
})

test('six digits typed there change the room in somebody’s name; wrong ones say so; nothing of them stays', async () => {
  await screen.keyboard.press('Alt+Shift+O')
  await press('en')
  const wrong = String((Number(pin) + 1) % 1_000_000).padStart(6, '0')
  for (const digit of wrong) await press(digit)
  await press(say.open)
  await staff().getByText(say.wrong).waitFor()
  for (const digit of pin) await screen.keyboard.press(digit)
  await press(say.open)
  await staff().getByText(say.by('operator-1')).waitFor()
  expect(await violations(screen)).toEqual([])

  // What had the focus has gone with the digits; keys still belong to the overlay.
  await screen.keyboard.press('Escape')
  await staff().waitFor({ state: 'detached', timeout: 20_000 })
  await screen.keyboard.press('Alt+Shift+O')
  await press('en')
  // By the keyboard alone: with the last digit the focus is where Enter opens.
  for (const digit of pin) await screen.keyboard.press(digit)
  await screen.keyboard.press('Enter')
  await press('Violet')
  const hall = server.context.installation.rooms.get('hall')!
  await vi.waitFor(() =>
    expect(hall.state.claims.find((each) => each.aspect === 'theme')?.value).toBe('violet'),
  )
  await press(say.louder)
  await vi.waitFor(() => expect(hall.state.claims.some((each) => each.aspect === 'volume')).toBe(true))
  await press(say.test)
  await staff().getByText(say.picture(true)).waitFor()
  await press(say.close)
  await staff().waitFor({ state: 'detached' })
  const kept = await screen.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  expect(kept).not.toContain(pin)
  await screen.keyboard.press('Alt+Shift+O')
  await staff().getByText('○○○○○○').waitFor()
  await screen.keyboard.press('Escape')
  await staff().waitFor({ state: 'detached' })
})

test('[VEN-1] with the server down, calm on the overlay calms this screen at once, and ends there', async () => {
  const sentence = screen.getByText(CATALOGUE.en.calm.sentence)
  expect(await sentence.count()).toBe(0)
  const { clock } = server.context
  await server.stopped(
    async () => {
      await screen.keyboard.press('Alt+Shift+O')
      await press('en')
      for (const digit of pin) await screen.keyboard.press(digit)
      await press(say.open)
      await staff().getByText(say.away).waitFor()
      await press(say.calmHere)
      await sentence.waitFor()
      await press(say.endCalmHere)
      await sentence.waitFor({ state: 'detached' })
      await press(say.close)
    },
    { startAt: clock.now() },
  )
})
