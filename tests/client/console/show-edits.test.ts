import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addCue,
  changeCue,
  duplicateCue,
  freeNumber,
  moveCue,
  removeCue,
} from '../../../client/console/shows/cue-edits.ts'
import * as drafts from '../../../client/console/shows/show-draft.ts'
import { goRequest, goWord } from '../../../client/console/live/go.ts'
import type { CueAsk } from '../../../client/console/live/cue-asks.tsx'
import { SHOWS_WORDS } from '../../../client/console/words/shows/use-shows-words.ts'
import { LANGUAGES } from '../../../core/model/language.ts'
import { Show } from '../../../core/model/show.ts'
import { makeShow, makeShowCue } from '../../helpers/builders.ts'
import { NOON } from '../../helpers/clock.ts'
import { makeShowOn } from './console-builders.ts'

const three = makeShow([makeShowCue('1'), makeShowCue('2'), makeShowCue('3')])
const numbers = (show: Show) => show.cues.map((cue) => cue.number).join(' ')

describe('the list under somebody’s hands', () => {
  test('a cue comes after the chosen one, numbered so that no other changes', () => {
    expect(numbers(addCue(three, 'c1', 'new'))).toBe('1 1.5 2 3')
    expect(numbers(addCue(three, null, 'new'))).toBe('1 2 3 4')
    expect(numbers(duplicateCue(addCue(three, 'c1', 'new'), 'new', 'copy'))).toBe('1 1.5 1.6 2 3')
    expect(addCue(three, null, 'new').cues.at(-1)?.action).toEqual({ kind: 'wait' })
  })

  test('numbers with letters, and no room between two, still give one that is free', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom('1', '1.1', '1.11', '1.12', '2', 'A', 'B2', '10', '0'), {
          maxLength: 9,
        }),
        fc.nat({ max: 9 }),
        (taken, place) => {
          const show = makeShow(taken.map((number, i) => makeShowCue(number, { id: `c${i}` })))
          const added = addCue(show, show.cues[place % (taken.length + 1)]?.id ?? null, 'new')
          expect(Show.safeParse(added).success).toBe(true)
          expect(new Set(added.cues.map((cue) => cue.number)).size).toBe(taken.length + 1)
          expect(taken).not.toContain(freeNumber(show, place % (taken.length + 1)))
        },
      ),
    )
  })

  test('moving, changing and removing touch nothing else', () => {
    expect(numbers(moveCue(three, 'c3', 0))).toBe('3 1 2')
    expect(moveCue(three, 'c1', -5)).toBe(three)
    expect(numbers(removeCue(three, 'c2'))).toBe('1 3')
    expect(changeCue(three, 'c2', { colour: 'blue' }).cues[0]).toBe(three.cues[0])
  })
})

describe('a draft', () => {
  const open = () => drafts.openDraft({ revision: 4, show: three })
  const blue = (id: string) => (show: Show) => changeCue(show, id, { colour: 'blue' })

  test('undo and redo go through every edit, typing in one field being one', () => {
    let state = open()
    for (const wait of [1, 2, 3])
      state = drafts.edit(state, (show) => changeCue(show, 'c1', { preWaitMs: wait }), 'w')
    state = drafts.edit(state, blue('c2'), null)
    expect(state.past).toHaveLength(2)
    state = drafts.undo(drafts.undo(state))
    expect(state.draft).toBe(three)
    expect(drafts.isDirty(state)).toBe(false)
    state = drafts.redo(drafts.redo(drafts.redo(state)))
    expect(state.draft.cues.map((cue) => [cue.preWaitMs, cue.colour])).toEqual([
      [3, 'none'],
      [0, 'blue'],
      [0, 'none'],
    ])
  })

  test('what is typed while the last edit is on its way stays on top of what was saved', () => {
    let state = drafts.sent(drafts.edit(open(), blue('c1'), null))
    state = drafts.edit(state, blue('c2'), null)
    state = drafts.taken(state, { revision: 5, show: state.sending! })
    expect(state.draft.cues.map((cue) => cue.colour)).toEqual(['blue', 'blue', 'none'])
    expect([drafts.isDirty(state), state.saved.revision]).toEqual([true, 5])
  })

  test('what a colleague saved meanwhile is in the draft, and no undo takes it back', () => {
    let state = drafts.edit(open(), blue('c1'), null)
    state = drafts.heard(state, { revision: 5, show: addCue(three, 'c3', 'theirs') })
    expect(numbers(state.draft)).toBe('1 2 3 4')
    state = drafts.undo(state)
    expect(numbers(state.draft)).toBe('1 2 3 4')
    expect(drafts.isDirty(state)).toBe(false)
  })

  test('where both changed the same nothing is decided before somebody has chosen', () => {
    const theirs = { revision: 5, show: changeCue(three, 'c1', { colour: 'rose' }) }
    const state = drafts.heard(drafts.edit(open(), blue('c1'), null), theirs)
    expect(state.contested?.conflicts).toEqual([{ kind: 'cue', cue: 'c1' }])
    expect(state.draft.cues[0]?.colour).toBe('blue')
    expect(drafts.chosen(state, 'mine').draft.cues[0]?.colour).toBe('blue')
    const given = drafts.chosen(state, 'theirs')
    expect([given.draft.cues[0]?.colour, given.contested, drafts.isDirty(given)]).toEqual([
      'rose',
      null,
      false,
    ])
  })

  test('an answer that lags behind one’s own save changes nothing', () => {
    const state = drafts.taken(drafts.sent(drafts.edit(open(), blue('c1'), null)), {
      revision: 5,
      show: changeCue(three, 'c1', { colour: 'blue' }),
    })
    expect(drafts.heard(state, { revision: 4, show: three })).toBe(state)
  })
})

