/**
 * The life of a story: draft → in review → cleared → published → paused → withdrawn, as one pure function from a
 * dossier and a wish to the next dossier, or to every reason why not.
 */
import type { Consent, Narrowing } from '../model/consent.ts'
import {
  stateOf,
  type Act,
  type Approval,
  type Dossier,
  type NarratorContact,
  type StoryState,
  type Work,
} from '../model/dossier.ts'
import { LANGUAGES, type Language } from '../model/language.ts'
import type { Recording } from '../model/recording.ts'
import type { StoryDraft } from '../model/story-draft.ts'
import type { Instant } from '../model/time.ts'
import { narrowed } from './consent-covers.ts'
import { consentFaults, uncovered } from './consent-reasons.ts'
import { languagesOf, type Reason } from './reason.ts'
import { openFindings, type WorkUp } from './work-up.ts'

/** How many people who did not write it must approve a text (ANO-6). */
export const APPROVALS_NEEDED = 2
/** Shortest reason for keeping a detail, in characters: enough that a second reader can weigh it. */
export const REASON_LEAST = 10

export interface Actor {
  /** Only people write and approve: a script could be somebody's second pair of eyes. */
  kind: 'person' | 'script' | 'system'
  id: string
  /** Whether they may change who works on any story. */
  manages: boolean
}

/** What a decision may look at. */
export interface Desk {
  now: Instant
  actor: Actor
  /** Whether this person is there and may approve texts. */
  mayApprove(person: string): boolean
  /** Whether this person is there and may write. */
  mayWrite(person: string): boolean
  /** Venues of the installation. */
  venues: readonly string[]
  /** The newest revision's content. */
  head: StoryDraft
  /** The content of the revision on show or paused; null when there is none. */
  shown: StoryDraft | null
  /** What is open in the newest revision or in the one on show, under this dossier's words and decisions. */
  look(which: 'head' | 'shown', dossier: Dossier): WorkUp
}

export type Wish =
  /** The text changed; the new revision is stored beside the dossier. */
  | { kind: 'revise'; act: Extract<Act, 'saved' | 'restored' | 'replaced'> }
  /** The same, from a package that counts its own revisions: the number never falls, and may leap. */
  | { kind: 'import'; revised: number }
  /** A reading was taken in, or the one that is there is removed; the new revision is stored beside the dossier. */
  | { kind: 'read'; recording: Recording }
  | { kind: 'unread'; language: Language }
  | { kind: 'keep'; key: string; reason: string }
  | { kind: 'forbid'; words: string[] }
  | { kind: 'contact'; contact: NarratorContact | null }
  | { kind: 'team'; curators: string[]; reviewers: string[] }
  | { kind: 'send' }
  | { kind: 'recall' }
  /** `heard`: the languages whose reading the person has listened to. */
  | { kind: 'approve'; revision: number; heard: Language[] }
  | { kind: 'return'; revision: number; remark: string }
  | { kind: 'consent'; consent: Consent }
  | { kind: 'narrow'; narrowing: Narrowing }
  | { kind: 'publish'; languages: Language[]; narration: boolean }
  | { kind: 'pause' }
  | { kind: 'resume' }
  | { kind: 'withdraw' }
  /** The clock's wish: no consent for what is on show counts any longer, or ever will. */
  | { kind: 'consent-ended' }

export type Decision = { ok: true; dossier: Dossier } | { ok: false; reasons: Reason[] }

