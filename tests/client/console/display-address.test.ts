import { expect, test } from 'vitest'
import { addressText, hostOf } from '../../../client/console/kiosks/display-address.ts'

test('a display’s address may carry its port, and whatever is none is refused before it is sent', () => {
  expect([hostOf(' 10.0.0.21 '), hostOf('projector.hall:5000'), hostOf('  ')]).toEqual([
    { address: '10.0.0.21', port: 4_352 },
    { address: 'projector.hall', port: 5_000 },
    null,
  ])
  const wrong = [
    'http://10.0.0.21',
    '10.0.0.21:',
    '10.0.0.21:70000',
    '10.0.0.21:1:2',
    'the projector',
    ':4352',
  ]
  expect(wrong.filter((each) => hostOf(each) !== 'wrong')).toEqual([])
})

test('what was typed is what is shown when it is changed', () => {
  for (const typed of ['10.0.0.21', '10.0.0.21:5000'])
    expect(addressText(hostOf(typed) as { address: string; port: number })).toBe(typed)
  expect(addressText({ address: null, port: 4_352 })).toBe('')
})
