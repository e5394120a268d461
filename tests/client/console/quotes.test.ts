import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { waitsBehind } from '../../../client/console/schedule/rehearse/waits-behind.ts'
import { inQuotes } from '../../../core/model/quotation.ts'
import { REPOSITORY } from '../../helpers/package-root.ts'

test('what waits behind is named in the rehearsal as Live names it: what it would bring, and whose it is', () => {
  const rules = [
    { id: 'day', theme: 'dusk', title: { kk: 'Күн сайын', ru: 'Каждый день', en: 'Every day' } },
  ] as const
  const by = (id: string) => ({ level: 'schedule' as const, origin: { kind: 'rule' as const, id } })
  const names = { theme: (id: string) => id.toUpperCase(), holder: () => 'somebody' }
  const said = (beat: Parameters<typeof waitsBehind>[0]) => waitsBehind(beat, rules, 'en', names)
  expect(said([{ ...by('day'), value: 'day' }])).toBe('DUSK (Every day)')
  expect(said([{ ...by('gone'), value: 'violet' }])).toBe('VIOLET (somebody)')
  const person = { level: 'person' as const, origin: { kind: 'person' as const, id: 'p' }, value: 'orange' }
  expect(said([person, { ...by('day'), value: 'day' }, person])).toBe('ORANGE (somebody), DUSK (Every day)')
})

test('nothing of the console is put in quotes by hand: each language has its own', async () => {
  expect([inQuotes('a', 'en'), inQuotes('a', 'ru'), inQuotes('a', 'kk')]).toEqual(['“a”', '«a»', '«a»'])
  const folder = join(REPOSITORY, 'client', 'console')
  const files = (await readdir(folder, { recursive: true })).filter((each) => /\.tsx?$/.test(each))
  expect(files.length).toBeGreaterThan(100)
  const english = /(^|\/)en\.ts$/
  const wrong: string[] = []
  for (const file of files) {
    const source = await readFile(join(folder, file), 'utf8')
    if (!file.startsWith('words/') && /[«“]\$?\{/.test(source)) wrong.push(file)
    if (english.test(file) && source.includes('«')) wrong.push(file)
  }
  expect(wrong).toEqual([])
})
