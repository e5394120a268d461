/**
 * The desk's stories: every change goes through the pure machine of `core/editorial/life.ts`, is sealed and durable
 * before anybody hears of it, and is noted in the audit log without content (SEC-4).
 */
import { decide, type Actor, type Desk, type Wish } from '../../core/editorial/life.ts'
import { difference } from '../../core/editorial/difference.ts'
import { merge } from '../../core/editorial/merge.ts'
import { signedAsRead, signedAsSaved } from '../../core/editorial/signed-off.ts'
import { nextChange, isOver } from '../../core/editorial/consent-covers.ts'
import { publish } from '../../core/editorial/publication.ts'
import { tidyDraft } from '../../core/editorial/complete.ts'
import type { Reason } from '../../core/editorial/reason.ts'
import { tally, workUp, type WorkUp } from '../../core/editorial/work-up.ts'
import { inUse, readingFrom, withTrueReadings } from '../../core/editorial/readings.ts'
import { replaced } from '../../core/editorial/replaced.ts'
import type { BeatTimes } from '../../core/model/beat-times.ts'
import type { Act, Dossier } from '../../core/model/dossier.ts'
import type { Language } from '../../core/model/language.ts'
import type { Person } from '../../core/model/person.ts'
import type { Recording } from '../../core/model/recording.ts'
import type { ConsentBasis } from '../../core/model/story.ts'
import type { StoryDraft } from '../../core/model/story-draft.ts'
import type { Instant } from '../../core/model/time.ts'
import { may } from '../../core/protocol/access.ts'
import type { PublishedStory } from '../../core/protocol/exhibition.ts'
import type { Conflict, ResolutionRequest, RevisionRequest } from '../../core/protocol/stories.ts'
import { freshId } from '../chance.ts'
import type { Clock } from '../clock.ts'
import type { AuditLog } from '../ports/register.ts'
import { listeners } from '../runtime/listeners.ts'
import { factsIn, sumsOf, type HeldStory } from './held-story.ts'
import type { StoredText, StoryFile } from './story-file.ts'
import type { StoryShelf } from './story-shelf.ts'

/** Who acts, and how the audit log calls them. */
export interface Hand {
  actor: Actor
  signature: string
}

export type Outcome =
  | { kind: 'done'; held: HeldStory }
  | { kind: 'refused'; reasons: Reason[] }
  | { kind: 'conflict'; conflict: Conflict }
  | { kind: 'unknown' }

/** Everybody with an account, by id. */
export type Roster = ReadonlyMap<string, Person>

export interface StoriesParts {
  shelf: StoryShelf
  people: () => Promise<Person[]>
  venues: () => readonly string[]
  clock: Clock
  audit: AuditLog
  /** Where the sound of readings lies. */
  sounds: { discard(story: string, audio: string): Promise<void> }
}

const SYSTEM: Hand = { actor: { kind: 'system', id: 'system', manages: false }, signature: 'system' }

export class Stories {
  /** What screens may be shown has changed. */
  readonly onShowChange = listeners<[]>()
  readonly shelf: StoryShelf
  readonly #parts: StoriesParts
  readonly #turns = new Map<string, Promise<unknown>>()

  constructor(parts: StoriesParts) {
    this.#parts = parts
    this.shelf = parts.shelf
  }

