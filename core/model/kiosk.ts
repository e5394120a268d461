import * as z from 'zod/mini'
import { Span } from './horizon.ts'
import { Identifier, InstantValue } from './identifier.ts'
import { AT_THE_WALL, Stand } from './stand.ts'
import { KioskSettings, USUAL_SETTINGS } from './kiosk-settings.ts'

/** `listening`: lights to touch. `booth`: private; also listening. `wall`: large, public, no touch. */
export const KioskRole = z.enum(['listening', 'booth', 'wall'])
export type KioskRole = z.infer<typeof KioskRole>

/** How a kiosk is heard; near-field loudspeakers share a room, handsets do not. */
export const AudioKind = z.enum(['handset', 'headphones', 'nearfield', 'none'])
export type AudioKind = z.infer<typeof AudioKind>

export const KioskName = z.string().check(z.trim(), z.minLength(1), z.maxLength(48))

/** A screen that staff have admitted to a room. */
export const Kiosk = z.strictObject({
  id: Identifier,
  roomId: Identifier,
  name: KioskName,
  role: KioskRole,
  audio: AudioKind,
  /** The part of the room's horizon that this screen shows, in metres from its left end. */
  span: Span,
  /** Where it stands besides, on the plan of the room. */
  stand: z._default(Stand, AT_THE_WALL),
  settings: z._default(KioskSettings, USUAL_SETTINGS),
  pairedAt: InstantValue,
  revokedAt: z.nullable(InstantValue),
})
export type Kiosk = z.infer<typeof Kiosk>
