/** What the shaders of the scene share; written once per frame, never replaced. */
import { Vector2, Vector3, Vector4, type IUniform, type Texture } from 'three'
import { MOST_TRAVELLERS, THEME_COLUMNS } from '../contract.ts'
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
  /** From the left edge to the right one: linear sRGB. */
  zenith: IUniform<Vector3[]>
  horizon: IUniform<Vector3[]>
  ground: IUniform<Vector3[]>
  /** Likewise: glow and grass. */
  air: IUniform<Vector2[]>
  /** Metres of the room's horizon at the left edge, and per share of the height. */
  along: IUniform<Vector2>
  /**
   * The picture that this screen shows a part of: how far its left edge lies to the left of this one, and how wide it is,
   * in shares of the height.
   */
  whole: IUniform<Vector2>
  /** How many of the campaign's ridges stand. */
  ridges: IUniform<number>
  /** See relief.ts. */
  relief: IUniform<Texture | null>
  ring: IUniform<number>
  /** The voice's presence, 0–1. */
  swell: IUniform<number>
  /** A mote's brightness where there are fewer of them: the light stays the same. */
  share: IUniform<number>
  count: IUniform<number>
  /** How many lights hang. */
  lamps: IUniform<number>
  /** Index of the light that is a ring or becomes one, or −1. */
  gathering: IUniform<number>
  /** How many are on their way. */
  travelling: IUniform<number>
  /** Per light: x and y in shares of the height, radius, softness. On its way: x, y, size, length of the trail. */
  body: IUniform<Vector4[]>
  /** Per light: gathered 0–1, brightness, lean x and y. On its way: which way, brightness, lift. */
  state: IUniform<Vector4[]>
  /** Per light: linear sRGB. */
  tint: IUniform<Vector3[]>
}

export function createUniforms(): LightsUniforms {
  const each = <T>(make: () => T): T[] => Array.from({ length: MOST_LIGHTS + MOST_TRAVELLERS }, make)
  const across = <T>(make: () => T): T[] => Array.from({ length: THEME_COLUMNS }, make)
  return {
    size: { value: new Vector2(1, 1) },
    place: { value: new Vector2() },
    slow: { value: new Vector4() },
    wind: { value: new Vector4() },
    drift: { value: new Vector4() },
    moves: { value: 1 },
    wander: { value: 1 },
    zenith: { value: across(() => new Vector3()) },
    horizon: { value: across(() => new Vector3()) },
    ground: { value: across(() => new Vector3()) },
    air: { value: across(() => new Vector2()) },
    along: { value: new Vector2(0, 1) },
    whole: { value: new Vector2(0, 1) },
    ridges: { value: 0 },
    relief: { value: null },
    ring: { value: RING },
    swell: { value: 0 },
    share: { value: 1 },
    count: { value: 1 },
    lamps: { value: 0 },
    gathering: { value: -1 },
    travelling: { value: 0 },
    body: { value: each(() => new Vector4()) },
    state: { value: each(() => new Vector4()) },
    tint: { value: each(() => new Vector3()) },
  }
}
