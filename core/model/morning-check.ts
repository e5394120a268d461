/** The morning check (VEN-2): what keeps a venue closed, what staff should know, and what has been looked at. */
import * as z from 'zod/mini'
import { Origin } from './cue.ts'
import { DisplayProblem } from './display.ts'
import { Identifier, InstantValue } from './identifier.ts'
import { Language, Localised } from './language.ts'

/** What a self-test can fail by and what it can note (`core/venue/self-test-verdict.ts`). */
export const TEST_FAILURES = [
  'no-webgl',
  'webgl-lost',
  'no-picture',
  'one-colour',
  'no-sound-device',
  'sound-stands-still',
  'renders-silence',
  'fonts',
  'clock-unknown',
  'clock-unsure',
  'lease-lapsed',
  'older-page',
] as const
export const TEST_NOTES = [
  'software',
  'slow',
  'waits-for-touch',
  'muted',
  'page-not-kept',
  'no-copy',
  'no-touch',
] as const
export const TestFailure = z.enum(TEST_FAILURES)
export const TestNote = z.enum(TEST_NOTES)

const named = { id: Identifier, name: z.string() }

/** Each keeps the venue closed; all of them are told at once. */
export const CheckReason = z.discriminatedUnion('kind', [
  /** There is no support line at all (VIS-2). */
  z.strictObject({ kind: z.literal('no-lines') }),
  /** Not verified for 90 days; `verifiedAt` null: never. */
  z.strictObject({
    kind: z.literal('line'),
    id: Identifier,
    number: z.string(),
    name: Localised,
    verifiedAt: z.nullable(z.string()),
  }),
  /** No native speaker has signed these languages off. */
  z.strictObject({
    kind: z.literal('text'),
    story: Identifier,
    title: Localised,
    languages: z.array(Language).check(z.minLength(1)),
  }),
  z.strictObject({ kind: z.literal('kiosk-away'), ...named }),
  /** It is here and did not answer. */
  z.strictObject({ kind: z.literal('kiosk-silent'), ...named }),
  z.strictObject({
    kind: z.literal('kiosk-failed'),
    ...named,
    fails: z.array(TestFailure).check(z.minLength(1)),
  }),
  /** A machine of the lamps that has answered before, or is asked to, and does not. */
  z.strictObject({ kind: z.literal('node'), name: z.string(), to: z.string() }),
  /** A projector or panel that does not answer, or says that something is broken. */
  z.strictObject({
    kind: z.literal('display'),
    ...named,
    problems: z.array(DisplayProblem).check(z.minLength(1)),
  }),
])
export type CheckReason = z.infer<typeof CheckReason>

/** What staff should know; none of it keeps anything closed. */
export const CheckNote = z.discriminatedUnion('kind', [
  /** Consent ends today: the story leaves by itself, the venue stays as it is. */
  z.strictObject({ kind: z.literal('consent'), story: Identifier, title: Localised, until: InstantValue }),
  z.strictObject({ kind: z.literal('kiosk'), ...named, notes: z.array(TestNote).check(z.minLength(1)) }),
  /** A line whose verification runs out within two weeks. */
  z.strictObject({
    kind: z.literal('line-soon'),
    id: Identifier,
    number: z.string(),
    name: Localised,
    days: z.int(),
  }),
  /** There is no screen yet. */
  z.strictObject({ kind: z.literal('no-kiosks') }),
  /** Lamps on wires that cannot answer: nobody can say whether they are lit (VEN-3). */
  z.strictObject({ kind: z.literal('one-way'), count: z.int() }),
])
export type CheckNote = z.infer<typeof CheckNote>

export const MorningCheck = z.strictObject({
  at: InstantValue,
  by: Origin,
  /** Local date of the venue. */
  date: z.iso.date(),
  reasons: z.array(CheckReason),
  notes: z.array(CheckNote),
  /** How much was looked at. */
  looked: z.strictObject({
    lines: z.int(),
    texts: z.int(),
    kiosks: z.int(),
    nodes: z.int(),
    displays: z.int(),
  }),
})
export type MorningCheck = z.infer<typeof MorningCheck>

/**
 * How a venue came to be as it is. `first-start`: nobody has ever closed it. `check`: the check found nothing.
 * `anyway`: an administrator opened it against the reasons, by name, and said why. `hours`, `person`: who closed it.
 */
export const DayEntry = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('first-start'), at: InstantValue }),
  z.strictObject({ how: z.literal('check'), at: InstantValue, by: Origin }),
  z.strictObject({
    how: z.literal('anyway'),
    at: InstantValue,
    by: Origin,
    why: z.string().check(z.trim(), z.minLength(3), z.maxLength(300)),
    against: z.array(CheckReason),
  }),
  z.strictObject({ how: z.literal('refused'), at: InstantValue, by: Origin, count: z.int() }),
  z.strictObject({ how: z.literal('closed'), at: InstantValue, by: Origin }),
])
export type DayEntry = z.infer<typeof DayEntry>

/** Newest first; the first that is no refusal says whether the venue is open. */
export const VenueDay = z.strictObject({
  venueId: Identifier,
  entries: z.array(DayEntry).check(z.minLength(1), z.maxLength(400)),
  check: z.nullable(MorningCheck),
  /** The opening for which a check has been made by itself. */
  checkedFor: z.nullable(InstantValue),
})
export type VenueDay = z.infer<typeof VenueDay>
