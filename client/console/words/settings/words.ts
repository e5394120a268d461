/** Every sentence of Settings, in one shape for all languages. */
export interface SettingsWords {
  title: string
  subtitle: string
  tab: { venue: string; lines: string; safeguarding: string; facts: string; backups: string }
  tabs: string
  chooseVenue: string
  newVenue: string
  first: { title: string; what: string; then: string; make: string; made: string }
  field: {
    name: string
    id: string
    idHint: string
    zone: string
    zoneHint: string
    latitude: string
    longitude: string
    placeHint: string
    languages: string
    languagesHint: string
    wrongNumber(least: number, most: number): string
    wrongId: string
    allThree: string
  }
  names: string
  place: string
  hours: string
  hoursWhat: string
  toSchedule: string
  rooms: {
    title: string
    what: string
    add: string
    name: string
    change: string
    first: string
    horizon(metres: string): string
    noScreens: string
    stays: string
  }
  lines: {
    title: string
    what: string
    add: string
    change: string
    remove: string
    number: string
    name: string
    hours: string
    cost: string
    speaks: string
    police: string
    policeIs: { yes: string; no: string; unknown: string }
    source: string
    sourceHint: string
    never: string
    verified(date: string): string
    verifiedBy(date: string, name: string): string
    daysLeft(days: string): string
    old(days: string): string
    verify: string
    verifyWhat: string
    lastOne: string
    removed: string
    first: string
  }
  facts: {
    what: string
    add: string
    change: string
    text: string
    textHint(left: number): string
    source: string
    asOf: string
    asOfHint: string
    expires: string
    expiresHint: string
    id: string
    shown: string
    aged(date: string): string
    replaced: string
    retired: string
    until(date: string): string
    retire: string
    back: string
    undo: string
    none: string
    shipped: string
    by(name: string, at: string): string
  }
  backups: {
    what: string
    folder(path: string): string
    sameDisk: string
    make: string
    making: string
    testing: string
    restoring: string
    plan: string
    every: string
    never: string
    at(clock: string): string
    keep: string
    keepWhat: string
    next(at: string): string
    noNext: string
    trouble: string
    none: string
    kind: { nightly: string; 'by-hand': string }
    size(megabytes: string): string
    untested: string
    good(at: string, rooms: number, people: number, stories: number): string
    stays(n: number): string
    bad: string
    lastGood(at: string): string
    noGood: string
    test: string
    restore: string
    remove: string
    removeTitle(at: string): string
    removeWhat: string
    removeYes: string
    back: {
      title(at: string): string
      first: string
      lost: string
      stays: string
      screens: string
      signIn: string
      go: string
      type: string
      wrong: string
      yes: string
      under: string
    }
    restored(at: string): string
    failed: string
  }
  last(what: string, by: string, at: string): string
  changed: Record<string, string>
  undo: string
  saved: string
}
