import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { check } from '../../../core/anonymise/check.ts'
import { Finding } from '../../../core/anonymise/finding.ts'
import { LANGUAGES, type Language } from '../../../core/model/language.ts'
import { parseStoryMarkdown } from '../../../core/model/story-markdown.ts'

/** `type: what it covers`, in order. */
function found(text: string, language: Language): string[] {
  return check(text, language, { forbidden: [] }).map(
    ({ start, end, type }) => `${type}: ${text.slice(start, end)}`,
  )
}

describe('[ANO-2] names in any form', () => {
  test.each<[Language, string, string[]]>([
    ['kk', 'Айгүлге бардым, Айгүлден сұрадым.', ['name: Айгүлге', 'name: Айгүлден']],
    ['ru', 'Отдала ключ Марату Сергеевичу.', ['name: Марату Сергеевичу']],
    ['ru', 'Он ушёл к Айгуле и Динаре.', ['name: Айгуле', 'name: Динаре']],
    ['en', 'I told Gulnara’s mother.', ['name: Gulnara’s']],
    ['kk', 'серікке айтпа деді', ['name: серікке']],
    ['ru', 'меня зовут динара', ['name: динара']],
    ['ru', 'подруга вера забрала меня', ['name: вера']],
    ['en', 'my friend grace drove me', ['name: grace']],
    ['ru', 'menya zovut Ainur, ya odna', ['name: Ainur']],
    ['ru', 'Я сказала: Ерланға сенбе.', ['name: Ерланға']],
    ['ru', 'Свекровь звали Зылиха Болатовна Мухаметжанова.', ['name: Зылиха Болатовна Мухаметжанова']],
    ['kk', 'Тергеуші А. С. Қасымова келді.', ['name: А. С. Қасымова']],
    ['kk', 'Нұрболат Серікұлы үндемеді.', ['name: Нұрболат Серікұлы']],
    ['en', 'Mrs Pemberton saw it.', ['name: Pemberton']],
    ['ru', 'Соседка Хыршида всё видела.', ['name: Хыршида']],
    ['ru', 'Екатирина сказала: беги.', ['name: Екатирина']],
    ['kk', 'Күләш тәтем бар еді.', ['name: Күләш']],
    ['ru', 'Палыч отвёз нас.', ['name: Палыч']],
  ])('[ANO-2] %s: %s', (language, text, findings) => {
    expect(found(text, language)).toEqual(findings)
  })
})

describe('[ANO-2] a name that hides is found where it stands', () => {
  test.each([
    ['zero-width space', 'Это Ан\u200bдрей.', 'Ан\u200bдрей'],
    ['soft hyphen', 'Это Ан\u00adдрей.', 'Ан\u00adдрей'],
    ['right-to-left mark', 'Это Ан\u200fдрей.', 'Ан\u200fдрей'],
    ['shown backwards', 'Это \u202eйердна\u202c.', 'йердна'],
    ['Latin look-alikes', 'Это Aндpeй.', 'Aндpeй'],
    ['all Latin look-alikes', 'пришёл Mapat', 'Mapat'],
    ['a digit for a letter', 'Это Сер1к.', 'Сер1к'],
    ['combining marks', 'Это А\u0301ндре\u0306и\u0306.', 'А\u0301ндре\u0306и\u0306'],
    ['letters apart', 'Это М а р а т был.', 'М а р а т'],
    ['full width', 'It was Ｓａｒａｈ.', 'Ｓａｒａｈ'],
  ])('[ANO-2] %s', (_, text, name) => {
    const direct = check(text, 'ru', { forbidden: [] }).filter((each) => each.risk === 'direct')
    expect(direct.map((each) => text.slice(each.start, each.end))).toEqual([name])
  })
})

describe('[ANO-2] words that look like names stay words', () => {
  test.each<[Language, string]>([
    ['kk', 'Арманым сол болатын. Бақыт іздедім.'],
    ['kk', 'Роза гүлін әкелді. Жұлдыз жанды. Ай туды.'],
    ['kk', 'Жан дүнием жылады, әлі де сол үйдемін.'],
    ['ru', 'Вера и надежда кончились. Любовь прошла. Мир стал тесным.'],
    ['ru', 'Роза на окне. Май. Света не было.'],
    ['en', 'Hope left first. Grace was said. Will you stay? Mark my words.'],
    ['en', 'In May I left. Rose water on the shelf. I may go.'],
    ['ru', 'Бог видит, аллах знает, а полиция спит.'],
    ['en', 'I messaged on WhatsApp. God, I was cold. It was Monday.'],
  ])('[ANO-2] %s: %s', (language, text) => {
    expect(found(text, language)).toEqual([])
  })
})

