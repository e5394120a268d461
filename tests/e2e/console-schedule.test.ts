import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { CHILDREN_WORDS } from '../../client/console/words/children/children-words.ts'
import { REHEARSE_WORDS } from '../../client/console/words/rehearse/rehearse-words.ts'
import { MOVING_WORDS } from '../../client/console/words/schedule/moving-words.ts'
import { SCHEDULE_WORDS } from '../../client/console/words/schedule/use-schedule-words.ts'
import { inQuotes } from '../../core/model/quotation.ts'
import { LANGUAGES, type Language } from '../../core/model/language.ts'
import { ScheduleReply, type RuleEdit } from '../../core/protocol/schedule.ts'
import { violations } from '../helpers/axe.ts'
import { makeRule } from '../helpers/builders.ts'
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
  await page.getByText(`${say.stretch.beats} ${inQuotes('Every day', 'en')}.`).waitFor()

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

describe('a stretch of the calendar', () => {
  const moving = MOVING_WORDS.en
  const named = (en: string) => ({ kk: en, ru: en, en })
  const SHOWN = [
    makeRule({
      id: 'evening',
      title: named('Evening'),
      priority: 650,
      hours: { from: '16:00', to: '19:00' },
    }),
    makeRule({
      id: 'visit',
      title: named('Visit'),
      priority: 660,
      when: { kind: 'dates', first: '2026-06-12', last: '2026-06-12' },
      hours: { from: '10:00', to: '12:00' },
    }),
    makeRule({
      id: 'low',
      title: named('Low sun'),
      priority: 640,
      hours: { from: 'sunset-20m', to: '23:30' },
    }),
    makeRule({ id: 'days', title: named('Whole days'), priority: 630, hours: null }),
  ].map((rule) => ({ ...rule, theme: 'violet' }))
  const schedule = async () =>
    (await server.ask('/venues/astana/schedule', { headers: operator })).read(ScheduleReply)
  const ruleOf = async (id: string) => (await schedule()).rules.find((each) => each.id === id)
  const edit = async (edits: RuleEdit[]) => {
    const json = { version: (await schedule()).version, edits }
    const answer = await server.ask('/venues/astana/rules/edits', { method: 'POST', headers: operator, json })
    if (answer.status !== 200) throw new Error(answer.text)
  }
  beforeEach(() => edit(SHOWN.map((rule) => ({ kind: 'add', rule }))))
  afterEach(async () => {
    const { rules } = await schedule()
    const made = rules.filter(({ title }) => SHOWN.some((each) => each.title.en === title.en))
    await edit(made.map(({ id }) => ({ kind: 'remove', ruleId: id })))
  })

  /** Monday is 0; the week of 8 June. */
  const block = (page: Page, day: number, rule: string) =>
    page.locator('[data-column]').nth(day).locator(`[data-rule="${rule}"]`)
  /** An hour of the calendar, in pixels. */
  const hourOf = async (page: Page) =>
    (await page.locator('[data-column]').first().boundingBox())!.height / 24
  /** Presses at a share of the block's height, and pulls by so many hours and days. */
  async function pull(page: Page, from: Locator, share: number, by: { hours: number; days: number }) {
    // In the middle: what was done is said over the page's edge, and what lies beneath cannot be taken.
    await from.evaluate((block) => block.scrollIntoView({ block: 'center' }))
    const box = (await from.boundingBox())!
    const column = (await page.locator('[data-column]').first().boundingBox())!
    const [x, y] = [box.x + 24, box.y + box.height * share]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + by.days * (column.width + 6), y + by.hours * (await hourOf(page)), { steps: 6 })
    await page.mouse.up()
  }

  test('of a repeating rule is drawn elsewhere for one day or for all, and comes back with Ctrl Z', async () => {
    const desk = await schedulePage('en', 'operator')
    const { page } = desk
    const dialog = page.getByRole('dialog')
    await pull(page, block(page, 3, 'evening'), 0.5, { hours: 1, days: 0 })
    await dialog.getByText(moving.ask.which).waitFor()
    expect(await violations(page)).toEqual([])
    await dialog.getByRole('button', { name: moving.ask.thisDay }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText(moving.done.moved('Evening')).waitFor()
    expect((await ruleOf('evening'))?.when).toEqual({ kind: 'always', except: ['2026-06-11'] })
    const own = (await schedule()).rules.find(({ id, title }) => title.en === 'Evening' && id !== 'evening')
    expect(own).toMatchObject({
      when: { kind: 'dates', first: '2026-06-11', last: '2026-06-11' },
      hours: { from: '17:00', to: '20:00' },
      theme: 'violet',
    })
    await block(page, 3, own!.id).waitFor()
    expect(await block(page, 3, 'evening').count()).toBe(0)
    await page.keyboard.press('Control+z')
    await page.getByText(moving.done.undone('Evening')).waitFor()
    expect(await ruleOf('evening')).toEqual(SHOWN[0])
    expect(await ruleOf(own!.id)).toBeUndefined()
    await page.keyboard.press('Control+y')
    await page.getByText(moving.done.redone('Evening')).waitFor()
    expect(await ruleOf(own!.id)).toEqual(own)
    await page.keyboard.press('Control+z')
    await page.getByText(moving.done.undone('Evening')).waitFor()
    expect(await ruleOf('evening')).toEqual(SHOWN[0])

    // By its lower end, all days of it; the rest of the week follows.
    await block(page, 3, 'evening').waitFor()
    await pull(page, block(page, 3, 'evening'), 0.95, { hours: 2, days: 0 })
    await dialog.getByRole('button', { name: moving.ask.everyDay }).click()
    await dialog.waitFor({ state: 'detached' })
    await vi.waitFor(async () =>
      expect((await ruleOf('evening'))?.hours).toEqual({ from: '16:00', to: '21:00' }),
    )
    // Somebody else changes it: their work is not undone.
    await page.getByRole('button', { name: moving.undo }).waitFor()
    await edit([{ kind: 'change', rule: { ...SHOWN[0]!, theme: 'white' } }])
    await page.getByRole('button', { name: moving.changedSince }).waitFor()
    await page.keyboard.press('Control+z')
    expect((await ruleOf('evening'))?.theme).toBe('white')
    expect(desk.complaints).toEqual([])
    await desk.close()
  })

  test('of one day goes to another day; what cannot be drawn says why; whole days are drawn over', async () => {
    const desk = await schedulePage('en', 'operator')
    const { page } = desk
    await pull(page, block(page, 4, 'visit'), 0.5, { hours: 0, days: 1 })
    await page.getByText(moving.done.moved('Visit')).waitFor()
    expect((await ruleOf('visit'))?.when).toEqual({ kind: 'dates', first: '2026-06-13', last: '2026-06-13' })
    await block(page, 5, 'visit').waitFor()

    await pull(page, block(page, 5, 'visit'), 0.5, { hours: 0, days: -5 })
    await page.getByText(moving.past).waitFor()
    await pull(page, block(page, 4, 'low'), 0.5, { hours: -3, days: 0 })
    await page.getByText(moving.stuck.sun).first().waitFor()
    expect(await ruleOf('low')).toEqual(SHOWN[2])
    expect((await ruleOf('visit'))?.when).toEqual({ kind: 'dates', first: '2026-06-13', last: '2026-06-13' })

    await pull(page, block(page, 5, 'days').first(), 0.6, { hours: 2, days: 0 })
    await page.getByRole('dialog').getByLabel(say.sheet.name, { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    expect(desk.complaints).toEqual([])
    await desk.close()
  })

  test('is moved and resized with the keys; Escape lets it be', async () => {
    const desk = await schedulePage('en', 'operator')
    const { page } = desk
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    }
    await block(page, 4, 'visit').focus()
    await press(
      'ArrowDown',
      'ArrowDown',
      'Escape',
      'ArrowRight',
      'ArrowDown',
      'Shift+ArrowDown',
      'Alt+ArrowUp',
    )
    await page.getByText(moving.keepOrLeave).waitFor()
    await page.getByText('10:00 – 12:30').first().waitFor()
    expect(await ruleOf('visit')).toEqual(SHOWN[1])
    await press('Enter')
    await page.getByText(moving.done.moved('Visit')).waitFor()
    expect(await ruleOf('visit')).toEqual({
      ...SHOWN[1],
      when: { kind: 'dates', first: '2026-06-13', last: '2026-06-13' },
      hours: { from: '10:00', to: '12:30' },
    })
    // Whoever moved it goes on from there.
    await vi.waitFor(async () =>
      expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['rule'])).toBe(
        'visit',
      ),
    )
    expect(desk.complaints).toEqual([])
    await desk.close()
  })

  test('scrolls under a finger until it was chosen; then the finger moves it and its ends', async () => {
    const { cookie } = await server.staff('operator')
    const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, hasTouch: true })
    await context.addInitScript(() => localStorage.setItem('untold.console.language', 'en'))
    const [name = '', value = ''] = cookie.split(/=(.*)/s)
    await context.addCookies([{ name, value, url: server.url, httpOnly: true, sameSite: 'Strict' }])
    const page = await context.newPage()
    await page.goto(`${server.url}/console/schedule`)
    await block(page, 4, 'visit').waitFor()
    const wire = await context.newCDPSession(page)
    const finger = async (x: number, from: number, to: number) => {
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number) =>
        wire.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] })
      await touch('touchStart', from)
      for (let step = 1; step <= 6; step++) await touch('touchMove', from + ((to - from) * step) / 6)
      await touch('touchEnd', to)
    }
    // What was moved a moment ago may be drawn anew beneath the finger: it is tapped until it is chosen.
    const choose = () =>
      vi.waitFor(async () => {
        const said = page.getByText(moving.keys)
        if ((await said.count()) === 0) await block(page, 4, 'visit').tap()
        expect(await said.count()).toBe(1)
      })
    const hour = await hourOf(page)
    const boxOf = async () => (await block(page, 4, 'visit').boundingBox())!
    const before = await boxOf()
    await finger(before.x + 20, before.y + before.height / 2, before.y + before.height / 2 + 2 * hour)
    expect(await page.locator('[data-ghost]').count()).toBe(0)
    await choose()
    let box = await boxOf()
    await finger(box.x + 20, box.y + box.height / 2, box.y + box.height / 2 + 2 * hour)
    await vi.waitFor(async () =>
      expect((await ruleOf('visit'))?.hours).toEqual({ from: '12:00', to: '14:00' }),
    )
    await page.getByText(moving.done.moved('Visit')).waitFor()
    await choose()
    box = await boxOf()
    await finger(box.x + 20, box.y + box.height + 2, box.y + box.height + 2 + hour)
    await vi.waitFor(async () =>
      expect((await ruleOf('visit'))?.hours).toEqual({ from: '12:00', to: '15:00' }),
    )
    await context.close()
  })
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
    const sheet = desk.page.getByRole('dialog')
    await sheet.waitFor()
    // The page alone scrolls, never the window around it.
    expect(await desk.page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0)
    expect(await violations(desk.page)).toEqual([])

    // A recurrence that is not written yet, and one that no calendar can count: each is said once, in these words.
    await sheet.getByText(words.sheet.kind.recurring, { exact: true }).click()
    await sheet.getByText(MOVING_WORDS[language].fillIn).waitFor()
    await sheet.getByLabel(words.sheet.start).fill('2026-06-15')
    await sheet.getByLabel(words.sheet.recurrence, { exact: true }).fill('FREQ=WEEKLY;BYDAY=XX')
    await sheet.getByLabel(words.sheet.name, { exact: true }).fill('…')
    await sheet.getByText(words.sheet.invalid.recurrence).waitFor()
    await sheet.getByRole('button', { name: words.sheet.save }).click()
    await vi.waitFor(async () =>
      expect(await sheet.getByRole('alert').allTextContents()).toEqual([words.sheet.invalid.recurrence]),
    )
    expect(await sheet.getByText('body.rule').count()).toBe(0)
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
