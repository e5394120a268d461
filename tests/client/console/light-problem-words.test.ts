import { describe, expect, test } from 'vitest'
import { toldLightProblem, ToldLightProblem, type LightProblem } from '../../../core/model/light-problem.ts'
import { lightProblemWords } from '../../../client/console/parts/light-problem-words.ts'
import { WORDS } from '../../../client/console/words/all.ts'

const PROBLEMS: readonly LightProblem[] = [
  { code: 'deaf', problem: 'bind EADDRINUSE' },
  { code: 'deaf-without', address: '10.77.0.1' },
  { code: 'beyond-artnet', universe: 40_000 },
  { code: 'stronger', universe: 7, name: 'Пульт Астана', address: '10.0.0.9', priority: 150 },
  { code: 'twin', address: '10.0.0.9' },
  { code: 'no-interface', address: '10.0.0.9' },
  { code: 'only-here', address: '127.0.0.1' },
  { code: 'own-universe', universe: 7 },
  { code: 'disbelieved', answers: 3, address: '10.0.0.9' },
  { code: 'merging', universe: 7, name: 'Зал', address: '10.0.0.9' },
]

describe('what is wrong with the light', () => {
  test.each(PROBLEMS)('$code is said in each language with all that it names', (problem) => {
    const told = toldLightProblem(problem)
    expect(ToldLightProblem.parse(told)).toEqual(told)
    const said = Object.values(WORDS).map((words) => lightProblemWords(told, words))
    expect(new Set(said).size).toBe(3)
    for (const field of Object.entries(problem).flatMap(([key, value]) => (key === 'code' ? [] : [value])))
      for (const sentence of [...said, told.text]) expect(sentence).toContain(String(field))
  })

  test('a machine without any network is said in each language', () => {
    const told = toldLightProblem({ code: 'deaf-without', address: null })
    expect(new Set(Object.values(WORDS).map((words) => lightProblemWords(told, words))).size).toBe(3)
    expect(told.text).toContain('no network')
  })

  test('[VEN-4] why a first server cannot be followed is said in each language, each reason in its own words', () => {
    const said = (['away', 'token', 'room'] as const).flatMap((why) => {
      const told = toldLightProblem({ code: 'first-server', address: '10.0.0.9:3000', why })
      expect(ToldLightProblem.parse(told)).toEqual(told)
      return [told.text, ...Object.values(WORDS).map((words) => lightProblemWords(told, words))]
    })
    for (const sentence of said) expect(sentence).toContain('10.0.0.9:3000')
    // The API's English and the console's differ in their quotes alone.
    expect(new Set(said.map((sentence) => sentence?.replaceAll('’', "'"))).size).toBe(9)
  })

  test('a mistake in the patch has the sentence of the server', () => {
    const told = toldLightProblem({ code: 'patch', sentence: 'Fixture "a" stays dark.' })
    expect(told.text).toBe('Fixture "a" stays dark.')
    expect(lightProblemWords(told, WORDS.kk)).toBeNull()
  })
})
