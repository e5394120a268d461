import Database from 'better-sqlite3'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { LANGUAGES } from '../../core/model/language.ts'
import { WORDS } from '../../client/console/words/all.ts'
import { REPORTS_WORDS } from '../../client/console/words/reports/reports-words.ts'
import { SHOWS_WORDS } from '../../client/console/words/shows/use-shows-words.ts'
import { violations } from '../helpers/axe.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { REPOSITORY } from '../helpers/package-root.ts'
import { bearer, startTestServer, type TestServer } from '../helpers/server.ts'
import { openConsole, openDesk } from './console-page.ts'

vi.setConfig({ testTimeout: 600_000 })

let server: TestServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startTestServer({ packageRoot: REPOSITORY }), launchChromium()])
  await server.stopped(async () => {
    const database = new Database(server.database)
    const day = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10)
    const visits = database.prepare(
      'insert into visit_counts (venue_id, day, hour, count) values (?, ?, ?, ?)',
    )
    for (const [hour, count] of [40, 25, 3].entries()) visits.run('astana', day, 12 + hour, count)
    database.close()
  })
  const kiosk = await server.kiosk((await server.admitKiosk('Door')).token)
  kiosk.pulse()
  await server.admitKiosk('Wall', 'wall')
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

describe.each(LANGUAGES)('the console in %s', (language) => {
  const words = WORDS[language]

  test('[VIS-6] has nothing that axe objects to, on any page and in any dialog', async () => {
    const found: Record<string, string[]> = {}
    const door = await openDesk(browser, server, language, null)
    await door.page.goto(`${server.url}/console`)
    await door.page.getByLabel(words.session.username).waitFor()
    found['sign-in'] = await violations(door.page)
    await door.page.goto(`${server.url}/console/setup#${'x'.repeat(40)}`)
    await door.page.getByText(words.setup.closed).waitFor()
    found['set-up'] = await violations(door.page)
    await door.close()

    const { page, complaints, close } = await openDesk(
      browser,
      server,
      language,
      (await server.admin()).cookie,
    )
    const desk = { page, complaints, close }
    await openConsole(desk, server, '/live')
    await page.keyboard.press('o')
    await page.getByRole('button', { name: words.cue.every }).click()
    found['live'] = await violations(page)
    await page.getByRole('button', { name: words.nav.more }).click()
    await page.getByRole('link', { name: words.nav.audit }).waitFor()
    found['more'] = await violations(page)
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: words.nav.audit }).waitFor({ state: 'detached' })
    await page.keyboard.press('l')
    await page.keyboard.press('s')
    await page.getByRole('dialog', { name: words.story.choose }).waitFor()
    found['stories'] = await violations(page)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: words.nav.help }).click()
    await page.getByRole('dialog', { name: words.help.title }).waitFor()
    found['keys'] = await violations(page)
    await page.keyboard.press('Escape')
    await openConsole(desk, server, '/kiosks')
    found['kiosks'] = await violations(page)
    await page.getByRole('button', { name: words.kiosks.pair }).click()
    await page.getByRole('button', { name: words.kiosks.pairYes }).click()
    found['pairing'] = await violations(page)
    await openConsole(desk, server, '/people')
    await page.getByRole('button', { name: words.people.add }).waitFor()
    found['people'] = await violations(page)
    await page.getByRole('button', { name: words.people.add }).click()
    await page.getByRole('button', { name: words.people.addYes }).click()
    found['person'] = await violations(page)
    await openConsole(desk, server, '/reports')
    const reports = REPORTS_WORDS[language]
    const charts = page.locator('main svg[aria-hidden]')
    await charts.first().waitFor()
    await page.getByText(reports.asTable).first().click()
    await page.getByRole('columnheader', { name: reports.day, exact: true }).first().waitFor()
    found['reports'] = await violations(page)
    await openConsole(desk, server, '/audit')
    await page.getByRole('table').waitFor()
    found['audit'] = await violations(page)
    await page.keyboard.press('c')
    await page.getByText(words.mode.asked.calm).waitFor()
    found['calm'] = await violations(page)
    await page.getByRole('status').getByRole('button', { name: words.mode.releaseCalm }).click()
    await page.getByRole('button', { name: words.mode.sure }).click()
    await page.getByText(words.mode.asked.calm).waitFor({ state: 'detached' })
    await close()
    expect(Object.entries(found).filter(([, objections]) => objections.length > 0)).toEqual([])
    expect(complaints).toEqual([])
  })

  test('fits a tablet: no page is wider than the screen, and calm stays in sight', async () => {
    const desk = await openDesk(browser, server, language, (await server.admin()).cookie)
    for (const path of ['/live', '/kiosks', '/people', '/audit', '/reports', '/account']) {
      await openConsole(desk, server, path)
      const widths = await desk.page.evaluate(() => {
        const main = document.querySelector('main')!
        return { page: document.documentElement.scrollWidth, main: main.scrollWidth - main.clientWidth }
      })
      expect({ path, ...widths }).toEqual({ path, page: 1280, main: 0 })
      const calm = (await desk.page.locator('footer button').first().boundingBox())!
      expect(calm.y + calm.height).toBeLessThanOrEqual(800)
      expect(calm.height).toBeGreaterThan(80)
      const out = (await desk.page.locator('header button').last().boundingBox())!
      expect(out.x + out.width).toBeLessThanOrEqual(1264)
    }
    await desk.close()
  })
})

test('with a show on, what is on, why, and what comes next are seen on a tablet without scrolling', async () => {
  const headers = bearer((await server.token('operator')).token)
  const press = (json: unknown) => server.ask('/rooms/hall/cues', { method: 'POST', headers, json })
  expect((await press({ kind: 'show.start', show: 'opening-evening' })).status).toBe(202)
  const desk = await openDesk(browser, server, 'kk', (await server.admin()).cookie)
  const { page } = desk
  const words = WORDS.kk
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 1024, height: 768 },
  ]) {
    await page.setViewportSize(viewport)
    await openConsole(desk, server, '/live')
    const on = page.getByRole('region', { name: words.now.theme })
    await on.getByText(/\(.*\)\.?/).waitFor()
    const foot = (await page.locator('footer').boundingBox())!.y
    const next = page.getByText(SHOWS_WORDS.kk.run.waitsGo, { exact: true })
    for (const each of [on, next]) {
      const box = (await each.boundingBox())!
      expect(box.y).toBeGreaterThan(0)
      expect(box.y + box.height).toBeLessThan(foot)
    }
  }
  await press({ kind: 'show.stop' })
  expect(desk.complaints).toEqual([])
  await desk.close()
})

test('no time is shown before the venue’s zone is known', async () => {
  const desk = await openDesk(browser, server, 'en', (await server.admin()).cookie)
  const { page } = desk
  let go = (): void => undefined
  const held = new Promise<void>((resolve) => (go = resolve))
  await page.route('**/api/v1/rooms', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(`${server.url}/console/audit`)
  await page.locator('[data-link="connected"]').waitFor({ state: 'attached' })
  expect(await page.locator('main').textContent()).toBe('')
  expect(await page.locator('header time').textContent()).toBe('')
  go()
  await page.getByRole('table').waitFor()
  const shown = (await page.locator('header time').textContent())!
  const hour = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Almaty',
    hour: '2-digit',
    hourCycle: 'h23',
  })
  const around = [-60_000, 0, 60_000].map((ms) => hour.format(Date.now() + ms))
  expect(around).toContain(shown.slice(0, 2))
  await desk.close()
})
