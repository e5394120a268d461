/** The sentences of the curators' desk, in one shape for all languages. */
import type { IngestFault } from '../../../../core/protocol/readings.ts'
import type { ConsentStandingWord, StorySort } from '../../../../core/protocol/stories.ts'
import type { Act, StoryState } from '../../../../core/model/dossier.ts'
import type { FormOfAsking, Medium, Purpose } from '../../../../core/model/consent.ts'
import type { Risk } from '../../../../core/anonymise/finding.ts'
import type { Teller, Topic } from '../../../../core/model/story.ts'

export interface StoriesWords {
  title: string
  subtitle: string
  begin: string
  mayNot: string
  state: Record<StoryState, string>
  /** Beside `paused`, where nobody paused it by hand. */
  pausedWhy: Record<'consent-ended' | 'forbidden-word', string>
  pending: string
  list: {
    all: string
    search: string
    language: string
    topic: string
    consent: string
    age: string
    ages: { week: string; month: string; older: string }
    mine: string
    sort: string
    sorts: Record<StorySort, string>
    count(shown: number, total: number): string
    none: string
    noneWhat: string
    nothingFits: string
    hidden: string
    shipped: string
    onShow: string
    open(direct: number, quasi: number): string
    approvals(n: number): string
    changed(when: string): string
    loading: string
  }
  consentStanding: Record<ConsentStandingWord, string>
  until(when: string): string
  beginSheet: {
    title: string
    basis: string
    narrator: string
    narratorWhat: string
    composite: string
    compositeWhat: string
    language: string
    yes: string
  }
  editor: {
    back: string
    untitled: string
    languages: string
    /** What lies beside the text. */
    panels: string
    addLanguage: string
    /** While nothing is written in it. */
    endLanguage: string
    /** For whoever only reads. */
    noText(language: string): string
    storyTitle: string
    note: string
    noteHint: string
    pasteTooLong(length: number, most: number): string
    /** Beside the first beat, while none is written. */
    wholeTextHint: string
    beat(n: number): string
    stays: string
    staysHint: string
    addBeat: string
    removeBeat: string
    splitBeat: string
    joinBeat: string
    beatUp: string
    beatDown: string
    left(n: number): string
    over(n: number): string
    arc: string
    arcHint: string
    arcAt(beat: number, share: number): string
    teller: string
    tellers: Record<Teller, string>
    topics: string
    topicNames: Record<Topic, string>
    topicsHint: string
    sensitive: string
    undo: string
    redo: string
    save: string
    saved: string
    unsaved: string
    keeping: string
    kept(when: string): string
    notKept: string
    restored(when: string): string
    restoredWhat: string
    restore: string
    discard: string
    readOnly: string
  }
  findings: {
    title: string
    none: string
    checking: string
    hint: string
    next: string
    risk: Record<Risk, string>
    instead: string
    generalise: string
    replace: string
    replaceWith: string
    keep: string
    keepWhy: string
    keptBecause(reason: string): string
    saveFirst: string
    rare: string
    missing: string
    /** An invisible character. */
    takeOut: string
  }
  reading: {
    title: string
    what: string
    none: string
    who: string
    readers: Record<'reader' | 'narrator', string>
    narratorWhat: string
    whoFirst: string
    saveFirst: string
    choose: string
    chooseAnother: string
    formats: string
    sending: string
    waiting: string
    working: string
    cancel: string
    fault: Record<IngestFault, string>
    play: string
    pause: string
    seek: string
    timesHint: string
    timesMoved: string
    timesMeasured: string
    /** `beat` counts from 1. */
    beginsAt(beat: number, seconds: number): string
    cannotPlay: string
    by(who: string, when: string): string
    void: string
    heard: string
    notHeard: string
    remove: string
    removeTitle: string
    removeWhat: string
  }
  review: {
    title: string
    reviewers: string
    reviewersHint: string
    noReviewers: string
    send: string
    recall: string
    approve: string
    sendBack: string
    remark: string
    publish: string
    narration: string
    pause: string
    resume: string
    withdraw: string
    withdrawTitle: string
    withdrawWhat: string
    inTheWay: string
    approvedBy(names: string): string
    waitsFor(names: string): string
    /** Were asked, and have lost their account or their role since. */
    cannotApprove(names: string): string
    /** How the curator goes on then. */
    askOthers: string
    alreadyOnShow: string
    showing: string
    notShowing: string
    withdrawn: string
    screens(dark: number, all: number): string
    erased: string
    erasing: string
    preview: string
  }
  preview: {
    /** For a reviewer: why this is not listening to the reading. */
    notHeard: string
    toReading: string
    voice: string
    voices: Record<'reading' | 'qobyz', string>
    screen: string
    screens: Record<'landscape' | 'portrait', string>
    /** What the frame is, for whoever cannot see it. */
    frame: string
    way: string
    beginning: string
    /** `beat` counts from 1; 0 before the first, null behind the last. */
    beat(beat: number | null, all: number): string
    saying(place: 'opening' | 'about' | 'beat' | 'stays' | 'other', voice: 'reading' | 'qobyz'): string
  }
  consent: {
    title: string
    composite: string
    none: string
    add: string
    purpose: Record<Purpose, string>
    medium: Record<Medium, string>
    form: Record<FormOfAsking, string>
    purposes: string
    languages: string
    media: string
    venues: string
    everyVenue: string
    from: string
    to: string
    askedHow: string
    which: string
    whichOnly(n: number): string
    whichFrom(n: number): string
    givenAt: string
    record: string
    waits(when: string): string
    counts: string
    ended(when: string): string
    narrow: string
    narrowTitle: string
    narrowWhat: string
    narrowYes: string
    narrowed: string
    sheet: string
    sheetWhat: string
    contact: string
    contactNone: string
    contactKept: string
    contactWhat: string
    contactHow: string
    contactSafe: string
    contactSafeHint: string
    contactKeep: string
    forbidden: string
    forbiddenHint: string
    forbiddenSave: string
    forbiddenCount(n: number): string
    endsSoon(n: number): string
  }
  history: {
    title: string
    act: Record<Act, string>
    revision(n: number): string
    compare: string
    restore: string
    restoreWhat(n: number): string
    noDifference: string
  }
}
