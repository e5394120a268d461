import { expect, test } from 'vitest'
import {
  NO_EDITS,
  noted,
  toRedo,
  toUndo,
  wentBack,
  wentForward,
} from '../../../client/console/schedule/moving/edit-history.ts'
import type { ScheduleRule } from '../../../core/model/schedule-rule.ts'
import type { RuleEdit } from '../../../core/protocol/schedule.ts'

const title = { kk: 'Кеш', ru: 'Вечер', en: 'Evening' }
const rule = (theme: string): ScheduleRule => ({
  id: 'evening',
  title,
  priority: 100,
  theme,
  when: { kind: 'always', except: [] },
  weekdays: null,
  hours: { from: '18:00', to: '20:00' },
  whileOpen: false,
})
const change = (to: string): RuleEdit[] => [{ kind: 'change', rule: rule(to) }]

test('an edit goes back and forward again, as often as somebody likes', () => {
  let history = noted(NO_EDITS, { kind: 'changed', title, edits: change('violet') }, [rule('dusk')])
  for (let i = 0; i < 3; i++) {
    const back = toUndo(history, [rule('violet')])!
    expect(back.back).toEqual(change('dusk'))
    expect(toRedo(history, [rule('violet')])).toBeNull()
    history = wentBack(history, back)
    const forward = toRedo(history, [rule('dusk')])!
    expect(forward.edits).toEqual(change('violet'))
    expect(toUndo(history, [rule('dusk')])).toBeNull()
    history = wentForward(history, forward)
  }
})

test('what a colleague has changed since is neither taken back nor done again', () => {
  const history = noted(NO_EDITS, { kind: 'changed', title, edits: change('violet') }, [rule('dusk')])
  expect(toUndo(history, [rule('white')])).toBeNull()
  const back = wentBack(history, toUndo(history, [rule('violet')])!)
  expect(toRedo(back, [rule('white')])).toBeNull()
  expect(toRedo(back, [])).toBeNull()
})

test('an edit of one’s own ends the way forward', () => {
  const first = noted(NO_EDITS, { kind: 'changed', title, edits: change('violet') }, [rule('dusk')])
  const back = wentBack(first, toUndo(first, [rule('violet')])!)
  const next = noted(back, { kind: 'changed', title, edits: change('white') }, [rule('dusk')])
  expect(toRedo(next, [rule('white')])).toBeNull()
  expect(toUndo(next, [rule('white')])!.back).toEqual(change('dusk'))
})

test('an added rule that went back comes again as it was', () => {
  const added = noted(NO_EDITS, { kind: 'added', title, edits: [{ kind: 'add', rule: rule('violet') }] }, [])
  const back = toUndo(added, [rule('violet')])!
  expect(back.back).toEqual([{ kind: 'remove', ruleId: 'evening' }])
  expect(toRedo(wentBack(added, back), [])!.edits).toEqual([{ kind: 'add', rule: rule('violet') }])
})
