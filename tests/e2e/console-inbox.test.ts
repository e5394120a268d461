import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { INBOX_WORDS } from '../../client/console/words/inbox/use-inbox-words.ts'
import { LANGUAGES, type Language } from '../../core/model/language.ts'
import { BoothCrew, SIX } from '../helpers/booth.ts'
import { violations } from '../helpers/axe.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { REPOSITORY } from '../helpers/package-root.ts'
import { startTestServer, type Staff, type TestServer } from '../helpers/server.ts'
import { openConsole, openDesk, type Desk } from './console-page.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 120_000 })

const say = INBOX_WORDS.en

let server: TestServer
let browser: Browser
let crew: BoothCrew
beforeAll(async () => {
  ;[server, browser] = await Promise.all([
    startTestServer({ packageRoot: REPOSITORY, startAt: Date.parse('2026-06-10T08:05:00Z') }),
    launchChromium(),
  ])
  crew = await BoothCrew.at(server)
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

async function at(who: Staff, path = '', language: Language = 'en'): Promise<Desk> {
  // A day may have gone by since they signed in.
  await crew.ask(who, '/session', {})
  const desk = await openDesk(browser, server, language, who.cookie)
  await openConsole(desk, server, `/inbox${path}`)
  await desk.page.getByRole('heading', { level: 1 }).waitFor()
  return desk
}

const tab = (desk: Desk, name: string) =>
  desk.page.getByRole('button', { name: new RegExp(`^${name} \\d+$`) })
const press = (desk: Desk, name: string) => desk.page.getByRole('button', { name: new RegExp(`^${name}`) })
const line = (desk: Desk, n: number) => desk.page.locator('main li button').nth(n)

/** Opens the line that is chosen, by key, and waits for its words. */
async function openLine(desk: Desk): Promise<string> {
  await desk.page.keyboard.press('Enter')
  return (await desk.page.locator('article p[lang]').first().textContent()) ?? ''
}

/** The first press chooses a line, another one opens it. */
async function openRow(desk: Desk, row: Locator): Promise<void> {
  await row.click()
  if ((await desk.page.locator('article').count()) === 0) await row.click()
  await desk.page.locator('article footer').waitFor()
}

async function saidIs(desk: Desk, sentence: string): Promise<void> {
  await desk.page.getByRole('status').filter({ hasText: sentence }).waitFor()
}

test('words stay covered and are not even asked for until somebody opens them; keys alone decide', async () => {
  await crew.newDay()
  await crew.sixInTheInbox()
  const desk = await at(crew.curators[0])
  const asked: string[] = []
  desk.page.on('request', (request) => asked.push(request.url()))
  await line(desk, 5).waitFor()
  for (const text of SIX) expect(await desk.page.content()).not.toContain(text)
  expect(asked.filter((url) => url.includes('/inbox/words-'))).toEqual([])
  // Six whole lines on a tablet, and nothing empty below them but the keys.
  const [rows, page] = await desk.page.evaluate(() => {
    const list = document.querySelector('main ul[aria-label]')!.parentElement!
    return [list, document.querySelector('main')!].map(
      (each) => each.getBoundingClientRect().toJSON() as DOMRect,
    )
  })
  expect(rows!.height).toBeGreaterThanOrEqual(6 * 64)
  expect(page!.bottom - rows!.bottom).toBeLessThan(64)

  // A tray that was just chosen has the focus, and Enter goes on to its line.
  await tab(desk, say.tray.first).click()
  for (let i = 0; i < 5; i++) {
    expect(SIX).toContain(await openLine(desk))
    await press(desk, say.act.approve)
      .and(desk.page.locator('[aria-disabled=true]'))
      .waitFor({ state: 'detached' })
    await desk.page.keyboard.press('a')
    await saidIs(desk, say.said.approvedFirst)
    await desk.page.getByText(say.cover.what).waitFor()
  }
  await openLine(desk)
  await desk.page.keyboard.press('n')
  await desk.page.keyboard.press('6')
  await saidIs(desk, say.said.declined)
  await desk.page.getByText(say.empty.first).waitFor()
  expect((await crew.list()).items.map(({ tray }) => tray).toSorted()).toEqual([
    'declined',
    ...Array(5).fill('second'),
  ])

  const second = await at(crew.curators[1])
  for (let i = 0; i < 5; i++) {
    await tab(second, say.tray.second).click()
    await line(second, 0).click()
    await press(second, say.act.approveSecond).waitFor()
    await second.page.keyboard.press('a')
    await saidIs(second, say.said.approvedBoth)
    await second.page.getByText(i < 4 ? say.cover.what : say.empty.second).waitFor()
  }
  await expect.poll(() => server.context.inbox.wallTexts(crew.venueId)).toHaveLength(5)
  expect([...desk.complaints, ...second.complaints]).toEqual([])
  await Promise.all([desk.close(), second.close()])
})

test('the list is fetched before the Inbox is opened, and opening it asks anew', async () => {
  await crew.newDay()
  await crew.sixInTheInbox()
  const desk = await openDesk(browser, server, 'en', crew.curators[0].cookie)
  const asked: string[] = []
  desk.page.on('request', (request) => {
    const { pathname, search } = new URL(request.url())
    if (pathname === '/api/v1/inbox') asked.push(search)
  })
  await openConsole(desk, server, '/stories')
  await expect.poll(() => asked).toEqual(['?ahead=true'])
  await desk.page.locator('nav a[href$="/inbox"]').click()
  await line(desk, 0).waitFor()
  await expect.poll(() => asked.slice(0, 2)).toEqual(['?ahead=true', ''])
  expect(desk.complaints).toEqual([])
  await desk.close()
})

test('[ANO-3] [ANO-6] details are settled one by one, changes are shown, and who changed a word does not approve it', async () => {
  await crew.newDay()
  await crew.sixInTheInbox(['My name is Serik Akhmetov and I was 41 then.', ...SIX.slice(1)])
  const desk = await at(crew.curators[0])
  await line(desk, 5).waitFor()
  await openRow(desk, desk.page.locator('main li button', { hasText: say.list.details(1, 1) }))
  await press(desk, say.act.approve).and(desk.page.locator('[aria-disabled=true]')).waitFor()
  await desk.page.keyboard.press('f')
  await desk.page.keyboard.press('g')
  await desk.page.locator('article del').waitFor()
  await desk.page.getByText(say.detail.open(1), { exact: true }).waitFor()
  await desk.page.keyboard.press('f')
  await desk.page.keyboard.press('1')
  await desk.page.getByText(say.detail.kept(say.detail.reasons[0])).waitFor()
  await press(desk, say.act.propose)
    .and(desk.page.locator('[aria-disabled=true]'))
    .waitFor({ state: 'detached' })
  await desk.page.keyboard.press('a')
  await saidIs(desk, say.said.proposed)
  const item = (await crew.list()).items.find(({ editors }) => editors.length > 0)!
  const { wall } = await crew.open(item.id)
  expect(wall).toMatchObject({ editors: [crew.curators[0].id], approvals: [] })
  expect(wall.text).not.toContain('Serik')
  expect(desk.complaints).toEqual([])
  await desk.close()
})

test('[CON-9] [BOO-5] what a booth needs is settled here, and said in the Inbox while it is missing', async () => {
  await crew.newDay()
  await server.context.inbox.booths.change(crew.venueId, {
    wayBack: { address: null, telephone: null },
    lead: { name: '', reach: '' },
    procedure: '',
  })
  const desk = await at(crew.curators[0])
  await desk.page.getByText(say.booth.missing['no-lead']).waitFor()
  await press(desk, say.settings).click()
  await desk.page.getByLabel(say.booth.telephone).fill('+7 7172 00 00 00, 9–18')
  await desk.page.getByLabel(say.booth.leadName).fill('A. Lead')
  await desk.page.getByLabel(say.booth.leadReach).fill('Room 4')
  await desk.page.getByRole('textbox', { name: say.booth.procedure }).fill('The lead is called at once.')
  await press(desk, say.booth.save).click()
  await desk.page.getByText(say.booth.open).waitFor()
  expect(server.context.inbox.booths.message(crew.venueId, 'private').reasons).toEqual([])
  await press(desk, say.booth.back).click()
  await press(desk, say.wall.pause).click()
  await press(desk, say.wall.resume).waitFor()
  expect(server.context.inbox.booths.settings(crew.venueId).wall).toBe('paused')
  await press(desk, say.wall.resume).click()
  await press(desk, say.wall.pause).waitFor()
  await desk.close()
})

test('an operator is told whose work this is', async () => {
  const operator = await openDesk(browser, server, 'en', (await server.staff('operator')).cookie)
  await operator.page.goto(`${server.url}/console/inbox`)
  await operator.page.getByText(say.mayNot).waitFor()
  await operator.close()
})

test('[VIS-6] no violation that axe knows, in any language, covered, open, changed, declined, empty, settled', async () => {
  await crew.newDay()
  await crew.sixInTheInbox([
    'Меня зовут Марина Сергеевна, мне было 41.',
    'Үйге барудан қорқамын.',
    'You are all whores.',
    ...SIX.slice(3),
  ])
  for (const language of LANGUAGES) {
    const words = INBOX_WORDS[language]
    const desk = await at(crew.curators[2], '', language)
    // Which lines are whose is shared out by chance; the first tray of this person may be empty.
    await tab(desk, words.tray.calls).click()
    await line(desk, 0).waitFor()
    expect(await violations(desk.page)).toEqual([])
    await line(desk, 0).click()
    await desk.page.locator('article footer').waitFor()
    expect(await violations(desk.page)).toEqual([])
    await tab(desk, words.tray.first).click()
    await openRow(desk, line(desk, 0))
    await desk.page.keyboard.press('f')
    await desk.page.keyboard.press('e')
    await desk.page.locator('article textarea').waitFor()
    expect(await violations(desk.page)).toEqual([])
    await desk.page.keyboard.press('Escape')
    await desk.page.keyboard.press('n')
    expect(await violations(desk.page)).toEqual([])
    await tab(desk, words.tray['on-wall']).click()
    await desk.page.getByText(words.empty['on-wall']).waitFor()
    expect(await violations(desk.page)).toEqual([])
    await desk.page.goto(`${server.url}/console/inbox/booths`)
    await desk.page.getByText(words.booth.open).waitFor()
    expect(await violations(desk.page)).toEqual([])
    expect(desk.complaints).toEqual([])
    await desk.close()
  }
})
