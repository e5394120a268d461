/**
 * What a kiosk's first load fetches, as built, compressed by gzip at level 9: every script that the page names and
 * everything that those import statically. Beside it, for scale, a page that merely imports three's WebGLRenderer and
 * Tone. What only a booth loads (writing) or a screen without
 * a place (its QR code), styles and fonts stand apart.
 */
import { readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { followImports } from './harness/built-modules.ts'
import { met, print, printTable } from './harness/table.ts'

/** In bytes; kB are thousands. */
const GOAL = 330_000
const ROOT = fileURLToPath(new URL('..', import.meta.url))
const DIST = join(ROOT, 'dist', 'client')
const PAGE = join(DIST, 'kiosk', 'index.html')

interface Weighed {
  name: string
  raw: number
  gzip: number
}

const html = await readFile(PAGE, 'utf8')
const entries = addressesIn(html, /<script[^>]+src="([^"]+)"/g)
if (entries.length === 0) throw new Error(`${PAGE} names no script. Run: npm run build`)
const preloaded = addressesIn(html, /<link[^>]+rel="modulepreload"[^>]+href="([^"]+)"/g)
const { first, later } = await followImports([...entries, ...preloaded])
const styles = addressesIn(html, /<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)
const fonts = (await Promise.all(styles.map(fontsOf))).flat()

const scripts = await Promise.all(first.map(weigh))
const baseline = await weighBaseline()
const total = sum(scripts)
printTable(
  'First load of a kiosk, scripts, kB',
  ['', 'raw', 'gzip -9'],
  [
    ...scripts.sort((a, b) => b.gzip - a.gzip).map(row),
    row({ ...total, name: 'all scripts' }),
    row(baseline),
  ],
)
printTable(
  'Apart, kB',
  ['', 'raw', 'gzip -9'],
  [
    row({ ...sum(await Promise.all(styles.map(weigh))), name: `styles (${styles.length})` }),
    row({
      ...sum(await Promise.all(fonts.map(weigh))),
      name: `fonts (${fonts.length}; a browser fetches only the alphabets it meets)`,
    }),
    row({
      ...sum(await Promise.all(later.map(weigh))),
      name: `what a booth, or a screen without a place, loads besides (${later.length})`,
    }),
  ],
)
print(`Goal ≤ ${kB(GOAL)} kB: ${kB(total.gzip)} kB, ${met(total.gzip <= GOAL)}`)
print(`That is ${kB(total.gzip - baseline.gzip)} kB more than three and Tone by themselves.`)

async function weigh(file: string): Promise<Weighed> {
  const bytes = await readFile(file)
  // Fonts are compressed already (WOFF2) and go over the wire as they are.
  const gzip = file.endsWith('.woff2') ? bytes.length : gzipSync(bytes, { level: 9 }).length
  return { name: basename(file), raw: bytes.length, gzip }
}

async function weighBaseline(): Promise<Weighed> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { WebGLRenderer } from 'three'
        import * as Tone from 'tone'
        globalThis.page = [WebGLRenderer, Tone]`,
      resolveDir: ROOT,
    },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    write: false,
  })
  const bytes = outputFiles[0]!.contents
  return {
    name: 'baseline: three’s WebGLRenderer and Tone',
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
  }
}

async function fontsOf(style: string): Promise<string[]> {
  const css = await readFile(style, 'utf8')
  const names = new Set([...css.matchAll(/url\(["']?([^"')]+\.woff2)["']?\)/g)].map((match) => match[1]!))
  return [...names].map((name) => (name.startsWith('/') ? join(DIST, name) : resolve(dirname(style), name)))
}

/** Files behind the addresses that the page names; `/kiosk/assets/…` is `dist/client/kiosk/assets/…`. */
function addressesIn(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map((match) => join(DIST, match[1]!))
}

function sum(all: readonly Weighed[]): Omit<Weighed, 'name'> {
  return {
    raw: all.reduce((total, each) => total + each.raw, 0),
    gzip: all.reduce((total, each) => total + each.gzip, 0),
  }
}

function row({ name, raw, gzip }: Weighed): string[] {
  return [name, kB(raw), kB(gzip)]
}

function kB(bytes: number): string {
  return (bytes / 1_000).toFixed(1)
}
