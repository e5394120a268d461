/** Every state that a visitor can reach, by every way of one step, found by walking; no list of states is written down. */
import { describe, expect, test } from 'vitest'
import {
  COUNTDOWN,
  DELAYS,
  freshVisitor,
  type FlowEvent,
} from '../../../../client/kiosk/visitor/visit-model.ts'
import { kiosk, open, type FlowKiosk } from './flow-kiosk.ts'
import { arrive, everyState, inSession, type Step } from './flow-walk.ts'

const cued = { id: 'neighbour', since: 1_000, language: 'kk' } as const
const STEPS: readonly Step[] = [
  ...(
    [
      { type: 'TOUCH' },
      { type: 'LANGUAGE', language: 'ru' },
      { type: 'CHOOSE', story: 'door' },
      { type: 'BEGIN' },
      { type: 'BACK' },
      { type: 'PAUSE' },
      { type: 'CONTINUE' },
      { type: 'AGAIN' },
      { type: 'SETTINGS' },
      { type: 'TURN', setting: 'text' },
      { type: 'WORDS' },
      { type: 'ACTS' },
      { type: 'NOTHING' },
      { type: 'ANSWER', answer: { kind: 'light' } },
      { type: 'ANOTHER' },
      { type: 'FINISH' },
      { type: 'LEAVE' },
      { type: 'SUPPORT' },
      { type: 'SUPPORT.CLOSE' },
      { type: 'VOICE.BEAT', beat: 3 },
      { type: 'VOICE.ENDED' },
      { type: 'ROOM', ...open },
      { type: 'ROOM', ...open, mode: 'calm' },
      { type: 'ROOM', ...open, mode: 'alarm' },
      { type: 'ROOM', ...open, story: cued },
      { type: 'ROOM', ...open, stories: ['neighbour'] },
    ] satisfies FlowEvent[]
  ).map((send): Step => ({ send })),
  ...[DELAYS.quiet, DELAYS.gathering, DELAYS.silence, DELAYS.idle].map((wait): Step => ({ wait })),
]

const ways = everyState(() => kiosk(), STEPS)
const fromEveryState = (then: (k: FlowKiosk, where: string) => void): void => {
  for (const [where, path] of ways) then(arrive(kiosk, path), where)
}

describe('from every state that can be reached', () => {
  test('the walk has met every screen, each with the support panel and the warning where they can stand', () => {
    const visits = new Set(
      [...ways.keys()].map((key) => JSON.stringify((JSON.parse(key) as [{ visit: unknown }])[0].visit)),
    )
    expect([...visits].sort()).toEqual(
      [
        'language',
        'care',
        'choose',
        'silence',
        'reflect',
        'offer',
        'release',
        'neutral',
        'calm',
        { rest: 'quiet' },
        { rest: 'invite' },
        { approach: 'about' },
        { approach: 'gathering' },
        { listen: 'playing' },
        { listen: 'paused' },
        { listen: 'aside' },
        { respond: 'word' },
        { respond: 'act' },
        { cued: 'speaking' },
        { cued: 'stays' },
      ]
        .map((each) => JSON.stringify(each))
        .sort(),
    )
  })

  test('[VIS-1] LEAVE silences, shows the neutral screen and forgets everything', () => {
    fromEveryState((k, where) => {
      k.heard.length = 0
      k.send({ type: 'LEAVE' })
      expect(k.value(), where).toMatchObject({ visit: 'neutral', support: 'closed', settings: 'closed' })
      expect(k.visitor(), where).toEqual(freshVisitor)
      expect(k.heard, where).toContain('silence')
      expect(k.speaks(), where).toBe(false)
    })
  })

  test('[VIS-2] SUPPORT is one touch away and nothing sounds behind it', () => {
    fromEveryState((k, where) => {
      if (!k.at({ support: 'open' })) k.send({ type: 'SUPPORT' })
      expect(k.at({ support: 'open' }), where).toBe(true)
      expect(k.speaks(), where).toBe(false)
    })
  })

  test('[VIS-7] whoever walks away is asked before the screen rests, and nothing of them remains', () => {
    fromEveryState((k, where) => {
      let warned = !inSession(k)
      for (let seconds = 0; seconds < 240 && inSession(k); seconds++) {
        k.wait(1_000)
        if (k.at({ attention: 'warning' })) warned = true
        if (k.speaks() && seconds % 60 === 59) k.send({ type: 'VOICE.ENDED' })
        // The last moment of a visit that ended by itself is the light that goes back.
        if (k.at({ visit: 'release' })) warned = true
      }
      expect(inSession(k), where).toBe(false)
      expect(warned, where).toBe(true)
      expect({ ...k.visitor(), beat: -1 }, where).toEqual(freshVisitor)
    })
  })

  test('[VIS-7] a warning that nobody answers takes twenty seconds, and any touch ends it', () => {
    fromEveryState((k, where) => {
      if (!k.at({ attention: 'warning' })) return
      const before = k.visit()
      k.wait((k.countdown() - 1) * DELAYS.second)
      expect(k.countdown(), where).toBeLessThanOrEqual(COUNTDOWN)
      if (k.at({ attention: 'watching' })) return
      // At rest, behind the support panel, the invitations go on.
      if (!k.at({ visit: 'rest' })) expect(k.visit(), where).toEqual(before)
      k.send({ type: 'ACTIVITY' })
      expect(k.at({ attention: 'watching' }), where).toBe(true)
    })
  })

  test('calm ends it at once and leaves nothing of the visitor', () => {
    fromEveryState((k, where) => {
      k.send({ type: 'ROOM', ...open })
      k.send({ type: 'ROOM', ...open, mode: 'calm' })
      expect(k.visit(), where).toBe('calm')
      expect(k.speaks(), where).toBe(false)
      expect(k.visitor(), where).toEqual(freshVisitor)
    })
  })

  test('[CON-4] a withdrawn story is nowhere any more, and no voice speaks', () => {
    fromEveryState((k, where) => {
      k.send({ type: 'ROOM', ...open, stories: [] })
      expect(k.visitor().story, where).toBe(null)
      expect(k.speaks(), where).toBe(false)
    })
  })
})
