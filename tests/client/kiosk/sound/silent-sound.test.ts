import { expect, test } from 'vitest'
import { createSound } from '../../../../client/kiosk/sound/create-sound.ts'
import { voiceScore } from '../../../../core/voice/voice-score.ts'

const score = voiceScore(
  { beats: ['Үйде ақырын сөйлейтінбіз.', 'Кештің қандай болатынын білетінмін.'] },
  [0.2, 0.5],
  'kk',
)

function silent(audioKind: 'none' | 'handset') {
  const room = { now: 1_700_000_000_000 }
  const sound = createSound({ audioKind, roomTime: () => room.now, seed: 1 })
  const pass = (seconds: number) => {
    for (let i = 0; i < seconds * 20; i++) {
      room.now += 50
      sound.position()
    }
  }
  pass(1)
  return { sound, pass }
}

// Node has no AudioContext: what is built here for a handset is what a machine without sound gets.
test.each(['none', 'handset'] as const)(
  'without a device (%s) the voice takes the same time, and is seen',
  async (kind) => {
    const { sound, pass } = silent(kind)
    expect(sound.state).toBe('none')
    await sound.wake()
    expect(sound.position()).toBeNull()
    sound.speak(score, 0)
    expect(sound.position()).toBe(0)
    pass(1)
    expect(sound.position()).toBeCloseTo(1, 6)
    expect(sound.presence()).toBeGreaterThan(0.4)
    pass(score.seconds)
    expect(sound.position()).toBeNull()
    expect(sound.presence()).toBe(0)
  },
)

test('without a device it begins anywhere and ends when hushed or silenced', () => {
  const { sound, pass } = silent('none')
  sound.speak(score, 2)
  pass(0.5)
  expect(sound.position()).toBeCloseTo(2.5, 6)
  sound.hush()
  expect(sound.position()).toBeNull()
  sound.speak(score, 0)
  sound.silence()
  expect(sound.position()).toBeNull()
})
