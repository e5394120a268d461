/** The one place in the client that throws dice. */

/** A number from 0 to 1, 1 excluded. */
export function chance(): number {
  return Math.random()
}
