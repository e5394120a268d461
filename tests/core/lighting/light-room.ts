/** Builders for tests: a room with lamps, themes, looks and a log of cues. */
import type { Cue, CueAction, Level } from '../../../core/model/cue.ts'
import type { Oklch } from '../../../core/model/colour.ts'
import type { Channel, Emitter, Fixture, FixtureProfile, Rig } from '../../../core/model/fixture.ts'
import type { Look } from '../../../core/model/look.ts'
import type { Theme } from '../../../core/model/theme.ts'
import { applyCue } from '../../../core/show/apply-cue.ts'
import type { RoomProgramme } from '../../../core/show/programme.ts'
import { emptyRoom, type RoomState } from '../../../core/show/room-state.ts'
import { makeEvening } from '../../helpers/builders.ts'

/** `#FF7F00`, on the edge of sRGB. */
export const ORANGE: Oklch = { l: 0.7304, c: 0.1864, h: 52.57 }
export const VIOLET: Oklch = { l: 0.56, c: 0.17, h: 310 }
export const GREY: Oklch = { l: 0.6, c: 0, h: 0 }

/** sRGB's primaries, and a warm white. */
export const EMITTERS = {
  red: { xy: [0.64, 0.33], luminance: 0.2126 },
  green: { xy: [0.3, 0.6], luminance: 0.7152 },
  blue: { xy: [0.15, 0.06], luminance: 0.0722 },
  white: { xy: [0.4234, 0.399], luminance: 0.9 },
  amber: { xy: [0.57, 0.42], luminance: 0.4 },
} as const satisfies Record<string, { xy: readonly [number, number]; luminance: number }>

export function makeProfile(overrides: Partial<FixtureProfile> = {}): FixtureProfile {
  return {
    id: 'rgb',
    name: 'RGB',
    channels: slots('red', 'green', 'blue'),
    emitters: emitters(),
    ...overrides,
  }
}

/** Channels by short names: an emitter's, or `dimmer`; with `-fine` for the low byte after its high one. */
export function slots(...names: string[]): Channel[] {
  return names.map((name) => {
    const base = name.replace(/-fine$/, '')
    const part = name !== base ? 'fine' : names.includes(`${name}-fine`) ? 'coarse' : 'whole'
    return base === 'dimmer' ? { kind: 'dimmer', part } : { kind: 'emitter', emitter: base, part }
  })
}

export function emitters(): FixtureProfile['emitters'] {
  const copy = ({ xy: [x, y], luminance }: (typeof EMITTERS)[keyof typeof EMITTERS]): Emitter => ({
    xy: [x, y],
    luminance,
    assumed: true,
  })
  return {
    red: copy(EMITTERS.red),
    green: copy(EMITTERS.green),
    blue: copy(EMITTERS.blue),
    white: copy(EMITTERS.white),
    amber: copy(EMITTERS.amber),
  }
}

export function makeFixture(overrides: Partial<Fixture> = {}): Fixture {
  return {
    id: 'lamp',
    name: 'Lamp',
    profile: 'rgb',
    universe: 1,
    address: 1,
    role: 'wash',
    position: { x: 0, y: 0, z: 3 },
    egress: 0,
    ...overrides,
  }
}

export function makeRig(overrides: Partial<Rig> = {}): Rig {
  return { roomId: 'hall', profiles: [makeProfile()], fixtures: [makeFixture()], ...overrides }
}

const name = (text: string): Theme['name'] => ({ kk: text, ru: text, en: text })

/** A theme whose colours are all this one. */
export function makeTheme(id: string, colour: Oklch, overrides: Partial<Theme> = {}): Theme {
  return {
    id,
    name: name(id),
    palette: { zenith: colour, horizon: colour, ground: colour, light: colour, primary: colour },
    scene: { glow: 0.5, drift: 0.5, lights: 0.5, grass: 0.5 },
    mode: { ratios: [1, 1.25, 1.5], root: 73.4, brightness: 800, level: 0.5 },
    look: id,
    ...overrides,
  }
}

/** A look in which every lamp follows the theme at this intensity. */
export function makeLook(id: string, intensity: number, overrides: Partial<Look> = {}): Look {
  const intent = { intensity, colour: 'theme.primary' } as const
  return {
    id,
    name: name(id),
    roles: { wash: intent, accent: intent, facade: intent, house: intent },
    ...overrides,
  }
}

export const byId = <Thing extends { id: string }>(...things: Thing[]): Map<string, Thing> =>
  new Map(things.map((thing) => [thing.id, thing]))

export function makeProgramme(theme: string, overrides: Partial<RoomProgramme> = {}): RoomProgramme {
  return {
    from: 0,
    to: 1e12,
    intervals: [{ from: 0, to: 1e12, theme, rule: 'always', beat: [] }],
    horizon: { from: 0, to: 12 },
    evening: makeEvening(),
    ...overrides,
  }
}

/** No light is under way, and no voice is known. */
export const NOBODY = { lights: [], voices: new Map() }

/** A room's state after these cues, each at its instant. */
export function makeState(...cues: readonly { at: number; level?: Level; action: CueAction }[]): RoomState {
  return cues.reduce((state, { at, level = 'person', action }, i) => {
    const cue: Cue = {
      id: `cue-${i + 1}`,
      roomId: 'hall',
      epoch: 1,
      seq: i + 1,
      issuedAt: at,
      atServerTime: at,
      level,
      origin: { kind: 'person', id: 'somebody' },
      action,
    }
    const step = applyCue(state, cue)
    return step.outcome === 'applied' ? step.state : state
  }, emptyRoom('hall'))
}

export const themeCue = (theme: string, fadeMs: number): CueAction => ({
  kind: 'theme',
  theme,
  fadeMs,
  until: null,
})
