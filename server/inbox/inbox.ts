/**
 * The curators' Inbox: every decision goes through the pure machine of `core/contribution/life.ts`, is sealed and
 * durable before anybody hears of it, and is noted in the audit log without content (SEC-4). What comes in and what is
 * shown goes by batches, so that nobody can tell who was in the booth (BOO-3): neither a list nor the log nor the order
 * on the disk says when something was written.
 */
import { check } from '../../core/anonymise/check.ts'
import { arrivalsDue, batchOf, isOver, type Waiting } from '../../core/contribution/batch.ts'
import { decideInbox, type InboxWish } from '../../core/contribution/life.ts'
import type { InboxReason } from '../../core/contribution/reason.ts'
import { sameTextKey } from '../../core/contribution/same-text.ts'
import { storyOf } from '../../core/contribution/story-of.ts'
import type { BoothSettings } from '../../core/model/booth-settings.ts'
import type { WallText } from '../../core/model/contribution.ts'
import type { KeptContribution, Written } from '../../core/model/kept-contribution.ts'
import type { Venue } from '../../core/model/venue.ts'
import type { WallMessage } from '../../core/protocol/booth.ts'
import { freshBelow, freshId } from '../chance.ts'
import type { Clock } from '../clock.ts'
import type { Hand, Stories } from '../desk/stories.ts'
import type { AuditLog } from '../ports/register.ts'
import type { ContributionRegister } from '../ports/contribution-register.ts'
import { listeners } from '../runtime/listeners.ts'
import type { Booths } from './booths.ts'
import type { HeldContribution } from './contribution-file.ts'
import type { ContributionShelf } from './contribution-shelf.ts'
import type { IntakeDesk } from './intake-desk.ts'
import { bookedConsent } from './booth-consent.ts'
import { isContributionId } from './contribution-id.ts'
import { writtenAt } from './opening.ts'
import { wallTextOf, wholeWall } from './wall-texts.ts'

export type InboxOutcome =
  { kind: 'done'; held: HeldContribution } | { kind: 'refused'; reasons: InboxReason[] } | { kind: 'unknown' }

export interface InboxParts {
  shelf: ContributionShelf
  register: ContributionRegister
  intake: IntakeDesk
  booths: Booths
  stories: Stories
  venues(): readonly Venue[]
  clock: Clock
  audit: AuditLog
}

const SEEDS = 0x1_0000_0000

export class Inbox {
  /** A wall of this venue shows something else now. */
  readonly onWall = listeners<[venueId: string, message: WallMessage]>()
  readonly shelf: ContributionShelf
  readonly booths: Booths
  readonly intake: IntakeDesk
  readonly #parts: InboxParts
  /** What each wall was told last. */
  readonly #shown = new Map<string, BoothSettings['wall']>()
  #ticking: Promise<void> = Promise.resolve()

