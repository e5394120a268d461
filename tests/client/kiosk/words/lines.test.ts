import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakLines, heldTogether, LINE_LIMIT } from '../../../../client/kiosk/words/lines.ts'

const word = fc.stringMatching(/^[a-zәғқңөұүһіа-я,.]{1,20}$/u)

test('no line of a testimony is longer than 34 characters, and no word is lost', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const lines = breakLines(words.join(' '), LINE_LIMIT)
      expect(LINE_LIMIT).toBeLessThanOrEqual(34)
      expect(lines.join(' ')).toBe(words.join(' '))
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(LINE_LIMIT)
    }),
  )
})

test('a last word is not left alone when the lines can be even', () => {
  expect(breakLines('I turned the key twice. I checked. Again.', 36)).toEqual([
    'I turned the key twice.',
    'I checked. Again.',
  ])
})

test('a word longer than a line stands alone', () => {
  expect(breakLines('a достопримечательностями b', 10)).toEqual(['a', 'достопримечательностями', 'b'])
})

test('a no-break space keeps two words on one line', () => {
  expect(breakLines('Что вы сделаете с\u00a0тем, что услышали?', 26)).toEqual([
    'Что вы сделаете',
    'с\u00a0тем, что услышали?',
  ])
})

test('no short word is left hanging where the lines allow it, and no line begins with a dash', () => {
  expect(breakLines('Ранец у меня был синий, с полоской, которая светится в темноте.', 26)).toEqual([
    'Ранец у меня был синий,',
    'с полоской, которая',
    'светится в темноте.',
  ])
  const lines = breakLines('«Бұл екеуміздің үй тапсырмамыз, — деді анам. — Ешкімге көрсетпе».', 26)
  for (const line of lines) expect(line).not.toMatch(/^—/u)
})

test('a line does not tear a particle or a postposition from its word', () => {
  const kazakh =
    'Дәлін айтайын. Естімей қалған жоқпын. Естідім де, түймені бастым. Экрандағы жолақ шетіне жеткенше баса бердім.'
  expect(breakLines(kazakh, 26)).toEqual([
    'Дәлін айтайын. Естімей',
    'қалған жоқпын. Естідім де,',
    'түймені бастым.',
    'Экрандағы жолақ шетіне',
    'жеткенше баса бердім.',
  ])
  expect(breakLines('Бір аптада да, бір айда да келмеді. Дәліздің шамын сөндірмей жүрдім.', 32)).toEqual([
    'Бір аптада да,',
    'бір айда да келмеді.',
    'Дәліздің шамын сөндірмей жүрдім.',
  ])
  const russian =
    'Утром во дворе стояла машина с открытыми дверцами, люди говорили тихо. Меня спросили, слышал ли я что-нибудь. Нет, сказал я.'
  expect(breakLines(russian, LINE_LIMIT)).toContain('слышал ли я что-нибудь.')
})

test('an article and what is like one stay with the word that they belong to', () => {
  expect(breakLines('She was listening not to the word but to the voice.', 32)).toEqual([
    'She was listening not',
    'to the word but to the voice.',
  ])
})

test('where the page breaks the lines, no-break spaces hold the same words together, and no word is another', () => {
  const note = 'Бір жігіт көршісінің көмек сұрағанын естиді де, көмектеспейді. — Соңы жақсы.'
  const held = heldTogether(note)
  expect(held).toContain('естиді\u00a0де,')
  expect(held).toContain('Бір\u00a0жігіт')
  expect(held).toContain('көмектеспейді. — Соңы')
  expect(held.replaceAll('\u00a0', ' ')).toBe(note)
  expect(heldTogether('')).toBe('')
})
