/** A folder that looks like the installed package: the real sources and holdings, and small pages instead of built ones. */
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url))

export interface PackageRoot {
  path: string
  remove(): Promise<void>
}

/** `own` are the names at the root that the test puts there itself. */
export async function makePackageRoot(own: readonly string[] = []): Promise<PackageRoot> {
  const path = await mkdtemp(join(tmpdir(), 'untold-package-'))
  for (const name of await readdir(REPOSITORY))
    if (name !== 'dist' && name !== 'data' && !name.startsWith('.') && !own.includes(name))
      await symlink(join(REPOSITORY, name), join(path, name))
  for (const app of ['kiosk', 'preview', 'console', 'withdraw', 'sheet']) {
    const folder = join(path, 'dist', 'client', app)
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'index.html'), `<!doctype html><title>${app}</title>`)
  }
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}
