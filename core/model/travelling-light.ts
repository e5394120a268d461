import * as z from 'zod/mini'
import { Metre } from './horizon.ts'
import { Identifier, InstantValue } from './identifier.ts'

/** A light that goes along the room's horizon; where it is follows from the room's clock (core/show). */
export const TravellingLight = z.strictObject({
  id: Identifier,
  /** What makes it look unlike the others; says nothing of where it comes from. */
  seed: z.int().check(z.minimum(0), z.maximum(0xffffffff)),
  /** Where it is at `tStart`. */
  x0: Metre,
  direction: z.enum(['left', 'right']),
  /** Metres a second. */
  speed: z.number().check(z.minimum(0.01), z.maximum(5)),
  tStart: InstantValue,
})
export type TravellingLight = z.infer<typeof TravellingLight>
