/** Pictures of the wall: few and many contributions, every shape of screen, screens as one picture, of one height or not. */
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { LANGUAGES, type Language } from '../../core/model/language.ts'
import type { TestServer } from '../helpers/server.ts'
import { makeWallTexts } from '../helpers/wall-texts.ts'
import { tapWall, type WallWire } from '../helpers/wall-wire.ts'

const SHAPES = { landscape: [1920, 1080], portrait: [1080, 1920], '32-9': [3840, 1080] } as const
const MIXED = [10, 100, 5_000] as const
const THEMES = ['dusk', 'orange', 'violet'] as const
/** Between two screens, in pixels of their pictures. */
const BEZEL = 22
/** Three screens of different heights, in metres along the horizon and above the floor, and how many pixels one has. */
const UNEVEN = [
  { span: { from: 20, to: 21.2 }, glass: { low: 0.95, high: 1.625 } },
  { span: { from: 21.23, to: 23.63 }, glass: { low: 0.6, high: 1.95 } },
  { span: { from: 23.66, to: 24.56 }, glass: { low: 0.4, high: 2 } },
] as const
const PER_METRE = 800
/** Longer than any turn: words have come and stand. */
const PATIENCE = 240_000
const ATTEMPTS = 8

interface WallShot {
  state: string
  png: Buffer
}

interface Wanted {
  theme: 'dusk' | 'orange' | 'violet' | 'calm' | 'remembrance'
  shape: keyof typeof SHAPES | 'two screens' | 'different heights'
  count: number
  /** Only texts of this language, or all. */
  language: Language | null
  /** What of it: words are read, or a curator has paused the wall and the sky is alone. */
  moment: 'read' | 'paused'
}

const wall = (
  theme: Wanted['theme'],
  shape: Wanted['shape'],
  count: number,
  rest: Partial<Wanted> = {},
): Wanted => ({
  theme,
  shape,
  count,
  language: null,
  moment: 'read',
  ...rest,
})

const WANTED: readonly Wanted[] = [
  wall('dusk', 'landscape', 0),
  ...THEMES.flatMap((theme) => MIXED.map((count) => wall(theme, 'landscape', count))),
  ...THEMES.flatMap((theme) =>
    LANGUAGES.map((language) => wall(theme, 'landscape', 100, { language })),
  ),
  ...MIXED.map((count) => wall('violet', 'portrait', count)),
  wall('dusk', 'portrait', 100, { language: 'kk' }),
  wall('orange', 'portrait', 100, { language: 'ru' }),
  ...LANGUAGES.map((language) => wall('orange', '32-9', 100, { language })),
  wall('dusk', '32-9', 5_000),
  wall('violet', '32-9', 10),
  wall('dusk', 'two screens', 100),
  wall('orange', 'two screens', 5_000),
  wall('dusk', 'different heights', 100),
  wall('orange', 'different heights', 100, { language: 'kk' }),
  wall('dusk', 'different heights', 5_000, { moment: 'paused' }),
  wall('dusk', 'landscape', 100, { moment: 'paused' }),
  wall('orange', '32-9', 5_000, { moment: 'paused' }),
  wall('violet', 'portrait', 10, { moment: 'paused' }),
  wall('remembrance', 'landscape', 100),
  wall('calm', 'landscape', 100),
]

/** `words`: only those whose name contains all of them. `keep` is told each picture as it is taken. */
export async function shootWalls(
  server: TestServer,
  browser: Browser,
  token: string,
  words: readonly string[],
  keep: (shot: WallShot) => Promise<void>,
): Promise<void> {
  for (const wanted of WANTED) {
    const state = nameOf(wanted)
    if (!words.every((word) => state.includes(word))) continue
    if (wanted.theme === 'calm') await server.cue(token, { kind: 'calm' })
    else await server.cue(token, { kind: 'theme', theme: wanted.theme, fadeMs: 0 })
    process.stdout.write(`wall: ${state} …\n`)
    await keep({ state, png: await picture(server, browser, wanted) })
    if (wanted.theme === 'calm') await server.cue(token, { kind: 'release', of: 'calm' })
  }
}

function nameOf({ theme, shape, count, language, moment }: Wanted): string {
  return [theme, shape, count, language, moment].filter((each) => each !== null && each !== 'read').join(' ')
}

interface Placed {
  name: string
  width: number
  height: number
  /** Pixels from the left and the top of the whole. */
  left: number
  top: number
}

