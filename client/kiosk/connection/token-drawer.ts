/**
 * Where the screen keeps its token between two starts. In the demonstration wall, booth and listening kiosk are
 * tabs of one browser, so there each tab keeps its own, and a reload is the same screen again. Nothing of a
 * visitor is ever put here (VIS-4).
 */
export const KIOSK_TOKEN = 'untold.kiosk'

export interface TokenDrawer {
  read(): string | null
  keep(token: string): void
  forget(): void
}

export function tokenDrawer(storage: Storage, key: string): TokenDrawer {
  return {
    read: () => storage.getItem(key),
    keep: (token) => storage.setItem(key, token),
    forget: () => storage.removeItem(key),
  }
}
