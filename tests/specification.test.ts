import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const RULE = /\b(?:CON|ANO|VIS|BOO|VEN|SEC|END)-\d+\b/g

async function rulesNamedByTests(): Promise<Set<string>> {
  const named = new Set<string>()
  for (const file of await readdir(join(ROOT, 'tests'), { recursive: true })) {
    if (!/\.test\.tsx?$/.test(file) || file === 'specification.test.ts') continue
    const source = await readFile(join(ROOT, 'tests', file), 'utf8')
    // Only the name of a test counts, never a comment.
    for (const [name] of source.matchAll(
      /\b(?:test|it|describe)(?:\.\w+)*\([^\n]*?(['"`])\[[A-Z0-9, -]+\][^\n]*/g,
    ))
      for (const [rule] of name.matchAll(RULE)) named.add(rule)
  }
  return named
}

test('every rule that the specification lists as proved is named by a test', async () => {
  const specification = await readFile(join(ROOT, 'docs', 'SPEC.md'), 'utf8')
  const [rules, proved] = specification.split('## Proved now')
  const all = new Set([...rules!.matchAll(/^- \*\*([A-Z]+-\d+)\*\*/gm)].map((match) => match[1]!))
  const listed = [...proved!.matchAll(RULE)].map(([rule]) => rule)
  const named = await rulesNamedByTests()
  const unproved = [...all].filter((rule) => !named.has(rule))
  process.stdout.write(
    `Rules that no test names yet (${unproved.length} of ${all.size}): ${unproved.join(', ')}\n`,
  )
  expect(all.size).toBeGreaterThan(40)
  expect(listed.filter((rule) => !all.has(rule))).toEqual([])
  expect(listed.filter((rule) => !named.has(rule))).toEqual([])
})
