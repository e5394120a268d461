/** What the way of one visitor through one kiosk is made of: what is remembered, what may happen, how long things take. */
import type { Language } from '../../../core/model/language.ts'
import type { Instant } from '../../../core/model/time.ts'
import type { Answer } from '../../../core/model/answer.ts'
import type { ContributionWish } from '../../../core/model/contribution.ts'
import type { ContributeRefusal } from '../../../core/protocol/booth.ts'
import { usualHouse, type House, type Setting, type Settings } from './settings.ts'

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
  /** Whoever writes thinks, too: so much longer before anybody is asked (VIS-7). */
  thinking: 75_000,
  /** Longer than the wire tries (`connection/send-contribution.ts`). */
  sending: 25_000,
  /** The words dissolve. */
  letting: 6_500,
  /** What was sent or let go has been said. */
  parting: 7_000,
  second: 1_000,
} as const
/** Seconds that the warning counts down; one touch ends it. */
export const COUNTDOWN = 20
/** The same for somebody who has something to lose. */
export const WRITING_COUNTDOWN = 40

/** What one visitor has chosen; never stored, forgotten with the session (VIS-4). */
export interface Visitor extends House {
  language: Language | null
  story: string | null
  /** Beat on the screen; −1 before the first. */
  beat: number
  /** To the question after a testimony; null for nothing. */
  answer: Answer | null
  farewell: Farewell
  /** Whether something stands on the page. What stands there is not here: it is the page's alone (`writing/draft.ts`). */
  written: boolean
  /** What shall become of it; null before anybody chose, and where it is let go. */
  wish: ContributionWish | null
  /** A separate yes to print (BOO-2). */
  print: boolean
  /** Why it was not sent the last time. */
  refusal: Refusal | null
}

export type Farewell = 'returned' | 'withdrawn' | 'sent' | 'let-go'

/** `away`: nobody answered, or there was nobody to answer; nothing of it stayed anywhere but on the page. */
export type Refusal = ContributeRefusal | 'away'

export const freshVisitor: Visitor = {
  ...usualHouse,
  language: null,
  story: null,
  beat: -1,
  answer: null,
  farewell: 'returned',
  written: false,
  wish: null,
  print: false,
  refusal: null,
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

export type Booth = 'none' | 'open' | 'closed'

export interface FlowContext {
  visitor: Visitor
  room: RoomWish
  /** Whether this screen is a booth, and whether one may write in it now (BOO-5, CON-9, SEC-8). */
  booth: Booth
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
  /** In a booth: to hear, to write, or to take back what one has sent before. */
  | { type: 'BOOTH'; booth: 'open' | 'closed' }
  | { type: 'LISTEN' }
  | { type: 'WRITE' }
  | { type: 'TAKE.BACK' }
  /** Something stands on the page now, or nothing does any more. */
  | { type: 'WRITTEN'; written: boolean }
  | { type: 'READY' }
  | { type: 'WISH'; wish: ContributionWish }
  | { type: 'PRINT' }
  | { type: 'SEND' }
  | { type: 'SENT' }
  | { type: 'NOT.SENT'; refusal: Refusal }
  | { type: 'LET.GO' }
  /** The page speaks of present danger (BOO-4): it says no more than that. */
  | { type: 'DANGER' }
  | { type: 'DANGER.CLOSE' }
  | { type: 'LEAVE' }
  | { type: 'SUPPORT' }
  | { type: 'SUPPORT.CLOSE' }
  | { type: 'VOICE.BEAT'; beat: number }
  | { type: 'VOICE.ENDED' }
  | { type: 'NOBODY' }
  /** The page stood still for longer than anybody waits: whoever was here has gone. */
  | { type: 'SLEPT' }

/** Where a voice enters: at a beat that a visitor has reached, or where the room has come since an instant. */
export interface VoiceInput {
  story: string
  language: Language | null
  /** A machine reads where nobody has: only for whoever asked for it (ANO-7). */
  speech: Settings['speech']
  enter: { at: 'beat'; beat: number } | { at: 'since'; since: Instant }
}

/** What goes with the text when it is sent; the text is the page's. */
export interface SendInput {
  language: Language
  wish: ContributionWish
  print: boolean
}

/** What happens in a visit that a venue may count (VIS-4): neither who nor which screen. */
export type Happening =
  | { kind: 'visit' }
  | { kind: 'begun'; story: string; language: Language | null }
  | { kind: 'heard'; story: string }
  | { kind: 'answer'; story: string; answer: Answer }
