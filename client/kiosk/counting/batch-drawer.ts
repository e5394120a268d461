/** Where numbers wait while the server is away: IndexedDB, and the page's memory where there is none. */
import { CountBatch } from '../../../core/protocol/counts.ts'
import { indexedStore } from '../../lib/indexed-store.ts'

export interface BatchDrawer {
  /** Puts a batch in the place of the one with the same id. */
  put(batch: CountBatch): Promise<void>
  take(id: string): Promise<void>
  all(): Promise<CountBatch[]>
}

export const COUNTS_DATABASE = 'untold.counts'

export function batchDrawer(factory: IDBFactory): BatchDrawer {
  const { run } = indexedStore(factory, { database: COUNTS_DATABASE, store: 'batches' }, { keyPath: 'id' })
  return {
    put: async (batch) => void (await run('readwrite', (store) => store.put(batch))),
    async take(id) {
      await run('readwrite', (store) => store.delete(id))
    },
    async all() {
      const raw: unknown[] = await run('readonly', (store) => store.getAll())
      return raw.flatMap((each) => {
        const parsed = CountBatch.safeParse(each)
        return parsed.success ? [parsed.data] : []
      })
    },
  }
}

export function memoryDrawer(): BatchDrawer {
  const batches = new Map<string, CountBatch>()
  return {
    put: async (batch) => void batches.set(batch.id, batch),
    take: async (id) => void batches.delete(id),
    all: async () => [...batches.values()],
  }
}
