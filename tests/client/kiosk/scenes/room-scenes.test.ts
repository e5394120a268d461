/** What the room brings into the picture, on drawn pixels: lights on their way, fronts, the evening. */
import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { SCENES } from '../../../../client/kiosk/scenes/catalogue.ts'
import { shareOf } from '../../../../core/model/horizon.ts'
import { placeOfLight } from '../../../../core/show/travelling-light.ts'
import { makeLight } from '../../../helpers/builders.ts'
import { COLLECTING, openScenePages, type ScenePages, THEME_FILES } from './scene-pages.ts'
import type { Wished } from './scene-page.ts'

/** The instant that `page.seek(0)` shows. */
const EVENING = Date.UTC(2026, 10, 25, 15, 0, 0)
const LEFT = { from: 0, to: 2 }
const RIGHT = { from: 3, to: 5 }
const ROOM = { from: 0, to: 6 }
const HORIZON_BAND = { top: 0.62, bottom: 0.7 }

let pages: ScenePages
let tab: Page

beforeAll(async () => {
  pages = await openScenePages(COLLECTING)
})
afterAll(() => pages?.close())
beforeEach(async () => {
  tab = await pages.open()
  return () => tab.close()
})

const evening = (altitude: number, ridges = 0) => ({
  sun: { from: 0, stepMs: 600_000, altitudes: [altitude] },
  ridges: ridges === 0 ? [] : [{ from: 0, count: ridges }],
  silences: [],
})
const lightAt = (over: Parameters<typeof makeLight>[0]) => makeLight({ tStart: EVENING, ...over })

async function intend(over: Partial<Wished>): Promise<void> {
  const wished: Wished = { theme: 'dusk', chosen: null, moment: 'hang', stillness: 0, ...over }
  await tab.evaluate((each) => page.intend(each), wished)
}
const seek = (after: number) => tab.evaluate((t) => page.seek(t), after)
const pixels = () => tab.evaluate(() => page.pixels())

