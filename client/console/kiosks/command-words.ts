/** How far a command has come, in a sentence and a sign; nothing is done before the screen said so (VEN-3). */
import type { CommandAction, CommandKind } from '../../../core/model/kiosk-command.ts'
import type { KioskView } from '../../../core/protocol/http.ts'
import type { CommandView } from '../../../core/protocol/kiosk-commands.ts'
import type { SignKind } from '../parts/sign.tsx'
import type { FleetWords } from '../words/fleet/words.ts'

const WAITS = new Set(['sleep', 'clean', 'identify', 'reload'])

/** `clock` says an instant as staff read it. */
export function commandWords(
  { action, standing }: CommandView,
  say: FleetWords,
  clock: (at: number) => string,
): string {
  switch (standing.state) {
    case 'waiting':
      return say.state.waiting
    case 'sent':
      return standing.times > 1
        ? say.state.sentAgain(standing.times, clock(standing.at))
        : say.state.sent(clock(standing.at))
    case 'received':
      return WAITS.has(action.kind) ? say.state.receivedWaits : say.state.received(clock(standing.at))
    case 'done':
      return say.state.done(clock(standing.at))
    case 'failed':
      return say.state.failed(clock(standing.at), say.why[standing.why])
    case 'expired':
      return say.state.expired(clock(standing.at))
    default:
      return standing satisfies never
  }
}

export function commandSign({ standing }: CommandView): SignKind {
  switch (standing.state) {
    case 'waiting':
    case 'sent':
      return 'wait'
    case 'received':
      return 'received'
    case 'done':
      return 'well'
    case 'failed':
      // That somebody thought better of it is no trouble.
      return standing.why === 'superseded' ? 'none' : 'trouble'
    case 'expired':
      return 'away'
    default:
      return standing satisfies never
  }
}

/** Who asked: a person, a touch, the day's plan. */
export function byWords({ by, byName }: CommandView, say: FleetWords): string {
  if (by.kind === 'system') return by.id === 'touch' ? say.byTouch : say.byDay
  return byName === null ? '' : say.by(byName)
}

export function actionWords(action: CommandAction, say: FleetWords): string {
  return action.kind === 'clean' && action.seconds === 0 ? say.endCleaning : say.action[action.kind]
}

/** What a press asks: sleep that a touch ends; cleaning for so many seconds. */
export function actionOf(kind: CommandKind, cleaningSeconds: number): CommandAction {
  switch (kind) {
    case 'clean':
      return { kind, seconds: cleaningSeconds }
    case 'sleep':
      return { kind, wakes: 'touch' }
    case 'reload':
    case 'identify':
    case 'self-test':
    case 'picture':
    case 'wake':
      return { kind }
    default:
      return kind satisfies never
  }
}

/** Whether a screen is kept from touch by its own word, or is about to be. */
export function isCleaned(
  { online, pulse }: Pick<KioskView, 'online' | 'pulse'>,
  commands: readonly Pick<CommandView, 'action' | 'standing'>[],
): boolean {
  if (online && pulse?.posture === 'cleaning') return true
  return commands.some(
    ({ action, standing }) => action.kind === 'clean' && action.seconds > 0 && WAITED.has(standing.state),
  )
}

const WAITED = new Set<CommandView['standing']['state']>(['waiting', 'sent', 'received'])
