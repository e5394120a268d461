import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { WORDS } from '../../client/console/words/all.ts'
import { actionWords } from '../../client/console/audit/audit-words.ts'
import { AUDIT_WORDS } from '../../client/console/words/audit/use-audit-words.ts'
import { PEOPLE_WORDS } from '../../client/console/words/people/use-people-words.ts'
import { violations } from '../helpers/axe.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { REPOSITORY } from '../helpers/package-root.ts'
import { PASSWORD, startTestServer, type Staff, type TestServer } from '../helpers/server.ts'
import { openConsole, openDesk } from './console-page.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 120_000 })

const say = PEOPLE_WORDS.en
const words = WORDS.en

let server: TestServer
let browser: Browser
let admin: Staff
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startTestServer({ packageRoot: REPOSITORY }), launchChromium()])
  admin = await server.admin()
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

test('[SEC-2] somebody is invited by a link, sets the password alone, and may what was chosen at that venue', async () => {
  const desk = await openDesk(browser, server, 'en', admin.cookie)
  const { page } = desk
  await openConsole(desk, server, '/people')
  await page.getByRole('button', { name: say.invite.press }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel(say.invite.label).fill('For Dana')
  await sheet.getByRole('button', { name: say.invite.make }).click()
  await sheet.getByText(words.people.rolesMissing).waitFor()
  await sheet.getByLabel('Astana: Operator').check()
  expect(await violations(desk.page)).toEqual([])
  await sheet.getByRole('button', { name: say.invite.make }).click()
  const link = (await sheet.locator('code').textContent()) ?? ''
  expect(link).toContain('/console/join#unj_')
  await page.keyboard.press('Escape')
  await page.getByText('For Dana').waitFor()
  expect(await violations(desk.page)).toEqual([])

  const dana = await openDesk(browser, server, 'en', null)
  await dana.page.goto(link)
  await dana.page.getByText('Astana: Operator.').waitFor()
  // What opens an account must not stay where it can be photographed.
  expect(dana.page.url()).not.toContain('unj_')
  expect(await violations(dana.page)).toEqual([])
  await dana.page.getByLabel(words.setup.displayName).fill('Dana')
  await dana.page.getByLabel(words.setup.username).fill('dana')
  await dana.page.getByLabel(words.setup.password, { exact: true }).fill(PASSWORD)
  await dana.page.getByRole('button', { name: words.setup.create }).click()
  await dana.page.getByText(words.connection.connected).first().waitFor({ state: 'attached' })
  await dana.page.goto(`${server.url}/console/account`)
  await dana.page.getByText(`(${say.sessions.here})`).waitFor()
  expect(await violations(dana.page)).toEqual([])
  await dana.page.goto(`${server.url}/console/people`)
  await dana.page.getByText(words.may.people).waitFor()
  expect(desk.complaints).toEqual([])
  expect(dana.complaints).toEqual([])
  await dana.close()
  await desk.close()
})

test('[SEC-2] whoever forgot the password gets a link from an administrator, and chooses another alone', async () => {
  const rhea = await server.staff('operator')
  const desk = await openDesk(browser, server, 'en', admin.cookie)
  const { page } = desk
  await openConsole(desk, server, '/people')
  await page.getByRole('button', { name: `${say.reset.press}: ${rhea.username}` }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: say.invite.make }).click()
  const link = (await sheet.locator('code').textContent()) ?? ''
  expect(link).toContain('/console/reset#unr_')
  expect(await violations(desk.page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByText(/^A link for a new password is open until/).waitFor()

  const hers = await openDesk(browser, server, 'en', null)
  await hers.page.goto(link)
  await hers.page.getByText(`Good to see you, ${rhea.username}`).waitFor()
  expect(hers.page.url()).not.toContain('unr_')
  expect(await violations(hers.page)).toEqual([])
  await hers.page.getByLabel(say.account.next, { exact: true }).fill('quite another sentence')
  await hers.page.getByRole('button', { name: say.reset.use }).click()
  await hers.page.getByText(words.connection.connected).first().waitFor({ state: 'attached' })
  await hers.close()

  // A script of one venue.
  await page.getByRole('button', { name: words.tokens.add }).click()
  await sheet.getByLabel(words.tokens.name).fill('Companion')
  await sheet.getByLabel(say.roles.where).selectOption({ label: 'Astana' })
  await sheet.getByText(say.roles.tokenHere).waitFor()
  expect(await violations(desk.page)).toEqual([])
  await sheet.getByRole('button', { name: words.tokens.addYes }).click()
  await sheet.locator('code').waitFor()
  await page.keyboard.press('Escape')
  await page
    .getByRole('row', { name: /^Companion/ })
    .getByText('Astana: Operator')
    .waitFor()
  expect(desk.complaints).toEqual([])
  await desk.close()
})

test('[SEC-4] the audit page says that its chain is whole, and is narrowed to who and what', async () => {
  await server.ask('/invitations', {
    method: 'POST',
    headers: { Cookie: admin.cookie },
    json: { label: 'For Aruzhan', roles: ['operator'], venueRoles: [], language: 'kk', hours: 48 },
  })
  const desk = await openDesk(browser, server, 'en', admin.cookie)
  const { page } = desk
  await openConsole(desk, server, '/audit')
  await page.getByText(/^Whole: \d+ entries/).waitFor()
  await page.getByLabel(say.audit.what).selectOption('invitation.')
  const done = (code: string) =>
    page.getByRole('cell', { name: actionWords(code, AUDIT_WORDS.en), exact: true })
  await done('invitation.make').first().waitFor()
  await vi.waitFor(async () => expect(await done('person.add').count()).toBe(0), {
    timeout: 30_000,
  })
  await page.getByLabel(say.audit.from).fill('2000-01-01')
  await page.getByLabel(say.audit.to).fill('2000-01-02')
  await page.getByText(say.audit.nothing).waitFor()
  expect(await violations(desk.page)).toEqual([])
  const link = await page.getByRole('link', { name: say.audit.csv }).getAttribute('href')
  expect(link).toContain('format=csv&action=invitation.&from=')
  const file = await page.context().request.get(`${server.url}${link}`)
  expect((await file.text()).split('\r\n')).toEqual(['seq,at,actor,action,subject,hash', ''])
  expect(desk.complaints).toEqual([])
  await desk.close()
})
