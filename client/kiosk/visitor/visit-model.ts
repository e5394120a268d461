/** What the way of one visitor through one kiosk is made of: what is remembered, what may happen, how long things take. */
import type { Language } from '../../../core/model/language.ts'
import type { Instant } from '../../../core/model/time.ts'
import type { Answer } from '../../../core/model/answer.ts'
import { usualHouse, type House, type Setting } from './settings.ts'

/** How long things take, in milliseconds (experience.md; VIS-7). */
export const DELAYS = {
  /** The picture alone, before it invites in one language after the other. */
  quiet: 3_000,
  invitation: 8_000,
  /** The motes gather and the title stands alone. */
  gathering: 2_600,
  /** Longer than any testimony: a voice that never says that it ended has ended. */
  longestVoice: 20 * 60_000,
  silence: 8_000,
  release: 4_500,
  /** How long the neutral screen stays by itself. */
  neutral: 4_000,
  /** Nobody has touched anything for this long: the warning appears. */
  idle: 45_000,
  second: 1_000,
} as const
/** Seconds that the warning counts down; one touch ends it. */
export const COUNTDOWN = 20

/** What one visitor has chosen; never stored, forgotten with the session (VIS-4). */
export interface Visitor extends House {
  language: Language | null
  story: string | null
  /** Beat on the screen; −1 before the first. */
  beat: number
  /** To the question after a testimony; null for nothing. */
  answer: Answer | null
  farewell: 'returned' | 'withdrawn'
}

export const freshVisitor: Visitor = {
  ...usualHouse,
  language: null,
  story: null,
  beat: -1,
  answer: null,
  farewell: 'returned',
}

/** A story that staff play on the resting screens. */
export interface CuedStory {
  id: string
  since: Instant
  language: Language
}

/** What the room wants of this kiosk at this moment. */
export interface RoomWish {
  mode: 'open' | 'calm' | 'alarm'
  story: CuedStory | null
  /** Stories that may be shown now: published, held, not withdrawn. */
  stories: readonly string[]
}

export interface FlowContext {
  visitor: Visitor
  room: RoomWish
  /** What a visitor begins with on this screen, as staff set it. */
  house: House
  /** The cued story that somebody walked away from: it does not begin again for the next person. */
  declined: Instant | null
  countdown: number
  /** Counts invitations, so that each language has its turn. */
  turn: number
}

export type FlowEvent =
  | ({ type: 'ROOM' } & RoomWish)
  /** A touch on the resting picture. */
  | { type: 'TOUCH' }
  /** Any sign of a person. */
  | { type: 'ACTIVITY' }
  | { type: 'LANGUAGE'; language: Language }
  | { type: 'CHOOSE'; story: string }
  | { type: 'BEGIN' }
  | { type: 'BACK' }
  | { type: 'PAUSE' }
  | { type: 'CONTINUE' }
  | { type: 'AGAIN' }
  | { type: 'TURN'; setting: Setting }
  | { type: 'LOUDER' }
  | { type: 'QUIETER' }
  | { type: 'SETTINGS' }
  /** What will you do with what you heard? */
  | { type: 'ANSWER'; answer: Answer }
  | { type: 'WORDS' }
  | { type: 'ACTS' }
  | { type: 'NOTHING' }
  | { type: 'ANOTHER' }
  | { type: 'FINISH' }
  | { type: 'LEAVE' }
  | { type: 'SUPPORT' }
  | { type: 'SUPPORT.CLOSE' }
  | { type: 'VOICE.BEAT'; beat: number }
  | { type: 'VOICE.ENDED' }
  | { type: 'NOBODY' }

/** Where a voice enters: at a beat that a visitor has reached, or where the room has come since an instant. */
export interface VoiceInput {
  story: string
  language: Language | null
  enter: { at: 'beat'; beat: number } | { at: 'since'; since: Instant }
}

/** What happens in a visit that a venue may count (VIS-4): neither who nor which screen. */
export type Happening =
  | { kind: 'visit' }
  | { kind: 'begun'; story: string }
  | { kind: 'heard'; story: string }
  | { kind: 'answer'; story: string; answer: Answer }
