import { expect, test } from 'vitest'
import { admit, type AdmissionOutside, type Wanted } from '../../../../client/kiosk/connection/admission.ts'

type Reply = { ok: true; value: unknown } | { ok: false; status: number; type?: string; detail?: string }

const kiosk = {
  id: 'kiosk-1',
  roomId: 'hall',
  name: 'Door',
  role: 'wall',
  audio: 'none',
  span: { from: 0, to: 2 },
  pairedAt: 1,
  revokedAt: null,
}
const code = (userCode: string): Reply => ({
  ok: true,
  value: { deviceCode: 'd'.repeat(24), userCode, expiresIn: 600, interval: 2 },
})
const token: Reply = { ok: true, value: { token: 't'.repeat(24), kiosk } }
const refused = (type: string): Reply => ({ ok: false, status: 400, type: `urn:untold:problem:${type}` })

/** A server that answers in this order; waiting takes no time but is written down. */
async function admission(
  wanted: Wanted | null,
  kept: string | null,
  replies: Reply[],
  keptByTab: string | null = null,
) {
  const asked: string[] = []
  const waits: number[] = []
  const shown: [string, string | null][] = []
  let held = kept
  let tab = keptByTab
  const outside: AdmissionOutside = {
    async ask({ path, answer }) {
      asked.push(path)
      const reply = replies.shift()
      if (reply === undefined) throw new Error(`nothing is left to answer ${path}`)
      if (reply.ok) return { ok: true, value: answer.parse(reply.value) }
      const { status, type = 'about:blank', detail = '' } = reply
      return { ok: false, status, problem: status === 0 ? null : { type, title: '', status, detail } }
    },
    wait: async (ms) => void waits.push(ms),
    showCode: (...each) => void shown.push(each),
    drawer: { read: () => held, keep: (each) => void (held = each), forget: () => void (held = null) },
    tabDrawer: { read: () => tab, keep: (each) => void (tab = each), forget: () => void (tab = null) },
  }
  const admitted = await admit(outside, wanted)
  return { admitted, asked, waits, shown, held: () => held, tab: () => tab }
}

test('a screen that has its token asks nobody', async () => {
  const { admitted, asked } = await admission(null, 'k'.repeat(24), [])
  expect(admitted).toEqual({ token: 'k'.repeat(24), demonstration: false })
  expect(asked).toEqual([])
})

test('[SEC-3] a new screen shows its code and waits as long as it is told to', async () => {
  const { admitted, shown, waits, held } = await admission(null, null, [
    code('ABCD-EFGH'),
    refused('authorization_pending'),
    refused('slow_down'),
    refused('authorization_pending'),
    token,
  ])
  expect(shown).toEqual([['ABCD-EFGH', null]])
  expect(waits).toEqual([2_000, 2_000, 7_000, 7_000])
  expect(admitted.demonstration).toBe(false)
  expect(held()).toBe('t'.repeat(24))
})

test('a code that has run out is replaced by another', async () => {
  const { shown } = await admission(null, null, [
    code('FIRST'),
    refused('expired_token'),
    code('SECOND'),
    token,
  ])
  expect(shown.map(([each]) => each)).toEqual(['FIRST', 'SECOND'])
})

test('a server that is away is asked again, and nobody sees an error', async () => {
  const away: Reply = { ok: false, status: 0 }
  const { shown, waits } = await admission(null, null, [away, away, code('LATER'), away, token])
  expect(shown).toEqual([['LATER', null]])
  expect(waits).toEqual([2_000, 2_000, 2_000, 2_000])
})

test('in the demonstration a screen admits itself and keeps nothing', async () => {
  const { admitted, asked, held } = await admission({ role: 'wall', name: null }, null, [token])
  expect(admitted.demonstration).toBe(true)
  expect(asked).toEqual(['/demonstration/kiosks'])
  expect(held()).toBe(null)
})

test('where the demonstration has ended the server’s sentence stands under the code', async () => {
  const ended: Reply = { ok: false, status: 403, detail: 'The demonstration has ended.' }
  const { admitted, shown } = await admission({ role: 'wall', name: 'W' }, null, [ended, code('CODE'), token])
  expect(shown).toEqual([['CODE', 'The demonstration has ended.']])
  expect(admitted.demonstration).toBe(false)
})

test('a reloaded tab of the demonstration is the same screen again, and keeps nothing for the others', async () => {
  const wanted = { role: 'wall', name: null } as const
  const first = await admission(wanted, null, [token])
  expect(first.tab()).toBe('t'.repeat(24))
  expect(first.held()).toBeNull()
  const again = await admission(wanted, null, [], 't'.repeat(24))
  expect(again.admitted).toEqual({ token: 't'.repeat(24), demonstration: true })
  expect(again.asked).toEqual([])
})
