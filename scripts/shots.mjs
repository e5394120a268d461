// `npm run shots`: builds what has changed, then takes pictures of every state (tests/shots/shots.ts).
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sourcesStamp } from './sources-stamp.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const built = await readFile(join(root, 'dist', 'stamp'), 'utf8').catch(() => '')
if (built !== (await sourcesStamp(root))) {
  process.stdout.write('Building …\n')
  await import('./build.mjs')
}
const child = spawn(
  process.execPath,
  ['--import', 'tsx', join('tests', 'shots', 'shots.ts'), ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
)
child.on('exit', (code) => process.exit(code ?? 1))
