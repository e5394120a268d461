/** What the three shaders of the scene share; written once per frame, never replaced. */
import { Vector2, Vector3, Vector4, type IUniform, type Texture } from 'three'
import { MOST_LIGHTS, RING } from './measures.ts'

export interface LightsUniforms {
  [name: string]: IUniform
  /** Drawing buffer in pixels. */
  size: IUniform<Vector2>
  /** Where on the steppe this picture is: from the seed, −1 to 1. */
  place: IUniform<Vector2>
  /** Phases in radians: breath of the horizon (2), slow waves (2). */
  slow: IUniform<Vector4>
  /** Phases of sway and gusts. */
  wind: IUniform<Vector4>
  /** Phases of the motes' flow. */
  drift: IUniform<Vector4>
  /** 0: nothing moves; 1: as designed. */
  moves: IUniform<number>
  wander: IUniform<number>
  glow: IUniform<number>
  grass: IUniform<number>
  /** Linear sRGB. */
  zenith: IUniform<Vector3>
  horizon: IUniform<Vector3>
  ground: IUniform<Vector3>
  /** See relief.ts. */
  relief: IUniform<Texture | null>
  ring: IUniform<number>
  /** The voice's presence, 0–1. */
  swell: IUniform<number>
  /** A mote's brightness where there are fewer of them: the light stays the same. */
  share: IUniform<number>
  count: IUniform<number>
  /** Per light: x and y in shares of the height, radius, softness. */
  body: IUniform<Vector4[]>
  /** Per light: gathered 0–1, brightness, lean x and y. */
  state: IUniform<Vector4[]>
  /** Per light: linear sRGB. */
  tint: IUniform<Vector3[]>
}

export function createUniforms(): LightsUniforms {
  const each = <T>(make: () => T): T[] => Array.from({ length: MOST_LIGHTS }, make)
  return {
    size: { value: new Vector2(1, 1) },
    place: { value: new Vector2() },
    slow: { value: new Vector4() },
    wind: { value: new Vector4() },
    drift: { value: new Vector4() },
    moves: { value: 1 },
    wander: { value: 1 },
    glow: { value: 0 },
    grass: { value: 0 },
    zenith: { value: new Vector3() },
    horizon: { value: new Vector3() },
    ground: { value: new Vector3() },
    relief: { value: null },
    ring: { value: RING },
    swell: { value: 0 },
    share: { value: 1 },
    count: { value: 1 },
    body: { value: each(() => new Vector4()) },
    state: { value: each(() => new Vector4()) },
    tint: { value: each(() => new Vector3()) },
  }
}
