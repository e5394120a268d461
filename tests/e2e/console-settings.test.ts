import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { WORDS } from '../../client/console/words/all.ts'
import { SCHEDULE_WORDS } from '../../client/console/words/schedule/use-schedule-words.ts'
import { SETTINGS_WORDS } from '../../client/console/words/settings/use-settings-words.ts'
import { LANGUAGES } from '../../core/model/language.ts'
import { violations } from '../helpers/axe.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { REPOSITORY } from '../helpers/package-root.ts'
import { startTestServer, type Staff, type TestServer } from '../helpers/server.ts'
import { openConsole, openDesk } from './console-page.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 120_000 })

const say = SETTINGS_WORDS.en
const words = WORDS.en

let server: TestServer
let browser: Browser
let admin: Staff
beforeAll(async () => {
  ;[server, browser] = await Promise.all([
    startTestServer({
      packageRoot: REPOSITORY,
      demonstration: false,
      startAt: Date.parse('2026-06-10T08:05:00Z'),
    }),
    launchChromium(),
  ])
  admin = await server.admin()
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

/** The same in the three languages; a test reads whichever. */
async function three(page: Page, legend: string, text: string): Promise<void> {
  const group = page.getByRole('group', { name: legend, exact: true })
  for (const language of LANGUAGES) await group.getByLabel(words.languages[language]).fill(text)
}

test('a bare installation becomes a working venue wholly from the console', async () => {
  const desk = await openDesk(browser, server, 'en', admin.cookie)
  const { page } = desk
  await page.goto(`${server.url}/console/settings`)
  await page.getByRole('heading', { name: say.first.title }).waitFor()
  await page.getByRole('button', { name: say.first.make }).click()
  await page.getByText(say.field.allThree).first().waitFor()
  expect(await violations(desk.page)).toEqual([])

  await three(page, say.names, 'National Museum')
  expect(await page.getByLabel(say.field.id).inputValue()).toBe('national-museum')
  await page.getByLabel(say.field.zone).fill('Asia/Almaty')
  await page.getByLabel(say.field.latitude).fill('51,12')
  await page.getByLabel(say.field.longitude).fill('71.47')
  await three(page, say.rooms.name, 'Rotunda')
  await page.getByLabel(say.lines.number).fill('111')
  await three(page, say.lines.name, 'Contact centre')
  await three(page, say.lines.hours, 'round the clock')
  await three(page, say.lines.cost, 'free')
  await page.getByLabel(say.lines.source).fill('the line itself')
  await page.getByRole('button', { name: say.first.make }).click()
  await page.getByText(say.first.made).waitFor()

  const screen = await browser.newPage({ viewport: { width: 800, height: 600 } })
  await screen.goto(`${server.url}/kiosk`)
  const code = await screen.locator('text=/^[2-9B-Z]{4}-[2-9B-Z]{4}$/').textContent()
  await page.getByRole('link', { name: words.nav.kiosks }).click()
  await page.getByRole('button', { name: words.kiosks.pair }).click()
  const pairing = page.getByRole('dialog')
  await pairing.getByLabel(words.kiosks.code).fill(code ?? '')
  await pairing.getByLabel(words.kiosks.name, { exact: true }).fill('First')
  await pairing.getByRole('button', { name: words.kiosks.pairYes }).click()
  await pairing.waitFor({ state: 'detached' })

  await page.getByRole('link', { name: words.nav.schedule }).click()
  const schedule = SCHEDULE_WORDS.en
  await page.getByRole('button', { name: schedule.add }).first().click()
  const rule = page.getByRole('dialog')
  await rule.getByLabel(schedule.sheet.theme).selectOption('violet')
  await rule.getByLabel(schedule.sheet.name, { exact: true }).fill('Always violet')
  await rule.getByRole('button', { name: schedule.sheet.save }).click()
  await rule.waitFor({ state: 'detached' })

  const { installation } = server.context
  await vi.waitFor(
    () => {
      const [kiosk] = installation.fleet.views()
      expect(kiosk).toMatchObject({
        name: 'First',
        online: true,
        roomId: 'national-museum-rotunda',
        inStep: true,
      })
      expect(kiosk?.pulse?.webgl).toBe('drawing')
      expect(installation.rooms.get('national-museum-rotunda')?.programme.intervals[0]?.theme).toBe('violet')
    },
    { timeout: 120_000, interval: 250 },
  )
  await screen.close()
  expect(desk.complaints).toEqual([])
  await desk.close()
})

test('[VEN-2] a support line is called, added, kept from being the last to go, and what was done can be undone', async () => {
  const desk = await openDesk(browser, server, 'en', admin.cookie)
  const { page } = desk
  await openConsole(desk, server, '/settings/lines')
  await page.getByText(say.lines.never).waitFor()
  const remove = page.getByRole('button', { name: `${say.lines.remove}: 111` })
  expect(await remove.getAttribute('title')).toBe(say.lines.lastOne)

  await page.getByRole('button', { name: `${say.lines.verify}: 111` }).click()
  await page.getByText(say.lines.verifiedBy('10 June', 'Administrator')).waitFor()
  await page.getByText(say.lines.daysLeft('90 days')).waitFor()

  await page.getByRole('button', { name: say.lines.add }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel(say.lines.number).fill('112')
  for (const legend of [say.lines.name, say.lines.hours, say.lines.cost]) await three(page, legend, 'Help')
  await sheet.getByLabel(say.lines.source).fill('the ministry')
  expect(await violations(desk.page)).toEqual([])
  await sheet.getByRole('button', { name: words.common.save }).click()
  await sheet.waitFor({ state: 'detached' })
  await page.getByText('112').first().waitFor()
  await page.getByRole('button', { name: say.undo }).click()
  await page.getByText('112').first().waitFor({ state: 'detached' })

  await page.getByRole('link', { name: say.tab.venue }).click()
  await page.getByText('national-museum-rotunda').waitFor()
  expect(await violations(desk.page)).toEqual([])
  await page.getByRole('link', { name: say.tab.safeguarding }).click()
  await page.locator('form').first().waitFor()
  expect(await violations(desk.page)).toEqual([])
  expect(desk.complaints).toEqual([])
  await desk.close()
})

test('[END-6] a backup is made, tested, and only the day typed by hand goes back to it', async () => {
  const desk = await openDesk(browser, server, 'en', admin.cookie)
  const { page } = desk
  await openConsole(desk, server, '/settings/backups')
  await page.getByText(say.backups.none).waitFor()
  await page.getByRole('button', { name: say.backups.make }).click()
  await page.getByText(say.backups.untested).waitFor()
  await page.getByRole('button', { name: new RegExp(`^${say.backups.test}: `) }).click()
  await page.getByText(/^Restored in a test/).waitFor()
  expect(await violations(desk.page)).toEqual([])

  await page.getByRole('button', { name: new RegExp(`^${say.backups.restore}: `) }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: say.backups.back.go }).click()
  await sheet.getByLabel(new RegExp(`^${say.backups.back.type}`)).fill('2020-01-01')
  await sheet.getByRole('button', { name: say.backups.back.yes }).click()
  await sheet.getByText(say.backups.back.wrong).waitFor()
  expect(await violations(desk.page)).toEqual([])
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })

  await page.getByLabel(say.backups.every).selectOption('2')
  await page.getByRole('button', { name: words.common.save }).click()
  await page.getByText(say.backups.next('11 June, 02:00')).waitFor()
  expect(desk.complaints).toEqual([])
  await desk.close()
})
