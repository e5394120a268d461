import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Theme, type Mode } from '../../../../core/model/theme.ts'
import { Identifier } from '../../../../core/model/identifier.ts'
import type { VoiceScore } from '../../../../core/protocol/exhibition.ts'
import { voiceScore } from '../../../../core/voice/voice-score.ts'
import { decibels, peak, rms, sudden } from './levels.ts'
import { openSoundBrowser, type SoundBrowser } from './sound-browser.ts'
import { takeIn } from '../../../../server/media/take-in.ts'
import { loudnessOfSound, readAloud } from '../../../helpers/recordings.ts'
import type { Command, Script } from './sound-page.ts'

/** The beginning of a 32 s step of the room's root, so that nothing glides unless a test wants it. */
const ROOM = 32_000 * 54_000_000 + 8_000
const themeMode = (id: string): Mode =>
  Theme.parse(JSON.parse(readFileSync(`assets/themes/${Identifier.parse(id)}.json`, 'utf8'))).mode
const dusk = themeMode('dusk')
const silentBed: Mode = { ...dusk, level: 0 }
const score = voiceScore(
  {
    beats: [
      'Under my exercise books lay a flat parcel wrapped in a kitchen towel, and I carried it.',
      'At home we spoke in low voices. I could tell by the key.',
    ],
  },
  [0.4, 0.7],
  'en',
)
/** A voice that has not yet begun: what is heard is the bed. */
const waiting: VoiceScore = { seconds: 6, beats: [{ from: 5.5, to: 6, syllables: [[5.5, 0.4, 0, 1, 0.5]] }] }
const begin = (mode: Mode): Command => ({ at: 0, do: 'theme', mode, from: -60, fadeMs: 0 })

let browser: SoundBrowser
let recording: Script['recording']
const render = (seconds: number, commands: Command[], seed = 7) =>
  browser.render({ seconds, room: ROOM, seed, commands, recording })

beforeAll(async () => {
  browser = await openSoundBrowser()
  const file = readAloud(['Nobody asked.', 'I could tell by the key. It turned twice.'], 'en', 0.8)
  const taking = await takeIn(file, {
    expected: 5,
    signal: new AbortController().signal,
    come: () => undefined,
  })
  if (!taking.ok) throw new Error(taking.fault)
  const { bytes, seconds, envelope } = taking.taken
  const base64 = (each: Uint8Array): string => Buffer.from(each).toString('base64')
  recording = { bytes: base64(bytes), seconds, envelope: base64(envelope) }
})
afterAll(() => browser.close())

test('the same seed, time and commands give the same sound', async () => {
  const commands: Command[] = [
    begin(dusk),
    { at: 0.5, do: 'touch', x: 0.3 },
    { at: 1, do: 'speak', score, offset: 0 },
  ]
  const [first, second] = [await render(6, commands), await render(6, commands)]
  const difference = first.left.map((each, index) => each - second.left[index]!)
  expect(rms(first.left, 2, 6, first.sampleRate)).toBeGreaterThan(0.01)
  expect(rms(difference, 0, 6, first.sampleRate)).toBeLessThanOrEqual(1e-6)
})

test('no sample passes −1 dBFS, at full volume with everything at once', async () => {
  const loud = { ...dusk, level: 1, brightness: 6_000 }
  const commands: Command[] = [
    begin(loud),
    { at: 0, do: 'volume', value: 1, from: -1, fadeMs: 0 },
    { at: 0.1, do: 'near', x: 1 },
    { at: 0.2, do: 'speak', score, offset: 0 },
    ...Array.from({ length: 20 }, (_, index): Command => ({
      at: 0.3 + index * 0.26,
      do: 'touch',
      x: index / 20,
    })),
  ]
  const { left, right, sampleRate } = await render(8, commands)
  for (const side of [left, right]) expect(decibels(peak(side, 0, 8, sampleRate))).toBeLessThanOrEqual(-1)
})

