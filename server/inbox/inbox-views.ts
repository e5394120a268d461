/** What the Inbox is told of contributions: rows without a word of text, and the whole of one that somebody opens. */
import { check } from '../../core/anonymise/check.ts'
import type { Fact } from '../../core/anonymise/facts.ts'
import { explainRarity, RARE_BELOW, rareCombinations, type StoryFacts } from '../../core/anonymise/rarity.ts'
import { lastDay } from '../../core/contribution/batch.ts'
import { bookTexts } from '../../core/contribution/book.ts'
import { boothReasons } from '../../core/contribution/booth-ready.ts'
import { decideInbox } from '../../core/contribution/life.ts'
import { inboxReasonWords } from '../../core/contribution/reason-words.ts'
import { sameTextKey } from '../../core/contribution/same-text.ts'
import { readerOf } from '../../core/contribution/share.ts'
import { runs } from '../../core/editorial/difference.ts'
import { callsForSomebody, isHeld, type KeptContribution } from '../../core/model/kept-contribution.ts'
import type { Language } from '../../core/model/language.ts'
import type { Person } from '../../core/model/person.ts'
import type { Instant } from '../../core/model/time.ts'
import type { Venue } from '../../core/model/venue.ts'
import type { InboxItem, InboxReply, InboxRow, InboxTray } from '../../core/protocol/inbox.ts'
import type { Clock } from '../clock.ts'
import type { Actor } from '../../core/editorial/life.ts'
import type { HeldContribution } from './contribution-file.ts'
import type { Inbox } from './inbox.ts'

/** Who has not asked for so long has gone home. The page asks every ten seconds. */
const PRESENT_MS = 90_000
const LENGTH_STEP = 10

export class InboxViews {
  readonly #inbox: Inbox
  readonly #clock: Clock
  readonly #venues: () => readonly Venue[]
  readonly #onShow: () => readonly StoryFacts[]
  /** In memory only, and nobody's performance is counted. */
  readonly #seen = new Map<string, { name: string; at: Instant }>()

  /** `onShow`: what the stories of the exhibition let one know. */
  constructor(
    inbox: Inbox,
    clock: Clock,
    venues: () => readonly Venue[],
    onShow: () => readonly StoryFacts[],
  ) {
    this.#inbox = inbox
    this.#clock = clock
    this.#venues = venues
    this.#onShow = onShow
  }

