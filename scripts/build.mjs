// Builds what `npm start` runs: dist/server (one bundle and the light worker) and dist/client (four pages).
import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { sourcesStamp } from './sources-stamp.mjs'

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
for (const app of ['kiosk', 'console', 'withdraw', 'sheet']) await vite(app)
await mkdir(join(root, 'dist'), { recursive: true })
await writeFile(join(root, 'dist', 'stamp'), stamp)

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