export function decide(before: Dossier, wish: Wish, desk: Desk): Decision {
  const dossier = settled(before, desk)
  const reasons = doors(dossier, wish, desk)
  if (reasons.length > 0) return { ok: false, reasons }
  switch (wish.kind) {
    case 'revise':
      return revised(dossier, dossier.head + 1, wish.act, desk)
    case 'import':
      return revised(dossier, Math.max(dossier.head + 1, wish.revised), 'imported', desk)
    case 'read': {
      const others = dossier.recordings.filter(({ audio }) => audio !== wish.recording.audio)
      const recordings = [...others, wish.recording]
      return revised({ ...dossier, recordings }, dossier.head + 1, 'read', desk)
    }
    case 'unread':
      return revised(dossier, dossier.head + 1, 'unread', desk)
    case 'keep':
      return keep(dossier, wish, desk)
    case 'forbid':
      return forbid(dossier, wish.words, desk)
    case 'contact':
      return done(dossier, desk, 'contact', { contact: wish.contact })
    case 'team':
      return team(dossier, wish, desk)
    case 'send': {
      const { missing, findings } = desk.look('head', dossier)
      const fit = dossier.reviewers.length
      return checked(
        [...missing, ...openFindings(findings), ...(fit < APPROVALS_NEEDED ? [tooFew(fit)] : [])],
        () =>
          done(dossier, desk, 'sent', {
            work: { kind: 'in-review', since: desk.now, by: desk.actor.id, approvals: [] },
          }),
      )
    }
    case 'recall':
      return done(dossier, desk, 'recalled', { work: { kind: 'draft' } })
    case 'approve': {
      const approvals = [...approvalsOf(dossier.work), { by: desk.actor.id, at: desk.now }]
      return done(dossier, desk, 'approved', { work: reviewed(dossier.work, approvals, desk.now) })
    }
    case 'return':
      return done(dossier, desk, 'returned', { work: { kind: 'draft' } }, wish.remark)
    case 'consent':
      return checked(consentFaults(wish.consent, dossier, desk), () =>
        done(dossier, desk, 'consent-recorded', { consents: [...dossier.consents, wish.consent] }),
      )
    case 'narrow':
      return done(dossier, desk, 'consent-narrowed', {
        consents: dossier.consents.map((each) => narrowed(each, wish.narrowing, desk.now, desk.actor.id)),
      })
    case 'publish':
      return publishing(dossier, wish, desk)
    case 'pause':
    case 'consent-ended': {
      if (dossier.show.kind !== 'published') return { ok: true, dossier }
      const why = wish.kind === 'pause' ? 'by-hand' : 'consent-ended'
      const show = {
        ...dossier.show,
        kind: 'paused' as const,
        why,
        since: desk.now,
        by: desk.actor.id,
      } as const
      return done(dossier, desk, 'paused', { show })
    }
    case 'resume': {
      if (dossier.show.kind !== 'paused') return { ok: true, dossier }
      const { why: _, ...shown } = dossier.show
      const faults = [
        ...openFindings(desk.look('shown', dossier).findings),
        ...uncovered(
          dossier,
          shown.revision,
          shown.languages,
          shown.narration ? (desk.shown?.readings ?? {}) : {},
          desk,
        ),
      ]
      return checked(faults, () =>
        done(dossier, desk, 'resumed', {
          show: { ...shown, kind: 'published', since: desk.now, by: desk.actor.id },
        }),
      )
    }
    case 'withdraw':
      return done(dossier, desk, 'withdrawn', {
        work: { kind: 'draft' },
        show: { kind: 'withdrawn', since: desk.now },
        consents: [],
        kept: [],
        forbidden: [],
        contact: null,
        recordings: [],
        history: dossier.history.map((entry) => ({ ...entry, remark: null })),
      })
    default:
      return wish satisfies never
  }
}

/**
 * The dossier with approvals that no longer count taken out: of people who left, lost the role, are no longer asked,
 * or have written since. What was cleared by them is in review again.
 */
export function settled(dossier: Dossier, desk: Pick<Desk, 'mayApprove' | 'now'>): Dossier {
  const { work } = dossier
  if (work.kind === 'draft') return dossier
  const counts = ({ by }: Approval) =>
    dossier.reviewers.includes(by) && !dossier.authors.includes(by) && desk.mayApprove(by)
  const approvals = work.approvals.filter(counts)
  if (approvals.length === work.approvals.length) return dossier
  const entry = { at: desk.now, act: 'approval-void' as const, revision: dossier.head, remark: null }
  const lost = work.approvals.filter((each) => !counts(each))
  return {
    ...dossier,
    work: reviewed(work, approvals, desk.now),
    history: [...dossier.history, ...lost.map(({ by }) => ({ ...entry, by }))],
  }
}

/** A new text: whoever wrote it cannot approve it, and nobody has yet (ANO-6). */
function revised(dossier: Dossier, head: number, act: Act, desk: Desk): Decision {
  return done(dossier, desk, act, {
    head,
    authors: withOne(dossier.authors, desk.actor.id),
    reviewers: dossier.reviewers.filter((each) => each !== desk.actor.id),
    work: { kind: 'draft' },
  })
}

