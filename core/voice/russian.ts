/** Russian: one strong stress a word, everything around it shortened and blurred; the sentence falls from its last stress. */
import { onsetOf, type Habit, type Syllable, type Vowel } from './habit.ts'

export const russian: Habit = {
  rate: 3.9,
  lengthening: 0.6,
  accent: 0.14,
  continuation: 0.05,
  question: { stress: 0.24, end: -0.04 },
  syllables,
}

const VOWELS = new Map<string, Vowel>([
  ['а', 0],
  ['я', 0],
  ['е', 2],
  ['э', 2],
  ['и', 3],
  ['ы', 4],
  ['о', 5],
  ['ё', 5],
  ['у', 7],
  ['ю', 7],
])
const VOWEL = /[аяеэиыоёую]/u

/** Words that lean on a neighbour. */
const CLITICS = new Set(
  'и а но да не ни же ли бы на за по до от из без для при про под над об во со ко как что чем то у о я мы ты он её его их мне мной ей ему'.split(
    ' ',
  ),
)

/** Endings that say where the stress is, counted in syllables from the end (0 the last). First match counts. */
const ENDINGS: [RegExp, number][] = [
  [/(?:ого|его|ому|ему|ыми|ими|ая|яя|ое|ее|ые|ие|ую|юю)$/u, 2],
  [/(?:ость|ение|ания|ение|ивал[аои]?|ывал[аои]?)$/u, 2],
  [/(?:ался|алась|ались|илась|ился|ились)$/u, 1],
  [/(?:ать|ять|еть|ить|уть|оть)$/u, 0],
  [/(?:ал|ял|ел|ил|ыл|ул)$/u, 0],
  [/(?:ала|яла|ела|ила|ыла|ула|али|яли|ели|или|ыли)$/u, 1],
  [/(?:аю|яю|ею|ает|яет|еет|аем|яем|ают|яют)$/u, 1],
  [/[аяеэиыоую]$/u, 1],
]

function syllables(word: string): Syllable[] {
  const places: number[] = []
  for (let i = 0; i < word.length; i++) if (VOWEL.test(word[i]!)) places.push(i)
  if (places.length === 0) return []
  const stressed = stressOf(word, places)
  return places.map((place, index) => {
    const before = place > 0 ? word[place - 1]! : null
    const onset = onsetOf(before !== null && VOWEL.test(before) ? null : before)
    const full = VOWELS.get(word[place]!)!
    if (index === stressed) return { vowel: full, onset, stress: CLITICS.has(word) ? 0.15 : 1 }
    return { vowel: reduced(word[place]!, full, index - stressed), onset, stress: 0 }
  })
}

function stressOf(word: string, places: readonly number[]): number {
  const yo = places.findIndex((place) => word[place] === 'ё')
  if (yo >= 0) return yo
  const last = places.length - 1
  const fromEnd = ENDINGS.find(([ending]) => ending.test(word))?.[1] ?? 0
  return Math.max(0, last - fromEnd)
}

/** Akanye and ikanye: directly before the stress о is a; elsewhere а and о fade, е and я narrow. */
function reduced(letter: string, full: Vowel, distance: number): Vowel {
  if (letter === 'о' || letter === 'а') return distance === -1 ? 0 : 4
  if (letter === 'е' || letter === 'я') return 3
  return full
}
