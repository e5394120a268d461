import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { actionWords } from '../../client/console/audit/audit-words.ts'
import { AUDIT_WORDS } from '../../client/console/words/audit/use-audit-words.ts'
import { WORDS } from '../../client/console/words/all.ts'
import { launchChromium } from '../helpers/chromium.ts'
import type { KioskClient } from '../helpers/kiosk-client.ts'
import { REPOSITORY } from '../helpers/package-root.ts'
import { PASSWORD, startTestServer, type TestServer } from '../helpers/server.ts'
import { openConsole, openDesk } from './console-page.ts'

vi.setConfig({ testTimeout: 600_000 })

/** A Wednesday in June, noon in Astana: only the everyday rule holds, whatever day it is where the test runs. */
const ORDINARY_DAY = Date.parse('2026-06-10T12:00+05:00')

const en = WORDS.en
let server: TestServer
let browser: Browser
let door: KioskClient
let wall: KioskClient
let pulsing: NodeJS.Timeout

beforeAll(async () => {
  ;[server, browser] = await Promise.all([
    startTestServer({ packageRoot: REPOSITORY, startAt: ORDINARY_DAY }),
    launchChromium(),
  ])
  door = await server.kiosk((await server.admitKiosk('Door')).token)
  wall = await server.kiosk((await server.admitKiosk('Wall', 'wall')).token)
  await pulses()
  // As a screen does; one that is silent for some seconds is not well.
  pulsing = setInterval(() => void pulses().catch(() => undefined), 1_000)
})
afterAll(async () => {
  clearInterval(pulsing)
  await browser.close()
  await server.close()
})

async function pulses(): Promise<void> {
  for (const kiosk of [door, wall]) {
    kiosk.pulse({ activity: kiosk === wall ? 'wall' : 'rest' })
    await kiosk.heard()
  }
}

/** The screen takes the next cue and says how far it came. */
async function draws(kiosk: KioskClient): Promise<void> {
  const cue = await kiosk.nextCue()
  for (const stage of ['received', 'applied', 'rendered'] as const)
    kiosk.acknowledge(cue.id, stage, cue.atServerTime)
  await kiosk.heard()
}

/** Both screens take what the test before left on the wire, and say that they are in step. */
async function settle(): Promise<void> {
  for (const kiosk of [door, wall]) {
    while (kiosk.line.untaken('cue').length > 0) await draws(kiosk)
    await kiosk.heard()
  }
  await pulses()
}

