/** Bodies of the desk's routes, `/api/v1/desk/…`: a list, one story, its revisions, findings, reviewers, consent. */
import * as z from 'zod/mini'
import { Reason } from '../editorial/reason.ts'
import { Consent, ConsentScope, FORMS_OF_ASKING, Narrowing, RevisionScope } from '../model/consent.ts'
import { Act, HistoryEntry, NarratorContact, Show, STORY_STATES, StoryState, Work } from '../model/dossier.ts'
import { Identifier, InstantValue } from '../model/identifier.ts'
import { Language, LANGUAGES, Localised } from '../model/language.ts'
import { ConsentBasis, Teller, Topic, TOPICS } from '../model/story.ts'
import { StoryDraft } from '../model/story-draft.ts'
import { Withheld } from '../show/sensitive.ts'
import { Exhibition } from './exhibition.ts'
import { Problem } from './http.ts'
import { PlacedFinding } from './placed-finding.ts'

/** A reason with its words. Every refusal of the desk carries all of them in `reasons`. */
export const SpokenReason = z.strictObject({ reason: Reason, words: Localised })
export type SpokenReason = z.infer<typeof SpokenReason>

const revision = z.int().check(z.minimum(1))

// ── The list ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Where a story stands with its narrator. `waiting`: the 72 hours or the first day lie ahead. */
export const CONSENT_STANDINGS = ['composite', 'none', 'waiting', 'live', 'other-text', 'ended'] as const
export const ConsentStandingWord = z.enum(CONSENT_STANDINGS)
export type ConsentStandingWord = z.infer<typeof ConsentStandingWord>

export const STORY_SORTS = ['changed', 'created', 'title', 'state', 'language', 'topic', 'consent'] as const
export const StorySort = z.enum(STORY_SORTS)
export type StorySort = z.infer<typeof StorySort>

/** Most rows of one answer. */
export const STORIES_PAGE = 200

/** Several values of one filter are separated by commas: `?state=draft,in-review`. */
function several<const Value extends string>(values: readonly Value[]) {
  const known = (part: string): part is Value => values.some((value) => value === part)
  const list = z
    .string()
    .check(
      z.refine(
        (text) => text.split(',').every(known),
        `write any of ${values.join(', ')}, separated by commas`,
      ),
    )
  return z.pipe(
    list,
    z.transform((text: string) => text.split(',').filter(known)),
  )
}
const whole = z.coerce.number().check(z.int(), z.minimum(0))

/** `GET /desk/stories?…`; every field may be left out. */
export const StoryListQuery = z.strictObject({
  /** Words that must all stand somewhere in its texts, in any case. */
  search: z.optional(z.string().check(z.maxLength(200))),
  state: z.optional(several(STORY_STATES)),
  language: z.optional(several(LANGUAGES)),
  topic: z.optional(several(TOPICS)),
  consent: z.optional(several(CONSENT_STANDINGS)),
  /** `yes`: only what waits for the asking person: to write on, to review, to publish. */
  mine: z.optional(z.enum(['yes', 'no'])),
  /** Last changed at most so many days ago, or at least so many. */
  youngerThanDays: z.optional(whole),
  olderThanDays: z.optional(whole),
  sort: z.optional(StorySort),
  order: z.optional(z.enum(['up', 'down'])),
  offset: z.optional(whole),
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(STORIES_PAGE))),
})
export type StoryListQuery = z.infer<typeof StoryListQuery>

