/** The decision of the morning check: pure, from facts, all reasons at once (VEN-2). */
import type { CheckNote, CheckReason } from '../model/morning-check.ts'
import type { DisplayProblem } from '../model/display.ts'
import type { AudioKind, KioskRole } from '../model/kiosk.ts'
import type { Language, Localised } from '../model/language.ts'
import type { SelfTest } from '../model/self-test.ts'
import type { Instant } from '../model/time.ts'
import type { SupportLine } from '../model/venue.ts'
import { judgeSelfTest } from './self-test-verdict.ts'

/** How long a line counts as verified, in days. */
export const VERIFIED_FOR_DAYS = 90
/** So many days before it lapses, staff are told. */
const SOON_DAYS = 14
const DAY_MS = 86_400_000

export interface MorningFacts {
  now: Instant
  /** Local date of the venue, and when its day ends. */
  date: string
  dayEnds: Instant
  lines: readonly SupportLine[]
  /** Every story on show here, the languages that no native speaker has signed off, and when consent ends. */
  texts: readonly { story: string; title: Localised; unsigned: readonly Language[]; until: Instant | null }[]
  kiosks: readonly {
    id: string
    name: string
    role: KioskRole
    audio: AudioKind
    online: boolean
    /** What it found in itself just now; null: it did not answer. */
    test: SelfTest | null
  }[]
  /** Machines of the lamps; `answers` null where the wire goes one way. */
  nodes: readonly { name: string; to: string; answers: boolean | null }[]
  /** No problems: it answers, and nothing is broken. */
  displays: readonly { id: string; name: string; problems: readonly DisplayProblem[] }[]
}

export interface MorningVerdict {
  reasons: CheckReason[]
  notes: CheckNote[]
}

export function judgeMorning(facts: MorningFacts): MorningVerdict {
  const reasons: CheckReason[] = []
  const notes: CheckNote[] = []
  if (facts.lines.length === 0) reasons.push({ kind: 'no-lines' })
  for (const { id, number, name, verifiedAt } of facts.lines) {
    const left = daysLeft(verifiedAt, facts.date)
    if (left < 0) reasons.push({ kind: 'line', id, number, name, verifiedAt })
    else if (left <= SOON_DAYS) notes.push({ kind: 'line-soon', id, number, name, days: left })
  }
  for (const { story, title, unsigned, until } of facts.texts) {
    const leaves = until !== null && until <= facts.dayEnds
    if (leaves) notes.push({ kind: 'consent', story, title, until })
    // What has left the exhibition by opening keeps nothing closed.
    if (unsigned.length > 0 && (until === null || until > facts.now))
      reasons.push({ kind: 'text', story, title, languages: [...unsigned] })
  }
  if (facts.kiosks.length === 0) notes.push({ kind: 'no-kiosks' })
  for (const { id, name, role, audio, online, test } of facts.kiosks) {
    if (!online) reasons.push({ kind: 'kiosk-away', id, name })
    else if (test === null) reasons.push({ kind: 'kiosk-silent', id, name })
    else {
      const verdict = judgeSelfTest(test, { role, audio })
      if (verdict.fails.length > 0)
        reasons.push({ kind: 'kiosk-failed', id, name, fails: [...verdict.fails] })
      if (verdict.notes.length > 0) notes.push({ kind: 'kiosk', id, name, notes: [...verdict.notes] })
    }
  }
  for (const { name, to, answers } of facts.nodes)
    if (answers === false) reasons.push({ kind: 'node', name, to })
  const oneWay = facts.nodes.filter(({ answers }) => answers === null).length
  if (oneWay > 0) notes.push({ kind: 'one-way', count: oneWay })
  for (const { id, name, problems } of facts.displays)
    if (problems.length > 0) reasons.push({ kind: 'display', id, name, problems: [...problems] })
  return { reasons, notes }
}

/** Days until the verification lapses; negative once it has, for what never was, and for a date that is yet to come. */
function daysLeft(verifiedAt: string | null, date: string): number {
  if (verifiedAt === null) return -1
  const age = Math.round((Date.parse(date) - Date.parse(verifiedAt)) / DAY_MS)
  return age < 0 ? -1 : VERIFIED_FOR_DAYS - age
}
