/** Every state that somebody in a booth can reach, found by walking, and what is true in each. */
import { describe, expect, test } from 'vitest'
import { DELAYS, freshVisitor, type FlowEvent } from '../../../../client/kiosk/visitor/visit-model.ts'
import { usualHouse } from '../../../../client/kiosk/visitor/settings.ts'
import { kiosk, open, type FlowKiosk } from './flow-kiosk.ts'
import { arrive, everyState, inSession, type Step } from './flow-walk.ts'

const STEPS: readonly Step[] = [
  ...(
    [
      { type: 'TOUCH' },
      { type: 'LANGUAGE', language: 'ru' },
      { type: 'WRITE' },
      { type: 'TAKE.BACK' },
      { type: 'BEGIN' },
      { type: 'BACK' },
      { type: 'WRITTEN', written: true },
      { type: 'WRITTEN', written: false },
      { type: 'READY' },
      { type: 'WISH', wish: 'wall' },
      { type: 'SEND' },
      { type: 'SENT' },
      { type: 'NOT.SENT', refusal: 'already-sent' },
      { type: 'LET.GO' },
      { type: 'DANGER' },
      { type: 'DANGER.CLOSE' },
      { type: 'FINISH' },
      { type: 'LEAVE' },
      { type: 'SUPPORT' },
      { type: 'ROOM', ...open, mode: 'calm' },
      { type: 'ROOM', ...open },
    ] satisfies FlowEvent[]
  ).map((send): Step => ({ send })),
  { wait: DELAYS.sending },
]
const start = (): FlowKiosk => kiosk(usualHouse, 'open')
const ways = everyState(start, STEPS)
const fromEveryState = (then: (k: FlowKiosk, where: string) => void): void => {
  for (const [where, path] of ways) then(arrive(start, path), where)
}
const discarded = ['discard text', 'discard receipt']
const WRITING = ['write', 'wish', 'sending', 'notSent'] as const

describe('from every state that can be reached in a booth', () => {
  test('the walk has met every screen of a booth', () => {
    const visits = new Set(
      [...ways.keys()].map((key) => JSON.stringify((JSON.parse(key) as [{ visit: unknown }])[0].visit)),
    )
    for (const each of ['ways', 'promise', ...WRITING, 'receipt', 'letting', 'parted', 'takeBack'])
      expect(visits).toContain(JSON.stringify(each))
  })

  test('[BOO-1] [VIS-1] LEAVE discards what was written, and whatever was under way is given up', () => {
    fromEveryState((k, where) => {
      k.heard.length = 0
      k.send({ type: 'LEAVE' })
      expect(k.value(), where).toMatchObject({ visit: 'neutral', support: 'closed', danger: 'none' })
      expect(k.visitor(), where).toEqual(freshVisitor)
      expect(k.heard, where).toEqual(expect.arrayContaining([...discarded, 'silence']))
      expect(k.isSending(), where).toBe(false)
    })
  })

  test('[BOO-1] calm discards it, too', () => {
    fromEveryState((k, where) => {
      k.send({ type: 'ROOM', ...open })
      k.heard.length = 0
      k.send({ type: 'ROOM', ...open, mode: 'calm' })
      expect(k.visit(), where).toBe('calm')
      expect(k.heard, where).toEqual(expect.arrayContaining(discarded))
      expect(k.isSending(), where).toBe(false)
    })
  })

  test('[BOO-1] [VIS-7] whoever walks away is asked first; then what they wrote is discarded', () => {
    fromEveryState((k, where) => {
      let warned = !inSession(k)
      k.heard.length = 0
      for (let seconds = 0; seconds < 400 && inSession(k); seconds++) {
        k.wait(1_000)
        if (k.at({ attention: 'warning' })) warned = true
        // Words that dissolve, and a farewell, end by themselves.
        if (k.at({ visit: 'parted' }) || k.at({ visit: 'release' })) warned = true
      }
      expect(inSession(k), where).toBe(false)
      expect(warned, where).toBe(true)
      expect(k.visitor(), where).toEqual(freshVisitor)
      if (!where.includes('"rest"') && !where.includes('"neutral"') && !where.includes('"calm"'))
        expect(k.heard, where).toEqual(expect.arrayContaining(discarded))
    })
  })

  test('[BOO-2] nobody comes to the page without having read that nobody will answer', () => {
    for (const [where, path] of ways) {
      if (!WRITING.some((visit) => where.includes(`"visit":"${visit}"`))) continue
      const k = start()
      let promised = false
      for (const step of path) {
        if ('send' in step) k.send(step.send)
        else k.wait(step.wait)
        if (k.at({ visit: 'promise' })) promised = true
      }
      expect(promised, where).toBe(true)
    }
  })

  test('[BOO-4] present danger opens the card wherever one writes, and nothing is sent for it', () => {
    fromEveryState((k, where) => {
      const before = k.sends.length
      const writes = WRITING.some((visit) => k.at({ visit })) && !k.at({ danger: 'seen' })
      k.send({ type: 'DANGER' })
      expect(k.at({ danger: 'card' }), where).toBe(writes)
      expect(k.sends, where).toHaveLength(before)
    })
  })

  test('[VIS-2] SUPPORT is one touch away, and closing it leads back to where one was', () => {
    fromEveryState((k, where) => {
      if (k.at({ support: 'open' })) k.send({ type: 'SUPPORT.CLOSE' })
      const before = k.visit()
      k.send({ type: 'SUPPORT' })
      expect(k.at({ support: 'open' }), where).toBe(true)
      k.send({ type: 'SUPPORT.CLOSE' })
      if (k.at({ visit: 'write' }) || k.at({ visit: 'wish' })) expect(k.visit(), where).toEqual(before)
    })
  })
})
