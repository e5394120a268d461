/** Pictures of the wall: few and many contributions, every shape of screen, two screens as one picture. */
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { LANGUAGES, type Language } from '../../core/model/language.ts'
import type { TestServer } from '../helpers/server.ts'
import { makeWallTexts } from '../helpers/wall-texts.ts'
import { tapWall } from '../helpers/wall-wire.ts'

const SHAPES = { landscape: [1920, 1080], portrait: [1080, 1920], '32-9': [3840, 1080] } as const
const MIXED = [10, 100, 5_000] as const
/** Between two screens, in pixels of their pictures. */
const BEZEL = 22
/** Longer than any turn: words have come and stand. */
const PATIENCE = 240_000
const ATTEMPTS = 8

interface WallShot {
  state: string
  png: Buffer
}

interface Wanted {
  theme: 'dusk' | 'orange' | 'violet' | 'calm' | 'remembrance'
  shape: keyof typeof SHAPES | 'two screens'
  count: number
  /** Only texts of this language, or all. */
  language: Language | null
}

const WANTED: readonly Wanted[] = [
  { theme: 'dusk', shape: 'landscape', count: 0, language: null },
  ...MIXED.map((count): Wanted => ({ theme: 'dusk', shape: 'landscape', count, language: null })),
  ...MIXED.map((count): Wanted => ({ theme: 'orange', shape: 'landscape', count, language: null })),
  ...MIXED.map((count): Wanted => ({ theme: 'violet', shape: 'portrait', count, language: null })),
  ...LANGUAGES.map((language): Wanted => ({ theme: 'orange', shape: '32-9', count: 100, language })),
  { theme: 'dusk', shape: 'two screens', count: 100, language: null },
  { theme: 'orange', shape: 'two screens', count: 5_000, language: null },
  { theme: 'remembrance', shape: 'landscape', count: 100, language: null },
  { theme: 'calm', shape: 'landscape', count: 100, language: null },
]

/** `keep` is told each picture as it is taken. */
export async function shootWalls(
  server: TestServer,
  browser: Browser,
  token: string,
  keep: (shot: WallShot) => Promise<void>,
): Promise<void> {
  for (const wanted of WANTED) {
    if (wanted.theme === 'calm') await server.cue(token, { kind: 'calm' })
    else await server.cue(token, { kind: 'theme', theme: wanted.theme, fadeMs: 0 })
    const state = `${wanted.theme} ${wanted.shape} ${wanted.count}${wanted.language ? ` ${wanted.language}` : ''}`
    process.stdout.write(`wall: ${state} …\n`)
    await keep({ state, png: await picture(server, browser, wanted) })
    if (wanted.theme === 'calm') await server.cue(token, { kind: 'release', of: 'calm' })
  }
}

async function picture(server: TestServer, browser: Browser, wanted: Wanted): Promise<Buffer> {
  const [width, height] = wanted.shape === 'two screens' ? SHAPES.landscape : SHAPES[wanted.shape]
  const names = wanted.shape === 'two screens' ? ['Left', 'Right'] : ['Wall']
  const pages: Page[] = []
  for (const name of names) {
    const page = await browser.newPage({ viewport: { width, height } })
    const texts = makeWallTexts(wanted.count, wanted.language === null ? {} : { language: wanted.language })
    await tapWall(page, texts)
    await page.goto(`${server.url}/kiosk?as=wall&name=${name}&test=1`)
    await page.waitForFunction(() => window.__untold !== undefined)
    await page.waitForSelector('.wall')
    pages.push(page)
  }
  const words = wanted.count > 0 ? '.wall-passage' : '.wall .card'
  const stands = () => Promise.any(pages.map((page) => page.waitForSelector(words, { timeout: PATIENCE })))
  const still = async () => (await Promise.all(pages.map((page) => page.locator(words).count()))).some(Boolean)
  let shots: Buffer[] = []
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (wanted.theme !== 'calm') await stands()
    // The lines have arrived.
    await pages[0]!.waitForTimeout(2_600)
    shots = []
    for (const page of pages) {
      await page.evaluate(() => window.__untold!.seek(window.__untold!.now()))
      shots.push(await page.screenshot())
    }
    // On a slow machine a turn may have ended meanwhile.
    if (wanted.theme === 'calm' || (await still())) break
  }
  for (const page of pages) await page.close()
  const { fleet } = server.context.installation
  for (const view of fleet.views()) if (view.role === 'wall') await fleet.revoke(view.id)
  return shots.length === 1 ? shots[0]! : sideBySide(shots, width, height)
}

function sideBySide(shots: readonly Buffer[], width: number, height: number): Promise<Buffer> {
  return sharp({
    create: { width: shots.length * (width + BEZEL) - BEZEL, height, channels: 3, background: '#000' },
  })
    .composite(shots.map((input, i) => ({ input, left: i * (width + BEZEL), top: 0 })))
    .png()
    .toBuffer()
}