describe('what is said under GO', () => {
  const show = makeShowOn({ protectedUntil: NOON + 1_000 })
  const pressed = (problem: string | null): CueAsk => {
    const ask = { key: `${problem}`, roomId: 'hall', request: { kind: 'show.go' as const }, at: 0 }
    if (problem === null) {
      const reply = { cueId: 'cue-1', seq: 1, at: NOON, heldBackBy: null }
      return { ...ask, state: 'taken', reply }
    }
    const type = `urn:untold:problem:${problem}`
    const body = { type, title: '', status: 409, detail: '' }
    return {
      ...ask,
      state: 'refused',
      refusal: { kind: 'refused', status: 409, problem: body, body, retryAfterSeconds: null },
    }
  }

  test('[VEN-3] seven presses after the one that was taken are counted, and said as the same', () => {
    const asks = [
      ...Array.from({ length: 7 }, () => pressed('go_protected')),
      pressed(null),
      pressed('go_protected'),
    ]
    expect(goWord(asks, show, NOON + 500, 500)).toEqual({
      kind: 'protected',
      until: NOON + 1_000,
      ignored: 7,
    })
    expect(goWord(asks, { ...show, protectedUntil: null }, NOON + 1_500, 1_500)).toMatchObject({ ignored: 7 })
    expect(goWord(asks, { ...show, protectedUntil: null }, NOON + 9_000, 9_000)).toEqual({ kind: 'ready' })
  })

  test('a press for the cue that the one that was taken has brought is the same press too', () => {
    const asks = [pressed('cue_passed'), pressed('go_protected'), pressed(null)]
    const word = goWord(asks, { ...show, protectedUntil: null }, NOON + 1_500, 1_500)
    expect(word).toMatchObject({ kind: 'protected', ignored: 2 })
  })

  test('a GO for a cue that has passed is said so; GO names the cue that was seen', () => {
    expect(goWord([pressed('cue_passed')], { ...show, protectedUntil: null }, NOON, 10)).toEqual({
      kind: 'passed',
    })
    expect(goRequest({ show })).toEqual({ kind: 'show.go', cue: '2' })
    expect(goRequest({ show: { ...show, next: null } })).toEqual({ kind: 'show.go', cue: 'end' })
  })
})

describe('the words of the shows', () => {
  const sentences = (value: unknown, path = ''): [string, string][] => {
    if (typeof value === 'string') return [[path, value]]
    if (typeof value === 'function') return [[path, String(value('2', '3', '4'))]]
    return Object.entries(value as object).flatMap(([key, each]) => sentences(each, `${path}.${key}`))
  }

  test('every language says everything, and nothing is left in English', () => {
    const english = new Map(sentences(SHOWS_WORDS.en))
    expect(english.size).toBeGreaterThan(180)
    for (const language of LANGUAGES) {
      const all = sentences(SHOWS_WORDS[language])
      expect(all.map(([path]) => path)).toEqual([...english.keys()])
      expect(all.filter(([, said]) => said.trim() === '' || said.includes('undefined'))).toEqual([])
      if (language === 'en') continue
      const same = all.filter(([path, said]) => english.get(path) === said && /[A-Za-z]{3}/.test(said))
      expect(same).toEqual([])
    }
  })
})
