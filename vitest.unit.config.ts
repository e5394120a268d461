import { readdirSync, readFileSync } from 'node:fs'
import { defineConfig, mergeConfig } from 'vitest/config'
import whole from './vitest.config.ts'

/** What `npm run check` leaves out: tests that start a browser, other programs or the built server. */
const STARTS_MORE = /helpers\/(chromium|server-process|venue-network)|from 'node:child_process'/

const slow = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => `tests/${file}`)
  .filter((file) => file.startsWith('tests/e2e/') || STARTS_MORE.test(readFileSync(file, 'utf8')))

export default mergeConfig(whole, defineConfig({ test: { exclude: slow } }))
