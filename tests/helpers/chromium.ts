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
  const browser = await chromium.launch({ executablePath: executable(), args: [...ARGUMENTS, ...further] })
  const newContext = browser.newContext.bind(browser)
  browser.newContext = async (options) => patient(await newContext(options))
  return browser
}

/** With a profile that stays in this folder, as a kiosk's own browser keeps it. */
export async function launchProfile(folder: string): Promise<BrowserContext> {
  return patient(
    await chromium.launchPersistentContext(folder, { executablePath: executable(), args: [...ARGUMENTS] }),
  )
}

/** Two browsers that draw without a graphics card leave a small machine little for anything else. */
const PATIENCE_MS = 90_000

function patient(context: BrowserContext): BrowserContext {
  context.setDefaultTimeout(PATIENCE_MS)
  return context
}

function executable(): string {
  const path = findChromium()
  if (path === null)
    throw new Error('No Chromium was found. Set CHROME_PATH, or on Debian: apt-get install chromium')
  return path
}