describe('the console', () => {
  test('a person signs in, is told what is on, and nothing is asked of anybody but the server', async () => {
    const staff = await server.staff('operator')
    const desk = await openDesk(browser, server, 'en', null)
    await desk.page.goto(`${server.url}/console`)
    await desk.page.getByLabel(en.session.username).fill(staff.username)
    await desk.page.getByLabel(en.session.password).fill('not this sentence')
    await desk.page.getByRole('button', { name: en.session.signIn }).click()
    await desk.page.getByText(en.session.wrong).waitFor()
    await desk.page.getByLabel(en.session.password).fill(PASSWORD)
    await desk.page.getByRole('button', { name: en.session.signIn }).click()
    await desk.page.getByText(en.verdict.well).waitFor()
    await desk.page.getByRole('heading', { name: 'Dusk' }).waitFor()
    expect(desk.complaints).toEqual([])
    await desk.close()
  })

  test('[VEN-3] Orange is not called done before every screen has drawn it, and the one that has not is named', async () => {
    await settle()
    const desk = await openDesk(browser, server, 'en', (await server.staff('operator')).cookie)
    await openConsole(desk, server, '/live')
    await desk.page.getByRole('button', { name: /^Orange/ }).click()
    await desk.page.getByText(en.cue.waiting('Door, Wall')).waitFor()
    await draws(door)
    await desk.page.getByText(en.cue.waiting('Wall')).waitFor()
    expect(await desk.page.getByText(en.cue.done(2)).count()).toBe(0)
    await draws(wall)
    await desk.page.getByText(en.cue.done(2)).waitFor()
    await desk.page.getByRole('heading', { name: 'Orange' }).waitFor()
    await desk.page.keyboard.press('x')
    await desk.page.getByRole('heading', { name: 'Dusk' }).waitFor()
    expect(desk.complaints).toEqual([])
    await desk.close()
  })

  test('[VEN-3] a screen that goes away before it drew the cue is named as away, not waited for', async () => {
    await settle()
    const balcony = await server.kiosk((await server.admitKiosk('Balcony')).token)
    const desk = await openDesk(browser, server, 'en', (await server.staff('operator')).cookie)
    await openConsole(desk, server, '/live')
    await desk.page.getByRole('button', { name: /^White/ }).click()
    await draws(door)
    await draws(wall)
    await desk.page.getByText(en.cue.waiting('Balcony')).waitFor()
    balcony.close()
    await desk.page.getByText(en.cue.doneBut(2, 'Balcony')).waitFor()
    await server.context.installation.fleet.revoke(balcony.welcome.kiosk.id)
    await desk.close()
  })

  test('[VEN-1] calm is one press for anybody on the staff, on every page, and its release takes two', async () => {
    const reviewer = await openDesk(browser, server, 'kk', (await server.staff('reviewer')).cookie)
    await openConsole(reviewer, server, '/kiosks')
    await reviewer.page.keyboard.press('c')
    await reviewer.page.getByText(WORDS.kk.mode.asked.calm).waitFor()
    const forbidden = reviewer.page.getByRole('button', { name: WORDS.kk.mode.releaseCalm })
    expect(await forbidden.count()).toBe(0)
    await reviewer.close()

    const operator = await openDesk(browser, server, 'en', (await server.staff('operator')).cookie)
    await openConsole(operator, server, '/live')
    await operator.page.getByText(en.calm.on).waitFor()
    const release = operator.page.getByRole('button', { name: /^Release calm/ })
    await release.click()
    await operator.page.getByRole('button', { name: en.mode.sure }).waitFor()
    await operator.page.keyboard.press('Escape')
    await release.click()
    await operator.page.getByRole('button', { name: en.mode.sure }).click()
    await operator.page.getByText(en.mode.asked.calm).waitFor({ state: 'detached' })
    expect(reviewer.complaints.concat(operator.complaints)).toEqual([])
    await operator.close()
  })

  test('[VEN-1] calm is one press over an open sheet, by its key and by its button', async () => {
    const desk = await openDesk(browser, server, 'en', (await server.staff('operator')).cookie)
    await openConsole(desk, server, '/live')
    const calm = desk.page.locator('footer button').filter({ hasText: en.calm.hint })
    for (const [press, second] of [
      [() => desk.page.keyboard.press('c'), 'x'],
      [() => calm.click(), 'Shift+X'],
    ] as const) {
      await desk.page.keyboard.press('s')
      await desk.page.getByRole('dialog').waitFor()
      await press()
      await desk.page.getByText(en.calm.on).waitFor()
      expect(await desk.page.getByRole('dialog').count()).toBe(1)
      await desk.page.keyboard.press('Escape')
      await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
      await desk.page.keyboard.press('Shift+X')
      await desk.page.getByRole('button', { name: en.mode.sure }).waitFor()
      await desk.page.keyboard.press(second)
      await desk.page.getByText(en.calm.on).waitFor({ state: 'detached' })
    }
    expect(desk.complaints).toEqual([])
    await desk.close()
  })

  test('nothing of the Live page is cut off on an upright tablet or a phone', async () => {
    const desk = await openDesk(browser, server, 'ru', (await server.staff('operator')).cookie)
    await openConsole(desk, server, '/live')
    for (const [width, height] of [
      [768, 1024],
      [390, 844],
    ] as const) {
      await desk.page.setViewportSize({ width, height })
      expect(
        await desk.page.evaluate(() =>
          [document.documentElement, document.querySelector('main')!].map(
            (each) => each.scrollWidth - each.clientWidth,
          ),
        ),
      ).toEqual([0, 0])
    }
    await desk.close()
  })

  test('keys work by their place, do nothing while somebody types, and can be switched off', async () => {
    const desk = await openDesk(browser, server, 'ru', (await server.staff('technician')).cookie)
    const token = (await server.token('operator')).token
    const before = await server.hall(token)
    await openConsole(desk, server, '/kiosks')
    await desk.page.getByLabel(WORDS.ru.kiosks.search).pressSequentially('co')
    await desk.page.keyboard.press('Escape')
    await desk.page.getByRole('link', { name: WORDS.ru.nav.live }).click()
    await desk.page.keyboard.press('Shift+Slash')
    await desk.page.getByLabel(WORDS.ru.help.keysOn).uncheck()
    await desk.page.keyboard.press('Escape')
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
    await desk.page.keyboard.press('o')
    await desk.page.keyboard.press('Shift+Slash')
    await desk.page.getByLabel(WORDS.ru.help.keysOn).check()
    expect((await server.hall(token)).seq).toBe(before.seq)
    await desk.close()
  })

  test('a story plays from the list and stops; the volume follows a key', async () => {
    const desk = await openDesk(browser, server, 'en', (await server.staff('operator')).cookie)
    const token = (await server.token('operator')).token
    await openConsole(desk, server, '/live')
    await desk.page.keyboard.press('s')
    await desk.page.getByRole('dialog').getByRole('button').nth(1).click()
    await desk.page.getByRole('button', { name: en.story.stop }).click()
    await desk.page.getByText(en.story.none).waitFor()
    await desk.page.keyboard.press('-')
    await vi.waitFor(async () => expect((await server.hall(token)).volume).toBeCloseTo(0.65), 5_000)
    await desk.page.getByText(en.volume.set).waitFor()
    await desk.close()
  })

  test('a curator sees the room, is told who changes it, and gets no page that the role does not open', async () => {
    const desk = await openDesk(browser, server, 'en', (await server.staff('curator')).cookie)
    await openConsole(desk, server, '/live')
    await desk.page.getByText(en.may.run).first().waitFor()
    expect(await desk.page.getByRole('button', { name: /^Orange/ }).count()).toBe(0)
    expect(await desk.page.getByRole('link', { name: en.nav.people }).count()).toBe(0)
    await openConsole(desk, server, '/audit')
    await desk.page.getByText(en.may.people).waitFor()
    await desk.close()
  })

  test('[SEC-3] a screen is admitted by the code that it shows; a wrong code stays to be mended', async () => {
    const desk = await openDesk(browser, server, 'en', (await server.staff('technician')).cookie)
    await openConsole(desk, server, '/kiosks')
    const pairing = server.context.pairing.begin('192.0.2.1')
    await desk.page.getByRole('button', { name: en.kiosks.pair }).click()
    await desk.page.getByLabel(en.kiosks.code).fill('nope-nope')
    await desk.page.getByLabel(en.kiosks.name, { exact: true }).fill('Balcony')
    await desk.page.getByRole('button', { name: en.kiosks.pairYes }).click()
    await desk.page.getByText(en.kiosks.unknownCode).waitFor()
    await desk.page.getByLabel(en.kiosks.code).fill(pairing!.userCode.toLowerCase())
    await desk.page.getByRole('button', { name: en.kiosks.pairYes }).click()
    await desk.page.getByText(en.kiosks.paired('Balcony')).waitFor()
    const row = desk.page.getByRole('row', { name: /Balcony/ })
    await row.getByRole('button', { name: new RegExp(en.kiosks.revoke) }).click()
    await desk.page.getByText(en.common.cannotUndo).waitFor()
    await desk.page.getByRole('button', { name: en.kiosks.revokeYes }).click()
    await row.waitFor({ state: 'detached' })
    await desk.page.getByText(en.kiosks.paired('Balcony')).waitFor({ state: 'detached' })
    expect(desk.complaints).toEqual([])
    await desk.close()
  })

  test('a technician types where the glass of a wall’s screen hangs, and its room is told', async () => {
    const { fleet } = server.context.installation
    const { kiosk } = await server.admitKiosk('Tall', 'wall')
    const desk = await openDesk(browser, server, 'en', (await server.staff('technician')).cookie)
    await openConsole(desk, server, '/kiosks')
    // By its key: rows move while screens become well.
    await desk.page.getByRole('button', { name: `${en.kiosks.edit}: Tall` }).press('Enter')
    await desk.page.getByText(en.kiosks.editTitle('Tall')).waitFor()
    // The sheet focuses its first field once it is open: until then it would take the focus back.
    await desk.page.waitForFunction(() => document.activeElement?.hasAttribute('data-autofocus'))
    const [low, high] = [en.kiosks.screen.glassLow, en.kiosks.screen.glassHigh].map((name) =>
      desk.page.getByLabel(name),
    )
    // Whoever goes from field to field sees where they are: the sheet's foot stays in sight and lies over nothing focused.
    await desk.page.getByLabel(en.kiosks.screen.readFrom).focus()
    await desk.page.keyboard.press('Tab')
    const foot = (await desk.page.getByRole('button', { name: en.common.save }).boundingBox())!
    const focused = await desk.page.evaluate(() => document.activeElement!.getBoundingClientRect().bottom)
    expect(await low!.evaluate((field) => field === document.activeElement)).toBe(true)
    expect(focused).toBeLessThanOrEqual(foot.y)
    await low!.fill('1,95')
    await high!.fill('0.6')
    await desk.page.getByText(en.kiosks.screen.glassWrong).waitFor()
    await low!.fill('0,6')
    await high!.fill('1.95')
    await desk.page.getByText(en.kiosks.screen.glassHint).waitFor()
    // Two metres by its place: no screen of 55 inches.
    await desk.page.getByLabel(en.kiosks.screen.size).fill('55')
    await desk.page.getByText(/Measure again/u).waitFor()
    await desk.page.getByLabel(en.kiosks.screen.size).fill('95')
    await desk.page.getByText(en.kiosks.screen.glassHint).waitFor()
    await desk.page.getByRole('button', { name: en.common.save }).click()
    await low!.waitFor({ state: 'detached' })
    expect(fleet.find(kiosk.id)!.settings.glass).toEqual({ low: 0.6, high: 1.95 })
    const told = server.context.installation.rooms.get('hall')!.programme.walls
    expect(told!.filter(({ glass }) => glass !== undefined)).toEqual([
      { ...kiosk.span, glass: { low: 0.6, high: 1.95 } },
    ])
    await fleet.revoke(kiosk.id)
    expect(desk.complaints).toEqual([])
    await desk.close()
  })

  test('an administrator adds a person and a token, whose secret is shown once, and disables the person', async () => {
    const desk = await openDesk(browser, server, 'en', (await server.admin()).cookie)
    await openConsole(desk, server, '/people')
    await desk.page.getByRole('button', { name: en.people.add }).click()
    await desk.page.getByLabel(en.people.name, { exact: true }).fill('Айгерім')
    await desk.page.getByLabel(en.people.username).fill('aigerim')
    await desk.page.getByLabel(en.people.password).fill('the kettle sings at noon')
    await desk.page.getByRole('button', { name: en.people.addYes }).click()
    const row = desk.page.getByRole('row', { name: /Айгерім/ })
    await row.getByRole('button', { name: en.people.disable }).click()
    await desk.page.getByRole('button', { name: en.people.disableYes }).click()
    await row.getByText(/^disabled/).waitFor()
    await row.getByRole('button', { name: en.people.enable }).click()
    await desk.page.getByRole('dialog').getByRole('button', { name: en.people.enable }).click()
    await row.getByText(/^disabled/).waitFor({ state: 'detached' })
    await desk.page.getByRole('button', { name: en.tokens.add }).click()
    await desk.page.getByLabel(en.tokens.name, { exact: true }).fill('Companion')
    await desk.page.getByRole('button', { name: en.tokens.addYes }).click()
    await desk.page.getByText(en.tokens.once).waitFor()
    const secret = (await desk.page.locator('code').textContent()) ?? ''
    await desk.page.getByRole('button', { name: en.common.close, exact: true }).last().click()
    await desk.page.getByRole('row', { name: /Companion/ }).waitFor()
    expect(await desk.page.content()).not.toContain(secret)
    await openConsole(desk, server, '/audit')
    const ended = actionWords('person.disable', AUDIT_WORDS.en)
    await desk.page.getByRole('cell', { name: ended, exact: true }).first().waitFor()
    expect(desk.complaints).toEqual([])
    await desk.close()
  })

  test('[SEC-2] a session that ends leads to sign-in at once, with the reason', async () => {
    const staff = await server.staff('operator')
    const desk = await openDesk(browser, server, 'en', staff.cookie)
    await openConsole(desk, server, '/live')
    await server.context.people.disable(staff.id, 'test')
    await desk.page.getByText(en.session.ended).waitFor()
    await desk.close()
  })
})

