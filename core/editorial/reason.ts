/** Why something cannot be done with a story. All reasons are given at once; words for them are in `reason-words/`. */
import * as z from 'zod/mini'
import { Medium } from '../model/consent.ts'
import { FindingType } from '../anonymise/finding.ts'
import { Language } from '../model/language.ts'
import { Place, type StoryDraft } from '../model/story-draft.ts'
import { StoryState } from '../model/dossier.ts'

const count = z.int()
const instant = z.number()
const language = Language
const code = <Code extends string, Rest extends z.core.$ZodLooseShape>(name: Code, rest: Rest) =>
  z.strictObject({ code: z.literal(name), ...rest })

export const Reason = z.discriminatedUnion('code', [
  // What a screen cannot show yet.
  code('no-language', {}),
  code('no-topic', {}),
  code('passage-empty', { place: Place }),
  code('passage-long', { place: Place, length: count, most: count }),
  /** A character that nobody sees, or that means something in Markdown; `sign` is its code point or itself. */
  code('passage-sign', { place: Place, sign: z.string() }),
  code('beats-few', { language, count, least: count }),
  code('beats-many', { language, count, most: count }),
  code('beats-uneven', { language, count, arc: count }),
  code('reading-of-other-text', { language }),
  code('reading-without-text', { language }),
  /** Whoever approves a text with a reading has heard the reading (ANO-7). */
  code('reading-not-heard', { language }),
  /** A narrator can be recognised by their voice, also when it is changed (ANO-7). */
  code('reading-by-narrator', {}),
  code('no-reading', { language }),
  // Who could be recognised.
  code('direct-finding', { place: Place, type: FindingType }),
  code('quasi-finding', { place: Place, type: FindingType }),
  code('direct-cannot-stay', {}),
  code('no-such-finding', {}),
  code('reason-short', { least: count }),
  code('replacement-empty', {}),
  // Four eyes.
  code('reviewers-few', { count, needed: count }),
  code('reviewer-unfit', { person: z.string() }),
  code('reviewer-wrote', { person: z.string() }),
  code('author-cannot-approve', {}),
  code('not-asked', {}),
  code('already-approved', {}),
  code('approvals-few', { count, needed: count }),
  code('people-only', {}),
  // Where the story is in its life.
  code('not-your-story', {}),
  code('wrong-state', { state: StoryState, needed: z.array(StoryState) }),
  code('not-newest', { revision: count, head: count }),
  code('withdrawn', {}),
  code('basis-cannot-change', {}),
  code('no-curator', {}),
  code('no-such-story', {}),
  /** A package names a story that ships with Untold, and says something else. */
  code('ships-with-untold', {}),
  // What the narrator allowed.
  code('composite-needs-none', {}),
  code('consent-none', { language, medium: Medium }),
  /** There is consent, and its 72 hours or its first day lie ahead (CON-8). */
  code('consent-waits', { language, medium: Medium, from: instant }),
  code('consent-over', { language, medium: Medium, until: instant }),
  /** There is consent, and it is for another revision (CON-2). */
  code('consent-other-text', { language, medium: Medium, revision: count }),
  code('language-not-written', { language }),
  code('consent-dates', {}),
  code('consent-in-future', {}),
  code('consent-past', {}),
  /** It would end before its 72 hours are over, so that it never counts (CON-8). */
  code('consent-too-short', { from: instant }),
  code('consent-revision', { head: count }),
  code('consent-too-long', { years: count }),
  code('venue-unknown', { venue: z.string() }),
  code('nothing-to-narrow', {}),
])
export type Reason = z.infer<typeof Reason>
export type ReasonCode = Reason['code']

/** The languages that a draft has any text in. */
export function languagesOf(draft: Pick<StoryDraft, 'text'>): Language[] {
  return (['kk', 'ru', 'en'] as const).filter((each) => draft.text[each] !== undefined)
}
