/** What a technician should know of an imported lamp, as data: the console says it in its reader's language. */
import { shortened } from './profile-name.ts'

/** Why a slot carries no light, and where it stands instead. */
export type HeldReason =
  | { why: 'unused' }
  | { why: 'undescribed' }
  | { why: 'too-fine' }
  /** Dark, because the channel `by` never is steady (VIS-5). */
  | { why: 'dark-for-flashing'; by: string }
  | { why: 'master-dims' }
  | { why: 'dims-what' }
  | { why: 'daylight' }
  | { why: 'no-part'; colour: string }
  | { why: 'default' }
  /** A strobe at its slow end, and nothing says that the lamp is lit there. */
  | { why: 'strobe-rests' }
  /** In the library's own words: `ShutterStrobe`, `Open`, a name that the maker gave; `flashes`: at every value. */
  | { why: 'capability'; type: string; effect: string | null; flashes: boolean }

export type ImportNote =
  | { code: 'held'; channel: string | null; value: number; reason: HeldReason }
  | { code: 'stays-dark'; channel: string }
  | { code: 'no-light' }
  | { code: 'white-assumed' }
  | { code: 'filters' }
  | { code: 'emitters-assumed' }
  | { code: 'several-dimmers'; count: number }

/** Why a definition, or one of its modes, cannot be taken. */
export type ImportProblem =
  | { code: 'no-definition' }
  | { code: 'redirect'; to: string }
  | { code: 'too-large' }
  | { code: 'unreadable'; place: string }
  | { code: 'mode-length'; mode: string }
  | { code: 'more'; count: number }

/** In English, for scripts. */
export function noteSentence(note: ImportNote): string {
  switch (note.code) {
    case 'held':
      return `Held at ${note.value}: ${heldWords(note.channel, note.reason)}.`
    case 'stays-dark':
      return `It stays dark: ${quoted(note.channel)} has no value at which it does not flash.`
    case 'no-light':
      return 'It has nothing that carries light; all its slots are held.'
    case 'white-assumed':
      return 'It has no colours: its lamp is taken for a white one.'
    case 'filters':
      return 'It mixes by cyan, magenta and yellow: taken for red, green and blue light that they take away.'
    case 'emitters-assumed':
      return 'Nobody measured the emitters: what is typical of their colours is assumed.'
    case 'several-dimmers':
      return `It has ${note.count} dimmers: taken to stand side by side, none behind another.`
    default:
      return note satisfies never
  }
}

export function importProblemSentence(problem: ImportProblem): string {
  switch (problem.code) {
    case 'no-definition':
      return 'This is not a definition of the Open Fixture Library: a JSON object with a name and modes.'
    case 'redirect':
      return `This is another name of ${quoted(problem.to)}: import that definition instead.`
    case 'too-large':
      return 'The definition has more pixels or channels than any lamp on DMX could use.'
    case 'unreadable':
      return `The definition cannot be read at ${quoted(problem.place)}: it is missing, too large, or not of the kind expected.`
    case 'mode-length':
      return `Mode ${quoted(problem.mode)} is left out: it has no channels, or more than the 512 of one universe.`
    case 'more':
      return `And ${problem.count} more.`
    default:
      return problem satisfies never
  }
}

/** What stands in a profile beside a held slot. */
export function heldWords(channel: string | null, reason: HeldReason): string {
  return channel === null ? reasonWords(reason) : `${quoted(channel)}: ${reasonWords(reason)}`
}

function reasonWords(reason: HeldReason): string {
  switch (reason.why) {
    case 'unused':
      return 'not used by the lamp'
    case 'undescribed':
      return 'not described'
    case 'too-fine':
      return 'finer than 16 bits, or without its coarse slot'
    case 'dark-for-flashing':
      return `dark, for ${quoted(reason.by)} never is steady`
    case 'master-dims':
      return 'open, the dimmer of the whole lamp does it'
    case 'dims-what':
      return 'dark, for nothing says which colours it dims'
    case 'daylight':
      return 'the nearest to daylight, or its default'
    case 'no-part':
      return `${reason.colour} takes no part in the mixture`
    case 'default':
      return 'default'
    case 'strobe-rests':
      return 'its strobe at rest, but nothing says that the lamp is lit there: look at the lamp, or choose a mode without this channel'
    case 'capability': {
      const what = [reason.type, reason.effect].filter(Boolean).join(' ')
      return reason.flashes ? `${what}, which is never steady` : what
    }
    default:
      return reason satisfies never
  }
}

export function quoted(text: string): string {
  return `"${shortened(text, 60)}"`
}
