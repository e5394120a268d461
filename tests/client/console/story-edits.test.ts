import { describe, expect, test } from 'vitest'
import {
  addBeat,
  beginLanguage,
  bend,
  blankDraft,
  endLanguage,
  findingsAt,
  hasNoBeats,
  isBlank,
  joinBeat,
  moveBeat,
  passageAt,
  pasteBeats,
  placeIn,
  removeBeat,
  reveal,
  splitBeat,
  write,
} from '../../../client/console/stories/draft-edits.ts'
import { incomplete } from '../../../core/editorial/complete.ts'
import { beatsOf } from '../../../client/console/stories/pasted-beats.ts'
import { isFiltered, NO_FILTER, queryOf } from '../../../client/console/stories/list-filter.ts'
import { markedRuns } from '../../../client/console/stories/marked-runs.ts'
import type { StoryDraft } from '../../../core/model/story-draft.ts'
import { BEAT_LIMIT, BEATS_LEAST } from '../../../core/model/story.ts'
import type { PlacedFinding } from '../../../core/protocol/placed-finding.ts'
import { makeDraft, makeDraftText } from '../../core/editorial/story-builders.ts'

const two = makeDraft({
  text: {
    ru: makeDraftText('дверь', { beats: ['один', 'два', 'три', 'четыре'] }),
    en: makeDraftText('door', { beats: ['one', 'two', 'three', 'four'] }),
  },
})

const beats = (draft: StoryDraft) => ({ ru: draft.text.ru?.beats, en: draft.text.en?.beats, arc: draft.arc })

/** Every language has as many beats as the arc has points. */
function expectLevel(draft: StoryDraft): void {
  for (const text of Object.values(draft.text)) expect(text.beats).toHaveLength(draft.arc.length)
}

describe('a text from elsewhere', () => {
  const nowhere = { start: 0, end: 0 }

  test('a paragraph becomes a beat; wrapped lines are one paragraph, and without empty lines every line is one', () => {
    expect(beatsOf('  one\r\nstill one \r\n \r\n\n two\n')).toEqual(['one still one', 'two'])
    expect(beatsOf('one\ntwo\n')).toEqual(['one', 'two'])
    expect(beatsOf(' \n ')).toEqual([])
  })

  test('what does not fit on a screen is parted between sentences, three at most, and loses no word', () => {
    const sentence = (n: number) =>
      `Тогда, ${n} вечером, я оставила свет на лестнице, чтобы казалось, что мы дома.`
    const long = Array.from({ length: 9 }, (_, i) => sentence(i)).join(' ')
    const beats = beatsOf(long)
    expect(beats.length).toBeGreaterThan(1)
    expect(Math.max(...beats.map((each) => each.length))).toBeLessThanOrEqual(BEAT_LIMIT)
    expect(beats.join(' ')).toBe(long)
    // Short ones are gathered, but a beat stays what is read in one breath.
    const short = 'Да. '.repeat(80).trim()
    expect(beatsOf(short).every((each) => each.split(' ').length <= 3)).toBe(true)
  })

  test('a book still becomes a draft that can be kept, with its rest in the last beat', () => {
    const beats = beatsOf(Array.from({ length: 500 }, (_, i) => `line ${i}`).join('\n'))
    expect(beats.length).toBeLessThanOrEqual(80)
    expect(beats.join(' ')).toContain('line 499')
  })

  test('it fills what is empty below it and adds the rest, level in every language', () => {
    const empty = {
      ...two,
      text: { ...two.text, ru: makeDraftText('дверь', { beats: ['раз', '', '', 'четыре'] }) },
    }
    const next = pasteBeats(empty, { language: 'ru', beat: 0 }, { start: 3, end: 3 }, 'а\nб\nв\nг')
    expect(beats(next).ru).toEqual(['раз а', 'б', 'в', 'г', 'четыре'])
    expect(beats(next).en).toEqual(['one', 'two', 'three', '', 'four'])
    expectLevel(next)
  })

  test('what stood around the cursor stays: before the first and behind the last', () => {
    const next = pasteBeats(two, { language: 'en', beat: 1 }, { start: 1, end: 2 }, 'a\nb')
    expect(beats(next).en).toEqual(['one', 't a', 'b o', 'three', 'four'])
    expect(pasteBeats(two, { language: 'en', beat: 1 }, nowhere, '\n')).toBe(two)
    expect(pasteBeats(two, { language: 'kk', beat: 1 }, nowhere, 'a\nb')).toBe(two)
  })

  test('three paragraphs in an empty story become the four beats that a story needs, with nothing left to fill', () => {
    const account =
      'Мы жили тихо. Вечером я слушала лестницу.\n\nСестра спросила, почему я шепчу. Я сказала, что ребёнок спит. Он не спал и держал меня за рукав.\n\nУтром я ушла.'
    const next = pasteBeats(blankDraft('ru'), { language: 'ru', beat: 0 }, nowhere, account)
    expect(beats(next).ru).toEqual([
      'Мы жили тихо. Вечером я слушала лестницу.',
      'Сестра спросила, почему я шепчу. Я сказала, что ребёнок спит.',
      'Он не спал и держал меня за рукав.',
      'Утром я ушла.',
    ])
    expectLevel(next)
    const one = pasteBeats(blankDraft('ru'), { language: 'ru', beat: 0 }, nowhere, 'Одна фраза.\n\nДругая.')
    expect(beats(one).ru).toEqual(['Одна фраза.', 'Другая.', '', ''])
    expect(hasNoBeats(blankDraft('ru'), 'ru')).toBe(true)
    expect(hasNoBeats(one, 'ru')).toBe(false)
    expect(hasNoBeats(one, 'kk')).toBe(false)
  })

  test('into a story that has words already it goes as it is, however few paragraphs they are', () => {
    const next = pasteBeats(two, { language: 'en', beat: 3 }, { start: 4, end: 4 }, 'One. Two.\nThree. Four.')
    expect(beats(next).en).toEqual(['one', 'two', 'three', 'four One. Two.', 'Three. Four.'])
  })

  test('what was found in it is underlined although the text that was looked at has other blanks', () => {
    const place = { language: 'en', part: 'beat', beat: 0 } as const
    const checked = write(two, place, 'I am Aigul. She is Dana. Aigul again.')
    const draft = write(two, place, 'Well,\n I am  Aigul.\nShe is Dana. Aigul again.')
    const found = (start: number, end: number) => ({ key: `${start}`, place, start, end }) as PlacedFinding
    const placed = findingsAt(draft, checked, [found(5, 10), found(19, 23), found(25, 30)], place)
    expect(placed.map(({ key, start, end }) => [key, passageAt(draft, place).slice(start, end)])).toEqual([
      ['5', 'Aigul'],
      ['19', 'Dana'],
      ['25', 'Aigul'],
    ])
    expect(placed[0]!.start).toBeLessThan(placed[2]!.start)
    expect(findingsAt(write(draft, place, 'nobody'), checked, [found(5, 10)], place)).toEqual([])
  })
})

