/** Small valid parts of a story on the desk; a test names only what it is about. */
import type { Consent } from '../../../core/model/consent.ts'
import type { Dossier } from '../../../core/model/dossier.ts'
import type { DraftText, StoryDraft } from '../../../core/model/story-draft.ts'
import type { Desk } from '../../../core/editorial/life.ts'
import { workUp } from '../../../core/editorial/work-up.ts'
import { NOON } from '../../helpers/clock.ts'

export const DAY = 86_400_000

export function makeDraftText(word: string, overrides: Partial<DraftText> = {}): DraftText {
  return {
    title: `${word} title`,
    note: `${word} note`,
    beats: [1, 2, 3, 4].map((n) => `${word} sentence ${'abcd'[n - 1]} of the story.`),
    stays: `${word} stays`,
    ...overrides,
  }
}

export function makeDraft(overrides: Partial<StoryDraft> = {}): StoryDraft {
  return {
    teller: 'bystander',
    topics: ['neighbours'],
    sensitive: false,
    arc: [0.1, 0.4, 0.8, 0.5],
    seed: 7,
    review: { kk: 'signed-off', ru: 'signed-off', en: 'signed-off' },
    text: { en: makeDraftText('a door') },
    readings: {},
    ...overrides,
  }
}

export function makeConsent(overrides: Partial<Consent> = {}): Consent {
  return {
    id: 'consent-a',
    scope: {
      purposes: ['exhibition'],
      venues: 'every',
      languages: ['kk', 'ru', 'en'],
      media: ['text', 'narration'],
      from: NOON - 10 * DAY,
      until: NOON + 100 * DAY,
    },
    revisions: { kind: 'from', revision: 1 },
    form: 'in-person',
    askedBy: 'curator-a',
    givenAt: NOON - 10 * DAY,
    recordedAt: NOON - 10 * DAY,
    recordedBy: 'curator-a',
    narrowed: [],
    ...overrides,
  }
}

export function makeDossier(overrides: Partial<Dossier> = {}): Dossier {
  return {
    id: 'a-door',
    basis: 'narrator',
    createdAt: NOON - 20 * DAY,
    head: 1,
    authors: ['curator-a'],
    curators: ['curator-a'],
    reviewers: ['reviewer-a', 'reviewer-b'],
    work: { kind: 'draft' },
    show: { kind: 'none' },
    consents: [makeConsent()],
    kept: [],
    forbidden: [],
    contact: null,
    recordings: [],
    history: [],
    ...overrides,
  }
}

/** A desk at which curator-a sits, everybody may do their work, and both revisions are this draft. */
export function makeDesk(overrides: Partial<Desk> = {}): Desk {
  const head = overrides.head ?? makeDraft()
  return {
    now: NOON,
    actor: { kind: 'person', id: 'curator-a', manages: false },
    mayApprove: () => true,
    mayWrite: () => true,
    venues: ['astana'],
    head,
    shown: head,
    look: (_, dossier) => workUp(head, dossier.kept, dossier.forbidden, {}),
    ...overrides,
  }
}

export const actor = (id: string): Pick<Desk, 'actor'> => ({ actor: { kind: 'person', id, manages: false } })
