import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Endings of cases and of "one of them": which of them is right changes with how the number before it is read. */
const ENDING =
  /\}-(де|да|те|та|ден|дан|тен|тан|нен|нан|ге|ға|ке|қа|ні|ны|ді|ды|ті|ты|нің|ның|дің|дың|тің|тың|сі|сы|і|ы)(?!\p{L})/u

test('no Kazakh ending hangs on a number or a time that is filled in', () => {
  const sources = ['client', 'core', 'server'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/u.test(name))
      .map((name) => join(folder, name)),
  )
  expect(sources.length).toBeGreaterThan(500)
  const glued = sources.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => ENDING.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  )
  expect(glued).toEqual([])
})
