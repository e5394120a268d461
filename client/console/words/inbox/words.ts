/** Every sentence of the Inbox, in one shape for all languages. */
import type { AddressTrouble } from '../../../../core/contribution/way-back.ts'
import type { CautionKind, DeclineReason } from '../../../../core/model/kept-contribution.ts'
import type { BoothReason } from '../../../../core/protocol/booth.ts'
import type { InboxTray } from '../../../../core/protocol/inbox.ts'

export interface InboxWords {
  title: string
  subtitle: string
  mayNot: string
  settings: string
  tray: Record<InboxTray, string>
  /** What an empty tray means. */
  empty: Record<InboxTray, string>
  mine: string
  everybody: string
  share(people: number): string
  alone: string
  list: {
    label: string
    letters(n: number): string
    until(day: string): string
    copies(n: number): string
    details(direct: number, quasi: number): string
    noDetails: string
    approved(n: number): string
    print: string
    onlyYou: string
    /** Whoever changed a text does not decide about it. */
    yours: string
  }
  caution: Record<CautionKind, string>
  /** What to do about it, once it is open. */
  cautionWhat: { held: string; calls: string }
  cover: { press: string; what: string; again: string }
  read: {
    /** Above why a combination may point to one person. */
    rare: string
    asWritten: string
    forWall: string
    changes: string
    noChanges: string
    already: string
    copies(n: number): string
    who(names: string): string
    changedBy(names: string): string
    language: string
    print: string
    onlyCurators: string
    choose: string
    nothingLeft: string
    gone: string
  }
  detail: {
    none: string
    open(n: number): string
    put(words: string): string
    keep: string
    keepWhy: string
    /** Ready reasons for a detail that stays; one key each. */
    reasons: readonly [string, string, string]
    kept(reason: string): string
    mustGo: string
    toSettle: string
  }
  act: {
    approve: string
    approveSecond: string
    propose: string
    decline: string
    declineWhy: string
    declineReason: Record<DeclineReason, string>
    reopen: string
    release: string
    attend: string
    draft: string
    draftTitle: string
    draftWhat: string
    destroy: string
    destroyTitle: string
    destroyWhat: string
    takeDown: string
    takeDownTitle: string
    takeDownWhat: string
    next: string
    edit: string
    procedure: string
  }
  /** What became of the last press, for who does not see it. */
  said: {
    approvedFirst: string
    approvedBoth: string
    proposed: string
    declined: string
    reopened: string
    destroyed: string
    released: string
    attended: string
    drafted: string
    takenDown: string
    openStory: string
  }
  pause: { title: string; what: string; go: string; stay: string }
  wall: {
    shown(lights: number): string
    paused(lights: number): string
    waiting(n: number): string
    pause: string
    resume: string
    boothsOpen: string
    /** So many lights whose writers allowed print. */
    book(lights: number): string
    bookTitle: string
    bookWhat: string
    bookYes: string
    boothsShut: string
  }
  keys: {
    label: string
    move: string
    tray: string
    open: string
    approve: string
    edit: string
    detail: string
    decline: string
    destroy: string
  }
  booth: {
    title: string
    subtitle: string
    back: string
    open: string
    closed: string
    missing: Record<BoothReason, string>
    wayBack: string
    wayBackWhat: string
    address: string
    addressHint: string
    telephone: string
    telephoneHint: string
    addressTrouble: Record<AddressTrouble, string>
    telephoneTrouble: string
    /** Why it cannot be kept. */
    leadsNowhere: string
    lead: string
    leadWhat: string
    leadName: string
    leadReach: string
    leadReachHint: string
    procedure: string
    procedureWhat: string
    procedureHint: string
    writing: string
    writingOpen: string
    writingShut: string
    save: string
    saved: string
    tls: string
  }
}