describe('the console without a room', () => {
  test('it says how a room is made, and admits no screen to nowhere', async () => {
    const bare = await startTestServer({ packageRoot: REPOSITORY, demonstration: false })
    const desk = await openDesk(browser, bare, 'en', (await bare.staff('technician')).cookie)
    await desk.page.goto(`${bare.url}/console/live`)
    await desk.page.getByText(en.verdict.noRoomsHint).waitFor()
    await desk.page.goto(`${bare.url}/console/kiosks`)
    await desk.page.getByText(en.verdict.noRoomsHint).waitFor()
    const pair = desk.page.getByRole('button', { name: en.kiosks.pair })
    expect(await pair.getAttribute('aria-disabled')).toBe('true')
    expect(await pair.getAttribute('title')).toBe(en.kiosks.noRoom)
    expect(desk.complaints).toEqual([])
    await desk.close()
    await bare.close()
  })
})

describe('the console without its server', () => {
  test('it says so since when, holds back what cannot be asked, and never pretends that calm was called', async () => {
    const lonely = await startTestServer({ packageRoot: REPOSITORY, startAt: ORDINARY_DAY })
    const desk = await openDesk(browser, lonely, 'en', (await lonely.staff('operator')).cookie)
    await openConsole(desk, lonely, '/live')
    await desk.page.getByText(en.connection.connected).waitFor()
    await lonely.close()
    await desk.page.getByText(en.connection.lostWhat).waitFor()
    await desk.page.getByText(en.verdict.unknown).waitFor()
    const orange = desk.page.getByRole('button', { name: /^Orange/ })
    expect(await orange.getAttribute('aria-disabled')).toBe('true')
    await desk.page.keyboard.press('c')
    await desk.page.getByText(/^Calm has NOT reached the server/).waitFor()
    expect(await desk.page.getByText(en.calm.on).count()).toBe(0)
    await desk.page.getByRole('button', { name: en.calm.stopTrying }).click()
    await desk.page.getByText(/^Calm has NOT/).waitFor({ state: 'detached' })
    await desk.close()
  })
})

