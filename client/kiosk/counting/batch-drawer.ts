/** Where numbers wait while the server is away: IndexedDB, and the page's memory where there is none. */
import { CountBatch } from '../../../core/protocol/counts.ts'

export interface BatchDrawer {
  /** Puts a batch in the place of the one with the same id. */
  put(batch: CountBatch): Promise<void>
  take(id: string): Promise<void>
  all(): Promise<CountBatch[]>
}

export const COUNTS_DATABASE = 'untold.counts'
const STORE = 'batches'

export function batchDrawer(factory: IDBFactory): BatchDrawer {
  let opened: Promise<IDBDatabase> | null = null
  const open = (): Promise<IDBDatabase> => {
    opened ??= new Promise<IDBDatabase>((resolve, reject) => {
      const request = factory.open(COUNTS_DATABASE, 1)
      request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' })
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('The database did not open.'))
    })
    return opened
  }
  async function run<Result>(
    mode: IDBTransactionMode,
    act: (store: IDBObjectStore) => IDBRequest<Result>,
  ): Promise<Result> {
    const database = await open()
    return new Promise((resolve, reject) => {
      const request = act(database.transaction(STORE, mode).objectStore(STORE))
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('The database did not answer.'))
    })
  }
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
