import { describe, expect, test } from 'vitest'
import {
  sendContribution,
  type ContributionWire,
} from '../../../../client/kiosk/connection/send-contribution.ts'
import type { SentContribution } from '../../../../core/model/contribution.ts'

const SENT: SentContribution = {
  key: '0123456789abcdef0123456789abcdef',
  text: 'I knocked.',
  language: 'en',
  wish: 'wall',
  print: false,
}
const RECEIPT = { ok: true, receipt: { words: ['a', 'b', 'c', 'd', 'e'], number: '1234 5678 9012 3456' } }

/** A wire whose answers are written beforehand, one a try; after the last one nobody answers. */
function wireThatSays(answers: unknown[], unplugged = false) {
  const asked: { event: string; body: unknown }[] = []
  let time = 0
  const wire: ContributionWire = {
    async ask(event, body, patience) {
      asked.push({ event, body })
      if (event === 'contribute:kept') return true
      if (answers.length > 0) return answers.shift()
      time += patience
      throw new Error('no answer')
    },
    pause: async (milliseconds) => void (time += milliseconds),
    now: () => time,
    unplugged: () => unplugged,
  }
  return { wire, asked }
}
const still = new AbortController().signal

describe('what a visitor wrote is sent', () => {
  test('once it has a receipt, the server is told that the receipt came, by the key alone', async () => {
    const { wire, asked } = wireThatSays([RECEIPT])
    expect(await sendContribution(wire, SENT, still)).toEqual(RECEIPT)
    expect(asked).toEqual([
      { event: 'contribute', body: SENT },
      { event: 'contribute:kept', body: { key: SENT.key } },
    ])
  })

  test('a cable that is pulled and put back: the same key is sent again', async () => {
    const { wire, asked } = wireThatSays([Promise.reject(new Error('gone')), RECEIPT])
    expect(await sendContribution(wire, SENT, still)).toEqual(RECEIPT)
    expect(asked.filter(({ event }) => event === 'contribute')).toHaveLength(2)
  })

  test('[BOO-1] a cable that stays pulled: it was not sent, and nobody ever says that a receipt came', async () => {
    const { wire, asked } = wireThatSays([])
    expect(await sendContribution(wire, SENT, still)).toBeNull()
    expect(asked.every(({ event }) => event === 'contribute')).toBe(true)
  })

  test('[BOO-1] a machine that knows of no network says so after one try, and a server on it answers all the same', async () => {
    const pulled = wireThatSays([], true)
    expect(await sendContribution(pulled.wire, SENT, still)).toBeNull()
    expect(pulled.asked).toHaveLength(1)
    const here = wireThatSays([RECEIPT], true)
    expect(await sendContribution(here.wire, SENT, still)).toEqual(RECEIPT)
  })

  test('what does not fit is no answer, and a refusal is one', async () => {
    const { wire } = wireThatSays([
      'yes',
      { ok: true, receipt: { words: ['a'] } },
      { ok: false, reason: 'off' },
    ])
    expect(await sendContribution(wire, SENT, still)).toEqual({ ok: false, reason: 'off' })
  })

  test('[BOO-1] LEAVE while it is under way: the receipt that comes late is not confirmed', async () => {
    const leave = new AbortController()
    const { wire, asked } = wireThatSays([new Promise((resolve) => setTimeout(() => resolve(RECEIPT)))])
    const sending = sendContribution(wire, SENT, leave.signal)
    leave.abort()
    expect(await sending).toBeNull()
    expect(asked.map(({ event }) => event)).toEqual(['contribute'])
  })
})