test('under a voice the bed ducks by 14 dB within 500 ms and is back 2.5 s after it', async () => {
  const undisturbed = await render(7, [begin(dusk)])
  const ducked = await render(7, [
    begin(dusk),
    { at: 2, do: 'speak', score: waiting, offset: 0 },
    { at: 3.5, do: 'hush' },
  ])
  const depth = (from: number, to: number) =>
    decibels(
      rms(ducked.left, from, to, ducked.sampleRate) / rms(undisturbed.left, from, to, undisturbed.sampleRate),
    )
  expect(depth(1, 2)).toBeCloseTo(0, 1)
  expect(depth(2.5, 2.6)).toBeGreaterThan(-15)
  expect(depth(2.5, 2.6)).toBeLessThan(-13)
  expect(depth(3.3, 3.5)).toBeCloseTo(-14, 0)
  expect(depth(4.5, 4.6)).toBeLessThan(-4)
  expect(depth(6.1, 6.9)).toBeCloseTo(0, 1)
})

test('beside another that speaks the voice falls by 14 dB within 500 ms, and comes back', async () => {
  const told: Command[] = [begin(silentBed), { at: 0.5, do: 'speak', score, offset: 0 }]
  const alone = await render(8, told)
  const beside = await render(8, [
    ...told,
    { at: 2, do: 'share', full: false },
    { at: 4, do: 'share', full: true },
  ])
  const depth = (from: number, to: number) =>
    decibels(rms(beside.left, from, to, beside.sampleRate) / rms(alone.left, from, to, alone.sampleRate))
  expect(depth(1, 2)).toBeCloseTo(0, 1)
  // What rang in the room before is still there for a while.
  expect(depth(3.2, 4)).toBeLessThan(-12)
  expect(depth(3.2, 4)).toBeGreaterThan(-15)
  expect(depth(7.2, 8)).toBeCloseTo(0, 0)
})

test('[VIS-1] after LEAVE nothing above −60 dBFS is left within 150 ms, reverberation included', async () => {
  const commands: Command[] = [
    begin(dusk),
    { at: 1, do: 'speak', score, offset: 0 },
    { at: 2.9, do: 'touch', x: 0.8 },
    { at: 3, do: 'silence' },
  ]
  const { left, right, sampleRate, followed } = await render(6, commands)
  expect(decibels(peak(left, 2.5, 3, sampleRate))).toBeGreaterThan(-30)
  for (const side of [left, right]) expect(decibels(peak(side, 3.15, 6, sampleRate))).toBeLessThanOrEqual(-60)
  expect(
    followed
      .filter(({ at }) => at > 3)
      .every(({ position, presence }) => position === null && presence === 0),
  ).toBe(true)
})

test('[VIS-1] what was silenced never comes back: after it only the bed returns', async () => {
  const commands: Command[] = [
    begin(silentBed),
    { at: 1, do: 'speak', score, offset: 0 },
    { at: 3, do: 'silence' },
    { at: 3.01, do: 'hush' },
    { at: 3.05, do: 'touch', x: 0.5 },
    { at: 3.1, do: 'restore' },
  ]
  const { left, sampleRate } = await render(6, commands)
  expect(decibels(peak(left, 3.15, 6, sampleRate))).toBeLessThanOrEqual(-60)
  const bed = await render(8, [begin(dusk), { at: 3, do: 'silence' }, { at: 4, do: 'restore' }])
  expect(decibels(rms(bed.left, 6.5, 8, sampleRate) / rms(bed.left, 2, 3, sampleRate))).toBeGreaterThan(-3)
})

