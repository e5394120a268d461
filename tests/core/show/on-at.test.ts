import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEVELS, rank, type Cue, type Level } from '../../../core/model/cue.ts'
import { takeCues } from '../../../core/show/mirror.ts'
import { lookTrack } from '../../../core/show/lamp-tracks.ts'
import { onAt, themeTrack, USUAL_VOLUME } from '../../../core/show/on-at.ts'
import { emptyRoom, type RoomState } from '../../../core/show/room-state.ts'
import { makeCue, makeInterval, makeProgramme, makeTheme } from '../../helpers/builders.ts'
import { NOON } from '../../helpers/clock.ts'
import { cueLog } from './cue-arbitraries.ts'

const fold = (cues: readonly Cue[]): RoomState => takeCues(emptyRoom('hall'), cues).state
const HOUR = 3_600_000
const EVENING = NOON + 6 * HOUR
const programme = makeProgramme([
  makeInterval({ to: EVENING }),
  makeInterval({ from: EVENING, theme: 'orange', rule: 'sixteen-days', beat: ['every-day'] }),
])

describe('precedence', () => {
  /** A wish for the theme at a level, as the reducer keeps it. */
  const wish = (seq: number, level: Level) => makeCue(seq, makeTheme(`theme-of-${level}`), { level })
  const pairs = LEVELS.flatMap((weak) =>
    LEVELS.filter((strong) => rank(strong) > rank(weak)).map((strong) => ({ weak, strong })),
  )

  test('is alarm > withdraw > calm > takeover > person > show > schedule', () => {
    expect(LEVELS.toReversed()).toEqual([
      'alarm',
      'withdraw',
      'calm',
      'takeover',
      'person',
      'show',
      'schedule',
    ])
  })

  test.each(pairs)('$strong beats $weak, whichever came first', ({ weak, strong }) => {
    for (const order of [
      [weak, strong],
      [strong, weak],
    ] as const) {
      const state = fold(order.map((level, i) => wish(i + 1, level)))
      const { theme } = onAt(state, programme, NOON + 10_000)
      expect(theme).toMatchObject({ value: `theme-of-${strong}`, level: strong })
      expect(theme.beat[0]).toMatchObject({ value: `theme-of-${weak}`, level: weak })
    }
  })

  test('of two wishes of one level the later one is on and the earlier one has ended', () => {
    const state = fold([makeCue(1, makeTheme('orange')), makeCue(2, makeTheme('white'))])
    const { theme } = onAt(state, programme, NOON + 10_000)
    expect(theme.value).toBe('white')
    expect(theme.beat.map((each) => each.value)).toEqual(['dusk'])
  })

  test('[VEN-4] alarm outranks calm in both orders, and calm is still there when it is released', () => {
    const calm = { kind: 'calm' as const, fadeMs: 1_500 }
    for (const order of [
      [calm, { kind: 'alarm' as const }],
      [{ kind: 'alarm' as const }, calm],
    ]) {
      const log = order.map((action, i) => makeCue(i + 1, action))
      const on = onAt(fold(log), programme, NOON + 10_000)
      expect(on).toMatchObject({ mode: 'alarm', theme: { level: 'alarm' }, look: { value: 'house' } })
      log.push(makeCue(3, { kind: 'release', of: 'alarm', fadeMs: 0 }))
      expect(onAt(fold(log), programme, NOON + 10_000)).toMatchObject({ mode: 'calm', look: null })
    }
  })

  test('[VEN-1] calm brings its own lamps: a look that a person set does not stand against it', () => {
    const look = { kind: 'look' as const, look: 'orange', fadeMs: 0, until: null }
    const state = fold([makeCue(1, look), makeCue(2, { kind: 'calm', fadeMs: 1_500 })])
    expect(onAt(state, programme, NOON + 1_500).look?.value).toBe('orange')
    expect(onAt(state, programme, NOON + 2_000).look).toBeNull()
    const lamps = lookTrack(state, programme, (theme) => theme)
    expect(lamps.at(-1)?.from).toBe(EVENING <= NOON + 2_000 ? EVENING : NOON + 2_000)
    expect(lamps.at(-1)?.looks).toEqual(['calm'])
  })

  test('[VEN-1] no release but that of calm ends calm', () => {
    for (const of of ['theme', 'look', 'volume', 'story', 'all', 'alarm'] as const) {
      const log = [
        makeCue(1, { kind: 'calm', fadeMs: 1_500 }),
        makeCue(2, { kind: 'release', of, fadeMs: 0 }),
      ]
      expect(onAt(fold(log), programme, NOON + 10_000).mode).toBe('calm')
    }
  })

  test('[CON-3] a withdrawn story is silent at once and no cue of any level brings it back', () => {
    const story = (level: Level, seq: number) =>
      makeCue(seq, { kind: 'story', story: 'the-bowl', until: NOON + HOUR }, { level })
    for (const level of LEVELS) {
      const log = [story(level, 1), makeCue(2, { kind: 'withdraw', story: 'the-bowl' })]
      expect(onAt(fold(log), programme, NOON + 1_999).story?.value).toBe('the-bowl')
      expect(onAt(fold(log), programme, NOON + 2_000).story).toBeNull()
      log.push(story(level, 3))
      expect(onAt(fold(log), programme, NOON + 10_000).story).toBeNull()
      expect(fold(log).withdrawn).toEqual(['the-bowl'])
    }
  })

  test('a withdrawal ends no other story', () => {
    const state = fold([
      makeCue(1, { kind: 'story', story: 'the-bowl', until: NOON + HOUR }),
      makeCue(2, { kind: 'withdraw', story: 'the-kitchen' }),
    ])
    expect(onAt(state, programme, NOON + 10_000).story?.value).toBe('the-bowl')
  })
})

