/** Why the server did not take a rule, in the reader's language; what it says in English is for scripts. */
import type { Refusal } from '../api/ask.ts'
import { refusalWords, type RefusalWords } from '../api/refusal-words.ts'
import type { MovingWords } from '../words/schedule/moving-words.ts'
import type { ScheduleWords } from '../words/schedule/words.ts'
import type { Words } from '../words/words.ts'

export function ruleRefusal(
  refusal: Refusal,
  words: Words,
  say: ScheduleWords,
  moving: MovingWords,
): RefusalWords {
  const problem = refusal.kind === 'refused' ? refusal.problem : null
  const sentence = sentenceOf(problem?.type.split(':').at(-1) ?? '', problem?.errors?.[0]?.field ?? '')
  return sentence === null ? refusalWords(refusal, words) : { sentence, detail: null }

  function sentenceOf(type: string, field: string): string | null {
    switch (type) {
      case 'schedule_changed':
        return moving.stale
      case 'too_many_rules':
        return moving.tooMany
      case 'rule_uncountable':
        return say.sheet.invalid.recurrence
      case 'rule_backwards':
        return say.outlook.note.backwards
      case 'rule_never_holds':
        return say.outlook.note.never
      case 'wrong_rule':
        return field.includes('.when.') ? say.sheet.invalid.date : moving.gone
      default:
        return null
    }
  }
}
