import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextEdge } from '../../../client/kiosk/connection/next-edge.ts'
import type { OpeningHours } from '../../../core/model/opening-hours.ts'
import type { RoomProgramme } from '../../../core/show/programme.ts'
import { emptyRoom } from '../../../core/show/room-state.ts'
import { sensitiveRest } from '../../../core/show/schedule/school-hours.ts'
import type { House } from '../../../core/show/house.ts'
import { isOffered, withheldAt, type SensitiveRest, type Withheld } from '../../../core/show/sensitive.ts'
import { makeShow, makeShowCue } from '../../helpers/builders.ts'
import { NOON } from '../../helpers/clock.ts'
import { ShowRoom } from './show-room.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const ASTANA = { timeZone: 'Asia/Almaty', latitude: 51.17, longitude: 71.43 }
const LONDON = { timeZone: 'Europe/London', latitude: 51.5, longitude: -0.1 }
const morning = [{ from: '08:00', to: '14:00' }]
const SCHOOL: OpeningHours = {
  weekly: [morning, morning, morning, morning, morning, [], []],
  exceptions: [{ date: '2026-03-24', hours: [] }],
}
const sensitive = { sensitive: true }

const rest = (from: number, place = ASTANA, hours: OpeningHours | null = SCHOOL): SensitiveRest =>
  sensitiveRest('everyone', hours, place, from, from + 2 * DAY)
const at = (iso: string, place = ASTANA) => withheldAt(rest(Date.parse(iso) - HOUR, place), Date.parse(iso))

describe('[VIS-8] sensitive stories rest', () => {
  test('in school hours, by the venue’s own clock, and the reason says until when', () => {
    expect(at('2026-03-02T02:59:59Z')).toBeNull()
    expect(at('2026-03-02T03:00:00Z')).toEqual({
      why: 'school-hours',
      until: Date.parse('2026-03-02T09:00:00Z'),
    })
    expect(at('2026-03-02T09:00:00Z')).toBeNull()
    // The same instant elsewhere, before and after the clocks are put forward there.
    expect(at('2026-03-27T08:30:00Z', LONDON)?.why).toBe('school-hours')
    expect(at('2026-03-30T07:30:00Z', LONDON)?.why).toBe('school-hours')
    expect(at('2026-03-27T07:30:00Z', LONDON)).toBeNull()
  })

  test('on no other day, and not on the days that differ', () => {
    expect(at('2026-03-07T05:00:00Z')).toBeNull()
    expect(at('2026-03-24T05:00:00Z')).toBeNull()
    expect(at('2026-03-25T05:00:00Z')?.why).toBe('school-hours')
  })

  test('always in a room with children, whatever the hours', () => {
    const always = sensitiveRest('with-children', null, ASTANA, 0, DAY)
    fc.assert(
      fc.property(fc.double({ min: 0, max: 8e15, noNaN: true }), (t) => {
        expect(withheldAt(always, t)).toEqual({ why: 'with-children', until: null })
      }),
    )
  })

  test('never where there are no such hours and everybody comes', () => {
    expect(withheldAt(rest(0, ASTANA, null), 40 * DAY)).toBeNull()
  })

  test('when a screen has been alone for so long that it cannot know, or never heard', () => {
    const from = Date.parse('2026-03-06T20:00:00Z')
    expect(withheldAt(rest(from), from + 2 * DAY)).toEqual({ why: 'unknown', until: null })
    expect(withheldAt(undefined, from)).toEqual({ why: 'unknown', until: null })
  })

  test('and nothing else does', () => {
    const rests = fc.constantFrom<SensitiveRest | undefined>(undefined, { kind: 'always' }, rest(0))
    fc.assert(fc.property(rests, fc.nat(), (each, t) => isOffered({ sensitive: false }, each, t)))
    fc.assert(
      fc.property(rests, fc.nat(), (each, t) => {
        expect(isOffered(sensitive, each, t)).toBe(withheldAt(each, t) === null)
      }),
    )
  })
})

test('[VIS-8] a screen looks again at the very instant at which school begins and ends, without its server', () => {
  const from = Date.parse('2026-03-02T00:00:00Z')
  const programme: RoomProgramme = {
    from,
    to: from + 2 * DAY,
    intervals: [{ from, to: from + 2 * DAY, theme: 'dusk', rule: 'always', beat: [] }],
    horizon: { from: 0, to: 10 },
    evening: { sun: { from, stepMs: 600_000, altitudes: [] }, ridges: [], silences: [] },
    sensitive: rest(from),
  }
  const state = emptyRoom('hall')
  const begins = nextEdge(state, programme, from + 1)
  expect(begins).toBe(Date.parse('2026-03-02T03:00:00Z'))
  expect(nextEdge(state, programme, begins!)).toBe(Date.parse('2026-03-02T09:00:00Z'))
})

describe('[VIS-8] nobody can make a room tell what it does not offer', () => {
  const house = (withheld: Withheld | null): Partial<House> => ({ withholds: () => withheld })
  const show = makeShow([makeShowCue('1', { action: { kind: 'story', story: 'the-bowl' } })])

  test('a person is refused, with the reason and until when', () => {
    const room = new ShowRoom(show, house({ why: 'school-hours', until: NOON + HOUR }))
    const refusal = room.ask({ kind: 'story', story: 'the-bowl' })
    expect(refusal?.field).toBe('story')
    expect(refusal?.reason).toContain('school hours until 20')
    const children = new ShowRoom(show, house({ why: 'with-children', until: null }))
    expect(children.ask({ kind: 'story', story: 'the-bowl' })?.reason).toContain('"with children"')
    expect(new ShowRoom(show).ask({ kind: 'story', story: 'the-bowl' })).toBeNull()
  })

  test('a show goes on without that story', () => {
    const told = (room: ShowRoom) => {
      expect(room.ask({ kind: 'show.start', show: show.id })).toBeNull()
      room.wait(5_000)
      room.ask({ kind: 'show.go' })
      room.wait(HOUR / 60)
      return room.on.story?.value ?? null
    }
    expect(told(new ShowRoom(show))).toBe('the-bowl')
    expect(told(new ShowRoom(show, house({ why: 'school-hours', until: null })))).toBeNull()
  })
})
