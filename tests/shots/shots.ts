/**
 * `npm run shots`: pictures of every state, and one sheet for each combination, into the folder `shots/`.
 * Arguments: `--all` for every combination; `--listening` leaves the booth out; `--into=<folder>` for another folder;
 * any other word keeps combinations whose name contains it; `wall` for the wall alone, other words beside it for its
 * pictures whose name contains them; `sound` for how each story sounds, in numbers and as a spectrum, alone.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import sharp from 'sharp'
import { everyBoothState, openBooths } from '../e2e/every-booth-state.ts'
import { everyState } from '../e2e/every-state.ts'
import { openScreen, type Screen } from '../e2e/kiosk-page.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { REPOSITORY } from '../helpers/package-root.ts'
import { startTestServer } from '../helpers/server.ts'
import { SOUNDED_HEAD, soundedRow, soundStories } from './sounds.ts'
import { shootWalls } from './wall.ts'
import { everything, FORMATS, pairs, type Combination } from './combinations.ts'

const THUMB = { landscape: 640, portrait: 360 } as const
const COLUMNS = 4
const GAP = 10

interface Shot {
  state: string
  file: string
  png: Buffer
}

const words = process.argv.slice(2)
const into = words.find((word) => word.startsWith('--into='))?.slice('--into='.length)
const FOLDER = resolve(REPOSITORY, into ?? 'shots')
const wanted = words.filter((word) => !word.startsWith('--'))
const chosen = (words.includes('--all') ? everything() : pairs()).filter((each) =>
  wanted.every((word) => nameOf(each).includes(word)),
)
if (chosen.length === 0 && !wanted.includes('wall') && !wanted.includes('sound')) {
  process.stderr.write(
    `No combination is called "${wanted.join(' ')}". Those that are:\n${pairs().map(nameOf).join('\n')}\n`,
  )
  process.exit(1)
}
if (into === undefined) await rm(FOLDER, { recursive: true, force: true })
await mkdir(FOLDER, { recursive: true })
if (wanted.includes('sound')) {
  const names = wanted.filter((word) => word !== 'sound')
  process.stdout.write(`${SOUNDED_HEAD}\n`)
  await soundStories(REPOSITORY, FOLDER, names, (each) => void process.stdout.write(`${soundedRow(each)}\n`))
  process.exit()
}
const [server, browser] = await Promise.all([startTestServer({ packageRoot: REPOSITORY, speech: 'installed' }), launchChromium()])
const { token } = await server.token('operator')
await openBooths(server)
const walls: { state: string; file: string }[] = []
const sheets: { combination: Combination; sheet: string; shots: Shot[] }[] = []
try {
  for (const [i, combination] of chosen.entries()) {
    process.stdout.write(`${i + 1}/${chosen.length} ${nameOf(combination)} …\n`)
    const shots = await shoot(combination, i)
    sheets.push({ combination, shots, sheet: await sheetOf(combination, shots) })
    await writeFile(join(FOLDER, 'index.html'), indexOf())
  }
  if (wanted.length === 0 || wanted.includes('wall')) {
    const only = wanted.filter((word) => word !== 'wall')
    await shootWalls(server, browser, token, only, async ({ state, png }) => {
      const file = `wall ${String(walls.length).padStart(2, '0')} ${state}.jpg`.replaceAll(' ', '-')
      await sharp(png).jpeg({ quality: 88 }).toFile(join(FOLDER, file))
      walls.push({ state, file })
      await writeFile(join(FOLDER, 'index.html'), indexOf())
    })
  }
} finally {
  await browser.close()
  await server.close()
}
process.stdout.write(`${join(FOLDER, 'index.html')}\n`)

async function shoot(combination: Combination, index: number): Promise<Shot[]> {
  const { width, height, turned } = FORMATS[combination.format]
  await server.cue(token, { kind: 'theme', theme: combination.theme, fadeMs: 0 })
  const screen = await openScreen(browser, server.url, { name: 'Shots', width, height, hurry: 10, held: true })
  const shots: Shot[] = []
  const look = async ({ page }: Screen, state: string): Promise<void> => {
    await page.evaluate(standStill)
    const png = await page.screenshot()
    await page.evaluate(() => (window.__paused = false))
    const file = `${nameOf(combination)} ${String(shots.length).padStart(2, '0')} ${state}.jpg`.replaceAll(' ', '-')
    await sharp(png).jpeg({ quality: 88 }).toFile(join(FOLDER, file))
    shots.push({ state, file, png })
  }
  await everyState(screen, {
    language: combination.language,
    turned,
    place: index % 6,
    look: (state) => look(screen, state),
  })
  await server.cue(token, { kind: 'calm' })
  await screen.page.waitForSelector('.calm')
  await look(screen, 'calm')
  await server.cue(token, { kind: 'release', of: 'calm' })
  await screen.page.close()
  if (words.includes('--listening')) return shots
  const booth = await openScreen(browser, server.url, { role: 'booth', name: 'Booth', width, height, held: true })
  await everyBoothState(booth, server, {
    language: combination.language,
    turned,
    look: (state) => look(booth, `booth, ${state}`),
  })
  await booth.page.close()
  return shots
}

/**
 * Runs in the page: the visit waits however long the picture takes, the stage is where it was going, and words have
 * arrived, also those that begin to come when others have gone. What stands for long, a card, stands. Whatever goes on for
 * ever is not waited for.
 */
