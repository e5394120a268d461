import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createWallTexts, type WallTexts } from '../../../../client/kiosk/connection/wall-texts.ts'
import type { LightField } from '../../../../client/kiosk/scenes/contract.ts'
import type { Stage } from '../../../../client/kiosk/stage/contract.ts'
import {
  createWallSky,
  type Shown,
  type WallOutside,
  type WallSky,
} from '../../../../client/kiosk/wall/wall-sky.ts'
import type { ContextCard } from '../../../../core/model/context-card.ts'
import type { Span } from '../../../../core/model/horizon.ts'
import { LANGUAGES } from '../../../../core/model/language.ts'
import { TURN } from '../../../../core/wall/turns.ts'
import { NOON } from '../../../helpers/clock.ts'
import { makeWallTexts } from '../../../helpers/wall-texts.ts'

const SPANS: readonly Span[] = [
  { from: 0, to: 2 },
  { from: 2.03, to: 4.03 },
]
const CARD: ContextCard = {
  id: 'fact',
  text: { kk: 'Дерек.', ru: 'Факт.', en: 'A fact.' },
  source: { kk: 'БҰҰ', ru: 'ООН', en: 'UN' },
  asOf: null,
  expires: null,
  supersededBy: null,
}

interface Opened {
  sky: WallSky
  texts: WallTexts
  field(): LightField | null
  forward(elapsed: number): Float64Array
}

function open(own: number, over: Partial<WallOutside> = {}): Opened {
  const texts = over.texts ?? createWallTexts()
  let field: LightField | null = null
  let write: Parameters<Stage['comeForward']>[0] = () => undefined
  const stage = {
    field: (next: LightField | null) => (field = next),
    comeForward: (next: typeof write) => (write = next),
    aspect: () => 16 / 9,
  } as unknown as Stage
  const sky = createWallSky({
    stage,
    texts,
    span: SPANS[own]!,
    now: () => Date.now(),
    screen: () => ({ width: 1920, height: 1080, diagonalMm: null, readFromMm: null, foot: null }),
    measure: (line, size) => line.length * size * 0.54,
    walls: () => SPANS,
    away: () => [],
    unseen: () => [],
    languages: () => LANGUAGES,
    may: () => true,
    words: () => 'may stand',
    message: () => null,
    cards: () => [CARD],
    day: () => 5,
    said: () => [{ act: 'call', atLeast: 120 }],
    ...over,
  })
  sky.look()
  return {
    sky,
    texts,
    field: () => field,
    forward(elapsed) {
      const into = new Float64Array(8)
      write(Date.now(), elapsed, into)
      return into
    },
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.setSystemTime(NOON)
})
afterEach(() => {
  vi.useRealTimers()
})

const whole = (count: number) => ({ kind: 'whole', paused: false, texts: makeWallTexts(count) }) as const
const textOf = (shown: Shown) => (shown.kind === 'passage' ? shown.key.split(' ')[0]! : null)

/** Lets turns go by until a screen shows words; says which. */
function untilWords(screens: readonly Opened[]): number {
  for (let i = 0; i < 400; i++) {
    const which = screens.findIndex(({ sky }) => sky.shown.get().kind === 'passage')
    if (which >= 0) return which
    vi.advanceTimersByTime(1_000)
  }
  throw new Error('nobody had a turn')
}

