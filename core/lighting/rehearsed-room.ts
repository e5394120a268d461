/** A room as it would be under a theme and a look, rendered by the code that renders for the lamps. Nothing is sent. */
import type { Rig } from '../model/fixture.ts'
import { ONE_SCREEN } from '../model/horizon.ts'
import type { Look } from '../model/look.ts'
import type { Theme } from '../model/theme.ts'
import { emptyRoom } from '../show/room-state.ts'
import { buildLightScene, sceneLibrary } from './light-scene.ts'
import { patchRig } from './patch.ts'
import { beginScene, framesFor, lightOutput, renderLight } from './render-light.ts'

export interface RehearsedRoom {
  /** 512 slots by universe, so many milliseconds after the look has come. */
  at(t: number): ReadonlyMap<number, Uint8Array>
  /** Whether it looks otherwise a moment later. */
  moves: boolean
}

/** Long after any fade, so that everything has arrived. */
const ARRIVED = 1_000_000_000

/** A theme with what its lamps need of it. */
export type LitTheme = Pick<Theme, 'id' | 'palette'>

export function rehearsedRoom(rig: Rig, theme: LitTheme, look: Look): RehearsedRoom {
  const { patch } = patchRig(rig)
  const frames = framesFor([patch])
  const always = { from: 0, to: Number.MAX_SAFE_INTEGER }
  const interval = { ...always, theme: theme.id, rule: 'rehearsal', beat: [] }
  const whole: Theme = {
    ...theme,
    name: look.name,
    scene: { glow: 0, drift: 0, lights: 0, grass: 0 },
    mode: { ratios: [1, 1.2, 1.5], root: 73.4, brightness: 300, level: 0 },
    look: look.id,
  }
  const scene = buildLightScene({
    ...sceneLibrary(patch, new Map([[look.id, look]]), new Map([[theme.id, whole]])),
    state: emptyRoom(rig.roomId),
    programme: {
      ...always,
      intervals: [interval],
      horizon: ONE_SCREEN,
      evening: { sun: { from: 0, stepMs: 600_000, altitudes: [-6] }, ridges: [], silences: [] },
    },
    lights: [],
    voices: new Map(),
  })
  const output = lightOutput(patch, frames)
  beginScene(output, scene)
  let latest = ARRIVED
  return {
    moves: intentsOf(look).some((each) => (each.effects ?? []).length > 0),
    at(t) {
      // Instants must not go back, and the limiter wants to see what was shown.
      latest = Math.max(latest, ARRIVED + t)
      renderLight(scene, latest, output)
      return new Map([...frames].map(([universe, slots]) => [universe, Uint8Array.from(slots)]))
    },
  }
}

function intentsOf(look: Look) {
  return [
    ...Object.values(look.roles),
    ...Object.values(look.groups ?? {}),
    ...Object.values(look.fixtures ?? {}),
  ]
}
