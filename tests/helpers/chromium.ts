/** The browser of the tests, found as `npm test` finds it. */
import { chromium, type Browser, type BrowserContext } from 'playwright-core'
import { findChromium } from '../../scripts/ensure-chromium.mjs'

/** WebGL by SwiftShader, so that pictures are the same on every machine; nothing speaks to the network. */
const ARGUMENTS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--autoplay-policy=no-user-gesture-required',
]

/** Further arguments come after the shared ones. */
export async function launchChromium(further: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: executable(), args: [...ARGUMENTS, ...further] })
}

/** With a profile that stays in this folder, as a kiosk's own browser keeps it. */
export async function launchProfile(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { executablePath: executable(), args: [...ARGUMENTS] })
}

function executable(): string {
  const path = findChromium()
  if (path === null)
    throw new Error('No Chromium was found. Set CHROME_PATH, or on Debian: apt-get install chromium')
  return path
}
