/**
 * Whether a story may leave this installation as a package, and in which languages (CON-1, purpose `export`). What
 * leaves is a text that two people have approved and that gives nobody away: never an original, never a draft with a
 * name in it. A composite needs no consent, and no approval while it is a draft: it is about nobody, so only what the
 * check finds can hold it back.
 */
import { stateOf, type Dossier } from '../model/dossier.ts'
import { LANGUAGES, type Language } from '../model/language.ts'
import type { Instant } from '../model/time.ts'
import type { StoryDraft } from '../model/story-draft.ts'
import { notCovered } from './consent-reasons.ts'
import { languagesOf, type Reason } from './reason.ts'
import { openFindings, type WorkUp } from './work-up.ts'

export interface LeavingDesk {
  now: Instant
  head: StoryDraft
  /** The content of the revision on show or paused; null when there is none. */
  shown: StoryDraft | null
  look(which: 'head' | 'shown', dossier: Dossier): WorkUp
}

export type Leaving =
  /** `readings`: of these languages the reading leaves too. `held`: why the other languages or readings stay. */
  | {
      ok: true
      which: 'head' | 'shown'
      revision: number
      languages: Language[]
      readings: Language[]
      held: Reason[]
    }
  | { ok: false; reasons: Reason[] }

/** `dossier` with the approvals that still count (`settled`). All reasons at once. */
export function leaving(dossier: Dossier, desk: LeavingDesk): Leaving {
  const { show, work, basis } = dossier
  if (show.kind === 'withdrawn') return { ok: false, reasons: [{ code: 'withdrawn' }] }
  const which = show.kind === 'published' ? 'shown' : 'head'
  const approved = show.kind === 'published' || (show.kind === 'none' && work.kind === 'cleared')
  const reasons: Reason[] = []
  if (!approved && (basis === 'narrator' || show.kind === 'paused'))
    reasons.push({ code: 'wrong-state', state: stateOf(dossier), needed: ['cleared', 'published'] })
  const draft = which === 'shown' ? (desk.shown ?? desk.head) : desk.head
  const revision = show.kind === 'published' ? show.revision : dossier.head
  const { missing, findings } = desk.look(which, dossier)
  // A reading that is wrong stays behind; it hinders nothing.
  reasons.push(...missing.filter(({ code }) => !code.startsWith('reading-')), ...openFindings(findings))
  const written = languagesOf(draft)
  const held = written.flatMap((language) => notCovered(dossier, revision, language, 'text', desk.now))
  const heldBack = new Set(held.map((reason) => ('language' in reason ? reason.language : null)))
  const languages = LANGUAGES.filter((each) => written.includes(each) && !heldBack.has(each))
  if (languages.length === 0) reasons.push(...held)
  if (reasons.length > 0) return { ok: false, reasons }
  // What was put on show without its readings was not put on show to be heard.
  const heard = show.kind !== 'published' || show.narration
  const readings: Language[] = []
  for (const language of languages) {
    if (!heard || draft.readings[language]?.voice !== 'reader') continue
    const lacking = notCovered(dossier, revision, language, 'narration', desk.now)
    if (lacking.length === 0) readings.push(language)
    else held.push(...lacking)
  }
  return { ok: true, which, revision, languages, readings, held }
}
