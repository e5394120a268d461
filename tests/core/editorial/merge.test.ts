import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addBeat,
  beginLanguage,
  bend,
  joinBeat,
  moveBeat,
  removeBeat,
  splitBeat,
  write,
} from '../../../client/console/stories/draft-edits.ts'
import type { Choice, Side } from '../../../core/editorial/choice.ts'
import { merge } from '../../../core/editorial/merge.ts'
import { LANGUAGES, type Language } from '../../../core/model/language.ts'
import { passagesOf, type StoryDraft } from '../../../core/model/story-draft.ts'
import { makeDraft, makeDraftText } from './story-builders.ts'

const began = makeDraft({ text: { ru: makeDraftText('дверь'), en: makeDraftText('a door') } })
const beat = (at: number, language: Language = 'en') => ({ language, part: 'beat' as const, beat: at })
const beatsIn = (draft: StoryDraft, language: Language = 'en') => draft.text[language]!.beats
const split = (draft: StoryDraft, at: number) =>
  splitBeat(draft, 'en', at, beatsIn(draft)[at]!.indexOf('sentence'))

describe('Two people’s drafts of one story in one', () => {
  test('the same passage written twice is chosen; everything else of both goes together by itself', () => {
    const mine = write(write(began, beat(1), 'I wrote this.'), beat(3), 'And this.')
    const theirs = write(write(began, beat(1), 'They wrote that.'), beat(1, 'ru'), 'И это.')
    const { choices, draft } = merge({ began, mine, theirs }, ['theirs'])
    expect(choices).toEqual([
      {
        kind: 'passage',
        place: beat(1),
        words: { began: beatsIn(began)[1], mine: 'I wrote this.', theirs: 'They wrote that.' },
      },
    ])
    expect([beatsIn(draft)[1], beatsIn(draft)[3], beatsIn(draft, 'ru')[1]]).toEqual([
      'They wrote that.',
      'And this.',
      'И это.',
    ])
    expect(beatsIn(merge({ began, mine, theirs }, ['mine']).draft)[1]).toBe('I wrote this.')
  })

  test('a beat that one added, removed or moved does not stand in the way of what the other wrote elsewhere', () => {
    const theirs = write(write(began, beat(3), 'They wrote the end.'), beat(2, 'ru'), 'Третий.')
    const shapes = [addBeat(began, 0), removeBeat(began, 0), moveBeat(began, 0, 1), split(began, 0)]
    for (const mine of shapes) {
      const { choices, draft } = merge({ began, mine, theirs }, [])
      expect(choices).toEqual([])
      expect(beatsIn(draft)).toEqual([...beatsIn(mine).slice(0, -1), 'They wrote the end.'])
      expect(beatsIn(draft, 'ru').at(-2)).toBe('Третий.')
      expect(draft.arc).toHaveLength(beatsIn(draft).length)
    }
  })

  test('a translation finds its beat again where the other has moved, split or reworded it', () => {
    const theirs = write(began, beat(1, 'ru'), 'Вторая, иначе.')
    for (const mine of [moveBeat(began, 1, 1), split(began, 1), write(began, beat(1), 'All else.')]) {
      const { choices, draft } = merge({ began, mine, theirs }, [])
      expect(choices).toEqual([])
      expect(beatsIn(draft)).toEqual(beatsIn(mine))
      expect(beatsIn(draft, 'ru')).toContain('Вторая, иначе.')
      expect(beatsIn(draft, 'ru')).not.toContain(beatsIn(began, 'ru')[1])
    }
  })

  test('a beat that one split or removed while the other wrote in it is chosen whole, never both', () => {
    const theirs = write(began, beat(1), 'They wrote in it.')
    const halves = split(began, 1)
    const whole = merge({ began, mine: halves, theirs }, ['theirs'])
    expect(whole.choices).toMatchObject([
      { kind: 'beats', mine: { first: 1, rows: [{}, {}] }, theirs: { first: 1, rows: [{}] } },
    ])
    expect(beatsIn(whole.draft)).toEqual(beatsIn(theirs))
    expect(beatsIn(merge({ began, mine: halves, theirs }, ['mine']).draft)).toEqual(beatsIn(halves))
    const gone = merge({ began, mine: removeBeat(began, 1), theirs }, ['theirs'])
    expect(gone.choices).toMatchObject([{ kind: 'beats', mine: { rows: [] }, theirs: { rows: [{}] } }])
    expect(gone.draft).toEqual(theirs)
  })

  test('a beat that one split is chosen alone, also where both reworded the beats before it', () => {
    const mine = write(write(began, beat(0), 'A door sentence a.'), beat(2), 'A door sentence, mine.')
    const theirs = write(split(began, 2), beat(0), 'The door sentence a of a story.')
    const { choices, draft } = merge({ began, mine, theirs }, ['mine', 'theirs'])
    expect(choices.map(({ kind }) => kind)).toEqual(['passage', 'beats'])
    expect(beatsIn(draft)).toEqual([beatsIn(mine)[0], ...beatsIn(theirs).slice(1)])
  })

  test('what both added at the same place stays, the one saved first before the other', () => {
    const mine = write(addBeat(began, 3), beat(4), 'My end.')
    const theirs = write(addBeat(began, 3), beat(4), 'Their end.')
    const { choices, draft } = merge({ began, mine, theirs }, [])
    expect(choices).toEqual([])
    expect(beatsIn(draft)).toEqual([...beatsIn(began), 'Their end.', 'My end.'])
  })

  test('two who fill an empty story beat by beat are asked about the beats that both filled', () => {
    const empty = makeDraft({ text: { en: makeDraftText('', { beats: ['', '', '', ''] }) } })
    const mine = write(write(empty, beat(0), 'Mine.'), beat(1), 'More.')
    const theirs = write(empty, beat(0), 'Theirs.')
    const { choices, draft } = merge({ began: empty, mine, theirs }, ['theirs'])
    expect(choices).toHaveLength(1)
    expect(beatsIn(draft)).toEqual(['Theirs.', 'More.', '', ''])
  })

  test('topics go together as long as four are enough, fields one by one, and the arc as one line', () => {
    const topics = { ...began, topics: ['home', 'law'] } as StoryDraft
    const others = { ...began, topics: ['neighbours', 'money'], sensitive: true } as StoryDraft
    const both = merge({ began, mine: topics, theirs: others }, [])
    expect(both.choices).toEqual([])
    expect(both.draft).toMatchObject({ topics: ['money', 'home', 'law'], sensitive: true })
    const many = { ...began, topics: ['home', 'law', 'work', 'after'] } as StoryDraft
    const mine = bend(bend({ ...many, teller: 'survivor' }, 0, 0.9), 1, 0.9)
    const theirs = bend(bend({ ...others, teller: 'grown-child' }, 0, 0.5), 3, 0.5)
    const { choices, draft } = merge({ began, mine, theirs }, ['theirs', 'mine', 'theirs'])
    expect(choices.map(({ kind }) => kind)).toEqual(['arc', 'teller', 'topics'])
    expect(draft).toMatchObject({ arc: [0.5, 0.9, 0.8, 0.5], teller: 'survivor', topics: others.topics })
  })

  test('a language begun by one comes along; one taken out stays where the other wrote in it', () => {
    const kazakh = write(beginLanguage(began, 'kk'), beat(0, 'kk'), 'Есік.')
    const added = merge({ began, mine: addBeat(began, 1), theirs: kazakh }, []).draft
    expect(beatsIn(added, 'kk')).toEqual(['Есік.', '', '', '', ''])
    const out = { ...began, text: { en: began.text.en! } }
    const title = { language: 'en' as const, part: 'title' as const, beat: null }
    expect(merge({ began, mine: out, theirs: write(began, title, 'T') }, []).draft.text.ru).toBeUndefined()
    const russian = merge({ began, mine: out, theirs: write(began, beat(0, 'ru'), 'Слово.') }, []).draft
    expect(beatsIn(russian, 'ru')[0]).toBe('Слово.')
  })

  test('a native speaker’s sign-off holds for the text that was read, not for what came to it since', () => {
    const review = { ...began.review, en: 'needs-native-review' as const }
    const unsigned = { ...began, review }
    const signs = (draft: StoryDraft) => ({ ...draft, review: began.review })
    const others = write(unsigned, beat(0), 'They wrote.')
    expect(merge({ began: unsigned, mine: signs(unsigned), theirs: others }, []).draft.review).toEqual(review)
    const inRussian = write(unsigned, beat(0, 'ru'), 'Слово.')
    expect(merge({ began: unsigned, mine: signs(unsigned), theirs: inRussian }, []).draft.review.en).toBe(
      'signed-off',
    )
  })

  test('two long stories that have nothing in common are chosen whole, and soon', () => {
    const long = (word: string, count: number) =>
      makeDraft({
        arc: Array.from({ length: count }, () => 0.5),
        text: {
          en: makeDraftText(word, {
            beats: Array.from({ length: count }, (_, i) => `${word}${i} `.repeat(600)),
          }),
        },
      })
    const { choices } = merge({ began: long('a', 78), mine: long('b', 79), theirs: long('c', 80) }, [])
    expect(choices.map(({ kind }) => kind)).toEqual(['passage', 'passage', 'beats', 'passage'])
  })
})

