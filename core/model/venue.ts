import * as z from 'zod/mini'
import { Identifier } from './identifier.ts'
import { Language, Localised } from './language.ts'
import { OpeningHours } from './opening-hours.ts'

/** A place to turn to. Data, never code; shown only as what its source and date say (VIS-2, VEN-2). */
export const SupportLine = z.strictObject({
  id: Identifier,
  number: z.string().check(z.minLength(2), z.maxLength(32)),
  name: Localised,
  hours: Localised,
  languages: z.array(Language),
  cost: Localised,
  /** Whether the line works with the police; a visitor is told, also when nobody knows. */
  police: z.enum(['yes', 'no', 'unknown']),
  source: z.string().check(z.minLength(1), z.maxLength(300)),
  /** ISO date of the last check by the venue, or null when it has not been checked. */
  verifiedAt: z.nullable(z.iso.date()),
})
export type SupportLine = z.infer<typeof SupportLine>

export const Venue = z.strictObject({
  id: Identifier,
  name: Localised,
  /** IANA zone, e.g. `Asia/Almaty`. */
  timeZone: z.string().check(z.minLength(1), z.maxLength(64)),
  latitude: z.number().check(z.minimum(-90), z.maximum(90)),
  longitude: z.number().check(z.minimum(-180), z.maximum(180)),
  languages: z.array(Language).check(z.minLength(1)),
  /** null: it never closes. */
  hours: z._default(z.nullable(OpeningHours), null),
  /** When schoolchildren come: sensitive stories rest then (VIS-8). null: there are no such hours. */
  schoolHours: z._default(z.nullable(OpeningHours), null),
  supportLines: z.array(SupportLine),
})
export type Venue = z.infer<typeof Venue>

/** Who is expected in a room. `with-children`: sensitive stories are never offered there (VIS-8). */
export const Audience = z.enum(['everyone', 'with-children'])
export type Audience = z.infer<typeof Audience>

/** Screens, sound and lights that act together. */
export const Room = z.strictObject({
  id: Identifier,
  venueId: Identifier,
  name: Localised,
  audience: z._default(Audience, 'everyone'),
})
export type Room = z.infer<typeof Room>
