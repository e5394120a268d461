import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { untold as run } from '../../helpers/command-line.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'untold-anonymise-'))
})
afterAll(() => rm(folder, { recursive: true }))

const untold = (words: readonly string[], input: string) => run(words, { input })

const line = (id: string, text: string) => `${JSON.stringify({ id, lang: 'ru', text })}\n`

test('[ANO-2] a line in is a line out, with offsets in UTF-16', async () => {
  const { code, out, err } = await untold(
    ['anonymise'],
    `${line('a', '😔 Это Айгуль.')}\n${line('b', 'Тихо.')}`,
  )
  const lines = out
    .trim()
    .split('\n')
    .map((each) => JSON.parse(each) as { id: string; findings: unknown[] })
  expect(lines.map((each) => each.id)).toEqual(['a', 'b'])
  expect(lines[0]!.findings).toEqual([
    expect.objectContaining({ start: 7, end: 13, type: 'name', risk: 'direct' }),
  ])
  expect(lines[1]!.findings).toEqual([])
  expect([code, err]).toEqual([0, ''])
})

test('[ANO-5] a line may bring its own forbidden words', async () => {
  const { out } = await untold(
    ['anonymise'],
    `${JSON.stringify({ id: 1, lang: 'en', text: 'the red kettle', forbidden: ['kettle'] })}\n`,
  )
  expect(JSON.parse(out)).toMatchObject({ id: 1, findings: [{ start: 8, end: 14, type: 'forbidden' }] })
})

test('a line that does not fit is named without repeating it, and the others go on', async () => {
  const file = join(folder, 'stories.jsonl')
  await writeFile(
    file,
    `{"id": "a", "lang": "de", "text": "geheim"}\nsecret, no JSON\n${line('c', 'Это Марат.')}`,
  )
  const { code, out, err } = await untold(['anonymise', file], '')
  expect(code).toBe(1)
  expect(out.trim().split('\n').length).toBe(1)
  expect(err).toMatch(/line 1: lang does not fit/)
  expect(err).toMatch(/line 2: this is no JSON/)
  expect(err).not.toMatch(/geheim|secret/)
})

test.each([
  [['anonymize'], /There is no command "anonymize"/],
  [['anonymise', '--lang=ru'], /knows no option --lang=ru/],
  [['anonymise', 'missing.jsonl'], /There is no file "missing.jsonl"/],
  [['anonymise', 'tests'], /"tests" is not a file/],
])('a wrong call %j is answered in words', async (words, sentence) => {
  const { code, out, err } = await untold(words, '')
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(sentence)
})
