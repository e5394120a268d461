/** Universes with a lamp each, or many lamps of all kinds, that never stand still. */
import type { Emitter, Fixture, FixtureProfile, Rig } from '../../core/model/fixture.ts'
import type { Look } from '../../core/model/look.ts'
import type { Theme } from '../../core/model/theme.ts'
import type { RoomProgramme } from '../../core/show/programme.ts'

const name = { kk: 'x', ru: 'x', en: 'x' }
const emitter = (x: number, y: number, luminance: number): Emitter => ({
  xy: [x, y],
  luminance,
  assumed: true,
})
const EMITTERS = {
  red: emitter(0.64, 0.33, 0.2126),
  green: emitter(0.3, 0.6, 0.7152),
  blue: emitter(0.15, 0.06, 0.0722),
  white: emitter(0.4234, 0.399, 0.9),
  amber: emitter(0.57, 0.42, 0.4),
}
const KINDS = [
  ['red', 'green', 'blue'],
  ['red', 'green', 'blue', 'white'],
  ['red', 'green', 'blue', 'white', 'amber'],
] as const
const profiles: FixtureProfile[] = KINDS.map((emitters) => ({
  id: `kind-${emitters.length}`,
  name: `${emitters.length}`,
  channels: emitters.map((each) => ({ kind: 'emitter', emitter: each, part: 'whole' })),
  emitters: EMITTERS,
}))
const colour = (h: number) => ({ l: 0.73, c: 0.17, h })
const theme = (id: string, h: number): Theme => ({
  id,
  name,
  palette: { zenith: colour(h), horizon: colour(h), ground: colour(h), light: colour(h), primary: colour(h) },
  scene: { glow: 0.5, drift: 0.5, lights: 0.5, grass: 0.5 },
  mode: { ratios: [1, 1.25, 1.5], root: 73.4, brightness: 800, level: 0.5 },
  look: 'breathing',
})

export interface House {
  looks: Map<string, Look>
  themes: Map<string, Theme>
  rig: Rig
  programme: RoomProgramme
}

/** Every universe has a lamp that breathes, so that it is sent in every frame. */
export function breathingHouse(universes: number): House {
  const fixtures = Array.from({ length: universes }, (_, i) => lampAt(i, 0, i + 1, 1))
  return houseOf(fixtures, [{ from: 0, to: 1e15, theme: 'dusk' }])
}

/** Lamps of all kinds along 50 m; the theme changes all the time and travels through them as it does. */
export function fadingHouse(lamps: number, fadeMs: number, forMs: number): House {
  const fixtures = Array.from({ length: lamps }, (_, i) =>
    lampAt(i, i % 3, Math.floor(i / 100) + 1, (i % 100) * 5 + 1),
  )
  const spans = Array.from({ length: Math.ceil(forMs / fadeMs) }, (_, i) => {
    return { from: i * fadeMs, to: (i + 1) * fadeMs, theme: i % 2 === 0 ? 'dusk' : 'orange' }
  })
  return houseOf(fixtures, spans)
}

function lampAt(i: number, kind: number, universe: number, address: number): Fixture {
  return {
    ...{ id: `lamp-${i}`, name: `Lamp ${i}`, profile: profiles[kind]!.id, universe, address, role: 'wash' },
    ...{ position: { x: (i * 0.05) % 50, y: 0, z: 3 }, egress: 0 },
  }
}

function houseOf(fixtures: Fixture[], spans: { from: number; to: number; theme: string }[]): House {
  const breathing: Look = {
    id: 'breathing',
    name,
    roles: {
      wash: {
        ...{ intensity: 1, colour: 'theme.primary' },
        effects: [{ kind: 'wave', periodMs: 2_000, depth: 0.9, axis: 'x', lengthM: 20 }],
      },
    },
  }
  const calm: Look = { ...breathing, id: 'calm' }
  return {
    looks: new Map([breathing, calm, { ...calm, id: 'house' }].map((look) => [look.id, look])),
    themes: new Map(
      [theme('dusk', 300), theme('orange', 52), theme('calm', 61)].map((each) => [each.id, each]),
    ),
    rig: { roomId: 'hall', profiles, fixtures },
    programme: {
      ...{ from: 0, to: spans.at(-1)!.to, horizon: { from: 0, to: 50 } },
      intervals: spans.map((span, i) => ({ ...span, rule: `rule-${i}`, beat: [] })),
      evening: { sun: { from: 0, stepMs: 600_000, altitudes: [-6] }, ridges: [], silences: [] },
    },
  }
}