describe('a draft is edited', () => {
  test('it begins with as many empty beats as a story needs, and with an arc of the same length', () => {
    const draft = blankDraft('kk')
    expect(Object.keys(draft.text)).toEqual(['kk'])
    expect(draft.arc.length).toBeGreaterThanOrEqual(BEATS_LEAST)
    expectLevel(draft)
    expectLevel(beginLanguage(draft, 'ru'))
  })

  test('an empty one is called blank, and no longer once a letter stands anywhere in it', () => {
    const draft = beginLanguage(blankDraft('kk'), 'ru')
    expect(isBlank(draft)).toBe(true)
    expect(isBlank(write(draft, { language: 'ru', part: 'beat', beat: 0 }, ' \n'))).toBe(true)
    for (const part of ['title', 'note', 'stays'] as const)
      expect(isBlank(write(draft, { language: 'ru', part, beat: null }, 'о'))).toBe(false)
    expect(isBlank(write(draft, { language: 'kk', part: 'beat', beat: 3 }, 'о'))).toBe(false)
  })

  test('a passage is written where it stands, and nothing else changes', () => {
    const place = { language: 'en', part: 'beat', beat: 1 } as const
    const next = write(two, place, 'new')
    expect(passageAt(next, place)).toBe('new')
    expect(next.text.ru).toBe(two.text.ru)
    expect(beats(next).en).toEqual(['one', 'new', 'three', 'four'])
    expect(two.text.en?.beats[1]).toBe('two')
  })

  test('a language that is not there is neither read nor written', () => {
    const place = { language: 'kk', part: 'title', beat: null } as const
    expect(passageAt(two, place)).toBe('')
    expect(write(two, place, 'new')).toBe(two)
  })

  test('beats of all languages and the arc are added, removed and moved together', () => {
    expect(beats(addBeat(two, 0))).toEqual({
      ru: ['один', '', 'два', 'три', 'четыре'],
      en: ['one', '', 'two', 'three', 'four'],
      arc: [0.1, 0.1, 0.4, 0.8, 0.5],
    })
    expect(beats(removeBeat(two, 2))).toEqual({
      ru: ['один', 'два', 'четыре'],
      en: ['one', 'two', 'four'],
      arc: [0.1, 0.4, 0.5],
    })
    expect(beats(moveBeat(two, 1, -1))).toEqual({
      ru: ['два', 'один', 'три', 'четыре'],
      en: ['two', 'one', 'three', 'four'],
      arc: [0.4, 0.1, 0.8, 0.5],
    })
  })

  test('the first does not move up, the last neither down nor into one that is not there', () => {
    expect(moveBeat(two, 0, -1)).toBe(two)
    expect(moveBeat(two, 3, 1)).toBe(two)
    expect(joinBeat(two, 3)).toBe(two)
  })

  test('one language is split at the cursor, the others wait with an empty beat beside it', () => {
    const draft = write(two, { language: 'en', part: 'beat', beat: 1 }, 'two halves  here')
    const split = splitBeat(draft, 'en', 1, 10)
    expect(beats(split).en).toEqual(['one', 'two halves', 'here', 'three', 'four'])
    expect(beats(split).ru).toEqual(['один', 'два', '', 'три', 'четыре'])
    expectLevel(split)
  })

  test('what was split joins to what it was', () => {
    const draft = write(two, { language: 'en', part: 'beat', beat: 1 }, 'two halves here')
    expect(joinBeat(splitBeat(draft, 'en', 1, 3), 1)).toEqual(draft)
  })

  test('a point of the arc stays between nothing and all', () => {
    expect(bend(two, 1, 1.7).arc[1]).toBe(1)
    expect(bend(two, 1, -3).arc[1]).toBe(0)
    expect(bend(two, 1, 0.123456).arc).toEqual([0.1, 0.12, 0.8, 0.5])
  })
})

