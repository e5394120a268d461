/** Kazakh: even syllables of nearly one length, the stress on the last one, phrases that rise before they go on. */
import { onsetOf, type Habit, type Syllable, type Vowel } from './habit.ts'

export const kazakh: Habit = {
  rate: 4.2,
  lengthening: 0.18,
  accent: 0.06,
  continuation: 0.13,
  question: { stress: 0.02, end: 0.2 },
  syllables,
}

const VOWELS = new Map<string, Vowel>([
  ['а', 0],
  ['я', 0],
  ['ә', 1],
  ['е', 2],
  ['э', 2],
  ['и', 3],
  ['і', 3],
  ['ы', 4],
  ['о', 5],
  ['ё', 5],
  ['ө', 6],
  ['ү', 6],
  ['ұ', 7],
  ['у', 7],
  ['ю', 7],
])

/** Particles that lean on the word before them. */
const PARTICLES = new Set(
  'ма ме ба бе па пе да де та те мен бен пен ғой ғана ше еді екен емес үшін деп бір'.split(' '),
)
/** Personal endings of the predicate, which do not take the stress. */
const PERSONAL = /(?:[мбп][ыі]н|с[ыі]ң)$/u

function syllables(word: string): Syllable[] {
  const found: Syllable[] = []
  for (let i = 0; i < word.length; i++) {
    const vowel = VOWELS.get(word[i]!)
    if (vowel === undefined || isGlide(word, i)) continue
    const before = i > 0 ? word[i - 1]! : null
    const free = before !== null && VOWELS.has(before) && !isGlide(word, i - 1)
    found.push({ vowel, onset: onsetOf(free ? null : before), stress: 0 })
  }
  if (found.length === 0) return found
  const unstressed = found.length > 2 && PERSONAL.test(word)
  const stressed = found.at(unstressed ? -2 : -1)!
  found[0]!.stress = 0.3
  stressed.stress = PARTICLES.has(word) ? 0.15 : 1
  return found
}

/** `у` beside another vowel is a consonant: тау, уақыт; between a consonant and a vowel it is heard (туады). */
function isGlide(word: string, i: number): boolean {
  if (word[i] !== 'у') return false
  const before = i > 0 ? word[i - 1]! : null
  const after = word[i + 1]
  if (before === null) return after !== undefined && VOWELS.has(after)
  return VOWELS.has(before) && before !== 'у'
}
