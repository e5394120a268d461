import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at, ease } from '../../../../client/kiosk/stage/easing.ts'
import {
  createMovements,
  move,
  moveVoice,
  settleMovements,
  writeFrame,
  type Movements,
  type Wish,
} from '../../../../client/kiosk/stage/movements.ts'
import { aFrame } from './a-frame.ts'

describe('A movement of the stage', () => {
  test('never overshoots and never jumps, at any rate of frames', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.001, max: 0.1, noNaN: true }), { maxLength: 200 }), (steps) => {
        const easing = at(0)
        let before = 0
        for (const elapsed of steps) {
          ease(easing, 1, 2, elapsed)
          expect(easing.value).toBeGreaterThanOrEqual(before)
          expect(easing.value).toBeLessThanOrEqual(1)
          before = easing.value
        }
      }),
    )
  })

  test('has arrived when its time is over, whether in 6 frames or in 600', () => {
    for (const frames of [6, 60, 600]) {
      const easing = at(0)
      for (let i = 0; i < frames; i++) ease(easing, 1, 2, 2 / frames)
      expect(easing.value).toBeCloseTo(0.99, 2)
    }
  })
})

describe('A chosen light', () => {
  test('gathers while the others dim: to a half in the approach, to a quarter while one listens', () => {
    const m = hanging()
    run(m, { ...wish, moment: 'approach', chosen: 2 }, 6)
    expect(frameOf(m)).toMatchObject({ chosen: 2 })
    expect(frameOf(m).gather).toBeCloseTo(1, 2)
    expect(frameOf(m).others).toBeCloseTo(0.5, 2)
    run(m, { ...wish, moment: 'listen', chosen: 2 }, 6)
    expect(frameOf(m).others).toBeCloseTo(0.25, 2)
  })

  test('begins to gather within 100 ms', () => {
    const m = hanging()
    run(m, { ...wish, moment: 'approach', chosen: 2 }, 0.1)
    expect(frameOf(m).chosen).toBe(2)
    expect(frameOf(m).gather).toBeGreaterThan(0.005)
  })

  test('dissolves before another gathers, and nothing jumps on the way', () => {
    const m = hanging()
    run(m, { ...wish, moment: 'listen', chosen: 2 }, 6)
    let before = frameOf(m)
    for (let i = 0; i < 600; i++) {
      move(m, { ...wish, moment: 'listen', chosen: 5 }, 1 / 60)
      const now = frameOf(m)
      if (now.chosen !== before.chosen) {
        expect(before.gather).toBeLessThan(0.01)
        expect(before.others).toBeGreaterThan(0.98)
      }
      expect(Math.abs(now.gather - before.gather)).toBeLessThan(0.03)
      expect(Math.abs(now.others - before.others)).toBeLessThan(0.03)
      before = now
    }
    expect(before).toMatchObject({ chosen: 5 })
    expect(before.gather).toBeGreaterThan(0.95)
  })

  test('waits until the lights that replace others hang', () => {
    const m = hanging()
    run(m, { ...wish, moment: 'listen', chosen: 2, replacing: true }, 3)
    expect(frameOf(m).chosen).toBe(-1)
    expect(frameOf(m).others).toBeLessThan(0.01)
  })
})

describe('A hand that rests on the glass', () => {
  const rests: Wish = { ...wishing(), moment: 'listen', chosen: 2, rests: true }

  test('makes the motes grow still while one listens, no faster than 400 ms, and lets them move again', () => {
    const m = hanging()
    run(m, { ...rests, rests: false }, 6)
    let before = frameOf(m).stillness
    expect(before).toBe(0)
    for (let i = 0; i < 240; i++) {
      move(m, rests, 1 / 60)
      const now = frameOf(m).stillness
      expect(now - before).toBeLessThan(1 / 60 / 0.2)
      before = now
    }
    expect(before).toBeGreaterThan(0.8)
    expect(before).toBeLessThan(1)
    run(m, { ...rests, rests: false }, 6)
    expect(frameOf(m).stillness).toBeLessThan(0.01)
  })

  test('stills nothing at rest, and never wakes what stands still already', () => {
    const m = hanging()
    run(m, { ...rests, moment: 'hang', chosen: -1 }, 3)
    expect(frameOf(m).stillness).toBe(0)
    run(m, { ...rests, stillness: 1 }, 6)
    expect(frameOf(m).stillness).toBeCloseTo(1, 2)
  })
})

describe('LEAVE', () => {
  test('[VIS-1] is near-black in the very frame, and nothing chosen comes back with the light', () => {
    const m = hanging()
    run(m, { ...wish, moment: 'listen', chosen: 2, hand: { x: 0.5, y: 0.5 } }, 6)
    move(m, { ...wish, moment: 'leave' }, 1 / 60)
    expect(m.dark.value).toBe(1)
    expect(frameOf(m)).toMatchObject({ chosen: -1, gather: 0, handNear: 0, voice: 0 })
  })

  test('lets other lights be hung while nobody sees them', () => {
    const m = hanging()
    move(m, { ...wish, moment: 'leave', replacing: true }, 1 / 60)
    expect(frameOf(m).others).toBe(0)
  })

  test('is followed by a slow return', () => {
    const m = hanging()
    move(m, { ...wish, moment: 'leave' }, 1 / 60)
    run(m, wish, 0.4)
    expect(m.dark.value).toBeGreaterThan(0.7)
    run(m, wish, 5)
    expect(m.dark.value).toBeLessThan(0.01)
  })
})

describe('The voice', () => {
  test('moves the picture no faster than 400 ms, whatever the speaker does', () => {
    const m = hanging()
    let before = 0
    for (let i = 0; i < 240; i++) {
      moveVoice(m, Math.floor(i / 12) % 2, 0.5, 1 / 60)
      const now = frameOf(m).voice
      expect(Math.abs(now - before)).toBeLessThan(1 / 60 / 0.2)
      before = now
    }
  })
})

describe('Seeking', () => {
  test('puts everything where it is asked to be', () => {
    const m = createMovements()
    settleMovements(m, { ...wish, moment: 'listen', chosen: 1, hand: { x: 0.2, y: 0.3 }, stillness: 1 })
    expect(frameOf(m)).toMatchObject({
      chosen: 1,
      gather: 1,
      others: 0.25,
      handX: 0.2,
      handY: 0.3,
      handNear: 1,
      stillness: 1,
    })
  })
})

const wish = wishing()

function wishing(): Wish {
  return {
    moment: 'hang',
    gathered: 1,
    chosen: -1,
    stillness: 0,
    replacing: false,
    hand: null,
    rests: false,
  }
}

function hanging(): Movements {
  const m = createMovements()
  settleMovements(m, wish)
  return m
}

function run(m: Movements, asked: Wish, seconds: number): void {
  for (let i = 0; i < seconds * 60; i++) move(m, asked, 1 / 60)
}

function frameOf(m: Movements) {
  const frame = aFrame()
  writeFrame(m, frame)
  return frame
}
