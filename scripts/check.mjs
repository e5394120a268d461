// `npm run check`: format, lint, types, layers and the tests that need neither a browser nor a built server.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
/** @type {[string, string[]][]} */
const STEPS = [
  ['format', ['prettier', '--check', '--log-level', 'warn', '.']],
  ['lint', ['oxlint', '--type-aware', '--quiet']],
  ['types', ['tsc', '-b', '--pretty', 'false']],
  ['layers and tests', ['vitest', 'run', '--config', 'vitest.unit.config.ts', '--reporter=dot']],
]

for (const [name, command] of STEPS) {
  const began = process.hrtime.bigint()
  const { status } = spawnSync('npx', ['--no-install', ...command], { cwd: root, stdio: 'inherit' })
  const seconds = Number((process.hrtime.bigint() - began) / 100_000_000n) / 10
  process.stdout.write(`${status === 0 ? 'ok  ' : 'FAIL'}  ${name}  ${seconds.toFixed(1)} s\n`)
  if (status !== 0) process.exit(1)
}
