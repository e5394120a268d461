import { expect, test } from 'vitest'
import { presenceAt, presenceOf } from '../../../../client/kiosk/sound/presence.ts'
import { voiceScore } from '../../../../core/voice/voice-score.ts'

const score = voiceScore(
  { beats: ['Мама пришила её белыми нитками.', 'Синих не нашлось.'] },
  [0.5, 0.5],
  'ru',
)
const points = presenceOf(score)

test('the voice is present while it speaks and gone between beats', () => {
  const [first, second] = score.beats
  expect(presenceAt(points, (first!.from + first!.to) / 2)).toBeGreaterThan(0.5)
  expect(presenceAt(points, second!.from - 0.1)).toBeLessThan(0.05)
  expect(presenceAt(points, -1)).toBe(0)
  expect(presenceAt(points, score.seconds + 60)).toBe(0)
})

test('[VIS-5] it stays within 0 and 1, and moves too slowly to flicker', () => {
  let turns = 0
  let rising = true
  let last = 0
  for (let t = 0; t < score.seconds; t += 1 / 60) {
    const now = presenceAt(points, t)
    expect(now).toBeGreaterThanOrEqual(0)
    expect(now).toBeLessThanOrEqual(1)
    expect(Math.abs(now - last)).toBeLessThan(0.16)
    if (now !== last && now > last !== rising) {
      rising = !rising
      turns++
    }
    last = now
  }
  expect(turns / score.seconds).toBeLessThan(12)
})