test('nothing that can be commanded clicks', async () => {
  const commands: Command[] = [
    begin(dusk),
    { at: 0.4, do: 'speak', score, offset: 0 },
    { at: 1.53, do: 'speak', score, offset: 3 },
    { at: 1.9, do: 'theme', mode: themeMode('white'), from: 1.8, fadeMs: 0 },
    { at: 2.11, do: 'hush' },
    { at: 2.2, do: 'speak', score, offset: 1 },
    { at: 2.5, do: 'near', x: 1 },
    { at: 2.9, do: 'near', x: 0 },
    { at: 3.0, do: 'volume', value: 0.2, from: 3.1, fadeMs: 0 },
    { at: 3.5, do: 'volume', value: 1, from: 3.5, fadeMs: 0 },
    ...Array.from({ length: 12 }, (_, index): Command => ({
      at: 3.6 + index * 0.27,
      do: 'touch',
      x: 1 - index / 12,
    })),
    { at: 5.2, do: 'mute', muted: true },
    { at: 5.5, do: 'mute', muted: false },
    { at: 6.2, do: 'silence' },
    { at: 6.6, do: 'restore' },
  ]
  const { left, right, sampleRate } = await render(8.5, commands)
  for (const side of [left, right]) {
    const step = side.reduce(
      (most, each, index) => Math.max(most, Math.abs(each - (side[index - 1] ?? 0))),
      0,
    )
    expect(step).toBeLessThan(0.09)
    expect(decibels(peak(sudden(side, sampleRate), 0, 8.5, sampleRate))).toBeLessThan(-60)
  }
})

describe('the room’s time', () => {
  test('a theme changes at its instant: not a sample earlier, and then for good', async () => {
    const before = await render(6, [begin(dusk)])
    const change: Command = { at: 1, do: 'theme', mode: themeMode('remembrance'), from: 3, fadeMs: 1_000 }
    const after = await render(6, [begin(dusk), change])
    const difference = after.left.map((each, index) => each - before.left[index]!)
    expect(peak(difference, 0, 2.95, after.sampleRate)).toBeLessThan(1e-4)
    expect(rms(difference, 3.5, 4, after.sampleRate)).toBeGreaterThan(1e-3)
  })

  test('who hears of a theme late is where the others are', async () => {
    const fade = { do: 'theme', mode: { ...dusk, level: 0.2 }, from: 1, fadeMs: 2_000 } as const
    const early = await render(5, [begin(dusk), { at: 0.5, ...fade }])
    const late = await render(5, [begin(dusk), { at: 2.2, ...fade }])
    for (const from of [2.5, 3, 4]) {
      const ratio = rms(late.left, from, from + 0.3, 48_000) / rms(early.left, from, from + 0.3, 48_000)
      expect(Math.abs(decibels(ratio))).toBeLessThan(0.1)
    }
  })

  test('a volume halves what is heard, at its instant', async () => {
    const plain = await render(4, [begin(dusk)])
    const quiet = await render(4, [begin(dusk), { at: 0.5, do: 'volume', value: 0.35, from: 2, fadeMs: 500 }])
    const ratio = (from: number) =>
      decibels(rms(quiet.left, from, from + 0.3, 48_000) / rms(plain.left, from, from + 0.3, 48_000))
    expect(ratio(1.5)).toBeCloseTo(0, 1)
    expect(ratio(3)).toBeCloseTo(-12, 0)
  })
})

