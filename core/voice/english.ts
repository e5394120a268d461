/** English: strong syllables at even distances, weak ones hurried between them; a fall at the end of every thought. */
import { onsetOf, type Habit, type Syllable, type Vowel } from './habit.ts'

export const english: Habit = {
  rate: 3.5,
  lengthening: 0.85,
  accent: 0.1,
  continuation: 0.09,
  question: { stress: 0.02, end: 0.22 },
  syllables,
}

/** What a group of vowel letters, with what follows it, sounds like under stress. First match counts. */
const SOUNDS: [RegExp, Vowel][] = [
  [/^(?:i|e|u|y|ea|ou)r(?![aeiouy])/u, 6],
  [/^(?:igh|eigh|uy|ye)/u, 0],
  [/^(?:ee|ea|ie|ei|eo)/u, 3],
  [/^(?:oo|ew|ue|ui|eau|eu)/u, 7],
  [/^(?:ough|augh|au|aw|oa|or|oe|ow$)/u, 5],
  [/^(?:ou|ow)/u, 0],
  [/^(?:ai|ay|ey)/u, 2],
  [/^oi|^oy/u, 5],
  [/^a(?:r|l[klmf])/u, 0],
  [/^a[^aeiouywrx]es?$/u, 2],
  [/^[iy][^aeiouywrx]es?$/u, 0],
  [/^o[^aeiouywrx]es?$/u, 5],
  [/^u[^aeiouywrx]es?$/u, 7],
  [/^[iy]$/u, 3],
  [/^a/u, 1],
  [/^e/u, 2],
  [/^[iy]/u, 3],
  [/^o$/u, 5],
  [/^o/u, 0],
  [/^u/u, 4],
]

/** Little words that carry no stress. */
const WEAK = new Set(
  (
    'a an the and or but nor so if as at by for from in into of on to with than that this it its he she we they you i me my ' +
    'him his her us our them their your is am are was were be been do did does has have had can could will would shall ' +
    'should may might must not no who which when where what how there then'
  ).split(' '),
)
const WEAK_PREFIX =
  /^(?:a(?!ny)|be|re|de|un|dis|mis|ex|en|for|with|pre|pro|con|com|per)(?=[^aeiouy]+[aeiouy])/u
/** Endings that draw the stress to the syllable before them. */
const DRAWING = /(?:tion|sion|cian|ic|ity|ical|ious|eous|ial|graph)s?$/u

function syllables(raw: string): Syllable[] {
  const word = raw.replace(/['’]/gu, '')
  const places = nuclei(word)
  if (places.length === 0) return []
  const stressed = stressOf(word, places.length)
  return places.map((place, index) => {
    const before = place > 0 ? word[place - 1]! : null
    const onset = onsetOf(before !== null && /[aeiou]/u.test(before) ? null : before)
    const rest = word.slice(place)
    const end = places[index + 1] ?? Infinity
    const full = soundOf(end === Infinity ? rest : word.slice(place, end))
    if (index === stressed) return { vowel: full, onset, stress: WEAK.has(raw) ? 0.1 : 1 }
    const far = Math.abs(index - stressed) >= 2
    return { vowel: far ? full : /^[iy]|^e[ey]/u.test(rest) ? 3 : 4, onset, stress: far ? 0.35 : 0 }
  })
}

/** The silent e of a word within a word: home-work, some-thing, lone-ly. */
const SILENT_INSIDE = /^e(?:work|some|things?|where|times?|one|fuls?|less|ly|ment|ness)$/u

/** Where each syllable has its vowel. */
function nuclei(word: string): number[] {
  const found: number[] = []
  for (const { 0: group, index } of word.matchAll(/[aeiou]+y?|(?<=[^aeiou])y|y(?![aeiou])/gu)) {
    // After q the u is a consonant.
    if (SILENT_INSIDE.test(word.slice(index)) && group === 'e' && found.length > 0) continue
    const first = word[index - 1] === 'q' && group.length > 1 ? index + 1 : index
    found.push(first)
    for (let at = first + 1; at < index + group.length; at++) {
      if (isHiatus(word.slice(0, at), word.slice(at))) found.push(at)
    }
  }
  const last = found.at(-1)
  if (found.length > 1 && last !== undefined && isSilent(word, last)) found.pop()
  return found
}

/** Two vowel letters side by side that are two vowels: di-ary, qui-et, go-ing; but not na-tion. */
function isHiatus(before: string, after: string): boolean {
  if (/(?:^|[^tscgxaeou])i$/u.test(before) && /^[aou]/u.test(after)) return true
  if (/(?:qu|^d|^sc)i$/u.test(before) && /^e(?:t|n)/u.test(after)) return true
  if (/[^gq]u$/u.test(before) && /^[ao]/u.test(after)) return true
  if (before.endsWith('e') && /^o(?!p)/u.test(after)) return true
  return /[aeiou]$/u.test(before) && /^ing$/u.test(after)
}

/** A last `e` is not heard, nor in -es and -ed, unless the sounds before it need it (table, boxes, wanted). */
function isSilent(word: string, at: number): boolean {
  const end = word.slice(at)
  if (end === 'e') return !/[^aeiouywr]le$/u.test(word)
  if (end === 'es') return !/(?:[sxz]|ch|sh|[cg])es$/u.test(word) && !/[^aeiouywr]les$/u.test(word)
  if (end === 'ed') return !/[td]ed$/u.test(word)
  return false
}

function stressOf(word: string, count: number): number {
  if (count === 1) return 0
  if (DRAWING.test(word)) return Math.max(0, count - (/(?:ity|ical|ial|ious|eous)s?$/u.test(word) ? 3 : 2))
  if (count === 2) return WEAK_PREFIX.test(word) ? 1 : 0
  if (WEAK_PREFIX.test(word)) return 1
  return Math.max(0, count - 3)
}

function soundOf(spelling: string): Vowel {
  return SOUNDS.find(([pattern]) => pattern.test(spelling))?.[1] ?? 4
}