describe('[ANO-2] what can be dialled, written to or looked up', () => {
  test.each<[Language, string, string[]]>([
    ['ru', 'Звоните +7 (701) 234-56-78.', ['phone: +7 (701) 234-56-78']],
    [
      'ru',
      'восемь семьсот один двести тридцать четыре пятьдесят шесть семьдесят восемь',
      ['phone: восемь семьсот один двести тридцать четыре пятьдесят шесть семьдесят восемь'],
    ],
    [
      'kk',
      'сегіз жеті жүз бір екі жүз отыз төрт елу алты он екі',
      ['phone: сегіз жеті жүз бір екі жүз отыз төрт елу алты он екі'],
    ],
    ['en', 'Ring 07700 900123.', ['phone: 07700 900123']],
    ['ru', 'Звоните 111 или 102.', []],
    ['ru', 'Почта: aigul.s@mail.ru', ['email: aigul.s@mail.ru']],
    ['ru', 'айгуль собака мэйл точка ру', ['email: айгуль собака мэйл точка ру']],
    ['en', 'write to beth dot k at gmail dot com', ['email: beth dot k at gmail dot com']],
    ['ru', 'В инстаграме @aigul_92', ['handle: @aigul_92']],
    ['en', 'find me on insta: tash_b88', ['handle: tash_b88']],
    ['en', 'see https://example.org/x?y=1 now', ['url: https://example.org/x?y=1']],
    ['ru', 'ИИН 900101300017', ['iin: 900101300017']],
    ['ru', 'карта 4111 1111 1111 1111', ['card: 4111 1111 1111 1111']],
    ['ru', 'ул. Абая, д. 15, кв. 3', ['address: ул. Абая, д. 15, кв. 3']],
    ['kk', 'Абай көшесі, 15-үй, 3-пәтер', ['address: Абай көшесі, 15-үй, 3-пәтер']],
    ['en', 'We lived at 14 Acacia Avenue.', ['address: 14 Acacia Avenue']],
    ['ru', 'номер 123 ABC 02', ['plate: 123 ABC 02']],
    ['ru', 'прошли 200 км 30 минут', []],
  ])('[ANO-2] %s: %s', (language, text, findings) => {
    expect(found(text, language)).toEqual(findings)
  })
})

describe('[ANO-2] what points to somebody together with other things', () => {
  test.each<[Language, string, string[]]>([
    ['kk', 'Шымкенттен көштік.', ['place: Шымкенттен']],
    ['ru', 'Уехала в Караганду из Каскелена.', ['place: Караганду', 'place: Каскелена']],
    ['ru', 'жили в деревне Малые Озёрки', ['place: Малые']],
    ['en', 'We moved to Lakewood from Leeds.', ['place: Lakewood', 'place: Leeds']],
    ['ru', 'Уехала в Казахстан.', []],
    ['ru', 'Это было 12 марта 2019 года.', ['date: 12 марта 2019 года']],
    ['kk', '2018 жылғы 5 мамырда', ['date: 2018 жылғы 5 мамырда']],
    ['en', 'on the fifth of May', ['date: fifth of May']],
    ['ru', 'Восьмого марта он дарил цветы. В 2019 году ушёл.', []],
    ['ru', 'Мне тридцать четыре года. Терпела десять лет.', ['age: тридцать четыре года']],
    ['kk', 'он жеті жаста едім', ['age: он жеті жаста']],
    ['en', 'I was seventeen. Ten years later I left.', ['age: seventeen']],
    ['ru', 'Работаю медсестрой в районной больнице.', ['profession: медсестрой в районной больнице']],
    ['kk', 'Облыстық ауруханада медбике болып істеймін.', ['profession: Облыстық ауруханада медбике']],
    ['en', 'I am a nurse at the county hospital.', ['profession: nurse at the county hospital']],
    ['ru', 'Врач посмотрел в окно.', []],
    ['kk', '№12 мектепте оқыдым.', ['institution: 12 мектепте']],
    ['ru', 'Училась в КазНУ.', ['institution: КазНУ']],
    ['en', 'She went to Greenfield Primary School.', ['institution: Greenfield Primary School']],
    ['ru', 'У меня шестеро детей.', ['family: шестеро детей']],
    ['en', 'I am the youngest of seven.', ['family: youngest of seven']],
    ['kk', 'Жалғыз қызымын.', ['family: Жалғыз қызымын']],
    ['ru', 'Мы уйгуры. Ели корейскую морковь.', ['minority: уйгуры']],
    ['en', 'a Kurdish family; Turkish tea', ['minority: Kurdish family']],
    ['en', 'the only policewoman in the district', ['unique: the only policewoman in the district']],
    ['ru', 'О нас писали в газете.', ['unique: О нас писали в газете']],
  ])('[ANO-2] %s: %s', (language, text, findings) => {
    expect(found(text, language)).toEqual(findings)
  })
})

