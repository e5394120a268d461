import { expect, test } from 'vitest'
import { fitting, sentText } from '../../../../client/kiosk/writing/page-text.ts'
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
