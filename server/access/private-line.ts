import type { IncomingMessage } from 'node:http'
import { TLSSocket } from 'node:tls'

/** Whether nobody between here and there can read along: TLS, or this very machine (SEC-8). */
export function isPrivateLine(request: IncomingMessage): boolean {
  return request.socket instanceof TLSSocket || isLoopback(request.socket.remoteAddress)
}

export function isLoopback(address: string | undefined): boolean {
  if (address === undefined) return false
  const plain = address.replace(/^::ffff:/, '')
  return plain === '::1' || /^127\.\d+\.\d+\.\d+$/.test(plain)
}

/** Whether a browser's request comes from our own pages; scripts send no Origin and carry no cookie jar. */
export function isOwnOrigin(request: IncomingMessage): boolean {
  const origin = request.headers.origin
  if (origin === undefined) return true
  const scheme = request.socket instanceof TLSSocket ? 'https' : 'http'
  return origin === `${scheme}://${request.headers.host ?? ''}`
}
