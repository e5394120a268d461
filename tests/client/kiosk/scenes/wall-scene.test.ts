import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { COLLECTING, openScenePages, type ScenePages, THEMES } from './scene-pages.ts'
import type { Wished } from './scene-page.ts'

// A processor draws thousands of lights, and has other things to do.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const REST: Wished = { theme: 'dusk', chosen: null, moment: 'hang', stillness: 0 }

let pages: ScenePages
let tab: Page

beforeAll(async () => {
  pages = await openScenePages(COLLECTING)
})
afterAll(() => pages?.close())
beforeEach(async () => {
  tab = await pages.open()
})
afterEach(() => tab.close())

async function open(lines: number, wished: Partial<Wished> = {}): Promise<void> {
  await tab.evaluate(
    ({ lines, wished }) => {
      page.open({ scene: 'lights', seed: 7, lines, lights: 0 })
      page.intend(wished)
    },
    { lines, wished: { ...REST, ...wished } },
  )
}

describe('a wall of many lights', () => {
  test('is the same picture for the same set and time, whether stepped to or sought, and another for another set', async () => {
    await open(180)
    const seen = await tab.evaluate(async () => {
      const seen: string[] = []
      page.wall({ count: 300, after: 0, how: 'settled' })
      page.seek(5_000)
      page.step(30)
      seen.push(await page.pixels())
      page.seek(5_500)
      seen.push(await page.pixels())
      page.wall({ count: 301, after: 0, how: 'settled' })
      page.seek(5_500)
      seen.push(await page.pixels())
      return seen
    })
    expect(seen[1]).toBe(seen[0])
    expect(seen[2]).not.toBe(seen[0])
  })

  test('draws five thousand, and one that passes over them, in the four calls that any picture may take, and keeps its buffers as lights come and go', async () => {
    await open(180)
    const { draws, first, later, retained } = await tab.evaluate(() => {
      page.count()
      page.wall({ count: 5_000, after: 0, how: 'settled' })
      page.seek(1_000)
      const before = page.counted().draws
      page.step(1)
      const draws = [page.counted().draws - before]
      const light = { id: 'light-9', seed: 9, x0: 0.4, direction: 'right', speed: 0.6 } as const
      const lights = [{ ...light, tStart: page.evening }]
      const dusk = { theme: 'dusk', chosen: null, moment: 'hang', stillness: 0 } as const
      page.intend({ ...dusk, room: { lights } })
      page.seek(1_500)
      const passed = page.counted().draws
      page.step(1)
      draws.push(page.counted().draws - passed)
      page.intend(dusk)
      const first = page.counted()
      for (const count of [4_990, 5_000, 10, 5_010]) {
        page.wall({ count, after: 2_000, how: 'moving' })
        page.step(1)
      }
      const later = page.counted()
      page.wall({ count: 60, after: 2_000, how: 'settled' })
      return { draws, first, later, retained: page.retained(100) }
    })
    expect(Math.max(...draws), String(draws)).toBeLessThanOrEqual(4)
    expect([later.buffers, later.textures, later.programs]).toEqual([
      first.buffers,
      first.textures,
      first.programs,
    ])
    expect(retained / 1_024).toBeLessThan(16)
  })

  test.each(THEMES)('[VIS-6] under %s words among five thousand lights have 7:1', async (theme) => {
    await open(180, { theme })
    const { bare, covered, beside } = await tab.evaluate(() => {
      const box = { x: 0.25, y: 0.2, width: 0.5, height: 0.3 }
      page.wall({ count: 5_000, after: 0, how: 'settled' })
      page.turn({ id: 'contribution-7', x: 0.16 * (16 / 9), y: 0.26 })
      page.seek(1_000)
      const bare = page.measure(box).highest
      page.words([box])
      page.seek(1_000)
      const beside = page.measure({ x: 0.14, y: 0.23, width: 0.04, height: 0.06 }).highest
      return { bare, covered: page.measure(box).highest, beside }
    })
    expect(covered).toBeLessThanOrEqual(0.08)
    // It was not dark by itself, and the light that speaks is bright beside its words.
    expect(bare).toBeGreaterThan(theme === 'remembrance' || theme === 'calm' ? 0.01 : 0.08)
    expect(beside).toBeGreaterThan(0.08)
  })

  test('[VIS-5] no frame is 2 % brighter or darker than the last, as lights rise, come forward, speak and leave', async () => {
    await open(90)
    const worst = await tab.evaluate(() => {
      const worst: { moment: string; change: number }[] = []
      let at = 0
      const run = (moment: string, frames: number) => {
        worst.push({ moment, change: page.worstChange(frames) })
        at += (frames * 1_000) / 60
      }
      const rest = { chosen: null, moment: 'hang', stillness: 0 } as const
      page.wall({ count: 12, after: 0, how: 'settled' })
      page.seek(0)
      run('twelve at rest', 60)
      page.turn({ id: 'contribution-3', x: 0.3, y: 0.25 })
      run('one comes forward', 150)
      page.words([{ x: 0.25, y: 0.2, width: 0.5, height: 0.3 }])
      run('words', 60)
      page.turn({ id: 'contribution-4', x: 0.3, y: 0.25 })
      run('another in the middle of it', 120)
      page.wall({ count: 12, after: at, how: 'moving', without: 'contribution-4' })
      run('the one that speaks is taken back', 60)
      page.words([])
      page.turn(null)
      run('words gone', 90)
      page.wall({ count: 40, after: at, how: 'moving' })
      run('a batch rises', 400)
      page.wall({ count: 10, after: at, how: 'moving' })
      run('thirty leave at once', 60)
      page.wall({ count: 5_000, after: at, how: 'settled' })
      page.seek(at)
      run('five thousand at rest', 40)
      page.intend({ ...rest, theme: 'remembrance' })
      run('remembrance', 150)
      page.intend({ ...rest, theme: 'white' })
      run('white', 150)
      return worst
    })
    for (const { moment, change } of worst) expect(change, moment).toBeLessThanOrEqual(0.02)
  })

  test('who comes rises from the horizon, who is taken back is gone within a second, all others stay', async () => {
    await open(180)
    const seen = await tab.evaluate(() => {
      const counts: number[] = []
      page.wall({ count: 30, after: 0, how: 'settled' })
      page.seek(0)
      counts.push(page.wall({ count: 30, after: 10_000, how: 'moving', without: 'contribution-5' }))
      page.seek(10_000)
      const there = page.luminance()
      page.seek(10_600)
      const gone = page.luminance()
      counts.push(page.wall({ count: 30, after: 10_800, how: 'moving', without: 'contribution-5' }))
      page.seek(10_800)
      return { counts, there, gone, after: page.luminance() }
    })
    expect(seen.counts).toEqual([30, 29])
    expect(seen.gone).toBeLessThan(seen.there)
    // When it is no longer drawn nothing changes any more.
    expect(Math.abs(seen.after - seen.gone) / seen.gone).toBeLessThan(0.004)
  })

  test('nothing moves where less motion was asked for, nor in calm', async () => {
    for (const wished of [{ theme: 'calm' }, { stillness: 1 as const }]) {
      await open(180, wished)
      const seen = await tab.evaluate(async () => {
        page.wall({ count: 300, after: 0, how: 'settled' })
        const seen: string[] = []
        for (const after of [0, 3_000, 11_000]) {
          page.seek(after)
          seen.push(await page.pixels())
        }
        page.close()
        return seen
      })
      expect(new Set(seen).size).toBe(1)
    }
  })

  test('screens of one picture go on in one another: sky, ridges and grass meet at the bezel, and glow falls across it', async () => {
    // Two screens, three centimetres between them.
    const spans = [
      { from: 0, to: 2 },
      { from: 2.03, to: 4.03 },
    ]
    const strips: number[][] = []
    const glows: number[] = []
    for (const own of [0, 1]) {
      await open(180, { room: { span: spans[own]!, picture: { from: 0, to: 4.03 } } })
      strips.push(
        await tab.evaluate((own) => {
          page.seek(0)
          // The outer eightieth at the bezel, from the top to the ground, in forty pieces.
          const x = own === 0 ? 1 - 1 / 80 : 0
          const at = (y: number) => page.measure({ x, y, width: 1 / 80, height: 0.025 }).mean
          return Array.from({ length: 40 }, (_, i) => at(i / 40))
        }, own),
      )
      glows.push(
        await tab.evaluate(
          ({ spans, own }) => {
            // A light that is forward on the second screen, close to the first one's edge.
            const light = 2.06
            const height = 2 / (16 / 9)
            page.wall({ count: 60, after: 0, how: 'settled', spans, own })
            const box = { x: own === 0 ? 0.96 : 0, y: 0.2, width: 0.04, height: 0.2 }
            page.seek(0)
            const before = page.measure(box).mean
            page.turn({ id: 'contribution-3', x: (light - spans[own]!.from) / height, y: 0.3 })
            page.seek(0)
            const after = page.measure(box).mean
            page.turn(null)
            page.close()
            return after / before
          },
          { spans, own },
        ),
      )
    }
    const [left, right] = strips as [number[], number[]]
    for (const [i, here] of left.entries())
      expect(Math.abs(here - right[i]!), `piece ${i}`).toBeLessThan(0.003)
    for (const glow of glows) expect(glow).toBeGreaterThan(1.2)
  })

  test('screens of different heights are one picture: horizon, sky and grass meet at the bezel, and glow falls across it at its height', async () => {
    // A tall screen, three centimetres from a low one that hangs in its upper half.
    const spans = [
      { from: 0, to: 2 },
      { from: 2.03, to: 3.23 },
    ]
    const parts = [
      { top: 0, tall: 1 },
      { top: 0.1, tall: 0.6 },
    ]
    const look = async (own: number, measured: boolean) => {
      const part = measured ? parts[own]! : { top: 0, tall: 1 }
      // As fine on both.
      await open(own === 0 ? 300 : 180, { room: { span: spans[own]!, picture: { from: 0, to: 3.23 } }, part })
      return tab.evaluate(
        ({ spans, parts, own }) => {
          page.seek(0)
          // At the bezel, what hangs at the same height in the room, in 22 pieces.
          const { top, tall } = parts[own]!
          const strip = (at: number) => {
            const box = { y: (at - top) / tall, height: 0.025 / tall }
            const width = own === 0 ? 1 / 80 : 1 / 48
            return page.measure({ ...box, width, x: own === 0 ? 1 - width : 0 }).mean
          }
          const pieces = Array.from({ length: 22 }, (_, i) => strip(0.11 + i * 0.025))
          // A light that is forward on the second screen, close to the first one's edge.
          const height = 2 / (16 / 9)
          page.wall({ count: 60, after: 0, how: 'settled', spans, own, parts })
          page.seek(0)
          const before = [0.19, 0.6].map(strip)
          page.turn({ id: 'contribution-3', x: (2.05 - spans[own]!.from) / height, y: 0.2 })
          page.seek(0)
          const after = [0.19, 0.6].map(strip)
          page.turn(null)
          page.close()
          return { pieces, glow: after.map((each, i) => each / before[i]!) }
        },
        { spans, parts, own },
      )
    }
    const [tall, low] = [await look(0, true), await look(1, true)]
    const apart = (one: { pieces: number[] }, other: { pieces: number[] }) =>
      one.pieces.reduce((sum, each, i) => sum + Math.abs(each - other.pieces[i]!), 0) / one.pieces.length
    const crest = ({ pieces }: { pieces: number[] }) => pieces.indexOf(Math.max(...pieces))
    expect(apart(tall, low)).toBeLessThan(0.0012)
    expect(Math.abs(crest(tall) - crest(low))).toBeLessThanOrEqual(1)
    for (const { glow } of [tall, low]) {
      expect(glow[0]).toBeGreaterThan(1.2)
      expect(glow[1]).toBeLessThan(1.1)
    }
    // As it is where nobody measured: the horizon steps at the bezel.
    const unmeasured = await look(1, false)
    expect(apart(tall, unmeasured)).toBeGreaterThan(3 * apart(tall, low))
    expect(Math.abs(crest(tall) - crest(unmeasured))).toBeGreaterThan(1)
  })

  test.each([
    { top: 0, tall: 0.4 },
    { top: 0.25, tall: 0.6 },
    { top: 0.55, tall: 0.45 },
  ])('[VIS-6] under words on a glass that shows a part of its picture there is 7:1: %o', async (part) => {
    await open(180, { theme: 'white', part })
    const { bare, covered } = await tab.evaluate((part) => {
      const box = { x: 0.25, y: 0.2, width: 0.5, height: 0.3 }
      page.wall({ count: 3_000, after: 0, how: 'settled', parts: [part] })
      page.turn({ id: 'contribution-7', x: 0.4 * (16 / 9) * part.tall, y: part.top + 0.35 * part.tall })
      page.seek(1_000)
      const bare = page.measure(box).highest
      page.words([box])
      page.seek(1_000)
      return { bare, covered: page.measure(box).highest }
    }, part)
    expect(bare).toBeGreaterThan(0.08)
    expect(covered).toBeLessThanOrEqual(0.08)
  })

  test('without WebGL its lamps stand in the still', async () => {
    const plain = await openScenePages(['--disable-3d-apis'])
    try {
      const still = await plain.open()
      const glows = await still.evaluate((wished) => {
        page.open({ scene: 'lights', seed: 7, lines: 180, lights: 0 })
        page.intend(wished)
        page.wall({ count: 500, after: 0, how: 'settled' })
        page.seek(0)
        return page.background().match(/radial-gradient/gu)?.length ?? 0
      }, REST)
      expect(glows).toBe(40)
    } finally {
      await plain.close()
    }
  })
})