  async roster(): Promise<Roster> {
    return new Map((await this.#parts.people()).map((person) => [person.id, person]))
  }

  /** What `decide` may look at when this hand acts on this story now. */
  desk(held: HeldStory, actor: Actor, roster: Roster): Desk {
    const can = (permission: 'review' | 'edit') => (id: string) => {
      const person = roster.get(id)
      return person !== undefined && person.disabledAt === null && may(person.roles, permission)
    }
    return {
      now: this.#parts.clock.now(),
      actor,
      mayApprove: can('review'),
      mayWrite: can('edit'),
      venues: this.#parts.venues(),
      head: held.head.draft,
      shown: held.shown,
      look: (which, dossier) => held.look(which, dossier),
    }
  }

  /** Begins a story; its id is made from chance, because it stays in logs for ever. */
  begin(basis: ConsentBasis, draft: StoryDraft, hand: Hand): Promise<Outcome> {
    const unread = signedAsSaved(null, draft, null)
    return this.beginAs(freshId('story', this.#parts.clock.now()), basis, unread, hand)
  }

  /** The same under an id that was written down before, so that whoever did so can find it again after a power cut. */
  beginAs(id: string, basis: ConsentBasis, draft: StoryDraft, hand: Hand): Promise<Outcome> {
    return this.#add({ id, basis, revision: 1, act: 'created' }, draft, hand)
  }

  /** A story that came in a package and is not here yet: a draft without approval and without consent. */
  takeIn(
    origin: { id: string; basis: ConsentBasis; revision: number },
    draft: StoryDraft,
    hand: Hand,
  ): Promise<Outcome> {
    return this.#inTurn(origin.id, () => this.#add({ ...origin, act: 'imported' }, draft, hand))
  }

  async #add(
    origin: { id: string; basis: ConsentBasis; revision: number; act: Extract<Act, 'created' | 'imported'> },
    draft: StoryDraft,
    { actor, signature }: Hand,
  ): Promise<Outcome> {
    if (actor.kind !== 'person') return { kind: 'refused', reasons: [{ code: 'people-only' }] }
    const now = this.#parts.clock.now()
    const { id, basis, revision, act } = origin
    const dossier: Dossier = {
      id,
      basis,
      createdAt: now,
      head: revision,
      authors: [actor.id],
      curators: [actor.id],
      reviewers: [],
      work: { kind: 'draft' },
      show: { kind: 'none' },
      consents: [],
      kept: [],
      forbidden: [],
      contact: null,
      recordings: [],
      history: [{ at: now, by: actor.id, act, revision, remark: null }],
    }
    const text = { at: now, by: actor.id, draft: withTrueReadings(tidyDraft(draft), []) }
    const held = await this.shelf.add(fileOf(dossier, text), text)
    if (held === null) return { kind: 'refused', reasons: [{ code: 'withdrawn' }] }
    await this.#note(signature, act, id)
    return { kind: 'done', held }
  }

  /** Any step of a story's life that leaves its text alone. */
  act(id: string, wish: Wish, hand: Hand): Promise<Outcome> {
    return this.#inTurn(id, () => this.#carryOut(id, wish, hand, null))
  }

  /** A new revision; of two people at once the second is told, with what the first wrote. */
  save(id: string, { base, draft, restores }: RevisionRequest, hand: Hand): Promise<Outcome> {
    return this.#inTurn(id, async () => {
      const held = this.shelf.get(id)
      if (held === null) return this.#missing(id)
      const sent = withTrueReadings(tidyDraft(draft), held.dossier.recordings)
      const conflict = await this.#conflict(held, base, sent)
      if (conflict !== null) return { kind: 'conflict', conflict }
      const restored = restores === null ? null : await this.shelf.text(id, restores)
      const yours = signedAsSaved(held.head.draft, sent, restored?.draft ?? null)
      if (JSON.stringify(yours) === JSON.stringify(held.head.draft)) {
        await this.shelf.forgetSteps(id, hand.actor.id, sent)
        return { kind: 'done', held }
      }
      const act = restores === null ? 'saved' : 'restored'
      const outcome = await this.#carryOut(id, { kind: 'revise', act }, hand, yours)
      if (outcome.kind === 'done') await this.shelf.forgetSteps(id, hand.actor.id, sent)
      return outcome
    })
  }

  /**
   * A revision that came in a package; `draftOn` puts what came onto what is here at that moment. `revised`: how the
   * package counts it.
   */
  bringIn(
    id: string,
    draftOn: (head: StoryDraft) => StoryDraft,
    revised: number,
    hand: Hand,
  ): Promise<Outcome> {
    return this.#inTurn(id, async () => {
      const held = this.shelf.get(id)
      if (held === null) return this.#missing(id)
      const brought = withTrueReadings(tidyDraft(draftOn(held.head.draft)), held.dossier.recordings)
      return this.#carryOut(id, { kind: 'import', revised }, hand, brought)
    })
  }

  /**
   * A reading lies in the vault: a new revision has it, if the text is still the one that was read (ANO-7). `times`:
   * when its beats are spoken, where somebody has moved them; null for as measured.
   */
  attach(id: string, recording: Recording, times: BeatTimes | null, hand: Hand): Promise<Outcome> {
    return this.#inTurn(id, async () => {
      const held = this.shelf.get(id)
      if (held === null) return this.#missing(id)
      const { draft } = held.head
      const { language } = recording
      if (sumsOf(draft)[language] !== recording.text)
        return { kind: 'refused', reasons: [{ code: 'reading-of-other-text', language }] }
      const reading = { ...readingFrom(recording), ...(times !== null && { beats: times }) }
      const read = { ...draft, readings: { ...draft.readings, [language]: reading } }
      const known = [...held.dossier.recordings, recording]
      return this.#carryOut(id, { kind: 'read', recording }, hand, withTrueReadings(read, known))
    })
  }

  /** Takes a language's reading out of the newest revision; its sound is destroyed unless it is on show. */
  detach(id: string, language: Language, hand: Hand): Promise<Outcome> {
    return this.#inTurn(id, async () => {
      const held = this.shelf.get(id)
      if (held === null) return this.#missing(id)
      const { [language]: removed, ...readings } = held.head.draft.readings
      if (removed === undefined) return { kind: 'refused', reasons: [{ code: 'no-reading', language }] }
      return this.#carryOut(id, { kind: 'unread', language }, hand, { ...held.head.draft, readings })
    })
  }

  /** Settles one detail one way (ANO-3). */
  resolve(id: string, request: ResolutionRequest, hand: Hand): Promise<Outcome> {
    return this.#inTurn(id, async () => {
      const held = this.shelf.get(id)
      if (held === null) return this.#missing(id)
      const { draft } = held.head
      const conflict = await this.#conflict(held, request.base, draft)
      if (conflict !== null) return { kind: 'conflict', conflict }
      if (request.how === 'keep')
        return this.#carryOut(id, { kind: 'keep', key: request.finding, reason: request.reason }, hand, null)
      const finding = held.look('head', held.dossier).findings.find((each) => each.key === request.finding)
      if (finding === undefined) return { kind: 'refused', reasons: [{ code: 'no-such-finding' }] }
      const words = request.how === 'generalise' ? finding.suggestion : request.words.trim()
      if (words === '') return { kind: 'refused', reasons: [{ code: 'replacement-empty' }] }
      const next = signedAsRead(draft, tidyDraft(replaced(draft, finding, words)))
      return this.#carryOut(id, { kind: 'revise', act: 'replaced' }, hand, next)
    })
  }

  /** Keeps what is being typed, sealed. False when the story was withdrawn meanwhile. */
  async keepStep(
    id: string,
    person: string,
    { base, draft, page }: { base: number; draft: StoryDraft; page?: string | undefined },
  ): Promise<boolean> {
    const at = this.#parts.clock.now()
    return this.shelf.keepStep(id, person, base, { at, draft, ...(page !== undefined && { page }) })
  }

  /** What an unsaved page would be told, with the narrator's own words. */
  look(held: HeldStory, draft: StoryDraft): { draft: StoryDraft; found: WorkUp } {
    const tidy = tidyDraft(draft)
    const { kept, forbidden } = held.dossier
    return { draft: tidy, found: workUp(tidy, kept, forbidden, sumsOf(tidy)) }
  }

  /** What this venue shows at this instant: published, and covered by live consent there and then (CON-1). */
  onShow(venue: string, at: Instant): PublishedStory[] {
    return [...this.shelf.all()].flatMap((held) => {
      const { show } = held.dossier
      if (show.kind !== 'published' || held.showable === null) return []
      const published = publish(held.showable, held.dossier, {
        venue,
        languages: show.languages,
        readings: held.readings,
        at,
      })
      return published.ok ? [published.story] : []
    })
  }

  /** The next instant after `since` at which consent for anything on show begins or ends. */
  nextConsentChange(since: Instant): Instant | null {
    const instants = [...this.shelf.all()]
      .filter(({ dossier }) => dossier.show.kind === 'published' && dossier.basis === 'narrator')
      .map(({ dossier }) => nextChange(dossier.consents, since))
      .filter((instant) => instant !== null)
    return instants.length === 0 ? null : Math.min(...instants)
  }

  /** Takes off what no consent will cover again, on the record; what is merely covered less simply shows less. */
  async endConsents(): Promise<void> {
    const now = this.#parts.clock.now()
    for (const { dossier } of [...this.shelf.all()]) {
      const ended =
        dossier.show.kind === 'published' && dossier.basis === 'narrator' && isOver(dossier.consents, now)
      if (ended) await this.act(dossier.id, { kind: 'consent-ended' }, SYSTEM)
    }
  }

  /** Forgets a story that was withdrawn: the vault has taken its key, this takes the rest. */
  async erase(id: string, at: Instant): Promise<void> {
    await this.#inTurn(id, () => this.shelf.erase(id, at))
    this.onShowChange.tell()
  }

  async #carryOut(id: string, wish: Wish, hand: Hand, draft: StoryDraft | null): Promise<Outcome> {
    const held = this.shelf.get(id)
    if (held === null) return this.#missing(id)
    const before = held.dossier
    const decision = decide(before, wish, this.desk(held, hand.actor, await this.roster()))
    if (!decision.ok) return { kind: 'refused', reasons: decision.reasons }
    if (decision.dossier === before) return { kind: 'done', held }
    const now = this.#parts.clock.now()
    const text = draft === null ? null : { at: now, by: hand.actor.id, draft }
    const dossier = tidied(decision.dossier, held, draft)
    const looked = dossier.kept !== before.kept || dossier.forbidden !== before.forbidden
    const file =
      text !== null || looked ? fileOf(dossier, text ?? held.head) : { ...held.file, dossier, changedAt: now }
    const next = await this.shelf.change(held, { ...file, changedAt: now }, text)
    if (next === null) return this.#missing(id)
    next.takeAlong(held)
    for (const each of before.recordings)
      if (!dossier.recordings.includes(each)) await this.#parts.sounds.discard(id, each.audio)
    await this.#note(hand.signature, dossier.history.at(-1)?.act ?? 'saved', id)
    if (dossier.show !== before.show || dossier.consents !== before.consents) this.onShowChange.tell()
    return { kind: 'done', held: next }
  }

  async #conflict(held: HeldStory, base: number, yours: StoryDraft): Promise<Conflict | null> {
    const { dossier, head } = held
    if (base === dossier.head) return null
    const began = (await this.shelf.text(dossier.id, base))?.draft ?? head.draft
    const together = merge({ began, mine: yours, theirs: head.draft }, [])
    return {
      head: dossier.head,
      by: head.by,
      at: head.at,
      began,
      yours,
      theirs: head.draft,
      theirChanges: difference(began, head.draft),
      yourChanges: difference(began, yours),
      merged: together.choices.length === 0 ? together.draft : null,
    }
  }

  #missing(id: string): Outcome {
    return this.shelf.withdrawnAt(id) === null
      ? { kind: 'unknown' }
      : { kind: 'refused', reasons: [{ code: 'withdrawn' }] }
  }

  #note(actor: string, act: Act, id: string): Promise<void> {
    return this.#parts.audit.write({
      at: this.#parts.clock.now(),
      actor,
      action: `story.${act}`,
      subject: `story:${id}`,
    })
  }

  /** Changes of one story come one after the other; those of different stories do not wait for each other. */
  async #inTurn<Result>(id: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.#turns.get(id) ?? Promise.resolve()
    const mine = before.then(work, work)
    this.#turns.set(id, mine)
    try {
      return await mine
    } finally {
      if (this.#turns.get(id) === mine) this.#turns.delete(id)
    }
  }
}

/** Without recordings that neither the newest revision nor the one on show has any more. */
function tidied(dossier: Dossier, held: HeldStory, draft: StoryDraft | null): Dossier {
  if (dossier.recordings.length === 0) return dossier
  const { show, head } = dossier
  const newest = draft ?? held.head.draft
  const isShown = show.kind === 'published' || show.kind === 'paused'
  const shown = isShown ? (show.revision === head ? newest : held.shown) : null
  return { ...dossier, recordings: inUse(dossier, [newest, shown]) }
}

function fileOf(dossier: Dossier, { at, draft }: StoredText): StoryFile {
  const { findings } = workUp(draft, dossier.kept, dossier.forbidden, sumsOf(draft))
  return { dossier, changedAt: at, open: tally(findings), facts: factsIn(draft) }
}
