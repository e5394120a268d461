// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { createClips, type Utterance } from '../../../../client/kiosk/speech/clips.ts'
import { digitByDigit } from '../../../../client/kiosk/speech/digit-by-digit.ts'
import type { SpeechWanted } from '../../../../client/kiosk/connection/fetch-speech.ts'
import { knownPhrases } from '../../../../client/kiosk/speech/known-phrases.ts'
import { phrasesIn } from '../../../../client/kiosk/speech/phrases.ts'
import { wordsOfControl, wordsOfScreen } from '../../../../client/kiosk/speech/read-page.ts'
import { createReceiptVoice } from '../../../../client/kiosk/speech/receipt-voice.ts'
import { createSpeaker } from '../../../../client/kiosk/speech/speaker.ts'
import { LANGUAGES } from '../../../../core/model/language.ts'
import { RECEIPT_WORDS } from '../../../../core/receipt/receipt.ts'
import { DIGITS, phraseKey, spokenNumber } from '../../../../core/speech/phrase.ts'

const STATES = { language: 'en', on: 'on', off: 'off' } as const

beforeEach(() => {
  vi.useFakeTimers()
  document.body.innerHTML = `<main lang="en">
    <div class="passing passing-away"><p>Gone.</p></div>
    <div class="passing">
      <h1><span class="line">Which one </span><span class="line">will you listen to?</span></h1>
      <p><span data-say>home</span>, <span data-say>work</span></p>
      <p data-unsaid>What somebody wrote.</p>
      <p lang="kk" data-story="door" data-part="note">Есік туралы.</p>
      <p class="support-number">8 (800) 111</p>
      <ul><li><button lang="kk" aria-pressed="false">Қазақша</button></li></ul>
      <button aria-pressed="true">Sound</button>
      <button aria-label="Louder">+</button>
      <div data-unsaid><button>ә</button></div>
      <textarea>Nobody has sent this.</textarea>
    </div>
  </main>`
})

const noWord = () => Promise.resolve(null)
const button = (index: number) => document.querySelectorAll('button')[index]!

test('a screen is read from its top: sentences, phrases of a list, parts of a story, numbers digit by digit', () => {
  expect(wordsOfScreen(document)).toEqual([
    { language: 'en', text: 'Which one will you listen to?' },
    { language: 'en', text: 'home' },
    { language: 'en', text: 'work' },
    { language: 'kk', story: 'door', part: 'note' },
    { language: 'en', text: '8, 8, 0, 0, 1, 1, 1' },
  ])
})

test('a control says its name and how it stands, that in the visitor’s language', () => {
  expect(wordsOfControl(button(0), STATES)).toEqual([
    { language: 'kk', text: 'Қазақша' },
    { language: 'en', text: 'off' },
  ])
  expect(wordsOfControl(button(1), STATES)).toEqual([
    { language: 'en', text: 'Sound' },
    { language: 'en', text: 'on' },
  ])
  expect(wordsOfControl(button(2), STATES)).toEqual([{ language: 'en', text: 'Louder' }])
})

test('[BOO-1] neither what stands in a field nor a letter’s key is ever said', () => {
  expect(wordsOfControl(button(3), STATES)).toEqual([])
  expect(wordsOfControl(document.querySelector('textarea')!, STATES)).toEqual([])
})

test('[BOO-1] only the interface’s own words are asked for; the server is not even told a name of others', async () => {
  const asked: string[] = []
  const clips = createClips({
    known: knownPhrases(() => []),
    fetch: async (wanted) => {
      asked.push(wanted.of === 'words' ? wanted.phrase : wanted.of)
      return new ArrayBuffer(1)
    },
    decode: async () => null,
    receiptWord: noWord,
    missed: () => undefined,
  })
  await clips.of({ language: 'en', text: 'Nobody has sent this.' })
  expect(asked).toEqual([])
  await clips.of({ language: 'en', text: 'Leave' })
  expect(asked).toEqual([phraseKey('en', 'Leave')])
})

test('[CON-7] a receipt’s digits are asked for all together, in one order, whichever it has and however often', async () => {
  const orders: string[][] = []
  for (const number of ['7777 7777', '3014 2290']) {
    const asked: string[] = []
    const clips = createClips({
      known: knownPhrases(() => []),
      fetch: async (wanted) => {
        asked.push(wanted.of === 'words' ? wanted.phrase : wanted.of)
        return new ArrayBuffer(1)
      },
      decode: async () => ({ duration: 1 }) as AudioBuffer,
      receiptWord: noWord,
      missed: () => undefined,
    })
    for (const each of digitByDigit('kk', number)) expect(await clips.of(each)).not.toBeNull()
    orders.push(asked)
  }
  const ten = DIGITS.map((digit) => phraseKey('kk', digit))
  expect(orders).toEqual([ten, ten])
})

test('[CON-7] where one of the ten could not be had, all ten are asked for again, not that one', async () => {
  const asked: string[] = []
  const clips = createClips({
    known: () => true,
    fetch: async (wanted) => {
      const phrase = wanted.of === 'words' ? wanted.phrase : ''
      asked.push(phrase)
      return asked.length === 8 ? null : new ArrayBuffer(1)
    },
    decode: async () => ({ duration: 1 }) as AudioBuffer,
    receiptWord: noWord,
    missed: () => undefined,
  })
  expect(await clips.of({ language: 'ru', text: '7' })).toBeNull()
  expect(await clips.of({ language: 'ru', text: '7' })).not.toBeNull()
  expect(asked.length).toBe(20)
})

