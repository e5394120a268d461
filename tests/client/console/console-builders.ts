/** Small valid things as the console receives them; a test names only what it is about. */
import type { CueReport, KioskView, RoomStateReply, ShowOnView } from '../../../core/protocol/http.ts'
import type { Pulse } from '../../../core/protocol/kiosk-events.ts'
import { makeCue, makeKiosk, makeTheme } from '../../helpers/builders.ts'
import { NOON } from '../../helpers/clock.ts'

export type ReportKiosk = CueReport['kiosks'][number]

export function makeReportKiosk(overrides: Partial<ReportKiosk> = {}): ReportKiosk {
  return {
    kioskId: 'kiosk-a',
    name: 'Door',
    online: true,
    received: null,
    applied: null,
    rendered: null,
    ...overrides,
  }
}

export function makeReport(overrides: Partial<CueReport> = {}): CueReport {
  return {
    cue: makeCue(1, makeTheme('orange'), { issuedAt: NOON, atServerTime: NOON }),
    kiosks: [makeReportKiosk()],
    lights: { state: 'off', at: null },
    done: false,
    ...overrides,
  }
}

export function makePulse(overrides: Partial<Pulse> = {}): Pulse {
  return {
    epoch: 1,
    seq: 1,
    fingerprint: 'f',
    frames: 600,
    fps: 60,
    webgl: 'drawing',
    audio: 'running',
    clockError: 1,
    activity: 'rest',
    story: null,
    lease: 'none',
    problems: [],
    bundle: 'b',
    posture: 'awake',
    ...overrides,
  }
}

export function makeKioskView(overrides: Partial<KioskView> = {}): KioskView {
  return {
    ...makeKiosk(),
    online: true,
    since: NOON,
    pulse: makePulse(),
    inStep: true,
    leaseUntil: null,
    ...overrides,
  }
}

export function makeRoomState(overrides: Partial<RoomStateReply> = {}): RoomStateReply {
  return {
    id: 'hall',
    name: { kk: 'Зал', ru: 'Зал', en: 'Hall' },
    epoch: 1,
    seq: 1,
    at: NOON,
    theme: 'dusk',
    look: 'dusk',
    show: null,
    story: null,
    volume: 0.7,
    message: null,
    playlist: null,
    asleep: false,
    master: 1,
    blackout: false,
    desk: null,
    calm: false,
    alarm: false,
    overrides: [],
    withdrawn: [],
    audience: 'everyone',
    withheld: null,
    ...overrides,
  }
}

/** A show that stands by at its second cue. */
export function makeShowOn(overrides: Partial<ShowOnView> = {}): ShowOnView {
  return {
    id: 'evening',
    name: { kk: 'Кеш', ru: 'Вечер', en: 'Evening' },
    revision: 1,
    since: NOON,
    startedBy: { level: 'show', origin: { kind: 'person', id: 'p' }, name: 'Айгерім' },
    state: 'standing-by',
    last: null,
    next: { cue: 'c2', number: '2', name: { kk: '', ru: '', en: '' } },
    nextAt: null,
    protectMs: 1_000,
    protectedUntil: null,
    ...overrides,
  }
}
