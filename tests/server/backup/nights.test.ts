import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BackupShelf } from '../../../server/backup/backup-shelf.ts'
import { openStore } from '../../../server/store/open-store.ts'
import type { Store } from '../../../server/ports/store.ts'

const HOUR = 3_600_000

let folder: string
let store: Store
let now: number
let shelf: BackupShelf
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  folder = await mkdtemp(join(tmpdir(), 'untold-nights-'))
  store = await openStore(join(folder, 'untold.sqlite'))
  now = Date.parse('2026-06-10T08:00:00Z')
  shelf = await open()
})
afterEach(async () => {
  vi.useRealTimers()
  await shelf.close()
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

function open(): Promise<BackupShelf> {
  return BackupShelf.open({
    place: { dataDir: folder, keyFile: join(folder, 'untold.keys') },
    folder: join(folder, 'points'),
    keepsakes: store.keepsakes,
    clock: { now: () => now, offset: () => 0 } as never,
    zone: () => 'Asia/Almaty',
    restored: null,
    onLaid: () => undefined,
    complain: (problem) => {
      throw problem
    },
  })
}

const nights = async () => (await shelf.view()).points.filter((each) => each.kind === 'nightly')

async function night(): Promise<void> {
  now += 24 * HOUR
  const before = (await nights())[0]?.name
  vi.advanceTimersByTime(30_000)
  await vi.waitFor(async () => {
    expect((await nights())[0]?.name).not.toBe(before)
    expect((await shelf.view()).busy).toBeNull()
  })
}

test('[END-6] every night one is made, as many stay as was said, and those made by hand stay as well', async () => {
  await shelf.plan({ hour: 4, keep: 2 })
  await shelf.make()
  expect(await shelf.make()).not.toBe('busy')
  for (let n = 0; n < 3; n++) await night()
  expect((await nights()).map(({ name }) => name.slice(0, 10))).toEqual(['2026-06-13', '2026-06-12'])
  expect((await shelf.view()).points.some((each) => each.kind === 'by-hand')).toBe(true)
})

test('a night that was slept through is made up for at the start; without a plan none is made', async () => {
  await night()
  await shelf.close()
  now += 30 * HOUR
  shelf = await open()
  expect((await shelf.view()).next).toBe(now)
  await shelf.plan({ hour: null, keep: 2 })
  expect((await shelf.view()).next).toBeNull()
  vi.advanceTimersByTime(60_000)
  expect(await nights()).toHaveLength(1)
})
