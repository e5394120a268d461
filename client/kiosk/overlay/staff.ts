/** What the overlay can ask: of the server with six digits, of this screen without anybody. */
import type { SelfTest } from '../../../core/model/self-test.ts'
import { StaffReply, type StaffAct } from '../../../core/protocol/staff-overlay.ts'
import type { Held } from '../../lib/held.ts'
import { askServer } from '../connection/ask-server.ts'

export type StaffAnswer =
  | { ok: true; reply: StaffReply }
  /** `refused`: the act, not the digits. */
  | { ok: false; why: 'wrong' | 'wait' | 'away' | 'refused' }

export interface Staff {
  ask(pin: string, act: StaffAct | null): Promise<StaffAnswer>
  /** Whether this screen is calm by itself, whatever its room does (VEN-1). */
  calmHere: Held<boolean>
  test(): Promise<SelfTest>
}

export async function askStaff(token: string, pin: string, act: StaffAct | null): Promise<StaffAnswer> {
  const answer = await askServer({
    method: 'POST',
    path: '/kiosk/staff',
    body: { pin, act },
    token,
    answer: StaffReply,
  })
  if (answer.ok) return { ok: true, reply: answer.value }
  switch (answer.status) {
    case 0:
      return { ok: false, why: 'away' }
    case 403:
      return { ok: false, why: 'wrong' }
    case 429:
      return { ok: false, why: 'wait' }
    default:
      return { ok: false, why: 'refused' }
  }
}
