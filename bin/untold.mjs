#!/usr/bin/env node
// `npx untold …`: runs what `npm run build` made; in a checkout that was never built it builds first.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const program = join(root, 'dist', 'server', 'command-line', 'untold.js')
if (!existsSync(program)) {
  process.stderr.write('Building … (the first time takes about half a minute)\n')
  await import(pathToFileURL(join(root, 'scripts', 'build.mjs')).href)
}
await import(pathToFileURL(program).href)