function reviewed(work: Work, approvals: Approval[], now: Instant): Work {
  if (work.kind === 'draft') return work
  const kind = approvals.length >= APPROVALS_NEEDED ? 'cleared' : 'in-review'
  return { kind, since: kind === work.kind ? work.since : now, by: work.by, approvals }
}

function approvalsOf(work: Work): Approval[] {
  return work.kind === 'draft' ? [] : work.approvals
}

/** In which states a wish makes sense; `null` where any but withdrawn will do. */
const WORK_NEEDED: Partial<Record<Wish['kind'], Work['kind'][]>> = {
  send: ['draft'],
  recall: ['in-review', 'cleared'],
  approve: ['in-review', 'cleared'],
  return: ['in-review', 'cleared'],
  publish: ['cleared'],
}
const SHOW_NEEDED: Partial<Record<Wish['kind'], StoryState[]>> = {
  pause: ['published'],
  resume: ['paused'],
  'consent-ended': ['published'],
}
/** What anybody who may write can do to any story, because it only makes things safer. */
const SAFER: ReadonlySet<Wish['kind']> = new Set(['pause', 'narrow', 'withdraw', 'consent-ended'])

/** Everything that stands in the way whatever the story says: who asks, and when in its life. */
function doors(dossier: Dossier, wish: Wish, { actor, mayApprove, mayWrite, head }: Desk): Reason[] {
  if (dossier.show.kind === 'withdrawn') return [{ code: 'withdrawn' }]
  const reasons: Reason[] = []
  const state = stateOf(dossier)
  const { work, show } = dossier
  const works = WORK_NEEDED[wish.kind]
  if (works !== undefined && !works.includes(work.kind))
    reasons.push({ code: 'wrong-state', state: work.kind, needed: works })
  const shows = SHOW_NEEDED[wish.kind]
  if (shows !== undefined && !shows.includes(show.kind as StoryState))
    reasons.push({ code: 'wrong-state', state, needed: shows })
  if ('revision' in wish && wish.revision !== dossier.head)
    reasons.push({ code: 'not-newest', revision: wish.revision, head: dossier.head })
  if (!SAFER.has(wish.kind) && actor.kind !== 'person') reasons.push({ code: 'people-only' })
  switch (wish.kind) {
    case 'approve':
      if (dossier.authors.includes(actor.id)) reasons.push({ code: 'author-cannot-approve' })
      if (!dossier.reviewers.includes(actor.id) || !mayApprove(actor.id)) reasons.push({ code: 'not-asked' })
      if (approvalsOf(work).some((each) => each.by === actor.id)) reasons.push({ code: 'already-approved' })
      for (const language of LANGUAGES)
        if (head.readings[language] !== undefined && !wish.heard.includes(language))
          reasons.push({ code: 'reading-not-heard', language })
      return reasons
    case 'return':
      if (!dossier.reviewers.includes(actor.id) || !mayApprove(actor.id)) reasons.push({ code: 'not-asked' })
      return reasons
    case 'team':
      if (!dossier.curators.includes(actor.id) && !actor.manages) reasons.push({ code: 'not-your-story' })
      return reasons
    case 'narrow':
      if (dossier.basis === 'composite') reasons.push({ code: 'composite-needs-none' })
      else if (dossier.consents.length === 0) reasons.push({ code: 'nothing-to-narrow' })
      return reasons
    case 'pause':
    case 'withdraw':
    case 'consent-ended':
      return reasons
    case 'contact':
      if (dossier.basis === 'composite') reasons.push({ code: 'composite-needs-none' })
      return [...reasons, ...ofCurators()]
    default:
      return [...reasons, ...ofCurators()]
  }

  function ofCurators(): Reason[] {
    return dossier.curators.includes(actor.id) && mayWrite(actor.id) ? [] : [{ code: 'not-your-story' }]
  }
}

function keep(dossier: Dossier, { key, reason }: Extract<Wish, { kind: 'keep' }>, desk: Desk): Decision {
  const finding = desk.look('head', dossier).findings.find((each) => each.key === key)
  const passage = finding === undefined ? '' : passageAt(desk.head, finding.place)
  const words = reason.trim()
  const reasons: Reason[] = []
  if (finding === undefined) reasons.push({ code: 'no-such-finding' })
  if (finding?.risk === 'direct') reasons.push({ code: 'direct-cannot-stay' })
  if (words.length < REASON_LEAST) reasons.push({ code: 'reason-short', least: REASON_LEAST })
  return checked(reasons, () => {
    const { place, start, end, type } = finding!
    const kept = { language: place.language, passage, start, end, type, reason: words }
    return done(dossier, desk, 'kept', {
      kept: [...dossier.kept, { ...kept, by: desk.actor.id, at: desk.now }],
      // Reviewers approve what is kept with the text; a new decision is read anew.
      work: { kind: 'draft' },
    })
  })
}

