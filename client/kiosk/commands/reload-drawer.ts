/** Where the page that goes leaves word for the page that comes: which command began it anew. */
import { Identifier } from '../../../core/model/identifier.ts'

export interface ReloadDrawer {
  put(id: string): void
  holds(id: string): boolean
  take(): string | null
}

export function reloadDrawer(storage: Storage, place: string): ReloadDrawer {
  const key = `${place}.reload`
  return {
    holds: (id) => storage.getItem(key) === id,
    put: (id) => storage.setItem(key, id),
    take() {
      const parsed = Identifier.safeParse(storage.getItem(key))
      storage.removeItem(key)
      return parsed.success ? parsed.data : null
    },
  }
}
