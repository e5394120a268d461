import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boothReasons } from '../../../core/contribution/booth-ready.ts'
import { cautionsIn } from '../../../core/contribution/cautions.ts'
import { guessLanguage } from '../../../core/contribution/guess-language.ts'
import { BURST, EVERY_MS, takeIn, type Intake } from '../../../core/contribution/intake.ts'
import { sameTextKey } from '../../../core/contribution/same-text.ts'
import { readerOf } from '../../../core/contribution/share.ts'
import { storyOf } from '../../../core/contribution/story-of.ts'
import { hasWords, tidyText } from '../../../core/contribution/tidy-text.ts'
import { NO_BOOTH_SETTINGS, type BoothSettings } from '../../../core/model/booth-settings.ts'
import { DRAFT_BEATS_LIMIT } from '../../../core/model/story-draft.ts'

const kinds = (text: string) => [...new Set(cautionsIn(text).map(({ kind }) => kind))]

describe('what a visitor typed', () => {
  test('loses what nobody can see, and nothing else', () => {
    expect(tidyText('a\u200bb\u202ec\u0000d\ufeff  e \r\n\r\n\r\n\r\nf\t')).toBe('abcd e\n\nf')
    expect(tidyText('<b>Сәлем</b> & «әже» 🙂')).toBe('<b>Сәлем</b> & «әже» 🙂')
    expect(tidyText(`я${'\u0335'.repeat(40)}`)).toBe('я\u0335\u0335')
    expect(tidyText('\ud800x\udc00')).toBe('x')
    for (const whole of ['👩‍👩‍👧‍👦', '❤️‍🩹', '👩🏽‍🚀']) expect(tidyText(whole)).toBe(whole)
    expect(tidyText('👩\u200d\u200d👧 а\u200dб 👩\u200d')).toBe('👩👧 аб 👩')
  })

  test('is tidied once and for all, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (raw) => {
        const tidy = tidyText(raw)
        expect(tidyText(tidy)).toBe(tidy)
        expect(tidy.length).toBeLessThanOrEqual(raw.normalize('NFC').length)
        expect(() => encodeURIComponent(tidy)).not.toThrow()
      }),
    )
  })

  test('has something to read, or not', () => {
    for (const text of ['Да', 'қ', 'a🙂']) expect(hasWords(text)).toBe(true)
    for (const text of ['', '🙂🙂', '...', '112', '\u200b']) expect(hasWords(tidyText(text))).toBe(false)
  })

  test.each([
    ['Мен үйден кеттім, ешкім сұрамады.', 'kk'],
    ['Ол маған ештеңе деген жоқ', 'kk'],
    ['men uyden kettim birak ol kerek emes', 'kk'],
    ['Я ушла из дома, и никто не спросил.', 'ru'],
    ['Мама сказала что это бывает', 'ru'],
    ['I left home and nobody asked me.', 'en'],
    ['help', 'en'],
  ])('«%s» is in %s', (text, language) => {
    expect(guessLanguage(text, 'ru')).toBe(language)
  })

  test('without any letter it is in the language of the page', () => {
    expect(guessLanguage('… 112', 'kk')).toBe('kk')
  })

  test('reads the same whatever its case, spaces, signs and look-alike letters', () => {
    const key = sameTextKey('Я тебе верю!')
    for (const same of [
      'я  тебе верю',
      'Я ТЕБЕ ВЕРЮ!!!',
      'Я тeбe вepю',
      'я\u200b тебе, верюююю'.replace('верюююю', 'верю'),
    ])
      expect(sameTextKey(same)).toBe(key)
    expect(sameTextKey('Я тебе не верю!')).not.toBe(key)
  })
})