function passageAt(draft: StoryDraft, { language, part, beat }: WorkUp['findings'][number]['place']): string {
  const text = draft.text[language]
  if (text === undefined) return ''
  return part === 'beat' ? (text.beats[beat ?? 0] ?? '') : text[part]
}

/** A new word voids what was approved without it, and takes down what is on show with it (ANO-5). */
function forbid(dossier: Dossier, words: string[], desk: Desk): Decision {
  const forbidden = [...new Set(words.map((each) => each.trim()).filter((each) => each !== ''))]
  const next: Dossier = { ...dossier, forbidden }
  const stands = (which: 'head' | 'shown') =>
    desk.look(which, next).findings.some((finding) => finding.type === 'forbidden')
  const work: Work = stands('head') ? { kind: 'draft' } : dossier.work
  const { show } = dossier
  const down = show.kind === 'published' && stands('shown')
  return done(next, desk, 'forbidden-words', {
    work,
    show: down
      ? { ...show, kind: 'paused', why: 'forbidden-word', since: desk.now, by: desk.actor.id }
      : show,
  })
}

function team(dossier: Dossier, wish: Extract<Wish, { kind: 'team' }>, desk: Desk): Decision {
  const curators = [...new Set(wish.curators)]
  const reviewers = [...new Set(wish.reviewers)]
  const reasons: Reason[] = []
  if (!curators.some(desk.mayWrite)) reasons.push({ code: 'no-curator' })
  for (const person of reviewers) {
    if (dossier.authors.includes(person)) reasons.push({ code: 'reviewer-wrote', person })
    else if (!desk.mayApprove(person)) reasons.push({ code: 'reviewer-unfit', person })
  }
  return checked(reasons, () => {
    const decided = done(dossier, desk, 'team', { curators, reviewers })
    return decided.ok ? { ok: true, dossier: settled(decided.dossier, desk) } : decided
  })
}

function publishing(
  dossier: Dossier,
  { languages, narration }: Extract<Wish, { kind: 'publish' }>,
  desk: Desk,
): Decision {
  const written = languagesOf(desk.head)
  const wanted = [...new Set(languages)]
  const approvals = approvalsOf(dossier.work)
  const { missing, findings } = desk.look('head', dossier)
  const reasons: Reason[] = [...missing, ...openFindings(findings)]
  if (wanted.length === 0 && written.length > 0) reasons.push({ code: 'no-language' })
  if (approvals.length < APPROVALS_NEEDED)
    reasons.push({ code: 'approvals-few', count: approvals.length, needed: APPROVALS_NEEDED })
  for (const language of wanted)
    if (!written.includes(language)) reasons.push({ code: 'language-not-written', language })
  reasons.push(...uncovered(dossier, dossier.head, wanted, narration ? desk.head.readings : {}, desk))
  return checked(reasons, () =>
    done(dossier, desk, 'published', {
      show: {
        kind: 'published',
        revision: dossier.head,
        languages: wanted,
        narration,
        approvals,
        since: desk.now,
        by: desk.actor.id,
      },
    }),
  )
}

function tooFew(count: number): Reason {
  return { code: 'reviewers-few', count, needed: APPROVALS_NEEDED }
}

function checked(reasons: Reason[], otherwise: () => Decision): Decision {
  return reasons.length > 0 ? { ok: false, reasons } : otherwise()
}

function done(
  dossier: Dossier,
  { now, actor }: Desk,
  act: Act,
  change: Partial<Dossier>,
  remark: string | null = null,
): Decision {
  const next = { ...dossier, ...change }
  const entry = { at: now, by: actor.id, act, revision: next.head, remark }
  return { ok: true, dossier: { ...next, history: [...dossier.history, entry] } }
}

function withOne(list: readonly string[], one: string): string[] {
  return list.includes(one) ? [...list] : [...list, one]
}