describe('the first administrator', () => {
  test('[SEC-2] is made with the one-time link, whose key leaves the address at once and works once', async () => {
    const fresh = await startTestServer({ packageRoot: REPOSITORY, adminPassword: null })
    const token = fresh.running.setupToken!
    const desk = await openDesk(browser, fresh, 'en', null)
    await desk.page.goto(`${fresh.url}/console/setup#${token}`)
    await desk.page.getByLabel(en.setup.displayName).fill('Айгерім')
    expect(desk.page.url()).not.toContain(token)
    await desk.page.getByLabel(en.setup.username).fill('aigerim')
    await desk.page.getByLabel(en.setup.password).fill('short')
    await desk.page.getByRole('button', { name: en.setup.create }).click()
    await desk.page.getByText(en.setup.passwordHint).waitFor()
    await desk.page.getByLabel(en.setup.password).fill('the kettle sings at noon')
    await desk.page.getByRole('button', { name: en.setup.create }).click()
    await desk.page.getByText(en.verdict.noScreens).waitFor()
    expect(desk.complaints).toEqual([])
    await desk.page.goto(`${fresh.url}/console/setup#${token}`)
    await desk.page.reload()
    await desk.page.getByText(en.setup.closed).waitFor()
    await desk.close()
    await fresh.close()
  })
})
