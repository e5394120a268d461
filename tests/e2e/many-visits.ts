/** One visitor after the other on a real page, in a hurry, and what they leave behind in it (END-5). */
import type { Browser, CDPSession, Page } from 'playwright-core'
import { DELAYS } from '../../client/kiosk/visitor/visit-model.ts'
import { shortenVoices } from './kiosk-page.ts'

export interface Pace {
  /** Waits of the visit become so many times shorter. */
  visit: number
  /** Other waits, once the screen is there: while it starts, no answer would ever be in time. */
  others: number
  /** Voices. */
  voices: number
}

/** Faster, and one invitation at rest would chase the other: there would never be a moment to count at. */
const USUAL: Pace = { visit: 40, others: 40, voices: 80 }

export interface LeftBehind {
  /** Bytes of JavaScript's heap after a collection. */
  heap: number
  nodes: number
  listeners: number
  textures: number
  programs: number
  buffers: number
}

export interface Crowd {
  page: Page
  /** So many visits, each another language, story and way through it. */
  visit(count: number): Promise<void>
  count(): Promise<LeftBehind>
}

declare global {
  interface Window {
    /** What the page's WebGL contexts hold. */
    __held?: { textures: number; programs: number; buffers: number }
    /** From now on every wait is shorter. */
    __started?: boolean
  }
}

export async function openCrowd(
  browser: Browser,
  url: string,
  pace: Pace = USUAL,
  name = 'Crowd',
): Promise<Crowd> {
  const page = await browser.newPage({ viewport: { width: 480, height: 270 } })
  // What runs a benchmark marks functions with their names, by a helper that no page has.
  await page.addInitScript('globalThis.__name ??= (each) => each')
  await page.addInitScript(hurryAndCount, { ...pace, waits: Object.values(DELAYS) })
  await shortenVoices(page, pace.voices)
  await page.goto(`${url}/kiosk?as=listening&name=${name}&test=1`)
  await page.waitForFunction(() => window.__untold !== undefined)
  await page.waitForSelector('.visit')
  await page.evaluate(() => (window.__started = true))
  const wire = await page.context().newCDPSession(page)
  await wire.send('Performance.enable')
  let done = 0
  return {
    page,
    async visit(count) {
      for (let i = 0; i < count; i++) await page.evaluate(oneVisit, done++)
    },
    async count() {
      // One place to count at, with nothing on its way out any more.
      await page.waitForFunction(
        () =>
          document.querySelector('.rest-invite') !== null && document.querySelector('.passing-away') === null,
      )
      const { heap, ...rest } = await measured(wire)
      let least = heap
      // Something passing weighs a megabyte now and then (seen in one count of ten); what stays is in every count.
      for (let again = 1; again < 5; again++) {
        await page.waitForTimeout(300)
        least = Math.min(least, (await measured(wire)).heap)
      }
      return { heap: least, ...rest, ...(await page.evaluate(() => window.__held!)) }
    },
  }
}

/** What is still there after a collection. */
async function measured(wire: CDPSession) {
  await wire.send('HeapProfiler.collectGarbage')
  await wire.send('HeapProfiler.collectGarbage')
  const { metrics } = await wire.send('Performance.getMetrics')
  const of = (name: string): number => metrics.find((each) => each.name === name)?.value ?? Number.NaN
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') }
}

/** Runs in the page: comes, chooses, listens a little, and goes, in one of five ways. */
async function oneVisit(which: number): Promise<void> {
  const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
  const path = (): string => {
    const now = window.__untold!.state().visit
    return typeof now === 'string' ? now : Object.entries(now as object)[0]!.join('.')
  }
  const until = async (what: string, met: () => boolean): Promise<void> => {
    const patience = performance.now() + 60_000
    while (!met()) {
      if (performance.now() > patience) throw new Error(`Visit ${which} waits for ${what} at ${path()}.`)
      await pause(8)
    }
  }
  const reach = (place: string): Promise<void> => until(place, () => path().startsWith(place))
  const press = async (selector: string, place = 0): Promise<void> => {
    const all = () => document.querySelectorAll<HTMLElement>(`${selector}:not(.passing-away *)`)
    await until(selector, () => all().length > 0)
    all()[place % all().length]!.click()
  }
  const key = (code: string) => dispatchEvent(new KeyboardEvent('keydown', { code, key: code }))

  await reach('rest')
  key('F15')
  await reach('language')
  await press('.language', which)
  await reach('care')
  if (which % 2 === 0) await press('.setting', which)
  await press('.care-page .primary')
  await reach('choose')
  await press('.choose-story', which)
  await reach('approach.about')
  await press('.deck .primary')
  await reach('listen.playing')
  window.__untold!.step(2)
  switch (which % 5) {
    case 0:
      await press('.settings-open')
      await press('.settings-close')
      break
    case 1:
      await press('.bar-support')
      await press('.support-close')
      break
    case 2:
      await press('.listen-controls button')
      await press('.listen-controls button')
      break
    case 3:
      // To the other lights, and to one of them.
      key('F16')
      await reach('choose')
      await press('.choose-story', which + 1)
      await reach('approach.about')
      break
    default:
      // To its end, and an answer left.
      await reach('silence')
      await reach('reflect')
      await press('.answer')
      await reach('offer')
      await press('.offer button', 2)
      await reach('rest')
      return
  }
  window.__untold!.step(1)
  await press('.bar-leave')
  await reach('neutral')
  await reach('rest')
}

/** Runs in the page before anything else. */
function hurryAndCount({ visit, others, waits }: Pace & { waits: number[] }): void {
  const wait = window.setTimeout.bind(window)
  window.setTimeout = ((act: () => void, ms = 0) => {
    const hurried = ms >= 300 && ms < 30_000
    const elsewhere = window.__started ? others : 1
    return wait(act, hurried ? ms / (waits.includes(ms) ? visit : elsewhere) : ms)
  }) as typeof window.setTimeout
  const held = { textures: 0, programs: 0, buffers: 0 }
  window.__held = held
  for (const [what, count] of [
    ['Texture', 'textures'],
    ['Program', 'programs'],
    ['Buffer', 'buffers'],
  ] as const) {
    const { prototype } = WebGL2RenderingContext
    const [create, remove] = [`create${what}`, `delete${what}`] as const
    const made = Reflect.get(prototype, create) as (this: unknown) => unknown
    const gone = Reflect.get(prototype, remove) as (this: unknown, each: unknown) => void
    Reflect.set(prototype, create, function (this: unknown) {
      held[count] += 1
      return made.call(this)
    })
    Reflect.set(prototype, remove, function (this: unknown, each: unknown) {
      if (each !== null) held[count] -= 1
      gone.call(this, each)
    })
  }
}
