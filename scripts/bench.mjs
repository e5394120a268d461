// `npm run bench` runs every benchmark, one after another; `npm run bench cue` those whose name contains "cue".
import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sourcesStamp } from './sources-stamp.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const wanted = process.argv.slice(2)
const all = (await readdir(join(root, 'bench'))).filter((name) => name.endsWith('.bench.ts')).sort()
const chosen = all.filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
if (chosen.length === 0) {
  process.stderr.write(`There is no such benchmark. There are: ${all.join(', ')}\n`)
  process.exit(1)
}

// What is measured is what `npm start` runs.
const built = await readFile(join(root, 'dist', 'stamp'), 'utf8').catch(() => '')
if (process.env.BENCH_SERVER === undefined && built !== (await sourcesStamp(root))) {
  process.stdout.write('Building …\n')
  await import('./build.mjs')
}

const failed = []
for (const name of chosen) if ((await run(name)) !== 0) failed.push(name)
if (failed.length > 0) process.stderr.write(`\nEnded with a fault: ${failed.join(', ')}\n`)
process.exit(failed.length > 0 ? 1 : 0)

function run(name) {
  process.stdout.write(`\n── ${name}\n`)
  const child = spawn(process.execPath, ['--import', 'tsx', join('bench', name)], {
    cwd: root,
    stdio: 'inherit',
  })
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
}
