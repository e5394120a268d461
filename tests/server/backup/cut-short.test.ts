import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nextNight } from '../../../server/backup/next-night.ts'
import { completeRestore } from '../../../server/backup/restore-backup.ts'

const ASIDE = 'before-restore-2026-06-10T08-05-00-000Z'

let data: string
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'untold-cut-'))
  await put('untold.sqlite', 'old')
  await put('untold.sqlite-wal', 'old wal')
  await put('vault/a', 'old')
  await put('restoring/untold.sqlite', 'new')
  await put('restoring/vault/b', 'new')
})
afterEach(() => rm(data, { recursive: true, force: true }))

async function put(path: string, text: string): Promise<void> {
  await mkdir(join(data, path, '..'), { recursive: true })
  await writeFile(join(data, path), text)
}

async function there(): Promise<Record<string, string>> {
  const files = (await readdir(data, { recursive: true, withFileTypes: true })).filter((each) =>
    each.isFile(),
  )
  const read = files.map(async (each): Promise<[string, string]> => {
    const path = join(each.parentPath, each.name)
    return [path.slice(data.length + 1), await readFile(path, 'utf8')]
  })
  return Object.fromEntries((await Promise.all(read)).toSorted())
}

const AFTER = {
  [`${ASIDE}/untold.sqlite`]: 'old',
  [`${ASIDE}/untold.sqlite-wal`]: 'old wal',
  [`${ASIDE}/vault/a`]: 'old',
  'untold.sqlite': 'new',
  'vault/b': 'new',
}

describe('[END-6] a restore that power cut short', () => {
  test('before it was whole is swept away, and nothing was changed', async () => {
    await completeRestore(data)
    expect(await there()).toEqual({
      'untold.sqlite': 'old',
      'untold.sqlite-wal': 'old wal',
      'vault/a': 'old',
    })
  })

  const steps: [string, string][] = [
    ['untold.sqlite', `${ASIDE}/untold.sqlite`],
    ['untold.sqlite-wal', `${ASIDE}/untold.sqlite-wal`],
    ['vault', `${ASIDE}/vault`],
    ['restoring/vault', 'vault'],
    ['restoring/untold.sqlite', 'untold.sqlite'],
  ]
  test.each(Array.from({ length: steps.length + 1 }, (_, n) => n))(
    'after %i of its steps is gone through with at the next start, once and again',
    async (done) => {
      await put('restoring/ready.json', JSON.stringify({ aside: ASIDE }))
      await mkdir(join(data, ASIDE))
      for (const [from, to] of steps.slice(0, done)) await rename(join(data, from), join(data, to))
      await completeRestore(data)
      expect(await there()).toEqual(AFTER)
      await completeRestore(data)
      expect(await there()).toEqual(AFTER)
    },
  )
})

describe('the hour of nightly backups', () => {
  test.each([
    ['2026-06-10T08:05:00Z', 4, 'Asia/Almaty', '2026-06-10T23:00:00Z'],
    ['2026-06-10T22:59:59Z', 4, 'Asia/Almaty', '2026-06-10T23:00:00Z'],
    ['2026-06-10T23:00:00Z', 4, 'Asia/Almaty', '2026-06-11T23:00:00Z'],
    // Two o'clock is left out that night: it is three.
    ['2026-03-28T20:00:00Z', 2, 'Europe/Berlin', '2026-03-29T01:00:00Z'],
  ])('after %s, at %i in %s, is %s', (now, hour, zone, expected) => {
    expect(new Date(nextNight(Date.parse(now), hour, zone)).toISOString()).toBe(
      new Date(expected).toISOString(),
    )
  })
})
