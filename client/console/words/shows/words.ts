/** Every sentence about shows, in one shape for all languages. */
import type { Decimals } from '../decimal.ts'
import type { CUE_COLOURS, Follow, ShowActionKind } from '../../../../core/model/show.ts'
import type { ReleaseTarget } from '../../../../core/model/cue.ts'
import type { SHOW_PROBLEMS } from '../../../../core/show/check-show.ts'

type Of<Kinds extends readonly string[]> = Record<Kinds[number], string>

export interface ShowsWords {
  decimal: Decimals
  title: string
  subtitle: string
  add: string
  newName: string
  copyOf(name: string): string
  empty: string
  emptyHint: string
  back: string
  cues(n: number): string
  onIn(rooms: string): string
  edited(by: string, at: string): string
  shipped: string
  cannotStart: string
  ready: string
  /** An instant in a show's own time: `0:04`, `12:30.5`. */
  editor: {
    list: string
    addCue: string
    duplicate: string
    remove: string
    up: string
    down: string
    moveHint: string
    /** Instead of `moveHint` while there is nothing to move. */
    firstHint: string
    undo: string
    redo: string
    saved: string
    saving: string
    unsaved: string
    away: string
    mayNot: string
    noCues: string
    noCuesHint: string
    settings: string
    dryRun: string
    problems(n: number): string
    chosen(number: string): string
    added(number: string): string
    removed(number: string): string
    moved(number: string, place: string): string
    undone: string
    redone: string
    others(by: string): string
    goesBy(room: string): string
  }
  field: {
    number: string
    numberWrong: string
    name: string
    nameHint: string
    notes: string
    action: string
    theme: string
    look: string
    story: string
    fade: string
    ownFade: string
    level: string
    direction: string
    left: string
    right: string
    desk: string
    releaseWhat: string
    preWait: string
    length: string
    ownLength(length: string): string
    ownLengthUnknown: string
    fixedLength: string
    follow: string
    colour: string
    seconds: string
    secondsWrong: string
    unknown(id: string): string
  }
  action: Record<ShowActionKind, string>
  does: {
    theme(name: string, fade: string): string
    look(name: string, fade: string | null): string
    master(percent: number, fade: string): string
    blackout(fade: string): string
    volume(percent: number, fade: string): string
    story(title: string): string
    message(text: string, lasts: string | null): string
    stopStory: string
    light: { left: string; right: string }
    silence: { left: string; right: string }
    release: Record<Exclude<ReleaseTarget, 'calm' | 'alarm'>, string>
    wait: string
  }
  follow: Record<Follow, string>
  followShort: Record<Follow, string>
  followHint: Record<Follow, string>
  lastFollow: { go: string; itself: string }
  colour: Of<typeof CUE_COLOURS>
  problem: Of<typeof SHOW_PROBLEMS>
  settings: {
    title: string
    name: { kk: string; ru: string; en: string }
    notes: string
    protect: string
    protectHint: string
    endFade: string
    copy: string
    remove: string
    removeTitle(name: string): string
    removeWhat: string
    history: string
    revision(n: number, at: string, by: string): string
    bringBack: string
    done: string
  }
  dry: {
    title: string
    what(room: string, at: string): string
    total(gos: number, length: string): string
    cue: string
    when: string
    does: string
    outcome: string
    withGo: string
    itself(after: string): string
    wins: string
    beats(names: string): string
    beaten(name: string, value: string): string
    moment: string
    passedOver: string
    nothing: string
  }
  conflict: {
    title: string
    what(by: string): string
    cue(number: string): string
    order: string
    field: Record<'name' | 'notes' | 'protectMs' | 'endFadeMs', string>
    mine: string
    theirs: string
    removed: string
    bringBack: string
  }
  run: {
    label: string
    choose: string
    startHint: string
    start: string
    none: string
    edit: string
    go: string
    /** Under GO: what it brings. */
    brings(number: string, name: string): string
    bringsEnd: string
    protectedFor(seconds: string): string
    ignored(n: number, within: string): string
    passed: string
    refused: string
    hold: string
    backCue: string
    jump: string
    jumpTo(number: string): string
    stop: string
    stopSure: string
    now: string
    nothingYet: string
    next: string
    end: string
    waitsGo: string
    held: string
    itselfIn(time: string): string
    endsIn(time: string): string
    startedBy(name: string, at: string): string
    list: string
    notes: string
    lost: string
    calm: string
    older: string
    key: string
  }
  help: { go: string }
}
