import { expect, test } from 'vitest'
import { placeOnWall, pictureOf, readsFor, screenBetween } from '../../../core/wall/picture.ts'

const [A, B, FAR] = [
  { from: 0, to: 2 },
  { from: 2.03, to: 4 },
  { from: 9, to: 11 },
]

test('screens side by side are one picture, whose ends carry the names and the numbers; a far one is its own', () => {
  const walls = [A, B, FAR]
  expect(placeOnWall(walls, A, [])).toMatchObject({ own: 0, first: true, last: false, picture: [0, 1] })
  expect(placeOnWall(walls, B, [])).toMatchObject({ own: 1, first: false, last: true, picture: [0, 1] })
  expect(placeOnWall(walls, FAR, [])).toMatchObject({ own: 2, first: true, last: true, picture: [2] })
  expect(pictureOf(walls, B)).toEqual({ from: 0, to: 4 })
  expect(pictureOf(walls, FAR)).toEqual(FAR)
})

test('a screen that the room does not know yet hangs for itself', () => {
  expect(placeOnWall([A, B], FAR, [])).toMatchObject({ walls: [FAR], own: 0, first: true, last: true })
  expect(placeOnWall([], A, [])).toMatchObject({ walls: [A], own: 0, first: true, last: true })
})

test('what stands between texts stands on one screen, and on each of them in time', () => {
  const where = Array.from({ length: 60 }, (_, turn) => screenBetween(turn, [0, 1, 2]))
  expect(new Set(where)).toEqual(new Set([0, 1, 2]))
})

test('a screen that has been gone for long keeps its place in the picture, and leaves lights, name and numbers to the others', () => {
  const walls = [A, B, FAR]
  expect(placeOnWall(walls, B, [A])).toMatchObject({
    own: 1,
    first: true,
    last: true,
    picture: [0, 1],
    here: [1, 2],
  })
  expect(placeOnWall(walls, FAR, [A, B])).toMatchObject({ picture: [2], here: [2] })
  // Whoever draws is there, whatever was said.
  expect(placeOnWall(walls, A, [A, B])).toMatchObject({ own: 0, first: true, here: [0, 2] })
  expect(pictureOf(walls, B)).toEqual({ from: 0, to: 4 })
})

test('a screen that has been gone for seconds keeps its lights, and leaves what is to be read to the one beside it', () => {
  const place = placeOnWall([A, B, FAR], B, [], [A])
  expect(place).toMatchObject({ first: true, last: true, here: [0, 1, 2], reads: [1] })
  expect([0, 1, 2].map((screen) => readsFor(place, screen))).toEqual([1, 1, 2])
  expect(placeOnWall([A, B], A, [], [A, B])).toMatchObject({ own: 0, reads: [0] })
})
