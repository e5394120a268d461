import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Keepsakes } from '../../../server/ports/register.ts'
import type { Vault } from '../../../server/ports/vault.ts'
import { openVault, type OpenVault } from '../../../server/vault/open-vault.ts'
import { readRing } from '../../../server/vault/ring.ts'
import { NOON } from '../../helpers/clock.ts'
import { memoryKeepsakes } from '../../helpers/keepsakes.ts'
import { vaultConformance } from './vault-conformance.ts'

vaultConformance('files', async () => {
  const place = await mkdtemp(join(tmpdir(), 'untold-vault-'))
  const kept = memoryKeepsakes()
  return {
    open: async () => (await openVault(join(place, 'untold.keys'), join(place, 'vault'), kept)).vault,
    async bytes() {
      const files = await readdir(place, { recursive: true, withFileTypes: true })
      const named = files.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name))
      return Buffer.concat([
        Buffer.from(named.join('\n')),
        ...(await Promise.all(named.map((each) => readFile(each)))),
      ])
    },
    remove: () => rm(place, { recursive: true, force: true }),
  }
})

let folder: string
let ringFile: string
let keepsakes: Keepsakes
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'untold-ring-'))
  ringFile = join(folder, 'untold.keys')
  keepsakes = memoryKeepsakes()
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const open = (): Promise<OpenVault> => openVault(ringFile, join(folder, 'vault'), keepsakes)
const SLOT = { storyId: 'story-a', kind: 'draft', revision: 1 }
const withStory = async (): Promise<Vault> => {
  const { vault } = await open()
  await vault.seal(SLOT, Buffer.from('words'))
  return vault
}

test('the first start makes a ring that only its owner can read, and says that it is new', async () => {
  expect(await open()).toMatchObject({ fresh: true })
  expect((await stat(ringFile)).mode & 0o777).toBe(0o600)
  expect(await open()).toMatchObject({ fresh: false, openToOthers: false })
})

test('a ring that others can read is reported', async () => {
  await open()
  await chmod(ringFile, 0o644)
  expect((await open()).openToOthers).toBe(true)
})

test.each([
  [
    'is not there',
    () => rm(ringFile),
    /is not there\..*drafts, recordings and stories.*receipt.*Put the file back/,
  ],
  [
    'is cut short',
    async () => writeFile(ringFile, (await readFile(ringFile, 'utf8')).slice(0, 200)),
    /cut short/,
  ],
  ['is empty', () => writeFile(ringFile, ''), /cannot be read.*Put its copy in its place/],
  [
    'was changed by hand',
    async () =>
      writeFile(ringFile, (await readFile(ringFile, 'utf8')).replace('"generation": 2', '"generation": 3')),
    /was changed/,
  ],
  [
    'is of another installation',
    async () => {
      await rm(ringFile)
      await openVault(ringFile, join(folder, 'vault'), memoryKeepsakes())
    },
    /belongs to another installation/,
  ],
])('a start is refused in words when the ring %s, and nothing is changed', async (_, harm, words) => {
  await withStory()
  await harm()
  const before = await readFile(ringFile).catch(() => null)
  await expect(open()).rejects.toThrow(words)
  expect(await readFile(ringFile).catch(() => null)).toEqual(before)
})

test('the right copy, put back, opens everything again', async () => {
  const vault = await withStory()
  const sealing = await vault.seal(SLOT, Buffer.from('words'))
  if (!sealing.ok) throw new Error('refused')
  const copy = await readFile(ringFile)
  await rm(ringFile)
  await writeFile(ringFile, copy)
  expect((await open()).vault.open(SLOT, sealing.sealed).ok).toBe(true)
})

test('[CON-6] withdrawing rotates the wrapping key: the old one opens nothing of the new ring', async () => {
  const vault = await withStory()
  await vault.seal({ ...SLOT, storyId: 'story-b' }, Buffer.from('others'))
  const before = readRing(await readFile(ringFile, 'utf8'))!
  await vault.destroy('story-a', NOON)
  const after = readRing(await readFile(ringFile, 'utf8'))!
  expect(after.wrappingKey).not.toBe(before.wrappingKey)
  expect(after.keys['story-a']).toBeUndefined()
  expect(after.keys['story-b']).not.toBe(before.keys['story-b'])
  expect(after.withdrawn).toEqual({ 'story-a': NOON })
})

test('[END-6] an old copy of the ring does not make anybody forget a withdrawal', async () => {
  const vault = await withStory()
  const oldCopy = await readFile(ringFile)
  await vault.destroy('story-a', NOON)
  await writeFile(ringFile, oldCopy)
  const { vault: again } = await open()
  expect(again.withdrawn().has('story-a')).toBe(true)
  expect(await again.seal(SLOT, Buffer.from('words'))).toMatchObject({ ok: false, reason: 'withdrawn' })
})

test('[END-6] a list that a power cut tore still names what it names', async () => {
  const vault = await withStory()
  await vault.close('story-a', NOON)
  const list = `${ringFile}.withdrawn`
  await writeFile(list, (await readFile(list, 'utf8')).slice(0, -4))
  const { vault: torn } = await open()
  await torn.close('story-b', NOON)
  const { vault: again } = await open()
  expect([...again.withdrawn().keys()]).toEqual(['story-a', 'story-b'])
})

test('a ring that is taken away while Untold runs stops the sealing and is not made anew', async () => {
  const vault = await withStory()
  await rm(ringFile)
  await expect(vault.seal({ ...SLOT, storyId: 'story-b' }, Buffer.from('x'))).rejects.toThrow(/taken away/)
  await expect(stat(ringFile)).rejects.toThrow()
})

test('what an interrupted write left is swept away at the next start', async () => {
  await withStory()
  await writeFile(`${ringFile}.abc.unfinished`, 'half a ring')
  await open()
  expect((await readdir(folder)).sort()).toEqual(['untold.keys', 'vault'])
})
