import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES, type Language } from '../../../core/model/language.ts'
import {
  canonicalForms,
  drawReceipt,
  formsTyped,
  grouped,
  isOneSlipAway,
  RECEIPT_WORDS,
  type Receipt,
} from '../../../core/receipt/receipt.ts'

const LETTERS: Record<Language, RegExp> = {
  kk: /^[аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя]{3,12}$/,
  ru: /^[абвгдеёжзийклмнопрстуфхцчшщъыьэюя]{3,12}$/,
  en: /^[a-z]{3,12}$/,
}
/** Stems that no receipt may hold up to a narrator: violence, weapons, kin, prison, death, insult. */
const UNKIND: Record<Language, RegExp> = {
  kk: /^(қару|мылтық|пышақ|қан$|қанды|өлім|өлік|ұрлық|ұру|соққы|қамшы|таяқ|шыбық|белбеу|арқан|түрме|тұтқын|зорлық|жала|қорқ|қайғы|жылау|азап|ана$|әке|ата$|ене$|шеше$|аға$|апа$|әпке|іні$|қарындас|күйеу|әйел|келін|бала$|қыз$|ит$|шошқа|есек$|ақымақ|оба$|жауынгер|найза$|семсер|садақ|балта|қылыш)/,
  ru: /^(нож|ружь|пистолет|пуля|патрон|кров(?!ать)|смерт|труп|удар|бить|бой|ремень|плеть|розга|верёвк|тюрьм|насил|страх|горе$|слёз|слез|боль|мать|мама|отец|папа$|брат|сестра|муж|жена|сын$|дочь|ребён|девочк|мальчик|дурак|дура|свинья|убий|война|солдат|танк|меч$|топор|сабля|змея)/,
  en: /^(knife|gun|rifle|pistol|bullet|blood|death|dead|corpse|kill|hit|beat$|belt|whip|rope|prison|jail|fear|cry$|tear|pain$|mother|father|brother|sister|husband|wife|son$|daughter|child|girl|boy|stupid|fool|pig$|war$|soldier|tank|sword|axe|sabre|snake|rape|fight|punch|slap|bruise|wound|grave|victim)/,
}

describe.each(LANGUAGES)('[CON-7] the words in %s', (language) => {
  const words = RECEIPT_WORDS[language]

  test('are 1,024, each once: ten bits a word', () => {
    expect(words.length).toBe(1_024)
    expect(new Set(words).size).toBe(1_024)
  })

  test('are written with the letters of the language, and are short', () => {
    expect(words.filter((word) => !LETTERS[language].test(word))).toEqual([])
  })

  test('hurt nobody', () => {
    expect(words.filter((word) => UNKIND[language].test(word))).toEqual([])
  })

  test('are never one slip from another, also on a Russian keyboard', () => {
    const plain = words.map((word) =>
      word.replaceAll(/[ёәғқңөұүһі]/g, (letter) => 'еагкноууxи'['ёәғқңөұүһі'.indexOf(letter)]!),
    )
    const near = plain.flatMap((a, i) =>
      plain.slice(i + 1).flatMap((b) => (isOneSlipAway(a, b) ? [`${a} ${b}`] : [])),
    )
    expect(near).toEqual([])
  })

  test('begin differently, with few exceptions', () => {
    const beginnings = new Set(words.map((word) => word.slice(0, 4)))
    expect(words.length - beginnings.size).toBeLessThan(40)
  })

  test('are drawn evenly over the whole list', () => {
    const seen = new Set<string>()
    let next = 0
    for (let i = 0; i < 205; i++)
      for (const word of drawReceipt(language, (limit) => next++ % limit).words) seen.add(word)
    expect(seen.size).toBeGreaterThan(700)
  })
})

const anyReceipt = fc
  .record({
    language: fc.constantFrom(...LANGUAGES),
    draws: fc.array(fc.nat({ max: 1_023 }), { minLength: 20, maxLength: 20 }),
  })
  .map(({ language, draws }): Receipt => {
    let at = 0
    return drawReceipt(language, (limit) => draws[at++]! % limit)
  })
const means = (typed: string, receipt: Receipt): boolean =>
  formsTyped(typed).some((form) => canonicalForms(receipt).includes(form))

describe('[CON-7] what somebody types', () => {
  test('is found by its words and by its number', () => {
    fc.assert(
      fc.property(anyReceipt, (receipt) => {
        expect(means(receipt.words.join(' '), receipt)).toBe(true)
        expect(means(receipt.number, receipt)).toBe(true)
        expect(means(grouped(receipt.number), receipt)).toBe(true)
      }),
    )
  })

  test('may be in capitals, with hyphens, commas, line breaks, е for ё, spaces at the ends', () => {
    fc.assert(
      fc.property(anyReceipt, (receipt) => {
        const { words } = receipt
        expect(means(` ${words.join('-').toUpperCase()}\n`, receipt)).toBe(true)
        expect(means(words.join(', '), receipt)).toBe(true)
        expect(means(words.join('\n').replaceAll('ё', 'е'), receipt)).toBe(true)
      }),
    )
  })

  test('may be Kazakh without Kazakh letters', () => {
    const receipt: Receipt = {
      language: 'kk',
      words: ['қарлығаш', 'әдемі', 'көктем', 'жұлдыз', 'үміт'],
      number: '',
    }
    expect(means('карлыгаш адеми коктем жулдыз умит', receipt)).toBe(true)
  })

  test('may have one slip in every word', () => {
    fc.assert(
      fc.property(anyReceipt, fc.nat(), (receipt, seed) => {
        const slipped = receipt.words.map((word) => {
          const at = seed % word.length
          return word.slice(0, at) + word.slice(at + 1)
        })
        const forms = formsTyped(slipped.join(' '))
        // Where a slip could mean two words nothing is guessed; it never means another receipt.
        for (const form of forms.filter((each) => each.startsWith(receipt.language)))
          expect(canonicalForms(receipt)).toContain(form)
      }),
    )
    const receipt: Receipt = {
      language: 'en',
      words: ['acorn', 'lighthouse', 'pyramid', 'noodle', 'waltz'],
      number: '',
    }
    expect(means('akorn lighthose pyramidd nodole waltz', receipt)).toBe(true)
  })

  test('is no receipt with four words, six words, unknown words, a short or a wrong number', () => {
    for (const typed of [
      '',
      'acorn',
      'acorn lighthouse pyramid noodle',
      'acorn lighthouse pyramid noodle waltz vase',
    ])
      expect(formsTyped(typed)).toEqual([])
    expect(formsTyped('acorn lighthouse pyramid noodle qqqqqq')).toEqual([])
    expect(formsTyped('1234 5678 9012')).toEqual([])
  })

  test('a number with one wrong digit or two neighbours exchanged is no receipt', () => {
    fc.assert(
      fc.property(anyReceipt, fc.nat({ max: 15 }), fc.integer({ min: 1, max: 9 }), ({ number }, at, by) => {
        const wrong = [...number]
        wrong[at] = String((Number(wrong[at]) + by) % 10)
        expect(formsTyped(wrong.join(''))).toEqual([])
        if (at === 15 || number[at] === number[at + 1]) return
        const exchanged = [...number]
        ;[exchanged[at], exchanged[at + 1]] = [number[at + 1]!, number[at]!]
        expect(formsTyped(exchanged.join(''))).toEqual([])
      }),
    )
  })

  test('means at most one receipt a language, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (typed) => {
        expect(formsTyped(typed).length).toBeLessThanOrEqual(3)
      }),
    )
  })
})
