import { expect, test } from 'vitest'
import { roomPicture } from '../../../client/kiosk/room-picture.ts'
import { WHOLE } from '../../../core/model/glass.ts'
import type { Kiosk } from '../../../core/model/kiosk.ts'
import { emptyRoom } from '../../../core/show/room-state.ts'
import { NOON } from '../../helpers/clock.ts'
import { makeKiosk, makeProgramme } from '../../helpers/builders.ts'

const TALL = { from: 0, to: 2, glass: { low: 0.5, high: 2.5 } }
const LOW = { from: 2.03, to: 4, glass: { low: 1, high: 2.1 } }

function pictureOn(kiosk: Kiosk, walls: { from: number; to: number }[]) {
  const programme = { ...makeProgramme(), walls }
  return roomPicture(kiosk, emptyRoom('hall'), programme, [], new Map(), [], 0, NOON)
}

test('a screen of the wall shows the part of its picture where its glass hangs, once all of it was measured', () => {
  const { from, to } = LOW
  const kiosk = makeKiosk({ role: 'wall', span: { from, to } })
  const { part, room } = pictureOn(kiosk, [TALL, LOW])
  expect(room.picture).toEqual({ from: 0, to: 4 })
  expect(part.top).toBeCloseTo(0.2, 9)
  expect(part.tall).toBeCloseTo(0.55, 9)
  expect(pictureOn(kiosk, [TALL, { from, to }]).part).toEqual(WHOLE)
})

test('no other screen shows less than its whole picture, wherever it stands', () => {
  const kiosk = makeKiosk({ role: 'listening', span: { from: LOW.from, to: LOW.to } })
  const { part, room } = pictureOn(kiosk, [TALL, LOW])
  expect(part).toEqual(WHOLE)
  expect(room.picture).toEqual(kiosk.span)
})
