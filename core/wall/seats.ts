/**
 * Gives everybody of a set a seat of their own. Who sits where follows from the set alone, in whatever order it is
 * told; when one comes or goes, only a few others move, however many there are. (Stable matching of Gale and Shapley,
 * where both sides prefer by chance; with some seats left free, a newcomer displaces two or three for the most part.)
 */
import { mix, share } from './hash.ts'

/** The most seats that there can be. */
export const MOST_SEATS = 16_384

/**
 * `guests`: one number for each, its own; two of one number are told apart by their order. `seats`: how many there
 * are, at least as many as guests. Guests wish for seats of `named`, a power of two: while that stays the same, a seat
 * that is added changes nothing for those who like another better. Answers the seat of each guest.
 */
export function seat(guests: readonly number[], seats: number, named: number, salt: number): Int32Array {
  if (seats < guests.length || seats > named) throw new RangeError('there must be a seat for everybody')
  const taken = new Int32Array(seats).fill(-1)
  const tried = new Int32Array(guests.length)
  const seatOf = new Int32Array(guests.length).fill(-1)
  for (let first = 0; first < guests.length; first++) {
    let guest = first
    while (guest >= 0) {
      const place = nextWish(guests[guest]!, tried, guest, taken, named, salt)
      const before = taken[place]!
      if (before >= 0 && !prefers(place, guests, guest, before, salt)) continue
      taken[place] = guest
      seatOf[guest] = place
      guest = before
    }
  }
  return seatOf
}

/** The next seat that this guest would like, of those that there are. */
function nextWish(
  key: number,
  tried: Int32Array,
  guest: number,
  taken: Int32Array,
  named: number,
  salt: number,
): number {
  for (;;) {
    const wish = tried[guest]!++
    // Sooner or later chance has named every seat; whoever has been refused everywhere takes what is free.
    if (wish > named * PATIENCE) return taken.indexOf(-1)
    // Low seats are wished for more, so that what stays free are mostly the last.
    const chance = share(mix(key, salt), wish)
    const place = Math.floor(chance * chance * named)
    if (place < taken.length) return place
  }
}
const PATIENCE = 64

function prefers(
  place: number,
  guests: readonly number[],
  one: number,
  other: number,
  salt: number,
): boolean {
  const a = mix(mix(place, ~salt), guests[one]!)
  const b = mix(mix(place, ~salt), guests[other]!)
  return a === b ? one < other : a < b
}
