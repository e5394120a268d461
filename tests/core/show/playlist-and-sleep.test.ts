import { describe, expect, test } from 'vitest'
import { listed, Playlist } from '../../../core/model/playlist.ts'
import { ScheduleRule } from '../../../core/model/schedule-rule.ts'
import { onAt } from '../../../core/show/on-at.ts'
import { emptyRoom } from '../../../core/show/room-state.ts'
import { programmeOf } from '../../../core/show/schedule/programme-of.ts'
import { ruleOutlook } from '../../../core/show/schedule/rule-outlook.ts'
import { makeRule, makeShow, makeShowCue, makeVenue } from '../../helpers/builders.ts'
import { LEAD, ShowRoom } from './show-room.ts'

const venue = makeVenue()
const DAY = Date.parse('2026-06-10T00:00+05:00')
const at = (clock: string) => Date.parse(`2026-06-10T${clock}+05:00`)
const none = makeShow([makeShowCue('1')])
const night = makeRule({
  id: 'night',
  priority: 50,
  hours: { from: '20:00', to: '23:00' },
  theme: null,
  sleep: true,
  playlist: ['the-kitchen', 'the-bowl'],
})
const evening = makeRule({
  ...night,
  id: 'evening',
  priority: 40,
  hours: { from: '19:00', to: '22:00' },
  playlist: ['the-bowl'],
})

describe('a list of stories', () => {
  const stories = ['a', 'b', 'c'].map((id) => ({ id }))
  const ids = (playlist: string[] | null) => listed(stories, playlist).map(({ id }) => id)

  test('is offered in its order, without those that may not be shown', () => {
    expect(ids(['c', 'x', 'a'])).toEqual(['c', 'a'])
    expect(ids(null)).toEqual(['a', 'b', 'c'])
  })
  test('of which nothing may be shown leaves nobody without a story', () => {
    expect(ids(['x'])).toEqual(['a', 'b', 'c'])
  })
  test.each([[[]], [['a', 'a']], [['not an id']]])('%j is none', (list) => {
    expect(Playlist.safeParse(list).success).toBe(false)
  })
})

describe('of the schedule', () => {
  const programme = programmeOf([makeRule(), night, evening], venue, DAY, DAY + 86_400_000)
  const on = (clock: string) => onAt(emptyRoom('hall'), programme, at(clock))

  test('the strongest rule’s holds while the rule does, and says what it beat', () => {
    expect(on('12:00')).toMatchObject({ sleep: null, playlist: null })
    expect(on('19:30')).toMatchObject({
      sleep: { value: 'asleep', origin: { id: 'evening' } },
      playlist: { value: ['the-bowl'], until: at('20:00') },
    })
    expect(on('20:30').playlist).toMatchObject({
      value: ['the-kitchen', 'the-bowl'],
      origin: { id: 'night' },
      beat: [{ origin: { id: 'evening' }, value: 'the-bowl' }],
    })
  })

  test('a rule must want something; sleep alone is something', () => {
    const { playlist: _, ...sleeps } = night
    expect(ScheduleRule.safeParse(sleeps).success).toBe(true)
    const { sleep: __, ...nothing } = sleeps
    expect(ScheduleRule.safeParse(nothing).success).toBe(false)
  })

  test('the outlook of a rule counts what it wants: it loses to no theme, and to a stronger rule of its kind', () => {
    expect(ruleOutlook(night, [makeRule(), evening], venue, DAY).next[0]).toMatchObject({ wins: 'all' })
    expect(ruleOutlook(evening, [makeRule(), night], venue, DAY).next[0]).toMatchObject({ wins: 'part' })
    const beaten = makeRule({ ...evening, hours: night.hours })
    expect(ruleOutlook(beaten, [makeRule(), night], venue, DAY).notes).toContainEqual({
      kind: 'always-beaten',
      by: ['night'],
    })
  })
})

describe('of people and shows', () => {
  test('a person wakes what the schedule lets sleep, and the schedule has it again after the release', () => {
    const hall = new ShowRoom(none)
    const programme = programmeOf([makeRule({ sleep: true })], venue, hall.now, hall.now + 86_400_000)
    const asleep = () => onAt(hall.state, programme, hall.now).sleep
    expect(asleep()).toMatchObject({ value: 'asleep', level: 'schedule' })
    hall.does({ kind: 'wake' })
    hall.wait(LEAD)
    expect(asleep()).toMatchObject({ value: 'awake', level: 'person', beat: [{ value: 'asleep' }] })
    hall.does({ kind: 'release', of: 'sleep' })
    hall.wait(LEAD)
    expect(asleep()).toMatchObject({ value: 'asleep', level: 'schedule' })
  })

  test.each(['calm', 'alarm'] as const)(
    '[VEN-4] %s is seen: every screen is awake while it lasts',
    (kind) => {
      const hall = new ShowRoom(none)
      hall.does({ kind: 'sleep' })
      hall.wait(LEAD)
      expect(hall.on.sleep).toMatchObject({ value: 'asleep' })
      hall.does({ kind })
      hall.wait(LEAD)
      expect(hall.on.sleep).toBeNull()
      hall.does({ kind: 'release', of: kind })
      hall.wait(LEAD)
      expect(hall.on.sleep).toMatchObject({ value: 'asleep' })
    },
  )

  test('a list with a story that is not on show is refused by name', () => {
    const hall = new ShowRoom(none)
    expect(hall.ask({ kind: 'playlist', stories: ['the-bowl', 'nobody'] })!.reason).toContain('"nobody"')
    hall.does({ kind: 'playlist', stories: ['the-bowl'] })
    hall.wait(LEAD)
    expect(hall.on.playlist).toMatchObject({ value: ['the-bowl'] })
  })

  test('a show brings them, a jump brings them along, Back takes them back, and its end lets go', () => {
    const list = makeShow([
      makeShowCue('1', { action: { kind: 'sleep' } }),
      makeShowCue('2', { action: { kind: 'playlist', stories: ['nobody', 'the-bowl'] } }),
      makeShowCue('3', { action: { kind: 'wake' } }),
      makeShowCue('4', { action: { kind: 'wait' } }),
    ])
    const hall = new ShowRoom(list)
    hall.does({ kind: 'show.start', show: list.id })
    hall.does({ kind: 'show.jump', to: '3' })
    hall.does({ kind: 'show.go' })
    hall.wait(LEAD)
    // What is not on show is left out of the list.
    expect(hall.on).toMatchObject({ sleep: { value: 'awake' }, playlist: { value: ['the-bowl'] } })
    hall.wait(list.protectMs)
    hall.does({ kind: 'show.back' })
    hall.wait(LEAD)
    expect(hall.on.sleep).toMatchObject({ value: 'asleep' })
    hall.does({ kind: 'show.stop' })
    hall.wait(LEAD)
    expect(hall.on).toMatchObject({ sleep: null, playlist: null })
  })
})
