/** One slip away from a name: a letter left out, doubled, swapped or taken for its neighbour. */
import { ENGLISH_NAMES } from './lists/names-english.ts'
import { KAZAKH_NAMES } from './lists/names-kazakh.ts'
import { RUSSIAN_NAMES } from './lists/names-russian.ts'
import { skeleton } from './skeleton.ts'
import { eachWord } from './word-list.ts'

const SHORTEST = 5
const deletions = new Set<string>()
/** What is left of the building; null once all is built. */
let left: Generator<void> | null = build()

/** Builds a bounded part of what `isNearName` looks into; false once all is there. It builds what is left by itself. */
export function buildSlips(): boolean {
  if (left?.next().done !== false) left = null
  return left !== null
}

/** `key` in skeleton spelling. Endings are tried as they are: a slip in a name and a rare case together are let go. */
export function isNearName(key: string): boolean {
  if (key.length < SHORTEST || key.length > 16) return false
  while (left !== null) buildSlips()
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

function* build(): Generator<void> {
  yield* eachWord(`${KAZAKH_NAMES} ${RUSSIAN_NAMES} ${ENGLISH_NAMES}`, (name) => {
    const key = skeleton(name.toLowerCase())
    if (key.length < SHORTEST) return
    for (let i = 1; i + 1 < key.length; i++)
      deletions.add(loose(key.slice(0, i) + key[i + 1]! + key[i]! + key.slice(i + 2)))
    if (key.length < SHORTEST + 1) return
    deletions.add(loose(key))
    for (let i = 1; i < key.length && key.length > SHORTEST + 1; i++)
      deletions.add(loose(key.slice(0, i) + key.slice(i + 1)))
  })
}
