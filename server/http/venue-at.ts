/** Which venue an address speaks of: its own, its room's, its screen's; null for what belongs to the whole house. */
import type { Installation } from '../runtime/installation.ts'
import type { Route } from './route.ts'

export function venueAt(
  { path }: Pick<Route, 'path'>,
  params: Readonly<Record<string, string | string[]>>,
  { rooms, fleet }: Pick<Installation, 'rooms' | 'fleet'>,
): string | null {
  const id = String(params['id'] ?? '')
  if (path.startsWith('/venues/{id}')) return id
  if (path.startsWith('/rooms/{id}')) return rooms.get(id)?.venue.id ?? null
  if (path.startsWith('/kiosks/{id}')) return rooms.get(fleet.find(id)?.roomId ?? '')?.venue.id ?? null
  return null
}

/**
 * The zone in which somebody reads a link before they have signed in: the one of the first venue where they have
 * something to do, else of the house's first; null before there is any.
 */
export function zoneAt(
  venueRoles: readonly { venueId: string }[],
  { timetables }: Pick<Installation, 'timetables'>,
): string | null {
  const own = venueRoles.find(({ venueId }) => timetables.has(venueId))?.venueId
  const venue = own === undefined ? [...timetables.values()][0]?.venue : timetables.get(own)?.venue
  return venue?.timeZone ?? null
}