export const StoryRow = z.strictObject({
  id: Identifier,
  /** Titles by language, or null for somebody who may not read this story. */
  title: z.nullable(z.partialRecord(Language, z.string())),
  basis: ConsentBasis,
  state: StoryState,
  /** How far a newer revision has come beside the one on show. */
  pending: z.nullable(z.enum(['draft', 'in-review', 'cleared'])),
  /** Shipped with Untold as files: on show, and not edited here. */
  shipped: z.boolean(),
  languages: z.array(Language),
  topics: z.array(Topic),
  teller: Teller,
  sensitive: z.boolean(),
  revision,
  createdAt: InstantValue,
  changedAt: InstantValue,
  curators: z.array(Identifier),
  reviewers: z.array(Identifier),
  /** How many of the two approvals there are. */
  approvals: z.int(),
  /** Open details in the newest revision. */
  open: z.strictObject({ direct: z.int(), quasi: z.int() }),
  consent: z.strictObject({
    standing: ConsentStandingWord,
    /** When the last consent that counts ends; null for a composite or without consent. */
    until: z.nullable(InstantValue),
  }),
  /** Whether any venue shows it now. */
  onShow: z.boolean(),
})
export type StoryRow = z.infer<typeof StoryRow>

export const StoryListReply = z.strictObject({
  items: z.array(StoryRow),
  /** How many there are in all under these filters. */
  total: z.int(),
  offset: z.int(),
  /** How many each state has under all other filters: the numbers on the tabs. */
  states: z.record(StoryState, z.int()),
})
export type StoryListReply = z.infer<typeof StoryListReply>

// ── One story ───────────────────────────────────────────────────────────────────────────────────────────────────────

export const DeskPerson = z.strictObject({
  id: Identifier,
  name: z.string(),
  mayWrite: z.boolean(),
  mayApprove: z.boolean(),
  /** Account ended. */
  gone: z.boolean(),
})
export type DeskPerson = z.infer<typeof DeskPerson>

/** `GET /desk/people`: whom a story can be given to, and the names behind ids in histories. */
export const DeskPeopleReply = z.strictObject({ items: z.array(DeskPerson) })

/** What was being typed and not saved: the newest draft step of the asking person. */
export const Autosaved = z.strictObject({ at: InstantValue, base: revision, draft: StoryDraft })
export type Autosaved = z.infer<typeof Autosaved>

/**
 * What the asking person wrote and did not take into the text when somebody else's was there first. `base`: the
 * revision that it was written on.
 */
export const AsideEntry = z.strictObject({ n: z.int(), at: InstantValue, base: revision })
export type AsideEntry = z.infer<typeof AsideEntry>

/** `GET /desk/stories/{id}`, and the answer to everything that changes a story. */
export const DeskStory = z.strictObject({
  id: Identifier,
  basis: ConsentBasis,
  state: StoryState,
  pending: StoryRow.shape.pending,
  shipped: StoryRow.shape.shipped,
  revision,
  createdAt: InstantValue,
  changedAt: InstantValue,
  changedBy: Identifier,
  draft: StoryDraft,
  findings: z.array(PlacedFinding),
  /** Combinations across the exhibition that few share (ANO-4): a warning, never a hindrance. */
  rare: z.array(z.strictObject({ words: Localised })),
  work: Work,
  show: Show,
  authors: z.array(Identifier),
  curators: z.array(Identifier),
  reviewers: z.array(Identifier),
  consents: z.array(Consent),
  consent: StoryRow.shape.consent,
  /** How many words the narrator forbade; the words themselves have their own route. */
  forbidden: z.int(),
  /** Whether the narrator said how they can be reached. */
  contact: z.boolean(),
  history: z.array(HistoryEntry),
  /** What would stand in the way of each step if it were asked for now; empty: it can be done. */
  ahead: z.strictObject({
    send: z.array(SpokenReason),
    approve: z.array(SpokenReason),
    publish: z.array(SpokenReason),
    resume: z.array(SpokenReason),
  }),
  /** Whether the asking person may change the text. */
  mayEdit: z.boolean(),
  autosaved: z.nullable(Autosaved),
  /** Newest first. */
  asides: z.array(AsideEntry),
  /** Where it is on show at this instant. */
  showing: z.array(
    z.strictObject({
      venue: Identifier,
      language: Language,
      narration: z.boolean(),
      until: z.nullable(InstantValue),
    }),
  ),
  /** Rooms that do not offer it at this instant although it is on show, because it is marked as sensitive (VIS-8). */
  resting: z.array(z.strictObject({ room: Identifier, name: Localised, ...Withheld.shape })),
})
export type DeskStory = z.infer<typeof DeskStory>

