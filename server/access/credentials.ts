/** From what a request carries to who is calling. */
import { parseCookie } from 'cookie'
import type { IncomingMessage } from 'node:http'
import type { Caller } from './caller.ts'
import type { Pairing } from './pairing.ts'
import type { People } from './people.ts'

export const SESSION_COOKIE = 'untold_session'

export interface Credentials {
  people: People
  pairing: Pairing
}

/** A bearer token counts before a cookie; what does not fit anybody is nobody. */
export async function callerOf(request: IncomingMessage, { people, pairing }: Credentials): Promise<Caller> {
  const bearer = bearerOf(request)
  if (bearer !== null) {
    if (bearer.startsWith('unk_')) {
      const kiosk = await pairing.kiosk(bearer)
      return kiosk === null || kiosk.revokedAt !== null ? { kind: 'nobody' } : { kind: 'kiosk', kiosk }
    }
    return (await people.script(bearer)) ?? { kind: 'nobody' }
  }
  const cookie = sessionCookieOf(request)
  const session = cookie === null ? null : await people.session(cookie)
  return session === null
    ? { kind: 'nobody' }
    : { kind: 'person', person: session.person, session: session.session }
}

export function sessionCookieOf(request: IncomingMessage): string | null {
  return parseCookie(request.headers.cookie ?? '')[SESSION_COOKIE] ?? null
}

function bearerOf(request: IncomingMessage): string | null {
  const match = /^Bearer ([\w-]{20,200})$/i.exec(request.headers.authorization ?? '')
  return match?.[1] ?? null
}