describe('two screens of one wall', () => {
  test('words stand on one of them at a time, whole, and every text comes to stand somewhere', () => {
    const screens = [open(0), open(1)]
    for (const { texts } of screens) texts.take(whole(12))
    const seen = new Set<string>()
    const where = new Set<number>()
    for (let i = 0; i < 24 * 26 * 2; i++) {
      vi.advanceTimersByTime(1_000)
      const standing = screens.map(({ sky }) => textOf(sky.shown.get()))
      expect(standing.filter((words) => words !== null).length).toBeLessThanOrEqual(1)
      for (const [own, words] of standing.entries()) {
        if (words === null) continue
        seen.add(words)
        where.add(own)
      }
    }
    expect(seen.size).toBe(12)
    expect([...where].sort()).toEqual([0, 1])
  })

  test('a light goes forward on both in the same frame, to the same place of the room', () => {
    const screens = [open(0), open(1)]
    for (const { texts } of screens) texts.take(whole(12))
    untilWords(screens)
    const [one, other] = screens.map((each) => each.forward(100))
    const height = 2 / (16 / 9)
    expect(one![1]).toBe(1)
    expect(other![1]).toBe(1)
    // The same light is another index on neither: both hold all lights, in one order.
    expect(one![0]).toBe(other![0])
    expect(SPANS[0]!.from + one![2]! * height).toBeCloseTo(SPANS[1]!.from + other![2]! * height, 6)
  })

  test('of different heights they agree where every light hangs, and a light comes forward to the same place of the room', () => {
    // 16:9 both: a tall one, and a low one in its middle.
    const walls = [
      { from: 0, to: 2, glass: { low: 0.5, high: 1.625 } },
      { from: 2.03, to: 3.23, glass: { low: 0.8, high: 1.475 } },
    ]
    const screens = walls.map(({ from, to }, i) =>
      open(0, {
        span: { from, to },
        walls: () => walls,
        screen: () => ({
          width: 1920,
          height: 1080,
          diagonalMm: null,
          readFromMm: null,
          foot: i === 1 ? 700 : null,
        }),
      }),
    )
    for (const { texts } of screens) texts.take(whole(40))
    vi.advanceTimersByTime(100)
    const [one, other] = screens.map((each) => each.field()!)
    const height = 1.125
    for (let i = 0; i < one!.count; i++) {
      expect(walls[0]!.from + one!.to[i * 4]! * height).toBeCloseTo(
        walls[1]!.from + other!.to[i * 4]! * height,
        4,
      )
      expect(one!.to[i * 4 + 1]).toBe(other!.to[i * 4 + 1])
    }
    const seen = new Set<number>()
    for (let i = 0; i < 40 && seen.size < 2; i++) {
      const which = untilWords(screens)
      seen.add(which)
      const [here, there] = screens.map((each) => {
        const into = each.forward(100)
        return into[1] === 1 ? into.slice(0, 4) : into.slice(4)
      })
      expect([here![1], there![1]]).toEqual([1, 1])
      expect(walls[0]!.from + here![2]! * height).toBeCloseTo(walls[1]!.from + there![2]! * height, 4)
      expect(here![3]).toBeCloseTo(there![3]!, 4)
      // On the glass of whoever reads, in whose pixels the words stand.
      const { low, high } = walls[which]!.glass
      const metres = 1.625 - here![3]! * height
      expect(metres).toBeGreaterThan(low)
      expect(metres).toBeLessThan(high)
      vi.advanceTimersByTime(TURN)
    }
    expect([...seen].sort()).toEqual([0, 1])
  })

  test('while one is gone for long every light and word is the other’s, and they go back when it comes back', () => {
    let away: readonly Span[] = []
    const left = open(0, { away: () => away })
    left.texts.take(whole(12))
    vi.advanceTimersByTime(100)
    const here = () => {
      const { count, to } = left.field()!
      return Array.from({ length: count }, (_, i) => to[i * 4]!).filter((x) => x <= 16 / 9).length
    }
    const shared = here()
    expect(shared).toBeGreaterThan(0)
    expect(shared).toBeLessThan(12)
    away = [SPANS[1]!]
    left.sky.look()
    expect(here()).toBe(12)
    const seen = new Set<string>()
    for (let i = 0; i < 24 * 26 * 2; i++) {
      vi.advanceTimersByTime(1_000)
      const words = textOf(left.sky.shown.get())
      if (words !== null) seen.add(words)
    }
    expect(seen.size).toBe(12)
    away = []
    left.sky.look()
    expect(here()).toBe(shared)
  })

  test('a screen that is switched on in the middle of a turn stands where the others are', () => {
    const first = open(0)
    first.texts.take(whole(12))
    vi.advanceTimersByTime(100)
    while (first.sky.shown.get().kind !== 'passage') vi.advanceTimersByTime(1_000)
    vi.advanceTimersByTime(2_000)
    const late = open(0)
    late.texts.take(whole(12))
    vi.advanceTimersByTime(100)
    expect(late.sky.shown.get()).toEqual(first.sky.shown.get())
  })
})