test('[ANO-2] a finding gives exact UTF-16 offsets, and its reason and suggestion in the language of the text', () => {
  const text = '😔 Меня зовут Айгүл.'
  for (const language of LANGUAGES) {
    const [finding] = check(text, language, { forbidden: [] })
    expect(finding).toMatchObject({ start: 14, end: 19, type: 'name', risk: 'direct' })
    expect(z.safeParse(Finding, finding).success).toBe(true)
  }
  const reasons = LANGUAGES.map((language) => check(text, language, { forbidden: [] })[0]!.reason)
  expect(new Set(reasons).size).toBe(3)
})

test('[ANO-5] a narrator’s own words are found in every form, alphabet and disguise', () => {
  const forbidden = ['Томирис', 'синий фургон', '4417']
  const covered = (text: string) =>
    check(text, 'ru', { forbidden })
      .filter((each) => each.type === 'forbidden')
      .map((each) => text.slice(each.start, each.end))
  expect(covered('Томириске, с томирис, Tomiris и Т о м и р и с')).toEqual([
    'Томириске',
    'томирис',
    'Tomiris',
    'Т о м и р и с',
  ])
  expect(covered('Приехал синий фургон, код 4417.')).toEqual(['синий фургон', '4417'])
  expect(covered('То\u200bмирис и Toмиpиc')).toEqual(['То\u200bмирис', 'Toмиpиc'])
  expect(covered('Синий чайник, фургон, 441')).toEqual([])
})

test('[ANO-2] the twelve stories that ship hold no direct finding', () => {
  const folder = join(import.meta.dirname, '..', '..', '..', 'stories')
  const stories = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(stories.length).toBe(12)
  const findings = stories.flatMap(({ name }) =>
    LANGUAGES.flatMap((language) => {
      const read = parseStoryMarkdown(readFileSync(join(folder, name, `${language}.md`), 'utf8'))
      if (!read.ok) throw new Error(read.message)
      const { title, note, beats, stays } = read.text
      return [title, note, ...beats, stays].flatMap((text) =>
        found(text, language).map((each) => `${name}/${language} ${each}`),
      )
    }),
  )
  expect(findings).toEqual([])
})

test('findings are in order, within the text and never overlap, whatever the text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'Айгүл ',
      'Марату Сергеевичу ',
      '\u202e',
      '\u202c',
      '\u200b',
      'в Алматы ',
      '12 марта ',
      ' 8 701 234 56 78',
      'ул. Абая 5, ',
      '@a_b',
      '. ',
      '😔',
      '\u0301',
      '\ud800',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      let end = 0
      for (const finding of check(text, 'ru', { forbidden: ['сирень'] })) {
        expect(finding.start).toBeGreaterThanOrEqual(end)
        expect(finding.end).toBeGreaterThan(finding.start)
        end = finding.end
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 300 },
  )
})

describe('a hostile text of a megabyte takes seconds, not minutes', () => {
  test.each([
    ['one letter', 'а'.repeat(1_000_000)],
    ['digits', '1'.repeat(1_000_000)],
    ['digits apart', '1 '.repeat(500_000)],
    ['number words', 'бес '.repeat(250_000)],
    ['names', 'Айгүл '.repeat(170_000)],
    ['names in sentences', 'Көршім Айгүл айтты. Соседка Вера сказала. Wojtek let me in. '.repeat(17_000)],
    ['capitals', 'Абв '.repeat(250_000)],
    ['at signs', 'a@'.repeat(500_000)],
    ['full stops', 'a.'.repeat(500_000)],
    ['override marks', '\u202eа'.repeat(500_000)],
    ['invisible', '\u200b'.repeat(1_000_000)],
    ['marks', `а${'\u0301'.repeat(1_000_000)}`],
    ['quotes', '«'.repeat(1_000_000)],
    [
      'different words',
      Array.from({ length: 150_000 }, (_, i) => `сөз${i.toString(36).replaceAll(/\d/g, 'ж')}`).join(' '),
    ],
  ])('%s', (_, text) => {
    // Processor time: how busy the machine is with others says nothing.
    const began = process.cpuUsage()
    check(text, 'kk', { forbidden: ['сирень'] })
    const { user, system } = process.cpuUsage(began)
    expect((user + system) / 1e6).toBeLessThan(10)
  })
})
