/**
 * Units of time. As in Tone.js they are aliases: they do not stop a mistake, they make it visible.
 * Nothing in `core/` reads a clock; whoever calls passes the instant.
 */

/** Milliseconds since the Unix epoch on the installation's clock, which is the server's. */
export type Instant = number

/** A length of time in milliseconds. */
export type Milliseconds = number

/** A length of time in seconds, as audio and shaders count it. */
export type Seconds = number

/** Longest fade that anybody may ask for: five minutes. */
export const LONGEST_FADE: Milliseconds = 300_000
