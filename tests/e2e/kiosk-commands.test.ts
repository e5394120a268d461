/** Staff at the console and a real screen in the hall: what is asked there is seen here, and the other way round. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { DAY_WORDS } from '../../client/console/words/day/use-day-words.ts'
import { FLEET_WORDS } from '../../client/console/words/fleet/use-fleet-words.ts'
import { POSTURE_WORDS } from '../../client/kiosk/posture/posture-words.ts'
import { judgeSelfTest } from '../../core/venue/self-test-verdict.ts'
import type { CommandKind } from '../../core/model/kiosk-command.ts'
import { violations } from '../helpers/axe.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { REPOSITORY } from '../helpers/package-root.ts'
import { startTestServer, type AdmittedKiosk, type TestServer } from '../helpers/server.ts'
import { openConsole, openDesk, type Desk } from './console-page.ts'

// Real frames, drawn by the processor.
vi.setConfig({ testTimeout: 400_000, hookTimeout: 240_000 })

const say = FLEET_WORDS.en

let server: TestServer
let browser: Browser
let door: AdmittedKiosk
let screen: Page
let desk: Desk

beforeAll(async () => {
  ;[server, browser] = await Promise.all([
    startTestServer({ packageRoot: REPOSITORY, startAt: Date.parse('2026-06-10T08:05:00Z') }),
    launchChromium(),
  ])
  door = await server.admitKiosk('Door')
  const context = await browser.newContext({ viewport: { width: 640, height: 360 } })
  await context.addInitScript((given) => localStorage.setItem('untold.kiosk', given), door.token)
  screen = await context.newPage()
  await screen.goto(`${server.url}/kiosk`)
  await screen.waitForSelector('.visit-rest')
  desk = await openDesk(browser, server, 'en', (await server.staff('operator')).cookie)
  await openConsole(desk, server, '/kiosks')
  await desk.page.getByRole('button', { name: say.openFor('Door') }).click()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const press = (kind: CommandKind) =>
  desk.page.getByRole('dialog').getByRole('button', { name: say.action[kind], exact: true }).click()

/** Waits until the console says this of the command, as a whole sentence begins. */
async function says(kind: CommandKind, beginning: RegExp): Promise<void> {
  const row = desk.page.getByRole('dialog').getByRole('listitem').filter({ hasText: beginning })
  await row.filter({ hasText: say.action[kind] }).first().waitFor()
}

test('its name stands large on it, and the console says so only then', async () => {
  await press('identify')
  await screen.locator('.name-plate', { hasText: 'Door' }).waitFor()
  await says('identify', /Done at/)
  expect(await violations(screen)).toEqual([])
})

test('[VIS-4] a tiny picture is seen at the console, and refused with the reason while a visitor is there', async () => {
  await press('picture')
  await says('picture', /Done at/)
  const image = desk.page.getByRole('dialog').getByRole('img', { name: /Tiny picture of Door/ })
  await image.waitFor()
  const size = await image.evaluate(async (node: HTMLImageElement) => {
    await node.decode()
    return [node.naturalWidth, node.naturalHeight]
  })
  expect(size).toEqual([160, 90])
  await screen.locator('.name-plate').waitFor({ state: 'detached' })
  await screen.mouse.click(500, 260)
  await screen.waitForSelector('.visit-language')
  await press('picture')
  await says('picture', new RegExp(say.why.visitor))
})

test('[VEN-3] sleep waits for the visitor to go, is black, wakes by a touch, and the console knows each', async () => {
  await press('sleep')
  await says('sleep', new RegExp(say.state.receivedWaits))
  expect(await screen.locator('.veil-asleep').count()).toBe(0)
  for (let i = 0; i < 3; i++) await screen.keyboard.press('Shift')
  await screen.waitForSelector('.veil-asleep')
  await says('sleep', /Done at/)
  expect(await screen.locator('.veil').evaluate((veil) => getComputedStyle(veil).opacity)).toBe('1')
  await desk.page.getByText(say.posture.asleep).first().waitFor()
  // The first touch wakes it and chooses nothing.
  await screen.mouse.click(500, 260)
  await screen.waitForSelector('.veil-awake', { state: 'attached' })
  expect(await screen.locator('.visit-language').count()).toBe(0)
  await says('wake', new RegExp(say.byTouch))
})