describe('the voice', () => {
  test('sounds where its score has syllables and rests where it has none', async () => {
    const { left, sampleRate } = await render(score.seconds + 1, [
      begin(silentBed),
      { at: 0, do: 'speak', score, offset: 0 },
    ])
    const [first, second] = score.beats
    const lead = 0.08
    const spoken = rms(left, first!.from + lead + 1.5, first!.to + lead, sampleRate)
    const rest = rms(left, second!.from + lead - 0.3, second!.from + lead - 0.05, sampleRate)
    expect(decibels(spoken)).toBeGreaterThan(-35)
    expect(decibels(rest / spoken)).toBeLessThan(-25)
  })

  test('begins anywhere in its score, and its position tells the truth to the end', async () => {
    const offset = score.beats[1]!.from
    const { left, sampleRate, followed } = await render(score.seconds - offset + 1, [
      begin(silentBed),
      { at: 0.5, do: 'speak', score, offset },
    ])
    const sounding = followed.filter(({ position }) => position !== null)
    for (const { at, position } of sounding) {
      expect(position).toBeCloseTo(Math.max(0, Math.max(offset - 0.08, offset + at - 0.58)), 2)
    }
    const end = 0.58 + score.seconds - offset
    expect(sounding.at(-1)!.at).toBeCloseTo(end, 0)
    expect(followed.at(-1)!.position).toBeNull()
    expect(decibels(rms(left, 0.8, 2.2, sampleRate))).toBeGreaterThan(-40)
    expect(sounding.some(({ presence }) => presence > 0.5)).toBe(true)
  })

  test('has nothing left to say when it was hushed', async () => {
    const { left, sampleRate } = await render(5, [
      begin(silentBed),
      { at: 0.1, do: 'speak', score, offset: 0 },
      { at: 2, do: 'hush' },
    ])
    expect(decibels(peak(left, 3.2, 5, sampleRate))).toBeLessThan(-45)
  })
})

describe('a recorded reading', () => {
  test('is as loud as every other voice, −23 LUFS at the usual volume, and never above −1 dBFS', async () => {
    const { left, right, sampleRate } = await render(recording!.seconds + 1, [
      begin(silentBed),
      { at: 0.2, do: 'read', offset: 0 },
    ])
    const both = Float32Array.from(
      { length: left.length * 2 },
      (_, i) => (i % 2 === 0 ? left : right)[i >> 1]!,
    )
    const form = ['-f', 'f32le', '-ar', String(sampleRate), '-ac', '2']
    const { level, truePeak } = loudnessOfSound(Buffer.from(both.buffer), ...form)
    expect(Math.abs(level + 23)).toBeLessThanOrEqual(1.5)
    expect(truePeak).toBeLessThanOrEqual(-1)
  })

  test('ducks the bed by 14 dB within 500 ms, as the other voice does', async () => {
    const heard = recording
    recording = { ...heard!, bytes: null }
    const undisturbed = await render(4, [begin(dusk)])
    const ducked = await render(4, [begin(dusk), { at: 2, do: 'read', offset: 0 }])
    recording = heard
    const depth = decibels(rms(ducked.left, 2.5, 3.5, 48_000) / rms(undisturbed.left, 2.5, 3.5, 48_000))
    expect(Math.abs(depth + 14)).toBeLessThanOrEqual(1)
  })

  test('is entered where it is asked to be, tells its position, and opens the ring with the voice', async () => {
    const from = 2
    const whole = await render(5, [begin(silentBed), { at: 0.5, do: 'read', offset: 0 }])
    const entered = await render(3, [begin(silentBed), { at: 0.5, do: 'read', offset: from }])
    const shifted = entered.left.map((each, i) => each - (whole.left[i + from * 48_000] ?? 0))
    expect(decibels(rms(shifted, 1.2, 2.5, 48_000) / rms(entered.left, 1.2, 2.5, 48_000))).toBeLessThan(-15)
    const sounding = entered.followed.filter(({ position }) => position !== null)
    for (const { at, position } of sounding)
      expect(position).toBeCloseTo(Math.max(from - 0.08, from + at - 0.58), 2)
    expect(Math.max(...sounding.map(({ presence }) => presence))).toBeGreaterThan(0.6)
  })

  test('[VIS-1] after LEAVE nothing of it above −60 dBFS is left within 150 ms, and it does not come back', async () => {
    const { left, right, sampleRate, followed } = await render(4, [
      begin(dusk),
      { at: 0.5, do: 'read', offset: 0 },
      { at: 1.5, do: 'silence' },
      { at: 2.5, do: 'restore' },
    ])
    expect(decibels(peak(left, 0.6, 1.5, sampleRate))).toBeGreaterThan(-30)
    for (const side of [left, right])
      expect(decibels(peak(side, 1.65, 2.5, sampleRate))).toBeLessThanOrEqual(-60)
    expect(followed.filter(({ at }) => at > 1.5).every(({ position }) => position === null)).toBe(true)
  })

  test('begun, broken off and begun again it does not click', async () => {
    const { left, sampleRate } = await render(4, [
      begin(silentBed),
      { at: 0.4, do: 'read', offset: 1.1 },
      { at: 1.13, do: 'read', offset: 3 },
      { at: 1.9, do: 'hush' },
      { at: 2.2, do: 'speak', score, offset: 0 },
      { at: 2.8, do: 'read', offset: 0.7 },
      { at: 3.3, do: 'mute', muted: true },
    ])
    // Speech itself is abrupt where it hisses; what a cut makes is steeper still.
    expect(decibels(peak(sudden(left, sampleRate), 0, 4, sampleRate))).toBeLessThan(-30)
  })
})

