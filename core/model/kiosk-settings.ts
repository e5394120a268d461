/** What staff set about one screen itself: how large it really is, how it stands, how loud, which keys its pad sends. */
import * as z from 'zod/mini'
import { Glass } from './glass.ts'

/** What a visitor does with keys alone (VIS-6). */
export const MOVES = ['previous', 'next', 'choose', 'back', 'leave'] as const
export const Move = z.enum(MOVES)
export type Move = z.infer<typeof Move>

/** Keys that no keyboard of a visitor has: what a pad is made to send. */
export const PadKey = z.enum([
  'F13',
  'F14',
  'F15',
  'F16',
  'F17',
  'F18',
  'F19',
  'F20',
  'F21',
  'F22',
  'F23',
  'F24',
])
export type PadKey = z.infer<typeof PadKey>

const Pad = z
  .strictObject({ previous: PadKey, next: PadKey, choose: PadKey, back: PadKey, leave: PadKey })
  .check(
    z.refine(
      (pad) => new Set(Object.values(pad)).size === MOVES.length,
      'two moves have the same key; give each its own',
    ),
  )

const Settings = z.strictObject({
  /** The visible picture from corner to corner, in millimetres; null: nobody measured it, it is taken for 27″. */
  diagonalMm: z.nullable(z.number().check(z.minimum(60), z.maximum(20_000))),
  /** A wall: from how far away its words are to be read, in millimetres; null: from where such a screen usually is. */
  readFromMm: z._default(z.nullable(z.number().check(z.minimum(500), z.maximum(100_000))), null),
  /** A wall: where what can be seen of it hangs; null: nobody measured it. */
  glass: z._default(z.nullable(Glass), null),
  /** `low`: a visit begins with every control near the lower edge, for whoever sits. */
  position: z.enum(['usual', 'low']),
  /** How loud a visit begins, 0–1 of what the room allows. */
  volume: z.number().check(z.minimum(0), z.maximum(1)),
  pad: Pad,
  /** `anywhere`: stories are read aloud on this loudspeaker too; usually only where one visitor alone hears them. */
  reads: z._default(z.enum(['privately', 'anywhere']), 'privately'),
  /**
   * The key that a contact of the building's fire alarm types here (VEN-4); null: there is none. Whoever can reach the
   * screen's keyboard can type it, so it is set only where the contact is.
   */
  alarmKey: z._default(z.nullable(PadKey), null),
})

export const KioskSettings = Settings.check(
  z.refine(
    ({ pad, alarmKey }) => alarmKey === null || !Object.values(pad).includes(alarmKey),
    'the alarm’s key is one of the pad’s; give it its own',
  ),
)
export type KioskSettings = z.infer<typeof KioskSettings>

export const USUAL_SETTINGS: KioskSettings = {
  diagonalMm: null,
  readFromMm: null,
  glass: null,
  position: 'usual',
  volume: 1,
  pad: { previous: 'F13', next: 'F14', choose: 'F15', back: 'F16', leave: 'F17' },
  reads: 'privately',
  alarmKey: null,
}
