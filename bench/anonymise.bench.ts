/**
 * How much text the anonymiser reads in a second, in each language, beside a baseline of the same run: one regular
 * expression that only finds capitalised words, telephone numbers and e-mail addresses. The goal is 1 MB/s (UTF-8).
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import * as z from 'zod/mini'
import { check } from '../core/anonymise/check.ts'
import { LANGUAGES, type Language } from '../core/model/language.ts'
import { machineLine } from './harness/machine.ts'
import { met, print, printTable } from './harness/table.ts'

const GOAL = 1
const MEGABYTE = 1_000_000
const ROUNDS = 3
const BASELINE = /\p{Lu}\p{Ll}+|[\w.]+@[\w.]+|\+?\d[\d ()-]{8,}/gu

print(`anonymise: ${machineLine()}`)
const rows = LANGUAGES.map((language) => {
  const text = textOf(language)
  const bytes = Buffer.byteLength(text)
  check(text.slice(0, 60_000), language, { forbidden: [] })
  const own = best(() => check(text, language, { forbidden: ['Құпиясөз', 'sunflower'] }).length)
  const plain = best(() => [...text.matchAll(BASELINE)].length)
  const speed = bytes / MEGABYTE / own
  return [
    language,
    `${(bytes / MEGABYTE).toFixed(1)} MB`,
    speed.toFixed(2),
    (bytes / MEGABYTE / plain).toFixed(1),
    met(speed >= GOAL),
  ]
})
printTable(
  'Megabytes of text (UTF-8) read in a second of processor time',
  ['language', 'text', 'Untold', 'one expression', `goal ${GOAL} MB/s`],
  rows,
)

const bundle = await build({
  entryPoints: ['core/anonymise/check.ts'],
  bundle: true,
  minify: true,
  format: 'esm',
  write: false,
})
print(
  `In a browser: ${(gzipSync(bundle.outputFiles[0]!.contents).length / 1000).toFixed(0)} kB gzip with all word lists`,
)

/** The passages of the set again and again, each time with other numbers, up to three megabytes. */
function textOf(language: Language): string {
  const file = join(import.meta.dirname, '..', 'tests', 'data', 'anonymise', `${language}.jsonl`)
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  const once = lines.map((line) => z.parse(z.object({ text: z.string() }), JSON.parse(line)).text)
  let text = ''
  for (let round = 0; text.length < 1_500_000; round++) text += `${once.join(' ')} ${round}\n`
  return text
}

/** Processor time, so that other work on the machine does not count. */
function best(run: () => number): number {
  let seconds = Number.POSITIVE_INFINITY
  for (let i = 0; i < ROUNDS; i++) {
    const began = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(began)
    seconds = Math.min(seconds, (user + system) / 1e6)
  }
  return seconds
}
