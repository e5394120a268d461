/** Whether a screen that looked at itself will do (VEN-2). `fails` keep a venue from opening; `notes` staff should know. */
import type { AudioKind, KioskRole } from '../model/kiosk.ts'
import type { TEST_FAILURES, TEST_NOTES } from '../model/morning-check.ts'
import type { SelfTest } from '../model/self-test.ts'
import type { Milliseconds } from '../model/time.ts'

export type TestFailure = (typeof TEST_FAILURES)[number]
export type TestNote = (typeof TEST_NOTES)[number]

export interface TestVerdict {
  fails: readonly TestFailure[]
  notes: readonly TestNote[]
}

/** Below this spread of luminance a picture is one colour: a sky alone spreads by more. */
export const ONE_COLOUR = 0.0005
/** A light that crosses the room visibly jumps between screens whose clocks differ by more. */
export const UNSURE_CLOCK_MS: Milliseconds = 60
/** Below this a moving picture looks broken, in pictures a second. */
export const SLOW_FPS = 15
/** A rendered tone has half of full scale. */
const AUDIBLE = 0.05

export function judgeSelfTest(test: SelfTest, kiosk: { role: KioskRole; audio: AudioKind }): TestVerdict {
  const fails: TestFailure[] = []
  const notes: TestNote[] = []
  if (test.webgl === 'none') fails.push('no-webgl')
  else if (test.webgl === 'lost') fails.push('webgl-lost')
  else if (test.picture === null) fails.push('no-picture')
  else if (test.picture.spread < ONE_COLOUR) fails.push('one-colour')
  if (kiosk.audio !== 'none') {
    if (test.audio === 'none' || test.audioMoves === null) fails.push('no-sound-device')
    else if (test.audio === 'running' && !test.audioMoves) fails.push('sound-stands-still')
    else if (test.rendered === null || test.rendered < AUDIBLE) fails.push('renders-silence')
    if (test.audio === 'waiting-for-touch') notes.push('waits-for-touch')
    if (test.audio === 'muted') notes.push('muted')
  }
  if (!test.fonts) fails.push('fonts')
  if (test.clockError === null) fails.push('clock-unknown')
  else if (test.clockError > UNSURE_CLOCK_MS) fails.push('clock-unsure')
  if (test.lease === 'lapsed') fails.push('lease-lapsed')
  if (test.page === 'older') fails.push('older-page')
  if (test.software) notes.push('software')
  if (test.webgl === 'drawing' && test.fps < SLOW_FPS) notes.push('slow')
  if (test.pageKept !== true) notes.push('page-not-kept')
  if (test.copyAt === null) notes.push('no-copy')
  if (kiosk.role !== 'wall' && test.touchPoints === 0) notes.push('no-touch')
  return { fails, notes }
}
