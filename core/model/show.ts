/** A show: a list of cues that somebody leads through an evening with GO, and that goes on by itself where it says so. */
import * as z from 'zod/mini'
import { CueNumber, DeskMode, ReleaseTarget, ShowCueId } from './cue.ts'
import { HallMessage } from './hall-message.ts'
import { Metre } from './horizon.ts'
import { Identifier } from './identifier.ts'
import { Localised } from './language.ts'
import { Playlist } from './playlist.ts'
import { LONGEST_FADE } from './time.ts'

const FadeMs = z.int().check(z.minimum(0), z.maximum(LONGEST_FADE))
const share = z.number().check(z.minimum(0), z.maximum(1))
/** Longest wait or length of one cue: three hours. */
const Span = z.int().check(z.minimum(0), z.maximum(3 * 3_600_000))

/** What a cue asks of the room, as it is written down; `StepAction` is what becomes of it at GO. */
export const ShowAction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('theme'), theme: Identifier, fadeMs: FadeMs }),
  /** `fadeMs` null: as the look itself comes. */
  z.strictObject({ kind: z.literal('look'), look: Identifier, fadeMs: z.nullable(FadeMs) }),
  z.strictObject({ kind: z.literal('master'), master: share, fadeMs: FadeMs }),
  z.strictObject({ kind: z.literal('blackout'), fadeMs: FadeMs }),
  z.strictObject({ kind: z.literal('desk'), desk: DeskMode, fadeMs: FadeMs }),
  z.strictObject({ kind: z.literal('volume'), volume: share, fadeMs: FadeMs }),
  z.strictObject({ kind: z.literal('story'), story: Identifier }),
  z.strictObject({ kind: z.literal('stopStory') }),
  z.strictObject({ kind: z.literal('playlist'), stories: Playlist }),
  z.strictObject({ kind: z.literal('sleep') }),
  z.strictObject({ kind: z.literal('wake') }),
  /** On the wall for so long; null: until another, or until the show lets go of it. */
  z.strictObject({ kind: z.literal('message'), message: HallMessage, lastsMs: z.nullable(Span) }),
  /** `from` null: from the end of the room, so that it crosses all of it. */
  z.strictObject({
    kind: z.literal('light'),
    direction: z.enum(['left', 'right']),
    from: z.nullable(Metre),
  }),
  z.strictObject({ kind: z.literal('silence'), direction: z.enum(['left', 'right']) }),
  /** The show lets go of what it holds: the schedule, or a person, is on again. */
  z.strictObject({
    kind: z.literal('release'),
    of: ReleaseTarget.check(
      z.refine((of) => of !== 'calm' && of !== 'alarm', 'a show releases what it holds, never calm or alarm'),
    ),
    fadeMs: FadeMs,
  }),
  /** Nothing changes: somebody speaks, or time passes. */
  z.strictObject({ kind: z.literal('wait') }),
])
export type ShowAction = z.infer<typeof ShowAction>
export type ShowActionKind = ShowAction['kind']
export const SHOW_ACTION_KINDS = [
  'theme',
  'look',
  'story',
  'light',
  'silence',
  'message',
  'playlist',
  'volume',
  'master',
  'blackout',
  'release',
  'stopStory',
  'desk',
  'sleep',
  'wake',
  'wait',
] as const satisfies readonly ShowActionKind[]

/**
 * How the next cue comes. `go`: when somebody presses GO. `continue`: its wait begins as this one begins.
 * `follow`: as this one is over.
 */
export const FOLLOWS = ['go', 'continue', 'follow'] as const
export const Follow = z.enum(FOLLOWS)
export type Follow = z.infer<typeof Follow>

export const CUE_COLOURS = ['none', 'sand', 'orange', 'rose', 'violet', 'blue', 'green'] as const

/** What staff wrote, in whichever of the languages they wrote it. */
const said = (most: number) => {
  const text = z.string().check(z.maxLength(most))
  return z.strictObject({ kk: text, ru: text, en: text })
}
export const Said = said(4_000)
export type Said = z.infer<typeof Said>
export const UNSAID: Said = { kk: '', ru: '', en: '' }

export const ShowCue = z.strictObject({
  id: ShowCueId,
  number: CueNumber,
  name: said(120),
  notes: said(2_000),
  colour: z.enum(CUE_COLOURS),
  /** From GO, or from the cue before, until it comes. Milliseconds. */
  preWaitMs: Span,
  follow: Follow,
  /** How long it takes; null: as long as what it does (a fade, a story, a light's way). */
  durationMs: z.nullable(Span),
  action: ShowAction,
})
export type ShowCue = z.infer<typeof ShowCue>

/** More than anybody leads through one evening. */
export const MOST_CUES = 300

export const Show = z
  .strictObject({
    id: Identifier,
    name: Localised,
    notes: Said,
    /** A second GO within this time of the first is the same press. Milliseconds. */
    protectMs: z.int().check(z.minimum(0), z.maximum(10_000)),
    /** How long the room takes back to the schedule when the show ends. */
    endFadeMs: FadeMs,
    cues: z.array(ShowCue).check(z.maxLength(MOST_CUES)),
  })
  .check(
    z.refine(
      ({ cues }) => new Set(cues.map((cue) => cue.id)).size === cues.length,
      'two cues have the same id; each needs its own',
    ),
  )
export type Show = z.infer<typeof Show>

/** Eight presses in a second are one GO; long enough for a nervous hand, short enough for a fast cue. */
export const USUAL_PROTECTION_MS = 1_000
export const USUAL_END_FADE_MS = 3_000

/** In the reader's language, else in any that was written, else nothing. */
export function saidIn(text: Said, language: keyof Said): string {
  return [text[language], text.kk, text.ru, text.en].find((each) => each.trim() !== '') ?? ''
}
