/**
 * Carries out what staff ask of this screen, each command once however often it arrives, and reports what came of it
 * only when it is so (VEN-3). Whoever is here is not disturbed: what would is kept until they have gone.
 */
import type { CommandFailure } from '../../../core/model/kiosk-command.ts'
import type { SelfTest } from '../../../core/model/self-test.ts'
import type { Instant, Milliseconds } from '../../../core/model/time.ts'
import type { CommandMessage, CommandReport } from '../../../core/protocol/kiosk-commands.ts'
import { ends } from '../../../core/venue/command-life.ts'
import type { PostureKeeper } from '../posture/posture.ts'
import type { ReloadDrawer } from './reload-drawer.ts'

/** How long a screen shows its name. */
export const NAMED_MS: Milliseconds = 8_000
/** The veil of sleep is opaque after its fade. */
export const ASLEEP_AFTER_MS: Milliseconds = 4_000
const AWAKE_AFTER_MS: Milliseconds = 1_600
/** More than anybody asks in an hour. */
const REMEMBERED = 200

export interface CommandsOutside {
  /** The room's time; null until the server has told it: before that nothing is known to have expired. */
  now(): Instant | null
  report(report: CommandReport): void
  posture: PostureKeeper
  /** The screen's own name. */
  name(): string
  /** False while a visitor is here, or the piece is not there yet. */
  resting(): boolean
  /** Looks at this screen; never rejects. */
  test(): Promise<SelfTest>
  /** A tiny picture as JPEG in base64, or null where nothing is drawn. */
  picture(): Promise<string | null>
  /** Where the id of a reload waits for the next page. */
  drawer: ReloadDrawer
  reload(): void
  after(milliseconds: Milliseconds, act: () => void): void
}

type Outcome =
  { stage: 'done'; test: SelfTest | null; picture: string | null } | { stage: 'failed'; why: CommandFailure }

const DONE: Outcome = { stage: 'done', test: null, picture: null }

export interface CommandTaker {
  take(message: CommandMessage): void
  /** Once a second: whether what waits can begin. */
  look(): void
  /** The new page has drawn: a reload is done. */
  drawn(): void
}

export function createCommandTaker(outside: CommandsOutside): CommandTaker {
  /** What came of each; null while it is under way. */
  const known = new Map<string, Outcome | null>()
  let waiting: CommandMessage[] = []

  function finish(id: string, outcome: Outcome): void {
    known.set(id, outcome)
    outside.report({ id, ...outcome })
  }

  function begin(message: CommandMessage): void {
    const { id, action } = message
    const { posture } = outside
    switch (action.kind) {
      case 'identify':
        posture.name(outside.name(), NAMED_MS)
        return outside.after(100, () => finish(id, DONE))
      case 'sleep':
        posture.sleep(action.wakes)
        return outside.after(ASLEEP_AFTER_MS, () =>
          finish(id, posture.posture.get().kind === 'asleep' ? DONE : { stage: 'failed', why: 'superseded' }),
        )
      case 'wake':
        posture.wake()
        return outside.after(AWAKE_AFTER_MS, () => finish(id, DONE))
      case 'clean':
        if (action.seconds === 0) posture.endCleaning()
        else posture.clean(action.seconds * 1_000)
        return outside.after(100, () => finish(id, DONE))
      case 'reload':
        outside.drawer.put(id)
        return outside.after(200, () => outside.reload())
      case 'self-test':
        return void outside.test().then(
          (test) => finish(id, { stage: 'done', test, picture: null }),
          () => finish(id, { stage: 'failed', why: 'trouble' }),
        )
      case 'picture':
        return void outside.picture().then(
          (picture) =>
            finish(
              id,
              picture === null
                ? { stage: 'failed', why: 'no-picture' }
                : { stage: 'done', test: null, picture },
            ),
          () => finish(id, { stage: 'failed', why: 'trouble' }),
        )
      default:
        return action satisfies never
    }
  }

  /** A test disturbs nobody, and waking none who is here; a picture is refused and not put off (END-4, VIS-4). */
  function mayBegin({ action }: CommandMessage): boolean {
    if (action.kind === 'clean' && action.seconds === 0) return true
    return action.kind === 'self-test' || action.kind === 'wake' || outside.resting()
  }

  function look(): void {
    const now = outside.now()
    if (now === null) return
    const present = waiting
    waiting = []
    for (const message of present) {
      // The server says by itself that it has expired.
      if (now >= message.expiresAt) known.delete(message.id)
      else if (mayBegin(message)) begin(message)
      else waiting.push(message)
    }
  }

  return {
    look,
    take(message) {
      const { id, action } = message
      const before = known.get(id)
      if (before === null) return outside.report({ id, stage: 'received' })
      // A sleep that was done and is asked for again: the screen was touched, or begins anew.
      if (
        before !== undefined &&
        !(action.kind === 'sleep' && outside.posture.posture.get().kind === 'awake')
      )
        return outside.report({ id, ...before })
      known.set(id, null)
      for (const old of [...known.keys()].slice(0, Math.max(0, known.size - REMEMBERED))) known.delete(old)
      outside.report({ id, stage: 'received' })
      // Told again before this page has drawn: it is the page that the command began.
      if (action.kind === 'reload' && outside.drawer.holds(id)) return
      if (action.kind === 'picture' && !outside.resting())
        return finish(id, { stage: 'failed', why: 'visitor' })
      // Only what came last is wanted; and nobody who woke it wants it cleaned after the visit.
      waiting = waiting.filter((each) => {
        const over = ends(action.kind, each.action.kind)
        if (over) finish(each.id, { stage: 'failed', why: 'superseded' })
        return !over
      })
      waiting.push(message)
      look()
    },
    drawn() {
      const id = outside.drawer.take()
      if (id !== null) finish(id, DONE)
    },
  }
}
