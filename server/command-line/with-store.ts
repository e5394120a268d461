import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { Store } from '../ports/store.ts'
import { openStore } from '../store/open-store.ts'

/** Opens the database of these settings, made if it is not there yet, and closes it again. */
export async function withStore(config: Config, act: (store: Store) => Promise<number>): Promise<number> {
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 })
  const store = await openStore(join(config.dataDir, 'untold.sqlite'))
  try {
    return await act(store)
  } finally {
    await store.close()
  }
}
