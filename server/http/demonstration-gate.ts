/**
 * The demonstration's screens admit themselves, and only on the machine they run on. Every one of these must
 * hold: loopback bind, loopback socket, Host exactly localhost or 127.0.0.1 with the port, our own Origin, no
 * header of a proxy; and no screen has been admitted by staff yet.
 */
import type { IncomingMessage } from 'node:http'
import { isLoopback, isOwnOrigin } from '../access/private-line.ts'

/** Beside everything that begins with `x-forwarded`. */
const PROXY_HEADERS = [
  'forwarded',
  'via',
  'x-real-ip',
  'x-client-ip',
  'x-cluster-client-ip',
  'cf-connecting-ip',
  'true-client-ip',
]

/**
 * Null when the gate is open for this request; else what stands in the way, in words. A person who types the
 * address sends no Origin; that only chooses which page opens and admits nothing.
 */
export function gateRefusal(
  request: IncomingMessage,
  bound: { host: string; port: number },
  open: boolean,
  asked: 'by-page' | 'by-address',
): string | null {
  if (!open) return 'Staff admit screens by their code here.'
  if (!isLoopback(bound.host === 'localhost' ? '127.0.0.1' : bound.host))
    return 'This server listens beyond its own machine, so screens do not admit themselves.'
  if (!isLoopback(request.socket.remoteAddress))
    return 'Only a browser on the server’s own machine can admit itself.'
  const hosts = [`localhost:${bound.port}`, `127.0.0.1:${bound.port}`]
  if (!hosts.includes(request.headers.host ?? ''))
    return `Open the page as http://localhost:${bound.port}; another name cannot admit itself.`
  if (asked === 'by-page' && (request.headers.origin === undefined || !isOwnOrigin(request)))
    return 'The request does not come from a page of this server.'
  if (
    Object.keys(request.headers).some(
      (name) => name.startsWith('x-forwarded') || PROXY_HEADERS.includes(name),
    )
  )
    return 'The request came through a proxy, so the screen must be admitted by its code.'
  return null
}
