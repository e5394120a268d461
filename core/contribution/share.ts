/**
 * Whose turn it is to read something: the load is split between those who are at the Inbox, each thing to one of them,
 * and somebody who comes or goes moves as little as can be (highest random weight; Thaler and Ravishankar 1998).
 */

/** The person among `people` who reads `id`, or null when nobody is there. The same for everybody who asks. */
export function readerOf(id: string, people: readonly string[]): string | null {
  let reader: string | null = null
  let most = -1
  for (const person of people) {
    const weight = weightOf(`${id} ${person}`)
    if (weight > most || (weight === most && reader !== null && person < reader)) {
      most = weight
      reader = person
    }
  }
  return reader
}

/** FNV-1a, mixed at the end (murmur3's finaliser), so that neighbours fall far apart. */
function weightOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
