import { expect, test } from 'vitest'
import { boothReasons } from '../../../core/contribution/booth-ready.ts'
import { addressTrouble, isTelephone } from '../../../core/contribution/way-back.ts'
import { NO_BOOTH_SETTINGS } from '../../../core/model/booth-settings.ts'
import { BoothChange } from '../../../core/protocol/inbox.ts'

const settled = (wayBack: { address: string | null; telephone: string | null }) => ({
  ...NO_BOOTH_SETTINGS,
  wayBack,
  lead: { name: 'A', reach: 'room 1' },
  procedure: 'The lead is called.',
})

test.each([
  ['untold.example/withdraw', null],
  ['https://untold.example/withdraw', null],
  ['HTTPS://Untold.Example:8443', null],
  ['әңгіме.қаз/withdraw', null],
  ['http://untold.example/withdraw', 'not-https'],
  ['javascript:alert(1)', 'not-https'],
  ['mailto:a@untold.example', 'not-https'],
  ['localhost:4000/withdraw', 'not-public'],
  ['https://192.168.1.20/withdraw', 'not-public'],
  ['https://[::1]/withdraw', 'not-public'],
  ['kiosk-server/withdraw', 'not-public'],
  ['untold.local', 'not-public'],
  ['ask at the desk', 'not-an-address'],
  ['https://me:secret@untold.example', 'not-an-address'],
  ['https:untold.example', 'not-an-address'],
  ['..', 'not-an-address'],
  ['', 'not-an-address'],
])('[CON-9] "%s" as an address from home: %s', (address, trouble) => {
  expect(addressTrouble(address)).toBe(trouble)
})

test.each([
  ['150', true],
  ['+7 (7172) 00-00-00', true],
  ['8 800 000 00 00, 9–18', true],
  ['12', false],
  ['the desk', false],
  ['ext. 15', false],
  ['1234567890123456', false],
])('[CON-9] "%s" as a telephone from home: %s', (telephone, good) => {
  expect(isTelephone(telephone)).toBe(good)
})

test('[CON-9] a booth does not open by an address that nobody at home reaches, whoever settled it and when', () => {
  const open = (wayBack: Parameters<typeof settled>[0]) => boothReasons(settled(wayBack), 'private')
  expect(open({ address: 'localhost/withdraw', telephone: null })).toEqual(['no-way-back'])
  expect(open({ address: 'localhost/withdraw', telephone: '150' })).toEqual([])
  expect(open({ address: 'untold.example/withdraw', telephone: null })).toEqual([])
})

test('[CON-9] what leads nowhere is not kept', () => {
  const kept = (wayBack: unknown) => BoothChange.safeParse({ wayBack }).success
  expect(kept({ address: 'untold.example/withdraw', telephone: null })).toBe(true)
  expect(kept({ address: null, telephone: null })).toBe(true)
  expect(kept({ address: 'http://untold.example', telephone: '150' })).toBe(false)
  expect(kept({ address: null, telephone: 'ask' })).toBe(false)
})
