import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Show } from '../../../core/model/show.ts'
import { checkShow, problemSentence, SHOW_PROBLEMS } from '../../../core/show/check-show.ts'
import { dryRun } from '../../../core/show/dry-run.ts'
import { takeCues } from '../../../core/show/mirror.ts'
import { emptyRoom } from '../../../core/show/room-state.ts'
import { makeCue, makeShow, makeShowCue, makeTheme } from '../../helpers/builders.ts'
import { NOON } from '../../helpers/clock.ts'
import { houseWith, programme } from './show-room.ts'

const story = { kind: 'story' as const, story: 'the-bowl' }
const house = houseWith(makeShow([]))
const kinds = (show: Show) => checkShow(show, house).map(({ kind, cue, grave }) => [kind, cue, grave])

describe('what is wrong with a show', () => {
  test.each([
    ['no-cues', makeShow([]), null, true],
    ['number-twice', makeShow([makeShowCue('1'), makeShowCue('2', { number: '1' })]), 'c2', true],
    [
      'unknown-theme',
      makeShow([makeShowCue('1', { action: { kind: 'theme', theme: 'gone', fadeMs: 0 } })]),
      'c1',
      true,
    ],
    [
      'unknown-look',
      makeShow([makeShowCue('1', { action: { kind: 'look', look: 'gone', fadeMs: null } })]),
      'c1',
      true,
    ],
    [
      'story-not-on-show',
      makeShow([makeShowCue('1', { action: { kind: 'story', story: 'gone' } })]),
      'c1',
      false,
    ],
    [
      'story-cut-off',
      makeShow([
        makeShowCue('1', { action: story, follow: 'continue' }),
        makeShowCue('2', { preWaitMs: 60_000, action: { kind: 'stopStory' } }),
      ]),
      'c1',
      false,
    ],
    [
      'releases-nothing',
      makeShow([makeShowCue('1', { action: { kind: 'release', of: 'look', fadeMs: 0 } })]),
      'c1',
      false,
    ],
    ['ends-at-once', makeShow([makeShowCue('1', { follow: 'continue' })]), 'c1', false],
  ] as const)('%s is found, named by its cue, and told in a sentence', (kind, show, cue, grave) => {
    expect(kinds(show)).toEqual([[kind, cue, grave]])
    const [problem] = checkShow(show, house)
    expect(problemSentence(problem!, show)).toMatch(cue === null ? /^it has no cues/ : /^cue \d: .+\.$/)
    expect(SHOW_PROBLEMS).toContain(kind)
  })

  test('a story that is heard out before the next is not cut off', () => {
    const heard = makeShow([
      makeShowCue('1', { action: story, follow: 'follow' }),
      makeShowCue('2', { action: story }),
    ])
    expect(kinds(heard)).toEqual([])
  })
})

describe('a dry run', () => {
  const show = makeShow([
    makeShowCue('1', { follow: 'follow', action: { kind: 'theme', theme: 'white', fadeMs: 4_000 } }),
    makeShowCue('2', { preWaitMs: 1_000, action: { kind: 'light', direction: 'right', from: null } }),
    makeShowCue('3', { action: { kind: 'story', story: 'gone' } }),
    makeShowCue('4', { action: { kind: 'volume', volume: 0.1, fadeMs: 500 } }),
  ])
  const room = { house, horizon: programme.horizon, withdrawn: [] }

  test('says when each cue would come, what it would do, and what it beats', () => {
    const run = dryRun(show, emptyRoom('hall'), programme, room, NOON)
    expect(run.cues.map(({ comes, afterMs, effect }) => [comes, afterMs, effect])).toEqual([
      ['go', 0, 'wins'],
      ['itself', 5_000, 'moment'],
      ['go', 0, 'passed-over'],
      ['go', 0, 'wins'],
    ])
    expect(run.cues[0]?.beats).toEqual([
      { level: 'schedule', origin: { kind: 'rule', id: 'every-day' }, value: 'dusk' },
    ])
    expect(run.gos).toBe(3)
    expect(run.lengthMs).toBeGreaterThan(20_000)
  })

  test('says who would beat it', () => {
    const held = takeCues(emptyRoom('hall'), [makeCue(1, makeTheme('violet'))]).state
    const [first] = dryRun(show, held, programme, room, NOON + 60_000).cues
    expect(first).toMatchObject({
      effect: 'beaten',
      beatenBy: { level: 'person', origin: { id: 'person-a' }, value: 'violet' },
    })
  })
})

const SHOWS = join(import.meta.dirname, '..', '..', '..', 'assets', 'shows')

test.each(['opening-evening', 'silent-minute'])(
  '%s ships whole: it can start, in three languages',
  async (id) => {
    expect(await readdir(SHOWS)).toContain(`${id}.json`)
    const show = Show.parse(JSON.parse(await readFile(join(SHOWS, `${id}.json`), 'utf8')))
    expect(show.id).toBe(id)
    const real = { ...house, hasTheme: () => true, storyDuration: () => 90_000 }
    expect(checkShow(show, real)).toEqual([])
    for (const cue of show.cues) expect(Object.values(cue.name).every((said) => said !== '')).toBe(true)
  },
)

test('the opening evening turns orange everywhere in 8 s, after a story and a light', async () => {
  const show = Show.parse(JSON.parse(await readFile(join(SHOWS, 'opening-evening.json'), 'utf8')))
  const told = show.cues.map(({ action }) => action.kind).join(' ')
  expect(told).toBe('theme theme volume volume story light theme wait')
  expect(show.cues.at(-2)?.action).toEqual({ kind: 'theme', theme: 'orange', fadeMs: 8_000 })
})
