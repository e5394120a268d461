import { expect, test } from 'vitest'
import { fitting, sentText, unturned } from '../../../../client/kiosk/writing/page-text.ts'
import { LONGEST_CONTRIBUTION } from '../../../../core/model/contribution.ts'

test('a hundred thousand characters become as many as fit, and no sign is cut in two', () => {
  expect(sentText('я'.repeat(100_000))).toHaveLength(LONGEST_CONTRIBUTION)
  expect(sentText('😀'.repeat(3_000) + 'я')).toHaveLength(LONGEST_CONTRIBUTION)
  expect(fitting('ab😀', 3)).toBe('ab')
  expect(fitting('ab😀', 4)).toBe('ab😀')
  expect(fitting('ab', -1)).toBe('')
})

test('[SEC-7] what turns round what is seen, and what nobody sees, is not sent', () => {
  expect(sentText(' user\u202e txt.exe\u202c \u200b ')).toBe('user txt.exe')
  expect(sentText('<b onclick=x>я</b>')).toBe('<b onclick=x>я</b>')
})

test('[SEC-7] a typed sign that turns the direction of writing goes at once, and the caret stays between its letters', () => {
  expect(unturned('ab\u202ecd', 3)).toEqual({ text: 'abcd', caret: 2 })
  expect(unturned('\u2067ab\u2069\u200bcd', 7)).toEqual({ text: 'abcd', caret: 4 })
  expect(unturned('сөз 👨\u200d👩', 2)).toEqual({ text: 'сөз 👨\u200d👩', caret: 2 })
})