test('[VIS-5] while it is cleaned touch does nothing, it says so in every language, and it ends by itself', async () => {
  await server.ask(`/kiosks/${door.kiosk.id}/commands`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${(await server.token('operator')).token}` },
    json: { action: { kind: 'clean', seconds: 15 } },
  })
  await screen.waitForSelector('.veil-cleaning')
  for (const words of Object.values(POSTURE_WORDS)) await screen.getByText(words.cleaning).waitFor()
  expect(await violations(screen)).toEqual([])
  await screen.mouse.click(500, 260)
  await screen.keyboard.press('Enter')
  expect(await screen.locator('.visit-rest').count()).toBe(1)
  await screen.waitForSelector('.veil-awake', { state: 'attached' })
  await screen.mouse.click(500, 260)
  await screen.waitForSelector('.visit-language')
  for (let i = 0; i < 3; i++) await screen.keyboard.press('Shift')
  await screen.waitForSelector('.visit-rest')
})

test('[END-4] [VEN-2] it tests its own pixels, sound, letters, clock, page and copy, and the console reads well', async () => {
  await press('self-test')
  await says('self-test', /Done at/)
  const found = server.context.commands.last(door.kiosk.id, 'self-test')?.test
  expect(found).toMatchObject({
    webgl: 'drawing',
    software: true,
    fonts: true,
    page: 'newest',
    lease: 'none',
  })
  expect(found?.picture?.spread).toBeGreaterThan(0.0005)
  expect(found?.rendered).toBeGreaterThan(0.1)
  expect(found?.lines).toBeGreaterThan(100)
  expect(judgeSelfTest(found!, door.kiosk).fails).toEqual([])
  await desk.page.getByText(say.test.well).waitFor()
  expect(await violations(desk.page)).toEqual([])
})

test('[VEN-3] a reload is done when the new page draws, and a screen that should sleep goes back to sleep', async () => {
  await screen.evaluate(() => Object.assign(window, { before: true }))
  await press('reload')
  await says('reload', /Done at/)
  expect(await screen.evaluate(() => 'before' in window)).toBe(false)
  await press('sleep')
  await screen.waitForSelector('.veil-asleep')
  await says('sleep', /Done at/)
  await screen.reload()
  await screen.waitForSelector('.veil-asleep')
  // Although it sleeps, it can be seen whether it would draw.
  await press('self-test')
  await vi.waitFor(() => {
    const latest = server.context.commands.last(door.kiosk.id, 'self-test')
    expect(latest?.issuedAt).toBeGreaterThan(server.context.commands.last(door.kiosk.id, 'sleep')!.issuedAt)
    expect(latest?.test?.picture?.spread).toBeGreaterThan(0.0005)
  })
  await press('wake')
  await says('wake', /Done at/)
})

test('[VEN-4] a contact that types its key on the screen, asleep or not, silences it and alarms the room', async () => {
  const technician = { Authorization: `Bearer ${(await server.token('technician')).token}` }
  await screen.evaluate(() => Object.assign(window, { before: true }))
  const changed = await server.ask(`/kiosks/${door.kiosk.id}`, {
    method: 'PATCH',
    headers: technician,
    json: { settings: { ...door.kiosk.settings, alarmKey: 'F24' } },
  })
  expect(changed.status).toBe(200)
  await screen.waitForFunction(() => !('before' in window) && document.querySelector('.visit-rest') !== null)
  await press('sleep')
  await screen.waitForSelector('.veil-asleep')
  const wire = await screen.context().newCDPSession(screen)
  for (const type of ['rawKeyDown', 'keyUp'] as const)
    await wire.send('Input.dispatchKeyEvent', { type, key: 'F24', code: 'F24', windowsVirtualKeyCode: 135 })
  // Whatever sleeps, an alarm is read.
  await screen.waitForSelector('.visit-calm')
  await screen.waitForSelector('.veil-awake', { state: 'attached' })
  const operator = (await server.token('operator')).token
  expect((await server.hall(operator)).alarm).toBe(true)
  await server.cue(operator, { kind: 'release', of: 'alarm' })
  await screen.waitForSelector('.veil-asleep')
  await press('wake')
  await screen.waitForSelector('.veil-awake', { state: 'attached' })
})

test('[VEN-2] the day says every reason, a refused opening is seen on every page, and the pages read well', async () => {
  const words = DAY_WORDS.en
  const { page } = desk
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: words.tabs.day, exact: true }).click()
  await page.getByText(words.how['first-start']).first().waitFor()
  await page.getByRole('button', { name: words.press.close, exact: true }).click()
  await page.getByText(words.banner.closed).waitFor()
  await screen.waitForSelector('.veil-asleep')
  // At night a touch wakes nothing, and says where somebody answers (VIS-2).
  await screen.mouse.click(300, 200)
  await screen.getByText(POSTURE_WORDS.kk.closed).waitFor()
  await screen.getByText('111').first().waitFor()
  expect(await violations(screen)).toEqual([])
  await page.getByRole('button', { name: words.press.open, exact: true }).click()
  await page.getByText(/The venue did not open/).waitFor()
  await page.getByText(/111 .*: never verified/).waitFor()
  await page.getByText(/“The kitchen”: no native speaker/).waitFor()
  expect(await page.getByRole('button', { name: words.press.anyway }).count()).toBe(0)
  // On paper: which venue, how it stands and since when, and every reason; nothing to press.
  await page.emulateMedia({ media: 'print' })
  await page.getByText('Untold · Astana').waitFor()
  await page
    .getByText(/Opening refused/)
    .first()
    .waitFor()
  expect(await page.getByRole('button', { name: words.press.open, exact: true }).isVisible()).toBe(false)
  await page.emulateMedia({ media: 'screen' })
  for (const tab of ['day', 'log', 'card'] as const) {
    await page.getByRole('link', { name: words.tabs[tab], exact: true }).click()
    await page.locator(`nav a[aria-current="page"]`, { hasText: words.tabs[tab] }).waitFor()
    expect(await violations(page)).toEqual([])
  }
})

test('nothing on either page complained', () => {
  expect(desk.complaints).toEqual([])
})
