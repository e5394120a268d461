import { describe, expect, test } from 'vitest'
import { calmHere } from '../../../core/show/calm-here.ts'
import { takeCues } from '../../../core/show/mirror.ts'
import { onAt } from '../../../core/show/on-at.ts'
import { emptyRoom, RoomState } from '../../../core/show/room-state.ts'
import { makeCue, makeProgramme, makeTheme } from '../../helpers/builders.ts'
import { NOON } from '../../helpers/clock.ts'

const room = () =>
  takeCues({ ...emptyRoom('hall'), epoch: 1 }, [
    makeCue(1, makeTheme('orange')),
    makeCue(2, { kind: 'story', story: 'the-bowl', until: NOON + 600_000 }),
  ]).state

describe('[VEN-1] calm on one screen', () => {
  const at = NOON + 10_000

  test('[VEN-1] is stronger than what a person holds, and no story sounds', () => {
    const on = onAt(calmHere(room(), at), makeProgramme(), at)
    expect([on.mode, on.theme.value, on.story]).toEqual(['calm', 'calm', null])
  })

  test('[VEN-1] leaves the room’s own state as it was, to go back to', () => {
    const before = room()
    const text = JSON.stringify(before)
    calmHere(before, at)
    expect(JSON.stringify(before)).toBe(text)
    expect(onAt(before, makeProgramme(), at).theme.value).toBe('orange')
    expect(RoomState.safeParse(calmHere(before, at)).success).toBe(true)
  })

  test('an alarm stays stronger', () => {
    const alarmed = takeCues(room(), [makeCue(3, { kind: 'alarm' })]).state
    expect(onAt(calmHere(alarmed, at), makeProgramme(), at).mode).toBe('alarm')
  })
})
