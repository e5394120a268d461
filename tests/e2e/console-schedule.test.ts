import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { CHILDREN_WORDS } from '../../client/console/words/children/children-words.ts'
import { REHEARSE_WORDS } from '../../client/console/words/rehearse/rehearse-words.ts'
import { SCHEDULE_WORDS } from '../../client/console/words/schedule/use-schedule-words.ts'
import { LANGUAGES, type Language } from '../../core/model/language.ts'
import { ScheduleReply } from '../../core/protocol/schedule.ts'
import { violations } from '../helpers/axe.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { REPOSITORY } from '../helpers/package-root.ts'
import { bearer, startTestServer, type TestServer } from '../helpers/server.ts'
import { openConsole, openDesk, type Desk } from './console-page.ts'

vi.setConfig({ testTimeout: 600_000 })

/** A Wednesday in June, two in the afternoon in Astana: only the everyday rule holds. */
const NOW = Date.parse('2026-06-10T14:00+05:00')
const say = SCHEDULE_WORDS.en

let server: TestServer
let browser: Browser
let operator: Record<string, string>
beforeAll(async () => {
  ;[server, browser] = await Promise.all([
    startTestServer({ packageRoot: REPOSITORY, startAt: NOW }),
    launchChromium(),
  ])
  operator = bearer((await server.token('operator')).token)
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

async function schedulePage(language: Language, role: 'operator' | 'curator'): Promise<Desk> {
  const desk = await openDesk(browser, server, language, (await server.staff(role)).cookie)
  await openConsole(desk, server, '/schedule')
  await desk.page.getByRole('heading', { name: SCHEDULE_WORDS[language].rules.title }).waitFor()
  return desk
}

test('a rule is foreseen, saved, on at once, explained in the calendar, and removed', async () => {
  const desk = await schedulePage('en', 'operator')
  const { page } = desk
  const sheet = page.getByRole('dialog')
  // A press is refused, and says why, until the console knows which venue it stands at.
  await vi.waitFor(async () => {
    if ((await sheet.count()) === 0) await page.getByRole('button', { name: say.add }).click()
    await sheet.getByLabel(say.sheet.theme).waitFor({ timeout: 3_000 })
  })
  await sheet.getByLabel(say.sheet.theme).selectOption('violet')
  await sheet.getByText(say.sheet.certainHours).click()
  await sheet.getByLabel(say.sheet.from, { exact: true }).fill('13:00')
  await sheet.getByLabel(say.sheet.to, { exact: true }).fill('sunset-20m')
  await sheet.getByText(say.outlook.wins.all).first().waitFor()
  await sheet.getByRole('button', { name: say.sheet.save }).click()
  await sheet.getByText(say.sheet.invalid.name).waitFor()
  await sheet.getByLabel(say.sheet.name, { exact: true }).fill('Afternoon')
  await sheet.getByRole('button', { name: say.sheet.save }).click()
  await sheet.waitFor({ state: 'detached' })

  await vi.waitFor(async () =>
    expect((await server.hall((await server.token('operator')).token)).theme).toBe('violet'),
  )
  await page
    .getByRole('button', { name: /^Violet .*Afternoon/ })
    .first()
    .click()
  await page.getByText(say.stretch.holds('Afternoon')).waitFor()
  await page.getByText(`${say.stretch.beats} «Every day».`).waitFor()

  await page.getByRole('button', { name: `${say.rules.remove}: Afternoon` }).click()
  await page.getByRole('dialog').getByRole('button', { name: say.rules.remove }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await vi.waitFor(async () =>
    expect((await server.hall((await server.token('operator')).token)).theme).toBe('dusk'),
  )
  expect(desk.complaints).toEqual([])
  await desk.close()
})

test.each(LANGUAGES)(
  '[VIS-8] school hours are set and children announced, and what rests then is said, in %s',
  async (language) => {
    const words = CHILDREN_WORDS[language]
    const desk = await schedulePage(language, 'operator')
    const { page } = desk
    await page.getByRole('button', { name: words.hours.edit }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByLabel(words.hours.neverCloses).uncheck()
    expect(await violations(desk.page)).toEqual([])
    await sheet.getByRole('button', { name: words.hours.save }).click()
    await sheet.waitFor({ state: 'detached' })
    await page.getByText(words.hoursWhat).waitFor()

    await openConsole(desk, server, '/')
    await page.getByRole('button', { name: words.expect, exact: true }).click()
    const resting = words.resting('with-children', null)
    await page.getByText(resting).waitFor()
    expect(await violations(desk.page)).toEqual([])
    await page.keyboard.press('s')
    const presses = page.getByRole('dialog').getByRole('button', { name: resting })
    expect(await presses.count()).toBe(2)
    expect(await presses.first().getAttribute('aria-disabled')).toBe('true')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: words.expectNoMore, exact: true }).click()
    await page.getByText(words.everyone).waitFor()
    const { version } = (await server.ask('/venues/astana/schedule', { headers: operator })).read(
      ScheduleReply,
    )
    const none = { version, hours: null }
    await server.ask('/venues/astana/school-hours', { method: 'PATCH', headers: operator, json: none })
    expect(desk.complaints).toEqual([])
    await desk.close()
  },
)

test('somebody who was slower is told, loses nothing, and saves it then', async () => {
  const desk = await schedulePage('en', 'operator')
  const { page } = desk
  await page.getByRole('button', { name: say.add }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel(say.sheet.name, { exact: true }).fill('Mine')
  const asked = await server.ask('/venues/astana/schedule', { headers: operator })
  const seen = asked.read(ScheduleReply)
  await server.ask('/venues/astana/hours', {
    method: 'PATCH',
    headers: operator,
    json: { version: seen.version, hours: { weekly: [[], [], [], [], [], [], []], exceptions: [] } },
  })
  await sheet.getByRole('button', { name: say.sheet.save }).click()
  await sheet.getByText(say.sheet.stale).waitFor()
  expect(await sheet.getByLabel(say.sheet.name, { exact: true }).inputValue()).toBe('Mine')
  await sheet.getByRole('button', { name: say.sheet.reload }).click()
  await sheet.getByRole('button', { name: say.sheet.save }).click()
  await sheet.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: `${say.rules.edit}: Mine` }).waitFor()
  await desk.close()
})

test('a day is suspended with one press and a yes, says so, and goes on again', async () => {
  const desk = await schedulePage('en', 'operator')
  const { page } = desk
  await page.getByRole('button', { name: say.suspend.press }).click()
  await page.getByRole('dialog').getByLabel(say.suspend.theme).selectOption('white')
  await page.getByRole('dialog').getByRole('button', { name: say.suspend.yes }).click()
  await page.getByText(say.suspend.on).waitFor()
  await vi.waitFor(async () =>
    expect((await server.hall((await server.token('operator')).token)).theme).toBe('white'),
  )
  await page.getByRole('button', { name: say.suspend.end }).click()
  await page.getByText(say.suspend.on).waitFor({ state: 'detached' })
  await desk.close()
})

test('a curator reads the schedule and is told why it is not theirs to change', async () => {
  const desk = await schedulePage('en', 'curator')
  expect(await desk.page.getByRole('button', { name: say.add }).getAttribute('aria-disabled')).toBe('true')
  await desk.close()
})

test.each(LANGUAGES)(
  '[VIS-6] week, year and sheet have no barrier that axe finds, in %s',
  async (language) => {
    const words = SCHEDULE_WORDS[language]
    const desk = await schedulePage(language, 'operator')
    expect(await violations(desk.page)).toEqual([])
    await desk.page.getByText(words.views.season, { exact: true }).click()
    await desk.page.getByRole('heading', { name: words.monthNames[0]!, exact: true }).waitFor()
    expect(await violations(desk.page)).toEqual([])
    await desk.page.getByRole('button', { name: words.add }).click()
    await desk.page.getByRole('dialog').waitFor()
    expect(await violations(desk.page)).toEqual([])
    expect(desk.complaints).toEqual([])
    await desk.close()
  },
)

test('a day is rehearsed at a thousand times its speed: its reasons, its screens and its lamps, and nothing is asked of the room', async () => {
  for (const name of ['Wall', 'Bench']) await server.admitKiosk(name)
  const themeNow = async () => (await server.hall((await server.token('operator')).token)).theme
  const before = await themeNow()
  for (const language of LANGUAGES) {
    const rehearse = REHEARSE_WORDS[language]
    const desk = await openDesk(browser, server, language, (await server.staff('curator')).cookie)
    const { page } = desk
    const asked: string[] = []
    page.on('request', (request) => request.method() !== 'GET' && asked.push(new URL(request.url()).pathname))
    await openConsole(desk, server, '/schedule/rehearse:opening-evening')
    const slider = page.getByRole('slider', { name: `${rehearse.strip}: ${rehearse.time}` })
    await slider.waitFor()
    await page.locator('[data-screen="Bench"]').waitFor()
    const shown = () => slider.evaluate((each) => Number((each as HTMLInputElement).value))
    const sky = () =>
      page
        .locator('[data-screen="Bench"]')
        .evaluate((each) => (each as HTMLElement).style.getPropertyValue('--horizon'))
    expect(await shown()).toBe(18 * 60 + 59)
    const dusk = await sky()
    if (language === 'en') {
      await page.locator('li[data-kind="cue"] button').nth(1).click()
      await page.getByText(rehearse.byShow('Opening evening', '2')).waitFor()
      await page.locator('.mantine-SegmentedControl-label', { hasText: '1000×' }).click()
      const pressedAt = await shown()
      await page.getByRole('button', { name: rehearse.play, exact: true }).click()
      await expect.poll(shown, { timeout: 60_000 }).toBeGreaterThan(pressedAt + 60)
      await page.getByRole('button', { name: rehearse.pause, exact: true }).click()
      // At this speed the evening may be over before anybody looks; two minutes into it nothing is dusk.
      await slider.fill(String(pressedAt + 2))
      await expect.poll(sky).not.toBe(dusk)
    }
    expect(await violations(desk.page)).toEqual([])
    expect(desk.complaints).toEqual([])
    expect(new Set(asked)).toEqual(new Set(['/api/v1/rooms/hall/rehearsal']))
    await desk.close()
  }
  expect(await themeNow()).toBe(before)
})
