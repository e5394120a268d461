import { expect, test } from 'vitest'
import { genericProfile } from '../../../core/lighting/patching/generic-profiles.ts'
import type { FixtureProfile } from '../../../core/model/fixture.ts'
import { missesUnder, missWord, missWords } from '../../../client/console/lighting/miss-words.ts'
import { LIGHTING_WORDS } from '../../../client/console/words/lighting/all.ts'

test.each(Object.entries(LIGHTING_WORDS))(
  'how far a colour is off has its size in words, in %s',
  (_, say) => {
    const sizes = [1, 8, 20, 38]
    for (const words of [missWords, missWord]) {
      const said = sizes.map((deltaE) => words(deltaE, null, say))
      expect(new Set(said).size).toBe(4)
      expect(said[0]).not.toMatch(/ΔE/)
      said.slice(1).forEach((sentence, i) => expect(sentence).toContain(`ΔE ${sizes[i + 1]}`))
    }
    // Where one size ends the next begins.
    expect(
      [4.99, 5, 11.99, 12, 24.99, 25].map((deltaE) => missWord(deltaE, null, say).replace(/\d+/, 'n')),
    ).toEqual(
      [
        ...[say.missShort.none(), say.missShort.slight(0), say.missShort.slight(0), say.missShort.clear(0)],
        ...[say.missShort.clear(0), say.missShort.other(0)],
      ].map((each) => each.replace(/\d+/, 'n')),
    )
  },
)

test('a lamp of the same id in another room, or another theme, is not this one', () => {
  const miss = (roomId: string, theme: string, deltaE: number) => ({
    roomId,
    theme,
    deltaE,
    fixtures: ['wash-1'],
  })
  const all = [miss('foyer', 'orange', 30), miss('hall', 'violet', 20), miss('hall', 'orange', 10)]
  expect([...missesUnder('orange', 'hall', all)]).toEqual([['wash-1', 10]])
})

test.each(Object.entries(LIGHTING_WORDS))(
  'a lamp with whites only is never called near to an orange, in %s',
  (_, say) => {
    const of = (id: string): FixtureProfile => genericProfile(id)!
    const white = ['generic-cct', 'generic-two-whites', 'generic-dimmer'].map((id) =>
      missWords(8, of(id), say),
    )
    expect(white).toEqual(white.map(() => say.miss.whites(8)))
    expect(missWord(38, of('generic-cct'), say)).toBe(say.missShort.whites(38))
    // Where it gives what is asked, or has colours, it is as everywhere.
    expect(missWords(2, of('generic-cct'), say)).toBe(say.miss.none())
    expect(missWords(8, of('generic-rgbw'), say)).toBe(say.miss.slight(8))
  },
)
