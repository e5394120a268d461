import { expect, test } from 'vitest'
import { reasonSentence } from '../../../client/console/stories/reason-sentence.ts'
import { reasonWords } from '../../../core/editorial/reason-words/reason-words.ts'
import type { Reason } from '../../../core/editorial/reason.ts'
import { LANGUAGES } from '../../../core/model/language.ts'
import { NOON } from '../../helpers/clock.ts'

const spoken = (reason: Reason) => ({ reason, words: reasonWords(reason) })

test('when a consent begins or ends is said by the venue’s clock, in every language', () => {
  const waits = spoken({ code: 'consent-waits', language: 'ru', medium: 'text', from: NOON })
  const ended = spoken({ code: 'consent-over', language: 'ru', medium: 'text', until: NOON })
  for (const language of LANGUAGES)
    for (const each of [waits, ended]) {
      expect(each.words[language]).toContain('UTC')
      const said = reasonSentence(each, language, (at) => (at === NOON ? 'at noon' : 'never'))
      expect(said).toContain('at noon')
      expect(said).not.toMatch(/UTC|never/)
    }
})

test('a sentence without an instant stays as it is', () => {
  const few = spoken({ code: 'approvals-few', count: 0, needed: 2 })
  expect(reasonSentence(few, 'en', () => 'never')).toBe(few.words.en)
})