  constructor(parts: InboxParts) {
    this.#parts = parts
    this.shelf = parts.shelf
    this.booths = parts.booths
    this.intake = parts.intake
    for (const { id } of parts.venues()) this.#shown.set(id, parts.booths.settings(id).wall)
    parts.booths.onChange.add((venueId) => {
      if (parts.booths.settings(venueId).wall !== this.#shown.get(venueId)) this.#tellWall(venueId, [], [])
    })
  }

  /** What hangs on this venue's wall, in no order that says anything. */
  wallTexts(venueId: string): WallText[] {
    return this.shelf
      .all()
      .filter(({ contribution }) => contribution.venueId === venueId)
      .flatMap(({ contribution }) => wallTextOf(contribution))
  }

  /** For a wall that has just come; in order. */
  wholeWall(venueId: string): WallMessage[] {
    return wholeWall(this.wallTexts(venueId), this.booths.settings(venueId).wall === 'paused')
  }

  /** For a withdrawal: which screens may show it. Also once it is being withdrawn. */
  of(id: string): 'no-contribution' | 'unseen' | 'on-wall' {
    if (!isContributionId(id)) return 'no-contribution'
    return this.shelf.hangs(id) ? 'on-wall' : 'unseen'
  }

  async act(id: string, wish: InboxWish, { actor, signature }: Hand): Promise<InboxOutcome> {
    const held = this.#inSight(id)
    if (held === null) return { kind: 'unknown' }
    const person = { kind: actor.kind === 'person' ? ('person' as const) : ('script' as const), id: actor.id }
    const decision = decideInbox(held.contribution, wish, {
      actor: person,
      check: (text, language) => check(text, language, { forbidden: [] }),
    })
    if (!decision.ok) return { kind: 'refused', reasons: decision.reasons }
    if (decision.contribution === held.contribution) return { kind: 'done', held }
    if (!(await this.shelf.change([{ held, next: decision.contribution }])))
      return this.shelf.get(id) === null
        ? { kind: 'unknown' }
        : { kind: 'refused', reasons: [{ code: 'not-newest' }] }
    await this.#note(signature, wish.kind, id)
    if (decision.contribution.state.kind === 'approved') await this.tick()
    const after = this.shelf.get(id)
    return after === null ? { kind: 'unknown' } : { kind: 'done', held: after }
  }

  /**
   * Destroys it, and whatever says the same words and waits with it. `on-wall` is a reason not to: what hangs there is
   * taken down as what was withdrawn is, so that every screen confirms it.
   */
  async destroy(id: string, { actor, signature }: Hand): Promise<InboxOutcome | { kind: 'gone' }> {
    const held = this.#inSight(id)
    if (held === null) return { kind: 'unknown' }
    if (actor.kind !== 'person') return { kind: 'refused', reasons: [{ code: 'people-only' }] }
    const { state } = held.contribution
    if (state.kind === 'on-wall') return { kind: 'refused', reasons: [{ code: 'on-wall' }] }
    const copies = this.copiesOf(id).map(({ contribution }) => contribution.id)
    await this.shelf.destroy([id, ...copies], 'stay')
    await this.#note(signature, 'destroy', id)
    return { kind: 'gone' }
  }

  /**
   * Makes it a story draft: its words go into the desk's vault under a key of their own, its receipt opens the story
   * from now on, and it is destroyed. Cut short anywhere, the next start completes or undoes it.
   */
  async draft(id: string, hand: Hand): Promise<InboxOutcome | { kind: 'drafted'; story: string }> {
    const held = this.#inSight(id)
    if (held === null) return { kind: 'unknown' }
    if (hand.actor.kind !== 'person') return { kind: 'refused', reasons: [{ code: 'people-only' }] }
    const { state, wish } = held.contribution
    if (wish !== 'wall') return { kind: 'refused', reasons: [{ code: 'only-for-curators' }] }
    if (state.kind !== 'open') return { kind: 'refused', reasons: [{ code: 'not-open' }] }
    const story = freshId('story', this.#parts.clock.now())
    const next: KeptContribution = { ...held.contribution, state: { kind: 'drafting', story } }
    if (!(await this.shelf.change([{ held, next }])))
      return { kind: 'refused', reasons: [{ code: 'not-newest' }] }
    const { stories, clock } = this.#parts
    const text = storyOf(next.text, next.language, freshBelow(SEEDS))
    const begun = await stories.beginAs(story, 'narrator', text, hand)
    if (begun.kind !== 'done') throw new Error('A story draft could not be begun from a contribution.')
    const consent = bookedConsent(next, hand.actor.id, clock.now())
    await stories.act(story, { kind: 'consent', consent }, hand)
    await this.#becameStory(id, story)
    await this.#note(hand.signature, 'draft', id)
    return { kind: 'drafted', story }
  }

  /** Others that say the same words and are decided with it. */
  copiesOf(id: string): HeldContribution[] {
    return this.shelf.all().filter(({ contribution: { state } }) => state.kind === 'copy' && state.of === id)
  }

  /** It was withdrawn; what said the same stands on its own again. */
  async erase(id: string): Promise<void> {
    if (!isContributionId(id)) return
    await this.shelf.erase(id)
    // The cue that withdrew it has reached every screen; a wall that came in between hears it here.
    for (const venue of this.#parts.venues()) this.#tellWall(venue.id, [], [id])
    await this.#freeCopies()
  }

  /** After a start: completes what was cut short. */
  async resume(): Promise<void> {
    const { stories } = this.#parts
    for (const held of this.shelf.all()) {
      const { state, id } = held.contribution
      if (state.kind !== 'drafting') continue
      if (stories.shelf.get(state.story) !== null) await this.#becameStory(id, state.story)
      else await this.shelf.change([{ held, next: { ...held.contribution, state: { kind: 'open' } } }])
    }
    await this.tick()
  }

  /** Lets time do its work: destroys what may be kept no longer, opens arrivals, hangs a batch. One after the other. */
  tick(): Promise<void> {
    const mine = this.#ticking.then(() => this.#tickOnce())
    this.#ticking = mine.catch(() => undefined)
    return mine
  }

  /** Resolves when nothing that was begun is under way any more. */
  settled(): Promise<void> {
    return this.#ticking
  }

  async #tickOnce(): Promise<void> {
    await this.intake.sweep()
    for (const venue of this.#parts.venues()) {
      const now = writtenAt(this.#parts.clock.now(), venue.timeZone)
      await this.#destroyOver(venue.id, now)
      await this.#openArrivals(venue.id, now)
      await this.#hangBatch(venue.id, now)
    }
  }

  async #destroyOver(venueId: string, now: Written): Promise<void> {
    const over = this.#of(venueId).filter(
      ({ contribution: { state, written } }) =>
        state.kind !== 'on-wall' && state.kind !== 'approved' && written !== null && isOver(written, now),
    )
    if (over.length === 0) return
    await this.shelf.destroy(
      over.map(({ contribution }) => contribution.id),
      'stay',
    )
    await this.#freeCopies()
  }

  async #openArrivals(venueId: string, now: Written): Promise<void> {
    const arrived = this.#of(venueId).filter(({ contribution }) => contribution.state.kind === 'arrived')
    const due = arrivalsDue(arrived.flatMap(waitingOf), now, freshBelow)
    if (due.length === 0) return
    const first = new Map(
      this.#of(venueId)
        .filter(({ contribution: { state } }) => state.kind === 'open')
        .map(({ contribution }) => [sameness(contribution), contribution.id]),
    )
    const changes = due.map((id) => {
      const held = this.shelf.get(id)!
      const same = sameness(held.contribution)
      const of = first.get(same)
      if (of === undefined) first.set(same, id)
      const state = of === undefined ? { kind: 'open' as const } : { kind: 'copy' as const, of }
      return { held, next: { ...held.contribution, state } }
    })
    await this.shelf.change(changes)
  }

