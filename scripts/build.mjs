// Builds what `npm start` runs: dist/server (one bundle and the light worker) and dist/client (five pages).
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { sourcesStamp } from './sources-stamp.mjs'
import { writePhrases } from './write-phrases.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = await sourcesStamp(root)

await build({
  absWorkingDir: root,
  entryPoints: {
    main: 'server/main.ts',
    'lights/worker': 'server/lights/worker.ts',
    'command-line/untold': 'server/command-line/untold.ts',
  },
  outdir: 'dist/server',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
})
// One after the other: two at once need twice the memory and are no faster on a small machine.
for (const app of ['kiosk', 'preview', 'console', 'withdraw', 'sheet']) await vite(app)
await serviceWorker()
await writePhrases(root)
await mkdir(join(root, 'dist'), { recursive: true })
await writeFile(join(root, 'dist', 'stamp'), stamp)

/** The kiosk's service worker, with the list of the files that the page loads (client/service-worker). */
async function serviceWorker() {
  const kiosk = join(root, 'dist', 'client', 'kiosk')
  const html = createHash('sha256')
    .update(await readFile(join(kiosk, 'index.html')))
    .digest('hex')
  const assets = (await readdir(join(kiosk, 'assets'))).filter((name) => !name.endsWith('.map')).sort()
  const files = [
    { url: '/kiosk', revision: html },
    // Their names say their content.
    ...assets.map((name) => ({ url: `/kiosk/assets/${name}`, revision: null })),
  ]
  await build({
    absWorkingDir: root,
    entryPoints: ['client/service-worker/service-worker.ts'],
    outfile: join(kiosk, 'service-worker.js'),
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    define: { PAGE_FILES: JSON.stringify(files), 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  })
}

function vite(app) {
  return new Promise((resolve, reject) => {
    const bin = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
    const child = spawn(
      process.execPath,
      [bin, 'build', '--logLevel', 'warn', '--config', 'vite.config.ts'],
      {
        cwd: root,
        env: { ...process.env, UNTOLD_APP: app },
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    )
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`vite build (${app}) ended with ${code}`)),
    )
  })
}
