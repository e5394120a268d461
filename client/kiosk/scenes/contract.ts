/**
 * What every scene is. It draws a picture, of which a screen shows all, or on a wall the part where its glass hangs: the
 * viewport is as tall as the picture and the render target as the glass, so that what lies outside is not drawn. A scene draws; it knows nothing of the connection, the flow or the words.
 * The same seed, time and inputs give the same picture; `dispose` frees everything that `mount` made.
 */
import type { WebGLRenderer } from 'three'
import type { Part } from '../../../core/model/glass.ts'
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

/** At how many places from the left edge to the right one the theme is given. */
export const THEME_COLUMNS = 9
/** Travelling lights that one screen shows at once. */
export const MOST_TRAVELLERS = 12

/** A light on its way along the horizon, as this screen sees it. */
export interface Traveller {
  /** Share of the picture from the left; may lie beyond its edges. */
  x: number
  /** 0: on the horizon; 1: where the light hung from which it leaves, `fromY` from the top. */
  lift: number
  fromY: number
  /** How bright, 0–1; 0 where this screen may not show it. */
  bright: number
  /** Its own nature, 0–1. */
  seed: number
  /** The way it goes, −1 left or 1 right; 0 for the front of a theme that travels. */
  way: number
  /** How many widths of the picture it goes in a second. */
  pace: number
}

/**
 * The many lights of a wall. They change seldom: whoever draws them takes the numbers over when `version` is another.
 * Lengths in shares of the picture's height, from its left upper corner; what lies beyond the picture only glows into it.
 */
export interface LightField {
  version: number
  count: number
  /** `from` counts its seconds from here. */
  epoch: Instant
  /** Four for each: x, y, weight 0–1 (1 a lamp, near 0 a star, 0 leaves), nature 0–1. */
  to: Float32Array
  /** Four for each: where and how it was before: x, y, weight (0 rises); and when it set out, in seconds. */
  from: Float32Array
  /** One for each: how rich the sky is where it hangs, 0 to about 1; a star there is brighter. */
  rich: Float32Array
  /** The heaviest, for a picture that cannot draw all. */
  lamps: readonly SceneLight[]
}
/** Lights of a field that are forward at once: one that comes, one that goes. */
export const MOST_FORWARD = 2

/** Everything a frame may depend on; one object, reused for every frame. */
export interface SceneFrame {
  /** The room's time; every kiosk of the room has the same. */
  time: Instant
  /** Seconds since the previous frame, bounded to 0.1. */
  elapsed: Seconds
  /** The theme now, in the layout of core/show/theme-fade.ts (OKLab triples, scene parameters, sound). */
  theme: Float64Array
  /** The same at `THEME_COLUMNS` places from left to right; they differ while a change travels. */
  across: readonly Float64Array[]
  /** The theme that a travelling change brings; its front has that colour already. */
  coming: Float64Array
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
  /** The part of the room's horizon that this picture shows, in metres: outlines continue from screen to screen. */
  spanFrom: number
  spanTo: number
  /** The same of the whole picture, where several screens of a wall make up one; else as the span. */
  pictureFrom: number
  pictureTo: number
  /** Which part of the picture's height is seen here, from its top, in shares of that height; all but on a wall. */
  partTop: number
  partTall: number
  /** Height of the sun over the venue in degrees; the stage has put its light into the theme already. */
  sun: number
  /** How many of the campaign's ridges stand, 0–16; a fraction while one rises. */
  ridges: number
  /** 0–1: answers of the day; the stage has put their warmth into the theme already. */
  warmth: number
  /** 0–1: the dark of the silent minute; the stage has put it into theme and lights already. */
  silence: number
  /** Lights of a wall besides those that were mounted; null on every other screen. */
  field: LightField | null
  /** Four for each of `MOST_FORWARD`: index in the field or −1, how far forward 0–1, and to which place: x, y. */
  forward: Float64Array
  /** The map of where words stand (stage/word-mask.ts, the second of each pair); another version, other bytes. */
  clear: Uint8Array
  clearVersion: number
  /** Lights on their way; the first `travelling` of them are under way. */
  travellers: readonly Traveller[]
  travelling: number
}

export interface Scene {
  /**
   * Builds everything once. `seed` fixes the picture; `lights` where they hang (at most 24). Called again
   * with other lights it hangs those and keeps what it has built; called after `dispose` it builds anew.
   */
  mount(renderer: WebGLRenderer, lights: readonly SceneLight[], seed: number): void
  /** Draws one frame, in linear light, over every pixel of the render target that is set; allocates nothing. */
  update(frame: Readonly<SceneFrame>): void
  /** Size of the drawing buffer in pixels, and the part of the picture that it holds. */
  resize(width: number, height: number, part: Part): void
  dispose(): void
}
