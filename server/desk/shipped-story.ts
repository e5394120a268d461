/** A story that ships, in the form of the desk's own: published since it was written, with nobody behind it. */
import { check } from '../../core/anonymise/check.ts'
import { factsFrom, unique, type Fact } from '../../core/anonymise/facts.ts'
import { incomplete } from '../../core/editorial/complete.ts'
import { placed, tally } from '../../core/editorial/work-up.ts'
import type { Dossier } from '../../core/model/dossier.ts'
import { LANGUAGES } from '../../core/model/language.ts'
import type { Story } from '../../core/model/story.ts'
import { passagesOf, type StoryDraft } from '../../core/model/story-draft.ts'
import type { PlacedFinding } from '../../core/protocol/placed-finding.ts'
import { HeldStory, sumsOf } from './held-story.ts'

/** Reads the story with a pause after every passage: a whole one takes tens of milliseconds, a passage one or two. */
export function* readShipped(story: Story): Generator<void, HeldStory> {
  const draft: StoryDraft = {
    teller: story.teller,
    topics: story.topics,
    sensitive: story.sensitive,
    arc: story.arc,
    seed: story.seed,
    review: story.review,
    text: story.text,
    readings: {},
  }
  const dossier = dossierOf(story)
  const findings: PlacedFinding[] = []
  const facts: Fact[] = []
  for (const passage of passagesOf(draft)) {
    const found = check(passage.text, passage.place.language, { forbidden: dossier.forbidden })
    findings.push(...placed(passage, found, dossier.kept))
    facts.push(...factsFrom(passage.text, found))
    yield
  }
  const file = { dossier, changedAt: 0, open: tally(findings), facts: unique(facts) }
  const held = new HeldStory(0, file, { at: 0, by: 'untold', draft }, draft)
  held.looked('head', dossier, { missing: incomplete(draft, sumsOf(draft)), findings })
  return held
}

/** For whoever cannot wait. */
export function atOnce<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

function dossierOf({ id, basis, revision }: Story): Dossier {
  return {
    id,
    basis,
    createdAt: 0,
    head: revision,
    authors: [],
    curators: ['untold'],
    reviewers: [],
    work: { kind: 'draft' },
    show: {
      kind: 'published',
      revision,
      languages: [...LANGUAGES],
      narration: false,
      approvals: [],
      since: 0,
      by: 'untold',
    },
    consents: [],
    kept: [],
    forbidden: [],
    contact: null,
    recordings: [],
    history: [],
  }
}
