import { expect, test } from 'vitest'
import { createRoomSound } from '../../../client/kiosk/room-sound.ts'
import type { Theme } from '../../../core/model/theme.ts'
import { onAt, themeTrack } from '../../../core/show/on-at.ts'
import type { Claim, RoomState } from '../../../core/show/room-state.ts'
import { makeInterval, makeProgramme } from '../../helpers/builders.ts'

const NOW = 1_764_000_000_000
const colour = { l: 0.2, c: 0.02, h: 260 }
const theme = (id: string): [string, Theme] => [
  id,
  {
    id,
    name: { kk: id, ru: id, en: id },
    palette: { zenith: colour, horizon: colour, ground: colour, light: colour, primary: colour },
    scene: { glow: 0.5, drift: 0.5, lights: 0.5, grass: 0.5 },
    mode: { ratios: [1, 1.25, 1.5], root: 73.4, brightness: 800, level: 0.5 },
    look: id,
  },
]
const themes = new Map([theme('dusk'), theme('orange'), theme('calm')])
const programme = makeProgramme([makeInterval({ from: NOW - 1_000, to: NOW + 3_600_000 })])

const wish = {
  seq: 1,
  cueId: 'cue-1',
  level: 'person',
  origin: { kind: 'person', id: 'person-a' },
  until: null,
  fadeMs: 2_000,
  outMs: 0,
} as const

/** A room's sound and what it asks of the kiosk's, with the volume rounded away. */
function roomSound() {
  const asked: string[] = []
  const sound = createRoomSound({
    state: 'running',
    clock: () => 0,
    wake: () => Promise.resolve(),
    theme: (_, from, fadeMs) => void asked.push(`theme at ${from - NOW} over ${fadeMs}`),
    volume: (value, from, fadeMs) => void asked.push(`volume ${value} at ${from - NOW} over ${fadeMs}`),
    mute: () => undefined,
    touch: () => undefined,
    near: () => undefined,
    say: () => undefined,
    quiet: () => undefined,
    share: () => undefined,
    speak: () => undefined,
    read: () => undefined,
    decode: () => Promise.resolve(null),
    hush: () => undefined,
    silence: () => void asked.push('silence'),
    restore: () => void asked.push('restore'),
    position: () => null,
    presence: () => 0,
    dispose: () => undefined,
  })
  return {
    asked,
    mode: sound.mode,
    turn(volume: number, after: number) {
      asked.length = 0
      sound.visitor(volume, NOW + after)
    },
    follow(claims: Claim[], after: number) {
      const state: RoomState = {
        roomId: 'hall',
        epoch: 1,
        seq: 1,
        claims,
        withdrawn: [],
        lights: [],
        silences: [],
        show: null,
      }
      asked.length = 0
      sound.follow(onAt(state, programme, NOW + after), themeTrack(state, programme), themes, NOW + after)
    },
  }
}

test('a theme that is about to begin is given to the sound with its own instant, once', () => {
  const room = roomSound()
  const orange: Claim = { ...wish, aspect: 'theme', value: 'orange', from: NOW + 250 }
  room.follow([], 0)
  expect(room.asked).toEqual([expect.stringContaining('theme'), 'volume 0.7 at 0 over 0'])
  room.follow([orange], 10)
  expect(room.asked).toEqual(['theme at 250 over 2000'])
  room.follow([orange], 250)
  expect(room.asked).toEqual([])
})

test('[VEN-1] calm fades everything that sounds, and its release brings it back', () => {
  const room = roomSound()
  room.follow([], 0)
  const calm: Claim = { ...wish, level: 'calm', aspect: 'mode', value: 'calm', from: NOW + 100 }
  room.follow([calm], 100)
  expect(room.asked).toEqual(['volume 0 at 100 over 1500'])
  room.follow([], 60_000)
  expect(room.asked).toEqual(['volume 0.7 at 60000 over 1000'])
})

test('[VEN-4] alarm silences at once and nothing sounds until it is released', () => {
  const room = roomSound()
  room.follow([], 0)
  const alarm: Claim = { ...wish, level: 'alarm', aspect: 'mode', value: 'alarm', from: NOW + 100 }
  room.follow([alarm], 100)
  expect(room.asked[0]).toBe('silence')
  expect(room.mode()).toBe('alarm')
  room.follow([alarm], 5_000)
  expect(room.asked).toEqual([])
  room.follow([], 60_000)
  expect(room.asked[0]).toBe('restore')
})

test('a visitor turns a share of what the room allows, and no calm is louder for it', () => {
  const room = roomSound()
  room.follow([], 0)
  room.turn(0.5, 10)
  expect(room.asked).toEqual(['volume 0.35 at 10 over 150'])
  const calm: Claim = { ...wish, level: 'calm', aspect: 'mode', value: 'calm', from: NOW + 100 }
  room.follow([calm], 100)
  expect(room.asked).toEqual(['volume 0 at 100 over 1500'])
  room.turn(1, 200)
  expect(room.asked).toEqual(['volume 0 at 200 over 150'])
  room.turn(0.5, 300)
  room.follow([], 60_000)
  expect(room.asked).toEqual(['volume 0.35 at 60000 over 1000'])
})
