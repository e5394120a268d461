/**
 * What the console knows of the installation, folded from the server's events. Pure; every message is parsed
 * before it changes anything, and one that does not fit is counted and changes nothing.
 */
import * as z from 'zod/mini'
import type { Milliseconds } from '../../../core/model/time.ts'
import {
  KiosksMessage,
  ReportMessage,
  RoomMessage,
  RoomsMessage,
} from '../../../core/protocol/console-events.ts'
import type { CueReport, KioskView, RoomStateReply } from '../../../core/protocol/http.ts'

/** The connection's life. `since` is monotonic, so that "for 12 s" is right whatever the clocks say. */
export type Link =
  | { state: 'connecting'; since: Milliseconds }
  | { state: 'connected' }
  | { state: 'lost'; since: Milliseconds }

export interface LiveState {
  link: Link
  /** Server's clock minus this page's monotonic one, or null before the first word. */
  clockOffset: Milliseconds | null
  rooms: ReadonlyMap<string, RoomStateReply>
  kiosks: ReadonlyMap<string, KioskView>
  /** Newest cue first; at most `KEPT_REPORTS`. */
  reports: readonly CueReport[]
  /** Messages that could not be read. */
  refused: number
}

/** What happened; `at` is monotonic. */
export type LiveEvent =
  | { kind: 'connected' }
  | { kind: 'lost'; at: Milliseconds }
  | { kind: 'rooms'; at: Milliseconds; message: RoomsMessage }
  | { kind: 'room'; at: Milliseconds; message: z.infer<typeof RoomMessage> }
  | { kind: 'kiosks'; at: Milliseconds; message: KiosksMessage }
  | { kind: 'report'; report: CueReport }
  | { kind: 'kiosk-list'; kiosks: readonly KioskView[] }
  | { kind: 'refused' }

const KEPT_REPORTS = 24

export function emptyLive(at: Milliseconds): LiveState {
  return {
    link: { state: 'connecting', since: at },
    clockOffset: null,
    rooms: new Map(),
    kiosks: new Map(),
    reports: [],
    refused: 0,
  }
}

export function reduceLive(state: LiveState, event: LiveEvent): LiveState {
  switch (event.kind) {
    case 'connected':
      return { ...state, link: { state: 'connected' } }
    case 'lost':
      return state.link.state === 'lost' ? state : { ...state, link: { state: 'lost', since: event.at } }
    case 'rooms':
      return {
        ...state,
        clockOffset: event.message.serverTime - event.at,
        rooms: new Map(event.message.rooms.map((room) => [room.id, room])),
      }
    case 'room': {
      const known = state.rooms.get(event.message.room.id)
      const clockOffset = event.message.serverTime - event.at
      if (known !== undefined && isOlder(event.message.room, known)) return { ...state, clockOffset }
      return {
        ...state,
        clockOffset,
        rooms: new Map(state.rooms).set(event.message.room.id, event.message.room),
      }
    }
    case 'kiosks': {
      const { scope, kiosks, gone } = event.message
      const next = new Map(scope === 'all' ? [] : state.kiosks)
      for (const kiosk of kiosks) next.set(kiosk.id, kiosk)
      for (const id of gone) next.delete(id)
      return { ...state, clockOffset: event.message.serverTime - event.at, kiosks: next }
    }
    case 'kiosk-list':
      return { ...state, kiosks: new Map(event.kiosks.map((kiosk) => [kiosk.id, kiosk])) }
    case 'report':
      return { ...state, reports: withReport(state.reports, event.report) }
    case 'refused':
      return { ...state, refused: state.refused + 1 }
    default:
      return event satisfies never
  }
}

/** A message as it came from the socket, or null for a name that this console does not know. */
export function parseLive(name: string, payload: unknown, at: Milliseconds): LiveEvent {
  switch (name) {
    case 'rooms': {
      const parsed = z.safeParse(RoomsMessage, payload)
      return parsed.success ? { kind: name, at, message: parsed.data } : { kind: 'refused' }
    }
    case 'room': {
      const parsed = z.safeParse(RoomMessage, payload)
      return parsed.success ? { kind: name, at, message: parsed.data } : { kind: 'refused' }
    }
    case 'kiosks': {
      const parsed = z.safeParse(KiosksMessage, payload)
      return parsed.success ? { kind: name, at, message: parsed.data } : { kind: 'refused' }
    }
    case 'report': {
      const parsed = z.safeParse(ReportMessage, payload)
      return parsed.success ? { kind: name, report: parsed.data.report } : { kind: 'refused' }
    }
    default:
      return { kind: 'refused' }
  }
}

function isOlder(room: RoomStateReply, known: RoomStateReply): boolean {
  if (room.epoch !== known.epoch) return room.epoch < known.epoch
  return room.seq < known.seq || (room.seq === known.seq && room.at < known.at)
}

function withReport(reports: readonly CueReport[], report: CueReport): CueReport[] {
  const known = reports.find((each) => each.cue.id === report.cue.id)
  if (known !== undefined && stagesOf(report) < stagesOf(known)) return [...reports]
  return [report, ...reports.filter((each) => each.cue.id !== report.cue.id)]
    .sort((a, b) => b.cue.issuedAt - a.cue.issuedAt || b.cue.seq - a.cue.seq)
    .slice(0, KEPT_REPORTS)
}

/** Reports only grow: one with fewer stages left the server earlier. */
function stagesOf(report: CueReport): number {
  return report.kiosks.reduce(
    (sum, each) =>
      sum + Number(each.received !== null) + Number(each.applied !== null) + Number(each.rendered !== null),
    report.lights.at === null ? 0 : 1,
  )
}
