/** Notes of an imported lamp, and why one cannot be taken, in the reader's language. */
import type {
  HeldReason,
  ImportNote,
  ImportProblem,
} from '../../../../core/lighting/open-fixture-library/import-notes.ts'
import { emitterId } from '../../../../core/lighting/open-fixture-library/assumed-emitters.ts'
import type { LightingWords } from '../../words/lighting/en.ts'

export function noteWords(note: ImportNote, say: LightingWords): string {
  const words = say.note
  switch (note.code) {
    case 'held': {
      const why = reasonWords(note.reason, say)
      return words.held(note.value, note.channel === null ? why : words.ofChannel(cut(note.channel), why))
    }
    case 'stays-dark':
      return words.staysDark(cut(note.channel))
    case 'no-light':
      return words.noLight
    case 'white-assumed':
      return words.whiteAssumed
    case 'filters':
      return words.filters
    case 'emitters-assumed':
      return words.emittersAssumed
    case 'several-dimmers':
      return words.severalDimmers(note.count)
    default:
      return note satisfies never
  }
}

export function importProblemWords(problem: ImportProblem, say: LightingWords): string {
  const words = say.note
  switch (problem.code) {
    case 'no-definition':
      return words.noDefinition
    case 'redirect':
      return words.redirect(cut(problem.to))
    case 'too-large':
      return words.tooLarge
    case 'unreadable':
      return words.unreadable(cut(problem.place))
    case 'mode-length':
      return words.modeLength(cut(problem.mode))
    case 'more':
      return words.more(problem.count)
    default:
      return problem satisfies never
  }
}

function reasonWords(reason: HeldReason, say: LightingWords): string {
  const words = say.note.why
  switch (reason.why) {
    case 'unused':
      return words.unused
    case 'undescribed':
      return words.undescribed
    case 'too-fine':
      return words.tooFine
    case 'dark-for-flashing':
      return words.darkForFlashing(cut(reason.by))
    case 'master-dims':
      return words.masterDims
    case 'dims-what':
      return words.dimsWhat
    case 'daylight':
      return words.daylight
    case 'no-part':
      return words.noPart(say.emitter[emitterId(reason.colour)] ?? reason.colour)
    case 'default':
      return words.default
    case 'strobe-rests':
      return words.strobeRests
    case 'capability': {
      const { capability } = say.note
      const what = [reason.type, ...(reason.effect === null ? [] : [reason.effect])]
        .map((each) => (Object.hasOwn(capability, each) ? capability[each]! : cut(each)))
        .join(': ')
      return reason.flashes ? words.flashes(what) : what
    }
    default:
      return reason satisfies never
  }
}

/** Names come from files of the web. */
function cut(name: string): string {
  return name.length > 60 ? `${[...name].slice(0, 59).join('')}…` : name
}
