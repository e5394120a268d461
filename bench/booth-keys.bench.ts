/**
 * What a key costs on a booth's page that already holds 2,000 characters: from the touch of a key of the screen until
 * everything that it changed is laid out, on the page's main thread. Beside it, in the same run: the same letter put
 * into a bare text field of the same size, and reading the whole page for details on the main thread, which is what the
 * thread of its own saves.
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
    `A key on a page of ${LENGTH} characters with a name in every sentence, ${KEYS} keys, ms`,
    ['', 'p50', 'p95', 'bare field p50', 'p95', 'whole page read p50', `goal p95 ≤ ${GOAL_MS}`],
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
  const times = await page.evaluate(
    async ({ keys, pause }) => {
      const field = document.querySelector('textarea')!
      const copy = document.querySelector<HTMLElement>('.page-copy')!
      const key = document.querySelector<HTMLElement>('.key[data-sign]')!
      const bare = field.cloneNode() as HTMLTextAreaElement
      bare.value = field.value
      bare.style.visibility = 'hidden'
      field.parentElement!.append(bare)
      const own: number[] = []
      const plain: number[] = []
      for (let i = 0; i < keys; i++) {
        const began = performance.now()
        key.dispatchEvent(
          new PointerEvent('pointerdown', { bubbles: true, pointerId: 7, pointerType: 'touch' }),
        )
        void [document.body.offsetHeight, field.scrollHeight, copy.scrollHeight]
        own.push(performance.now() - began)
        key.dispatchEvent(
          new PointerEvent('pointerup', { bubbles: true, pointerId: 7, pointerType: 'touch' }),
        )
        await new Promise((done) => setTimeout(done, pause))
        const bareBegan = performance.now()
        bare.setRangeText('а', bare.value.length, bare.value.length, 'end')
        void [document.body.offsetHeight, bare.scrollHeight]
        plain.push(performance.now() - bareBegan)
      }
      return { own, plain }
    },
    { keys: KEYS, pause: PAUSE_MS },
  )
  await page.close()
  const whole = Array.from({ length: 30 }, (_, i) => {
    const began = performance.now()
    check(`${text}${i}`, language, { forbidden: [] })
    speaksOfDanger(`${text}${i}`)
    return performance.now() - began
  })
  const [own, plain] = [spreadOf(times.own), spreadOf(times.plain)]
  return [
    language,
    ms(own.p50),
    ms(own.p95),
    ms(plain.p50),
    ms(plain.p95),
    ms(spreadOf(whole).p50),
    met(own.p95 <= GOAL_MS),
  ]
}
