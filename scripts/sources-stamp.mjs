// A sum over everything that a build reads, so that `npm start` builds when it must and only then.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const READ = [
  'core',
  'server',
  'client',
  'package-lock.json',
  'vite.config.ts',
  'scripts/build.mjs',
  'scripts/write-phrases.mjs',
]

export async function sourcesStamp(root) {
  const hash = createHash('sha256')
  for (const each of READ) await add(hash, join(root, each), each)
  return hash.digest('hex')
}

async function add(hash, path, name) {
  let entries
  try {
    entries = await readdir(path, { withFileTypes: true })
  } catch (problem) {
    if (problem.code !== 'ENOTDIR') throw problem
    hash.update(name).update(await readFile(path))
    return
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1)))
    await add(hash, join(path, entry.name), `${name}/${entry.name}`)
}
