/**
 * The life of a command to a screen: a pure state machine. Nothing is done before the screen says so (VEN-3), and
 * what it says twice changes nothing.
 */
import type { CommandFailure, CommandKind, KioskCommand } from '../model/kiosk-command.ts'
import type { Instant, Milliseconds } from '../model/time.ts'

export type CommandEvent =
  | { kind: 'sent' }
  | { kind: 'received' }
  | { kind: 'done' }
  | { kind: 'failed'; why: CommandFailure }
  | { kind: 'time-passed' }

/** How long each is worth doing: nobody wants yesterday's reload. */
const LASTS: Record<CommandKind, Milliseconds> = {
  identify: 60_000,
  picture: 20_000,
  'self-test': 2 * 60_000,
  clean: 2 * 60_000,
  reload: 15 * 60_000,
  // A visitor may finish; a screen that was switched off overnight still learns how it should be.
  sleep: 60 * 60_000,
  wake: 60 * 60_000,
}

/** How long a sent command may be without an answer before it is sent again. */
export const SEND_AGAIN_AFTER_MS: Milliseconds = 4_000

export function expiryOf(kind: CommandKind, issuedAt: Instant): Instant {
  return issuedAt + LASTS[kind]
}

export function isOver({ standing }: KioskCommand): boolean {
  return standing.state === 'done' || standing.state === 'failed' || standing.state === 'expired'
}

/** The command after an event; the same object when the event says nothing new. */
export function afterEvent(command: KioskCommand, event: CommandEvent, now: Instant): KioskCommand {
  const { standing } = command
  switch (event.kind) {
    case 'sent':
      if (isOver(command) || standing.state === 'received') return command
      return {
        ...command,
        standing: { state: 'sent', at: now, times: standing.state === 'sent' ? standing.times + 1 : 1 },
      }
    case 'received':
      if (isOver(command) || standing.state === 'received') return command
      return { ...command, standing: { state: 'received', at: now } }
    case 'done':
      // A report that was held up by the network is still the truth: the screen did it.
      if (standing.state === 'done' || standing.state === 'failed') return command
      return { ...command, standing: { state: 'done', at: now } }
    case 'failed':
      if (standing.state === 'done' || standing.state === 'failed') return command
      return { ...command, standing: { state: 'failed', at: now, why: event.why } }
    case 'time-passed':
      if (isOver(command) || now < command.expiresAt) return command
      return { ...command, standing: { state: 'expired', at: now } }
    default:
      return event satisfies never
  }
}

/** Whether it is to be sent (again) to a screen that is connected. */
export function isDue({ standing, expiresAt }: KioskCommand, now: Instant): boolean {
  if (now >= expiresAt) return false
  if (standing.state === 'waiting') return true
  return standing.state === 'sent' && now - standing.at >= SEND_AGAIN_AFTER_MS
}

const REST: ReadonlySet<CommandKind> = new Set(['sleep', 'wake'])

/** Whether a new command of this kind makes an earlier one pointless; waking a screen ends its cleaning, begun or not. */
export function ends(kind: CommandKind, earlier: CommandKind): boolean {
  return kind === earlier || (REST.has(kind) && REST.has(earlier)) || (kind === 'wake' && earlier === 'clean')
}

export function supersedes(kind: CommandKind, earlier: KioskCommand): boolean {
  return !isOver(earlier) && ends(kind, earlier.action.kind)
}

/** Whether a screen should be asleep, from its commands: the newest that was not given up decides. */
export function shouldSleep(commands: readonly KioskCommand[]): boolean {
  const newest = commands
    .filter(
      ({ action, standing }) =>
        REST.has(action.kind) && standing.state !== 'failed' && standing.state !== 'expired',
    )
    .toSorted((a, b) => a.issuedAt - b.issuedAt || a.id.localeCompare(b.id))
    .at(-1)
  return newest?.action.kind === 'sleep'
}