// ── Whatever two people do ──────────────────────────────────────────────────────────────────────────────────────────

type Edit = (draft: StoryDraft, word: string) => StoryDraft

const anyLanguage = fc.constantFrom<Language>(...LANGUAGES)
const anyBeat = fc.nat({ max: 5 })
const within = (draft: StoryDraft, at: number) => at % draft.arc.length
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(anyLanguage, anyBeat).map(
      ([language, at]): Edit =>
        (draft, word) =>
          write(draft, beat(within(draft, at), language), word),
    ),
  },
  fc.tuple(anyLanguage, fc.constantFrom('title', 'note', 'stays' as const)).map(
    ([language, part]): Edit =>
      (draft, word) =>
        write(draft, { language, part: part as 'title', beat: null }, word),
  ),
  anyBeat.map(
    (at): Edit =>
      (draft) =>
        addBeat(draft, within(draft, at)),
  ),
  anyBeat.map(
    (at): Edit =>
      (draft) =>
        draft.arc.length > 1 ? removeBeat(draft, within(draft, at)) : draft,
  ),
  anyBeat.map(
    (at): Edit =>
      (draft) =>
        moveBeat(draft, within(draft, at), 1),
  ),
  anyBeat.map(
    (at): Edit =>
      (draft) =>
        joinBeat(draft, within(draft, at)),
  ),
  fc.tuple(anyLanguage, anyBeat).map(
    ([language, at]): Edit =>
      (draft) =>
        splitBeat(draft, language, within(draft, at), 4),
  ),
  fc.tuple(anyBeat, fc.nat({ max: 10 })).map(
    ([at, tenths]): Edit =>
      (draft) =>
        bend(draft, within(draft, at), tenths / 10),
  ),
  fc.constant<Edit>((draft) => (draft.text.kk === undefined ? beginLanguage(draft, 'kk') : draft)),
)
const anyEdits = fc.array(anyEdit, { maxLength: 6 })
const edited = (edits: readonly Edit[], who: string) =>
  edits.reduce((draft, edit, i) => edit(draft, `${who}${i}word.`), began)