  /** `person` null: a script looks, or a page that is not open yet: nobody reads, and no turn is taken. */
  list(person: Person | null): InboxReply {
    const now = this.#clock.now()
    if (person !== null) this.#seen.set(person.id, { name: person.displayName, at: now })
    for (const [id, { at }] of this.#seen) if (now - at > PRESENT_MS) this.#seen.delete(id)
    const all = this.#inbox.shelf.all()
    const copies = copyCounts(all)
    const here = [...this.#seen.keys()].sort()
    return {
      items: all.flatMap((held) => {
        const tray = trayOf(held.contribution)
        return tray === null ? [] : [rowOf(held, tray, copies.get(held.contribution.id) ?? 0, here)]
      }),
      present: [...this.#seen].map(([id, { name }]) => ({ id, name })).sort((a, b) => (a.id < b.id ? -1 : 1)),
      venues: this.#venues().map((venue) => {
        const mine = all.filter(({ contribution }) => contribution.venueId === venue.id)
        const count = (kind: string) =>
          mine.filter(({ contribution }) => contribution.state.kind === kind).length
        const settings = this.#inbox.booths.settings(venue.id)
        return {
          id: venue.id,
          name: venue.name,
          wall: settings.wall,
          lights: count('on-wall'),
          waiting: count('approved'),
          printable: bookTexts(
            mine.map(({ contribution }) => contribution),
            venue.id,
          ).length,
          reasons: boothReasons(settings, 'private'),
        }
      }),
    }
  }

  /** Null while no curator may see it. */
  item(held: HeldContribution, actor: Actor): InboxItem | null {
    const { contribution } = held
    const tray = trayOf(contribution)
    if (tray === null) return null
    const { text, wall, cautions, state, venueId } = contribution
    const findings = check(wall.text, wall.language, { forbidden: [] })
    const decision = decideInbox(
      contribution,
      { kind: 'approve', base: wall.number },
      {
        actor: { kind: actor.kind === 'person' ? 'person' : 'script', id: actor.id },
        check: () => findings,
      },
    )
    return {
      row: rowOf(held, tray, this.#inbox.copiesOf(contribution.id).length, [...this.#seen.keys()]),
      text,
      wall,
      changes: runs(text, wall.text),
      findings: findings.map((finding) => ({
        ...finding,
        kept:
          wall.kept.find(
            ({ start, end, type }) => start === finding.start && end === finding.end && type === finding.type,
          ) ?? null,
      })),
      cautions,
      state,
      rare: this.rare(contribution.id, held.facts),
      onWallAlready: state.kind !== 'on-wall' && this.#isOnWall(venueId, wall.text),
      ahead: decision.ok
        ? []
        : decision.reasons.map((reason) => ({ reason, words: inboxReasonWords(reason) })),
    }
  }

  /** A sentence where few texts of the whole exhibition, its stories and its walls, share what this one says (ANO-4). */
  rare(id: string, facts: readonly Fact[]): InboxItem['rare'] {
    if (facts.length < 2) return []
    const hanging = this.#inbox.shelf
      .all()
      .filter(({ contribution }) => contribution.state.kind === 'on-wall' && contribution.id !== id)
    const all = [
      { story: id, facts },
      ...hanging.map(({ contribution, facts: said }) => ({ story: contribution.id, facts: said })),
      ...this.#onShow(),
    ]
    const rare = rareCombinations(all, RARE_BELOW).find(({ story }) => story === id)
    if (rare === undefined) return []
    const words = (language: Language) => explainRarity(rare, language, 'contribution')
    return [{ words: { kk: words('kk'), ru: words('ru'), en: words('en') } }]
  }

  #isOnWall(venueId: string, text: string): boolean {
    const same = sameTextKey(text)
    return this.#inbox.wallTexts(venueId).some((each) => sameTextKey(each.text) === same)
  }
}

/** Null: not yet, or not by itself, for a curator's eyes. */
export function trayOf(contribution: KeptContribution): InboxTray | null {
  const { state, wish, wall, attended } = contribution
  switch (state.kind) {
    case 'sent':
    case 'arrived':
    case 'copy':
    case 'drafting':
      return null
    case 'approved':
    case 'on-wall':
    case 'declined':
      return state.kind
    case 'open':
      if (attended === null && callsForSomebody(contribution)) return 'calls'
      if (isHeld(contribution)) return 'held'
      if (wish === 'curators') return 'read'
      return wall.approvals.length > 0 ? 'second' : 'first'
    default:
      return state satisfies never
  }
}

function rowOf(
  { contribution, open }: HeldContribution,
  tray: InboxTray,
  copies: number,
  present: readonly string[],
): InboxRow {
  const { id, venueId, language, text, wish, print, cautions, written, wall, state } = contribution
  // Whoever has approved or changed it has done their part.
  const others = present.filter((each) => !wall.approvals.includes(each) && !wall.editors.includes(each))
  const kept = state.kind === 'approved' || state.kind === 'on-wall' || written === null
  return {
    id,
    venueId,
    tray,
    language,
    length: Math.ceil(text.length / LENGTH_STEP) * LENGTH_STEP,
    wish,
    print,
    cautions: [...new Set(cautions.map(({ kind }) => kind))],
    open,
    approvals: wall.approvals,
    editors: wall.editors,
    copies,
    until: kept ? null : lastDay(written),
    reader: state.kind === 'open' ? readerOf(id, others) : null,
  }
}

function copyCounts(all: readonly HeldContribution[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { contribution } of all)
    if (contribution.state.kind === 'copy')
      counts.set(contribution.state.of, (counts.get(contribution.state.of) ?? 0) + 1)
  return counts
}
