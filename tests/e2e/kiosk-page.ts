/** A real screen of the demonstration in a real browser, for the tests beside this file. */
import type { Browser, Page } from 'playwright-core'
import type { KioskRole } from '../../core/model/kiosk.ts'
import type { Language } from '../../core/model/language.ts'
import type { TestHooks } from '../../client/kiosk/test-hooks.ts'
import { DELAYS } from '../../client/kiosk/visitor/visit-model.ts'
import { CATALOGUE } from '../../client/kiosk/words/catalogue.ts'

export type FlowState = ReturnType<TestHooks['state']>

export interface Screen {
  page: Page
  /** Everything that the page complained of. */
  complaints: string[]
  state(): Promise<FlowState>
  /** Waits until the flow is in this state, e.g. `care` or `listen.playing`. */
  reaches(visit: string): Promise<void>
}

export interface ScreenOptions {
  role: KioskRole
  name: string
  width: number
  height: number
  /** Voices become this many times shorter. */
  hurry: number
  touch: boolean
  /** The visit can be held with `window.__paused`. */
  held: boolean
}

export const USUAL: ScreenOptions = {
  role: 'listening',
  name: 'Door',
  width: 1920,
  height: 1080,
  hurry: 1,
  touch: false,
  held: false,
}

/** Opens a screen that pairs itself and draws by hand (`?test=1`). */
export async function openScreen(
  browser: Browser,
  url: string,
  overrides: Partial<ScreenOptions> = {},
): Promise<Screen> {
  const { role, name, width, height, hurry, touch, held } = { ...USUAL, ...overrides }
  const page = await browser.newPage({ viewport: { width, height }, hasTouch: touch })
  const complaints: string[] = []
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') complaints.push(line.text())
  })
  page.on('pageerror', (fault) => complaints.push(fault.message))
  await page.addInitScript(meterSound)
  if (held) await page.addInitScript(holdVisit, Object.values(DELAYS))
  await page.addInitScript(shortenIdling, [DELAYS.idle, DELAYS.thinking])
  if (hurry !== 1) await shortenVoices(page, hurry)
  await page.goto(`${url}/kiosk?as=${role}&name=${name}&test=1`)
  await page.waitForFunction(() => window.__untold !== undefined)
  await page.waitForSelector('.visit, .wall')
  const state = () => page.evaluate(() => window.__untold!.state())
  return {
    page,
    complaints,
    state,
    reaches: async (visit) => {
      await page.waitForFunction((wanted) => {
        const now = window.__untold!.state().visit
        const path = typeof now === 'string' ? now : Object.entries(now as object)[0]!.join('.')
        return path === wanted || path.startsWith(`${wanted}.`)
      }, visit)
    },
  }
}

/** A touch on the resting picture where neither a light hangs nor words stand. */
export async function touchGround(page: Page): Promise<void> {
  const { width, height } = page.viewportSize()!
  await page.mouse.click(width * 0.8, height * 0.72)
}

/** What the browser keeps for a start without the server: the copy, without when it was taken, and the addresses of files. */
export async function keptBy(page: Page): Promise<{ copies: string; files: string[] }> {
  return page.evaluate(async () => {
    const files: string[] = []
    for (const name of await caches.keys())
      for (const each of await (await caches.open(name)).keys()) files.push(new URL(each.url).pathname)
    // Opening one that is not there would make it.
    if (!(await indexedDB.databases()).some((each) => each.name === 'untold.house'))
      return { copies: '[]', files }
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('untold.house')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const copies = await new Promise<unknown[]>((resolve) => {
      const request = database.transaction('copies').objectStore('copies').getAll()
      request.onsuccess = () => resolve(request.result)
    })
    database.close()
    const passing = new Set(['keptAt', 'ahead'])
    return {
      copies: JSON.stringify(copies, (name, value: unknown) => (passing.has(name) ? 0 : value)),
      files,
    }
  })
}

/** Touches at rest, says which language, reads what is told here, and chooses the story at this place of the list. */
export async function chooseStory(
  { page, reaches }: Screen,
  language: Language,
  place: number,
): Promise<void> {
  await touchGround(page)
  await reaches('language')
  await page.getByRole('button', { name: CATALOGUE[language].name, exact: true }).click()
  await reaches('care')
  await page.getByRole('button', { name: CATALOGUE[language].care.go, exact: true }).click()
  await reaches('choose')
  await page.locator('.choose-story').nth(place).click()
  await reaches('approach.about')
}

