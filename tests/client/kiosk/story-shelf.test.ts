import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { GOING_MS } from '../../../client/kiosk/connection/purge.ts'
import { createProblems, TOLD_FOR_MS } from '../../../client/kiosk/problems.ts'
import { createStoryShelf } from '../../../client/kiosk/story-shelf.ts'
import { held } from '../../../client/lib/held.ts'
import type { Exhibition, PublishedStory } from '../../../core/protocol/exhibition.ts'
import { makeProgramme, makePublished } from '../../helpers/builders.ts'
import { NOON } from '../../helpers/clock.ts'

const story = (id: string, overrides: Partial<PublishedStory> = {}) =>
  makePublished({
    id,
    text: { en: { title: id, note: '', beats: ['It was quiet.'], stays: '' } },
    voice: { en: { seconds: 6, beats: [{ from: 0, to: 4, syllables: [] }] } },
    ...overrides,
  })

const exhibitionOf = (stories: PublishedStory[]): Exhibition => ({
  venue: { name: { kk: '', ru: '', en: '' }, languages: ['kk', 'en'], supportLines: [] },
  themes: [],
  stories,
  cards: [],
  speech: [],
  composedAt: NOON,
})

function shelfOf(stories: PublishedStory[]) {
  const problems = createProblems(() => performance.now())
  const state = { withdrawn: [] as string[], leased: true, heard: null as string | null }
  const programme = { ...makeProgramme(), sensitive: { kind: 'always' as const } }
  const exhibition = held(exhibitionOf(stories))
  const shelf = createStoryShelf({
    exhibition,
    mirror: { state: () => ({ withdrawn: state.withdrawn }), programme: () => programme } as never,
    leases: { permits: () => state.leased } as never,
    problems,
    heard: () => state.heard,
    now: () => NOON,
  })
  return { shelf, state, problems, exhibition, offer: () => shelf.onOffer().map((each) => each.id) }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('[CON-4] what was withdrawn, or may not be shown any longer, is offered to nobody', () => {
  const { state, offer } = shelfOf([story('a'), story('b')])
  expect(offer()).toEqual(['a', 'b'])
  state.withdrawn.push('a')
  expect(offer()).toEqual(['b'])
  state.leased = false
  expect(offer()).toEqual([])
})

test('[VIS-8] what the room does not offer now is heard to its end by whoever hears it, and told by no cue', () => {
  const { shelf, state, offer } = shelfOf([story('a', { sensitive: true }), story('b')])
  expect(offer()).toEqual(['b'])
  state.heard = 'a'
  shelf.playlist = ['b']
  expect(offer()).toEqual(['b', 'a'])
  expect(shelf.cued({ value: 'a', since: NOON })).toBeNull()
})

test('a story without words in any language of the venue is kept back, and staff hear of it', () => {
  const { shelf, problems, offer } = shelfOf([story('a', { text: {}, voice: {} }), story('b')])
  expect([offer(), problems.list()]).toEqual([['b'], ['story-text']])
  // For as long as it lasts, although nobody asks again; and not after.
  vi.advanceTimersByTime(10 * TOLD_FOR_MS)
  expect(problems.list()).toEqual(['story-text'])
  shelf.change(exhibitionOf([story('a'), story('b')]))
  expect([offer(), problems.list()]).toEqual([['a', 'b'], []])
})

test('each story that the room tells speaks the next of the languages, and keeps it for as long as it is told', () => {
  const { shelf } = shelfOf([story('a')])
  const spoken = [0, 0, 1, 2].map((later) => shelf.cued({ value: 'a', since: NOON + later })!.language)
  expect(spoken).toEqual(['kk', 'kk', 'en', 'kk'])
})

test('a story that is no longer on show is known while its last words fade, and not after; a purge does not wait', () => {
  const { shelf, exhibition } = shelfOf([story('a'), story('b'), story('c')])
  shelf.change(exhibitionOf([story('c')]))
  expect([shelf.story('a')?.id, shelf.story('b')?.id]).toEqual(['a', 'b'])
  expect(shelf.forget('a')).toBe(true)
  expect(shelf.story('a')).toBeNull()
  vi.advanceTimersByTime(GOING_MS)
  expect(shelf.story('b')).toBeNull()
  expect([shelf.forget('c'), shelf.forget('c'), exhibition.get().stories]).toEqual([true, false, []])
})