describe('what is taken away', () => {
  test('[CON-4] words of a text that is withdrawn leave at once, its light within a second, and nothing of it is held', () => {
    const gone = new Set<string>()
    const wall = open(0, { walls: () => [SPANS[0]!], may: ({ id }) => !gone.has(id) })
    wall.texts.take(whole(12))
    vi.advanceTimersByTime(100)
    untilWords([wall])
    const shown = wall.sky.shown.get()
    const id = makeWallTexts(12).find(
      ({ id }) => shown.kind === 'passage' && shown.key.startsWith(`${id} `),
    )!.id
    gone.add(id)
    wall.sky.look()
    expect(wall.sky.shown.get().kind).toBe('nothing')
    // Its light is fading out.
    expect(wall.field()!.count).toBe(12)
    vi.advanceTimersByTime(700)
    expect(wall.texts.forget(id)).toBe(1)
    vi.advanceTimersByTime(300)
    expect(wall.field()!.count).toBe(11)
    for (let i = 0; i < 40; i++) {
      vi.advanceTimersByTime(TURN / 2)
      const now = wall.sky.shown.get()
      expect(now.kind === 'passage' && now.key.startsWith(`${id} `)).toBe(false)
    }
  })

  test('[CON-4] without a lease no text stands, and no light hangs', () => {
    let lease = true
    const wall = open(0, { may: () => lease })
    wall.texts.take(whole(12))
    vi.advanceTimersByTime(100)
    untilWords([wall, open(1, { texts: wall.texts, may: () => lease })])
    lease = false
    wall.sky.look()
    expect(wall.sky.inhabited.get()).toBe(false)
    vi.advanceTimersByTime(1_000)
    expect(wall.field()).toBe(null)
    expect(wall.sky.shown.get().kind).not.toBe('passage')
  })

  test('a paused wall keeps its lights, its facts and its calm, and shows no words of anybody', () => {
    const wall = open(0, { walls: () => [SPANS[0]!] })
    wall.texts.take(whole(12))
    vi.advanceTimersByTime(100)
    untilWords([wall])
    wall.texts.take({ kind: 'change', paused: true, added: [], removed: [] })
    expect(wall.sky.shown.get().kind).toBe('nothing')
    const kinds = new Set<string>()
    for (let i = 0; i < 60; i++) {
      vi.advanceTimersByTime(TURN / 4)
      kinds.add(wall.sky.shown.get().kind)
    }
    expect([...kinds].sort()).toEqual(['between', 'nothing'])
    expect(wall.field()!.count).toBe(12)
    expect(wall.forward(100)[1]).toBe(0)
  })

  test('in calm and in the silent minute nothing stands at all', () => {
    let words: 'may stand' | 'rest' = 'may stand'
    const wall = open(0, { walls: () => [SPANS[0]!], words: () => words })
    wall.texts.take(whole(12))
    vi.advanceTimersByTime(100)
    untilWords([wall])
    words = 'rest'
    wall.sky.look()
    for (let i = 0; i < 30; i++) {
      expect(wall.sky.shown.get().kind).toBe('nothing')
      vi.advanceTimersByTime(TURN / 4)
    }
  })
})

test('between texts stand facts, the day and what people said, each in every language', () => {
  const wall = open(0, { walls: () => [SPANS[0]!] })
  const seen = new Set<string>()
  for (let i = 0; i < 30; i++) {
    vi.advanceTimersByTime(TURN / 2)
    const shown = wall.sky.shown.get()
    if (shown.kind === 'between') seen.add(`${shown.what} ${shown.language}`)
  }
  expect([...seen].sort()).toEqual(
    ['card', 'day', 'said'].flatMap((what) => ['en', 'kk', 'ru'].map((language) => `${what} ${language}`)),
  )
})

