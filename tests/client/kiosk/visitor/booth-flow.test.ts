import { describe, expect, test } from 'vitest'
import { usualHouse } from '../../../../client/kiosk/visitor/settings.ts'
import {
  COUNTDOWN,
  DELAYS,
  WRITING_COUNTDOWN,
  type FlowEvent,
} from '../../../../client/kiosk/visitor/visit-model.ts'
import { inBooth, kiosk, SENDS, WRITES } from './flow-kiosk.ts'

describe('in a booth', () => {
  test('one is asked whether to listen, to write or to take back; a screen of another kind asks nobody', () => {
    expect(inBooth().visit()).toBe('ways')
    expect(inBooth({ type: 'LISTEN' }).visit()).toBe('care')
    expect(inBooth({ type: 'TAKE.BACK' }).visit()).toBe('takeBack')
    const listening = kiosk()
    listening.send({ type: 'TOUCH' }, { type: 'LANGUAGE', language: 'ru' }, { type: 'WRITE' })
    expect(listening.visit()).toBe('care')
  })

  test('whoever touched a light wants to hear it', () => {
    const k = kiosk(usualHouse, 'open')
    k.send({ type: 'CHOOSE', story: 'door' }, { type: 'LANGUAGE', language: 'kk' })
    expect(k.visit()).toBe('care')
  })

  test('[BOO-5] [CON-9] [SEC-8] nobody writes where the booth is not open; one may listen and take back', () => {
    const k = kiosk(usualHouse, 'closed')
    k.send({ type: 'TOUCH' }, { type: 'LANGUAGE', language: 'ru' }, ...SENDS)
    expect(k.visit()).toBe('ways')
    k.send({ type: 'TAKE.BACK' })
    expect(k.visit()).toBe('takeBack')
    k.send({ type: 'BACK' }, { type: 'BOOTH', booth: 'open' }, { type: 'WRITE' })
    expect(k.visit()).toBe('promise')
  })

  test('[BOO-2] the promise stands before the page', () => {
    expect(inBooth({ type: 'WRITE' }).visit()).toBe('promise')
    expect(inBooth(...WRITES).visit()).toBe('write')
  })

  test('[VIS-7] [BOO-1] a page that slept for long forgets what was written on it', () => {
    const k = inBooth(...WRITES, { type: 'WRITTEN', written: true })
    k.heard.length = 0
    k.send({ type: 'SLEPT' })
    expect(k.visit()).toEqual({ rest: 'quiet' })
    expect(k.heard).toContain('discard text')
  })

  test('an empty page goes nowhere, and going back never takes written words away', () => {
    const k = inBooth({ type: 'WRITE' }, { type: 'BEGIN' })
    k.send({ type: 'READY' }, { type: 'LET.GO' })
    expect(k.visit()).toBe('write')
    k.send({ type: 'WRITTEN', written: true }, { type: 'BACK' })
    expect(k.visit()).toBe('write')
    k.send({ type: 'READY' }, { type: 'BACK' })
    expect(k.visit()).toBe('write')
    expect(k.visitor().written).toBe(true)
  })
})

