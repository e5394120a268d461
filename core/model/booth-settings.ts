/** What a venue must have settled before anybody may write in its booths (CON-9, BOO-5), and its two switches. */
import * as z from 'zod/mini'
import { WayBack } from './contribution.ts'

/** Enough to say who does what and when; not enough for a filing cabinet. */
const PROCEDURE_MOST = 4_000

export const BoothSettings = z.strictObject({
  wayBack: WayBack,
  /** Who is responsible for safeguarding, and how staff reach them at once. Read by staff alone. */
  lead: z.strictObject({
    name: z.string().check(z.trim(), z.maxLength(120)),
    reach: z.string().check(z.trim(), z.maxLength(120)),
  }),
  /** What is done when a child discloses, in the venue's own words. Read by staff alone. */
  procedure: z.string().check(z.trim(), z.maxLength(PROCEDURE_MOST)),
  writing: z.enum(['open', 'shut']),
  /** A paused wall goes on without words. */
  wall: z.enum(['shown', 'paused']),
})
export type BoothSettings = z.infer<typeof BoothSettings>

/** A venue where nobody has settled anything: nothing can be written. */
export const NO_BOOTH_SETTINGS: BoothSettings = {
  wayBack: { address: null, telephone: null },
  lead: { name: '', reach: '' },
  procedure: '',
  writing: 'open',
  wall: 'shown',
}