describe.each(Object.keys(SCENES))('Scene "%s" in its room', (scene) => {
  const open = (lines = 180, lights = 8) =>
    tab.evaluate((setting) => page.open(setting), { scene, seed: 7, lines, lights })

  test('two screens with a gap between them show a light where it is, within 30 mm, and nowhere in the gap', async () => {
    const light = lightAt({ x0: 0.2 })
    await open(360, 0)
    for (const after of [500, 1_500, 2_500, 5_500, 6_500, 7_500]) {
      const place = placeOfLight(light, EVENING + after)
      for (const span of [LEFT, RIGHT]) {
        const share = shareOf(span, place)
        if (share < 0.03 || share > 0.97) continue
        await intend({ theme: 'remembrance', room: { span, horizon: ROOM, lights: [light] } })
        await seek(after)
        const seen = await tab.evaluate((band) => page.brightestColumn(band.top, band.bottom), HORIZON_BAND)
        expect(Math.abs(span.from + seen * 2 - place), `${after} ms`).toBeLessThan(0.03)
      }
    }
    // Half way through the gap neither has more light than without it.
    await intend({ theme: 'remembrance', room: { span: RIGHT, horizon: ROOM, lights: [light] } })
    await seek(3_300)
    const inGap = await pixels()
    await intend({ theme: 'remembrance', room: { span: RIGHT, horizon: ROOM } })
    await seek(3_300)
    expect(await pixels()).toBe(inGap)
  })

  test('a screen that joins late draws the same picture as one that was there all along', async () => {
    const room = { span: LEFT, horizon: ROOM, lights: [lightAt({ x0: 0.2 })] }
    await open()
    await intend({ room })
    await seek(0)
    await tab.evaluate(() => page.step(30))
    const along = await tab.evaluate(() => page.luminance())
    await seek(500)
    const sought = await pixels()
    await tab.evaluate(() => page.close())
    await open()
    await intend({ room })
    await seek(500)
    // Thirty sixtieths of a second are half a second but for the last bits of an epoch in milliseconds.
    expect(await tab.evaluate(() => page.luminance())).toBeCloseTo(along, 7)
    expect(await pixels()).toBe(sought)
  })

  test('a resting screen brightens as a light passes; to one who listens it shows at the edge only', async () => {
    const middle = { room: { span: LEFT, horizon: ROOM, lights: [lightAt({ x0: 1 })] } }
    const edge = { room: { span: LEFT, horizon: ROOM, lights: [lightAt({ x0: 0.05 })] } }
    const bare = { room: { span: LEFT, horizon: ROOM } }
    await open()
    const meanOf = async (wish: Partial<Wished>) => {
      await intend(wish)
      await seek(100)
      return tab.evaluate(() => page.luminance())
    }
    expect(await meanOf(middle)).toBeGreaterThan((await meanOf(bare)) * 1.08)
    const listen = { moment: 'listen', chosen: 3 } as const
    const quiet = await meanOf({ ...bare, ...listen })
    expect(await meanOf({ ...middle, ...listen })).toBe(quiet)
    expect(await meanOf({ ...edge, ...listen })).toBeGreaterThan(quiet)
  })

  test('a visitor is not disturbed by the silent minute; a resting screen goes dark but for one light', async () => {
    const silences = [{ from: EVENING, direction: 'right' as const }]
    const room = { span: { from: 2, to: 4 }, horizon: ROOM, silences }
    await open()
    const at = async (after: number, wish: Partial<Wished>) => {
      await intend(wish)
      await seek(after)
      return tab.evaluate(() => page.luminance())
    }
    const rest = await at(9_000, {})
    expect(await at(9_000, { room })).toBeLessThan(rest * 0.2)
    expect(await at(9_000, { room, audience: 'visitor' })).toBeCloseTo(rest, 8)
    const crossing = await at(29_500, { room })
    expect(crossing).toBeGreaterThan((await at(9_000, { room })) * 1.3)
    expect(await at(61_000, { room })).toBeCloseTo(await at(61_000, {}), 8)
    await tab.evaluate(() => page.close())
    await open(180, 0)
    await at(29_500, { room })
    const seen = await tab.evaluate((band) => page.brightestColumn(band.top, band.bottom), HORIZON_BAND)
    expect(seen).toBeCloseTo(0.5, 1)
  })

  test('a change that travels turns one end of the screen before the other, and ends as any change', async () => {
    const changes = [
      { from: 0, way: 'at-once' as const },
      { from: EVENING, way: 'along-horizon' as const },
    ]
    const then = { theme: 'white', after: 0, fadeMs: 1_500 }
    // A wall of six metres: the front needs up to three seconds from end to end.
    const room = { span: ROOM, horizon: ROOM, changes }
    const sides = {
      left: { x: 0, y: 0, width: 0.06, height: 0.4 },
      right: { x: 0.94, y: 0, width: 0.06, height: 0.4 },
    }
    await open(180, 0)
    const measured = async (after: number) => {
      await seek(after)
      return tab.evaluate(
        ({ left, right }) => ({ left: page.measure(left).mean, right: page.measure(right).mean }),
        sides,
      )
    }
    await intend({ theme: 'remembrance', then, room })
    const before = await measured(-1_000)
    const under = await measured(2_000)
    const after = await measured(9_000)
    const turned = (side: 'left' | 'right') => (under[side] - before[side]) / (after[side] - before[side])
    expect(Math.abs(turned('left') - turned('right'))).toBeGreaterThan(0.2)
    await intend({ theme: 'remembrance', then: { ...then, fadeMs: 0 }, room: { ...room, changes: [] } })
    const atOnce = await measured(9_000)
    expect(after.left).toBeCloseTo(atOnce.left, 6)
    expect(after.right).toBeCloseTo(atOnce.right, 6)
  })

  test('sun and ridges are seen, and the same evening is the same picture', async () => {
    await open()
    const at = async (altitude: number, ridges: number) => {
      await intend({ room: { evening: evening(altitude, ridges) } })
      await seek(1_000)
      return { picture: await pixels(), mean: await tab.evaluate(() => page.luminance()) }
    }
    const night = await at(-30, 0)
    const noon = await at(40, 0)
    expect(noon.mean).toBeGreaterThan(night.mean * 1.3)
    const sixteen = await at(-30, 16)
    expect(sixteen.picture).not.toBe(night.picture)
    expect((await at(-30, 15)).picture).not.toBe(sixteen.picture)
    expect(await at(-30, 16)).toEqual(sixteen)
  })

  test('draws whatever is under way: twenty at once, far away, in the past, in a span of a centimetre', async () => {
    await open()
    const twenty = Array.from({ length: 20 }, (_, i) =>
      lightAt({ id: `light-${i}`, x0: 0.1 * i, direction: i % 2 === 0 ? 'left' : 'right', seed: i * 2e8 }),
    )
    for (const room of [
      { span: LEFT, horizon: ROOM, lights: twenty },
      { span: { from: 1, to: 1.01 }, horizon: ROOM, lights: twenty },
      { span: { from: -90_000, to: 90_000 }, horizon: { from: -90_000, to: 90_000 }, lights: twenty },
      { span: LEFT, horizon: LEFT, lights: [lightAt({ x0: 99_999 }), lightAt({ x0: -99_999, speed: 5 })] },
      { span: LEFT, horizon: LEFT, lights: [lightAt({ tStart: 0 }), lightAt({ tStart: 8e15 })] },
    ]) {
      await intend({ room })
      await seek(400)
      const { mean, highest } = await tab.evaluate(() => page.measure())
      expect(Number.isFinite(mean)).toBe(true)
      expect(mean).toBeGreaterThan(0.003)
      expect(highest).toBeLessThanOrEqual(1)
    }
    expect(await tab.evaluate(() => page.report().webgl)).toBe('drawing')
  })

  test('[VIS-5] no frame is 2 % brighter or darker than the last as lights pass, fronts run, minutes are silent', async () => {
    // A light’s heart must be wider than a pixel, else it twinkles from one to the next.
    await open(180)
    const worst: Record<string, number> = {}
    const run = async (name: string, wish: Partial<Wished>, from: number, frames: number) => {
      await intend(wish)
      await seek(from)
      worst[name] = await tab.evaluate((count) => page.worstChange(count), frames)
    }
    const span = { from: 2, to: 4 }
    await run('a light passes', { room: { span, horizon: ROOM, lights: [lightAt({ x0: 1.2 })] } }, 0, 360)
    const narrow = { span: { from: 2, to: 2.6 }, horizon: ROOM, lights: [lightAt({ x0: 1.6 })] }
    await run('through a narrow screen', { room: narrow }, 0, 220)
    const leaving = { light: 'light-a', from: 3 }
    const leaves = { span, horizon: ROOM, lights: [lightAt({ x0: 3, tStart: EVENING + 3_000 })] }
    await run('a light leaves', { room: leaves, leaving }, 0, 400)
    const changes = [
      { from: 0, way: 'at-once' as const },
      { from: EVENING, way: 'along-horizon' as const },
    ]
    const then = { theme: 'orange', after: 0, fadeMs: 3_000 }
    await run('orange travels', { then, room: { span, horizon: ROOM, changes } }, -200, 420)
    const little = { span: { from: 2, to: 2.6 }, horizon: ROOM, changes }
    await run('orange travels through a narrow screen', { then, room: little }, -200, 420)
    const silences = [{ from: EVENING, direction: 'right' as const }]
    await run('it gets silent', { room: { span, horizon: ROOM, silences } }, -200, 540)
    await run('the silent light crosses', { room: { span, horizon: ROOM, silences } }, 20_000, 1_100)
    const long = { span: { from: 18, to: 20 }, horizon: { from: 0, to: 36 }, silences }
    await run('the silent light crosses a hall', { room: long }, 25_000, 600)
    await run('the silence ends', { room: { span, horizon: ROOM, silences } }, 50_000, 700)
    for (const [name, change] of Object.entries(worst)) expect(change, name).toBeLessThanOrEqual(0.02)
  }, 600_000)

  test('[VIS-6] under words the luminance stays below 0.08 in any hue a curator can type, whatever passes', async () => {
    await open()
    const words = { x: 0.3, y: 0.5, width: 0.4, height: 0.3 }
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const colour = fc.record({ l: share, c: share.map((x) => x * 0.4), h: share.map((x) => x * 360) })
    const palette = fc.record({
      zenith: colour,
      horizon: colour,
      ground: colour,
      light: colour,
      primary: colour,
    })
    const parameters = fc.record({ glow: share, drift: share, lights: share, grass: share })
    const sky = fc.record({
      sun: fc.integer({ min: -60, max: 60 }),
      ridges: fc.constantFrom(0, 1, 16),
      warmth: share,
    })
    await fc.assert(
      fc.asyncProperty(palette, parameters, sky, async (typed, scenery, { sun, ridges, warmth }) => {
        const theme = { ...THEME_FILES[0]!, id: 'typed', palette: typed, scene: scenery }
        await tab.evaluate((files) => page.themes(files), [theme])
        const lights = [lightAt({ x0: 0.9 }), lightAt({ id: 'light-b', x0: 1.1, direction: 'left' })]
        const room = { span: LEFT, horizon: ROOM, lights, warmth, evening: evening(sun, ridges) }
        await intend({ theme: 'typed', room })
        const { under, ground } = await tab.evaluate((box) => {
          page.words([box])
          page.seek(300)
          return {
            under: page.measure(box).highest,
            ground: page.measure({ x: 0, y: 0.8, width: 1, height: 0.2 }).highest,
          }
        }, words)
        expect(under).toBeLessThanOrEqual(0.08)
        expect(ground).toBeLessThanOrEqual(0.08)
      }),
      { numRuns: 40 },
    )
  }, 600_000)

  test('six hundred frames with lights on their way and a voice leave at most 16 kB behind', async () => {
    await open(90, 24)
    const lights = Array.from({ length: 6 }, (_, i) =>
      lightAt({ id: `light-${i}`, x0: 0.2 * i, speed: 0.05 }),
    )
    await intend({ moment: 'listen', chosen: 3, room: { span: LEFT, horizon: ROOM, lights } })
    await tab.evaluate(() => page.speak(0.7, 0.4))
    await seek(0)
    expect(await tab.evaluate(() => page.retained(600))).toBeLessThanOrEqual(16 * 1_024)
  }, 600_000)
})