  /** All of a batch in one transaction: half a batch would say more than a whole one. */
  async #hangBatch(venueId: string, now: Written): Promise<void> {
    const approved = this.#of(venueId).filter(({ contribution }) => contribution.state.kind === 'approved')
    const batch = batchOf(approved.flatMap(waitingOf), now, freshBelow)
    if (batch.length === 0) return
    const changes = batch.map((id) => {
      const held = this.shelf.get(id)!
      const state = { kind: 'on-wall' as const, seed: freshBelow(SEEDS) }
      return { held, next: { ...held.contribution, written: null, state } }
    })
    if (!(await this.shelf.change(changes))) return
    this.#tellWall(
      venueId,
      changes.flatMap(({ next }) => wallTextOf(next)),
      [],
    )
  }

  /** Copies whose first is gone: one of them takes its place. */
  async #freeCopies(): Promise<void> {
    const firstOf = new Map<string, string>()
    const changes = []
    for (const held of this.shelf.all()) {
      const { state, id } = held.contribution
      if (state.kind !== 'copy' || this.shelf.get(state.of) !== null) continue
      const of = firstOf.get(state.of)
      if (of === undefined) firstOf.set(state.of, id)
      const next = of === undefined ? { kind: 'open' as const } : { kind: 'copy' as const, of }
      changes.push({ held, next: { ...held.contribution, state: next } })
    }
    if (changes.length > 0) await this.shelf.change(changes)
  }

  async #becameStory(id: string, story: string): Promise<void> {
    await this.#parts.register.moveReceipts(id, story)
    const copies = this.copiesOf(id)
    await this.shelf.destroy([id], 'stay')
    if (copies.length > 0) await this.#freeCopies()
  }

  #of(venueId: string): HeldContribution[] {
    return this.shelf.all().filter(({ contribution }) => contribution.venueId === venueId)
  }

  /** What a curator may know of: not what has only just arrived. */
  #inSight(id: string): HeldContribution | null {
    const held = this.shelf.get(id)
    const hidden = held === null || ['sent', 'arrived', 'drafting'].includes(held.contribution.state.kind)
    return hidden ? null : held
  }

  #tellWall(venueId: string, added: WallText[], removed: string[]): void {
    const { wall } = this.booths.settings(venueId)
    this.#shown.set(venueId, wall)
    this.onWall.tell(venueId, { kind: 'change', paused: wall === 'paused', added, removed })
  }

  #note(actor: string, what: string, id: string): Promise<void> {
    return this.#parts.audit.write({
      at: this.#parts.clock.now(),
      actor,
      action: `contribution.${what}`,
      subject: `contribution:${id}`,
    })
  }
}

function waitingOf({ contribution: { id, written } }: HeldContribution): Waiting[] {
  return written === null ? [] : [{ id, written }]
}

/** The same words with another wish are another decision. */
function sameness({ text, wish }: KeptContribution): string {
  return `${wish} ${sameTextKey(text)}`
}
