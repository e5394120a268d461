/**
 * Lamps are late when their thread is: it goes before the rest of this machine's work where the system allows that,
 * as a desk's own software does. On Linux a thread has a priority of its own; elsewhere, and without the right to,
 * it stays one thread among others.
 */
import { readlinkSync } from 'node:fs'
import { setPriority } from 'node:os'

/** Of −20 to 19; at −10 a thread has about nine times the weight of an ordinary one. */
const NICENESS = -10

/** For the calling thread alone. Whether it was allowed. */
export function goFirst(): boolean {
  try {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1))
    if (!Number.isInteger(thread) || thread <= 0) return false
    setPriority(thread, NICENESS)
    return true
  } catch {
    return false
  }
}
