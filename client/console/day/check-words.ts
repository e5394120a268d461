/** What the morning check found, in sentences; the same on the screen and on the printed sheet. */
import type { CheckNote, CheckReason } from '../../../core/model/morning-check.ts'
import type { Language } from '../../../core/model/language.ts'
import type { FleetWords } from '../words/fleet/words.ts'
import type { DayWords } from '../words/day/words.ts'

export interface CheckSpeech {
  say: DayWords
  fleet: FleetWords
  language: Language
  /** An ISO date as staff read it. */
  date(iso: string): string
  clock(at: number): string
}

export type CheckGroup = keyof DayWords['group']

export function groupOf(reason: CheckReason): CheckGroup {
  switch (reason.kind) {
    case 'no-lines':
    case 'line':
      return 'lines'
    case 'text':
      return 'texts'
    case 'kiosk-away':
    case 'kiosk-silent':
    case 'kiosk-failed':
      return 'kiosks'
    case 'node':
    case 'display':
      return 'machines'
    default:
      return reason satisfies never
  }
}

export function reasonWords(reason: CheckReason, { say, fleet, language, date }: CheckSpeech): string {
  switch (reason.kind) {
    case 'no-lines':
      return say.reason['no-lines']
    case 'line':
      return reason.verifiedAt === null
        ? say.reason.lineNever(reason.number, reason.name[language])
        : say.reason.line(reason.number, reason.name[language], date(reason.verifiedAt))
    case 'text':
      return say.reason.text(reason.title[language], reason.languages.join(', '))
    case 'kiosk-away':
    case 'kiosk-silent':
      return say.reason[reason.kind](reason.name)
    case 'kiosk-failed':
      return say.reason['kiosk-failed'](
        reason.name,
        reason.fails.map((each) => fleet.test.fails[each]).join(' '),
      )
    case 'node':
      return say.reason.node(reason.name, reason.to)
    case 'display':
      return say.reason.display(
        reason.name,
        reason.problems.map((each) => say.display.problem[each]).join(' '),
      )
    default:
      return reason satisfies never
  }
}

export function noteWords(note: CheckNote, { say, fleet, language, clock }: CheckSpeech): string {
  switch (note.kind) {
    case 'consent':
      return say.note.consent(note.title[language], clock(note.until))
    case 'kiosk':
      return say.note.kiosk(note.name, note.notes.map((each) => fleet.test.notes[each]).join(' '))
    case 'line-soon':
      return say.note['line-soon'](note.number, note.name[language], note.days)
    case 'no-kiosks':
      return say.note['no-kiosks']
    case 'one-way':
      return say.note['one-way'](note.count)
    default:
      return note satisfies never
  }
}

/** What the check comes to: a venue that is open is not kept closed by anything. */
export function verdictWords(reasons: number, open: boolean, say: DayWords): string {
  if (reasons === 0) return say.nothing
  return open ? say.openAlthough(reasons) : say.keeps(reasons)
}
