/** The words of one screen's sheet: what it can be asked, how far that came, and what it found in itself. */
import type { CommandFailure, CommandKind } from '../../../../core/model/kiosk-command.ts'
import type { TestFailure, TestNote } from '../../../../core/venue/self-test-verdict.ts'

export interface FleetWords {
  open: string
  /** Says what the sheet is, for screen readers. */
  openFor(name: string): string
  ask: string
  askWhat: string
  action: Record<CommandKind, string>
  hint: Record<CommandKind, string>
  cleanFor: string
  endCleaning: string
  minutes(n: number): string
  /** Screens along the horizon. */
  plan: {
    title: string
    hint: string
    label(screens: number): string
    keys: string
    choose: string
    turn(degrees: number): string
    fromWall(metres: string): string
    undo: string
    movedSince: string
    yField: string
    yWrong: string
    turnField: string
    turnWrong: string
    standHint: string
  }
  everyScreen: string
  everyWhat(n: number): string
  state: {
    waiting: string
    sent(at: string): string
    sentAgain(times: number, at: string): string
    received(at: string): string
    receivedWaits: string
    done(at: string): string
    failed(at: string, why: string): string
    expired(at: string): string
  }
  why: Record<CommandFailure, string>
  by(name: string): string
  byTouch: string
  byDay: string
  none: string
  picture: {
    title: string
    alt(name: string, at: string): string
    none: string
    gone: string
    what: string
  }
  posture: { asleep: string; cleaning: string }
  test: {
    title: string
    none: string
    well: string
    failed(n: number): string
    at(at: string): string
    fails: Record<TestFailure, string>
    notes: Record<TestNote, string>
    facts: {
      picture: string
      pictureIs(light: string, checksum: string): string
      pictureNone: string
      card: string
      cardIs(card: string, lines: number, fps: number): string
      sound: string
      soundRuns: string
      soundWaits: string
      soundNone: string
      clock: string
      clockIs(ms: string): string
      clockUnknown: string
      page: string
      pageIs: Record<'newest' | 'older' | 'unknown', string>
      copy: string
      copyAt(at: string): string
      copyNone: string
      touch: string
      touchPoints(n: number): string
      touchNone: string
    }
  }
}