describe('a phrase for whoever asked to be spoken to', () => {
  test('[VIS-6] lies over a bed and a voice that step back by 14 dB within 500 ms, and come back', async () => {
    const bare = recording
    recording = null
    const say: Command = { at: 2, do: 'say', silence: 2 }
    const bed = [await render(8, [begin(dusk)]), await render(8, [begin(dusk), say])]
    const speak: Command = { at: 0.2, do: 'speak', score, offset: 0 }
    const voice = [
      await render(5, [begin(silentBed), speak]),
      await render(5, [begin(silentBed), speak, say]),
    ]
    recording = bare
    const depth = ([open, under]: typeof bed, from: number, to: number): number =>
      decibels(rms(under!.left, from, to, 48_000) / rms(open!.left, from, to, 48_000))
    expect(Math.abs(depth(bed, 2.5, 4) + 14)).toBeLessThanOrEqual(1)
    expect(Math.abs(depth(bed, 7.4, 8))).toBeLessThanOrEqual(1)
    // What the room still remembers of it is a little more than what comes now.
    expect(depth(voice, 2.7, 4)).toBeLessThan(-12)
  })

  test('[VIS-1] is gone with everything else within 150 ms of LEAVE', async () => {
    const { left, right, sampleRate } = await render(4, [
      begin(dusk),
      { at: 0.5, do: 'say', silence: null },
      { at: 1.5, do: 'silence' },
      { at: 1.7, do: 'say', silence: null },
      { at: 2.5, do: 'restore' },
    ])
    expect(decibels(peak(left, 0.6, 1.5, sampleRate))).toBeGreaterThan(-30)
    for (const side of [left, right])
      expect(decibels(peak(side, 1.65, 2.5, sampleRate))).toBeLessThanOrEqual(-60)
  })
})

test('a touch is answered within 100 ms, and never more often than every 250 ms', async () => {
  const once = await render(2, [begin(silentBed), { at: 1, do: 'touch', x: 0.5 }])
  expect(decibels(peak(once.left, 1, 1.1, 48_000))).toBeGreaterThan(-40)
  const twice = await render(2, [
    begin(silentBed),
    { at: 1, do: 'touch', x: 0.5 },
    { at: 1.2, do: 'touch', x: 0.9 },
  ])
  expect(
    rms(
      twice.left.map((each, index) => each - once.left[index]!),
      0,
      2,
      48_000,
    ),
  ).toBeLessThan(1e-6)
})

test('dispose gives everything back, and there was one audio context only', async () => {
  const life = await browser.page.evaluate(([each, mode]) => window.liveOnce(each, mode), [
    score,
    dusk,
  ] as const)
  expect(life.contexts).toEqual(['closed'])
  expect(life.started).toBeGreaterThan(10)
  expect(life.stopped).toBe(life.started)
  expect(life.connected).toBeGreaterThan(30)
  expect(life.left).toBe(0)
  expect(life.state).toBe('running')
  // A story of two minutes is never written at once.
  expect(life.furthest).toBeLessThan(2)
  expect(life.positions.every((each, index) => each! >= (life.positions[index - 1] ?? 0))).toBe(true)
})
