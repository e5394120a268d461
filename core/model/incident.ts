/** An entry of the maintenance log: it opens when something breaks, and closes when that is well again. */
import * as z from 'zod/mini'
import { Identifier, InstantValue } from './identifier.ts'

export const INCIDENT_KINDS = [
  'kiosk-away',
  'picture',
  'self-test',
  'ghost-touch',
  'node',
  'display',
  'clock',
] as const
export const IncidentKind = z.enum(INCIDENT_KINDS)
export type IncidentKind = z.infer<typeof IncidentKind>

export const Incident = z.strictObject({
  id: Identifier,
  venueId: Identifier,
  kind: IncidentKind,
  /** The screen, or null for a machine of the lamps and for the server’s own. */
  kioskId: z.nullable(Identifier),
  /** What it was called when it broke. */
  name: z.string().check(z.maxLength(120)),
  /**
   * The cause as far as it is known: failures of a self-test, a machine’s own words, by how many minutes a clock is
   * ahead.
   */
  cause: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(16)),
  openedAt: InstantValue,
  closedAt: z.nullable(InstantValue),
})
export type Incident = z.infer<typeof Incident>

/** What staff write about a screen. */
export const KioskNote = z.strictObject({
  id: Identifier,
  kioskId: Identifier,
  at: InstantValue,
  /** Who wrote it: `person:…` or `token:…` as in the audit log. */
  by: z.string(),
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
})
export type KioskNote = z.infer<typeof KioskNote>
