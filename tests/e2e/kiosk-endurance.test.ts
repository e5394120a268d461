/** Visitor after visitor: what a screen and its server hold afterwards is what they held before (END-5). */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { HOUR_MS } from '../../core/protocol/counts.ts'
import { createDemonstration } from '../../server/demonstration.ts'
import { VisitCounts } from '../../server/runtime/visit-counts.ts'
import { openStore } from '../../server/store/open-store.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { drivenClock } from '../helpers/clock.ts'
import { REPOSITORY } from '../helpers/package-root.ts'
import { startTestServer, type TestServer } from '../helpers/server.ts'
import { openCrowd } from './many-visits.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 120_000 })

/** What the first visits build, later ones use: every language, setting and way has been met by then. */
const FIRST = 15
const THEN = 20

let server: TestServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startTestServer({ packageRoot: REPOSITORY }), launchChromium()])
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

test('[END-5] visitor after visitor leaves neither nodes nor listeners nor textures, and next to no memory', async () => {
  const crowd = await openCrowd(browser, server.url)
  await crowd.visit(FIRST)
  const before = await crowd.count()
  await crowd.visit(THEN)
  const after = await crowd.count()
  const { textures, programs, buffers } = before
  expect(after).toMatchObject({ textures, programs, buffers })
  // Whatever the last screen's fading leaves for a moment; what grows with visits is at least one for each.
  expect(after.nodes - before.nodes).toBeLessThan(THEN)
  expect(after.listeners - before.listeners).toBeLessThan(THEN)
  // A visit every four minutes: far below 50 kB a minute.
  expect((after.heap - before.heap) / THEN).toBeLessThan(60_000)
  await crowd.page.close()
})

test('[END-5] 72 hours of visitors: the database holds hours and stories, however many came', async () => {
  const sizes: number[] = []
  for (const crowd of [10, 1_000]) {
    const clock = drivenClock()
    const store = await openStore(':memory:')
    await createDemonstration(store.venues, store.keepsakes)
    const [venue] = await store.venues.venues()
    const counts = new VisitCounts({
      book: store.counts,
      clock,
      venueOf: () => venue!,
      isOnShow: () => true,
    })
    for (let hour = 0; hour < 72; hour++) {
      const now = Math.floor(clock.now() / HOUR_MS) * HOUR_MS
      await counts.take(venue!.id, {
        id: `01J${String(hour).padStart(23, '0')}`,
        counted: [
          { of: 'visits', hour: now, count: crowd },
          { of: 'story', hour: now, story: 'the-bowl', what: 'begun', count: crowd },
        ],
      })
      clock.advance(HOUR_MS)
    }
    sizes.push((await store.counts.rows(venue!.id, '2026-01-01', '2027-01-01')).length)
    await store.close()
  }
  expect(sizes[0]).toBe(sizes[1])
  expect(sizes[1]).toBeLessThanOrEqual(72 + 4)
})
