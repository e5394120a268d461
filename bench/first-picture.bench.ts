/**
 * How long a screen stays empty: from the address to the first picture on its canvas, and to the first light that answers
 * to a touch, with nothing in the browser's cache, from the server as built on the same machine. Beside it, in turn and in
 * the same browser, a bare page from a bare server that loads three's WebGLRenderer and Tone in one file and draws ten
 * thousand points once. The processor draws both (SwiftShader), so a machine with a graphics card is faster.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { launchChromium } from '../tests/helpers/chromium.ts'
import { machineLine } from './harness/machine.ts'
import { spreadOf } from './harness/percentiles.ts'
import { met, ms, print, printTable } from './harness/table.ts'
import { startUntold } from './harness/untold-server.ts'

const GOAL_PICTURE_MS = 1_500
const GOAL_TOUCH_MS = 2_500
const ROUNDS = 11
const VIEWPORT = { width: 1920, height: 1080 }
const PATIENCE_MS = 60_000

interface Seen {
  picture: number
  touch: number
}

print(`first-picture: ${machineLine()}`)
const server = await startUntold()
const bare = await serveBare()
const browser = await launchChromium()
try {
  const address = `${server.origin}/kiosk?as=listening&name=First`
  // The screen is admitted once; what is measured is a screen that is switched on, not one that is set up.
  const admitted = await browser.newContext({ viewport: VIEWPORT })
  await (await admitted.newPage()).goto(address)
  await admitted.pages()[0]!.locator('.light').first().waitFor({ state: 'attached', timeout: PATIENCE_MS })
  const storageState = await admitted.storageState()
  await admitted.close()
  const kiosk: Seen[] = []
  const beside: Seen[] = []
  for (let round = 0; round < ROUNDS; round++) {
    kiosk.push(await firstOf(browser, address, '.light', { storageState }))
    beside.push(await firstOf(browser, bare.address, 'canvas', {}))
  }
  const picture = spreadOf(kiosk.map((each) => each.picture))
  const touch = spreadOf(kiosk.map((each) => each.touch))
  const baseline = spreadOf(beside.map((each) => each.picture))
  printTable(
    `${ROUNDS} cold starts at ${VIEWPORT.width}×${VIEWPORT.height}, ms`,
    ['', 'p50', 'p95', 'p50 ÷ bare page'],
    [
      ['a bare page with three and Tone: its points', ms(baseline.p50), ms(baseline.p95), '1.00×'],
      ['a kiosk: the first picture', ms(picture.p50), ms(picture.p95), `${ms(picture.p50 / baseline.p50)}×`],
      [
        'a kiosk: a light that can be touched',
        ms(touch.p50),
        ms(touch.p95),
        `${ms(touch.p50 / baseline.p50)}×`,
      ],
    ],
  )
  print(`Goal, picture ≤ ${GOAL_PICTURE_MS} ms: ${ms(picture.p50)}, ${met(picture.p50 <= GOAL_PICTURE_MS)}`)
  print(`Goal, touch ≤ ${GOAL_TOUCH_MS} ms: ${ms(touch.p50)}, ${met(touch.p50 <= GOAL_TOUCH_MS)}`)
} finally {
  await browser.close()
  bare.server.close()
  await server.stop()
}

/** Milliseconds since the page was asked for, in a browser that has seen nothing of it. */
async function firstOf(
  browser: Browser,
  address: string,
  touched: string,
  options: BrowserContextOptions,
): Promise<Seen> {
  const context = await browser.newContext({ viewport: VIEWPORT, ...options })
  try {
    const page = await context.newPage()
    await page.addInitScript(watchFirst, touched)
    await page.goto(address, { timeout: PATIENCE_MS })
    await page.waitForFunction(() => window.__first?.picture && window.__first.touch, null, {
      timeout: PATIENCE_MS,
    })
    return await page.evaluate(() => window.__first!)
  } finally {
    await context.close()
  }
}

declare global {
  interface Window {
    /** Milliseconds since the page was asked for; 0 while it has not come. */
    __first?: Seen
  }
}

/** Runs in the page before anything else: when something is drawn onto a canvas, and when there is something to touch. */
function watchFirst(touched: string): void {
  const first = { picture: 0, touch: 0 }
  window.__first = first
  const { prototype } = WebGL2RenderingContext
  for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced']) {
    const own = Reflect.get(prototype, name) as (...given: unknown[]) => unknown
    Reflect.set(prototype, name, function (this: WebGL2RenderingContext, ...given: unknown[]) {
      own.apply(this, given)
      if (first.picture > 0 || this.getParameter(this.FRAMEBUFFER_BINDING) !== null) return
      // Read back, so that it is there and not only asked for.
      this.readPixels(0, 0, 1, 1, this.RGBA, this.UNSIGNED_BYTE, new Uint8Array(4))
      first.picture = performance.now()
    })
  }
  const look = setInterval(() => {
    if (document.querySelector(touched) === null) return
    clearInterval(look)
    first.touch = performance.now()
  }, 5)
}

async function serveBare(): Promise<{ server: Server; address: string }> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { BufferAttribute, BufferGeometry, Camera, Points, PointsMaterial, Scene, WebGLRenderer } from 'three'
        import * as Tone from 'tone'
        globalThis.kept = Tone
        const renderer = new WebGLRenderer({ canvas: document.querySelector('canvas') })
        renderer.setSize(768, 432, false)
        const places = new Float32Array(30_000).map((_, i) => Math.sin(i * 12.9898) % 1)
        const geometry = new BufferGeometry().setAttribute('position', new BufferAttribute(places, 3))
        renderer.render(new Scene().add(new Points(geometry, new PointsMaterial({ size: 3, sizeAttenuation: false }))), new Camera())`,
      resolveDir: fileURLToPath(new URL('..', import.meta.url)),
    },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    write: false,
  })
  const script = outputFiles[0]!.contents
  const html =
    '<!doctype html><title>Bare</title><canvas></canvas><script type="module" src="/page.js"></script>'
  const server = createServer((request, response) => {
    const asked = request.url === '/page.js'
    response.writeHead(200, { 'content-type': asked ? 'text/javascript' : 'text/html' })
    response.end(asked ? script : html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }
}
