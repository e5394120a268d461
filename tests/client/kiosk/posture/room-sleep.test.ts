import { beforeEach, expect, test } from 'vitest'
import { createPosture, type PostureKeeper } from '../../../../client/kiosk/posture/posture.ts'
import { createRoomSleep, type RoomSleep } from '../../../../client/kiosk/posture/room-sleep.ts'

let t: number
let here: boolean
let posture: PostureKeeper
let room: RoomSleep
const kind = () => posture.posture.get().kind

beforeEach(() => {
  t = 1_000
  here = false
  posture = createPosture(
    () => t,
    () => undefined,
  )
  room = createRoomSleep(
    posture,
    () => !here,
    () => t,
  )
})

test('a screen sleeps with its room, and wakes with it', () => {
  room.wants('asleep')
  expect(kind()).toBe('asleep')
  room.wants(null)
  expect(kind()).toBe('awake')
})

test('whoever is here is not put into the dark: it sleeps when they have gone', () => {
  here = true
  room.wants('asleep')
  expect(kind()).toBe('awake')
  here = false
  room.look()
  expect(kind()).toBe('asleep')
})

test('a touch wakes it for whoever touched it; it sleeps again when nobody came of it', () => {
  room.wants('asleep')
  expect(posture.touched()).toBe(true)
  room.look()
  expect(kind()).toBe('awake')
  t += 59_000
  room.look()
  expect(kind()).toBe('awake')
  t += 2_000
  room.look()
  expect(kind()).toBe('asleep')
})

test('a screen that staff sent to sleep by itself stays so when a rule of the room ends', () => {
  posture.sleep('touch')
  room.wants('asleep')
  room.wants(null)
  expect(kind()).toBe('asleep')
})

test('a cue that wakes the room wakes that one, too; a closed venue’s screens stay dark', () => {
  posture.sleep('touch')
  room.wants('awake')
  expect(kind()).toBe('awake')
  posture.sleep('opening')
  room.wants(null)
  room.wants('awake')
  expect(kind()).toBe('asleep')
})

test('a screen that is being cleaned is left alone until it is clean', () => {
  posture.clean(10_000)
  room.wants('asleep')
  expect(kind()).toBe('cleaning')
  t += 10_001
  posture.look()
  room.look()
  expect(kind()).toBe('asleep')
})

test('a screen that is cleaned sleeps again with its room, and is awake when the room woke meanwhile', () => {
  room.wants('asleep')
  posture.clean(60_000)
  posture.endCleaning()
  room.look()
  expect(kind()).toBe('asleep')
  posture.clean(60_000)
  room.wants(null)
  expect(kind()).toBe('cleaning')
  posture.endCleaning()
  room.look()
  expect(kind()).toBe('awake')
})