describe('sending', () => {
  test('[BOO-2] what is sent has the wish that was chosen, and print is a yes of its own', () => {
    const k = inBooth(...WRITES, { type: 'READY' }, { type: 'SEND' })
    expect(k.visit()).toBe('wish')
    k.send({ type: 'WISH', wish: 'curators' }, { type: 'SEND' })
    expect(k.sends).toEqual([{ language: 'ru', wish: 'curators', print: false }])
    const printed = inBooth(
      ...WRITES,
      { type: 'READY' },
      { type: 'WISH', wish: 'wall' },
      { type: 'PRINT' },
      { type: 'SEND' },
    )
    expect(printed.sends).toEqual([{ language: 'ru', wish: 'wall', print: true }])
  })

  test('[BOO-2] what only the curators read is not printed: that yes goes with the wall', () => {
    const k = inBooth(...WRITES, { type: 'READY' }, { type: 'PRINT' })
    expect(k.visitor().print).toBe(false)
    k.send({ type: 'WISH', wish: 'wall' }, { type: 'PRINT' })
    expect(k.visitor().print).toBe(true)
    k.send({ type: 'WISH', wish: 'curators' }, { type: 'PRINT' })
    expect(k.visitor().print).toBe(false)
    k.send({ type: 'WISH', wish: 'wall' }, { type: 'SEND' })
    expect(k.sends).toEqual([{ language: 'ru', wish: 'wall', print: false }])
  })

  test('[BOO-1] [BOO-2] the text goes as the receipt comes, and the receipt as it is taken off the screen', () => {
    const k = inBooth(...SENDS)
    k.heard.length = 0
    k.send({ type: 'SENT' })
    expect([k.visit(), k.heard]).toEqual(['receipt', ['discard text']])
    k.send({ type: 'FINISH' })
    expect(k.heard).toContain('discard receipt')
    expect(k.visitor()).toMatchObject({ farewell: 'sent', written: false, wish: null })
    k.wait(DELAYS.parting)
    expect(k.at({ visit: 'rest' })).toBe(true)
  })

  test.each(['away', 'off', 'empty', 'too-many', 'trouble'] as const)(
    '[END-2] refused because of "%s", the text is still there: again with the same key, back, or let go',
    (refusal) => {
      const ends: [FlowEvent, string][] = [
        [{ type: 'SEND' }, 'sending'],
        [{ type: 'BACK' }, 'write'],
        [{ type: 'LET.GO' }, 'letting'],
      ]
      for (const [event, end] of ends) {
        const k = inBooth(...SENDS)
        k.heard.length = 0
        k.send({ type: 'NOT.SENT', refusal })
        expect([k.visit(), k.visitor().refusal, k.visitor().written]).toEqual(['notSent', refusal, true])
        k.send(event)
        expect([k.visit(), k.heard]).toEqual([end, []])
      }
    },
  )

  test('[END-2] nobody waits for ever', () => {
    const k = inBooth(...SENDS)
    k.wait(DELAYS.sending)
    expect([k.visit(), k.visitor().refusal, k.isSending()]).toEqual(['notSent', 'away', false])
  })

  test('what had arrived before may go from the screen', () => {
    const k = inBooth(...SENDS, { type: 'NOT.SENT', refusal: 'already-sent' }, { type: 'FINISH' })
    expect([k.visit(), k.visitor().farewell]).toEqual(['parted', 'sent'])
    const away = inBooth(...SENDS, { type: 'NOT.SENT', refusal: 'away' }, { type: 'FINISH' })
    expect(away.visit()).toBe('notSent')
  })
})

test('[BOO-2] what is let go is sent to nobody: it dissolves, and then it is nowhere', () => {
  const k = inBooth(...WRITES, { type: 'LET.GO' })
  expect(k.visit()).toBe('letting')
  k.heard.length = 0
  k.wait(DELAYS.letting)
  expect([k.visit(), k.visitor().farewell, k.sends]).toEqual(['parted', 'let-go', []])
  expect(k.heard).toContain('discard text')
})

describe('whoever writes', () => {
  test('[VIS-7] is asked later than others, and has longer to answer', () => {
    const k = inBooth(...WRITES)
    k.send({ type: 'ACTIVITY' })
    k.wait(DELAYS.idle + DELAYS.thinking - 1_000)
    expect(k.at({ attention: 'warning' })).toBe(false)
    k.wait(1_000)
    expect([k.at({ attention: 'warning' }), k.countdown()]).toEqual([true, WRITING_COUNTDOWN])
    k.send({ type: 'ACTIVITY' })
    expect(k.at({ attention: 'watching' })).toBe(true)
    const reading = inBooth({ type: 'WRITE' })
    reading.send({ type: 'ACTIVITY' })
    reading.wait(DELAYS.idle)
    expect([reading.at({ attention: 'warning' }), reading.countdown()]).toEqual([true, COUNTDOWN])
  })

  test('[BOO-4] sees the card once; closed, it does not come back for the same text', () => {
    const k = inBooth(...WRITES, { type: 'DANGER' })
    expect(k.at({ danger: 'card' })).toBe(true)
    k.send({ type: 'READY' })
    expect(k.at({ danger: 'card' })).toBe(true)
    k.send({ type: 'DANGER.CLOSE' }, { type: 'DANGER' })
    expect(k.at({ danger: 'seen' })).toBe(true)
    k.send({ type: 'LEAVE' })
    expect(k.at({ danger: 'none' })).toBe(true)
  })

  test('[BOO-4] [VIS-6] going back closes the card first, and what lies over it before that', () => {
    const k = inBooth(...WRITES, { type: 'DANGER' }, { type: 'SUPPORT' }, { type: 'BACK' })
    expect([k.at({ danger: 'card' }), k.at({ support: 'closed' })]).toEqual([true, true])
    k.send({ type: 'WRITTEN', written: false }, { type: 'BACK' })
    expect([k.at({ danger: 'seen' }), k.visit()]).toEqual([true, 'write'])
    k.send({ type: 'BACK' })
    expect(k.visit()).toBe('promise')
  })
})
