/**
 * The wire between this screen and the server: Socket.IO, namespace `/kiosk`. Everything that arrives is parsed;
 * what does not parse is refused and its name logged. It reconnects for ever, at most two seconds apart.
 */
import { io } from 'socket.io-client'
import type * as z from 'zod/mini'
import type { Instant, Milliseconds } from '../../../core/model/time.ts'
import {
  ClockReply,
  CueMessage,
  CuesMessage,
  DismissedMessage,
  ExhibitionMessage,
  LightMessage,
  LeasesMessage,
  ProgrammeMessage,
  SaidMessage,
  SnapshotMessage,
  VoiceShareMessage,
  WarmthMessage,
  Welcome,
  type CueAck,
  type KioskHandshake,
  type Pulse,
  type PurgedReport,
} from '../../../core/protocol/kiosk-events.ts'
import { monotonic } from '../../lib/clock.ts'
import { CommandMessage, type CommandReport } from '../../../core/protocol/kiosk-commands.ts'
import { sendContribution } from './send-contribution.ts'
import type { TravellingLight } from '../../../core/model/travelling-light.ts'
import { BoothMessage, WallMessage, type ContributeReply } from '../../../core/protocol/booth.ts'
import type { SentContribution } from '../../../core/model/contribution.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'

export type Dismissal = z.infer<typeof DismissedMessage>['reason'] | 'unknown'

export interface LinkOutside {
  token: string
  last(): KioskHandshake['last']
  welcome(welcome: Welcome): void
  cues(message: z.infer<typeof CuesMessage>): void
  snapshot(message: z.infer<typeof SnapshotMessage>): void
  programme(message: z.infer<typeof ProgrammeMessage>): void
  /** A light has set out somewhere in the room. */
  light(light: TravellingLight): void
  /** On a wall: what it holds of what visitors wrote. */
  wall(message: WallMessage): void
  /** Whether this screen's voice is full now; another may speak within earshot. */
  voiceShare(full: boolean): void
  /** On a wall: what people said they will do. */
  said(said: z.infer<typeof SaidMessage>['said']): void
  exhibition(tag: string): void
  warmth(warmth: number): void
  leases(grant: z.infer<typeof LeasesMessage>): void
  /** What staff ask of this screen. */
  command(message: CommandMessage): void
  /** In a booth: whether one may write there now; `away` as soon as nobody is connected. */
  booth(standing: BoothMessage | 'away'): void
  /** `unknown`: the server does not know this token, or cannot read it. */
  dismissed(reason: Dismissal): void
}

export interface KioskLink {
  acknowledge(ack: CueAck): void
  catchUp(from: { epoch: number; seq: number }): void
  /** Dropped when nobody listens: the next one is a second away. */
  pulse(pulse: Pulse): void
  /** A visitor lets a light go here. Dropped when nobody listens: then it travels on this screen alone. */
  release(light: TravellingLight): void
  /** A voice begins or ends here. */
  speaking(speaking: boolean): void
  /** How far a command has come; said again when it is asked again. */
  commandReport(report: CommandReport): void
  /** The contact of the fire alarm typed its key. Waits for the wire; too late it is not raised. */
  alarm(at: Instant): void
  /** Somebody touched a screen that slept. */
  woke(at: Instant): void
  /** Waits for the wire: the narrator is told about this screen. */
  purged(report: PurgedReport): void
  /** What a visitor wrote. Null: it was not sent, and nothing of it stays (`send-contribution.ts`). */
  contribute(sent: SentContribution, signal: AbortSignal): Promise<ContributeReply | null>
  clock(t0: Milliseconds): Promise<ClockReply | null>
  close(): void
}

const LONGEST_DELAY_MS = 2_000
const CLOCK_PATIENCE_MS = 2_000
/** A connection on which the server says nothing at all is given up and made anew. */
const WELCOME_PATIENCE_MS = 8_000

