/**
 * What every scene is. A scene draws; it knows nothing of the connection, the flow or the words.
 * The same seed, time and inputs give the same picture; `dispose` frees everything that `mount` made.
 */
import type { WebGLRenderer } from 'three'
import type { Instant, Seconds } from '../../../core/model/time.ts'

/** One light of the scene: a story that can be touched. */
export interface SceneLight {
  id: string
  seed: number
  /** Centre as a share of the picture, 0–1 from the left and from the top. */
  x: number
  y: number
  /** Nearness, 0 far – 1 near: nearer ones are larger and softer. */
  near: number
}

/** Everything a frame may depend on; one object, reused for every frame. */
export interface SceneFrame {
  /** The room's time; every kiosk of the room has the same. */
  time: Instant
  /** Seconds since the previous frame, bounded to 0.1. */
  elapsed: Seconds
  /** The theme now, in the layout of core/show/theme-fade.ts (OKLab triples, scene parameters, sound). */
  theme: Float64Array
  /** Index of the light that a hand or a cue has chosen, or −1. */
  chosen: number
  /** 0: the chosen light hangs with the others; 1: its motes have gathered into a ring. */
  gather: number
  /** 0–1: how present the voice is now; opens the ring by ≤ 12 %, brightens by ≤ 20 %. */
  voice: number
  /** 0–1: the story's arc now; colour temperature and height follow. */
  arc: number
  /** Brightness of the lights that were not chosen, 0–1 (25 % while one listens). */
  others: number
  /** Per light, 0–1: how much of itself it may show; what hangs where words stand is faint. */
  lit: Float64Array
  /** A hand near the glass, in shares of the picture; `handNear` 0 when there is none. */
  handX: number
  handY: number
  handNear: number
  /** 0: as designed; 1: nothing moves (less motion, calm). */
  stillness: number
}

export interface Scene {
  /**
   * Builds everything once. `seed` fixes the picture; `lights` where they hang (at most 24). Called again
   * with other lights it hangs those and keeps what it has built; called after `dispose` it builds anew.
   */
  mount(renderer: WebGLRenderer, lights: readonly SceneLight[], seed: number): void
  /** Draws one frame, in linear light, into the render target that is set; allocates nothing. */
  update(frame: Readonly<SceneFrame>): void
  /** Size of the drawing buffer in pixels. */
  resize(width: number, height: number): void
  dispose(): void
}
