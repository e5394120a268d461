/**
 * The CID of this machine as a sender of E1.31: random once, kept in a file of the data folder that no backup carries.
 * A standby with a copy of the database is another sender, and receivers must be able to tell the two apart.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const fileIn = (dataDir: string): string => join(dataDir, 'lights-cid')

/** What is kept; `fresh` where nothing is, or nothing that can be read. */
export async function ownCid(dataDir: string, fresh: () => string): Promise<string> {
  const kept = await readFile(fileIn(dataDir), 'utf8').then(
    (text) => text.trim(),
    () => '',
  )
  return UUID.test(kept) ? kept : renewCid(dataDir, fresh)
}

export async function renewCid(dataDir: string, fresh: () => string): Promise<string> {
  const cid = fresh()
  await writeFile(fileIn(dataDir), `${cid}\n`, { mode: 0o600 })
  return cid
}