test('five thousand texts that arrive in pieces are hung once', () => {
  const wall = open(0)
  const all = makeWallTexts(5_000)
  wall.texts.take({ kind: 'whole', paused: false, texts: all.slice(0, 200) })
  for (let from = 200; from < 5_000; from += 200)
    wall.texts.take({ kind: 'change', paused: false, added: all.slice(from, from + 200), removed: [] })
  vi.advanceTimersByTime(200)
  expect(wall.field()!.count).toBe(5_000)
  // Once empty, once whole.
  expect(wall.field()!.version).toBe(2)
})

describe('what the house says', () => {
  const message = { kk: 'Жабыламыз.', ru: '', en: 'We close.' }
  const said = (shown: Shown) => (shown.kind === 'message' ? shown.text : null)

  /** Everything that stood in so many minutes, without what followed itself. */
  function seen({ sky }: Opened, minutes: number): Shown[] {
    const all: Shown[] = []
    for (let i = 0; i < minutes * 120; i++) {
      vi.advanceTimersByTime(500)
      const now = sky.shown.get()
      if (now.kind !== 'nothing' && now !== all.at(-1)) all.push(now)
    }
    return all
  }

  test('stands within seconds, in each language that was written and in no other, on every screen alike', () => {
    const on = () => ({ message, since: NOON })
    const screens = [open(0, { message: on }), open(1, { message: on })]
    vi.advanceTimersByTime(3_000)
    expect(screens.map(({ sky }) => said(sky.shown.get()))).toEqual(['Жабыламыз.', 'Жабыламыз.'])
    const texts = new Set(seen(screens[0]!, 10).map(said))
    texts.delete(null)
    expect([...texts].sort()).toEqual(['We close.', 'Жабыламыз.'])
  })

  test('leaves visitors their turns, and is never read from the middle of one', () => {
    const screen = open(0, { message: () => ({ message, since: NOON }), walls: () => SPANS.slice(0, 1) })
    screen.texts.take(whole(24))
    const all = seen(screen, 60)
    const passages = all.filter(({ kind }) => kind === 'passage')
    const ours = all.filter(({ kind }) => kind === 'message')
    expect(passages.length).toBeGreaterThan(20)
    expect(ours.length).toBeGreaterThan(20)
    // A passage that stands is the first of its text, or follows the one before it.
    const place = (shown: Shown) => (shown.kind === 'passage' ? shown.key.split(' ').slice(0, 3) : [])
    for (const [i, shown] of all.entries()) {
      const [id, from, index] = place(shown)
      if (index === undefined || index === '0') continue
      expect(place(all[i - 1]!)).toEqual([id, from, String(Number(index) - 1)])
    }
  })

  test('comes while somebody is being read: they go back, and nobody is read from there', () => {
    let on: ReturnType<WallOutside['message']> = null
    const screen = open(0, { message: () => on, walls: () => SPANS.slice(0, 1) })
    screen.texts.take(whole(12))
    untilWords([screen])
    const interrupted = screen.sky.shown.get()
    on = { message, since: Date.now() }
    screen.sky.look()
    expect(screen.sky.shown.get()).toEqual({ kind: 'nothing' })
    vi.advanceTimersByTime(2_000)
    expect(said(screen.sky.shown.get())).toBe('Жабыламыз.')
    // Taken off at once, the rest of that turn is the sky's.
    on = null
    screen.sky.look()
    expect(screen.sky.shown.get()).toEqual({ kind: 'nothing' })
    const after = seen(screen, 5).find(({ kind }) => kind === 'passage')
    expect(after).toBeDefined()
    expect(after).not.toEqual(interrupted)
  })

  test('is silent in calm, in the silent minute and while a story is told; a pause of the wall is not about it', () => {
    let words: 'may stand' | 'rest' = 'may stand'
    const texts = createWallTexts()
    texts.take({ kind: 'whole', paused: true, texts: makeWallTexts(3) })
    const screen = open(0, { texts, words: () => words, message: () => ({ message, since: NOON }) })
    vi.advanceTimersByTime(3_000)
    expect(said(screen.sky.shown.get())).toBe('Жабыламыз.')
    words = 'rest'
    screen.sky.look()
    expect(screen.sky.shown.get()).toEqual({ kind: 'nothing' })
  })
})
