/** The consoles' end of the wire: everything that changes, batched; staff act over HTTP. */
import type { Namespace, Server, Socket } from 'socket.io'
import type { Logger } from 'pino'
import type * as z from 'zod/mini'
import type { CommandsMessage } from '../../core/protocol/kiosk-commands.ts'
import type { KiosksMessage, RoomsMessage } from '../../core/protocol/console-events.ts'
import type { ServerContext } from '../context.ts'
import { sessionCookieOf } from '../access/credentials.ts'
import { commandView } from '../runtime/command-view.ts'
import type { LiveRoom } from '../runtime/live-room.ts'
import { roomView } from '../runtime/room-view.ts'
import { lampWatchers } from './lamp-watchers.ts'

/** Changes of screens are gathered for this long, in milliseconds: four messages a second at most. */
const GATHER_MS = 250
const PRESENT = 'present'
const HEARD: ReadonlySet<string> = new Set(['lamps:watch', 'lamps:leave'])

export function openConsoleNamespace(io: Server, context: ServerContext, log: Logger): () => void {
  const namespace = io.of('/console')
  const { installation, people, shows, clock, names } = context
  const watchers = lampWatchers(namespace, context, PRESENT)
  const sessions = new WeakMap<Socket, { session: string; person: string; expiresAt: number }>()

  namespace.use((socket, next) => {
    const cookie = sessionCookieOf(socket.request)
    const found = cookie === null ? Promise.resolve(null) : people.session(cookie)
    found
      .then((session) => {
        if (session === null) return next(new Error('not signed in'))
        sessions.set(socket, {
          session: session.session,
          person: session.person.id,
          expiresAt: session.expiresAt,
        })
        next()
      })
      .catch((trouble: unknown) => {
        log.error({ err: trouble }, 'A console could not be admitted.')
        next(new Error('trouble'))
      })
  })

  namespace.on('connection', (socket) => {
    const held = sessions.get(socket)
    if (held === undefined) return void socket.disconnect(true)
    void socket.join([PRESENT, `session:${held.session}`, `person:${held.person}`])
    const expiry = setTimeout(
      () => signOut(namespace, `session:${held.session}`),
      Math.min(held.expiresAt - clock.now(), 2 ** 31 - 1),
    )
    const gone = people.sessionOpened(held.session)
    socket.on('disconnect', () => {
      clearTimeout(expiry)
      gone()
    })
    socket.onAny((name: string) => {
      if (!HEARD.has(name))
        socket.emit('refused', { message: 'Consoles act over HTTP; only lamps:watch is heard here.' })
    })
    watchers.admit(socket)
    const now = clock.now()
    socket.emit('rooms', {
      serverTime: now,
      rooms: [...installation.rooms.values()].map((room) => roomView(room, names, now)),
    } satisfies RoomsMessage)
    socket.emit('kiosks', {
      serverTime: now,
      scope: 'all',
      kiosks: installation.fleet.views(),
      gone: [],
    } satisfies KiosksMessage)
  })

  const changed = new Set<string>()
  const reported = new Map<string, string>()
  const commanded = new Set<string>()
  const told = new Map<string, { view: string; notBefore: number }>()
  const gathering = setInterval(() => {
    for (const room of installation.rooms.values()) tellIfChanged(room, clock.now())
    // A console that comes is told of all screens; while there is none, a thousand of them are put into words for nobody.
    if (changed.size > 0 && namespace.sockets.size > 0) tellKiosks(namespace, context, changed)
    for (const [cueId, roomId] of reported) void tellReport(namespace, context, roomId, cueId, log)
    reported.clear()
    if (commanded.size > 0) tellCommands(namespace, context, commanded)
    commanded.clear()
    changed.clear()
  }, GATHER_MS)

  /**
   * Tells what will be on at `at`: at once with a cue, a lead ahead of its effect; and later whenever a wish
   * expires or the schedule moves on without any message.
   */
  function tellIfChanged(room: LiveRoom, at: number): void {
    const before = told.get(room.room.id)
    if (before !== undefined && at < before.notBefore) return
    const { at: _, ...view } = roomView(room, names, at)
    const text = JSON.stringify(view)
    if (before?.view === text) return
    told.set(room.room.id, { view: text, notBefore: at })
    namespace.to(PRESENT).emit('room', { serverTime: clock.now(), room: { ...view, at } })
  }

  const following: (() => void)[] = []
  const releases = [
    () => following.forEach((release) => release()),
    installation.fleet.onChange.add((kioskId) => changed.add(kioskId)),
    installation.reports.onChange.add((roomId, cueId) => reported.set(cueId, roomId)),
    context.commands.onChange.add(({ id }) => commanded.add(id)),
    context.maintenance.onChange.add((venueId) => namespace.to(PRESENT).emit('log', { venueId })),
    context.days.onChange.add((venueId) => namespace.to(PRESENT).emit('day', { venueId })),
    shows.onChange.add((show) => namespace.to(PRESENT).emit('shows', { show })),
    people.onSessionEnded.add((session) => signOut(namespace, `session:${session}`)),
    people.onPersonEnded.add((person) => signOut(namespace, `person:${person}`)),
    installation.eachRoom((room) => {
      following.push(room.onCue.add((cue) => tellIfChanged(room, Math.max(clock.now(), cue.atServerTime))))
    }),
  ]
  return () => {
    clearInterval(gathering)
    watchers.release()
    releases.forEach((release) => release())
  }
}

function tellKiosks(
  namespace: Namespace,
  { installation, clock }: ServerContext,
  ids: ReadonlySet<string>,
): void {
  const views = [...ids].map((id) => ({ id, view: installation.fleet.view(id) }))
  namespace.to(PRESENT).emit('kiosks', {
    serverTime: clock.now(),
    scope: 'changed',
    kiosks: views.flatMap(({ view }) => (view === null ? [] : [view])),
    gone: views.flatMap(({ id, view }) => (view === null ? [id] : [])),
  } satisfies KiosksMessage)
}

function tellCommands(namespace: Namespace, context: ServerContext, ids: ReadonlySet<string>): void {
  const commands = [...ids].flatMap((id) => {
    const command = context.commands.find(id)
    return command === null ? [] : [commandView(command, context)]
  })
  namespace.to(PRESENT).emit('commands', { commands } satisfies z.infer<typeof CommandsMessage>)
}

async function tellReport(
  namespace: Namespace,
  { installation }: ServerContext,
  roomId: string,
  cueId: string,
  log: Logger,
): Promise<void> {
  try {
    const report = await installation.reports.report(roomId, cueId)
    if (report !== null) namespace.to(PRESENT).emit('report', { report })
  } catch (trouble) {
    log.error({ err: trouble }, 'The report of a cue could not be read.')
  }
}

function signOut(namespace: Namespace, room: string): void {
  const sockets = namespace.in(room)
  sockets.emit('signed-out', {})
  sockets.disconnectSockets(true)
}
