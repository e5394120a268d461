/** Writes that survive `kill -9` and a power cut: at any moment the file is whole, as before or as after. */
import { open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { freshBytes } from '../chance.ts'

const UNFINISHED = '.unfinished'

/** Replaces the file at once, readable by its owner only. */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const draft = `${file}.${Buffer.from(freshBytes(6)).toString('hex')}${UNFINISHED}`
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(draft, file)
  await syncFolder(dirname(file))
}

/**
 * Replaces a file whose old content must not stay behind: it is overwritten where it lies once the new one stands.
 * (A disk that writes elsewhere than it is told, as flash does, may keep a copy; docs/privacy.md says so.)
 */
export async function replaceSecret(file: string, content: string): Promise<void> {
  const before = await open(file, 'r+').catch(() => null)
  try {
    await replaceFile(file, content)
    if (before === null) return
    const { size } = await before.stat()
    await before.write(freshBytes(size), 0, size, 0)
    await before.sync()
  } finally {
    await before?.close()
  }
}

/** Adds a line and waits until it is on the disk. */
export async function appendLine(file: string, line: string): Promise<void> {
  const handle = await open(file, 'a', 0o600)
  try {
    // The line before may have been cut short by a power cut: a line begins on a line of its own.
    await handle.appendFile(`\n${line}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await syncFolder(dirname(file))
}

/** Removes what a write left that was cut short. */
export async function sweepUnfinished(file: string): Promise<void> {
  const folder = dirname(file)
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(`${basename(file)}.`) || !name.endsWith(UNFINISHED)) continue
    const left = await open(join(folder, name), 'r+')
    const { size } = await left.stat()
    if (size > 0) await left.write(freshBytes(size), 0, size, 0)
    await left.sync()
    await left.close()
    await rm(join(folder, name))
  }
}

export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
