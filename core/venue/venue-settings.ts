/**
 * What an administrator settles about a venue and its rooms, and how that becomes the whole file that `planVenue` takes.
 * Opening hours belong to the schedule and whom a room is for to the Live page; both stay as they are.
 */
import * as z from 'zod/mini'
import { Identifier } from '../model/identifier.ts'
import { Room, Venue } from '../model/venue.ts'
import { MOST_ROOMS, type Present, type VenueFile } from './venue-file.ts'

export const RoomSettings = z.pick(Room, { id: true, name: true })
export type RoomSettings = z.infer<typeof RoomSettings>

export const VenueSettings = z.strictObject({
  name: Venue.shape.name,
  timeZone: Venue.shape.timeZone,
  latitude: Venue.shape.latitude,
  longitude: Venue.shape.longitude,
  languages: Venue.shape.languages,
  supportLines: Venue.shape.supportLines,
  rooms: z.array(RoomSettings).check(z.minLength(1), z.maxLength(MOST_ROOMS)),
})
export type VenueSettings = z.infer<typeof VenueSettings>

/** One revision of a venue's settings; `verifiedBy`: who last called each support line, by the line's id. */
export const VenuePaper = z.strictObject({
  settings: VenueSettings,
  verifiedBy: z.record(Identifier, z.string()),
})
export type VenuePaper = z.infer<typeof VenuePaper>

export function settingsOf(venue: Venue, rooms: readonly Room[]): VenueSettings {
  const { name, timeZone, latitude, longitude, languages, supportLines } = venue
  return {
    ...{ name, timeZone, latitude, longitude, languages, supportLines },
    rooms: rooms
      .filter((room) => room.venueId === venue.id)
      .map((room) => ({ id: room.id, name: room.name })),
  }
}

/** The file that makes these settings so; a venue that is not there yet never closes, and its rooms are for everyone. */
export function fileWith(id: string, settings: VenueSettings, present: Present): VenueFile {
  const { rooms, ...venue } = settings
  const before = present.venues.find((each) => each.id === id)
  const { hours = null, schoolHours = null } = before ?? {}
  return {
    venue: { id, ...venue, hours, schoolHours },
    rooms: rooms.map((room) => {
      const was = present.rooms.find((each) => each.id === room.id && each.venueId === id)
      return { ...room, audience: was?.audience ?? 'everyone' }
    }),
  }
}

/** Which of the settings differ, by name; what a revision says of itself. */
export function changedSettings(before: VenueSettings, after: VenueSettings): string[] {
  const names = Object.keys(VenueSettings.shape) as (keyof VenueSettings)[]
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
}
