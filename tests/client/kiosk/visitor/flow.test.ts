import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ANSWER_ACTS, ANSWER_WORDS } from '../../../../core/model/answer.ts'
import { SETTING_NAMES, usualHouse, usualSettings } from '../../../../client/kiosk/visitor/settings.ts'
import {
  COUNTDOWN,
  DELAYS,
  freshVisitor,
  type FlowEvent,
} from '../../../../client/kiosk/visitor/visit-model.ts'
import { asked, kiosk, listening, listenTo, open, STORIES } from './flow-kiosk.ts'

describe('the way of a visitor', () => {
  test('goes from rest through choice, care, listening and silence back to rest', () => {
    const k = kiosk()
    const seen = [k.visit()]
    const note = () => seen.push(k.visit())
    for (const event of listenTo('door')) {
      k.send(event)
      note()
    }
    k.wait(DELAYS.gathering)
    note()
    k.send({ type: 'VOICE.BEAT', beat: 11 }, { type: 'VOICE.ENDED' })
    note()
    k.wait(DELAYS.silence)
    note()
    k.send({ type: 'WORDS' })
    note()
    k.send({ type: 'ANSWER', answer: { kind: 'word', word: 'hope' } })
    note()
    k.send({ type: 'FINISH' })
    note()
    k.wait(DELAYS.release)
    note()
    expect(seen).toEqual([
      { rest: 'quiet' },
      'language',
      'care',
      'choose',
      { approach: 'about' },
      { approach: 'gathering' },
      { listen: 'playing' },
      'silence',
      'reflect',
      { respond: 'word' },
      'offer',
      'release',
      { rest: 'quiet' },
    ])
    expect(k.visitor()).toEqual(freshVisitor)
  })

  test('silence lasts between six and ten seconds', () => {
    expect(DELAYS.silence).toBeGreaterThanOrEqual(6_000)
    expect(DELAYS.silence).toBeLessThanOrEqual(10_000)
  })

  test('pausing stops the voice and going on begins at the same beat', () => {
    const k = listening()
    k.send({ type: 'VOICE.BEAT', beat: 4 }, { type: 'PAUSE' })
    expect(k.speaks()).toBe(false)
    k.send({ type: 'CONTINUE' })
    expect(k.speaks()).toBe(true)
    expect(k.voices.at(-1)?.enter).toEqual({ at: 'beat', beat: 4 })
  })

  test('a little back speaks the beat before once more', () => {
    const k = listening()
    k.send({ type: 'VOICE.BEAT', beat: 4 }, { type: 'AGAIN' })
    expect(k.voices.at(-1)?.enter).toEqual({ at: 'beat', beat: 3 })
  })

  test('the support panel lets the voice wait and closing it returns to the same beat', () => {
    const k = listening()
    k.send({ type: 'VOICE.BEAT', beat: 2 }, { type: 'SUPPORT' })
    expect(k.speaks()).toBe(false)
    k.send({ type: 'BACK' })
    expect(k.at({ support: 'closed', visit: { listen: 'playing' } })).toBe(true)
    expect(k.voices.at(-1)?.enter).toEqual({ at: 'beat', beat: 2 })
  })

  test('Escape goes one step back and never further', () => {
    const k = kiosk()
    k.send(...listenTo('door'))
    const back: FlowEvent = { type: 'BACK' }
    const seen = [back, back, back, back, back, back].map((event) => {
      k.send(event)
      return k.visit()
    })
    const rest = { rest: 'quiet' }
    expect(seen).toEqual([{ approach: 'about' }, 'choose', 'care', 'language', rest, rest])
  })
})

