/** What rules want beside a theme: each aspect by itself, the strongest of those that want it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cue } from '../../../../core/model/cue.ts'
import { ScheduleRule } from '../../../../core/model/schedule-rule.ts'
import { lookTrack } from '../../../../core/show/lamp-tracks.ts'
import { onAt } from '../../../../core/show/on-at.ts'
import { wantedAt } from '../../../../core/show/programme.ts'
import { emptyRoom, type RoomState } from '../../../../core/show/room-state.ts'
import { clipProgramme, programmeOf } from '../../../../core/show/schedule/programme-of.ts'
import { makeCue, makeEvening, makeRule, makeVenue } from '../../../helpers/builders.ts'
import { applyCue } from '../../../../core/show/apply-cue.ts'

const venue = makeVenue()
const DAY = Date.parse('2026-06-10T00:00+05:00')
const at = (clock: string) => Date.parse(`2026-06-10T${clock}+05:00`)
const room = (rules: ScheduleRule[]) => ({
  ...programmeOf(rules, venue, DAY, DAY + 86_400_000),
  horizon: { from: 0, to: 12 },
  evening: makeEvening(),
})
const evening = makeRule({
  id: 'evening',
  priority: 40,
  hours: { from: '18:00', to: '22:00' },
  theme: null,
  volume: 0.4,
  look: 'house',
})
const everyDay = makeRule({ volume: 0.8 })

describe('a rule that wants more than a theme', () => {
  test('its volume and its look hold while it does, and the theme is another rule’s', () => {
    const programme = room([everyDay, evening])
    const noon = onAt(emptyRoom('hall'), programme, at('12:00'))
    expect([noon.theme.value, noon.volume.value, noon.look]).toEqual(['dusk', 0.8, null])
    const night = onAt(emptyRoom('hall'), programme, at('19:00'))
    expect([night.theme.value, night.theme.origin.id]).toEqual(['dusk', 'every-day'])
    expect(night.volume).toEqual({
      value: 0.4,
      level: 'schedule',
      origin: { kind: 'rule', id: 'evening' },
      since: at('18:00'),
      until: at('22:00'),
      beat: [{ level: 'schedule', origin: { kind: 'rule', id: 'every-day' }, value: '0.8' }],
    })
    expect(night.look).toMatchObject({ value: 'house', origin: { id: 'evening' } })
    const looks = lookTrack(emptyRoom('hall'), programme, (theme) => theme)
    expect(looks.filter((each) => each.from >= DAY).map((each) => [each.from, each.looks])).toEqual([
      [at('18:00'), ['house', 'dusk']],
      [at('22:00'), ['dusk']],
    ])
  })

  test('it is on since and until when it really is, though what it beats comes and goes meanwhile', () => {
    const lunch = makeRule({ id: 'lunch', priority: 20, hours: { from: '12:00', to: '13:00' }, volume: 0.1 })
    const strong = makeRule({
      id: 'strong',
      priority: 90,
      hours: { from: '08:00', to: '20:00' },
      volume: 0.5,
    })
    const programme = programmeOf([everyDay, lunch, strong], venue, at('00:00'), at('23:00'))
    for (const clock of ['09:00', '12:30', '19:00'])
      expect(onAt(emptyRoom('hall'), { ...room([]), ...programme }, at(clock)).volume).toMatchObject({
        origin: { id: 'strong' },
        since: at('08:00'),
        until: at('20:00'),
      })
  })

  test('a person’s volume beats it and says so; calm brings calm’s lamps, whatever the schedule wants', () => {
    const programme = room([everyDay, evening])
    const after = (state: RoomState, cue: Cue): RoomState => {
      const step = applyCue(state, cue)
      if (step.outcome !== 'applied') throw new Error(step.outcome)
      return step.state
    }
    const at1830 = { issuedAt: at('18:30'), atServerTime: at('18:30') }
    const loud = after(
      emptyRoom('hall'),
      makeCue(1, { kind: 'volume', volume: 1, fadeMs: 0, until: null }, at1830),
    )
    const held = onAt(loud, programme, at('19:00')).volume
    expect([held.value, held.level]).toEqual([1, 'person'])
    expect(held.beat).toEqual([{ level: 'schedule', origin: { kind: 'rule', id: 'evening' }, value: '0.4' }])
    const calm = after(loud, makeCue(2, { kind: 'calm', fadeMs: 0 }, at1830))
    const on = onAt(calm, programme, at('19:00'))
    expect([on.theme.value, on.look]).toEqual(['calm', null])
    expect(lookTrack(calm, programme, (theme) => theme).at(-1)?.looks).not.toContain('house')
  })

  test('wants something, and a show needs hours', () => {
    expect(ScheduleRule.safeParse(makeRule({ theme: null })).error?.issues[0]?.message).toMatch(/must want/)
    expect(ScheduleRule.safeParse(makeRule({ show: 'evening' })).error?.issues[0]?.message).toMatch(
      /needs hours/,
    )
    expect(
      ScheduleRule.safeParse(makeRule({ show: 'evening', hours: { from: '19:00', to: '20:00' } })).success,
    ).toBe(true)
  })

  test('what a screen holds of it is cut with the programme', () => {
    const programme = room([everyDay, evening])
    expect(clipProgramme(programme, at('22:30'), at('23:00')).wanted).toEqual([
      expect.objectContaining({ aspect: 'volume', value: 0.8 }),
    ])
    expect(clipProgramme(room([makeRule()]), DAY, at('23:00'))).not.toHaveProperty('wanted')
  })

  test('at every instant the strongest rule that wants an aspect has it, and nobody has it where none does', () => {
    const hour = fc.integer({ min: 0, max: 23 }).map((n) => `${String(n).padStart(2, '0')}:00`)
    const rule = fc
      .record({
        priority: fc.integer({ min: 0, max: 5 }),
        from: hour,
        to: hour,
        volume: fc.option(fc.constantFrom(0.1, 0.5, 0.9), { nil: undefined }),
        look: fc.option(fc.constantFrom('house', 'orange'), { nil: undefined }),
        theme: fc.option(fc.constant('white'), { nil: null }),
      })
      .filter((each) => each.volume !== undefined || each.look !== undefined || each.theme !== null)
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 8 }), fc.integer({ min: 0, max: 1_439 }), (drawn, minute) => {
        const rules = drawn.map(({ priority, from, to, volume, look, theme }, i) =>
          makeRule({
            id: `r${i}`,
            priority,
            hours: { from, to },
            theme,
            ...(volume === undefined ? {} : { volume }),
            ...(look === undefined ? {} : { look }),
          }),
        )
        const t = DAY + minute * 60_000 + 30_000
        const programme = programmeOf(rules, venue, DAY, DAY + 86_400_000)
        for (const aspect of ['volume', 'look'] as const) {
          // By hand: a window that ends where it begins, or before, is over midnight.
          const holds = rules.filter(({ hours, [aspect]: value }) => {
            const [from, to] = [hours!.from, hours!.to].map((text) => Number(text.slice(0, 2)) * 60)
            const inside = from! < to! ? minute >= from! && minute < to! : minute >= from! || minute < to!
            return value !== undefined && inside
          })
          const winner = holds.toSorted((a, b) => b.priority - a.priority || (a.id < b.id ? 1 : -1))[0]
          const found = wantedAt(programme, aspect, t)
          expect([found?.rule, found?.value]).toEqual([winner?.id, winner?.[aspect]])
          expect(found?.beat.length ?? 0).toBe(Math.max(0, holds.length - 1))
        }
      }),
    )
  })
})
