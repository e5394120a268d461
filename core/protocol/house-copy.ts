/**
 * What a screen keeps on its own disk so that it can start while its server is away (END-2): its place, the room, two days
 * of programme, and what is on show without any narrator's story. Those live by their leases, which no restart outlives
 * (CON-4), so they are not in here at all.
 */
import * as z from 'zod/mini'
import { InstantValue } from '../model/identifier.ts'
import { Kiosk } from '../model/kiosk.ts'
import { RoomProgramme } from '../show/programme.ts'
import { RoomState } from '../show/room-state.ts'
import { Exhibition, PublishedStory } from './exhibition.ts'

/** A story behind which nobody stands. */
const CompositeStory = z.extend(PublishedStory, { composite: z.literal(true) })

export const HouseCopy = z.strictObject({
  kiosk: Kiosk,
  programme: RoomProgramme,
  state: RoomState,
  exhibition: z.extend(Exhibition, { stories: z.array(CompositeStory) }),
  /** The server's time less the machine's, in milliseconds: the room's time after a restart. */
  ahead: z.number(),
  keptAt: InstantValue,
})
export type HouseCopy = z.infer<typeof HouseCopy>

/** What may be kept of a screen's whole knowledge. */
export function houseCopy(whole: {
  kiosk: Kiosk
  programme: RoomProgramme
  state: RoomState
  exhibition: Exhibition
  ahead: number
  keptAt: number
}): HouseCopy {
  const stories = whole.exhibition.stories.flatMap((story) =>
    story.composite ? [{ ...story, composite: true as const }] : [],
  )
  return { ...whole, exhibition: { ...whole.exhibition, stories } }
}
