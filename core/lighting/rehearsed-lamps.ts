/** The lamps of a rehearsed room: rendered by the code that renders for the wire, and sent nowhere. */
import type { Rig } from '../model/fixture.ts'
import type { Look } from '../model/look.ts'
import type { Theme } from '../model/theme.ts'
import type { Instant } from '../model/time.ts'
import type { RoomProgramme } from '../show/programme.ts'
import type { RoomState } from '../show/room-state.ts'
import { ahead } from '../show/show-ahead.ts'
import { buildLightScene, sceneLibrary, type LightScene } from './light-scene.ts'
import { patchRig } from './patch.ts'
import { beginScene, framesFor, lightOutput, renderLight, type LightOutput } from './render-light.ts'
import type { LitTheme } from './rehearsed-room.ts'

export interface RehearsedLamps {
  /** 512 slots by universe at an instant, which may lie before the last one asked for. */
  at(state: RoomState, t: Instant): ReadonlyMap<number, Uint8Array>
}

/** A theme as the console knows it. */
export type NamedTheme = LitTheme & Pick<Theme, 'name' | 'look'>

/** How long before an instant the limiter is shown what was on, when time has leapt. Milliseconds. */
const RUN_UP = [4_000, 2_000, 1_000, 500, 250, 100]

export function rehearsedLamps(
  rig: Rig,
  looks: ReadonlyMap<string, Look>,
  themes: readonly NamedTheme[],
  programme: RoomProgramme,
): RehearsedLamps {
  const { patch } = patchRig(rig)
  const library = sceneLibrary(patch, looks, new Map(themes.map((theme) => [theme.id, wholeTheme(theme)])))
  let drawn: {
    state: RoomState
    scene: LightScene
    output: LightOutput
    frames: Map<number, Uint8Array>
    t: Instant
  } | null = null

  function begin(state: RoomState, t: Instant) {
    const frames = framesFor([patch])
    const scene = buildLightScene({
      ...library,
      state,
      programme,
      lights: ahead(state).lights,
      voices: new Map(),
    })
    const output = lightOutput(patch, frames)
    beginScene(output, scene)
    for (const before of RUN_UP) renderLight(scene, t - before, output)
    return { state, scene, output, frames: new Map(frames), t }
  }

  return {
    at(state, t) {
      if (drawn === null || t < drawn.t || t - drawn.t > RUN_UP[0]!) drawn = begin(state, t)
      else if (drawn.state !== state) {
        drawn.state = state
        drawn.scene = buildLightScene({
          ...library,
          state,
          programme,
          lights: ahead(state).lights,
          voices: new Map(),
        })
        beginScene(drawn.output, drawn.scene)
      }
      drawn.t = t
      renderLight(drawn.scene, t, drawn.output)
      return new Map([...drawn.frames].map(([universe, slots]) => [universe, Uint8Array.from(slots)]))
    },
  }
}

/** Lamps ask nothing of a theme's scene or music. */
export function wholeTheme(theme: NamedTheme): Theme {
  return {
    ...theme,
    scene: { glow: 0, drift: 0, lights: 0, grass: 0 },
    mode: { ratios: [1, 1.2, 1.5], root: 73.4, brightness: 300, level: 0 },
  }
}
