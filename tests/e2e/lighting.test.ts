import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { LANGUAGES } from '../../core/model/language.ts'
import { KiosksReply } from '../../core/protocol/http.ts'
import { RigReply, WiringReply } from '../../core/protocol/lighting.ts'
import { WORDS } from '../../client/console/words/all.ts'
import { FLEET_WORDS } from '../../client/console/words/fleet/use-fleet-words.ts'
import { LIGHTING_WORDS } from '../../client/console/words/lighting/all.ts'
import { violations } from '../helpers/axe.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { REPOSITORY } from '../helpers/package-root.ts'
import { bearer, startTestServer, type TestServer } from '../helpers/server.ts'
import { openConsole, openDesk } from './console-page.ts'

vi.setConfig({ testTimeout: 600_000 })

const say = LIGHTING_WORDS.en
let server: TestServer
let browser: Browser
let token: string

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startTestServer({ packageRoot: REPOSITORY }), launchChromium()])
  token = (await server.token('technician')).token
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

async function technician(language: 'en' | 'ru' | 'kk') {
  return openDesk(browser, server, language, (await server.staff('technician')).cookie)
}
const rig = async () => (await server.ask('/rooms/hall/rig', { headers: bearer(token) })).read(RigReply).rig

/** What colour the panel says that the chosen lamp gives, as the browser has it. */
function shownColour(page: Page): Promise<string> {
  return page
    .locator('aside span[style*="rgb"]')
    .first()
    .evaluate((each) => getComputedStyle(each).backgroundColor)
}

