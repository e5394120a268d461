import { describe, expect, test } from 'vitest'
import { ridgesAt, sunAt } from '../../../../core/show/evening.ts'
import { eveningOf, ridgeSteps, silentMinutes, sunTrack } from '../../../../core/show/schedule/evening-of.ts'
import { makeVenue } from '../../../helpers/builders.ts'

const at = (iso: string) => Date.parse(iso)
const DAY = 86_400_000
const astana = makeVenue()

describe('the venue’s sun', () => {
  test('sets over Astana on 25 November when it should, and stands as high as it should at noon', () => {
    const from = at('2026-11-25T00:00:00+05:00')
    const sun = sunTrack(astana, from, from + 2 * DAY)
    // By hand: declination −20.7°, noon at 12:01, so 18.1° high then, and 62° of hour angle until the horizon.
    expect(sunAt(sun, at('2026-11-25T12:01:00+05:00'))).toBeCloseTo(18.1, 0)
    expect(sunAt(sun, at('2026-11-25T16:09:00+05:00'))).toBeCloseTo(0, 0)
    expect(sunAt(sun, at('2026-11-25T00:00:00+05:00'))).toBeLessThan(-55)
  })

  test('is sampled for all the hours that a screen may be alone, and stands still beyond them', () => {
    const from = at('2026-06-01T12:34:56Z')
    const sun = sunTrack(astana, from, from + 2 * DAY)
    expect(sun.from).toBeLessThanOrEqual(from)
    expect(sun.from + (sun.altitudes.length - 1) * sun.stepMs).toBeGreaterThanOrEqual(from + 2 * DAY)
    expect(sunAt(sun, from + 9 * DAY)).toBe(sun.altitudes.at(-1))
    expect(sunAt(sun, 0)).toBe(sun.altitudes[0])
  })

  test('does not set in a polar summer, nor rise in its winter', () => {
    const tromso = { latitude: 69.65, longitude: 18.96 }
    const summer = sunTrack(tromso, at('2026-06-21T00:00:00Z'), at('2026-06-22T00:00:00Z'))
    const winter = sunTrack(tromso, at('2026-12-21T00:00:00Z'), at('2026-12-22T00:00:00Z'))
    expect(Math.min(...summer.altitudes)).toBeGreaterThan(0)
    expect(Math.max(...winter.altitudes)).toBeLessThan(0)
  })
})

describe('the campaign’s ridges', () => {
  const count = (timeZone: string, iso: string) =>
    ridgesAt(ridgeSteps(timeZone, at(iso) - DAY, at(iso) + DAY), at(iso))

  test('one more each day, sixteen on 10 December, none on the next day', () => {
    const evenings = Array.from({ length: 16 }, (_, i) => new Date(at('2026-11-25T19:00:00+05:00') + i * DAY))
    expect(evenings.map((each) => count('Asia/Almaty', each.toISOString()))).toEqual(
      Array.from({ length: 16 }, (_, i) => i + 1),
    )
    expect(count('Asia/Almaty', '2026-12-10T23:59:59+05:00')).toBe(16)
    expect(count('Asia/Almaty', '2026-12-11T00:00:00+05:00')).toBe(0)
    expect(count('Asia/Almaty', '2026-11-24T23:59:59+05:00')).toBe(0)
  })

  test('by the venue’s calendar, not the world’s', () => {
    expect(count('Pacific/Auckland', '2026-11-24T12:00:00Z')).toBe(1)
    expect(count('America/New_York', '2026-11-25T04:59:00Z')).toBe(0)
  })

  test('a screen that begins in the middle knows how many stand', () => {
    const from = at('2026-12-01T12:00:00+05:00')
    expect(ridgeSteps('Asia/Almaty', from, from + 2 * DAY)).toEqual([
      { from: at('2026-12-01T00:00:00+05:00'), count: 7 },
      { from: at('2026-12-02T00:00:00+05:00'), count: 8 },
      { from: at('2026-12-03T00:00:00+05:00'), count: 9 },
    ])
  })
})

describe('the silent minute', () => {
  const hourly = { kind: 'hourly', minute: 40 } as const

  test('comes once an hour at its minute for all the hours that a screen may be alone', () => {
    const from = at('2026-11-25T18:00:00+05:00')
    const silences = silentMinutes(hourly, 'Asia/Almaty', from, from + 2 * DAY)
    expect(silences.length).toBe(48)
    expect(silences[0]).toEqual({ from: at('2026-11-25T18:40:00+05:00'), direction: expect.any(String) })
    expect(new Set(silences.map((each) => each.direction)).size).toBe(2)
  })

  test('is known to who joins in its middle', () => {
    const from = at('2026-11-25T18:40:30+05:00')
    expect(silentMinutes(hourly, 'Asia/Almaty', from, from + DAY)[0]!.from).toBe(from - 30_000)
  })

  test('keeps the venue’s own hour: Nepal is 5:45 ahead, Lord Howe changes by half an hour', () => {
    const kathmandu = silentMinutes(
      { kind: 'hourly', minute: 0 },
      'Asia/Kathmandu',
      at('2026-01-01T00:00:00Z'),
      at('2026-01-02T00:00:00Z'),
    )
    expect(kathmandu.every(({ from }) => from % 3_600_000 === 15 * 60_000)).toBe(true)
    const from = at('2026-04-04T12:00:00Z')
    const howe = silentMinutes({ kind: 'hourly', minute: 10 }, 'Australia/Lord_Howe', from, from + DAY)
    const gaps = howe.slice(1).map((each, i) => (each.from - howe[i]!.from) / 60_000)
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(30)
    expect(Math.max(...gaps)).toBeLessThanOrEqual(90)
  })

  test('does not come where staff have switched it off', () => {
    expect(eveningOf(astana, { kind: 'off' }, 0, DAY).silences).toEqual([])
  })
})
