/**
 * Everything about one story but its texts: who works on it, how far it has come, what the narrator allowed. It is
 * changed by `core/editorial/life.ts` alone, and stored sealed (CON-6).
 */
import * as z from 'zod/mini'
import { FindingType } from '../anonymise/finding.ts'
import { Consent } from './consent.ts'
import { Identifier, InstantValue } from './identifier.ts'
import { Language } from './language.ts'
import { Recording } from './recording.ts'
import { ConsentBasis } from './story.ts'

const revision = z.int().check(z.minimum(1))

export const Approval = z.strictObject({ by: Identifier, at: InstantValue })
export type Approval = z.infer<typeof Approval>

/**
 * How far the newest revision has come. Approvals live inside the states that have them, so that whatever leads back
 * to `draft` has lost them (ANO-6).
 */
export const Work = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('draft') }),
  z.strictObject({
    kind: z.literal('in-review'),
    since: InstantValue,
    by: Identifier,
    approvals: z.array(Approval),
  }),
  z.strictObject({
    kind: z.literal('cleared'),
    since: InstantValue,
    by: Identifier,
    approvals: z.array(Approval),
  }),
])
export type Work = z.infer<typeof Work>

const shown = {
  revision,
  languages: z.array(Language).check(z.minLength(1)),
  /** Whether readings sound, where there are any. */
  narration: z.boolean(),
  /** The two who approved this revision before it was published. */
  approvals: z.array(Approval),
  since: InstantValue,
  by: Identifier,
}
/** `forbidden-word`: the narrator named a word that stands in what was on show. */
export const PauseReason = z.enum(['by-hand', 'consent-ended', 'forbidden-word'])
export type PauseReason = z.infer<typeof PauseReason>

/** What of it is on show. A published revision stays while a newer one is written; that one has no approval yet. */
export const Show = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('published'), ...shown }),
  z.strictObject({ kind: z.literal('paused'), ...shown, why: PauseReason }),
  z.strictObject({ kind: z.literal('withdrawn'), since: InstantValue }),
])
export type Show = z.infer<typeof Show>

/** The life of a story, as one word: the published one counts, while a newer revision is in the making beside it. */
export const STORY_STATES = ['draft', 'in-review', 'cleared', 'published', 'paused', 'withdrawn'] as const
export const StoryState = z.enum(STORY_STATES)
export type StoryState = z.infer<typeof StoryState>

/**
 * A quasi-identifying detail that stays, with the reason. It holds the whole passage: in any other passage it says
 * nothing, so that a changed text is decided anew (ANO-3).
 */
export const Kept = z.strictObject({
  language: Language,
  passage: z.string(),
  start: z.int().check(z.minimum(0)),
  end: z.int().check(z.minimum(1)),
  type: FindingType,
  reason: z.string(),
  by: Identifier,
  at: InstantValue,
})
export type Kept = z.infer<typeof Kept>

export const Act = z.enum([
  'created',
  'imported',
  'saved',
  'restored',
  'replaced',
  'read',
  'unread',
  'kept',
  'sent',
  'recalled',
  'approved',
  'returned',
  'team',
  'consent-recorded',
  'consent-narrowed',
  'forbidden-words',
  'contact',
  'published',
  'paused',
  'resumed',
  'withdrawn',
  'approval-void',
])
export type Act = z.infer<typeof Act>

/** One line of a story's history. `remark` is what a reviewer wrote when sending it back. */
export const HistoryEntry = z.strictObject({
  at: InstantValue,
  by: Identifier,
  act: Act,
  revision,
  remark: z.nullable(z.string()),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

/** How a narrator can be found again, if they said so: to ask anew, or to tell them something. Sealed with the story. */
export const NarratorContact = z.strictObject({
  /** A number, an address, a friend: in their own words. */
  how: z.string().check(z.minLength(1), z.maxLength(300)),
  /** When it is safe, and what must not be said to whoever else answers. */
  safe: z.string().check(z.maxLength(600)),
})
export type NarratorContact = z.infer<typeof NarratorContact>

export const Dossier = z.strictObject({
  id: Identifier,
  basis: ConsentBasis,
  createdAt: InstantValue,
  /** The newest revision. */
  head: revision,
  /** Whoever has written any revision: none of them may approve any (ANO-6). */
  authors: z.array(Identifier),
  /** Who may read and write it. */
  curators: z.array(Identifier).check(z.minLength(1)),
  /** Who is asked to approve it. */
  reviewers: z.array(Identifier),
  work: Work,
  show: Show,
  consents: z.array(Consent),
  kept: z.array(Kept),
  /** The narrator's own words that must never appear (ANO-5). */
  forbidden: z.array(z.string()),
  /** Null: they gave none, which is enough; the receipt works without. */
  contact: z._default(z.nullable(NarratorContact), null),
  /** Recorded readings that lie in the vault; a draft says which of them it has. */
  recordings: z._default(z.array(Recording), []),
  history: z.array(HistoryEntry),
})
export type Dossier = z.infer<typeof Dossier>

export function stateOf({ show, work }: Pick<Dossier, 'show' | 'work'>): StoryState {
  return show.kind === 'none' ? work.kind : show.kind
}

/** How far a newer revision has come beside the one on show; null when there is none. */
export function pendingOf({
  show,
  work,
  head,
}: Pick<Dossier, 'show' | 'work' | 'head'>): Work['kind'] | null {
  if (show.kind !== 'published' && show.kind !== 'paused') return null
  return head > show.revision ? work.kind : null
}
