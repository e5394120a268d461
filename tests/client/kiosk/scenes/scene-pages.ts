/** The page of the scenes in a real browser, with the themes that ship: for the tests beside this file, and for bench/. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import type { Theme } from '../../../../core/model/theme.ts'
import { launchChromium } from '../../../helpers/chromium.ts'
import { servePage } from '../serve-page.ts'
import type { ScenePage } from './scene-page.ts'

declare global {
  var page: ScenePage
}

export const THEMES = ['dusk', 'orange', 'white', 'violet', 'remembrance', 'calm'] as const
export const THEME_FILES = THEMES.map((id) => {
  const file = new URL(`../../../../assets/themes/${id}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as Theme
})
/** So that what a frame leaves in memory can be told from what nobody has collected yet. */
export const COLLECTING = ['--enable-precise-memory-info', '--js-flags=--expose-gc']

export interface ScenePages {
  browser: Browser
  url: string
  /** A new tab of this size, in which `page` knows every theme. */
  open(width?: number, height?: number): Promise<Page>
  close(): Promise<void>
}

export async function openScenePages(flags: readonly string[] = []): Promise<ScenePages> {
  const served = await servePage(fileURLToPath(new URL('scene-page.ts', import.meta.url)))
  const browser = await launchChromium(flags)
  return {
    browser,
    url: served.url,
    async open(width = 320, height = 180) {
      const tab = await browser.newPage({ viewport: { width, height } })
      await tab.goto(served.url)
      await tab.waitForFunction('globalThis.page')
      await tab.evaluate((files) => page.themes(files), THEME_FILES)
      return tab
    },
    async close() {
      await browser.close()
      await served.close()
    },
  }
}
