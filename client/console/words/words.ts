/** Every sentence of the console, in one shape for all languages. Numbers and names are arguments. */
import type { Decimals } from './decimal.ts'
import type { PageProblem } from '../../../core/protocol/kiosk-events.ts'
import type { ScreenWords } from './screen-words.ts'
import type { DeskMode, ReleaseTarget } from '../../../core/model/cue.ts'
import type { AudioKind, KioskRole } from '../../../core/model/kiosk.ts'
import type { Language } from '../../../core/model/language.ts'
import type { Permission } from '../../../core/protocol/access.ts'
import type { Role } from '../../../core/model/person.ts'

export interface Words {
  decimal: Decimals
  /** The language's own name, for the switch. */
  self: string
  selfShort: string
  months: readonly [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  /** `3 s`, `4 min`, `2 h`, `5 d`: a rough length of time. */
  seconds(n: number): string
  minutes(n: number): string
  hours(n: number): string
  days(n: number): string
  dayOf(day: number, month: string): string
  /** A day of `dayOf` with its year. */
  dayOfYear(day: string, year: number): string
  common: {
    cancel: string
    close: string
    save: string
    retry: string
    loading: string
    earlier: string
    language: string
    skip: string
    cannotUndo: string
    required: string
    showTyped: string
    venue: string
  }
  nav: {
    live: string
    schedule: string
    shows: string
    inbox: string
    stories: string
    kiosks: string
    lighting: string
    reports: string
    people: string
    audit: string
    settings: string
    account: string
    /** Opens the pages that are needed seldom. */
    more: string
    label: string
    help: string
  }
  person: { signOut: string; signedInAs(name: string): string }
  session: {
    title: string
    subtitle: string
    username: string
    password: string
    signIn: string
    wrong: string
    tooMany(after: string): string
    tooManyUnknown: string
    away: string
    /** Somebody scanned a screen's QR code and is not signed in. */
    toAdmit(code: string): string
    ended: string
    setupOpen: string
  }
  setup: {
    title: string
    subtitle: string
    displayName: string
    displayNameHint: string
    username: string
    usernameHint: string
    password: string
    passwordHint: string
    create: string
    noLink: string
    closed: string
    refused: string
    toSignIn: string
  }
  /** Sentences for what the server refuses; its own words follow where it gave any. */
  refusal: {
    away: string
    signedOut: string
    notAllowed: string
    notFound: string
    stale: string
    conflict: string
    invalid: string
    tooMany(after: string): string
    tooManyUnknown: string
    tls: string
    server: string
    unreadable: string
    serverSays: string
  }
  connection: {
    connected: string
    connecting: string
    away: string
    lost(at: string, ago: string): string
    lostBefore: string
    lostWhat: string
    disabled: string
    refusedMessages(n: number): string
  }
  /** Why a control is out of reach. */
  may: Record<Permission, string>
  mode: {
    calm(at: string, name: string): string
    alarm(at: string, name: string): string
    /** What was asked of the room, whatever came of it. */
    asked: { calm: string; alarm: string }
    lamps: { calm: string; alarm: string }
    drawn(n: number, of: number): string
    away(names: string): string
    releaseCalm: string
    releaseAlarm: string
    sure: string
    sureHint: string
  }
  calm: {
    press: string
    hint: string
    on: string
    sending: string
    unsent(reason: string, seconds: string): string
    gaveUp(reason: string): string
    stopTrying: string
  }
  verdict: {
    well: string
    noRooms: string
    noRoomsHint: string
    starting(n: number): string
    noScreens: string
    noScreensHint: string
    attention(n: number, of: number): string
    screensDraw(drawing: number, of: number): string
    unknown: string
  }
  lights: {
    /** The lamps follow the house desk. */
    deskHasThem: string
    label: string
    off: string
    sent(perSecond: number): string
    unconfirmed: string
    waiting: string
    /** The header's label: the wire, not a cue. */
    wire: string
    silent: string
    /** What is wrong with the light, beyond one node. */
    problem: {
      /** The system's own words. */
      deaf(problem: string): string
      /** `address`: of the network card that was named; null where there is none at all. */
      deafWithout(address: string | null): string
      beyondArtNet(universe: number): string
      stronger(name: string, address: string, universe: number, priority: number): string
      twin(address: string): string
      disbelieved(answers: number, address: string): string
      noInterface(address: string): string
      onlyHere(address: string): string
      ownUniverse(universe: number): string
      /** A standby's first server: it is away, does not know the token, or lacks a room. */
      firstServer: Record<'away' | 'token' | 'room', (address: string) => string>
      merging(name: string, address: string, universe: number): string
    }
  }
  now: {
    theme: string
    since(at: string): string
    until(at: string): string
    untilReleased: string
    why: string
    releaseWhat: Record<ReleaseTarget, string>
    horizon: string
    fading(percent: number): string
    metres(from: string, to: string): string
  }
  next: {
    label: string
    nothing: string
    inTime(length: string): string
    heldBack(theme: string): string
    timeline: string
    rule(name: string): string
    away: string
  }
  themes: {
    label: string
    on: string
    until: string
    untilReleased: string
    untilNextRule: string
    noThemes: string
  }
  story: {
    label: string
    none: string
    playing(title: string): string
    choose: string
    stop: string
    composite: string
    sensitive: string
    needsReview(languages: string): string
    restingOnly: string
    empty: string
    until(at: string): string
    heldByMode: string
  }
  volume: { label: string; percent(n: number): string; usual: string; set: string }
  cue: {
    label: string
    nothing: string
    by: { you: string; person: string; rule: string; show: string; integration: string; system: string }
    theme(name: string): string
    look(name: string): string
    volume(percent: number): string
    master(percent: number): string
    blackout: string
    desk: Record<DeskMode, string>
    story(title: string): string
    message(text: string): string
    playlist(n: number): string
    sleep: string
    wake: string
    stopStory: string
    light: string
    calm: string
    alarm: string
    release: Record<ReleaseTarget, string>
    withdraw: string
    rebase: string
    silence: string
    show: {
      start(name: string): string
      go: string
      hold: string
      back: string
      jump: string
      stop: string
    }
    stage: { none: string; received: string; applied: string; rendered: string; away: string }
    /** Column heads and counters: how many of how many. */
    count: { received: string; applied: string; rendered: string }
    sending: string
    unsent: string
    waiting(names: string): string
    late(names: string, seconds: string): string
    done(n: number): string
    doneBut(n: number, away: string): string
    nobody: string
    lightsWaiting: string
    stillFading(percent: number): string
    unconfirmed: string
    heldBack(level: string): string
    more(n: number): string
    every: string
    fewer: string
    screens: string
    timesHint: string
  }
  kiosks: {
    title: string
    subtitle: string
    search: string
    filter: { all: string; attention: string; away: string }
    pair: string
    empty: string
    emptyHint: string
    noRoom: string
    noneFound: string
    page(n: number, of: number): string
    previous: string
    next: string
    column: {
      name: string
      state: string
      picture: string
      sound: string
      clock: string
      step: string
      actions: string
    }
    role: Record<KioskRole, string>
    audioKind: Record<AudioKind, string>
    online(ago: string): string
    away(ago: string): string
    onlineUnknown: string
    awayUnknown: string
    fps(n: number): string
    pictureHeld(n: number): string
    webgl: { drawing: string; lost: string; none: string }
    audio: { running: string; 'waiting-for-touch': string; muted: string; none: string }
    activity: { rest: string; session: string; calm: string; neutral: string; wall: string }
    clockError(ms: string): string
    clockUnknown: string
    inStep: string
    outOfStep: string
    starting: string
    noPulse: string
    problem: {
      away: string
      noPulse: string
      lost: string
      noWebgl: string
      slow(fps: number): string
      clock(ms: string): string
      outOfStep: string
      page: Record<PageProblem, string>
    }
    screen: ScreenWords
    edit: string
    editTitle(name: string): string
    name: string
    roleLabel: string
    sound: string
    room: string
    from: string
    to: string
    spanHint: string
    spanWrong: string
    revoke: string
    revokeTitle(name: string): string
    revokeWhat: string
    revokeYes: string
    pairTitle: string
    pairWhat: string
    pairScanned: string
    code: string
    codeHint: string
    unknownCode: string
    pairYes: string
    paired(name: string): string
  }
  people: {
    title: string
    subtitle: string
    role: Record<Role, string>
    roleWhat: Record<Role, string>
    add: string
    name: string
    username: string
    usernameHint: string
    password: string
    passwordHint: string
    roles: string
    rolesMissing: string
    language: string
    addYes: string
    disabled(at: string): string
    disable: string
    disableTitle(name: string): string
    disableWhat: string
    disableYes: string
    enable: string
    enableTitle(name: string): string
    enableWhat: string
    taken: string
    you: string
    since(at: string): string
  }
  tokens: {
    title: string
    subtitle: string
    add: string
    name: string
    nameHint: string
    role: string
    expires: string
    never: string
    inDays(n: number): string
    addYes: string
    once: string
    copy: string
    copied: string
    copyFailed: string
    empty: string
    revoked(at: string): string
    expired(at: string): string
    validUntil(at: string): string
    revoke: string
    revokeTitle(name: string): string
    revokeWhat: string
    revokeYes: string
  }
  audit: {
    title: string
    subtitle: string
    when: string
    who: string
    what: string
    subject: string
    hash: string
    empty: string
    beginning: string
    system: string
    token: string
  }
  help: {
    title: string
    keysOn: string
    keysHint: string
    theme(name: string): string
    calm: string
    releaseCalm: string
    releaseTheme: string
    story: string
    stopStory: string
    louder: string
    quieter: string
    details: string
    pages: string
    help: string
    close: string
  }
  languages: Record<Language, string>
  notFound: { title: string; back: string }
}
