/**
 * Loudspeakers of one room share the air: within earshot one voice is full, the others fall to the level of the bed, and
 * there the words lead. Handsets and headphones are nobody else's business.
 */
import type { Instant } from '../model/time.ts'

/** Metres on the plan of the room within which two near-field voices disturb each other. */
export const EARSHOT = 5

/** A near-field screen whose voice sounds: its middle on the plan of the room in metres, and since when it speaks. */
export interface Speaker {
  kiosk: string
  place: { x: number; y: number }
  since: Instant
}

/** The screens whose voices are full: whoever began first keeps it, and no two of them are within earshot. */
export function fullVoices(speakers: readonly Speaker[]): Set<string> {
  const full: Speaker[] = []
  const inTurn = [...speakers].sort((a, b) => a.since - b.since || (a.kiosk < b.kiosk ? -1 : 1))
  for (const each of inTurn) if (full.every((other) => apart(other, each) >= EARSHOT)) full.push(each)
  return new Set(full.map((each) => each.kiosk))
}

function apart(a: Speaker, b: Speaker): number {
  return Math.hypot(a.place.x - b.place.x, a.place.y - b.place.y)
}
