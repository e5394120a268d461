/**
 * What a key costs on a booth's page that already holds 2,000 characters with a name in every other sentence: script,
 * style and layout on the page's main thread, in processor time (Chromium's thread ticks, so that other work on the
 * machine does not count), from the touch of a key of the screen until what it changed is laid out, answers of the
 * reading thread included. Beside it, in the same run: the same letters put into a bare text field of the same size, and
 * one reading of the whole page, which is what the thread of its own takes off the key.
 */
import { fileURLToPath } from 'node:url'
import { check } from '../core/anonymise/check.ts'
import { speaksOfDanger } from '../core/danger/danger.ts'
import { LANGUAGES, type Language } from '../core/model/language.ts'
import { beginWriting, enterBooth, openBooths, WRITTEN } from '../tests/e2e/every-booth-state.ts'
import { openScreen } from '../tests/e2e/kiosk-page.ts'
import { launchChromium } from '../tests/helpers/chromium.ts'
import { startTestServer } from '../tests/helpers/server.ts'
import { machineLine } from './harness/machine.ts'
import { spreadOf } from './harness/percentiles.ts'
import { met, ms, print, printTable } from './harness/table.ts'

const GOAL_MS = 8
const LENGTH = 2_000
const KEYS = 120
const PARTS = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'] as const
/** A fast writer; between two keys the thread that reads the page has its answers laid over it. */
const PAUSE_MS = 60

print(`booth-keys: ${machineLine()}`)
const [server, browser] = await Promise.all([
  startTestServer({ packageRoot: fileURLToPath(new URL('..', import.meta.url)) }),
  launchChromium(),
])
try {
  await openBooths(server)
  const rows = []
  for (const language of LANGUAGES) rows.push(await costIn(language))
  printTable(
    `A key on a page of ${LENGTH} characters, mean of ${KEYS}, ms of the main thread`,
    ['', 'script', 'style', 'layout', 'a key', 'bare field', 'reading it all', `goal ≤ ${GOAL_MS}`],
    rows,
  )
} finally {
  await browser.close()
  await server.close()
}

async function costIn(language: Language): Promise<string[]> {
  const screen = await openScreen(browser, server.url, { role: 'booth', name: 'Keys' })
  const { page } = screen
  await enterBooth(screen, language)
  await beginWriting(screen, language)
  const text = WRITTEN[language].repeat(40).slice(0, LENGTH)
  await page.keyboard.insertText(text)
  await page.waitForSelector('.found')
  const wire = await page.context().newCDPSession(page)
  await wire.send('Performance.enable', { timeDomain: 'threadTicks' })
  const spent = async (): Promise<number[]> => {
    const { metrics } = await wire.send('Performance.getMetrics')
    return PARTS.map((part) => metrics.find(({ name }) => name === part)!.value * 1_000)
  }
  const costOf = async (act: (pause: number) => Promise<void>): Promise<number[]> => {
    const before = await spent()
    for (let i = 0; i < KEYS; i++) await page.evaluate(act, PAUSE_MS)
    return (await spent()).map((each, i) => (each - before[i]!) / KEYS)
  }
  const own = await costOf(async (pause) => {
    const key = document.querySelector<HTMLElement>('.key[data-sign]')!
    const finger = { bubbles: true, pointerId: 7, pointerType: 'touch' }
    key.dispatchEvent(new PointerEvent('pointerdown', finger))
    void [document.body.offsetHeight, document.querySelector('textarea')!.scrollHeight]
    key.dispatchEvent(new PointerEvent('pointerup', finger))
    await new Promise((done) => setTimeout(done, pause))
  })
  await page.evaluate(() => {
    const field = document.querySelector('textarea')!
    const bare = document.createElement('textarea')
    bare.className = field.className
    bare.id = 'bare'
    bare.value = field.value
    document.querySelector('.visit')!.remove()
    document.body.append(bare)
    bare.style.cssText = 'position: fixed; inset: 5vmin; width: 58vw; height: 45vmin'
  })
  const bare = await costOf(async (pause) => {
    const field = document.querySelector<HTMLTextAreaElement>('#bare')!
    field.setRangeText('а', field.value.length, field.value.length, 'end')
    void [document.body.offsetHeight, field.scrollHeight]
    await new Promise((done) => setTimeout(done, pause))
  })
  await page.close()
  const total = (parts: readonly number[]): number => parts.reduce((sum, each) => sum + each, 0)
  const whole = Array.from({ length: 30 }, (_, i) => {
    const began = performance.now()
    check(`${text}${i}`, language, { forbidden: [] })
    speaksOfDanger(`${text}${i}`)
    return performance.now() - began
  })
  return [
    language,
    ...own.map(ms),
    ms(total(own)),
    ms(total(bare)),
    ms(spreadOf(whole).p50),
    met(total(own) <= GOAL_MS),
  ]
}
