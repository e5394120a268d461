/** One slip away from a name: a letter left out, doubled, swapped or taken for its neighbour. */
import { ENGLISH_NAMES } from './lists/names-english.ts'
import { KAZAKH_NAMES } from './lists/names-kazakh.ts'
import { RUSSIAN_NAMES } from './lists/names-russian.ts'
import { skeleton } from './skeleton.ts'

const SHORTEST = 5
let deletions: Set<string> | null = null

/** `key` in skeleton spelling. Endings are tried as they are: a slip in a name and a rare case together are let go. */
export function isNearName(key: string): boolean {
  if (key.length < SHORTEST || key.length > 16) return false
  deletions ??= build()
  for (const form of [key, key.slice(0, -1), key.slice(0, -2)]) {
    if (form.length < SHORTEST) break
    if (deletions.has(loose(form))) return true
  }
  return false
}

/** Vowels that are confused when unstressed count as one. */
function loose(key: string): string {
  return key
    .replaceAll('о', 'а')
    .replaceAll('е', 'и')
    .replaceAll(/(\p{L})\1+/gu, '$1')
}

function build(): Set<string> {
  const set = new Set<string>()
  for (const name of `${KAZAKH_NAMES} ${RUSSIAN_NAMES} ${ENGLISH_NAMES}`.split(/\s+/u)) {
    const key = skeleton(name.toLowerCase())
    if (key.length < SHORTEST) continue
    for (let i = 1; i + 1 < key.length; i++)
      set.add(loose(key.slice(0, i) + key[i + 1]! + key[i]! + key.slice(i + 2)))
    if (key.length < SHORTEST + 1) continue
    set.add(loose(key))
    for (let i = 1; i < key.length && key.length > SHORTEST + 1; i++)
      set.add(loose(key.slice(0, i) + key.slice(i + 1)))
  }
  return set
}
