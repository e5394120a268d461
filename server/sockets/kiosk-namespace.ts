/** The screens' end of the wire: admits by token, sends cues ahead of time, hears how far they came. */
import type { Namespace, Server, Socket } from 'socket.io'
import * as z from 'zod/mini'
import type { Logger } from 'pino'
import type { Kiosk } from '../../core/model/kiosk.ts'
import {
  ALARM_LASTS_MS,
  AlarmMessage,
  CatchUpRequest,
  ClockRequest,
  CueAck,
  KioskHandshake,
  LightMessage,
  Pulse,
  PurgedReport,
  SpeakingMessage,
  type ClockReply,
  type Welcome,
} from '../../core/protocol/kiosk-events.ts'
import { CommandReport, WokeMessage } from '../../core/protocol/kiosk-commands.ts'
import { RENEW_EVERY_MS } from '../../core/show/lease.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { ServerContext } from '../context.ts'
import type { LiveRoom } from '../runtime/live-room.ts'
import { askRoom } from '../integrations/cue-door.ts'
import { attendBooth, BOOTH_EVENTS, tellBooth } from './booth-line.ts'
import { FrameBudget } from './frame-budget.ts'
import { followWalls, tellWall } from './wall-line.ts'

/** How often it is seen that a day has ended. */
const LOOK_EVERY_MS = 60_000

/** Opens the namespace and returns its release. */
export function openKioskNamespace(io: Server, context: ServerContext, log: Logger): () => void {
  const namespace = io.of('/kiosk')
  const { installation } = context
  const { fleet } = installation
  const kiosks = new WeakMap<Socket, { kiosk: Kiosk; handshake: KioskHandshake }>()

  namespace.use((socket, next) => {
    admit(socket.handshake.auth, context)
      .then((admitted) => {
        if (admitted.ok) kiosks.set(socket, admitted)
        next(admitted.ok ? undefined : new Error(admitted.reason))
      })
      .catch((trouble: unknown) => {
        log.error({ err: trouble }, 'A kiosk could not be admitted.')
        next(new Error('trouble'))
      })
  })

  namespace.on('connection', (socket) => {
    const admitted = kiosks.get(socket)
    const room = admitted && installation.rooms.get(admitted.kiosk.roomId)
    // It may have been removed between its token being looked up and this moment (SEC-3).
    const gone = admitted === undefined || fleet.find(admitted.kiosk.id) === null
    if (gone || room === undefined) return void socket.disconnect(true)
    attend(socket, admitted.kiosk, admitted.handshake, room, context, log)
  })

  const following: (() => void)[] = []
  const releases = [
    () => following.forEach((release) => release()),
    fleet.onRevoked.add((kioskId) => {
      const sockets = namespace.in(screenOf(kioskId))
      sockets.emit('dismissed', { reason: 'revoked' })
      sockets.disconnectSockets(true)
    }),
    fleet.onResettled.add((kioskId) => {
      namespace.in(screenOf(kioskId)).emit('dismissed', { reason: 'reload' })
    }),
    installation.eachRoom((room) => void following.push(...broadcast(namespace, room))),
    installation.exhibitions.onChange.add(() => {
      for (const room of installation.rooms.values()) {
        const exhibition = installation.exhibitions.of(room.venue.id)?.version ?? ''
        namespace.to(roomOf(room.room.id)).emit('exhibition', { exhibition })
      }
      renewLeases(namespace, context)
    }),
    context.counts.onWarmth.add((venueId, warmth) => {
      for (const room of installation.rooms.values())
        if (room.venue.id === venueId) namespace.to(roomOf(room.room.id)).emit('warmth', { warmth })
    }),
    every(LOOK_EVERY_MS, () => {
      const venues = new Set([...installation.rooms.values()].map((room) => room.venue.id))
      context.counts
        .look([...venues])
        .catch((trouble: unknown) => log.error({ err: trouble }, 'What was counted could not be looked at.'))
    }),
    context.commands.onSend.add((kioskId, message) => {
      namespace.in(screenOf(kioskId)).emit('command', message)
    }),
    followWalls(namespace, context, log),
    every(RENEW_EVERY_MS, () => renewLeases(namespace, context)),
  ]
  return () => releases.forEach((release) => release())
}

type Admitted = { ok: true; kiosk: Kiosk; handshake: KioskHandshake } | { ok: false; reason: string }