export async function beginListening(screen: Screen, language: Language): Promise<void> {
  await chooseStory(screen, language, 0)
  await screen.page.getByRole('button', { name: CATALOGUE[language].about.begin, exact: true }).click()
  await screen.reaches('listen.playing')
}

const PAD = { previous: 124, next: 125, choose: 126, back: 127, leave: 128 } as const

/** A pad of five keys as the machine reports it: F13–F17, by their Windows codes. */
export async function keyPad(page: Page): Promise<(move: keyof typeof PAD) => Promise<void>> {
  const wire = await page.context().newCDPSession(page)
  return async (move) => {
    const windowsVirtualKeyCode = PAD[move]
    const key = `F${windowsVirtualKeyCode - 111}`
    for (const type of ['rawKeyDown', 'keyUp'] as const)
      await wire.send('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode })
    // The words are drawn again before the next key.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 30)))
  }
}

declare global {
  interface Window {
    /** While true, the warning comes after two seconds. */
    __impatient?: boolean
    /** While true, nothing of the visit goes on by itself. */
    __paused?: boolean
    /** What went to the loudspeaker in the last 0.7 s. */
    __heard?: () => {
      /** The audio clock now, in seconds. */
      now: number
      loudest: number
      /** When a sample was last louder than −80 dB, on the audio clock, or null. */
      lastLoud: number | null
    }
  }
}

/** Runs in the page before anything else: listens to whatever is connected to the loudspeaker. */
export function meterSound(): void {
  const meters: AnalyserNode[] = []
  const connect = AudioNode.prototype.connect as (this: AudioNode, ...to: unknown[]) => unknown
  AudioNode.prototype.connect = function (this: AudioNode, ...to: unknown[]) {
    if (to[0] instanceof AudioDestinationNode) {
      const meter = new AnalyserNode(this.context, { fftSize: 32_768 })
      connect.call(this, meter)
      meters.push(meter)
    }
    return connect.apply(this, to)
  } as AudioNode['connect']
  const samples = new Float32Array(32_768)
  window.__heard = () => {
    const heard = { now: 0, loudest: 0, lastLoud: null as number | null }
    for (const meter of meters) {
      const { currentTime, sampleRate } = meter.context
      heard.now = currentTime
      meter.getFloatTimeDomainData(samples)
      samples.forEach((sample, i) => {
        const level = Math.abs(sample)
        heard.loudest = Math.max(heard.loudest, level)
        const at = currentTime - (samples.length - 1 - i) / sampleRate
        if (level > 0.0001 && at > (heard.lastLoud ?? 0)) heard.lastLoud = at
      })
    }
    return heard
  }
}

/** Runs in the page before anything else: the wait for the warning can be made short. */
function shortenIdling(waits: number[]): void {
  const wait = window.setTimeout.bind(window)
  window.setTimeout = ((act: () => void, ms?: number) =>
    wait(act, waits.includes(ms ?? 0) && window.__impatient ? 2_000 : ms)) as typeof window.setTimeout
}

/** Runs in the page before anything else: what waits its time in the visit waits for `__paused` too. */
function holdVisit(waits: number[]): void {
  const wait = window.setTimeout.bind(window)
  window.setTimeout = ((act: () => void, ms = 0) => {
    if (!waits.includes(ms)) return wait(act, ms)
    const due = performance.now() + ms
    // An interval has a number that `clearTimeout` knows, and keeps it while it waits longer.
    const look = window.setInterval(() => {
      if (window.__paused || performance.now() < due) return
      clearInterval(look)
      act()
    }, 50)
    return look
  }) as typeof window.setTimeout
}

interface Timed {
  from: number
  to: number
  syllables: number[][]
}

/** Voices become so many times shorter. */
export async function shortenVoices(page: Page, hurry: number): Promise<void> {
  await page.route('**/api/v1/kiosk/exhibition', async (route) => {
    const answer = await route.fetch()
    const exhibition = (await answer.json()) as {
      stories: { voice: Record<string, { seconds: number; beats: Timed[] }> }[]
    }
    for (const story of exhibition.stories) {
      for (const score of Object.values(story.voice)) {
        score.seconds /= hurry
        for (const beat of score.beats) {
          beat.from /= hurry
          beat.to /= hurry
          for (const syllable of beat.syllables) {
            syllable[0]! /= hurry
            syllable[1]! /= hurry
          }
        }
      }
    }
    await route.fulfill({ response: answer, json: exhibition })
  })
}
