/** The stage: owns the canvas, the renderer, the frame loop and the quality tier, and draws one scene. */
import type { Part } from '../../../core/model/glass.ts'
import type { Span } from '../../../core/model/horizon.ts'
import type { Instant, Seconds } from '../../../core/model/time.ts'
import type { Evening, SilentMinute } from '../../../core/show/evening.ts'
import type { ThemeFade } from '../../../core/show/theme-fade.ts'
import type { Way } from '../../../core/show/travelling-change.ts'
import type { TravellingLight } from '../../../core/model/travelling-light.ts'
import type { LightField, SceneLight } from '../scenes/contract.ts'
import type { WordBox } from './word-box.ts'

/** The light of whoever writes: it hangs in its own place, and is not seen before it gathers. */
export const OWN_LIGHT = 'own'

/** What the application tells the stage; the stage eases towards it by itself. */
export interface StageIntent {
  /**
   * Built from the room's state; the stage samples it per frame. One for the whole screen, or `THEME_COLUMNS`
   * of them for places from its left edge to its right one, while a change travels along the horizon.
   */
  fades: readonly ThemeFade[]
  room: RoomView
  /** Light that a visitor or a cue has chosen, or null. */
  chosen: string | null
  /**
   * `hang`: lights hang; `approach`: motes gather; `listen`: ring, voice; `write`: the own light gathers, the others
   * are almost gone; `leave`: neutral, near-black at once.
   */
  moment: 'hang' | 'approach' | 'listen' | 'write' | 'leave'
  /** How far the chosen light gathers, 0–1: 1 but while one writes. */
  gathered: number
  /** 0–1; less motion and calm. */
  stillness: 0 | 1
  /** A resting screen brightens as a light passes and goes dark in the silent minute; a visitor is not disturbed. */
  audience: 'nobody' | 'visitor'
  /** The travelling light that is leaving one of this screen's lights, or null. */
  leaving: { light: string; from: string } | null
}

/** The room behind one screen's picture: the same for all its screens, but for the part that each shows. */
export interface RoomView {
  /** The part of the horizon that this screen shows. */
  span: Span
  /** The part that all screens of its picture show together; one screen alone is a picture. */
  picture: Span
  /** The room's whole horizon. */
  horizon: Span
  evening: Evening
  /** Changes of theme, for the front of one that travels. */
  changes: readonly { from: Instant; way: Way }[]
  /** Lights under way. */
  lights: readonly TravellingLight[]
  /** 0–1: the horizon gets warmer through the day with the answers that were given. */
  warmth: number
  /** The silent minutes that this room keeps: never in calm or alarm (`silencesIn`). */
  silences: readonly SilentMinute[]
}

export interface StageReport {
  frames: number
  fps: number
  /** How often the picture's own limit has made a change slower than it was asked for (VIS-5). */
  heldBack: number
  webgl: 'drawing' | 'lost' | 'none'
}

/** What draws here: the card as the browser names it, or null; `software`: the processor does its work. */
export interface StageMachine {
  card: string | null
  software: boolean
  /** Height of the drawing buffer in lines. */
  lines: number
}

export interface Stage {
  /**
   * Lights on offer; the stage lays them out (seeded, irregular, never a grid) and answers where they hang in the picture,
   * of which this screen shows `part` of the height: all but on a wall.
   */
  hang(stories: readonly { id: string; seed: number }[], part: Part): readonly SceneLight[]
  intend(intent: StageIntent): void
  /** A hand or the focus near the glass, as shares of it; null when gone. */
  hand(at: { x: number; y: number } | null): void
  /** Whether a hand rests on the glass, or a key is held, to have the voice nearer: while one listens the motes grow still. */
  near(rests: boolean): void
  /**
   * Where words stand, in shares of the glass: there its luminance stays below 0.08 (7:1 for light text).
   * So it does everywhere but in the discs around lights (`BRIGHT_RADIUS`); name the boxes that touch those.
   */
  words(boxes: readonly WordBox[]): void
  /** Read every frame while a voice sounds: presence 0–1 and arc 0–1. */
  follow(voice: () => number, arc: () => number): void
  /** The many lights of a wall, or null; its arrays may be written anew under another version. */
  field(field: LightField | null): void
  /** Asked every frame which lights of the field are forward: writes `SceneFrame.forward` for an instant. */
  comeForward(write: (t: Instant, elapsed: Seconds, into: Float64Array) => void): void
  /** Width over height of the glass. */
  aspect(): number
  /** Calls back once when a frame at or after this instant has been drawn: the `rendered` acknowledgement. */
  whenDrawn(at: Instant, then: (drawnAt: Instant) => void): void
  report(): StageReport
  machine(): StageMachine
  /**
   * The next frame that is drawn, in small: its longer side so many pixels. Null when nothing is drawn here. The
   * canvas belongs to the caller; nothing else keeps it.
   */
  glimpse(side: number, take: (small: HTMLCanvasElement | null) => void): void
  /** Test mode only: frames advance by hand. */
  step(frames: number): void
  seek(t: Instant): void
  dispose(): void
}
