/** The one place in the client that throws dice. */

/** A number from 0 to 1, 1 excluded. */
export function chance(): number {
  return Math.random()
}

/** A name that nobody has drawn before, by what it names: `page-1k3f0z2xw9q1`; 24 characters at most for a short kind. */
export function freshName(kind: string): string {
  const drawn = crypto.getRandomValues(new Uint32Array(2))
  return `${kind}-${[...drawn].map((each) => each.toString(36)).join('')}`
}
