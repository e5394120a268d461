import * as z from 'zod/mini'
import { Oklch } from './colour.ts'
import { Identifier } from './identifier.ts'
import { Localised } from './language.ts'

const share = z.number().check(z.minimum(0), z.maximum(1))

/** The colours of a theme's picture; a kiosk eases between two of these in OKLab. */
export const Palette = z.strictObject({
  /** The sky high above the horizon. */
  zenith: Oklch,
  /** The sky just above the horizon: the breath of light. */
  horizon: Oklch,
  /** The steppe; darker than the sky. */
  ground: Oklch,
  /** The lights and their motes. */
  light: Oklch,
  /** What the lamps are asked for as `theme.primary`; also the console's accent. */
  primary: Oklch,
})
export type Palette = z.infer<typeof Palette>
export const PALETTE_KEYS = ['zenith', 'horizon', 'ground', 'light', 'primary'] as const

/** How the scene moves under a theme; every number is a share of the scene's own range. */
export const SceneParameters = z.strictObject({
  /** Strength of the light along the horizon. */
  glow: share,
  /** How far the motes wander; 0 is still. */
  drift: share,
  /** Brightness of the lights. */
  lights: share,
  /** Strength of the slow grain in the ground. */
  grass: share,
})
export type SceneParameters = z.infer<typeof SceneParameters>
export const SCENE_KEYS = ['glow', 'drift', 'lights', 'grass'] as const

/** The theme's music: a mode in just intonation over a root, and how open it sounds. */
export const Mode = z.strictObject({
  /** Frequency ratios over the root, ascending within one octave, beginning at 1. */
  ratios: z.array(z.number().check(z.minimum(1), z.maximum(2))).check(z.minLength(3), z.maxLength(8)),
  /** The root in hertz; D2 is 73.4. */
  root: z.number().check(z.minimum(30), z.maximum(300)),
  /** Cut-off of the bed's low-pass filter in hertz. */
  brightness: z.number().check(z.minimum(100), z.maximum(6_000)),
  /** Loudness of the bed, 0–1. */
  level: share,
})
export type Mode = z.infer<typeof Mode>

/** Colours, scene, music and lamps that belong together; `assets/themes/<id>.json`. */
export const Theme = z.strictObject({
  id: Identifier,
  name: Localised,
  palette: Palette,
  scene: SceneParameters,
  mode: Mode,
  /** The look that lamps recall with this theme. */
  look: Identifier,
})
export type Theme = z.infer<typeof Theme>