test('a receipt is read word by word and digit by digit, with time to write after each word and every group', () => {
  document.querySelector('.passing:not(.passing-away)')!.innerHTML = `<ol>
      <li data-receipt-word>lamp</li><li data-receipt-word>honey</li></ol>
    <p><span data-say>Or with this number</span> <span aria-hidden="true" data-digits>12 30</span>
    <span class="unseen">1 2, 3 0</span></p>`
  const said = wordsOfScreen(document)
  expect(said.map((each) => ('text' in each ? each.text : each))).toEqual([
    { language: 'en', receiptWord: 'lamp', pause: expect.any(Number) as number },
    { language: 'en', receiptWord: 'honey', pause: expect.any(Number) as number },
    'Or with this number',
    '1',
    '2',
    '3',
    '0',
  ])
  expect(said.map((each) => 'pause' in each)).toEqual([true, true, false, false, true, false, true])
  for (const language of LANGUAGES) for (const digit of DIGITS) expect(phrasesIn(language)).toContain(digit)
})

test('[CON-7] the words of a receipt are found among all of a language, fetched together and once, whichever they are', async () => {
  const asked: SpeechWanted[] = []
  const file = Object.fromEntries(RECEIPT_WORDS.kk.map((word) => [word, btoa(String(word.length))]))
  const voice = createReceiptVoice(
    async (wanted) => {
      asked.push(wanted)
      return asked.length === 1 ? null : new TextEncoder().encode(JSON.stringify(file)).buffer
    },
    async (bytes) => ({ duration: Number(new TextDecoder().decode(bytes)) }) as AudioBuffer,
  )
  voice.want('kk')
  await vi.advanceTimersByTimeAsync(0)
  expect([voice.ready.get().has('kk'), await voice.of('kk', RECEIPT_WORDS.kk[0]!)]).toEqual([false, null])
  // It was not to be had: asked for again by the next who may see a receipt, and never after that.
  for (let visitor = 0; visitor < 3; visitor++) {
    voice.want('kk')
    await vi.advanceTimersByTimeAsync(0)
  }
  expect(voice.ready.get().has('kk')).toBe(true)
  for (const word of RECEIPT_WORDS.kk) expect((await voice.of('kk', word))?.duration).toBe(word.length)
  expect(await voice.of('kk', 'somebody’s')).toBeNull()
  expect(asked).toEqual([
    { of: 'receipts', language: 'kk' },
    { of: 'receipts', language: 'kk' },
  ])
})

test('every language says the same, and no two phrases have one name', () => {
  for (const language of LANGUAGES) {
    const phrases = phrasesIn(language)
    expect(phrases.length).toBeGreaterThan(150)
    expect(new Set(phrases.map((each) => phraseKey(language, each))).size).toBe(phrases.length)
  }
  expect(phraseKey('ru', 'один\u00a0два')).toBe(phraseKey('ru', ' один два '))
  expect(phraseKey('ru', 'дом')).not.toBe(phraseKey('kk', 'дом'))
  expect(spokenNumber('+7 111')).toBe('+, 7, 1, 1, 1')
})

test('a phrase waits for the one before it; what is said anew interrupts; what cannot be had is passed over', async () => {
  const said: string[] = []
  const told: boolean[] = []
  const of = (utterance: Utterance) => {
    const text = 'text' in utterance ? utterance.text : ''
    return Promise.resolve(text === 'missing' ? null : ({ duration: 1, text } as unknown as AudioBuffer))
  }
  const sound = {
    say: (clip: AudioBuffer) => void said.push((clip as unknown as { text: string }).text),
    quiet: () => void said.push('.'),
  }
  const speaker = createSpeaker({ of }, sound, (speaking) => void told.push(speaking))
  const words = (...texts: string[]) => texts.map((text): Utterance => ({ language: 'en', text }))
  speaker.say(words('one', 'missing', 'two', 'three'))
  await vi.advanceTimersByTimeAsync(100)
  expect(said).toEqual(['.', 'one'])
  await vi.advanceTimersByTimeAsync(1_300)
  expect(said).toEqual(['.', 'one', 'two'])
  speaker.say(words('four'))
  await vi.advanceTimersByTimeAsync(5_000)
  expect(said).toEqual(['.', 'one', 'two', '.', 'four'])
  expect(told).toEqual([true, false, true, false])
  speaker.say(words('five'))
  speaker.stop()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(said.at(-1)).toBe('.')
  expect(said).not.toContain('five')
  const endsSix = speaker.say(words('six', 'sixteen'))
  await vi.advanceTimersByTimeAsync(100)
  endsSix()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(said.slice(-2)).toEqual(['six', '.'])
  const endsSeven = speaker.say(words('seven'))
  speaker.say([{ language: 'en', text: 'eight', pause: 1_000 }, ...words('nine')])
  endsSeven()
  await vi.advanceTimersByTimeAsync(2_200)
  expect(said.at(-1)).toBe('eight')
  await vi.advanceTimersByTimeAsync(500)
  expect(said.at(-1)).toBe('nine')
})

test('the console hears of words that were to be said and could not be had, broken ones too, and of no others', async () => {
  let missed = 0
  const bytes = { Leave: null, Support: new ArrayBuffer(1) }
  const clips = createClips({
    known: knownPhrases(() => []),
    fetch: async (wanted) =>
      wanted.of === 'words' && wanted.phrase === phraseKey('en', 'Leave') ? bytes.Leave : bytes.Support,
    decode: async () => null,
    receiptWord: noWord,
    missed: () => (missed += 1),
  })
  await clips.of({ language: 'en', text: 'What somebody wrote' })
  expect(missed).toBe(0)
  expect(await clips.of({ language: 'en', text: 'Leave' })).toBeNull()
  expect(missed).toBe(1)
  expect(await clips.of({ language: 'en', text: 'Support' })).toBeNull()
  expect(await clips.of({ language: 'en', story: 'door', part: 'beat-0' })).toBeNull()
  expect(missed).toBe(3)
})
