/** Bundles one browser entry and serves it alone on a page with a canvas, on a free port of the loopback. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { build } from 'esbuild'

export interface ServedPage {
  url: string
  close(): Promise<void>
}

export async function servePage(entry: string): Promise<ServedPage> {
  const bundle = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2023',
    legalComments: 'none',
    minify: true,
  })
  const script = bundle.outputFiles[0]!.text
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js'
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? script : PAGE)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((closed, failed) => server.close((error) => (error ? failed(error) : closed()))),
  }
}

const PAGE = `<!doctype html>
<meta charset="utf-8" />
<link rel="icon" href="data:," />
<style>html, body { margin: 0; height: 100%; background: #0b0c12 } canvas { width: 100vw; height: 100vh; display: block }</style>
<canvas></canvas>
<script type="module" src="/page.js"></script>`
