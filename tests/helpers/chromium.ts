/** The browser of the tests: CHROME_PATH, then the system's Chromium, then Playwright's own. */
import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

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

export function chromiumPath(): string | null {
  const own = process.env['CHROME_PATH']
  if (own !== undefined && own !== '') return own
  const known = [...SYSTEM, chromium.executablePath()]
  return known.find((path) => existsSync(path)) ?? null
}

/** Further arguments come after the shared ones. */
export async function launchChromium(further: readonly string[] = []): Promise<Browser> {
  const executablePath = chromiumPath()
  if (executablePath === null) {
    throw new Error('No Chromium was found. Set CHROME_PATH, or on Debian: apt-get install chromium')
  }
  return chromium.launch({ executablePath, args: [...ARGUMENTS, ...further] })
}