describe('the question', () => {
  test('to answer nothing is one touch, as leaving a light is', () => {
    const ways: FlowEvent[] = [{ type: 'NOTHING' }, { type: 'ANSWER', answer: { kind: 'light' } }]
    for (const event of ways) {
      const k = asked()
      k.send(event)
      expect(k.visit()).toBe('offer')
    }
    const k = asked()
    k.send({ type: 'NOTHING' })
    expect(k.visitor().answer).toBe(null)
  })

  test('an answer is seen as the light goes back, and gone at rest', () => {
    const k = asked()
    k.send({ type: 'ACTS' }, { type: 'ANSWER', answer: { kind: 'act', act: 'believe' } }, { type: 'FINISH' })
    expect(k.visit()).toBe('release')
    expect(k.visitor().answer).toEqual({ kind: 'act', act: 'believe' })
    k.wait(DELAYS.release)
    expect(k.visitor()).toEqual(freshVisitor)
  })

  test('an answer belongs to its testimony: going back or on to another lets it go', () => {
    for (const event of [{ type: 'BACK' }, { type: 'ANOTHER' }] as const) {
      const k = asked()
      k.send({ type: 'ANSWER', answer: { kind: 'light' } }, event)
      expect(k.visitor().answer).toBe(null)
    }
  })

  test('[VIS-1] [VIS-4] LEAVE from the question, from each way to answer and after it forgets the answer', () => {
    const answer: FlowEvent = { type: 'ANSWER', answer: { kind: 'word', word: 'anger' } }
    const ways: FlowEvent[][] = [
      [],
      [{ type: 'WORDS' }],
      [{ type: 'ACTS' }],
      [answer],
      [answer, { type: 'FINISH' }],
    ]
    for (const way of ways) {
      const k = asked()
      k.send(...way, { type: 'LEAVE' })
      expect(k.visit()).toBe('neutral')
      expect(k.visitor()).toEqual(freshVisitor)
    }
  })

  test('[VIS-7] whoever goes away from the question is asked, then forgotten', () => {
    for (const way of [[], [{ type: 'WORDS' }], [{ type: 'ACTS' }]] as FlowEvent[][]) {
      const k = asked()
      k.send(...way, { type: 'ACTIVITY' })
      k.wait(DELAYS.idle)
      expect(k.at({ attention: 'warning' })).toBe(true)
      k.wait(COUNTDOWN * DELAYS.second)
      expect(k.at({ visit: 'rest' })).toBe(true)
    }
  })
})

describe('before a testimony', () => {
  test('[VIS-3] nothing speaks before care was read and a visitor began', () => {
    const k = kiosk()
    k.send({ type: 'BEGIN' }, { type: 'TOUCH' }, { type: 'BEGIN' }, { type: 'CONTINUE' }, { type: 'AGAIN' })
    expect(k.voices).toEqual([])
    k.send({ type: 'LANGUAGE', language: 'kk' }, { type: 'BEGIN' }, { type: 'CHOOSE', story: 'door' })
    k.wait(30_000)
    expect(k.voices).toEqual([])
    k.send({ type: 'BEGIN' })
    k.wait(DELAYS.gathering)
    expect(k.voices).toHaveLength(1)
  })

  test('a story that is not there cannot be chosen', () => {
    const k = kiosk()
    k.send({ type: 'CHOOSE', story: 'unknown' })
    expect(k.at({ visit: 'rest' })).toBe(true)
  })
})

