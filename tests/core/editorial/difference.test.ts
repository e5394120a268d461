import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../../../core/editorial/difference.ts'

const shown = (before: string, after: string) =>
  runs(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `[+${text}+]`))
    .join('')

describe('How two wordings differ', () => {
  test('numbers and dates that are generalised are gone as a whole and new as a whole', () => {
    expect(shown('Мне было 41 год, 14 марта.', 'Мне было за сорок, ранней весной.')).toBe(
      'Мне было [-41 год, 14 марта-][+за сорок, ранней весной+].',
    )
    expect(shown('Жасым 41-де еді.', 'Жасым қырықтан асқан еді.')).toBe(
      'Жасым [-41-де-][+қырықтан асқан+] еді.',
    )
    expect(shown('Call +7 701 234 56 78 now.', 'Call a number now.')).toBe(
      'Call [-+7 701 234 56 78-][+a number+] now.',
    )
  })

  test('one word for another is one word, and what stands between two changes stays where it has words', () => {
    expect(shown('My neighbour Gulnara knocked.', 'My neighbour knocked.')).toContain('[-Gulnara')
    expect(shown('Anna went to Taraz then.', 'She went to a town then.')).toBe(
      '[-Anna-][+She+] went to [-Taraz-][+a town+] then.',
    )
    expect(shown('One.\nTwo.', 'Uno.\nDos.')).toBe('[-One-][+Uno+].\n[-Two-][+Dos+].')
  })

  test('whatever the wordings: gone and same are the first, new and same the second, no two runs of a kind meet', () => {
    const wording = fc
      .array(fc.constantFrom('a', 'b', '14', ' ', ', ', '.', '\n', '-', 'ә'))
      .map((all) => all.join(''))
    fc.assert(
      fc.property(wording, wording, (before, after) => {
        const all = runs(before, after)
        const without = (kind: string) =>
          all
            .filter((run) => run.kind !== kind)
            .map(({ text }) => text)
            .join('')
        expect(without('new')).toBe(before)
        expect(without('gone')).toBe(after)
        for (const [i, run] of all.entries()) {
          expect(run.text).not.toBe('')
          if (i > 0) expect(run.kind).not.toBe(all[i - 1]!.kind)
        }
      }),
    )
  })
})