/** `POST /desk/stories`. Its id is made from chance: it stays in logs for ever and says nothing about anybody. */
export const NewStoryRequest = z.strictObject({
  basis: ConsentBasis,
  draft: StoryDraft,
})
export type NewStoryRequest = z.infer<typeof NewStoryRequest>

/** `POST /desk/stories/{id}/revisions`. `restores`: it brings back this earlier revision (undo that is on record). */
export const RevisionRequest = z.strictObject({
  /** The revision that was open when this was written; another newest one is answered with 409 and `Conflict`. */
  base: revision,
  draft: StoryDraft,
  restores: z.nullable(revision),
})
export type RevisionRequest = z.infer<typeof RevisionRequest>

/**
 * `POST /desk/stories/{id}/autosave`: a draft step, sealed like everything else; not a revision. `page`: a name of the
 * open page that it is typed in, so that two pages of one person do not write over each other; the older lies aside.
 */
export const AutosaveRequest = z.strictObject({
  base: revision,
  draft: StoryDraft,
  page: z.optional(Identifier),
})
/** `POST /desk/stories/{id}/asides`: what was not taken is kept, sealed, for its writer alone; not a revision. */
export const AsideRequest = z.strictObject({ base: revision, draft: StoryDraft })
/** `POST /desk/stories/{id}/check`: findings for what is on the page and not saved. */
export const CheckRequest = z.strictObject({ draft: StoryDraft })
export const CheckReply = z.strictObject({
  /** The draft as it would be kept; offsets count in it. */
  draft: StoryDraft,
  findings: z.array(PlacedFinding),
  missing: z.array(SpokenReason),
})

export const RevisionEntry = z.strictObject({
  revision,
  at: InstantValue,
  by: Identifier,
  act: Act,
  /** Whether it is or was on show. */
  shown: z.boolean(),
})
export type RevisionEntry = z.infer<typeof RevisionEntry>
export const RevisionsReply = z.strictObject({ items: z.array(RevisionEntry) })
export const RevisionReply = z.strictObject({ entry: RevisionEntry, draft: StoryDraft })

/** A stretch of a passage: in both, only before, or only after. */
export const DiffRun = z.strictObject({ kind: z.enum(['same', 'gone', 'new']), text: z.string() })
export type DiffRun = z.infer<typeof DiffRun>
/** A change of one passage. Beats are aligned first, so an inserted beat is one change and not twenty. */
export const PassageChange = z.strictObject({
  language: Language,
  part: z.enum(['title', 'note', 'beat', 'stays']),
  /** Number of the beat before and after, from 0; null where it is not. */
  before: z.nullable(z.int()),
  after: z.nullable(z.int()),
  runs: z.array(DiffRun),
})
export type PassageChange = z.infer<typeof PassageChange>
/** What a draft has beside its texts. */
export const DRAFT_FIELDS = ['teller', 'topics', 'sensitive', 'arc', 'seed', 'review', 'readings'] as const
export const DraftDifference = z.strictObject({
  passages: z.array(PassageChange),
  /** Other fields that differ. */
  fields: z.array(z.enum(DRAFT_FIELDS)),
})
export type DraftDifference = z.infer<typeof DraftDifference>
/** `GET /desk/stories/{id}/asides/{n}`; `changes`: of the revision that it was written on. */
export const AsideReply = z.strictObject({ entry: AsideEntry, draft: StoryDraft, changes: DraftDifference })
export type AsideReply = z.infer<typeof AsideReply>
/** `GET /desk/stories/{id}/difference?from=3&to=5`. */
export const DifferenceQuery = z.strictObject({
  from: z.coerce.number().check(z.int(), z.minimum(1)),
  to: z.coerce.number().check(z.int(), z.minimum(1)),
})