describe('for every body', () => {
  const turnAll: FlowEvent[] = SETTING_NAMES.map((setting) => ({ type: 'TURN', setting }))
  const allTurned = {
    sound: 'off',
    text: 'larger',
    contrast: 'high',
    motion: 'less',
    position: 'low',
  }

  test('[VIS-6] sound, text, contrast, motion and position are chosen in care and hold while one listens', () => {
    const k = kiosk()
    k.send(...listenTo('door').slice(0, 2), ...turnAll, ...listenTo('door').slice(2))
    k.wait(DELAYS.gathering)
    expect(k.visitor()).toMatchObject(allTurned)
    expect(k.heard).toContain('sound off')
    k.send(...turnAll)
    expect(k.visitor()).toMatchObject(usualSettings)
  })

  test('the settings open while one listens, and the voice goes on', () => {
    const k = listening()
    k.send({ type: 'SETTINGS' }, { type: 'TURN', setting: 'contrast' })
    expect(k.at({ settings: 'open', visit: { listen: 'playing' } })).toBe(true)
    expect(k.voices).toHaveLength(1)
    k.send({ type: 'BACK' })
    expect(k.at({ settings: 'closed', visit: { listen: 'playing' } })).toBe(true)
    expect(k.visitor().contrast).toBe('high')
  })

  test('the settings are open nowhere but where one listens, and never beneath the support panel', () => {
    everyWalk((k) => {
      if (k.at({ settings: 'open' }))
        expect(k.at({ visit: 'listen' }) && k.at({ support: 'closed' })).toBe(true)
    })
  })

  test('[VIS-4] what was chosen lasts for the session and is gone after leaving, idling and release', () => {
    const ends: ((k: ReturnType<typeof kiosk>) => void)[] = [
      (k) => k.send({ type: 'LEAVE' }),
      (k) => {
        k.send({ type: 'PAUSE' })
        k.wait(DELAYS.idle + COUNTDOWN * DELAYS.second)
      },
      (k) => {
        for (let i = 0; i < 4; i++) k.send({ type: 'BACK' })
      },
    ]
    for (const end of ends) {
      const k = listening()
      k.send(...turnAll)
      end(k)
      expect(k.visitor()).toEqual(freshVisitor)
    }
  })

  test('a visit begins as loud as its screen is set, is turned by steps, and the next begins as before', () => {
    const k = kiosk({ ...usualHouse, volume: 0.5 })
    const turns = (...types: ('LOUDER' | 'QUIETER')[]) => {
      k.send(...types.map((type) => ({ type })))
      return k.visitor().volume
    }
    k.send({ type: 'TOUCH' }, { type: 'LANGUAGE', language: 'kk' })
    expect(k.visitor().volume).toBe(0.5)
    expect([turns('LOUDER'), turns('LOUDER'), turns('LOUDER'), turns('LOUDER')]).toEqual([0.6, 0.8, 1, 1])
    expect(turns('QUIETER', 'QUIETER', 'QUIETER', 'QUIETER', 'QUIETER')).toBe(0.2)
    k.send({ type: 'LEAVE' })
    expect(k.visitor().volume).toBe(0.5)
  })

  test('nothing can be changed where nobody has begun', () => {
    const k = kiosk()
    k.send(...turnAll, { type: 'LOUDER' }, { type: 'QUIETER' }, { type: 'SETTINGS' })
    expect(k.visitor()).toEqual(freshVisitor)
  })
})

describe('leaving', () => {
  test('[VIS-1] LEAVE silences, shows the neutral screen and forgets everything, from every state', () => {
    everyWalk((k) => {
      k.heard.length = 0
      k.send({ type: 'LEAVE' })
      expect(k.visit()).toBe('neutral')
      expect(k.heard).toContain('silence')
      expect(k.speaks()).toBe(false)
      expect(k.visitor()).toEqual(freshVisitor)
      expect(k.at({ support: 'closed', settings: 'closed', attention: 'watching' })).toBe(true)
    })
  })

  test('[VIS-1] the bed returns only when the neutral screen has gone', () => {
    const k = listening()
    k.send({ type: 'LEAVE' })
    expect(k.heard.at(-1)).not.toBe('restore')
    k.wait(DELAYS.neutral)
    expect(k.at({ visit: 'rest' })).toBe(true)
    expect(k.heard).toContain('restore')
  })
})

describe('support', () => {
  test('[VIS-2] the panel opens with one touch from every state, and no voice speaks behind it', () => {
    everyWalk((k) => {
      if (!k.at({ support: 'open' })) k.send({ type: 'SUPPORT' })
      expect(k.at({ support: 'open' })).toBe(true)
      expect(k.speaks()).toBe(false)
    })
  })
})