/** Reasons are words that the kiosk's page knows: `revoked`, `unknown`, `reload`, `malformed`. */
async function admit(auth: unknown, { pairing }: ServerContext): Promise<Admitted> {
  const parsed = z.safeParse(KioskHandshake, auth)
  if (!parsed.success) return { ok: false, reason: 'malformed' }
  const kiosk = await pairing.kiosk(parsed.data.token)
  if (kiosk === null) return { ok: false, reason: 'unknown' }
  if (kiosk.revokedAt !== null) return { ok: false, reason: 'revoked' }
  if (parsed.data.protocol !== PROTOCOL) return { ok: false, reason: 'reload' }
  return { ok: true, kiosk, handshake: parsed.data }
}

/** Every screen that is connected may go on showing what it may show (CON-4). */
function renewLeases(namespace: Namespace, { installation }: ServerContext): void {
  const { rooms, fleet, leases } = installation
  for (const room of rooms.values()) {
    const online = fleet.inRoom(room.room.id).filter((kiosk) => kiosk.online)
    namespace.to(roomOf(room.room.id)).emit(
      'leases',
      leases.grant(
        room.venue.id,
        online.map((kiosk) => kiosk.id),
      ),
    )
  }
}

function every(milliseconds: number, act: () => void): () => void {
  const timer = setInterval(act, milliseconds)
  return () => clearInterval(timer)
}

/** One serialisation for all screens of a room: Socket.IO encodes a broadcast once. */
function broadcast(namespace: Namespace, room: LiveRoom): (() => void)[] {
  const screens = roomOf(room.room.id)
  return [
    room.onCue.add((cue) => void namespace.to(screens).emit('cue', cue)),
    room.onProgramme.add((programme) => void namespace.to(screens).emit('programme', { programme })),
    room.lights.onLight.add((light) => void namespace.to(screens).emit('light', { light })),
    room.voices.onShare.add((kiosk, full) => void namespace.to(screenOf(kiosk)).emit('voice', { full })),
  ]
}

function attend(
  socket: Socket,
  kiosk: Kiosk,
  handshake: KioskHandshake,
  room: LiveRoom,
  context: ServerContext,
  log: Logger,
): void {
  const { installation, clock, counts } = context
  const { fleet, reports } = installation
  const budget = new FrameBudget(clock.now())

  /** Parses every frame; one that does not fit is answered, logged by name, and changes nothing. */
  function hear<S extends z.ZodMiniType>(
    event: string,
    schema: S,
    act: (message: z.infer<S>, reply: ((body: unknown) => void) | null) => void,
  ): void {
    socket.on(event, (...frame: unknown[]) => {
      if (!budget.spend(clock.now())) return void socket.disconnect(true)
      const last = frame.at(-1)
      const parsed = z.safeParse(schema, frame[0])
      if (parsed.success) {
        return act(parsed.data, typeof last === 'function' ? (body) => void last(body) : null)
      }
      log.warn({ event, kiosk: kiosk.id }, 'A frame from a kiosk does not fit and was refused.')
      const issue = parsed.error.issues[0]
      const field = [event, ...(issue?.path ?? [])].map(String).join('.')
      socket.emit('refused', { event, message: `${field}: ${issue?.message ?? 'does not fit'}` })
    })
  }

  hear('clock', ClockRequest, (_, reply) => {
    const t1 = clock.now()
    reply?.({ t1, t2: clock.now() } satisfies ClockReply)
  })
  hear('cue:ack', CueAck, (ack) => reports.acknowledged(room.room.id, { ...ack, kioskId: kiosk.id }))
  hear('pulse', Pulse, (pulse) => {
    switch (fleet.pulsed(kiosk.id, pulse, room.state)) {
      case 'ok':
        return reports.inStep(room.room.id, kiosk.id, pulse, clock.now())
      case 'diverged':
        return void socket.emit('snapshot', { state: room.state })
      case 'behind':
        return
    }
  })
  hear('purged', PurgedReport, (report) => {
    installation.withdrawals
      .purged(kiosk.id, report)
      .catch((trouble: unknown) => log.error({ err: trouble }, 'A screen’s purge could not be noted.'))
  })
  hear('command:report', CommandReport, (report) => context.commands.reported(kiosk.id, report))
  hear('alarm', AlarmMessage, ({ at }) => raiseAlarm(kiosk, room, at, context, log))
  hear('woke', WokeMessage, () => context.commands.woke(kiosk.id))
  hear('catch-up', CatchUpRequest, (last) => {
    room
      .missedSince(last)
      .then((cues) =>
        cues === null ? socket.emit('snapshot', { state: room.state }) : socket.emit('cues', { cues }),
      )
      .catch((trouble: unknown) => log.error({ err: trouble }, 'Missed cues could not be read.'))
  })
  hear('light', LightMessage, ({ light }) => {
    const released = room.lights.release(fleet.find(kiosk.id) ?? kiosk, light)
    if (released.outcome === 'refused') socket.emit('refused', { event: 'light', message: released.reason })
  })
  hear('voice', SpeakingMessage, ({ speaking }) =>
    room.voices.speaks(fleet.find(kiosk.id) ?? kiosk, speaking),
  )
  attendBooth(
    socket,
    kiosk,
    room.venue,
    context,
    () => {
      const within = budget.spend(clock.now())
      if (!within) socket.disconnect(true)
      return within
    },
    log,
  )
  socket.onAny((event: string) => {
    if (HEARD.has(event)) return
    if (!budget.spend(clock.now())) return void socket.disconnect(true)
    log.warn({ kiosk: kiosk.id }, 'A kiosk sent an event that does not exist.')
    socket.emit('refused', { event: event.slice(0, 64), message: 'There is no such event.' })
  })
  socket.on('disconnect', (reason) => {
    fleet.disconnected(kiosk.id, socket.id)
    if (fleet.view(kiosk.id)?.online !== true) room.voices.speaks(kiosk, false)
    // An over-long frame is refused by the transport itself, with WebSocket's own code 1009.
    if (reason === 'transport error' || reason === 'parse error')
      log.warn(
        { kiosk: kiosk.id, reason },
        'A kiosk’s connection was ended: a frame was too long or could not be read.',
      )
  })

  // Joining comes before reading the state: a cue in between arrives twice, which changes nothing.
  void socket.join([roomOf(room.room.id), screenOf(kiosk.id)])
  fleet.connected(kiosk.id, socket.id)
  welcome(handshake, kiosk, room, context)
    .then((message) => {
      socket.emit('welcome', message)
      context.commands.connected(kiosk.id)
      tellBooth(socket, kiosk, room.venue, context)
      return tellWall(socket, kiosk, room.venue, context)
    })
    .then(() => counts.warmth(room.venue.id))
    .then((warmth) => void socket.emit('warmth', { warmth }))
    .catch((trouble: unknown) => {
      log.error({ err: trouble }, 'A kiosk could not be welcomed.')
      socket.disconnect(true)
    })
}

