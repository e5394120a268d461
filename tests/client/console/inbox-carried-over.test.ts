import { expect, test } from 'vitest'
import { carriedOver } from '../../../client/console/inbox/carried-over.ts'
import type { Finding } from '../../../core/anonymise/finding.ts'

const TEXT = 'Marina came from Almaty to Gulnara in Astana'
const found = (words: string): Finding => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
  type: 'name',
  risk: 'direct',
  reason: '',
  suggestion: '',
})

test.each(['N.', 'a city far away from here', ''])(
  '[ANO-3] one detail after another is replaced by "%s" before the text is read again, and no other letter',
  (words) => {
    let text = TEXT
    let findings: Finding[] = ['Marina', 'Almaty', 'Gulnara', 'Astana'].map(found)
    // From the middle, so that others stand on both sides.
    for (const at of [1, 1, 1, 0]) {
      const { start, end } = findings[at]!
      const finding = findings[at]!
      findings = carriedOver(findings, finding, words.length)
      text = text.slice(0, start) + words + text.slice(end)
    }
    expect(findings).toEqual([])
    expect(text).toBe(`${words} came from ${words} to ${words} in ${words}`)
  },
)

test('what lies across the replaced words is gone with them', () => {
  const [city, across] = [found('Almaty'), found('from Almaty to')]
  expect(carriedOver([across, city], city, 2)).toEqual([])
})