describe('a wish', () => {
  test('holds from its instant, and exactly until the one it named', () => {
    const state = fold([makeCue(1, makeTheme('orange', NOON + HOUR))])
    const at = (t: number) => onAt(state, programme, t).theme.value
    expect([NOON + 999, NOON + 1_000, NOON + HOUR - 1, NOON + HOUR].map(at)).toEqual([
      'dusk',
      'orange',
      'orange',
      'dusk',
    ])
  })

  test('that is released gives back what the schedule wants by then, not what it wanted before', () => {
    const release = makeCue(
      2,
      { kind: 'release', of: 'theme', fadeMs: 0 },
      { issuedAt: EVENING + HOUR, atServerTime: EVENING + HOUR },
    )
    const state = fold([makeCue(1, makeTheme('white')), release])
    expect(onAt(state, programme, EVENING + HOUR - 1).theme.value).toBe('white')
    expect(onAt(state, programme, EVENING + HOUR).theme).toMatchObject({
      value: 'orange',
      level: 'schedule',
      origin: { kind: 'rule', id: 'sixteen-days' },
    })
  })

  test('that is released before it began never was', () => {
    const state = fold([
      makeCue(1, makeTheme('white'), { atServerTime: NOON + 5_000 }),
      makeCue(2, { kind: 'release', of: 'all', fadeMs: 0 }),
    ])
    expect(onAt(state, programme, NOON + 6_000).theme.value).toBe('dusk')
  })

  test('release of everything ends what people hold: theme, look, volume and story', () => {
    const state = fold([
      makeCue(1, makeTheme('white')),
      makeCue(2, { kind: 'look', look: 'house', fadeMs: 0, until: null }),
      makeCue(3, { kind: 'volume', volume: 0.1, fadeMs: 0, until: null }),
      makeCue(4, { kind: 'story', story: 'the-bowl', until: NOON + HOUR }),
      makeCue(5, { kind: 'release', of: 'all', fadeMs: 0 }),
    ])
    expect(onAt(state, programme, NOON + 10_000)).toMatchObject({
      theme: { value: 'dusk' },
      look: null,
      volume: { value: USUAL_VOLUME },
      story: null,
    })
  })

  test('release of one aspect leaves the others', () => {
    const state = fold([
      makeCue(1, makeTheme('white')),
      makeCue(2, { kind: 'volume', volume: 0.1, fadeMs: 0, until: null }),
      makeCue(3, { kind: 'release', of: 'volume', fadeMs: 0 }),
    ])
    expect(onAt(state, programme, NOON + 10_000)).toMatchObject({
      theme: { value: 'white' },
      volume: { value: USUAL_VOLUME },
    })
  })

  test('a story ends by itself when it has been heard', () => {
    const state = fold([makeCue(1, { kind: 'story', story: 'the-bowl', until: NOON + 61_000 })])
    expect(onAt(state, programme, NOON + 60_999).story?.value).toBe('the-bowl')
    expect(onAt(state, programme, NOON + 61_000).story).toBeNull()
  })
})

