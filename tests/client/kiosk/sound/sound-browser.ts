/** From a test: renders scripts in a real browser and hands back samples. */
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../../../helpers/chromium.ts'
import { servePage, type ServedPage } from '../serve-page.ts'
import type { Rendering, Script } from './sound-page.ts'

export interface Rendered {
  left: Float32Array
  right: Float32Array
  sampleRate: number
  followed: Rendering['followed']
}

export interface SoundBrowser {
  page: Page
  render(script: Script): Promise<Rendered>
  close(): Promise<void>
}

export async function openSoundBrowser(): Promise<SoundBrowser> {
  const served: ServedPage = await servePage(new URL('./sound-page.ts', import.meta.url).pathname)
  const browser: Browser = await launchChromium()
  const page = await browser.newPage()
  await page.goto(served.url)
  await page.waitForFunction(() => 'renderSound' in window)
  return {
    page,
    async render(script) {
      const { pcm, sampleRate, followed } = await page.evaluate((each) => window.renderSound(each), script)
      const bytes = Buffer.from(pcm, 'base64')
      const both = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))
      return {
        left: both.filter((_, index) => index % 2 === 0),
        right: both.filter((_, index) => index % 2 === 1),
        sampleRate,
        followed,
      }
    },
    async close() {
      await browser.close()
      await served.close()
    },
  }
}
