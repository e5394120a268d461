/**
 * How a screen gets its place: with the token it was given once, by itself in the demonstration, or by a code
 * that staff enter in the console (RFC 8628). It asks for ever and calmly; nothing here is ever an error.
 */
import type { KioskRole } from '../../../core/model/kiosk.ts'
import { PairingReply, PairingTokenReply } from '../../../core/protocol/http.ts'
import type { askServer as askServerType } from './ask-server.ts'
import type { TokenDrawer } from './token-drawer.ts'

export interface Admitted {
  token: string
  /** True when the screen paired itself in the demonstration. */
  demonstration: boolean
}

/** What `/kiosk?as=…&name=…` asks for. */
export interface Wanted {
  role: KioskRole
  name: string | null
}

export interface AdmissionOutside {
  ask: typeof askServerType
  wait(ms: number): Promise<void>
  /** Shows the code, with the server's sentence when the demonstration refused. */
  showCode(code: string, sentence: string | null): void
  drawer: TokenDrawer
  /** What this tab of the demonstration was given before. */
  tabDrawer: TokenDrawer
}

const AGAIN_MS = 2_000
const SLOW_DOWN_S = 5

export async function admit(outside: AdmissionOutside, wanted: Wanted | null): Promise<Admitted> {
  const before = wanted === null ? null : outside.tabDrawer.read()
  if (before !== null) return { token: before, demonstration: true }
  const shown = wanted === null ? null : await pairInDemonstration(outside, wanted)
  if (shown !== null && typeof shown !== 'string') return shown
  const kept = outside.drawer.read()
  if (kept !== null) return { token: kept, demonstration: false }
  for (;;) {
    const token = await pairByCode(outside, shown)
    if (token === null) continue
    outside.drawer.keep(token)
    return { token, demonstration: false }
  }
}

/** The admission, or the sentence with which the server refused. */
async function pairInDemonstration(outside: AdmissionOutside, wanted: Wanted): Promise<Admitted | string> {
  for (;;) {
    const answer = await outside.ask({
      method: 'POST',
      path: '/demonstration/kiosks',
      body: wanted.name === null ? { role: wanted.role } : { role: wanted.role, name: wanted.name },
      token: null,
      answer: PairingTokenReply,
    })
    if (answer.ok) {
      outside.tabDrawer.keep(answer.value.token)
      return { token: answer.value.token, demonstration: true }
    }
    if (answer.status >= 400 && answer.status < 500 && answer.status !== 429)
      return answer.problem?.detail ?? ''
    await outside.wait(AGAIN_MS)
  }
}

/** One code, until it is approved (the token), or has run out or was refused (null: show another). */
async function pairByCode(outside: AdmissionOutside, sentence: string | null): Promise<string | null> {
  const begun = await outside.ask({
    method: 'POST',
    path: '/pairings',
    body: null,
    token: null,
    answer: PairingReply,
  })
  if (!begun.ok) {
    await outside.wait(AGAIN_MS)
    return null
  }
  outside.showCode(begun.value.userCode, sentence)
  let seconds = begun.value.interval
  for (;;) {
    await outside.wait(seconds * 1_000)
    const answer = await outside.ask({
      method: 'POST',
      path: '/pairings/token',
      body: { deviceCode: begun.value.deviceCode },
      token: null,
      answer: PairingTokenReply,
    })
    if (answer.ok) return answer.value.token
    const type = answer.problem?.type ?? ''
    if (type.endsWith('expired_token') || type.endsWith('access_denied')) return null
    if (type.endsWith('slow_down') || answer.status === 429) seconds += SLOW_DOWN_S
  }
}
