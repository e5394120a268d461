// `npm run dev`: server and both pages on one address, rebuilt and restarted as sources change.
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writePhrases } from './write-phrases.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
await writePhrases(root)
const node = (args, env) =>
  spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })

for (const app of ['kiosk', 'preview', 'console', 'withdraw', 'sheet']) {
  const bin = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  node([bin, 'build', '--watch', '--logLevel', 'warn', '--mode', 'development'], { UNTOLD_APP: app })
}

let server = null
let timer = null
function restart() {
  const start = () => {
    server = node(['--import', 'tsx', '--enable-source-maps', 'server/main.ts'], {
      UNTOLD_DATA_DIR: process.env.UNTOLD_DATA_DIR ?? 'data/dev',
    })
  }
  if (server === null || server.exitCode !== null) return start()
  server.once('exit', start)
  server.kill('SIGTERM')
}
for (const folder of ['core', 'server', 'assets', 'stories', 'dist/client']) {
  try {
    watch(join(root, folder), { recursive: true }, () => {
      clearTimeout(timer)
      timer = setTimeout(restart, 400)
    })
  } catch (problem) {
    if (problem.code !== 'ENOENT') throw problem
  }
}
timer = setTimeout(restart, 6_000)
process.on('SIGINT', () => {
  server?.kill('SIGTERM')
  setTimeout(() => process.exit(0), 500)
})
