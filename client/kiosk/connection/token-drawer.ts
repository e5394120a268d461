/**
 * Where the screen keeps its token between two starts. In the demonstration nothing is kept: there wall, booth
 * and listening kiosk are tabs of one browser. Nothing of a visitor is ever put here (VIS-4).
 */
const KEY = 'untold.kiosk'

export interface TokenDrawer {
  read(): string | null
  keep(token: string): void
  forget(): void
}

export function tokenDrawer(storage: Storage): TokenDrawer {
  return {
    read: () => storage.getItem(KEY),
    keep: (token) => storage.setItem(KEY, token),
    forget: () => storage.removeItem(KEY),
  }
}
