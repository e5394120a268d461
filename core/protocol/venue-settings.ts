/** Bodies of what administrators settle about venues. */
import * as z from 'zod/mini'
import { Identifier, InstantValue } from '../model/identifier.ts'
import { VenueSettings } from '../venue/venue-settings.ts'

/** `POST /venues`: a new venue with its rooms. */
export const VenueRequest = z.strictObject({ id: Identifier, settings: VenueSettings })

/** `POST /venues/{id}/settings`: `revision` is the one that the person saw. */
export const VenueSettingsRequest = z.strictObject({
  revision: z.int().check(z.positive()),
  settings: VenueSettings,
})

export const VenueSettingsReply = z.strictObject({
  id: Identifier,
  revision: z.int(),
  at: InstantValue,
  /** Who made this revision, by name. */
  by: z.string(),
  /** Names of the settings that it changed, or `begin`, `undo`, `verify`. */
  what: z.string(),
  undoable: z.boolean(),
  settings: VenueSettings,
  /** Who last called each support line, by name, where it was said in the console. */
  verifiedBy: z.record(Identifier, z.string()),
})
export type VenueSettingsReply = z.infer<typeof VenueSettingsReply>