describe('nobody there', () => {
  const idle = (k: ReturnType<typeof kiosk>) => k.wait(DELAYS.idle)

  test('[VIS-7] a warning counts down 20 seconds, then everything is forgotten', () => {
    const k = kiosk()
    k.send(...listenTo('door').slice(0, 2))
    idle(k)
    expect(k.at({ attention: 'warning' })).toBe(true)
    expect(k.countdown()).toBe(COUNTDOWN)
    k.wait(19_900)
    expect(k.visit()).toBe('care')
    k.wait(100)
    expect(k.at({ visit: 'rest' })).toBe(true)
    expect(k.visitor()).toEqual(freshVisitor)
  })

  test('[VIS-7] one touch extends the time', () => {
    const k = kiosk()
    k.send({ type: 'TOUCH' })
    idle(k)
    k.wait(19_000)
    k.send({ type: 'ACTIVITY' })
    k.wait(DELAYS.idle - 1)
    expect(k.visit()).toBe('language')
    expect(k.at({ attention: 'watching' })).toBe(true)
  })

  test('[VIS-7] whoever was here when the page fell asleep for long has gone; nobody finds their visit', () => {
    for (const k of [listening(), asked()]) {
      k.send({ type: 'SLEPT' })
      expect(k.visit()).toEqual({ rest: 'quiet' })
      expect(k.visitor()).toEqual(freshVisitor)
    }
    const supported = kiosk()
    supported.send({ type: 'SUPPORT' }, { type: 'SLEPT' })
    expect(supported.at({ support: 'closed' })).toBe(true)
    const calm = kiosk()
    calm.send({ type: 'ROOM', ...open, mode: 'calm' }, { type: 'SLEPT' })
    expect(calm.visit()).toBe('calm')
  })

  test('[VIS-7] a testimony that plays is never cut off', () => {
    const k = listening()
    k.wait(10 * 60_000)
    expect(k.visit()).toEqual({ listen: 'playing' })
    expect(k.at({ attention: 'watching' })).toBe(true)
  })

  test('[VIS-7] from every state an abandoned kiosk comes to rest with nothing left of the visitor', () => {
    everyWalk((k) => {
      for (let seconds = 0; seconds < 300; seconds++) {
        k.wait(1_000)
        if (k.speaks() && seconds % 60 === 59) k.send({ type: 'VOICE.ENDED' })
      }
      expect(['rest', 'cued', 'calm']).toContain(Object.keys({ ...nameOf(k.visit()) })[0])
      expect(k.visitor().language).toBe(null)
      expect(k.visitor().story).toBe(null)
      expect(k.at({ support: 'closed' })).toBe(true)
    })
  })
})

describe('what the room wants', () => {
  test('calm ends every session at once and rest returns when it is released', () => {
    everyWalk((k) => {
      k.send({ type: 'ROOM', ...open })
      k.send({ type: 'ROOM', ...open, mode: 'calm' })
      expect(k.visit()).toBe('calm')
      expect(k.speaks()).toBe(false)
      expect(k.visitor()).toEqual(freshVisitor)
      k.send({ type: 'ROOM', ...open })
      expect(k.at({ visit: 'rest' })).toBe(true)
    })
  })

  test('[CON-4] a withdrawn story stops in the middle of a beat and has no silence', () => {
    const k = listening()
    k.send({ type: 'ROOM', ...open, stories: ['neighbour'] })
    expect(k.visit()).toBe('release')
    expect(k.speaks()).toBe(false)
    expect(k.visitor().farewell).toBe('withdrawn')
  })

  test('a story by staff plays on a resting kiosk and leaves a visitor alone', () => {
    const cued = { id: 'neighbour', since: 1_000, language: 'kk' } as const
    const resting = kiosk()
    resting.send({ type: 'ROOM', ...open, story: cued })
    expect(resting.visit()).toEqual({ cued: 'speaking' })
    const visited = listening()
    visited.send({ type: 'ROOM', ...open, story: cued })
    expect(visited.visit()).toEqual({ listen: 'playing' })
  })

  test('a story by staff that somebody left does not begin again for the next person', () => {
    const cued = { id: 'neighbour', since: 1_000, language: 'kk' } as const
    const k = kiosk()
    k.send({ type: 'ROOM', ...open, story: cued }, { type: 'LEAVE' })
    k.wait(DELAYS.neutral)
    expect(k.at({ visit: 'rest' })).toBe(true)
    k.send({ type: 'ROOM', ...open, story: { ...cued, since: 90_000 } })
    expect(k.visit()).toEqual({ cued: 'speaking' })
  })
})

