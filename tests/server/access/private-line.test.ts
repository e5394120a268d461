import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import { describe, expect, test } from 'vitest'
import { isLoopback, isOwnOrigin, isPrivateLine } from '../../../server/access/private-line.ts'

/** A request as it would come from an address; the socket leads nowhere. */
function from(address: string | undefined, headers: Record<string, string>, tls = false): IncomingMessage {
  const socket = tls ? new TLSSocket(new Socket()) : new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: address })
  const request = new IncomingMessage(socket)
  Object.assign(request.headers, headers)
  return request
}

describe('[SEC-8] a line is private', () => {
  test.each(['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1'])('from %s', (address) => {
    expect(isLoopback(address)).toBe(true)
    expect(isPrivateLine(from(address, {}))).toBe(true)
  })

  test.each([
    '192.168.1.7',
    '10.0.0.1',
    '::',
    '0.0.0.0',
    'fe80::1',
    '::ffff:10.0.0.1',
    '127.0.0.1.evil',
    '',
    undefined,
  ])('from %s only over TLS', (address) => {
    expect(isLoopback(address)).toBe(false)
    expect(isPrivateLine(from(address, {}))).toBe(false)
    expect(isPrivateLine(from(address, {}, true))).toBe(true)
  })

  test('whatever a proxy’s header claims', () => {
    expect(
      isPrivateLine(from('10.0.0.1', { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'https' })),
    ).toBe(false)
  })
})

test('[SEC-2] an origin is our own when scheme, name and port are those of the request', () => {
  const own = (origin: string, tls = false) =>
    isOwnOrigin(from('127.0.0.1', { host: 'untold.museum:3000', origin }, tls))
  expect(own('http://untold.museum:3000')).toBe(true)
  expect(own('https://untold.museum:3000', true)).toBe(true)
  for (const foreign of [
    'https://untold.museum:3000',
    'http://untold.museum',
    'http://museum:3000',
    'null',
    '',
  ])
    expect([foreign, own(foreign)]).toEqual([foreign, false])
})
