// `npm test`: everything, browser included. The last line counts; a skip fails under UNTOLD_REQUIRE_ALL=1.
//   npm test            all tests
//   npm run e2e         those in tests/e2e
//   npm test -- sound   those whose file name contains "sound"
//
// Up to four files that fail beside everything else are run once more, alone: a machine that had no time for them is no
// fault of the code. Whatever needed that is named in the last lines. What is pure (core) has no such excuse.
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureChromium } from './ensure-chromium.mjs'
import { sourcesStamp } from './sources-stamp.mjs'

/** More files than so many failing at once is no matter of time. */
const SECOND_LOOKS = 4

const root = fileURLToPath(new URL('..', import.meta.url))
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const reporter = join(root, 'scripts', 'test-report.mjs')
const pureTests = join(root, 'tests', 'core') + sep

/** @typedef {import('./test-report.mjs').RunReport} RunReport */

/**
 * @param {string[]} args
 * @returns {Promise<RunReport | null>} null when the run came to no end
 */
async function run(args) {
  const folder = await mkdtemp(join(tmpdir(), 'untold-test-'))
  const path = join(folder, 'report.json')
  const code = await new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [vitest, 'run', ...args, '--reporter=default', `--reporter=${reporter}`],
      {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, TEST_REPORT_PATH: path },
      },
    )
    child.on('exit', (exit) => resolve(exit ?? 1))
  })
  /** @type {RunReport | null} */
  const report = JSON.parse(await readFile(path, 'utf8').catch(() => 'null'))
  await rm(folder, { recursive: true, force: true })
  return report !== null && code !== 0 && isClean(report) ? null : report
}

/** @param {RunReport} report */
const isClean = (report) => report.loose === 0 && report.files.every((file) => file.ok)

/** @param {RunReport} report */
function deservesSecondLook({ files, loose }) {
  const failed = files.filter((file) => !file.ok)
  const pure = failed.some((file) => file.path.startsWith(pureTests))
  return loose === 0 && failed.length > 0 && failed.length <= SECOND_LOOKS && !pure
}

ensureChromium()
const built = await readFile(join(root, 'dist', 'stamp'), 'utf8').catch(() => '')
if (built !== (await sourcesStamp(root))) await import('./build.mjs')

let report = await run(process.argv.slice(2).map((word) => (word === 'e2e' ? 'tests/e2e' : word)))
/** @type {string[]} */
let again = []
if (report !== null && deservesSecondLook(report)) {
  again = report.files.filter((file) => !file.ok).map((file) => file.path)
  process.stdout.write(`\nOnce more, alone: ${again.length} of ${report.files.length} files\n`)
  const alone = await run([...again, '--no-file-parallelism'])
  const others = report.files.filter((file) => file.ok)
  report = alone && { files: [...others, ...alone.files], loose: alone.loose }
}

const files = report?.files ?? []
/** @param {'passed' | 'failed' | 'skipped'} what */
const total = (what) => files.reduce((sum, file) => sum + file[what], 0)
const skipFails = process.env.UNTOLD_REQUIRE_ALL === '1' && total('skipped') > 0
const good = report !== null && isClean(report) && total('passed') > 0 && !skipFails
for (const path of again) process.stdout.write(`needed a second look: ${relative(root, path)}\n`)
if (skipFails) process.stderr.write('UNTOLD_REQUIRE_ALL=1: a skipped test is a failure.\n')
if (!good && total('failed') === 0) process.stderr.write('The test run itself failed; see above.\n')
process.stdout.write(`${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped\n`)
process.exitCode = good ? 0 : 1
