/**
 * Combinations identify (ANO-4): somewhere many people live, many are thirty, many teach; a teacher of thirty with
 * five children in one town may be one person. Counts, over the whole exhibition, how many stories say the same.
 */
import type { Language } from '../model/language.ts'
import { FACT_KINDS, type Fact, type FactKind } from './facts.ts'

export interface StoryFacts {
  story: string
  facts: readonly Fact[]
}

export interface RareCombination {
  story: string
  /** The smallest part that is rare already, at most one fact of a kind; generalising any one of them helps. */
  facts: Fact[]
  /** How many stories say all of this, this one included. */
  shared: number
}

/** As statistical offices keep their cells: fewer than five are somebody. */
export const RARE_BELOW = 5
/** One fact alone is a finding, or harmless; together they are this check's part. */
const FEWEST_TOGETHER = 2
/** Of each kind the rarest few can make a combination rare; more would only take time. */
const MOST_OF_A_KIND = 4

/** At most one warning a story: its smallest and rarest combination that fewer than `below` stories share. In the order of `stories`. */
export function rareCombinations(stories: readonly StoryFacts[], below: number): RareCombination[] {
  const saying = storiesByFact(stories)
  return stories.flatMap(({ story, facts }) => {
    const rare = rarest(facts, saying, below)
    return rare === null ? [] : [{ story, ...rare }]
  })
}

const keyOf = (fact: Fact) => `${fact.kind} ${fact.value}`

function storiesByFact(stories: readonly StoryFacts[]): ReadonlyMap<string, ReadonlySet<number>> {
  const saying = new Map<string, Set<number>>()
  stories.forEach(({ facts }, i) => {
    for (const fact of facts) {
      const known = saying.get(keyOf(fact))
      if (known === undefined) saying.set(keyOf(fact), new Set([i]))
      else known.add(i)
    }
  })
  return saying
}

function rarest(
  facts: readonly Fact[],
  saying: ReadonlyMap<string, ReadonlySet<number>>,
  below: number,
): Omit<RareCombination, 'story'> | null {
  let best: Omit<RareCombination, 'story'> | null = null
  for (const together of combinations(facts, saying)) {
    if (best !== null && together.length > best.facts.length) break
    const shared = sharedBy(together.map((fact) => saying.get(keyOf(fact))!))
    if (shared < below && (best === null || shared < best.shared)) best = { facts: together, shared }
  }
  return best
}

function sharedBy(sets: readonly ReadonlySet<number>[]): number {
  const [smallest, ...others] = sets.toSorted((a, b) => a.size - b.size)
  let shared = 0
  for (const story of smallest!) if (others.every((set) => set.has(story))) shared += 1
  return shared
}

/** Two facts or more, never two of a kind; fewer facts first. */
function combinations(facts: readonly Fact[], saying: ReadonlyMap<string, ReadonlySet<number>>): Fact[][] {
  const rarestFirst = facts.toSorted((a, b) => saying.get(keyOf(a))!.size - saying.get(keyOf(b))!.size)
  let sets: Fact[][] = [[]]
  for (const kind of FACT_KINDS) {
    const own = rarestFirst.filter((fact) => fact.kind === kind).slice(0, MOST_OF_A_KIND)
    sets = sets.flatMap((set) => [set, ...own.map((fact) => [...set, fact])])
  }
  return sets.filter((set) => set.length >= FEWEST_TOGETHER).sort((one, other) => one.length - other.length)
}

const KIND: Readonly<Record<Language, Readonly<Record<FactKind, string>>>> = {
  kk: { place: 'жер', age: 'жас', family: 'отбасы', profession: 'мамандық', time: 'жыл' },
  ru: { place: 'место', age: 'возраст', family: 'семья', profession: 'профессия', time: 'год' },
  en: { place: 'place', age: 'age', family: 'family', profession: 'profession', time: 'year' },
}

/** What a story is called in that sentence, and what a visitor's contribution. */
const WHAT = {
  story: {
    kk: { here: 'осы оқиғада', several: 'оқиғада' },
    ru: { here: 'в этой истории', several: 'историях' },
    en: { here: 'this story says', several: 'stories in the exhibition say' },
  },
  contribution: {
    kk: { here: 'осы жазбада', several: 'мәтінде' },
    ru: { here: 'в этом тексте', several: 'текстах' },
    en: { here: 'this text says', several: 'texts in the exhibition say' },
  },
} as const

/** A sentence for a curator: what together is rare, and what helps. */
export function explainRarity(
  { facts, shared }: RareCombination,
  language: Language,
  of: keyof typeof WHAT,
): string {
  const { here, several } = WHAT[of][language]
  const list = facts.map((fact) => `${KIND[language][fact.kind]} («${fact.said}»)`).join(', ')
  switch (language) {
    case 'kk':
      return shared === 1
        ? `Мыналар бірге тек ${here} кездеседі: ${list}. Бірге адамды танытуы мүмкін; біреуін жалпылап жазыңыз.`
        : `Мыналар бірге бүкіл көрмеде ${shared} ${several} ғана кездеседі: ${list}. Бірге адамды танытуы мүмкін; біреуін жалпылап жазыңыз.`
    case 'ru':
      return shared === 1
        ? `Вместе это есть только ${here}: ${list}. Вместе они могут выдать человека; напишите одно из них общее.`
        : `Вместе это есть лишь в ${shared} ${several} всей выставки: ${list}. Вместе они могут выдать человека; напишите одно из них общее.`
    case 'en':
      return shared === 1
        ? `Only ${here} all of this: ${list.replaceAll('«', '“').replaceAll('»', '”')}. Together it may point to one person; make one of them more general.`
        : `Only ${shared} ${several} all of this: ${list.replaceAll('«', '“').replaceAll('»', '”')}. Together it may point to one person; make one of them more general.`
  }
}
