/** What axe has against a page as it stands. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const SOURCE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** WCAG 2.2 AA. */
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] as const

/** Waits for whatever fades or moves now and will end. */
export async function comeToRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter((each) => {
      const left = Number(each.effect?.getComputedTiming().endTime) - Number(each.currentTime ?? 0)
      return each.playState === 'running' && left < 5_000
    })
    await Promise.allSettled(ending.map((each) => each.finished))
  })
}

/**
 * One line for each element that breaks a rule, once what is fading has come to rest: half a fade has half a contrast.
 * `tags` narrows the rules, all of them by default.
 */
export async function violations(page: Page, tags: readonly string[] | null = null): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await readFile(SOURCE, 'utf8'))
  await comeToRest(page)
  // A dialog is on the page a moment before its title has told it its name; one that stays without is found below.
  await page
    .waitForFunction(
      () => document.querySelector('[role=dialog]:not([aria-labelledby], [aria-label])') === null,
      undefined,
      { timeout: 5_000 },
    )
    .catch(() => undefined)
  const options = tags === null ? {} : { runOnly: tags }
  const results = (await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)) as AxeResults
  return results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}
