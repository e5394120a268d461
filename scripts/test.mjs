// `npm test`: everything, browser included. The last line counts; a skip fails under UNTOLD_REQUIRE_ALL=1.
//   npm test            all tests
//   npm run e2e         those in tests/e2e
//   npm test -- sound   those whose file name contains "sound"
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureChromium } from './ensure-chromium.mjs'
import { sourcesStamp } from './sources-stamp.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const filters = process.argv.slice(2).map((word) => (word === 'e2e' ? 'tests/e2e' : word))

ensureChromium()
const built = await readFile(join(root, 'dist', 'stamp'), 'utf8').catch(() => '')
if (built !== (await sourcesStamp(root))) await import('./build.mjs')

const folder = await mkdtemp(join(tmpdir(), 'untold-test-'))
const report = join(folder, 'report.json')
const bin = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const code = await new Promise((resolve) => {
  const child = spawn(
    process.execPath,
    [bin, 'run', ...filters, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
  )
  child.on('exit', (exit) => resolve(exit ?? 1))
})

const result = JSON.parse(await readFile(report, 'utf8').catch(() => '{}'))
await rm(folder, { recursive: true, force: true })
const passed = result.numPassedTests ?? 0
const failed = result.numFailedTests ?? 0
const skipped = (result.numPendingTests ?? 0) + (result.numTodoTests ?? 0)
const skipFails = process.env.UNTOLD_REQUIRE_ALL === '1' && skipped > 0
if (skipFails) process.stderr.write('UNTOLD_REQUIRE_ALL=1: a skipped test is a failure.\n')
if (code !== 0 && failed === 0) process.stderr.write('The test run itself failed; see above.\n')
process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`)
process.exitCode = code !== 0 || failed > 0 || passed === 0 || skipFails ? 1 : 0