const anyTwo = fc
  .tuple(anyEdits, anyEdits)
  .map(([one, other]) => ({ began, mine: edited(one, 'mine'), theirs: edited(other, 'theirs') }))
const everyTime = (side: Side) => Array.from({ length: 100 }, () => side)

/** Words that somebody wrote and that still stand in their draft; a word cut in two is two. */
function writtenBy(who: 'mine' | 'theirs', draft: StoryDraft): string[] {
  return passagesOf(draft).flatMap(({ text }) => text.match(new RegExp(`${who}\\d+word\\.`, 'g')) ?? [])
}

describe('Whatever two people do to one story', () => {
  test('nothing that one of them wrote is lost without having been asked', () => {
    fc.assert(
      fc.property(anyTwo, (drafts) => {
        for (const side of ['mine', 'theirs'] as const) {
          const { draft } = merge(drafts, everyTime(side))
          const words = JSON.stringify(draft.text)
          for (const word of writtenBy(side, drafts[side])) expect(words).toContain(word)
        }
      }),
    )
  })

  test('what was not asked about is there whatever is chosen', () => {
    fc.assert(
      fc.property(
        anyTwo,
        fc.array(fc.constantFrom<Side>('mine', 'theirs'), { minLength: 40, maxLength: 40 }),
        (drafts, chosen) => {
          const { choices, draft } = merge(drafts, chosen)
          const asked = JSON.stringify(choices)
          const words = JSON.stringify(draft.text)
          for (const side of ['mine', 'theirs'] as const)
            for (const word of writtenBy(side, drafts[side]))
              if (!asked.includes(word)) expect(words).toContain(word)
        },
      ),
    )
  })

  test('the questions are the same whatever is answered, and the same for both', () => {
    fc.assert(
      fc.property(anyTwo, ({ mine, theirs }) => {
        const { choices } = merge({ began, mine, theirs }, [])
        expect(merge({ began, mine, theirs }, everyTime('theirs')).choices).toEqual(choices)
        const mirrored = merge({ began, mine: theirs, theirs: mine }, []).choices
        expect(mirrored.map(kindOf)).toEqual(choices.map(kindOf))
      }),
    )
  })

  test('every language has a beat for each point of the arc', () => {
    fc.assert(
      fc.property(anyTwo, fc.constantFrom<Side>('mine', 'theirs'), (drafts, side) => {
        const { draft } = merge(drafts, everyTime(side))
        for (const text of Object.values(draft.text)) expect(text.beats).toHaveLength(draft.arc.length)
      }),
    )
  })

  test('who changed nothing, or the same, is not asked', () => {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const draft = edited(edits, 'mine')
        for (const drafts of [
          { began, mine: draft, theirs: began },
          { began, mine: began, theirs: draft },
          { began, mine: draft, theirs: draft },
        ])
          expect(merge(drafts, [])).toEqual({ choices: [], draft })
      }),
    )
  })

  test('two who write in different languages are never asked about a passage', () => {
    const inLanguage = (language: Language, who: string) =>
      fc
        .array(anyBeat, { maxLength: 4 })
        .map((places) =>
          places.reduce(
            (draft, at, i) => write(draft, beat(within(draft, at), language), `${who}${i}word.`),
            began,
          ),
        )
    fc.assert(
      fc.property(inLanguage('en', 'mine'), inLanguage('ru', 'theirs'), (mine, theirs) => {
        const { choices, draft } = merge({ began, mine, theirs }, [])
        expect(choices).toEqual([])
        expect(draft.text).toEqual({ en: mine.text.en, ru: theirs.text.ru })
      }),
    )
  })
})

function kindOf(choice: Choice): string {
  return choice.kind === 'passage' ? `${choice.place.language} ${choice.place.part}` : choice.kind
}
