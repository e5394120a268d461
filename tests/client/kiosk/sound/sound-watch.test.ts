import { expect, test } from 'vitest'
import { soundWatch } from '../../../../client/kiosk/sound/sound-watch.ts'
import type { SoundState } from '../../../../client/kiosk/sound/contract.ts'

function looks(audible: boolean) {
  const isSilent = soundWatch(audible)
  const sound: { state: SoundState; clock: () => number | null } = { state: 'running', clock: () => 0 }
  /** The last of so many looks, while the audio clock runs at this rate. */
  return (count: number, state: SoundState, rate: number | null): boolean => {
    let silent = false
    for (let i = 0; i < count; i++) {
      const at = (sound.clock() ?? 0) + (rate ?? 0)
      Object.assign(sound, { state, clock: () => (rate === null ? null : at) })
      silent = isSilent(sound)
    }
    return silent
  }
}

test('a machine whose audio clock stands is silent, one that is late a few times is not, and it heals', () => {
  const look = looks(true)
  expect(look(30, 'running', 1)).toBe(false)
  expect(look(9, 'running', 0)).toBe(false)
  expect(look(1, 'running', 1)).toBe(false)
  expect(look(12, 'running', 0)).toBe(true)
  expect(look(1, 'running', 1)).toBe(false)
})

test('a machine without any sound is silent, unless its screen is to be', () => {
  expect(looks(true)(1, 'none', null)).toBe(true)
  expect(looks(false)(30, 'none', null)).toBe(false)
})

test('a screen that nobody has touched yet, or whose visitor wants no sound, is well', () => {
  expect(looks(true)(30, 'waiting-for-touch', 0)).toBe(false)
  expect(looks(true)(30, 'muted', 0)).toBe(false)
})
