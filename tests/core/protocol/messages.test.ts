import { describe, expect, test } from 'vitest'
import type * as z from 'zod/mini'
import { Cue } from '../../../core/model/cue.ts'
import { Identifier, InstantValue } from '../../../core/model/identifier.ts'
import { CueRequest } from '../../../core/protocol/cue-request.ts'
import {
  CatchUpRequest,
  ClockRequest,
  CueAck,
  KioskHandshake,
  LightMessage,
  Pulse,
} from '../../../core/protocol/kiosk-events.ts'
import { makeCue, makeLight, makeTheme } from '../../helpers/builders.ts'

const token = 'unk_0123456789012345678901234567890'
const pulse = {
  epoch: 1,
  seq: 4,
  fingerprint: '0123456789abcdef',
  frames: 10,
  fps: 60,
  webgl: 'drawing',
  audio: 'running',
  clockError: null,
  activity: 'rest',
  story: null,
  lease: 'held',
  bundle: 'a',
  posture: 'awake',
}

/** One message of every kind that comes in from outside. */
const MESSAGES: [string, z.ZodMiniType, Record<string, unknown>][] = [
  ['a handshake', KioskHandshake, { protocol: 1, token, last: null }],
  ['an acknowledgement', CueAck, { cueId: 'cue-1', stage: 'applied', at: 5 }],
  ['a pulse', Pulse, pulse],
  ['a question about the clock', ClockRequest, { t0: 5 }],
  ['a request to catch up', CatchUpRequest, { epoch: 1, seq: 2 }],
  ['a cue', Cue, makeCue(1, makeTheme('orange'))],
  ['a theme', CueRequest, { kind: 'theme', theme: 'orange', fadeMs: 3_000, until: 'released' }],
  ['a look', CueRequest, { kind: 'look', look: 'house' }],
  ['a volume', CueRequest, { kind: 'volume', volume: 0.5 }],
  ['a story', CueRequest, { kind: 'story', story: 'the-bowl' }],
  ['a light', CueRequest, { kind: 'light', from: 2.5, direction: 'left' }],
  ['a light that sets out', LightMessage, { light: makeLight() }],
  ['the end of a story', CueRequest, { kind: 'stopStory' }],
  ['calm', CueRequest, { kind: 'calm', idempotencyKey: 'a' }],
  ['an alarm', CueRequest, { kind: 'alarm' }],
  ['a release', CueRequest, { kind: 'release', of: 'calm' }],
]

describe('[SEC-7] what comes in from outside', () => {
  test.each(MESSAGES)('%s is taken as it should be', (_, schema, message) => {
    expect(schema.safeParse(message).success).toBe(true)
  })

  test.each(MESSAGES)('%s is refused with a field that nobody knows', (_, schema, message) => {
    expect(schema.safeParse({ ...message, further: 1 }).success).toBe(false)
  })

  test.each(MESSAGES)('%s is refused with "__proto__" as a field of its own', (_, schema, message) => {
    const hostile: unknown = JSON.parse(
      `${JSON.stringify(message).slice(0, -1)},"__proto__":{"level":"alarm"}}`,
    )
    expect(schema.safeParse(hostile).success).toBe(false)
  })

  test.each(MESSAGES)('%s is refused with a value of another type in any field', (_, schema, message) => {
    for (const field of Object.keys(message))
      for (const wrong of [[], {}, true, Number.NaN])
        expect([field, schema.safeParse({ ...message, [field]: wrong }).success]).toEqual([field, false])
  })

  test.each([
    null,
    undefined,
    [],
    'theme',
    5,
    { kind: 'constructor' },
    { kind: '__proto__' },
    { kind: null },
  ])('%j is no request for a cue', (request) => {
    expect(CueRequest.safeParse(request).success).toBe(false)
  })

  test.each(['until', 'fadeMs'] as const)('a theme with a wrong %s is refused', (field) => {
    const wrong = {
      until: ['tomorrow', '2026-11-25', '2026-11-25T18:00:00'],
      fadeMs: [-1, 0.5, 300_001, '5'],
    }
    for (const value of wrong[field])
      expect(CueRequest.safeParse({ kind: 'theme', theme: 'orange', [field]: value }).success).toBe(false)
  })
})

test('an id is short, lower-case and readable', () => {
  for (const id of ['a', 'hall', '16-days', 'a'.repeat(64)])
    expect(Identifier.safeParse(id).success).toBe(true)
  for (const id of ['', '-a', 'a-', 'A', 'ә', 'a b', '../etc', 'a'.repeat(65), 'a\n'])
    expect(Identifier.safeParse(id).success).toBe(false)
})

test('an instant is a number of the calendar’s range', () => {
  for (const instant of [0, 1.5, 8.64e15]) expect(InstantValue.safeParse(instant).success).toBe(true)
  for (const instant of [-1, Infinity, Number.NaN, 8.65e15, '5', null])
    expect(InstantValue.safeParse(instant).success).toBe(false)
})