type Step = { send: FlowEvent } | { wait: number }

/** Walks at random through the flow, so that what follows is tried from wherever a visitor may be. */
function everyWalk(then: (k: ReturnType<typeof kiosk>) => void): void {
  const story = fc.constantFrom(...STORIES)
  const plain = fc
    .constantFrom(
      'TOUCH',
      'ACTIVITY',
      'BEGIN',
      'BACK',
      'PAUSE',
      'CONTINUE',
      'AGAIN',
      'SETTINGS',
      'LOUDER',
      'QUIETER',
      'WORDS',
      'ACTS',
      'NOTHING',
      'ANOTHER',
      'FINISH',
      'LEAVE',
      'SUPPORT',
      'SUPPORT.CLOSE',
      'VOICE.ENDED',
    )
    .map((type): FlowEvent => ({ type }) as FlowEvent)
  const event: fc.Arbitrary<FlowEvent> = fc.oneof(
    { weight: 6, arbitrary: plain },
    fc.record({ type: fc.constant('LANGUAGE' as const), language: fc.constantFrom('kk', 'ru', 'en') }),
    fc.record({ type: fc.constant('CHOOSE' as const), story }),
    fc.record({
      type: fc.constant('ANSWER' as const),
      answer: fc.oneof(
        fc.constant({ kind: 'light' as const }),
        fc.record({ kind: fc.constant('word' as const), word: fc.constantFrom(...ANSWER_WORDS) }),
        fc.record({ kind: fc.constant('act' as const), act: fc.constantFrom(...ANSWER_ACTS) }),
      ),
    }),
    fc.record({ type: fc.constant('TURN' as const), setting: fc.constantFrom(...SETTING_NAMES) }),
    fc.record({ type: fc.constant('VOICE.BEAT' as const), beat: fc.nat(11) }),
    fc.record({
      type: fc.constant('ROOM' as const),
      mode: fc.constantFrom('open', 'open', 'open', 'calm', 'alarm'),
      story: fc.option(
        fc.record({ id: story, since: fc.nat(5), language: fc.constantFrom('kk', 'ru', 'en') }),
      ),
      stories: fc.subarray([...STORIES]),
    }),
  )
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 4, arbitrary: event.map((send) => ({ send })) },
    fc.constantFrom(1_000, DELAYS.gathering, DELAYS.silence, DELAYS.idle, 70_000).map((wait) => ({ wait })),
  )
  const prefix = fc.constantFrom<FlowEvent[]>([], listenTo('door').slice(0, 2), listenTo('door'))
  const heard = fc.boolean()
  fc.assert(
    fc.property(prefix, heard, fc.array(step, { maxLength: 25 }), (begin, toTheEnd, steps) => {
      const k = kiosk()
      k.send(...begin)
      if (begin.length === 5) k.wait(DELAYS.gathering)
      if (begin.length === 5 && toTheEnd) {
        k.send({ type: 'VOICE.ENDED' })
        k.wait(DELAYS.silence)
      }
      for (const each of steps) {
        if ('send' in each) k.send(each.send)
        else k.wait(each.wait)
      }
      then(k)
    }),
    { numRuns: 300 },
  )
}

function nameOf(value: string | object): object {
  return typeof value === 'string' ? { [value]: true } : value
}