/** In every room of the venue; only a screen to which staff have given the contact's key may. It latches (VEN-4). */
function raiseAlarm(kiosk: Kiosk, room: LiveRoom, at: number, context: ServerContext, log: Logger): void {
  const { installation, clock } = context
  const contact = installation.fleet.find(kiosk.id)?.settings.alarmKey ?? null
  if (contact === null || Math.abs(clock.now() - at) > ALARM_LASTS_MS) {
    log.warn(
      { kiosk: kiosk.id },
      'A screen that has no contact, or long ago, raised the alarm: nothing was done.',
    )
    return
  }
  for (const each of installation.rooms.values()) {
    if (each.venue.id !== room.venue.id) continue
    askRoom(context, 'contact', each.room.id, { kind: 'alarm' }, each.venue.id).catch((trouble: unknown) =>
      log.error({ err: trouble }, 'The alarm could not be raised.'),
    )
  }
}

const HEARD: ReadonlySet<string> = new Set([
  'clock',
  'cue:ack',
  'pulse',
  'catch-up',
  'light',
  'voice',
  'purged',
  'command:report',
  'woke',
  'alarm',
  ...BOOTH_EVENTS,
])

async function welcome(
  handshake: KioskHandshake,
  kiosk: Kiosk,
  room: LiveRoom,
  { installation, clock }: ServerContext,
): Promise<Welcome> {
  const cues = handshake.last === null ? null : await room.missedSince(handshake.last)
  return {
    protocol: PROTOCOL,
    serverTime: clock.now(),
    kiosk,
    programme: room.programme,
    room: cues === null ? { kind: 'snapshot', state: room.state } : { kind: 'cues', cues },
    lights: room.lights.underWay(),
    exhibition: installation.exhibitions.of(room.venue.id)?.version ?? '',
    leases: installation.leases.grant(room.venue.id, [kiosk.id]),
  }
}

function roomOf(roomId: string): string {
  return `room:${roomId}`
}

function screenOf(kioskId: string): string {
  return `screen:${kioskId}`
}
