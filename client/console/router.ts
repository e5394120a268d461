/** Addresses under `/console/`: one page each, with history; a page may carry one id (`live/<room>`). */
import { useSyncExternalStore } from 'react'
import type { Person } from '../../core/model/person.ts'
import { may } from '../../core/protocol/access.ts'

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

/** The page on which somebody's work lies: Live for whoever runs rooms anywhere, the desk for whoever only writes and reads. */
export function homeOf({ roles, venueRoles }: Pick<Person, 'roles' | 'venueRoles'>): Page {
  const all = [...roles, ...venueRoles.flatMap((each) => each.roles)]
  return !may(all, 'run') && may(all, 'desk') ? 'stories' : 'live'
}

/** Puts the person's own page in place of an address that names none; there is no way back to it in the history. */
export function goHome(person: Pick<Person, 'roles' | 'venueRoles'>): void {
  if (location.pathname !== BASE && `${location.pathname}/` !== BASE) return
  history.replaceState(null, '', addressOf(homeOf(person), null))
  dispatchEvent(new Event(MOVED))
}

export function addressOf(page: Page, id: string | null): string {
  return BASE + page + (id === null ? '' : `/${encodeURIComponent(id)}`)
}

export function go(page: Page, id: string | null): void {
  moveTo(addressOf(page, id))
}

/** To the address that names no page: whoever is signed in, or signs in there, comes to their own. */
export function goToDoor(): void {
  moveTo(BASE)
}

function moveTo(address: string): void {
  history.pushState(null, '', address)
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
