import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepService } from '../../../server/runtime/service-keeper.ts'
import { openStore } from '../../../server/store/open-store.ts'
import type { Store } from '../../../server/ports/store.ts'
import { startTestServer, type TestServer } from '../../helpers/server.ts'

let folder: string
let store: Store
let server: TestServer
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'untold-service-'))
  server = await startTestServer({ startAt: Date.parse('2026-06-10T12:00+05:00') })
  store = await openStore(join(server.config.dataDir, 'untold.sqlite'))
})
afterEach(async () => {
  vi.useRealTimers()
  await store.close()
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

test('each minute says whether the doors were open and which screens drew what the room said', async () => {
  const kiosk = await server.kiosk((await server.admitKiosk()).token)
  await server.admitKiosk('Not there')
  kiosk.pulse()
  await kiosk.heard()
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const keeper = await keepService({
    book: store.service,
    keepsakes: store.keepsakes,
    installation: server.context.installation,
    clock: server.context.clock,
    complain: (problem) => {
      throw problem
    },
  })
  vi.advanceTimersByTime(180_000)
  await keeper.close()
  expect(await store.service.days('astana', '2026-06-10', '2026-06-10')).toEqual([
    { day: '2026-06-10', minutes: 3, openMinutes: 3, screenMinutes: 6, wellMinutes: 3 },
  ])
})
