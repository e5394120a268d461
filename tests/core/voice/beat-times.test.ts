import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beatTimes } from '../../../core/voice/beat-times.ts'
import { loudnessOf, speechIn } from '../../../core/voice/loudness.ts'
import { envelopeOfReading, loudnessAt } from '../../../core/lighting/voice-envelope.ts'
import { ENVELOPE_RATE } from '../../../core/model/recording.ts'

/** A reading in which each beat takes so long and is followed by a breath; the last breath is the end. */
function curveOf(beats: readonly { speak: number; breathe: number }[], hum = 20): Uint8Array {
  const steps = (seconds: number): number => Math.round(seconds * ENVELOPE_RATE)
  return Uint8Array.from([
    ...Array.from({ length: 10 }, () => hum),
    ...beats.flatMap(({ speak, breathe }) => [
      ...Array.from({ length: steps(speak) }, (_, i) => (i % 4 === 3 ? 120 : 190)),
      ...Array.from({ length: steps(breathe) }, () => hum),
    ]),
  ])
}
/** What the text says of its beats: how long each is, with a pause between. */
function scoreOf(lengths: readonly number[]) {
  let at = 0
  const beats = lengths.map((length) => {
    const from = at
    at = from + length + 1.5
    return { from, to: from + length, syllables: [] }
  })
  return { seconds: at - 1.5, beats }
}

test('a beat begins where its reader took breath, not where the text alone would put it', () => {
  const curve = curveOf([
    { speak: 3, breathe: 1 },
    { speak: 7, breathe: 1.4 },
    { speak: 4, breathe: 1 },
  ])
  const times = beatTimes(curve, curve.length / ENVELOPE_RATE, scoreOf([4, 6, 4.5]))
  expect(times.map(({ from }) => from)).toEqual([0.4, 4.4, 12.8])
  expect(times.map(({ to }) => to)).toEqual([3.5, 11.5, 16.9])
})

test('breaths inside a beat are not taken for its end', () => {
  const curve = curveOf([
    { speak: 2.5, breathe: 0.4 },
    { speak: 3, breathe: 1.2 },
    { speak: 2, breathe: 0.4 },
    { speak: 2.5, breathe: 0.35 },
    { speak: 1.5, breathe: 1 },
  ])
  const times = beatTimes(curve, curve.length / ENVELOPE_RATE, scoreOf([5.5, 6.5]))
  expect(times[1]!.from).toBeCloseTo(0.5 + 2.5 + 0.4 + 3 + 1.2 - 0.1, 2)
})

test('who reads without any breath still has the words beside the voice, by their lengths', () => {
  const curve = curveOf([{ speak: 30, breathe: 0.5 }])
  const times = beatTimes(curve, curve.length / ENVELOPE_RATE, scoreOf([5, 10, 15]))
  expect(times[0]!.from).toBeCloseTo(0.4, 1)
  expect(times[1]!.from).toBeCloseTo(0.5 + (5.75 / 33) * 30, 1)
  expect(times[2]!.from).toBeCloseTo(0.5 + (17.25 / 33) * 30, 1)
})

test('a room that hums is still quiet between two sentences', () => {
  const curve = curveOf(
    [
      { speak: 4, breathe: 1 },
      { speak: 4, breathe: 1 },
    ],
    90,
  )
  expect(speechIn(curve).pauses).toHaveLength(1)
})

test('whatever was recorded, every beat has its time, in order, inside the recording', () => {
  const anything = fc.tuple(
    fc.uint8Array({ minLength: 1, maxLength: 2_000 }),
    fc.array(fc.double({ min: 0.1, max: 20, noNaN: true }), { minLength: 1, maxLength: 24 }),
  )
  fc.assert(
    fc.property(anything, ([curve, lengths]) => {
      const seconds = curve.length / ENVELOPE_RATE
      const times = beatTimes(curve, seconds, scoreOf(lengths))
      expect(times).toHaveLength(lengths.length)
      let least = 0
      for (const { from, to } of times) {
        expect(from).toBeGreaterThanOrEqual(least)
        expect(to).toBeGreaterThanOrEqual(from)
        least = to
      }
      expect(least).toBeLessThanOrEqual(seconds + 0.001)
    }),
  )
})

test('a curve has a byte every 50 ms and rises with what is heard', () => {
  const rate = 48_000
  const samples = Float32Array.from({ length: rate }, (_, i) => (i < rate / 2 ? 0 : 0.2 * Math.sin(i / 20)))
  const curve = loudnessOf(samples, rate)
  expect(curve).toHaveLength(20)
  expect(curve[3]).toBe(0)
  expect(curve[15]).toBeGreaterThan(150)
})

test('lamps and ring follow what is spoken, and a breath lets them sink', () => {
  const curve = curveOf([
    { speak: 3, breathe: 2 },
    { speak: 1, breathe: 0.5 },
  ])
  const light = envelopeOfReading(curve)
  const at = (seconds: number): number => loudnessAt(light, seconds * 1_000)
  expect(at(0.3)).toBe(0)
  expect(at(3)).toBeGreaterThan(0.6)
  expect(at(5.4)).toBeLessThan(0.2)
  expect(at(60)).toBe(0)
  const jumps = [...light.levels].map((level, i) => Math.abs(level - (light.levels[i - 1] ?? 0)))
  expect(Math.max(...jumps)).toBeLessThan(128)
})
