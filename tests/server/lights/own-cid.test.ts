import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { ownCid, renewCid } from '../../../server/lights/own-cid.ts'

const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'untold-cid-'))

test('a machine keeps its CID, and a standby with a copy of the database has another', async () => {
  const [first, standby] = [await folder(), await folder()]
  const cid = await ownCid(first, randomUUID)

  expect(await ownCid(first, randomUUID)).toBe(cid)
  expect(await ownCid(standby, randomUUID)).not.toBe(cid)
  const renewed = await renewCid(first, randomUUID)
  expect(renewed).not.toBe(cid)
  expect(await ownCid(first, randomUUID)).toBe(renewed)
})

test('what cannot be read as one is replaced', async () => {
  const dataDir = await folder()
  await writeFile(join(dataDir, 'lights-cid'), 'nonsense')

  expect(await ownCid(dataDir, randomUUID)).toMatch(/^[0-9a-f-]{36}$/)
})