describe('the track of themes', () => {
  const range = fc.integer({ min: NOON - HOUR, max: NOON + 12 * HOUR })
  /** Instants that matter: any, and every edge of the log with its neighbours. */
  const instants = (log: readonly Cue[], more: readonly number[]) =>
    [...more, ...log.flatMap((cue) => [cue.atServerTime, untilOf(cue) ?? EVENING]), EVENING].flatMap((t) => [
      t - 1,
      t,
      t + 1,
    ])
  const untilOf = ({ action }: Cue) => ('until' in action ? action.until : null)

  test('[END-3] says at every instant what is on', () => {
    fc.assert(
      fc.property(cueLog(25), fc.array(range, { maxLength: 10 }), (log, more) => {
        const state = fold(log)
        const track = themeTrack(state, programme)
        for (const t of instants(log, more))
          expect(track.findLast((change) => change.from <= t)?.theme).toBe(
            onAt(state, programme, t).theme.value,
          )
      }),
    )
  })

  test('ascends, never names a theme twice in a row, and takes no negative time', () => {
    fc.assert(
      fc.property(cueLog(25), (log) => {
        const track = themeTrack(fold(log), programme)
        expect(track[0]?.from).toBe(0)
        for (let i = 1; i < track.length; i++) {
          expect(track[i]!.from).toBeGreaterThan(track[i - 1]!.from)
          expect(track[i]!.theme).not.toBe(track[i - 1]!.theme)
          expect(track[i]!.fadeMs).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  test('takes the fade of the cue that begins, and of the release that ends', () => {
    const state = fold([
      makeCue(1, { kind: 'theme', theme: 'orange', fadeMs: 8_000, until: null }),
      makeCue(20, { kind: 'release', of: 'theme', fadeMs: 5_000 }, { seq: 2 }),
    ])
    expect(themeTrack(state, programme)).toEqual([
      { from: 0, theme: 'dusk', fadeMs: 3_000, way: 'at-once' },
      { from: NOON + 1_000, theme: 'orange', fadeMs: 8_000, way: 'at-once' },
      { from: NOON + 20_000, theme: 'dusk', fadeMs: 5_000, way: 'at-once' },
      { from: EVENING, theme: 'orange', fadeMs: 3_000, way: 'along-horizon' },
    ])
  })

  test('keeps an ended wish while a fade out of it may still be drawn, and not for ever', () => {
    const fadeMs = 60_000
    const ended = makeCue(1, { kind: 'theme', theme: 'white', fadeMs, until: NOON + 2_000 })
    const valuesAt = (t: number) =>
      fold([ended, makeCue(2, makeTheme('violet'), { issuedAt: t, atServerTime: t })]).claims.map(
        (each) => each.value,
      )
    expect(valuesAt(NOON + 2_000 + fadeMs)).toEqual(['white', 'violet'])
    expect(valuesAt(NOON + 2_000 + 10 * fadeMs)).toEqual(['violet'])
  })
})

test('a rule holds until another wins, not until one that it beats begins or ends', () => {
  const programme = makeProgramme([
    makeInterval({ from: 0, to: 100, rule: 'every-day' }),
    makeInterval({ from: 100, to: 200, theme: 'orange', rule: 'sixteen-days', beat: ['every-day'] }),
    makeInterval({
      from: 200,
      to: 300,
      theme: 'orange',
      rule: 'sixteen-days',
      beat: ['evening', 'every-day'],
    }),
    makeInterval({ from: 300, to: 400, rule: 'every-day' }),
  ])
  expect(onAt(emptyRoom('hall'), programme, 250).theme).toMatchObject({ since: 100, until: 300 })
})
