// Browser tests need a Chromium: CHROME_PATH, the system's, Playwright's; on Debian as root it is installed.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** Path of a Chromium, or null when there is none. */
export function findChromium() {
  const wanted = process.env.CHROME_PATH
  if (wanted) return existsSync(wanted) ? wanted : null
  return [...SYSTEM, chromium.executablePath()].find((path) => path && existsSync(path)) ?? null
}

export function ensureChromium() {
  if (findChromium() !== null) return
  if (!process.env.CHROME_PATH && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stdout.write('No Chromium found; installing the Debian package chromium …\n')
    const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    try {
      execFileSync('apt-get', ['update', '-qq'], quiet)
      execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], quiet)
    } catch {
      // Said below in one line, whatever the reason was.
    }
  }
  if (findChromium() !== null) return
  process.stderr.write(
    'untold: the browser tests need Chromium. Install it (Debian: apt-get install -y chromium) or set CHROME_PATH to its program.\n',
  )
  process.exit(1)
}
