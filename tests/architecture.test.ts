import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parse } from '@swc/core'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { beforeAll, expect, test } from 'vitest'
import configuration from '../.dependency-cruiser.mjs'

const ROOT = join(import.meta.dirname, '..')
const LAYERS = ['core', 'server', 'client']
/** The reader's parser does not know JSX, so it reads a copy in which each .tsx file keeps its imports alone. */
const COPY = join(ROOT, '.cache', 'architecture')

beforeAll(async () => {
  await rm(COPY, { recursive: true, force: true })
  for (const layer of LAYERS) {
    await cp(join(ROOT, layer), join(COPY, layer), { recursive: true })
    for (const file of await readdir(join(COPY, layer), { recursive: true }))
      if (file.endsWith('.tsx')) await keepImports(join(COPY, layer, file))
  }
})

async function keepImports(file: string): Promise<void> {
  const { body } = await parse(await readFile(file, 'utf8'), { syntax: 'typescript', tsx: true })
  const imports = body.flatMap((item) => {
    if (!('source' in item) || !item.source) return []
    const typeOnly = 'typeOnly' in item && item.typeOnly === true
    return [`import ${typeOnly ? 'type {} from ' : ''}${JSON.stringify(item.source.value)}`]
  })
  await writeFile(file, imports.join('\n'))
}

async function read(paths: string[]): Promise<ICruiseResult> {
  const { output } = await cruise(paths, {
    ...configuration.options,
    ruleSet: { forbidden: configuration.forbidden },
    validate: true,
    baseDir: COPY,
  })
  if (typeof output === 'string') throw new Error(output)
  return output
}

async function plant(path: string, source: string): Promise<void> {
  await mkdir(dirname(join(COPY, path)), { recursive: true })
  await writeFile(join(COPY, path), source)
}

test('every import goes the way the layers allow, and there are no cycles', async () => {
  const { summary, modules } = await read(LAYERS)
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
  for (const layer of LAYERS)
    expect(modules.filter((module) => module.source.startsWith(`${layer}/`)).length).toBeGreaterThan(20)
  const app = modules.find((module) => module.source === 'client/console/app.tsx')
  expect(app?.dependencies.length).toBeGreaterThan(3)
})

test.each([
  ['core-is-pure', 'core/show', `import { readFile } from 'node:fs/promises'\nexport const x = readFile\n`],
  [
    'core-never-looks-up',
    'core/show',
    `import type { Clock } from '../../../server/clock.ts'\nexport type X = Clock\n`,
  ],
  [
    'http-goes-through-ports',
    'server/http',
    `import { openStore } from '../../store/open-store.ts'\nexport const x = openStore\n`,
  ],
  [
    'kiosk-never-computes-schedules',
    'client/kiosk',
    `import { programmeOf } from '../../../core/show/schedule/programme-of.ts'\nexport const x = programmeOf\n`,
  ],
  ['kiosk-stays-small', 'client/kiosk', `import { useState } from 'react'\nexport const x = useState\n`],
])('a planted violation of %s is caught', async (rule, layer, source) => {
  const path = `${layer}/planted-${rule}/violation.ts`
  await plant(path, source)
  const { summary } = await read([path])
  await rm(join(COPY, dirname(path)), { recursive: true })
  expect(summary.violations.map((violation) => violation.rule.name)).toContain(rule)
})
