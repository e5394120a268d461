/** Bodies of the HTTP API for shows: how they are written, checked, kept, and gone through before anybody presses GO. */
import * as z from 'zod/mini'
import { CueNumber, Level, Origin, ShowCueId } from '../model/cue.ts'
import { Identifier, InstantValue } from '../model/identifier.ts'
import { Localised } from '../model/language.ts'
import { Show } from '../model/show.ts'
import { SHOW_PROBLEMS } from '../show/check-show.ts'

const revision = z.int().check(z.minimum(0))

/** `grave`: it cannot start so. */
export const ShowProblemView = z.strictObject({
  kind: z.enum(SHOW_PROBLEMS),
  cue: z.nullable(ShowCueId),
  grave: z.boolean(),
  sentence: z.string(),
})
export type ShowProblemView = z.infer<typeof ShowProblemView>

/** Who wrote the newest revision. */
const paper = { revision, at: InstantValue, by: z.string(), what: z.string() }

/** `GET /shows`. */
export const ShowsReply = z.strictObject({
  items: z.array(
    z.strictObject({
      id: Identifier,
      name: Localised,
      ...paper,
      cues: z.int(),
      /** How many problems keep it from starting. */
      grave: z.int(),
      /** Rooms in which it is on. */
      onIn: z.array(Identifier),
    }),
  ),
})
export type ShowsReply = z.infer<typeof ShowsReply>

/** `GET /shows/{id}`, and the answer to a change of it. */
export const ShowReply = z.strictObject({
  show: Show,
  ...paper,
  problems: z.array(ShowProblemView),
  onIn: z.array(Identifier),
  /** What was sent and what somebody else changed meanwhile are both in it. */
  merged: z.boolean(),
})
export type ShowReply = z.infer<typeof ShowReply>

/** `POST /shows/{id}`: `revision` is the one that the change was made from; 0 for a new show. */
export const ShowRequest = z.strictObject({ revision, show: Show })

/** `GET /shows/{id}/revisions`, newest first. */
export const ShowHistoryReply = z.strictObject({ items: z.array(z.strictObject(paper)) })
/** `GET /shows/{id}/revisions/{n}`: a list as it was; a show that is on goes by one. */
export const ShowRevisionReply = z.strictObject({ revision, show: Show })
export type ShowRevisionReply = z.infer<typeof ShowRevisionReply>

/** `POST /rooms/{id}/dry-run`: a show as it stands in somebody's editor, saved or not. Nothing moves. */
export const DryRunRequest = z.strictObject({ show: Show })

const holder = z.strictObject({ value: z.string(), level: Level, origin: Origin, name: Localised })
export const DryRunReply = z.strictObject({
  /** When the first GO would be pressed: now. */
  at: InstantValue,
  cues: z.array(
    z.strictObject({
      cue: ShowCueId,
      number: CueNumber,
      comes: z.enum(['go', 'itself']),
      /** Milliseconds after the GO that brings it, or that it follows. */
      afterMs: z.number(),
      lengthMs: z.number(),
      effect: z.enum(['wins', 'beaten', 'moment', 'passed-over', 'nothing']),
      /** What would have been on without it, strongest first. */
      beats: z.array(holder),
      beatenBy: z.nullable(holder),
    }),
  ),
  gos: z.int(),
  lengthMs: z.number(),
})
export type DryRunReply = z.infer<typeof DryRunReply>
