/** The console in a real browser, for the tests beside this file. */
import type { Browser, Page } from 'playwright-core'
import type { Language } from '../../core/model/language.ts'
import type { TestServer } from '../helpers/server.ts'

export interface Desk {
  page: Page
  /** Whatever the page or its content policy complained of, and every address outside the server. */
  complaints: string[]
  close(): Promise<void>
}

/** A tablet of ten inches at the desk; `cookie` null for somebody who has not signed in. */
export async function openDesk(
  browser: Browser,
  server: TestServer,
  language: Language,
  cookie: string | null,
): Promise<Desk> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  await context.addInitScript((chosen) => localStorage.setItem('untold.console.language', chosen), language)
  if (cookie !== null) {
    const [name = '', value = ''] = cookie.split(/=(.*)/s)
    await context.addCookies([{ name, value, url: server.url, httpOnly: true, sameSite: 'Strict' }])
  }
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (line) => {
    // A refused request is an answer; its status is what the test is about.
    const refusal = /Failed to load resource|WebSocket connection/.test(line.text())
    if (line.type() === 'error' && !refusal) complaints.push(line.text())
  })
  page.on('pageerror', (fault) => complaints.push(fault.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url)) complaints.push(`asked ${request.url()}`)
  })
  return { page, complaints, close: () => context.close() }
}

/** Opens a page of the console and waits until the room is known. */
export async function openConsole(desk: Desk, server: TestServer, path: string): Promise<void> {
  await desk.page.goto(`${server.url}/console${path}`)
  await desk.page.locator('footer button:enabled').first().waitFor()
  // Before, every press but calm is refused, and the server's time is not known.
  await desk.page.locator('[data-link="connected"]').waitFor({ state: 'attached' })
}
