/** What a room's lamps should do over time: built once when the state changes, then only sampled. */
import { MOST_EMITTERS } from '../model/fixture.ts'
import type { Look } from '../model/look.ts'
import { linearFromOklab } from '../model/oklab.ts'
import type { Theme } from '../model/theme.ts'
import type { Instant } from '../model/time.ts'
import { grandTrack, lookTrack } from '../show/lamp-tracks.ts'
import { themeTrack } from '../show/on-at.ts'
import type { Programme } from '../show/programme.ts'
import type { RoomState } from '../show/room-state.ts'
import { buildThemeFade, sampleThemeFade, THEME_NUMBERS, type ThemeFade } from '../show/theme-fade.ts'
import { brightestMix } from './emitters.ts'
import { buildGrandFade, grandAt, type GrandFade } from './grand-fade.ts'
import { lampTheme } from './lamp-colour.ts'
import {
  buildLookFade,
  colourOf,
  intensityOf,
  LOOK_NUMBERS,
  sampleLookFade,
  type LookFade,
} from './look-fade.ts'
import type { Patch } from './patch.ts'
import { safeMoves, type SafeMove } from './safe-moves.ts'
import { xyzFromLinear } from './xyz.ts'

export interface LightScene {
  patch: Patch
  theme: ThemeFade
  look: LookFade
  grand: GrandFade
  safeMoves: readonly SafeMove[]
}

/** What a scene is built from. An unknown theme or look keeps what was on. */
export interface LightSceneSource {
  patch: Patch
  looks: ReadonlyMap<string, Look>
  themes: ReadonlyMap<string, Theme>
  state: RoomState
  programme: Programme
}

export function buildLightScene({ patch, looks, themes, state, programme }: LightSceneSource): LightScene {
  const lampThemes = new Map([...themes].map(([id, theme]) => [id, lampTheme(theme)]))
  const lookOf = (theme: string): string => themes.get(theme)?.look ?? theme
  return {
    patch,
    theme: buildThemeFade(themeTrack(state, programme), lampThemes),
    look: buildLookFade(lookTrack(state, programme, lookOf), looks),
    grand: buildGrandFade(grandTrack(state, programme)),
    safeMoves: safeMoves(state, programme),
  }
}

/** Room to compute in, so that sampling makes no objects. */
export interface SceneScratch {
  theme: Float64Array
  look: Float64Array
  colour: Float64Array
  rgb: number[]
  xyz: Float64Array
  mix: Float64Array
  /** Levels of each group, `MOST_EMITTERS` apart. */
  groups: Float64Array
}

export function sceneScratch(patch: Patch): SceneScratch {
  return {
    theme: new Float64Array(THEME_NUMBERS),
    look: new Float64Array(LOOK_NUMBERS),
    colour: new Float64Array(3),
    rgb: [0, 0, 0],
    xyz: new Float64Array(3),
    mix: new Float64Array(MOST_EMITTERS),
    groups: new Float64Array(patch.groups.length * MOST_EMITTERS),
  }
}

/** Writes the levels that the scene asks for at `t` into `levels`, one per emitter, 0–1 in linear light. */
export function sampleLightScene(
  scene: LightScene,
  t: Instant,
  scratch: SceneScratch,
  levels: Float64Array,
): void {
  const { patch } = scene
  sampleThemeFade(scene.theme, t, scratch.theme)
  sampleLookFade(scene.look, t, scratch.look)
  const grand = grandAt(scene.grand, t)
  for (let group = 0; group < patch.groups.length; group++) mixGroup(patch, group, grand, scratch)
  for (let i = 0; i < patch.lamps.length; i++) {
    const lamp = patch.lamps[i]!
    const from = lamp.group * MOST_EMITTERS
    for (let k = 0; k < lamp.kind.emitters.count; k++) levels[lamp.at + k] = scratch.groups[from + k]!
  }
}

function mixGroup(patch: Patch, group: number, grand: number, scratch: SceneScratch): void {
  const { kind, role } = patch.groups[group]!
  const { theme, look, colour, rgb, xyz, mix, groups } = scratch
  const intensity = intensityOf(look, role) * grand
  colourOf(look, theme, role, colour)
  linearFromOklab(colour[0]!, colour[1]!, colour[2]!, rgb, 0)
  // Between two bright colours OKLab passes through darker ones; the lamps pass through them with the screens.
  const brightness = Math.min(1, Math.max(rgb[0]!, rgb[1]!, rgb[2]!))
  xyzFromLinear(rgb[0]!, rgb[1]!, rgb[2]!, xyz)
  brightestMix(kind.emitters, xyz[0]!, xyz[1]!, xyz[2]!, mix)
  let share = kind.emitters.count === 1 ? intensity : intensity * Math.max(0, brightness)
  if (kind.fullLevel < 1) share /= Math.max(1, sumOf(mix))
  for (let k = 0; k < kind.emitters.count; k++) groups[group * MOST_EMITTERS + k] = mix[k]! * share
}

function sumOf(levels: Float64Array): number {
  let sum = 0
  for (let i = 0; i < levels.length; i++) sum += levels[i]!
  return sum
}
