/** Happenings become numbers at once; what is left of a visit is that a number is one larger (VIS-4). */
import type { Answer } from '../../../core/model/answer.ts'
import type { Instant } from '../../../core/model/time.ts'
import { HOUR_MS, type CountBatch, type Counted, type StoryCount } from '../../../core/protocol/counts.ts'
import type { Happening } from '../visitor/visit-model.ts'

/** The batch with one more. Order says nothing: equal counts are one number. */
export function counted(batch: CountBatch, happening: Happening, now: Instant): CountBatch {
  const hour = Math.floor(now / HOUR_MS) * HOUR_MS
  if (happening.kind === 'begun' && happening.language !== null)
    batch = added(batch, { of: 'language', hour, language: happening.language, count: 1 })
  const one: Counted =
    happening.kind === 'visit'
      ? { of: 'visits', hour, count: 1 }
      : { of: 'story', hour, story: happening.story, what: whatOf(happening), count: 1 }
  return added(batch, one)
}

function added(batch: CountBatch, one: Counted): CountBatch {
  const at = batch.counted.findIndex((each) => sameCounter(each, one))
  const before = batch.counted[at]
  if (before === undefined)
    return { ...batch, counted: [...batch.counted, one].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) }
  return { ...batch, counted: batch.counted.with(at, { ...before, count: before.count + 1 }) }
}

function whatOf(happening: Exclude<Happening, { kind: 'visit' }>): StoryCount {
  return happening.kind === 'answer' ? answerCount(happening.answer) : happening.kind
}

function answerCount(answer: Answer): StoryCount {
  switch (answer.kind) {
    case 'light':
      return 'light'
    case 'word':
      return answer.word
    case 'act':
      return answer.act
    default:
      return answer satisfies never
  }
}

function sameCounter(a: Counted, b: Counted): boolean {
  return keyOf(a) === keyOf(b)
}

function keyOf(each: Counted): string {
  if (each.of === 'visits') return `${each.hour}`
  return each.of === 'language' ? `${each.hour} ${each.language}` : `${each.hour} ${each.story} ${each.what}`
}