async function standStill(): Promise<void> {
  window.__paused = true
  const { step, seek, now } = window.__untold!
  step(2)
  seek(now())
  step(1)
  const longest = 5_000
  for (let round = 0; round < 5; round++) {
    const coming: Animation[] = []
    for (const each of document.getAnimations()) {
      const ends = Number(each.effect?.getComputedTiming().endTime ?? 0)
      if (ends === Infinity || each.playState !== 'running') continue
      if (ends <= longest) {
        coming.push(each)
        continue
      }
      each.currentTime = ends / 2
      each.pause()
    }
    if (coming.length === 0) return
    await Promise.allSettled(coming.map((each) => each.finished))
  }
}

/** All states of one combination on one picture, each with its name. */
async function sheetOf(combination: Combination, shots: readonly Shot[]): Promise<string> {
  const { width, height } = FORMATS[combination.format]
  const across = width > height ? THUMB.landscape : THUMB.portrait
  const down = Math.round((across * height) / width)
  const columns = width > height ? COLUMNS : COLUMNS * 2
  const rows = Math.ceil(shots.length / columns)
  const tiles = await Promise.all(
    shots.map(async ({ png }, i) => ({
      input: await sharp(png).resize(across, down).png().toBuffer(),
      left: GAP + (i % columns) * (across + GAP),
      top: GAP + Math.floor(i / columns) * (down + GAP),
    })),
  )
  const file = `${nameOf(combination)}.png`.replaceAll(' ', '-')
  await sharp({
    create: {
      width: GAP + columns * (across + GAP),
      height: GAP + rows * (down + GAP),
      channels: 3,
      background: '#26262a',
    },
  })
    .composite(tiles)
    .png()
    .toFile(join(FOLDER, file))
  return file
}

function nameOf({ language, theme, format }: Combination): string {
  return `${language} ${theme} ${format}`
}

function figureOf({ state, file }: { state: string; file: string }): string {
  return `<figure><a href="${file}"><img loading="lazy" src="${file}" alt=""></a><figcaption>${state}</figcaption></figure>`
}

function indexOf(): string {
  const figures = sheets.map(
    ({ combination, shots }) =>
      `<h2>${nameOf(combination)}</h2><div>${shots
        .map(figureOf)
        .join('')}</div>`,
  )
  if (walls.length > 0) figures.push(`<h2>wall</h2><div>${walls.map(figureOf).join('')}</div>`)
  return `<!doctype html><meta charset="utf-8"><title>Untold: every state</title>
<style>body{background:#1a1a1d;color:#ddd;font:15px system-ui;margin:24px}div{display:flex;flex-wrap:wrap;gap:12px}
figure{margin:0}img{height:240px;display:block}figcaption{padding:4px 0}</style>${figures.join('\n')}`
}
