/** Conditions that few have: by their names, and as somebody's disease or syndrome. */
import { asks } from './asks.ts'
import { RARE_CONDITIONS } from './lists/conditions.ts'
import { words as entriesOf } from './word-list.ts'
import type { Hit, Recogniser } from './recogniser.ts'
import type { Word } from './reading.ts'

const entries = entriesOf(RARE_CONDITIONS).filter((entry) => !entry.endsWith('_'))
const isListed = asks(
  new RegExp(
    `^(?:${entries
      .filter((entry) => !entry.includes('_'))
      .map((entry) => (entry.endsWith('*') ? `${entry.slice(0, -1)}\\p{L}*` : entry))
      .join('|')})$`,
    'u',
  ),
)
/** By their first word; each is the words behind it. */
const phrases = new Map<string, string[][]>()
for (const entry of entries.filter((each) => each.includes('_'))) {
  const [first, ...rest] = entry.split('_')
  phrases.set(first!, [...(phrases.get(first!) ?? []), rest])
}

const isRare = (word: Word): boolean => isListed(word) && word.know.given === 'none'

const isDisease = asks(
  /^(?:болезн[ьиюе]\p{L}*|синдром\p{L}{0,3}|хоре[яиюе]|атакси[яиюе]|disease|syndrome|palsy_|chorea|ataxia|ауруы|ауруымен|синдромы|дерті)$/u,
)
/** Diseases that everybody knows, and what only sounds like one. */
const isCommonOne = asks(
  /^(?:альцгеймера?|паркинсона?|дауна|сахарн\p{L}+|эта|этой|та|той|моя|мой|его|её|ее|какой|какая|душевн\p{L}+|психическ\p{L}+|сердечн\p{L}+|вибрационн\p{L}+|профессиональн\p{L}+|заложника|заложницы|стокгольмск\p{L}+|самозванца|alzheimer's|parkinson's|down|down's|heart|liver|kidney|lung|a|the|my|his|her|this|that|stockholm|imposter|metabolic|chronic|тері|жүрек|бауыр|бүйрек|өкпе|жүйке|қант|көз|бұл|сол)$/u,
)

export const conditions: Recogniser = {
  find: ({ words }) => {
    const hits: Hit[] = []
    for (let i = 0; i < words.length; i++) {
      const to = conditionAt(words, i)
      if (to === null) continue
      hits.push({ start: words[i]!.start, end: words[to]!.end, type: 'unique' })
      i = to
    }
    return hits
  },
}

function conditionAt(words: readonly Word[], i: number): number | null {
  const word = words[i]!
  if (word.digits !== null) return null
  if (isRare(word)) return i
  for (const rest of phrases.get(word.lower) ?? [])
    if (rest.every((each, n) => words[i + 1 + n]?.lower === each && /^[ -]$/u.test(words[i + 1 + n]!.gap)))
      return i + rest.length
  const next = words[i + 1]
  if (next === undefined || !/^[ -]$/u.test(next.gap)) return null
  // `болезнь Гоше`, `Pompe disease`, `Вильсон ауруы`: called after whoever found it.
  if (isDisease(word))
    return word.lower.charCodeAt(0) >= 0x400 && next.capital && !isCommonOne(next) ? i + 1 : null
  if (!word.capital || word.first || !isDisease(next) || isCommonOne(word)) return null
  return next.lower.charCodeAt(0) >= 0x400 && /^[бс]/u.test(next.lower) && !/[ыі]\p{L}*$/u.test(next.lower)
    ? null
    : i + 1
}
