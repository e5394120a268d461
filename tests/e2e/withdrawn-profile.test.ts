/** What a kiosk's own browser keeps on its disk of a story that was shown and withdrawn: nothing. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { COUNTS_DATABASE } from '../../client/kiosk/counting/batch-drawer.ts'
import { HOUSE_DATABASE } from '../../client/kiosk/offline/house-keeper.ts'
import { filesWith } from '../helpers/canary.ts'
import { launchProfile } from '../helpers/chromium.ts'
import { REPOSITORY } from '../helpers/package-root.ts'
import { startTestServer, type TestServer } from '../helpers/server.ts'
import { TOLD, tellStory } from '../helpers/told-story.ts'

vi.setConfig({ testTimeout: 600_000 })

let server: TestServer
let profile: string
beforeEach(async () => {
  server = await startTestServer({ packageRoot: REPOSITORY })
  profile = await mkdtemp(join(tmpdir(), 'untold-profile-'))
})
afterEach(async () => {
  await server.close()
  await rm(profile, { recursive: true, force: true })
})

test('[CON-6] a kiosk that showed it has it nowhere in its browser profile, neither while it shows it nor after', async () => {
  const told = await tellStory(server)
  const sentences = Object.values(told.text).flatMap((text) => [text.title, ...text.beats])
  const context = await launchProfile(profile)
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(`${server.url}/kiosk?as=wall&name=Profile&test=1`)
  await page.waitForFunction(() => window.__untold !== undefined)
  const { token } = await server.token('operator')
  await server.cue(token, { kind: 'story', story: TOLD })
  await page.waitForFunction(
    (all) => all.some((each) => document.body.innerText.replaceAll(/\s+/g, ' ').includes(each)),
    sentences,
  )
  expect(await filesWith(profile, sentences)).toEqual([])
  const { withdrawals } = server.context.installation
  await withdrawals.withdraw(TOLD, 'curator', { kind: 'system', id: 'test' })
  await vi.waitFor(async () => {
    const view = await withdrawals.staffView(TOLD)
    expect(view!.screens.map((screen) => screen.darkAt === null)).toEqual([false])
  })
  const kept = await page.evaluate(async () => ({
    local: JSON.stringify(localStorage),
    session: JSON.stringify(sessionStorage),
    databases: (await indexedDB.databases()).map((each) => each.name),
    text: document.body.innerText,
  }))
  // The copy for a start without a server (what is in it, kiosk-alone.test.ts reads), and by chance the drawer of counts.
  expect(kept.databases.filter((name) => name !== COUNTS_DATABASE)).toEqual([HOUSE_DATABASE])
  for (const sentence of sentences)
    expect([kept.local, kept.session, kept.text].some((place) => place.includes(sentence))).toBe(false)
  // Closed, so that whatever the browser held back is written.
  await context.close()
  expect(await filesWith(profile, sentences)).toEqual([])
  await writeFile(join(profile, 'the search would find it'), sentences[0]!)
  expect(await filesWith(profile, sentences)).toHaveLength(1)
})
