/** What a word can be in a sentence about harm. A word may be several things; the rules (`clauses.ts`) ask what stands together. */
import { skeleton } from '../anonymise/skeleton.ts'

export const TAG = {
  /** Somebody who could do harm: kin, partner, teacher; or he, she, they. */
  kin: 1,
  he: 2,
  /** The one who writes: me, us. */
  me: 4,
  /** Mother, children, sister, as the ones who are harmed. */
  mine: 8,
  /** Does harm now. */
  hurts: 16,
  /** Did harm once; with "yesterday" or from a child it is danger now. */
  hurt: 32,
  /** Closed somebody's throat: however long ago yesterday is, the next time may be the last. */
  choked: 64,
  touches: 128,
  touched: 256,
  comes: 512,
  night: 1024,
  bed: 2048,
  not: 4096,
  /** No person: animals, weather, a heart. */
  thing: 8192,
  /** Says nothing about whom it happens to: again, every day, drunk. */
  filler: 16384,
  recent: 32768,
  /** Over, or long ago. */
  past: 65536,
  /** A Kazakh verb that goes on in the next word (`ұрып жатыр`), and that next word. */
  converb: 131072,
  goesOn: 262144,
  /** A game, a tale, a tuck under the blanket. */
  harmless: 524288,
  /** `hitting`, which needs an `is`. */
  hurting: 1048576,
  is: 2097152,
} as const
export type Tag = keyof typeof TAG

/** Words with endings in braces, one space apart: `отчим{,а,ом}` is отчим, отчима, отчимом. */
export type TagWords = Partial<Readonly<Record<Tag, string>>>

/** Every form of every word under its key. */
export function tagMap(
  all: readonly TagWords[],
  keyOf: (word: string) => string,
): ReadonlyMap<string, number> {
  const map = new Map<string, number>()
  for (const words of all)
    for (const [tag, list] of Object.entries(words))
      for (const word of list.trim().split(/\s+/u).flatMap(forms)) {
        const key = keyOf(word)
        map.set(key, (map.get(key) ?? 0) | TAG[tag as Tag])
      }
  return map
}

function forms(word: string): string[] {
  const [, head, endings, rest] = /^([^{]*)\{([^}]*)\}(.*)$/u.exec(word) ?? []
  if (endings === undefined) return [word]
  return endings.split(',').flatMap((ending) => forms(head! + ending + rest!))
}

/** One key for a Cyrillic word, however it is typed, and for its usual transliteration. */
export const cyrillicKey = (word: string): string => skeleton(word)
