import { expect, test } from 'vitest'
import { codeIn, placeOf } from '../../../client/console/router.ts'

test('the address of a screen’s QR code is the pairing sheet with its code', () => {
  const { pathname, hash } = new URL('https://museum.kz/console/kiosks/pair#bcdf-2345')
  expect(placeOf(pathname, '/console/')).toEqual({ page: 'kiosks', id: 'pair' })
  expect(codeIn(hash)).toBe('BCDF-2345')
})

test.each(['', '#', '#BCDF', '#BCDF-23456', '#<b>x</b>', '#BCDF-%202', '#../../live', `#${'B'.repeat(900)}`])(
  'what no screen ever showed fills no field: %s',
  (fragment) => expect(codeIn(fragment)).toBeNull(),
)
