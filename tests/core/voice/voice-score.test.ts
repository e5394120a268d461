import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES, type Language } from '../../../core/model/language.ts'
import { VoiceScore } from '../../../core/protocol/exhibition.ts'
import { PAUSES, TEMPO, voiceScore } from '../../../core/voice/voice-score.ts'
import { readStoryPackages } from '../../../server/library/story-packages.ts'

const language = fc.constantFrom<Language>(...LANGUAGES)
const LETTERS = [...'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяabcdefghijklmnopqrstuvwxyz0123456789']
const word = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 12 })
  .map((each) => each.join(''))
const mark = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '? ', '… ', ' — ', ': ', '-')
const sentence = fc
  .array(fc.tuple(word, mark), { minLength: 1, maxLength: 30 })
  .map((pairs) => pairs.flat().join('').slice(0, 220))
const beat = fc.oneof(
  { weight: 4, arbitrary: sentence },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1 }) },
)
const beats = fc.array(beat, { minLength: 1, maxLength: 12 })
const arc = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 })

describe('any text', () => {
  test('gives a score that keeps to the protocol, in bounds, with time that only goes forward', () => {
    fc.assert(
      fc.property(beats, arc, language, (texts, line, spoken) => {
        const score = VoiceScore.parse(voiceScore({ beats: texts }, line, spoken))
        expect(score.beats).toHaveLength(texts.length)
        let end = 0
        for (const { from, to, syllables } of score.beats) {
          expect(syllables.length).toBeGreaterThan(0)
          expect(from).toBeGreaterThanOrEqual(end)
          expect(syllables[0]![0]).toBe(from)
          end = from
          for (const [start, length, vowel, stress, pitch] of syllables) {
            expect(start).toBeGreaterThanOrEqual(end - 0.0015)
            expect(length).toBeGreaterThan(0.03)
            expect(vowel).toBeGreaterThanOrEqual(0)
            expect(vowel).toBeLessThanOrEqual(7)
            for (const share of [stress, pitch]) {
              expect(share).toBeGreaterThanOrEqual(0)
              expect(share).toBeLessThanOrEqual(1)
            }
            end = start + length
          }
          expect(to).toBeGreaterThanOrEqual(end - 0.0015)
          end = to
        }
        expect(score.seconds).toBe(end)
      }),
      { numRuns: 300 },
    )
  })

  test('is scored the same every time', () => {
    fc.assert(
      fc.property(beats, arc, language, (texts, line, spoken) => {
        expect(voiceScore({ beats: texts }, line, spoken)).toEqual(voiceScore({ beats: texts }, line, spoken))
      }),
    )
  })

  test('speaks 3.2 to 4.5 syllables a second while it speaks', () => {
    fc.assert(
      fc.property(sentence, fc.double({ min: 0, max: 1, noNaN: true }), language, (text, level, spoken) => {
        const { beats: scored } = voiceScore({ beats: [text, text] }, [level, level], spoken)
        const { syllables } = scored[1]!
        const rate = syllables.length / spokenTime(syllables)
        expect(rate).toBeGreaterThan(TEMPO.slowest * 0.97)
        expect(rate).toBeLessThan(TEMPO.fastest * 1.05)
      }),
    )
  })
})

describe('the stories that ship', async () => {
  const { stories } = await readStoryPackages('stories')

  test('there are some', () => {
    expect(stories.length).toBeGreaterThan(0)
  })

  test.each(stories.flatMap((story) => LANGUAGES.map((spoken) => ({ id: story.id, spoken, story }))))(
    '$id takes 60 to 150 seconds in $spoken',
    ({ story, spoken }) => {
      const { seconds } = voiceScore(story.text[spoken], story.arc, spoken)
      expect(seconds).toBeGreaterThanOrEqual(60)
      expect(seconds).toBeLessThanOrEqual(150)
    },
  )

  test('no two languages have the same gait, vowels or melody', () => {
    const habits = LANGUAGES.map((spoken) => {
      const rows = stories.flatMap((story) =>
        voiceScore(story.text[spoken], story.arc, spoken).beats.flatMap((each) => each.syllables),
      )
      const vowels = Array.from(
        { length: 8 },
        (_, v) => rows.filter((row) => row[2] === v).length / rows.length,
      )
      const mean = rows.reduce((sum, row) => sum + row[1], 0) / rows.length
      const spread = Math.sqrt(rows.reduce((sum, row) => sum + (row[1] - mean) ** 2, 0) / rows.length) / mean
      return { vowels, spread }
    })
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      const distance = habits[a]!.vowels.reduce(
        (sum, each, v) => sum + Math.abs(each - habits[b]!.vowels[v]!),
        0,
      )
      expect(distance).toBeGreaterThan(0.3)
      expect(Math.abs(habits[a]!.spread - habits[b]!.spread)).toBeGreaterThan(0.02)
    }
  })
})

describe('the music of a text', () => {
  test('a comma takes 300 ms, a full stop 700 ms, a new beat 1.5 s', () => {
    const { beats: scored } = voiceScore(
      { beats: ['Она ушла, а он стоял. Дождь.', 'Утро.'] },
      [0.5, 0.5],
      'ru',
    )
    const rests = scored
      .flatMap((each) => each.syllables)
      .map(([start, length], index, rows) => {
        const after = rows[index + 1]
        return after ? after[0] - start - length : 0
      })
    const long = rests.filter((rest) => rest > 0.2).map((rest) => Math.round(rest * 100) / 100)
    expect(long).toEqual([PAUSES.comma, PAUSES.stop, PAUSES.beat])
  })

  test('a sentence falls, and lies higher where the arc is high', () => {
    const text = 'We walked along the river until the evening came and nobody had said a word.'
    const low = pitches(voiceScore({ beats: [text] }, [0], 'en'))
    const high = pitches(voiceScore({ beats: [text] }, [1], 'en'))
    expect(mean(low.slice(0, 6))).toBeGreaterThan(mean(low.slice(-6)) + 0.08)
    expect(mean(high)).toBeGreaterThan(mean(low) + 0.25)
  })

  test('a question ends otherwise than a statement', () => {
    for (const [spoken, text] of [
      ['kk', 'Сен барасың ба'],
      ['ru', 'Ты придёшь домой'],
      ['en', 'Are you coming home'],
    ] as const) {
      const asked = pitches(voiceScore({ beats: [`${text}?`] }, [0.5], spoken))
      const told = pitches(voiceScore({ beats: [`${text}.`] }, [0.5], spoken))
      const rise = asked.map((each, index) => each - told[index]!)
      expect(Math.max(...rise)).toBeGreaterThan(0.15)
    }
  })
})

function spokenTime(syllables: VoiceScore['beats'][number]['syllables']): number {
  let time = 0
  for (const [index, [start, length]] of syllables.entries()) {
    const after = syllables[index + 1]
    const rest = after ? after[0] - start - length : 0
    time += length + (rest > 0.1 ? 0 : rest)
  }
  return time
}

function pitches(score: VoiceScore): number[] {
  return score.beats.flatMap((each) => each.syllables.map((row) => row[4]))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length
}
