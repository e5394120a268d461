/** What a booth says beyond what every screen says, in one language. */
import type { SupportLine } from '../../../../core/model/venue.ts'
import type { BoothReason } from '../../../../core/protocol/booth.ts'
import type { Refusal } from '../../visitor/visit-model.ts'

export interface BoothWords {
  ways: {
    heading: string
    listen: string
    listenNote: string
    write: string
    writeNote: string
    takeBack: string
    takeBackNote: string
    /** Why nobody can write here now; `away`: there is no server. */
    closed: Record<BoothReason | 'away', string>
  }
  /** Before the first letter (BOO-2). */
  promise: { heading: string; explain: string; begin: string }
  page: {
    label: string
    ready: string
    letGo: string
    left(characters: number): string
    full: string
    noWords: string
  }
  finding: {
    direct: string
    quasi: string
    write(suggestion: string): string
    keep: string
    more(count: number): string
    /** All that are of one kind, at once. */
    alike(count: number): string
  }
  keys: {
    keyboard: string
    row(number: number): string
    /** Of the keyboards, by which they are switched. */
    short: string
    shift: string
    erase: string
    space: string
    newLine: string
    signs: string
    letters: string
    neighbours(letter: string): string
  }
  danger: {
    heading: string
    sentence: string
    /** Of all lines that stand there (VIS-2). */
    unchecked: string
    police: Record<SupportLine['police'], string>
    wrong: string
    close: string
  }
  wish: {
    heading: string
    wall: string
    wallNote: string
    curators: string
    curatorsNote: string
    letGo: string
    letGoNote: string
    print: string
    printNote: string
    /** Why there is no print for what the wall does not show. */
    printOnlyWall: string
    send: string
    back: string
    sending: string
  }
  notSent: {
    heading: string
    arrived: string
    why: Record<Refusal, string>
    still: string
    again: string
  }
  receipt: {
    heading: string
    number: string
    where: string
    atHome: string
    once: string
    photo: string
    /** Has the words and the number said by the machine's voice. */
    aloud: string
    /** The number alone, where the words' sounds are not here yet. */
    numberAloud: string
    /** Why the button offers the number alone. */
    wordsUnheard: string
    finish: string
  }
  letting: string
  sent: string
  letGone: string
  takeBack: { send: string; again: string }
}
