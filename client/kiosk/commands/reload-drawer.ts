/** Where the page that goes leaves word for the page that comes: which command began it anew. */
import { Identifier } from '../../../core/model/identifier.ts'

export function reloadDrawer(
  storage: Storage,
  place: string,
): { take(): string | null; put(id: string): void } {
  const key = `${place}.reload`
  return {
    put: (id) => storage.setItem(key, id),
    take() {
      const parsed = Identifier.safeParse(storage.getItem(key))
      storage.removeItem(key)
      return parsed.success ? parsed.data : null
    },
  }
}