describe('a passage is cut at its findings', () => {
  const found = (start: number, end: number) => ({ key: `${start}`, start, end }) as PlacedFinding
  const cut = (passage: string, findings: PlacedFinding[]) =>
    markedRuns(passage, findings).map(({ text, finding }) => (finding === null ? text : `[${text}]`))

  test('marks stand where they were found, at the edges too', () => {
    expect(cut('Aigerim in Almaty', [found(0, 7), found(11, 17)])).toEqual(['[Aigerim]', ' in ', '[Almaty]'])
    expect(cut('nothing', [])).toEqual(['nothing'])
    expect(cut('', [])).toEqual([])
  })

  test('what no longer fits a shortened passage is left out, and never a letter of the passage', () => {
    expect(cut('Aigerim', [found(0, 7), found(11, 17)])).toEqual(['[Aigerim]'])
    expect(cut('Aigerim in', [found(0, 7), found(3, 9), found(8, 10)])).toEqual(['[Aigerim]', ' ', '[in]'])
  })
})

describe('the list asks for what a person set', () => {
  const query = (part: Partial<typeof NO_FILTER>) =>
    Object.fromEntries(new URLSearchParams(queryOf({ ...NO_FILTER, ...part })))

  test('the order is asked for by name; its own way round comes first', () => {
    expect(query({})).toEqual({ sort: 'changed' })
    expect(query({ sort: 'title' })).toEqual({ sort: 'title' })
  })

  test('blanks around a search are no search', () => {
    expect(query({ search: '  ' })).not.toHaveProperty('search')
    expect(query({ search: ' дверь ' })).toMatchObject({ search: 'дверь' })
  })

  test('every filter reaches the query, and another order is no filter', () => {
    expect(
      query({ age: 'older', mine: true, state: 'cleared', topic: 'home', language: 'kk' }),
    ).toMatchObject({
      olderThanDays: '31',
      mine: 'yes',
      state: 'cleared',
      topic: 'home',
      language: 'kk',
    })
    expect(isFiltered({ ...NO_FILTER, sort: 'title' })).toBe(false)
    expect(isFiltered({ ...NO_FILTER, age: 'week' })).toBe(true)
  })
})

describe('a finding of a moment ago', () => {
  const place = { language: 'en', part: 'beat', beat: 0 } as const
  const of = (text: string): StoryDraft => write(beginLanguage(blankDraft('ru'), 'en'), place, text)
  const checked = of('Then Aigerim came to Aigerim.')
  const finding = { place, start: 5, end: 12 }

  test('is found where its words stand now', () => {
    expect(placeIn(of('And then, late, Aigerim came.'), checked, finding)).toEqual({ start: 16, end: 23 })
    expect(placeIn(checked, checked, finding)).toEqual({ start: 5, end: 12 })
  })

  test('is no more where they are gone', () => {
    expect(placeIn(of('Then somebody came.'), checked, finding)).toBeNull()
    expect(placeIn(blankDraft('ru'), checked, finding)).toBeNull()
  })
})

test('[ANO-2] what nobody can see is taken out of a passage without its being found by hand', () => {
  const text = { ru: makeDraftText('дверь', { beats: ['Ма\u200bрат\u00ad ушёл\u202e.', 'б', 'в', 'г'] }) }
  const hidden = makeDraft({ text })
  const shown = reveal(hidden, { language: 'ru', part: 'beat', beat: 0 })
  expect(shown.text.ru!.beats).toEqual(['Марат ушёл.', 'б', 'в', 'г'])
  expect(incomplete(shown, {})).toEqual([])
  expect(incomplete(hidden, {}).map(({ code }) => code)).toEqual(['passage-sign'])
})

test('a language begun by mistake is left out again while nothing is written in it, the only one never', () => {
  const one = makeDraft({ text: { en: makeDraftText('a door') } })
  const begun = beginLanguage(one, 'kk')
  expect(endLanguage(begun, 'kk')).toEqual(one)
  const written = write(begun, { language: 'kk', part: 'stays', beat: null }, 'Есік ашық.')
  expect(endLanguage(written, 'kk')).toBe(written)
  const blank = blankDraft('ru')
  expect(endLanguage(blank, 'ru')).toBe(blank)
})
