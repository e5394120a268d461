import { expect, test } from 'vitest'
import type { Refusal } from '../../../client/console/api/ask.ts'
import { refusalWords } from '../../../client/console/api/refusal-words.ts'
import { ruleRefusal } from '../../../client/console/schedule/rule-refusal.ts'
import { WORDS } from '../../../client/console/words/all.ts'
import { MOVING_WORDS } from '../../../client/console/words/schedule/moving-words.ts'
import { SCHEDULE_WORDS } from '../../../client/console/words/schedule/use-schedule-words.ts'
import { LANGUAGES } from '../../../core/model/language.ts'

const refused = (type: string, field: string): Refusal => ({
  kind: 'refused',
  status: type === 'schedule_changed' ? 409 : 422,
  problem: {
    type: `urn:untold:problem:${type}`,
    title: 'Title',
    status: 422,
    detail: 'English detail',
    errors: [{ field, message: 'English message' }],
  },
  body: null,
  retryAfterSeconds: null,
})

test.each([
  ['rule_uncountable', 'body.rule.when.recurrence'],
  ['rule_backwards', 'body.rule.when.recurrence'],
  ['rule_never_holds', 'body.rule.when'],
  ['wrong_rule', 'body.rule.when.first'],
  ['wrong_rule', 'body.rule.playlist'],
  ['too_many_rules', ''],
  ['schedule_changed', ''],
])('why a rule is not taken is said once, in the reader’s language, without paths: %s %s', (type, field) => {
  const said = LANGUAGES.map((language) =>
    ruleRefusal(refused(type, field), WORDS[language], SCHEDULE_WORDS[language], MOVING_WORDS[language]),
  )
  expect(said.every(({ detail }) => detail === null)).toBe(true)
  expect(said.every(({ sentence }) => sentence.length > 10 && !sentence.includes('body.'))).toBe(true)
  expect(new Set(said.map(({ sentence }) => sentence)).size).toBe(LANGUAGES.length)
})

test('what is not about the rule stays what it is elsewhere', () => {
  const away: Refusal = { kind: 'away' }
  expect(ruleRefusal(away, WORDS.ru, SCHEDULE_WORDS.ru, MOVING_WORDS.ru).sentence).toBe(WORDS.ru.refusal.away)
})

test('what a field only says again is not said twice', () => {
  const detail = (field: string, message: string) => {
    const refusal = refused('wrong', field)
    if (refusal.kind === 'refused') refusal.problem!.errors = [{ field, message }]
    return refusalWords(refusal, WORDS.en).detail
  }
  expect(detail('body.rule.when', 'English detail')).toBe('English detail')
  expect(detail('', 'English detail')).toBe('English detail')
  expect(detail('body.rule.when', 'Something else')).toBe('English detail body.rule.when: Something else')
})
