import { describe, expect, test } from 'vitest'
import { ageBand, factsOf, unique, type Fact } from '../../../core/anonymise/facts.ts'
import { RARE_BELOW, explainRarity, rareCombinations } from '../../../core/anonymise/rarity.ts'
import type { Language } from '../../../core/model/language.ts'

function said(text: string, language: Language): string[] {
  return factsOf(text, language).map(({ kind, value }) => `${kind}: ${value}`)
}

describe('[ANO-4] what a text lets one know', () => {
  test.each<[Language, string, string[]]>([
    ['ru', 'Я выросла в Шымкенте, мне было 34 года.', ['place: шимкент', 'age: 25–34']],
    ['kk', 'Шымкенттен келдім, отыз төрт жаста едім.', ['place: шимкент', 'age: 25–34']],
    ['en', 'I was 34 and lived in Shymkent.', ['age: 25–34', 'place: шимкент']],
    [
      'ru',
      'У меня пятеро детей, я работала учительницей.',
      ['family: many-children', 'profession: teaching'],
    ],
    ['kk', 'Мен мектепте мұғалім болып жұмыс істедім.', ['profession: teaching']],
    ['en', 'I worked as a teacher in 2009.', ['profession: teaching', 'time: 2009']],
    ['ru', 'Семнадцатилетняя, с близнецами.', ['age: 13–17', 'family: multiple-birth']],
    ['kk', 'Он сегізімде кеттім.', ['age: 18–24']],
    ['ru', 'Было темно, и мы молчали.', []],
  ])('[ANO-4] %s: %s', (language, text, facts) => {
    expect(said(text, language)).toEqual(facts)
  })

  test('[ANO-4] one fact in three languages is one fact', () => {
    const facts = [
      ...factsOf('Жила в Таразе.', 'ru'),
      ...factsOf('Таразда тұрдым.', 'kk'),
      ...factsOf('In Taraz.', 'en'),
    ]
    expect(unique(facts)).toEqual([{ kind: 'place', value: 'тараз', said: 'Таразе' }])
  })

  test('age bands leave no gap', () => {
    expect([0, 12, 13, 17, 18, 64, 65, 99].map(ageBand)).toEqual([
      '0–12',
      '0–12',
      '13–17',
      '13–17',
      '18–24',
      '55–64',
      '65+',
      '65+',
    ])
  })
})

const town: Fact = { kind: 'place', value: 'тараз', said: 'в Таразе' }
const young: Fact = { kind: 'age', value: '18–24', said: '19 лет' }
const teacher: Fact = { kind: 'profession', value: 'teaching', said: 'учительница' }
const stories = (count: number, facts: readonly Fact[], name: string) =>
  Array.from({ length: count }, (_, i) => ({ story: `${name}${i}`, facts }))

describe('[ANO-4] combinations that few stories share', () => {
  test('[ANO-4] each fact is common, together they are rare', () => {
    const exhibition = [
      ...stories(9, [town], 'town'),
      ...stories(9, [young], 'young'),
      { story: 'hers', facts: [town, young] },
    ]
    expect(rareCombinations(exhibition, RARE_BELOW)).toEqual([
      { story: 'hers', facts: [town, young], shared: 1 },
    ])
  })

  test('[ANO-4] at the threshold there is no warning, one below there is, for each of the stories', () => {
    expect(rareCombinations(stories(5, [town, young], 's'), 5)).toEqual([])
    expect(rareCombinations(stories(4, [town, young], 's'), 5).map(({ shared }) => shared)).toEqual([
      4, 4, 4, 4,
    ])
  })

  test('[ANO-4] the smallest rare part is named, so that a curator knows what to make general', () => {
    const exhibition = [
      ...stories(6, [town, young], 'a'),
      ...stories(6, [town, teacher], 'b'),
      { story: 'hers', facts: [town, young, teacher] },
    ]
    expect(rareCombinations(exhibition, 5)).toEqual([{ story: 'hers', facts: [young, teacher], shared: 1 }])
  })

  test('[ANO-4] one fact alone is never this check’s part, nor two of a kind', () => {
    const other: Fact = { kind: 'place', value: 'семеи', said: 'в Семее' }
    expect(rareCombinations([{ story: 'hers', facts: [town, other] }], 5)).toEqual([])
  })

  test('[ANO-4] two thousand stories with every kind are counted', () => {
    const exhibition = Array.from({ length: 2000 }, (_, i) => ({
      story: String(i),
      facts: [
        { kind: 'place', value: String(i % 10), said: '' },
        { kind: 'age', value: String(i % 8), said: '' },
        { kind: 'time', value: String(i % 12), said: '' },
      ] satisfies Fact[],
    }))
    exhibition.push({
      story: 'hers',
      facts: [
        { kind: 'place', value: '1', said: '' },
        { kind: 'age', value: '0', said: '' },
        { kind: 'time', value: '1', said: '' },
      ],
    })
    expect(rareCombinations(exhibition, 5).map(({ story }) => story)).toEqual(['hers'])
  })

  test.each<[Language, string]>([
    [
      'kk',
      'Мыналар бірге тек осы оқиғада кездеседі: жер («в Таразе»), жас («19 лет»). Бірге адамды танытуы мүмкін; біреуін жалпылап жазыңыз.',
    ],
    [
      'ru',
      'Вместе это есть только в этой истории: место («в Таразе»), возраст («19 лет»). Вместе они могут выдать человека; напишите одно из них общее.',
    ],
    [
      'en',
      'Only this story says all of this: place (“в Таразе”), age (“19 лет”). Together it may point to one person; make one of them more general.',
    ],
  ])('[ANO-4] a curator reads why, in %s', (language, sentence) => {
    expect(explainRarity({ story: 'x', facts: [town, young], shared: 1 }, language, 'story')).toBe(sentence)
  })
})
