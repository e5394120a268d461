/**
 * A venue and its rooms as a technician writes them down, and what putting the file in would change. Nothing that screens
 * or logs hang on is ever taken away by leaving it out.
 */
import * as z from 'zod/mini'
import { LANGUAGES } from '../model/language.ts'
import { hasHiddenSigns, HIDDEN_SENTENCE } from '../model/plain-name.ts'
import { Room, Venue } from '../model/venue.ts'

/** More rooms than any venue has. */
export const MOST_ROOMS = 40

/** A room as the file has it: its venue is said once, above. */
export const RoomInFile = z.omit(z.object(Room.shape), { venueId: true })

export const VenueFile = z.strictObject({
  venue: Venue,
  rooms: z.array(z.omit(Room, { venueId: true })).check(z.minLength(1), z.maxLength(MOST_ROOMS)),
})
export type VenueFile = z.infer<typeof VenueFile>

export type VenueStep =
  | { kind: 'add-venue'; id: string }
  | { kind: 'change-venue'; id: string; fields: string[] }
  | { kind: 'add-room'; id: string }
  | { kind: 'change-room'; id: string; fields: string[] }
export type VenuePlan = { ok: true; steps: VenueStep[] } | { ok: false; problems: string[] }

/** What is there already. */
export interface Present {
  venues: readonly Venue[]
  rooms: readonly Room[]
}

/** `zones`: whether the machine knows a time zone. All problems at once. */
export function planVenue(
  file: VenueFile,
  present: Present,
  knowsZone: (zone: string) => boolean,
): VenuePlan {
  const { venue, rooms } = file
  const problems: string[] = []
  if (!knowsZone(venue.timeZone))
    problems.push(
      `venue.timeZone: there is no time zone "${venue.timeZone}". Use a name such as Asia/Almaty.`,
    )
  if (venue.supportLines.length === 0)
    problems.push('venue.supportLines: name at least one line; SUPPORT is on every screen (VIS-2).')
  for (const { id, name } of [venue, ...rooms])
    if (LANGUAGES.some((language) => hasHiddenSigns(name[language])))
      problems.push(`"${id}": ${HIDDEN_SENTENCE}`)
  for (const id of repeated(venue.supportLines.map((line) => line.id)))
    problems.push(`venue.supportLines: "${id}" stands there twice; give each line its own id.`)
  for (const id of repeated(rooms.map((room) => room.id)))
    problems.push(`rooms: "${id}" stands there twice; give each room its own id.`)
  for (const id of new Set(rooms.map((room) => room.id))) {
    const other = present.rooms.find((room) => room.id === id && room.venueId !== venue.id)
    if (other !== undefined)
      problems.push(`rooms: "${id}" belongs to the venue "${other.venueId}"; choose another id.`)
  }
  for (const { id, venueId } of present.rooms)
    if (venueId === venue.id && !rooms.some((room) => room.id === id))
      problems.push(
        `rooms: "${id}" is missing. A room stays, because screens and its log hang on it; name it again.`,
      )
  if (problems.length > 0) return { ok: false, problems }

  const steps: VenueStep[] = []
  const before = present.venues.find((each) => each.id === venue.id)
  if (before === undefined) steps.push({ kind: 'add-venue', id: venue.id })
  else {
    const fields = changed(before, venue)
    if (fields.length > 0) steps.push({ kind: 'change-venue', id: venue.id, fields })
  }
  for (const room of rooms) {
    const was = present.rooms.find((each) => each.id === room.id)
    if (was === undefined) steps.push({ kind: 'add-room', id: room.id })
    else {
      const fields = changed(was, { ...room, venueId: venue.id })
      if (fields.length > 0) steps.push({ kind: 'change-room', id: room.id, fields })
    }
  }
  return { ok: true, steps }
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))]
}

function changed(before: object, after: object): string[] {
  const [was, is] = [Object.entries(before), Object.entries(after)]
  const names = new Set([...was, ...is].map(([name]) => name))
  const text = (entries: [string, unknown][], name: string) =>
    JSON.stringify(entries.find(([each]) => each === name)?.[1])
  return [...names].filter((name) => text(was, name) !== text(is, name))
}
