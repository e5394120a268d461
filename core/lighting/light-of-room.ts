/**
 * What a room's lamps would be sent, for whoever rehearses a show or looks ahead: rendered by the code that renders
 * for the lamps, limiter and egress floors included, from a state of the room that need not be the real one.
 */
import type { Rig } from '../model/fixture.ts'
import type { Look } from '../model/look.ts'
import type { Theme } from '../model/theme.ts'
import type { Instant } from '../model/time.ts'
import type { TravellingLight } from '../model/travelling-light.ts'
import type { RoomProgramme } from '../show/programme.ts'
import type { RoomState } from '../show/room-state.ts'
import { buildLightScene, sceneLibrary } from './light-scene.ts'
import { patchRig } from './patch.ts'
import { beginScene, framesFor, lightOutput, renderLight } from './render-light.ts'
import type { VoiceEnvelope } from './voice-envelope.ts'

/** `looks`, `themes` and `voices` by id; `state` also says what is to come, as a show that is on does. */
export interface RoomLightSource {
  rig: Rig
  looks: ReadonlyMap<string, Look>
  themes: ReadonlyMap<string, Theme>
  state: RoomState
  programme: RoomProgramme
  /** Those of visitors that are under way. */
  lights: readonly TravellingLight[]
  voices: ReadonlyMap<string, VoiceEnvelope>
}

export interface RoomLight {
  /**
   * 512 slots by universe as they would leave the house at `t`. Instants only go forward, for the limiter looks back
   * on what was shown: an earlier one gives what the latest gave.
   */
  at(t: Instant): ReadonlyMap<number, Uint8Array>
  /** How often the limiter has held something so far (VIS-5). */
  heldBack(): number
}

export function lightOfRoom(source: RoomLightSource): RoomLight {
  const { rig, looks, themes, state, programme, lights, voices } = source
  const { patch } = patchRig(rig)
  const frames = framesFor([patch])
  const library = sceneLibrary(patch, looks, themes)
  const scene = buildLightScene({ ...library, state, programme, lights, voices })
  const output = lightOutput(patch, frames)
  beginScene(output, scene)
  let latest = Number.NEGATIVE_INFINITY
  return {
    at(t) {
      latest = Math.max(latest, t)
      renderLight(scene, latest, output)
      return new Map([...frames].map(([universe, slots]) => [universe, Uint8Array.from(slots)]))
    },
    heldBack: () => output.limiter.heldBack,
  }
}