/** The screens of a picture as they hang, side by side. */
function screensOf(shape: Wanted['shape']): Placed[] {
  if (shape === 'different heights') {
    const [left, top] = [UNEVEN[0].span.from, Math.max(...UNEVEN.map(({ glass }) => glass.high))]
    const pixels = (metres: number) => Math.round(metres * PER_METRE)
    return UNEVEN.map(({ span, glass }, i) => ({
      name: `Height ${i}`,
      width: pixels(span.to - span.from),
      height: pixels(glass.high - glass.low),
      left: pixels(span.from - left),
      top: pixels(top - glass.high),
    }))
  }
  const [width, height] = shape === 'two screens' ? SHAPES.landscape : SHAPES[shape]
  const names = shape === 'two screens' ? ['Left', 'Right'] : ['Wall']
  return names.map((name, i) => ({ name, width, height, left: i * (width + BEZEL), top: 0 }))
}

async function opened(page: Page): Promise<void> {
  await page.waitForFunction(() => window.__untold !== undefined)
  await page.waitForSelector('.wall')
}

/** Hangs the screens where they were measured; their pages load themselves anew. */
async function hang({ context }: TestServer, pages: readonly Page[]): Promise<void> {
  const { fleet } = context.installation
  for (const [i, page] of pages.entries()) {
    const { span, glass } = UNEVEN[i]!
    const kiosk = fleet.find(fleet.views().find(({ name }) => name === `Height ${i}`)!.id)!
    const loaded = page.waitForEvent('load', { timeout: PATIENCE })
    await fleet.change({ ...kiosk, span: { ...span }, settings: { ...kiosk.settings, glass: { ...glass } } })
    await loaded
  }
  for (const page of pages) await opened(page)
}

async function picture(server: TestServer, browser: Browser, wanted: Wanted): Promise<Buffer> {
  const screens = screensOf(wanted.shape)
  const pages: Page[] = []
  const wires: WallWire[] = []
  for (const { name, width, height } of screens) {
    const page = await browser.newPage({ viewport: { width, height } })
    const texts = makeWallTexts(wanted.count, wanted.language === null ? {} : { language: wanted.language })
    wires.push(await tapWall(page, texts))
    await page.goto(`${server.url}/kiosk?as=wall&name=${name}&test=1`)
    pages.push(page)
    await opened(page)
  }
  if (wanted.shape === 'different heights') await hang(server, pages)
  if (wanted.moment === 'paused') {
    const stood = pages.map((page) => page.waitForSelector('.wall-passage, .wall .card', { timeout: PATIENCE }))
    await Promise.any(stood)
    for (const wire of wires) wire.tell({ kind: 'change', paused: true, added: [], removed: [] })
    for (const page of pages)
      await page.waitForSelector('.wall-passage', { state: 'detached', timeout: PATIENCE })
  }
  const words = wanted.count > 0 ? '.wall-passage' : '.wall .card'
  const stands = () => Promise.any(pages.map((page) => page.waitForSelector(words, { timeout: PATIENCE })))
  const still = async () => (await Promise.all(pages.map((page) => page.locator(words).count()))).some(Boolean)
  const reads = wanted.theme !== 'calm' && wanted.moment === 'read'
  let shots: Buffer[] = []
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (reads) await stands()
    // The lines have arrived.
    await pages[0]!.waitForTimeout(2_600)
    shots = []
    // One instant for all.
    const at = await pages[0]!.evaluate(() => window.__untold!.now())
    for (const page of pages) {
      await page.evaluate((at) => window.__untold!.seek(at), at)
      shots.push(await page.screenshot())
    }
    // On a slow machine a turn may have ended meanwhile.
    if (!reads || (await still())) break
  }
  for (const page of pages) await page.close()
  const { fleet } = server.context.installation
  for (const view of fleet.views()) if (view.role === 'wall') await fleet.revoke(view.id)
  return shots.length === 1 ? shots[0]! : sideBySide(shots, screens)
}

function sideBySide(shots: readonly Buffer[], screens: readonly Placed[]): Promise<Buffer> {
  const width = Math.max(...screens.map((each) => each.left + each.width))
  const height = Math.max(...screens.map((each) => each.top + each.height))
  return sharp({ create: { width, height, channels: 3, background: '#000' } })
    .composite(shots.map((input, i) => ({ input, left: screens[i]!.left, top: screens[i]!.top })))
    .png()
    .toBuffer()
}