describe('cautions', () => {
  test.each([
    ['You are a whore', 'slur'],
    ['Ты шлюха', 'slur'],
    ['Ты шл\u200bюха', 'slur'],
    ['ты шлюxa', 'slur'],
    ['Сен қаншықсың', 'slur'],
    ['ш.л.ю.х.а', 'slur'],
    ['b1tch', 'slur'],
    ['I will find you', 'threat'],
    ['Я тебя убью', 'threat'],
    ['Я найду тебя и убью, Лена', 'threat'],
    ['Я тебя всё равно убью', 'threat'],
    ['сдохни', 'threat'],
    ['Тебе не жить', 'threat'],
    ['Сендерді өлтіремін', 'threat'],
    ['Пошла ты, тварь, найду и зарежу', 'slur'],
    ['Пошла ты, тварь, найду и зарежу', 'threat'],
    ['Все бабы дуры, так вам и надо', 'slur'],
    ['nigger', 'slur'],
    ['n1gg3r', 'slur'],
    ['жид', 'slur'],
    ['хач', 'slur'],
    ['fuck you', 'slur'],
    ['kys', 'threat'],
    ['хуй', 'slur'],
    ['иди нахуй', 'slur'],
    ['проститутка ты', 'slur'],
    ['Я вас всех найду', 'threat'],
    ['с у к а', 'slur'],
    ['шл.юха', 'slur'],
    ['бл*ть', 'slur'],
    ['Бәріңді табамын', 'threat'],
    ['Сен ақымақсың', 'slur'],
    ['қ о т а қ', 'slur'],
    ['I am afraid to go home.', 'danger'],
    ['Боюсь идти домой', 'danger'],
    ['Үйге барудан қорқамын', 'danger'],
    ["I don't want to live", 'life'],
    ['Не хочу жить', 'life'],
    ['Өмір сүргім келмейді', 'life'],
    ["I'm 12", 'child'],
    ['Мне 9 лет', 'child'],
    ['Маған 11 жас', 'child'],
    ['Мен 9-сыныпта оқимын', 'child'],
  ])('«%s»: %s', (text, kind) => {
    expect(kinds(text)).toContain(kind)
  })

  test.each([
    'He called me a whore every night, and I believed him.',
    'Он назвал меня шлюхой при всех.',
    'Ол маған «қаншық» деді.',
    'He said: I will find you wherever you go.',
    'Он говорил: я тебя убью. Я ушла.',
    'Life is a bitter thing, I said, and damn it all.',
    'Мне 41 год, и я живу.',
    'Менің анам 60 жаста.',
    'Сукно, шлюз, тварный мир.',
    'I will find you a home',
    'I will find you, my daughter, and hug you',
    'Я найду тебя, дочка, и обниму',
    'Какая я была дура, что верила',
    'Пошла на работу и купила хлеб.',
    'И я в с собой, как была.',
    'Домой.Она ждала',
    'Қызым, мен сені тауып аламын',
    'Хачапури и жидкий суп',
  ])('«%s» is neither held back for a slur nor for a threat', (text) => {
    expect(kinds(text).filter((kind) => kind === 'slur' || kind === 'threat')).toEqual([])
  })

  test('whatever the text, offsets lie in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (noise) => {
        const text = `${noise} ты шлюха ${noise}. I want to die`
        for (const { start, end } of cautionsIn(text)) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })
})

describe('a booth', () => {
  const settled: BoothSettings = {
    ...NO_BOOTH_SETTINGS,
    wayBack: { address: null, telephone: '+7 7172 00 00 00' },
    lead: { name: 'A. Lead', reach: 'Room 4' },
    procedure: 'The lead is called.',
  }

  test('[CON-9] [BOO-5] [SEC-8] opens only when everything is settled, and says all that is missing at once', () => {
    expect(boothReasons(settled, 'private')).toEqual([])
    expect(boothReasons(NO_BOOTH_SETTINGS, 'open')).toEqual([
      'line-open',
      'no-way-back',
      'no-lead',
      'no-procedure',
    ])
    expect(boothReasons({ ...settled, wayBack: { address: null, telephone: null } }, 'private')).toEqual([
      'no-way-back',
    ])
    expect(boothReasons({ ...settled, lead: { name: 'A. Lead', reach: '' } }, 'private')).toEqual(['no-lead'])
    expect(boothReasons({ ...settled, procedure: '' }, 'private')).toEqual(['no-procedure'])
    expect(boothReasons({ ...settled, writing: 'shut' }, 'private')).toEqual(['shut'])
    expect(boothReasons(settled, 'open')).toEqual(['line-open'])
  })

  test('takes a whole class one after the other, and a machine only as fast as that', () => {
    let intake: Intake | null = null
    let taken = 0
    /** Thirty children, one every twenty seconds. */
    for (let i = 0; i < 30; i++) {
      const next: Intake | null = takeIn(intake, i * 20_000)
      expect(next).not.toBeNull()
      intake = next
    }
    for (let i = 0; i < 3_600; i++) {
      const next: Intake | null = takeIn(intake, 600_000 + i * 1_000)
      if (next !== null) {
        taken += 1
        intake = next
      }
    }
    expect(taken).toBeLessThanOrEqual(BURST + 3_600_000 / EVERY_MS)
  })

  test('takes nothing more when its clock is set back', () => {
    let intake: Intake | null = null
    for (let i = 0; i < BURST; i++) intake = takeIn(intake, 1_000_000)
    expect(takeIn(intake, 0)).toBeNull()
  })
})

describe('sharing the load', () => {
  test('everything has one reader who is there; when somebody goes, only theirs moves', () => {
    const people = ['a', 'b', 'c', 'd']
    const ids = Array.from({ length: 400 }, (_, i) => `words-${i}`)
    const counts = new Map<string, number>()
    for (const id of ids) {
      const reader = readerOf(id, people)!
      counts.set(reader, (counts.get(reader) ?? 0) + 1)
      const without = readerOf(id, ['a', 'b', 'd'])
      if (reader !== 'c') expect(without).toBe(reader)
    }
    for (const person of people) expect(Math.abs((counts.get(person) ?? 0) - 100)).toBeLessThan(40)
    expect(readerOf('words-1', [])).toBeNull()
  })
})

test('a story begins with the same words, cut at sentences', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('I left. ', 'Nobody asked!\n', 'Неге? ', 'x'.repeat(230), '. '), {
        maxLength: 60,
      }),
      (parts) => {
        const text = tidyText(parts.join(''))
        const { text: texts, arc } = storyOf(text, 'en', 1)
        const beats = texts.en!.beats
        expect(beats.length).toBeLessThanOrEqual(DRAFT_BEATS_LIMIT)
        expect(arc).toHaveLength(beats.length)
        expect(beats.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      },
    ),
  )
})