/** With a refused save: what somebody else wrote meanwhile, and how it differs. Nothing of either is lost. */
export const Conflict = z.strictObject({
  head: revision,
  by: Identifier,
  at: InstantValue,
  /** The revision that both began from. */
  began: StoryDraft,
  /** What was sent, as it would be kept. */
  yours: StoryDraft,
  /** The newest revision. */
  theirs: StoryDraft,
  /** From what both began with to theirs. */
  theirChanges: DraftDifference,
  /** From what both began with to what was sent. */
  yourChanges: DraftDifference,
  /** Both together; null where both touched the same places and a person must choose (`core/editorial/merge.ts`). */
  merged: z.nullable(StoryDraft),
})
export type Conflict = z.infer<typeof Conflict>

/** What a refusal of the desk looks like: RFC 9457 with all the reasons, and with the other's text where there is one. */
export const DeskProblem = z.object({
  ...Problem.shape,
  reasons: z.optional(z.array(SpokenReason)),
  conflict: z.optional(Conflict),
})
export type DeskProblem = z.infer<typeof DeskProblem>

/** `POST /desk/stories/{id}/resolutions`: one detail, settled one way (ANO-3). There is no "all". */
export const ResolutionRequest = z.discriminatedUnion('how', [
  /** The check's own wider words stand in its place. */
  z.strictObject({ how: z.literal('generalise'), base: revision, finding: z.string() }),
  /** Other words of the curator's stand in its place. */
  z.strictObject({
    how: z.literal('replace'),
    base: revision,
    finding: z.string(),
    words: z.string().check(z.maxLength(400)),
  }),
  /** It stays, with a reason; never for a direct detail. */
  z.strictObject({
    how: z.literal('keep'),
    base: revision,
    finding: z.string(),
    reason: z.string().check(z.maxLength(1_000)),
  }),
])
export type ResolutionRequest = z.infer<typeof ResolutionRequest>

// ── Four eyes, consent, showing ─────────────────────────────────────────────────────────────────────────────────────

export const TeamRequest = z.strictObject({
  curators: z.array(Identifier).check(z.maxLength(50)),
  reviewers: z.array(Identifier).check(z.maxLength(50)),
})
export const ApproveRequest = z.strictObject({
  revision,
  /** Languages whose reading the person has listened to (ANO-7). */
  heard: z._default(z.array(Language).check(z.maxLength(LANGUAGES.length)), []),
})
export const ReturnRequest = z.strictObject({ revision, remark: z.string().check(z.maxLength(4_000)) })
export const PublishRequest = z.strictObject({
  languages: z.array(Language).check(z.maxLength(LANGUAGES.length)),
  narration: z.boolean(),
})
export const ConsentRequest = z.strictObject({
  scope: ConsentScope,
  revisions: RevisionScope,
  form: z.enum(FORMS_OF_ASKING),
  givenAt: InstantValue,
})
export type ConsentRequest = z.infer<typeof ConsentRequest>
export const NarrowRequest = Narrowing
/** `GET /desk/stories/{id}/forbidden` and its change; for the story's curators alone (ANO-5). */
export const ForbiddenWords = z.strictObject({
  words: z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(200)),
})

/** `GET /desk/stories/{id}/contact` and its change; for the story's curators alone. Null: there is none, or it is erased. */
export const ContactBody = z.strictObject({ contact: z.nullable(NarratorContact) })

/** `GET /desk/consents?within=30`: what ends within so many days, soonest first, and what has ended. */
export const ConsentRemindersQuery = z.strictObject({ within: z.optional(whole) })
export const ConsentReminder = z.strictObject({
  story: Identifier,
  title: StoryRow.shape.title,
  until: InstantValue,
  /** Whether something on show goes dark then. */
  onShow: z.boolean(),
  over: z.boolean(),
})
export type ConsentReminder = z.infer<typeof ConsentReminder>
export const ConsentRemindersReply = z.strictObject({ items: z.array(ConsentReminder) })

/** `POST /desk/stories/{id}/preview`: an exhibition of this one story, for the desk's eyes only. */
export const PreviewRequest = z.strictObject({ draft: StoryDraft })
export const PreviewReply = z.strictObject({ exhibition: Exhibition })
