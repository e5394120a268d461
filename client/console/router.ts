/** Addresses under `/console/`: one page each, with history; a page may carry one id (`live/<room>`). */
import { useSyncExternalStore } from 'react'

export const PAGES = [
  'live',
  'schedule',
  'shows',
  'inbox',
  'stories',
  'kiosks',
  'lighting',
  'reports',
  'people',
  'audit',
  'settings',
  'account',
] as const
export type Page = (typeof PAGES)[number]
export interface Place {
  page: Page | 'setup' | 'join' | 'reset' | 'unknown'
  id: string | null
}

const BASE = import.meta.env.BASE_URL
const MOVED = 'untold:moved'

export function placeOf(path: string, base: string): Place {
  const rest = path.startsWith(base) ? path.slice(base.length) : path.replace(/^\/console\/?$/, '')
  const [page = '', id = null] = rest.split('/').filter((part) => part !== '')
  if (page === '') return { page: 'live', id: null }
  if (page === 'setup' || page === 'join' || page === 'reset') return { page, id: null }
  const known = PAGES.find((each) => each === page)
  return { page: known ?? 'unknown', id: id === null ? null : decodeURIComponent(id) }
}

export function addressOf(page: Page, id: string | null): string {
  return BASE + page + (id === null ? '' : `/${encodeURIComponent(id)}`)
}

export function go(page: Page, id: string | null): void {
  history.pushState(null, '', addressOf(page, id))
  dispatchEvent(new Event(MOVED))
}

export function usePlace(): Place {
  const path = useSyncExternalStore(subscribe, () => location.pathname)
  return placeOf(path, BASE)
}

/** The pairing code that a screen's QR code brings behind the `#` of `kiosks/pair`; null elsewhere. */
export function useScannedCode(): string | null {
  const { page, id } = usePlace()
  const fragment = useSyncExternalStore(subscribe, () => location.hash)
  return page === 'kiosks' && id === 'pair' ? codeIn(fragment) : null
}

/** Whatever is not a code's signs was never shown by a screen. */
export function codeIn(fragment: string): string | null {
  return /^#([0-9A-Za-z]{4}-?[0-9A-Za-z]{4})$/.exec(fragment)?.[1]?.toUpperCase() ?? null
}

function subscribe(listener: () => void): () => void {
  addEventListener('popstate', listener)
  addEventListener(MOVED, listener)
  return () => {
    removeEventListener('popstate', listener)
    removeEventListener(MOVED, listener)
  }
}
