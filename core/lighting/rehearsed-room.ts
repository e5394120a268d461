/**
 * A room as it would be under a theme and a look, rendered by the code that renders for the lamps. Nothing is sent.
 * Where a look follows the travelling light or the voice, a light comes by again and again and somebody seems to speak.
 */
import type { Rig } from '../model/fixture.ts'
import type { Span } from '../model/horizon.ts'
import type { LightEffect } from '../model/light-effect.ts'
import type { Look } from '../model/look.ts'
import type { Theme } from '../model/theme.ts'
import type { TravellingLight } from '../model/travelling-light.ts'
import type { RoomProgramme } from '../show/programme.ts'
import { emptyRoom, type RoomState } from '../show/room-state.ts'
import { LIGHT_SPEED } from '../show/travelling-light.ts'
import { lightOfRoom } from './light-of-room.ts'
import { envelopeOf, type VoiceEnvelope } from './voice-envelope.ts'

export interface RehearsedRoom {
  /** 512 slots by universe, so many milliseconds after the look has come. */
  at(t: number): ReadonlyMap<number, Uint8Array>
  /** Whether it looks otherwise a moment later. */
  moves: boolean
  /** What seems to happen in the room, so that lamps which follow it are seen to. */
  seems: ReadonlySet<'light' | 'voice'>
}

/** Long after any fade, so that everything has arrived. */
const ARRIVED = 1_000_000_000
/** How long something seems to happen; nobody looks at a preview for longer. */
const SEEMING_MS = 3_600_000

/** A theme with what its lamps need of it. */
export type LitTheme = Pick<Theme, 'id' | 'palette'>

export function rehearsedRoom(rig: Rig, theme: LitTheme, look: Look): RehearsedRoom {
  const effects = effectsOf(look)
  const seems = new Set<'light' | 'voice'>()
  if (effects.some(({ kind }) => kind === 'follow')) seems.add('light')
  if (effects.some(({ kind }) => kind === 'voice')) seems.add('voice')
  const horizon = horizonOfLamps(rig)
  const light = lightOfRoom({
    rig,
    looks: new Map([[look.id, look]]),
    themes: new Map([[theme.id, wholeTheme(theme, look)]]),
    state: stateOf(rig.roomId, seems.has('voice')),
    programme: programmeOf(theme.id, horizon),
    lights: seems.has('light') ? passingLights(horizon) : [],
    voices: seems.has('voice') ? new Map([[SPOKEN, somebodySpeaks()]]) : new Map(),
  })
  return { moves: effects.length > 0, seems, at: (t) => light.at(ARRIVED + t) }
}

function effectsOf(look: Look): LightEffect[] {
  return [
    ...Object.values(look.roles),
    ...Object.values(look.groups ?? {}),
    ...Object.values(look.fixtures ?? {}),
  ].flatMap(({ effects }) => effects ?? [])
}

function wholeTheme(theme: LitTheme, look: Look): Theme {
  return {
    ...theme,
    name: look.name,
    scene: { glow: 0, drift: 0, lights: 0, grass: 0 },
    mode: { ratios: [1, 1.2, 1.5], root: 73.4, brightness: 300, level: 0 },
    look: look.id,
  }
}

function programmeOf(theme: string, horizon: Span): RoomProgramme {
  const always = { from: 0, to: Number.MAX_SAFE_INTEGER }
  return {
    ...always,
    intervals: [{ ...always, theme, rule: 'rehearsal', beat: [] }],
    horizon,
    evening: { sun: { from: 0, stepMs: 600_000, altitudes: [-6] }, ridges: [], silences: [] },
  }
}

/** From the first lamp to the last along the wall. */
function horizonOfLamps({ fixtures }: Rig): Span {
  const xs = fixtures.map(({ position }) => position.x)
  const from = xs.reduce((a, b) => Math.min(a, b), xs[0] ?? 0)
  const to = xs.reduce((a, b) => Math.max(a, b), xs[0] ?? 0)
  return { from: from - 1, to: to + 1 }
}

/** Faster than in the room where that is long, so that nobody waits for it. */
function passingLights({ from, to }: Span): TravellingLight[] {
  const speed = Math.min(5, Math.max(LIGHT_SPEED, (to - from) / 12))
  const everyMs = Math.round(((to - from) / speed) * 1_000) + 5_000
  const count = Math.min(600, Math.ceil(SEEMING_MS / everyMs))
  return Array.from({ length: count }, (_, i) => ({
    ...{ id: `seeming-${i}`, seed: i, x0: from, direction: 'right', speed },
    tStart: ARRIVED + 500 + i * everyMs,
  }))
}

/** Where nobody told anything, a name that no story has. */
const SPOKEN = 'somebody'

function stateOf(roomId: string, voice: boolean): RoomState {
  const state = emptyRoom(roomId)
  if (!voice) return state
  const claimed = { seq: 1, cueId: 'rehearsal', level: 'person' as const, fadeMs: 0, outMs: 0, until: null }
  const origin = { kind: 'system' as const, id: 'rehearsal' }
  return {
    ...state,
    claims: [{ aspect: 'story', value: SPOKEN, ...claimed, origin, from: ARRIVED }],
  }
}

/** Phrases of two and a half seconds with a breath after each; syllables of a slow reader. */
function somebodySpeaks(): VoiceEnvelope {
  const phrase = Array.from({ length: 10 }, (_, i) => [i * 0.25, 0.18, 0, i % 3 === 0 ? 1 : 0.3] as const)
  const phrases = Math.ceil(SEEMING_MS / 4_000)
  const syllables = Array.from({ length: phrases }, (_, p) =>
    phrase.map(([start, length, vowel, stress]) => [1 + p * 4 + start, length, vowel, stress]),
  ).flat()
  return envelopeOf({ seconds: phrases * 4 + 1, beats: [{ syllables }] })
}
