import { expect, test } from 'vitest'
import { importProblemWords, noteWords } from '../../../client/console/lighting/patch/import-words.ts'
import { LIGHTING_WORDS } from '../../../client/console/words/lighting/all.ts'
import type { ImportProblem } from '../../../core/lighting/open-fixture-library/import-notes.ts'
import { definition, imported, LIBRARY } from '../../core/lighting/open-fixture-library/library.ts'

const notes = LIBRARY.flatMap((name) => {
  const result = imported(definition(name), name)
  return result.ok ? result.modes.flatMap((mode) => mode.notes) : []
})
const PROBLEMS: ImportProblem[] = [
  { code: 'no-definition' },
  { code: 'redirect', to: 'maker/lamp' },
  { code: 'too-large' },
  { code: 'unreadable', place: 'modes → 0' },
  { code: 'mode-length', mode: 'Extended' },
  { code: 'more', count: 3 },
]

test.each(Object.entries(LIGHTING_WORDS))('every note of real lamps is a sentence in %s', (language, say) => {
  const said = [
    ...notes.map((note) => noteWords(note, say)),
    ...PROBLEMS.map((problem) => importProblemWords(problem, say)),
  ]
  for (const sentence of said) expect(sentence).toMatch(/^[\p{Lu}\p{N}«“].*[.]$/su)
  // The library's own words for what a channel does are not left standing in another language.
  const types = new Set(
    notes.flatMap((note) =>
      note.code === 'held' && note.reason.why === 'capability' ? [note.reason.type] : [],
    ),
  )
  expect([...types].filter((type) => !Object.hasOwn(say.note.capability, type))).toEqual([])
  if (language === 'en') return
  const english = new Set(notes.map((note) => noteWords(note, LIGHTING_WORDS.en)))
  expect(said.filter((sentence) => english.has(sentence))).toEqual([])
})

test('nonsense in a name is cut, and is no key of ours', () => {
  const long = 'x'.repeat(500)
  const say = LIGHTING_WORDS.en
  expect(importProblemWords({ code: 'redirect', to: long }, say).length).toBeLessThan(140)
  const reason = { why: 'capability' as const, type: '__proto__', effect: 'constructor', flashes: false }
  expect(noteWords({ code: 'held', channel: 'A', value: 0, reason }, say)).toBe(
    'Held at 0: “A”, __proto__: constructor.',
  )
})