describe('the Lighting pages', () => {
  test('a technician patches a lamp, sees it turn orange on the plan, and its bytes on the universe sheet', async () => {
    const desk = await technician('en')
    const { page } = desk
    await openConsole(desk, server, '/lighting/patch')
    await page.getByRole('button', { name: say.patch.add }).click()
    await page.getByLabel(say.field.name, { exact: true }).fill('Niche')
    await page.getByLabel(say.field.universe, { exact: true }).fill('1')
    await page.getByLabel(say.field.firstAddress).fill('2')
    await page.getByText('“Accent 1” and “Niche” share slots 2–3 of universe 1').waitFor()
    await page.getByLabel(say.field.universe, { exact: true }).fill('9')
    await page.getByLabel(say.field.firstAddress).fill('100')
    await page.getByRole('button', { name: say.sheet.add(1) }).click()
    await page.getByRole('button', { name: 'Niche' }).waitFor()
    expect((await rig()).fixtures.at(-1)).toMatchObject({ name: 'Niche', universe: 9, address: 100 })

    await page.getByRole('link', { name: say.tab.plan }).click()
    await page.getByRole('button', { name: new RegExp(`^${say.role.wash}`) }).click()
    await page.getByText(say.panel.chosen(5)).waitFor()
    const plan = page.getByRole('application')
    await plan.focus()
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowRight')
    await page.getByText(say.panel.seen).waitFor()
    await page.keyboard.press('o')
    await vi.waitFor(async () => {
      const [r = 0, g = 0, b = 0] = (await shownColour(page)).match(/[\d.]+/g)!.map(Number)
      expect(r).toBe(255)
      expect([g > 100 && g < 170, b < 60]).toEqual([true, true])
    })

    await page.getByRole('link', { name: say.tab.universes }).click()
    await page.getByLabel(say.field.universe).selectOption('9')
    const cell = page.getByRole('gridcell', { name: /^100 Niche/ })
    await vi.waitFor(async () => expect(await cell.locator('span').textContent()).toBe('255'), 10_000)
    await cell.click()
    await page.getByText('Niche: red').waitFor()
    await page.keyboard.press('ArrowRight')
    await page.getByText('Niche: green').waitFor()
    expect(desk.complaints).toEqual([])
    await desk.close()
  })

  test('an edit is undone with one press, and another console sees it without asking', async () => {
    const [mine, theirs] = [await technician('en'), await technician('en')]
    await openConsole(mine, server, '/lighting/patch')
    await openConsole(theirs, server, '/lighting/patch')
    await mine.page.getByLabel(say.patch.choose('Accent 4')).check()
    await mine.page.getByRole('button', { name: say.patch.remove(1) }).click()
    await theirs.page.getByRole('button', { name: 'Accent 4' }).waitFor({ state: 'detached' })
    await mine.page.getByRole('button', { name: say.undo }).click()
    await theirs.page.getByRole('button', { name: 'Accent 4' }).waitFor()
    await mine.close()
    await theirs.close()
  })

  test('[VEN-4] blackout takes two presses, and says which lamps stay at their egress floor', async () => {
    const desk = await technician('en')
    await openConsole(desk, server, '/lighting/plan')
    await desk.page.getByRole('button', { name: say.strip.blackout }).click()
    expect((await server.hall(token)).blackout).toBe(false)
    await desk.page.getByRole('button', { name: say.strip.blackoutSure }).click()
    await desk.page.getByText(/House 1, House 2 stay at their egress floor/).waitFor()
    await desk.page.getByRole('button', { name: say.strip.lightAgain }).click()
    await desk.page.getByRole('button', { name: say.strip.blackout }).waitFor()
    await desk.close()
  })

  test('a theme is rehearsed on the plan and nothing of it is sent', async () => {
    const desk = await technician('en')
    await openConsole(desk, server, '/lighting/plan')
    const before = (await server.hall(token)).seq
    await desk.page.getByRole('button', { name: say.rehearsal.preview }).click()
    await desk.page.getByLabel(say.rehearsal.theme).selectOption('violet')
    await desk.page.getByText(say.plan.notSent).waitFor()
    await desk.page.getByRole('application').focus()
    await desk.page.keyboard.press('ArrowRight')
    await desk.page.getByText(say.panel.previewed).waitFor()
    expect(await desk.page.getByText(say.panel.seen).count()).toBe(0)
    expect((await server.hall(token)).seq).toBe(before)
    await desk.close()
  })

  test('a wire is switched on and off in the console; universe 64000 is refused with what to do', async () => {
    const desk = await technician('en')
    const { page } = desk
    const wiring = async () =>
      (await server.ask('/wiring', { headers: bearer(token) })).read(WiringReply).wiring.e131
    await openConsole(desk, server, '/lighting/wires')
    await page.getByRole('button', { name: say.wires.changeOf(say.wires.way.e131) }).click()
    await page.getByLabel(say.wires.toWhom).selectOption('unicast')
    await page.getByLabel(say.wires.addresses).fill('127.0.0.1')
    await page.getByLabel(say.wires.syncUniverse).fill('64000')
    await page.getByText(say.wrong.universe).waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    expect((await wiring()).to).toEqual({ kind: 'off' })
    await page.getByLabel(say.wires.syncUniverse).fill('7')
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await wiring()).toMatchObject({ to: { addresses: ['127.0.0.1'] }, syncUniverse: 7 })

    await page.getByRole('button', { name: say.wires.addInput }).click()
    await page.getByLabel(say.wires.deskUniverse).fill('101')
    await page.getByLabel(say.wires.mode.takeover).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText(say.wires.inputOf(say.wires.way.e131, 101)).waitFor()
    expect((await rig()).inputs).toMatchObject([{ universe: 101, of: 1, mode: 'takeover' }])

    await page.getByRole('button', { name: say.undo }).first().click()
    await vi.waitFor(async () => expect((await wiring()).to).toEqual({ kind: 'off' }), 10_000)
    expect(desk.complaints).toEqual([])
    await desk.close()
  })

  test('nonsense from the web is named as such, a real definition shows its modes', async () => {
    const desk = await technician('en')
    await openConsole(desk, server, '/lighting/patch')
    await desk.page.getByRole('button', { name: say.patch.import }).click()
    await desk.page.getByLabel(say.import.paste).fill('<!doctype html>')
    await desk.page.getByText(say.import.nonsense).waitFor()
    const real = await readFile('tests/data/open-fixture-library/varytec/bat-par-6-rgbwa.json', 'utf8')
    await desk.page.getByLabel(say.import.paste).fill(real)
    await desk.page.getByRole('checkbox').last().check()
    await desk.page.getByRole('button', { name: say.import.keep(1) }).click()
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
    expect((await rig()).profiles.some((each) => each.name.startsWith('BAT.PAR'))).toBe(true)
    expect(desk.complaints).toEqual([])
    await desk.close()
  })

  test('what a colorimeter says is written down for the lamps that are chosen, and theirs alone from then on', async () => {
    const desk = await technician('en')
    const { page } = desk
    await openConsole(desk, server, '/lighting/patch')
    await page.getByLabel(say.patch.choose('Accent 1')).check()
    await page.getByLabel(say.patch.choose('Wash 1')).check()
    const measure = page.getByRole('button', { name: say.patch.measure })
    expect(await measure.textContent()).toContain(say.patch.measureOneKind)
    await page.getByLabel(say.patch.choose('Wash 1')).uncheck()
    await measure.click()
    // What is assumed does not become measured by a press.
    const save = page.getByRole('button', { name: 'Save' })
    expect(await save.getAttribute('aria-disabled')).toBe('true')
    const red = page.getByRole('group', { name: say.emitter['red']!, exact: true })
    await red.getByLabel('x', { exact: true }).fill('0,9')
    await red.getByText(say.measure.noColour).first().waitFor()
    await red.getByLabel('x', { exact: true }).fill('0,693')
    await red.getByLabel('y', { exact: true }).fill('0,3065')
    expect(await violations(page)).toEqual([])
    await save.click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const { profiles, fixtures } = await rig()
    const of = (name: string) =>
      profiles.find(({ id }) => id === fixtures.find((each) => each.name === name)!.profile)!
    expect(of('Accent 1').emitters['red']).toMatchObject({ xy: [0.693, 0.3065], assumed: false })
    expect(of('Accent 2').emitters['red']).toMatchObject({ assumed: true })
    expect(desk.complaints).toEqual([])
    await desk.close()
  })

  test('a screen is moved on the plan with keys, and lies there on the plan of the lamps', async () => {
    const { id } = (await server.admitKiosk('North door')).kiosk
    const stands = async () => {
      const { items } = (await server.ask('/kiosks', { headers: bearer(token) })).read(KiosksReply)
      const { span, stand } = items.find((each) => each.id === id)!
      return { ...span, ...stand }
    }
    const begun = await stands()
    const desk = await technician('en')
    const { page } = desk
    await openConsole(desk, server, '/kiosks')
    const plan = page.getByRole('application')
    await plan.focus()
    await page.keyboard.press('ArrowRight')
    for (const key of ['Shift+ArrowDown', 'Shift+ArrowDown', 'ArrowRight', 'r'])
      await page.keyboard.press(key)
    const x = Math.round((begun.from + 0.1) * 100) / 100
    await expect
      .poll(stands, { timeout: 60_000 })
      .toEqual({ from: x, to: Math.round((begun.to + 0.1) * 100) / 100, y: 2, turn: 15 })
    await page.keyboard.press('Enter')
    const sheet = page.getByRole('dialog')
    // The page hears of it a moment after the server has it, and what nobody typed follows.
    await expect.poll(() => sheet.getByLabel(FLEET_WORDS.en.plan.yField).inputValue()).toBe('2')
    await sheet.getByLabel(FLEET_WORDS.en.plan.turnField).fill('0')
    await sheet.getByRole('button', { name: WORDS.en.common.save }).click()
    await expect.poll(stands, { timeout: 60_000 }).toMatchObject({ y: 2, turn: 0 })
    await sheet.waitFor({ state: 'detached' })
    expect(await violations(page)).toEqual([])

    await openConsole(desk, server, '/lighting/plan')
    await page.getByRole('button', { name: say.plan.arrange }).click()
    await plan.focus()
    await page.keyboard.press('Control+a')
    const { length } = (await rig()).fixtures
    // Lamps and the screen go together; the panel is of lamps alone.
    await page.getByText(say.panel.chosen(length)).waitFor()
    const { y } = (await rig()).fixtures[0]!.position
    const together = async () => [(await stands()).y, (await rig()).fixtures[0]!.position.y - y]
    await page.keyboard.press('Shift+ArrowDown')
    await expect.poll(together, { timeout: 60_000 }).toEqual([3, 1])
    // One undo for both; before it the page has heard of the rig’s new revision.
    await page.getByRole('button', { name: say.undo }).waitFor()
    await page.getByRole('button', { name: say.undo }).click()
    await expect.poll(together, { timeout: 60_000 }).toEqual([2, 0])
    expect(desk.complaints).toEqual([])
    await desk.close()
  })

  test.each(LANGUAGES)('[VIS-6] has nothing that axe objects to in %s', async (language) => {
    const desk = await technician(language)
    const found: Record<string, string[]> = {}
    for (const tab of ['plan', 'patch', 'looks', 'universes', 'wires']) {
      await openConsole(desk, server, `/lighting/${tab}`)
      await desk.page.waitForTimeout(600)
      found[tab] = await violations(desk.page)
    }
    expect(found).toEqual({ plan: [], patch: [], looks: [], universes: [], wires: [] })
    await desk.close()
  })
})
