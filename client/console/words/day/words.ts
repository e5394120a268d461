/** The words of the day of a venue: open or closed, the morning check, the log, the card to hang. */
import type {
  DisplayPower,
  DisplayProblem,
  DisplayPart,
  DisplayWish,
} from '../../../../core/model/display.ts'
import type { IncidentKind } from '../../../../core/model/incident.ts'

export interface DayWords {
  display: DisplayWords
  tabs: { label: string; screens: string; day: string; log: string; card: string }
  open: string
  closed: string
  checking: string
  how: {
    'first-start': string
    check(name: string): string
    anyway(name: string, why: string, n: number): string
    refused(name: string, n: number): string
    closed(name: string): string
  }
  byHours: string
  opensNext(at: string): string
  press: { check: string; open: string; close: string; anyway: string; print: string; closeWhat: string }
  checkTitle: string
  checkNone: string
  checkedAt(at: string, name: string): string
  nothing: string
  keeps(n: number): string
  /** The venue is open, and yet the check found something. */
  openAlthough(n: number): string
  know: string
  looked(lines: number, texts: number, kiosks: number, nodes: number, displays: number): string
  reason: {
    'no-lines': string
    lineNever(number: string, name: string): string
    line(number: string, name: string, date: string): string
    text(title: string, languages: string): string
    'kiosk-away'(name: string): string
    'kiosk-silent'(name: string): string
    'kiosk-failed'(name: string, fails: string): string
    node(name: string, to: string): string
    display(name: string, problems: string): string
  }
  note: {
    consent(title: string, at: string): string
    kiosk(name: string, notes: string): string
    'line-soon'(number: string, name: string, days: number): string
    'no-kiosks': string
    'one-way'(n: number): string
  }
  group: { lines: string; texts: string; kiosks: string; machines: string }
  record: string
  anywayTitle: string
  anywayWhat: string
  anywayWhy: string
  anywayShort: string
  anywayYes: string
  banner: {
    closed: string
    refused(n: number): string
    go: string
    /** The machine’s clock was set; `apart`: by how much. */
    clock(apart: string): string
  }
  sheet: { title: string; signed: string; date: string; byHand: string }
  log: {
    title: string
    subtitle: string
    none: string
    nonePast: string
    nowOpen: string
    past: string
    since(at: string, ago: string): string
    lasted(at: string, length: string): string
    kind: Record<IncidentKind, string>
    about: string
  }
  notes: {
    title: string
    none: string
    write: string
    hint: string
    add: string
    remove: string
    at(at: string, name: string): string
  }
  replace: { choose: string; none: string; what: string }
}

export interface DisplayWords {
  title: string
  none: string
  setUp: string
  change: string
  on: string
  off: string
  power: Record<DisplayPower, string>
  silent: string
  saidAt(at: string): string
  lamps(hours: string): string
  problem: Record<DisplayProblem, string>
  warning: Record<DisplayPart, string>
  wish: Record<DisplayWish['state'], { on: string; off: string }>
  wakeOnly: string
  wakeSent(at: string): string
  follows: string
  sheet: {
    title(name: string): string
    address: string
    addressHint: string
    addressWrong: string
    password: string
    passwordKept: string
    mac: string
    macHint: string
    followsDay: string
    remove: string
    needs: string
  }
}