export function linkKiosk(outside: LinkOutside): KioskLink {
  const socket = io('/kiosk', {
    transports: ['websocket'],
    auth: (give) =>
      give({
        protocol: PROTOCOL,
        token: outside.token,
        last: outside.last(),
      } satisfies KioskHandshake),
    reconnectionDelay: 250,
    reconnectionDelayMax: LONGEST_DELAY_MS,
    randomizationFactor: 0.5,
    timeout: 4_000,
  })

  function hear<Schema extends z.ZodMiniType>(
    name: string,
    schema: Schema,
    take: (message: z.output<Schema>) => void,
  ): void {
    socket.on(name, (raw: unknown) => {
      const parsed = schema.safeParse(raw)
      if (parsed.success) take(parsed.data)
      else console.warn(`refused "${name}": ${parsed.error.message}`)
    })
  }

  hear('welcome', Welcome, (welcome) => {
    clearTimeout(unwelcome)
    outside.welcome(welcome)
  })
  hear('cue', CueMessage, (cue) => outside.cues({ cues: [cue] }))
  hear('cues', CuesMessage, (message) => outside.cues(message))
  hear('snapshot', SnapshotMessage, (message) => outside.snapshot(message))
  hear('programme', ProgrammeMessage, (message) => outside.programme(message))
  hear('light', LightMessage, ({ light }) => outside.light(light))
  hear('wall', WallMessage, (message) => outside.wall(message))
  hear('voice', VoiceShareMessage, ({ full }) => outside.voiceShare(full))
  hear('said', SaidMessage, ({ said }) => outside.said(said))
  hear('exhibition', ExhibitionMessage, ({ exhibition }) => outside.exhibition(exhibition))
  hear('leases', LeasesMessage, (grant) => outside.leases(grant))
  hear('warmth', WarmthMessage, ({ warmth }) => outside.warmth(warmth))
  hear('command', CommandMessage, (message) => outside.command(message))
  hear('booth', BoothMessage, (message) => outside.booth(message))
  hear('dismissed', DismissedMessage, ({ reason }) => outside.dismissed(reason))

  let unwelcome: ReturnType<typeof setTimeout> | undefined
  socket.on('connect', () => {
    clearTimeout(unwelcome)
    unwelcome = setTimeout(() => socket.disconnect().connect(), WELCOME_PATIENCE_MS)
  })
  socket.on('disconnect', (reason) => {
    clearTimeout(unwelcome)
    outside.booth('away')
    // The library does not come back by itself when the server closed the connection on purpose.
    if (reason === 'io server disconnect') again()
  })
  socket.on('connect_error', (error) => {
    const dismissal = REFUSALS[error.message]
    if (dismissal !== undefined) outside.dismissed(dismissal)
    else if (!socket.active) again()
  })

  let retry: ReturnType<typeof setTimeout> | undefined
  function again(): void {
    clearTimeout(retry)
    retry = setTimeout(() => socket.connect(), LONGEST_DELAY_MS)
  }

  return {
    acknowledge: (ack) => void socket.emit('cue:ack', ack),
    catchUp: (from) => void socket.volatile.emit('catch-up', from),
    pulse: (pulse) => void socket.volatile.emit('pulse', pulse),
    release: (light) => void socket.volatile.emit('light', { light }),
    speaking: (speaking) => void socket.volatile.emit('voice', { speaking }),
    commandReport: (report) => void socket.emit('command:report', report),
    alarm: (at) => void socket.emit('alarm', { at }),
    woke: (at) => void socket.emit('woke', { at }),
    purged: (report) => void socket.emit('purged', report),
    contribute: (sent, signal) =>
      sendContribution(
        {
          ask: (event, body, patience) => socket.volatile.timeout(patience).emitWithAck(event, body),
          pause: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
          now: monotonic,
          unplugged: () => !navigator.onLine,
        },
        sent,
        signal,
      ),
    async clock(t0) {
      if (!socket.connected) return null
      try {
        const raw: unknown = await socket.volatile.timeout(CLOCK_PATIENCE_MS).emitWithAck('clock', { t0 })
        const parsed = ClockReply.safeParse(raw)
        return parsed.success ? parsed.data : null
      } catch {
        return null
      }
    },
    close() {
      clearTimeout(retry)
      clearTimeout(unwelcome)
      socket.removeAllListeners()
      socket.disconnect()
    },
  }
}

/** What the server says when the handshake was not good enough. */
const REFUSALS: Readonly<Record<string, Dismissal>> = {
  revoked: 'revoked',
  unknown: 'unknown',
  malformed: 'unknown',
  reload: 'reload',
}
