/** One object store of one IndexedDB database of this origin, opened when it is first asked for. */
export interface IndexedStore {
  run<Result>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<Result>): Promise<Result>
}

export function indexedStore(
  factory: IDBFactory,
  names: { database: string; store: string },
  parameters?: IDBObjectStoreParameters,
): IndexedStore {
  let opened: Promise<IDBDatabase> | null = null
  const open = (): Promise<IDBDatabase> => {
    opened ??= new Promise<IDBDatabase>((resolve, reject) => {
      const request = factory.open(names.database, 1)
      request.onupgradeneeded = () => request.result.createObjectStore(names.store, parameters)
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('The database did not open.'))
    })
    return opened
  }
  return {
    async run(mode, act) {
      const database = await open()
      return new Promise((resolve, reject) => {
        const request = act(database.transaction(names.store, mode).objectStore(names.store))
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('The database did not answer.'))
      })
    },
  }
}
