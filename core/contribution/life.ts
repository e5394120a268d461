/**
 * The life of a contribution in the curators' hands, as one pure function from a contribution and a wish to the next,
 * or to every reason why not. Nothing becomes public before two different people, neither of whom changed a word of it,
 * have approved the very same text (ANO-6), with every identifying detail settled one by one (ANO-3).
 */
import type { Finding } from '../anonymise/finding.ts'
import type { Language } from '../model/language.ts'
import {
  callsForSomebody,
  isHeld,
  type DeclineReason,
  type KeptContribution,
  type KeptDetail,
  type WallVersion,
} from '../model/kept-contribution.ts'
import type { InboxReason } from './reason.ts'
import { hasWords, tidyText } from './tidy-text.ts'

export const APPROVALS_NEEDED = 2
/** Shorter than this is no reason. */
const REASON_LEAST = 3

export type InboxWish =
  /** Words for the wall, and details that stay; `base` is the version that was on the page. */
  | {
      kind: 'propose'
      base: number
      text: string
      language: Language
      kept: readonly Omit<KeptDetail, 'by'>[]
    }
  | { kind: 'approve'; base: number }
  | { kind: 'decline'; reason: DeclineReason }
  /** Back to the Inbox without any approval: declined by mistake, or second thoughts before it is shown. */
  | { kind: 'reopen' }
  /** A slur or a threat stands in it, and it may be decided on all the same. */
  | { kind: 'release' }
  /** A person has seen to its call. */
  | { kind: 'attend' }

export interface InboxDesk {
  actor: { kind: 'person' | 'script'; id: string }
  /** The anonymiser's findings in a text of the wall. */
  check(text: string, language: Language): readonly Finding[]
}

export type InboxDecision =
  { ok: true; contribution: KeptContribution } | { ok: false; reasons: InboxReason[] }

export function decideInbox(before: KeptContribution, wish: InboxWish, desk: InboxDesk): InboxDecision {
  const { actor } = desk
  if (actor.kind !== 'person') return refused({ code: 'people-only' })
  const { state } = before
  switch (wish.kind) {
    case 'propose':
      if (state.kind !== 'open') return refused({ code: 'not-open' })
      return propose(before, wish, desk)
    case 'approve':
      if (state.kind !== 'open') return refused({ code: 'not-open' })
      return approve(before, wish.base, desk)
    case 'decline':
      if (state.kind !== 'open' && state.kind !== 'approved') return refused({ code: 'not-open' })
      return done(unapproved(before), { state: { kind: 'declined', by: actor.id, reason: wish.reason } })
    case 'reopen':
      if (state.kind === 'open') return { ok: true, contribution: before }
      if (state.kind !== 'declined' && state.kind !== 'approved') return refused({ code: 'not-open' })
      return done(unapproved(before), { state: { kind: 'open' } })
    case 'release':
      return done(before, { released: before.released ?? actor.id })
    case 'attend':
      return done(before, { attended: before.attended ?? actor.id })
    default:
      return wish satisfies never
  }
}

/** Details that stand in the way of showing this version: direct ones always, others until they are settled. */
export function openDetails(version: WallVersion, findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.risk === 'direct' || !isKept(version, finding))
}

function isKept({ kept }: WallVersion, { start, end, type }: Finding): boolean {
  return kept.some((each) => each.start === start && each.end === end && each.type === type)
}

function propose(
  before: KeptContribution,
  wish: Extract<InboxWish, { kind: 'propose' }>,
  { actor, check }: InboxDesk,
): InboxDecision {
  const { wall } = before
  const text = tidyText(wish.text)
  const findings = check(text, wish.language)
  const reasons: InboxReason[] = []
  if (wish.base !== wall.number) reasons.push({ code: 'not-newest' })
  if (!hasWords(text)) reasons.push({ code: 'empty' })
  const kept: KeptDetail[] = []
  for (const { start, end, type, reason } of wish.kept) {
    const finding = findings.find((each) => each.start === start && each.end === end && each.type === type)
    const words = reason.trim()
    if (finding === undefined) reasons.push({ code: 'no-such-detail' })
    else if (finding.risk === 'direct') reasons.push({ code: 'direct-cannot-stay' })
    else if (words.length < REASON_LEAST) reasons.push({ code: 'reason-short', least: REASON_LEAST })
    else kept.push({ start, end, type, reason: words, by: actor.id })
  }
  if (reasons.length > 0) return { ok: false, reasons }
  const next: WallVersion = {
    number: wall.number + 1,
    text,
    language: wish.language,
    editors: editorsOf(before, text, actor.id),
    kept,
    approvals: [],
  }
  if (same(wall, next)) return { ok: true, contribution: before }
  return done(before, { wall: next })
}

/** The visitor's own words have no editor; a change adds one, and nobody who changed something stops being one. */
function editorsOf({ text: written, wall }: KeptContribution, text: string, actor: string): string[] {
  if (text === written) return []
  if (text === wall.text) return wall.editors
  return wall.editors.includes(actor) ? wall.editors : [...wall.editors, actor]
}

function approve(before: KeptContribution, base: number, { actor, check }: InboxDesk): InboxDecision {
  const { wall, wish } = before
  const reasons: InboxReason[] = []
  if (wish !== 'wall') reasons.push({ code: 'only-for-curators' })
  if (isHeld(before)) reasons.push({ code: 'held-back' })
  if (before.attended === null && callsForSomebody(before)) reasons.push({ code: 'not-attended' })
  if (base !== wall.number) reasons.push({ code: 'not-newest' })
  if (wall.editors.includes(actor.id)) reasons.push({ code: 'editor-cannot-approve' })
  if (wall.approvals.includes(actor.id)) reasons.push({ code: 'already-approved' })
  for (const { risk, type } of openDetails(wall, check(wall.text, wall.language)))
    reasons.push({ code: `${risk}-detail` as const, type })
  if (reasons.length > 0) return { ok: false, reasons }
  const approvals = [...wall.approvals, actor.id]
  const enough = approvals.length >= APPROVALS_NEEDED
  return done(before, {
    wall: { ...wall, approvals },
    ...(enough && { state: { kind: 'approved' as const } }),
  })
}

function unapproved(contribution: KeptContribution): KeptContribution {
  return { ...contribution, wall: { ...contribution.wall, approvals: [] } }
}

function same(one: WallVersion, other: WallVersion): boolean {
  const bare = ({ text, language, editors, kept }: WallVersion) =>
    JSON.stringify([
      text,
      language,
      editors,
      kept.map(({ start, end, type, reason }) => [start, end, type, reason]),
    ])
  return bare(one) === bare(other)
}

function done(before: KeptContribution, change: Partial<KeptContribution>): InboxDecision {
  return { ok: true, contribution: { ...before, ...change } }
}

function refused(reason: InboxReason): InboxDecision {
  return { ok: false, reasons: [reason] }
}
