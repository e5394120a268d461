import type { Language } from '../../../../core/model/language.ts'
import type { ScheduleRule } from '../../../../core/model/schedule-rule.ts'
import type { Holding } from '../../../../core/show/on-at.ts'

/** Each theme that waits and whose it is, once, in the words of Live and of `GET /rooms/{id}/why`. */
export function waitsBehind(
  beat: Holding<string>['beat'],
  rules: readonly Pick<ScheduleRule, 'id' | 'title' | 'theme'>[],
  language: Language,
  names: { theme(id: string): string; holder(each: Holding<string>['beat'][number]): string },
): string {
  const each = beat.map((one) => {
    // A rule that another beat is known by its id; what it would bring stands in the rule.
    const rule = rules.find(({ id }) => id === one.origin.id) ?? rules.find(({ id }) => id === one.value)
    return `${names.theme(rule?.theme ?? one.value)} (${rule?.title[language] ?? names.holder(one)})`
  })
  return [...new Set(each)].join(', ')
}
