/** The console's socket: events in, folded into one state that React reads. */
import { io, type Socket } from 'socket.io-client'
import { monotonic } from '../../lib/clock.ts'
import type { KioskView } from '../../../core/protocol/http.ts'
import * as z from 'zod/mini'
import { LightingMessage, ShowsMessage } from '../../../core/protocol/console-events.ts'
import { DayMessage } from '../../../core/protocol/venue-day.ts'
import { LogMessage } from '../../../core/protocol/maintenance.ts'
import { CommandsMessage, type CommandView } from '../../../core/protocol/kiosk-commands.ts'
import { lampLevels, type LampLevels } from '../lighting/lamp-levels.ts'
import { emptyLive, parseLive, reduceLive, type LiveEvent, type LiveState } from './live-state.ts'

const EVENTS = ['rooms', 'room', 'kiosks', 'report'] as const

export interface LiveConnection {
  subscribe(listener: () => void): () => void
  state(): LiveState
  /** A list that came over HTTP. */
  takeKiosks(kiosks: readonly KioskView[]): void
  /** A report that came over HTTP, e.g. while the socket was away. */
  takeReport(report: Extract<LiveEvent, { kind: 'report' }>['report']): void
  lamps: LampLevels
  /** A rig or a look was edited somewhere. */
  onLighting(listener: (message: LightingMessage) => void): () => void
  /** A show was edited somewhere. */
  onShows(listener: (message: ShowsMessage) => void): () => void
  /** Screens were asked something, or answered. */
  onCommands(listener: (commands: readonly CommandView[]) => void): () => void
  /** A venue was opened, closed or checked. */
  onDay(listener: (venueId: string) => void): () => void
  /** Something broke, or is well again. */
  onLog(listener: () => void): () => void
  close(): void
}

/** `onSignedOut`: the server ended the session, or would not begin one. */
export function openLiveConnection(onSignedOut: () => void): LiveConnection {
  let state = emptyLive(monotonic())
  const listeners = new Set<() => void>()
  const edited = new Set<(message: LightingMessage) => void>()
  const opened = new Set<(venueId: string) => void>()
  const logged = new Set<() => void>()
  const commanded = new Set<(commands: readonly CommandView[]) => void>()
  const rewritten = new Set<(message: ShowsMessage) => void>()
  const take = (event: LiveEvent) => {
    const next = reduceLive(state, event)
    if (next === state) return
    state = next
    for (const listener of listeners) listener()
  }
  const socket: Socket = io('/console', {
    transports: ['websocket'],
    reconnectionDelay: 500,
    reconnectionDelayMax: 3_000,
    timeout: 5_000,
  })
  socket.on('connect', () => take({ kind: 'connected' }))
  socket.on('disconnect', (reason) => {
    take({ kind: 'lost', at: monotonic() })
    // The server closed it on purpose: Socket.IO would not come back by itself.
    if (reason === 'io server disconnect') socket.connect()
  })
  socket.on('connect_error', () => {
    take({ kind: 'lost', at: monotonic() })
    // `active` is false when the server refused: the session may be over. Asking again finds out.
    if (!socket.active) onSignedOut()
  })
  socket.on('signed-out', () => {
    socket.disconnect()
    onSignedOut()
  })
  for (const name of EVENTS)
    socket.on(name, (payload: unknown) => take(parseLive(name, payload, monotonic())))
  socket.on('lighting', (payload: unknown) => {
    const parsed = z.safeParse(LightingMessage, payload)
    if (parsed.success) for (const listener of edited) listener(parsed.data)
  })
  socket.on('shows', (payload: unknown) => {
    const parsed = z.safeParse(ShowsMessage, payload)
    if (parsed.success) for (const listener of rewritten) listener(parsed.data)
  })
  socket.on('commands', (payload: unknown) => {
    const parsed = z.safeParse(CommandsMessage, payload)
    if (parsed.success) for (const listener of commanded) listener(parsed.data.commands)
  })
  socket.on('day', (payload: unknown) => {
    const parsed = z.safeParse(DayMessage, payload)
    if (parsed.success) for (const listener of opened) listener(parsed.data.venueId)
  })
  socket.on('log', (payload: unknown) => {
    if (z.safeParse(LogMessage, payload).success) for (const listener of logged) listener()
  })
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    state: () => state,
    takeKiosks: (kiosks) => take({ kind: 'kiosk-list', kiosks }),
    takeReport: (report) => take({ kind: 'report', report }),
    lamps: lampLevels(socket),
    onLighting(listener) {
      edited.add(listener)
      return () => edited.delete(listener)
    },
    onShows(listener) {
      rewritten.add(listener)
      return () => rewritten.delete(listener)
    },
    onCommands(listener) {
      commanded.add(listener)
      return () => commanded.delete(listener)
    },
    onDay(listener) {
      opened.add(listener)
      return () => opened.delete(listener)
    },
    onLog(listener) {
      logged.add(listener)
      return () => logged.delete(listener)
    },
    close: () => socket.close(),
  }
}
